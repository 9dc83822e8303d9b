import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { FreightPostingDto, IsPostingDay } from '../posting.dto.js';

/** A carrier's invoice, audited and approved, to be posted. */
export class SupplierInvoiceDto extends FreightPostingDto {
  /**
   * The carrier's own number.
   * @example SWFT-90017
   */
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  invoiceNumber: string;

  /** @example sap-4711-S1 */
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  settlementId: string;

  /** @example "2026-11-24" */
  @IsPostingDay()
  documentDate: string;
}

/** Releases the payment of a posted invoice. */
export class ReleasePaymentDto {
  /**
   * The carrier's own number.
   * @example SWFT-90017
   */
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  invoiceNumber: string;
}

/** The payment is free. */
export class PaymentReleaseDto {
  /**
   * Absent when the ERP does not tell.
   * @example "2026-11-30T00:00:00.000Z"
   */
  releasedAt?: string;
}
