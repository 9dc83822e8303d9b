import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsNotEmpty, IsNumber, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import {
  type Allocation,
  type ChargeVariance,
  VARIANCE_CAUSES,
  VARIANCE_REASONS,
  type VarianceCause,
  type VarianceReason,
} from '../entities/settlement.js';
import type { Charge } from '../entities/shipment.js';
import type { Money } from '../values.js';
import { IsIso4217 } from './amount.validator.js';
import { Nested } from './nested.decorator.js';

export class MoneyDto implements Money {
  /**
   * Integer minor units: 12345 is 123.45 EUR. Signed.
   * @example 12345
   */
  @ApiProperty({ type: 'integer' })
  @IsInt()
  @Min(Number.MIN_SAFE_INTEGER)
  @Max(Number.MAX_SAFE_INTEGER)
  amount: number;

  /**
   * ISO 4217.
   * @example EUR
   */
  @Matches(/^[A-Z]{3}$/)
  @IsIso4217()
  currency: string;
}

/** One priced component of freight; the amount is signed. */
export class ChargeDto implements Charge {
  /**
   * `BASE`, `FUEL`, or an accessorial.
   * @example BASE
   */
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  code: string;

  @Nested(() => MoneyDto)
  amount: MoneyDto;

  /** @example "Line haul" */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  description?: string;

  /**
   * Weight in kilograms that an invoice's charge was rated on.
   * @example 212.4
   */
  @IsOptional()
  @IsNumber()
  @Min(0)
  ratedWeightKg?: number;
}

/** How one charge differs from what was tendered. */
export class ChargeVarianceDto implements ChargeVariance {
  /** @example FUEL */
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  code: string;

  @Nested(() => MoneyDto)
  expected: MoneyDto;

  @Nested(() => MoneyDto)
  billed: MoneyDto;

  @ApiProperty({ enum: VARIANCE_REASONS, example: 'amount' })
  @IsIn(VARIANCE_REASONS)
  reason: VarianceReason;

  /** What stands behind it, where the audit can tell. */
  @ApiProperty({ enum: VARIANCE_CAUSES, required: false, example: 'reweigh' })
  @IsOptional()
  @IsIn(VARIANCE_CAUSES)
  cause?: VarianceCause;
}

/** A part of an amount that falls to one order line. */
export class AllocationDto implements Allocation {
  /** @example "10" */
  @IsString()
  @IsNotEmpty()
  lineId: string;

  @Nested(() => MoneyDto)
  amount: MoneyDto;
}
