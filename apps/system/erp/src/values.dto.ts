import { Type } from 'class-transformer';
import { IsInt, IsNotEmpty, IsNumber, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';

/** An amount in integer minor units of its currency. */
export class MoneyDto {
  /**
   * Cents for EUR.
   * @example 12345
   */
  @IsInt()
  amount: number;

  /**
   * ISO 4217.
   * @example EUR
   */
  @Matches(/^[A-Z]{3}$/)
  currency: string;
}

/** The same amount in the item's base unit. */
export class BaseQuantityDto {
  /** @example 60 */
  @IsNumber()
  value: number;

  /** @example EA */
  @Matches(/^[0-9A-Z]{1,3}$/)
  unit: string;
}

/** A quantity with its unit. */
export class QuantityDto {
  /** @example 5 */
  @IsNumber({ maxDecimalPlaces: 6 })
  value: number;

  /**
   * UN/ECE Recommendation 20.
   * @example EA
   */
  @Matches(/^[0-9A-Z]{1,3}$/)
  unit: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => BaseQuantityDto)
  base?: BaseQuantityDto;
}

/** A line of a fulfilment: part or all of an order line. */
export class FulfilmentLineDto {
  /**
   * The line's number in the ERP.
   * @example 10
   */
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  lineId: string;

  /** @example SKU-1001 */
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  sku: string;

  @IsOptional()
  @Matches(/^[0-9]{8,14}$/)
  gtin?: string;

  @ValidateNested()
  @Type(() => QuantityDto)
  quantity: QuantityDto;
}

/** A part of an amount that falls to one order line. */
export class AllocationDto {
  /** @example 10 */
  @IsString()
  @IsNotEmpty()
  lineId: string;

  @ValidateNested()
  @Type(() => MoneyDto)
  amount: MoneyDto;
}
