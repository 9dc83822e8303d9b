import { ApiProperty } from '@nestjs/swagger';
import { AddressDto } from '../address.dto.js';
import { ChargeDto } from '../freight-invoices/freight-invoice.dto.js';
import { MoneyDto } from '../values.dto.js';

export class TenderDto {
  @ApiProperty({ example: 'sap-10000001-S1-T1' })
  id: string;

  @ApiProperty({ example: 'sap-10000001-S1' })
  shipmentId: string;

  /** Counts up with each re-tender; an answer to an older version is refused. */
  @ApiProperty({ type: 'integer', example: 1 })
  version: number;

  @ApiProperty({ example: 'SWFT' })
  carrier: string;

  @ApiProperty({ enum: ['sending', 'open', 'accepted', 'rejected', 'expired'] })
  state: string;

  @ApiProperty({ example: '2026-11-24T10:00:00.000Z' })
  respondBy: string;

  @ApiProperty({ example: 'STANDARD' })
  service: string;

  @ApiProperty({ type: () => [ChargeDto] })
  charges: ChargeDto[];

  @ApiProperty({ type: () => MoneyDto })
  total: MoneyDto;

  @ApiProperty({ type: () => AddressDto })
  from: AddressDto;

  @ApiProperty({ type: () => AddressDto })
  to: AddressDto;

  @ApiProperty({ example: 120.5 })
  totalWeightKg: number;
}

export class TenderPageDto {
  @ApiProperty({ type: () => [TenderDto] })
  items: TenderDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
