import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMinSize, IsArray, IsNotEmpty, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { AllocationDto, MoneyDto } from '../values.dto.js';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** A carrier's invoice, audited and approved, to be posted. */
export class SupplierInvoiceDto {
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

  /** @example 4711 */
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  orderNumber: string;

  /**
   * SCAC.
   * @example SWFT
   */
  @Matches(/^[A-Z]{2,4}$/)
  carrier: string;

  @ValidateNested()
  @Type(() => MoneyDto)
  amount: MoneyDto;

  /** Sums to the amount. */
  @ApiProperty({ type: [AllocationDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => AllocationDto)
  allocations: AllocationDto[];

  /** @example 2026-11-24 */
  @Matches(DAY)
  documentDate: string;

  /** @example 2026-11-24 */
  @Matches(DAY)
  postingDate: string;
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
  /** Absent when the ERP does not tell. */
  releasedAt?: string;
}
