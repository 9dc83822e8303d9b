import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { ChargeVariance, FreightInvoice } from '#canonical';
import { ChargeDto, MoneyDto } from './values.dto.js';

const REASONS = ['amount', 'unplanned-charge', 'missing-charge', 'currency', 'carrier'] as const;

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

/** How one charge differs from what was tendered. */
export class ChargeVarianceDto implements ChargeVariance {
  /** @example FUEL */
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  code: string;

  @ValidateNested()
  @Type(() => MoneyDto)
  expected: MoneyDto;

  @ValidateNested()
  @Type(() => MoneyDto)
  billed: MoneyDto;

  @ApiProperty({ enum: REASONS, example: 'amount' })
  @IsIn(REASONS)
  reason: (typeof REASONS)[number];
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

  @ApiProperty({ type: [ChargeVarianceDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ChargeVarianceDto)
  variances: ChargeVarianceDto[];
}

export class DisputeReceiptDto {
  /**
   * The vendor's own id.
   * @example dsp_100003
   */
  disputeId: string;
}
