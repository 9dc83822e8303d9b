import { Type } from 'class-transformer';
import {
  IsInt,
  IsISO31661Alpha2,
  IsNotEmpty,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Address, Charge, Money } from '#canonical';
import { IsGln } from './gs1.validator.js';

/** Integer minor units (cents for EUR) of an ISO 4217 currency. */
export class MoneyDto implements Money {
  /** @example 12850 */
  @IsInt()
  @Min(Number.MIN_SAFE_INTEGER)
  amount: number;

  /** @example EUR */
  @Matches(/^[A-Z]{3}$/)
  currency: string;
}

export class AddressDto implements Address {
  /** @example "Nordwind Handel GmbH" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name: string;

  /** @example "Kaistrasse 5" */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  street?: string;

  /** @example Hamburg */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  city: string;

  /** @example "20457" */
  @IsString()
  @MaxLength(20)
  postalCode: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  region?: string;

  /**
   * ISO 3166-1 alpha-2.
   * @example DE
   */
  @IsISO31661Alpha2()
  country: string;

  /** Global Location Number of the place. */
  @IsOptional()
  @IsGln()
  gln?: string;
}

/** An amount and its UN/ECE Rec 20 unit. */
export class BaseQuantityDto {
  /** @example 5 */
  @IsNumber()
  @Min(0)
  value: number;

  /** @example EA */
  @Matches(/^[0-9A-Z]{1,3}$/)
  unit: string;
}

export class QuantityDto extends BaseQuantityDto {
  /** The same amount in the item's base unit. */
  @IsOptional()
  @ValidateNested()
  @Type(() => BaseQuantityDto)
  base?: BaseQuantityDto;
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

  @ValidateNested()
  @Type(() => MoneyDto)
  amount: MoneyDto;

  /** @example "Line haul" */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  description?: string;
}
