import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import type { Allocation, ChargeVariance } from '../entities/settlement.js';
import type { Charge } from '../entities/shipment.js';
import type { Money } from '../values.js';
import { IsIso4217 } from './amount.validator.js';
import { Nested } from './nested.decorator.js';

const VARIANCE_REASONS = ['amount', 'unplanned-charge', 'missing-charge', 'currency', 'carrier'] as const;

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
  reason: (typeof VARIANCE_REASONS)[number];
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
