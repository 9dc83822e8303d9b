import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import type { FreightInvoice } from '#canonical';
import { ChargeDto, ChargeVarianceDto, ListOf, MoneyDto } from '#canonical/dto';

export class FreightInvoiceQueryDto {
  /**
   * Standard Carrier Alpha Code.
   * @example SWFT
   */
  @Matches(/^[A-Z]{2,4}$/)
  carrier: string;
}

export class FreightInvoiceDto implements FreightInvoice {
  /**
   * The carrier's own number.
   * @example SWFT100007
   */
  invoiceNumber: string;

  /** @example SWFT */
  carrier: string;

  /** @example sap-4711-S1 */
  shipmentId: string;

  /** @example SWFT1000042 */
  pro?: string;

  @ApiProperty({ type: [ChargeDto] })
  charges: ChargeDto[];

  /** The sum of the charges. */
  total: MoneyDto;

  /** @example "2026-11-25" */
  invoiceDate: string;

  /**
   * Number of the disputed invoice that this one replaces.
   * @example SWFT100006
   */
  corrects?: string;
}

export class DisputeRequestDto {
  /** @example SWFT */
  @Matches(/^[A-Z]{2,4}$/)
  carrier: string;

  /** @example sap-4711-S1 */
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  shipmentId: string;

  @ListOf(() => ChargeVarianceDto, { min: 1, max: 100 })
  variances: ChargeVarianceDto[];
}

export class DisputeReceiptDto {
  /**
   * The vendor's own id.
   * @example dsp_100003
   */
  disputeId: string;
}
