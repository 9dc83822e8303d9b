import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '../values.dto.js';
import { FreightInvoiceDto } from './freight-invoice.dto.js';

export class VarianceDto {
  @ApiProperty({ example: 'FUEL' })
  code: string;

  @ApiProperty({ type: () => MoneyDto })
  expected: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  billed: MoneyDto;

  @ApiProperty({ enum: ['amount', 'unplanned-charge', 'missing-charge', 'currency', 'carrier'] })
  reason: string;
}

export class FreightInvoiceViewDto extends FreightInvoiceDto {
  @ApiProperty({ example: 'SWFT:SW-2026-0001' })
  id: string;

  /** `duplicate`: the shipment is billed with this amount already. `adjusted`: another one has taken its place. */
  @ApiProperty({ example: 'matched' })
  state: string;

  /** Why it is disputed, charge by charge. */
  @ApiProperty({ type: () => [VarianceDto] })
  variances: VarianceDto[];

  /** Why it is set aside: nothing is paid for it. */
  @ApiProperty({ required: false, example: 'SW-2026-0000 bills this shipment and is paid.' })
  reason?: string;
}

export class FreightInvoicePageDto {
  @ApiProperty({ type: () => [FreightInvoiceViewDto] })
  items: FreightInvoiceViewDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
