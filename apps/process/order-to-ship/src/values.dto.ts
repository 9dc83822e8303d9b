import { ApiProperty } from '@nestjs/swagger';
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
import type { Address, Charge, FulfilmentLine, Money, Package, PickedLine, Quantity } from '#canonical';

/** An amount in integer minor units of its currency. */
export class MoneyDto implements Money {
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
  @IsNumber({ maxDecimalPlaces: 6 })
  @Min(0)
  value: number;

  /** @example EA */
  @Matches(/^[0-9A-Z]{1,3}$/)
  unit: string;
}

/** An amount and its UN/ECE Rec 20 unit. */
export class QuantityDto implements Quantity {
  /** @example 5 */
  @IsNumber({ maxDecimalPlaces: 6 })
  @Min(0)
  value: number;

  /** @example EA */
  @Matches(/^[0-9A-Z]{1,3}$/)
  unit: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => BaseQuantityDto)
  base?: BaseQuantityDto;
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

  /** Global Location Number. */
  @IsOptional()
  @Matches(/^[0-9]{13}$/)
  gln?: string;
}

export class FulfilmentLineDto implements FulfilmentLine {
  /** @example "10" */
  lineId: string;

  /** @example SKU-1001 */
  sku: string;

  gtin?: string;

  quantity: QuantityDto;
}

export class PickedLineDto extends FulfilmentLineDto implements PickedLine {
  /** @example L2611 */
  lot?: string;
}

/** A handling unit. */
export class PackageDto implements Package {
  /** @example "340123450000000017" */
  sscc: string;

  /** Gross weight in kilograms. */
  weightKg?: number;

  @ApiProperty({ type: [PickedLineDto] })
  lines: PickedLineDto[];
}

/** One priced component of freight. */
export class ChargeDto implements Charge {
  /** @example BASE */
  code: string;

  amount: MoneyDto;

  description?: string;
}

export class ShipmentRequestDto {
  /** @example sap-4711-S1 */
  shipmentId: string;

  /** @example sap-4711 */
  orderId: string;

  from: AddressDto;

  to: AddressDto;

  @ApiProperty({ type: [PackageDto] })
  packages: PackageDto[];

  /** @example 212.4 */
  totalWeightKg: number;

  /** @example EUR */
  currency: string;

  requestedDeliveryDate?: string;
}
