import { ApiProperty } from '@nestjs/swagger';
import { VARIANCE_CAUSES, VARIANCE_REASONS } from '#canonical';
import { MoneyDto } from '../values.dto.js';
import { FreightInvoiceDto } from './freight-invoice.dto.js';

export class VarianceDto {
  @ApiProperty({ example: 'FUEL' })
  code: string;

  @ApiProperty({ type: () => MoneyDto })
  expected: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  billed: MoneyDto;

  @ApiProperty({ enum: VARIANCE_REASONS, example: 'amount' })
  reason: string;

  /**
   * What stands behind it, where the audit can tell: `minimum-charge`, the tendered minimum applies; `reweigh`, rated on
   * another weight without a certificate or not at the tendered rate; `accessorial`, agreed up to less; `duplicate-charge`,
   * billed by another invoice of the shipment; `consignee` and `service-date`, delivered elsewhere or taken over before the goods left.
   */
  @ApiProperty({ enum: VARIANCE_CAUSES, required: false, example: 'reweigh' })
  cause?: string;
}

/** What of a statement falls to one shipment. */
export class StatementPartDto {
  @ApiProperty({ example: 'sap-10000001-S1' })
  shipmentId: string;

  @ApiProperty({ type: () => MoneyDto })
  total: MoneyDto;
}

/** What you billed in one document for several shipments that you carried together. */
export class StatementDto {
  @ApiProperty({ example: 'SW-2026-0001' })
  number: string;

  @ApiProperty({ type: () => MoneyDto })
  total: MoneyDto;

  /** By shipment. With `elsewhere` they sum to the total. */
  @ApiProperty({ type: () => [StatementPartDto] })
  parts: StatementPartDto[];

  /** What it bills of loads that are none of ours: nothing of it is paid. */
  @ApiProperty({ required: false, type: () => MoneyDto })
  elsewhere?: MoneyDto;
}

export class FreightInvoiceViewDto extends FreightInvoiceDto {
  /** Carrier and number; of a part of a statement the shipment, too. */
  @ApiProperty({ example: 'SWFT:SW-2026-0001' })
  id: string;

  /** `duplicate`: the shipment is billed with this amount already. `adjusted`: another one has taken its place. */
  @ApiProperty({ example: 'matched' })
  state: string;

  /** The whole that it is a part of, whose number it has. Absent of an invoice of one shipment alone. */
  @ApiProperty({ required: false, type: () => StatementDto })
  statement?: StatementDto;

  /** Why it is disputed, charge by charge. */
  @ApiProperty({ type: () => [VarianceDto] })
  variances: VarianceDto[];

  /** Why it is set aside: nothing is paid for it. */
  @ApiProperty({ required: false, example: 'SW-2026-0000 bills this shipment and is paid.' })
  reason?: string;

  /** What of it is not paid: while the rest is, and for good where you withdrew it. */
  @ApiProperty({ required: false, type: () => MoneyDto })
  withheld?: MoneyDto;
}

export class FreightInvoicePageDto {
  @ApiProperty({ type: () => [FreightInvoiceViewDto] })
  items: FreightInvoiceViewDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
