import { ApiProperty } from '@nestjs/swagger';
import { AddressDto } from '../address.dto.js';
import { ChargeDto } from '../freight-invoices/freight-invoice.dto.js';
import { HandlingDto } from '../handling.dto.js';
import { MoneyDto, QuantityDto } from '../values.dto.js';

/** Goods that ask for more of their carrier than room. */
export class CommodityDto extends HandlingDto {
  @ApiProperty({ example: 'SKU-1013' })
  sku: string;

  @ApiProperty({ type: () => QuantityDto })
  quantity: QuantityDto;

  /** SSCCs of the outermost handling units that hold it; absent where nobody told. */
  @ApiProperty({ type: [String], required: false, example: ['340123450000000017'] })
  ssccs?: string[];
}

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

  /** Absent where none of the goods asks for anything. */
  @ApiProperty({ type: () => [CommodityDto], required: false })
  commodities?: CommodityDto[];
}

export class TenderPageDto {
  @ApiProperty({ type: () => [TenderDto] })
  items: TenderDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
