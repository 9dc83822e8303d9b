import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches, Max, Min, NotEquals } from 'class-validator';
import type { Quantity } from '../values.js';
import { IsNumberTo } from './decimals.validator.js';
import { Nested } from './nested.decorator.js';

/** A number of one unit: never less than nothing. */
export class BaseQuantityDto {
  /**
   * At most six decimals.
   * @example 5
   */
  @IsNumberTo(6)
  @Min(0)
  value: number;

  /**
   * UN/ECE Recommendation 20.
   * @example EA
   */
  @Matches(/^[0-9A-Z]{1,3}$/)
  unit: string;
}

/** What is ordered, asked for, picked, or lies there. */
export class QuantityDto extends BaseQuantityDto implements Quantity {
  /** The same amount in the item's base unit. */
  @IsOptional()
  @Nested(() => BaseQuantityDto)
  base?: BaseQuantityDto;
}

/** By how much something changed. */
export class DeltaDto implements Quantity {
  @ApiProperty({
    description: 'Signed, at most six decimals, never 0.',
    minimum: -1_000_000_000,
    maximum: 1_000_000_000,
    example: -2,
  })
  @IsNumberTo(6)
  @NotEquals(0)
  @Min(-1_000_000_000)
  @Max(1_000_000_000)
  value: number;

  /**
   * UN/ECE Recommendation 20.
   * @example EA
   */
  @Matches(/^[0-9A-Z]{1,3}$/)
  unit: string;
}
