import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsNotEmpty,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import type { Dimensions, FulfilmentLine, Package, PickedLine } from '../entities/fulfilment.js';
import { IsSscc } from './gs1.validator.js';
import { ListOf, Nested } from './nested.decorator.js';
import { QuantityDto } from './quantity.dto.js';

/** Part or all of an order line. */
export class FulfilmentLineDto implements FulfilmentLine {
  /**
   * The line's number in the order.
   * @example "10"
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

  /** @example "04012345678901" */
  @IsOptional()
  @Matches(/^[0-9]{8,14}$/)
  gtin?: string;

  /**
   * The SKU that was ordered, where another one comes for it.
   * @example SKU-1001
   */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  substituteFor?: string;

  @Nested(() => QuantityDto)
  quantity: QuantityDto;
}

export class PickedLineDto extends FulfilmentLineDto implements PickedLine {
  /** @example L2611 */
  @IsOptional()
  @IsString()
  @MaxLength(80)
  lot?: string;

  /**
   * One per piece.
   * @example ["SN-0001"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10_000)
  @IsString({ each: true })
  serials?: string[];

  /**
   * Best before or use by.
   * @example "2027-05-31"
   */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  expiry?: string;
}

/** Outer measures, in centimetres. */
export class DimensionsDto implements Dimensions {
  /** @example 120 */
  @IsNumber()
  @Min(0)
  lengthCm: number;

  /** @example 80 */
  @IsNumber()
  @Min(0)
  widthCm: number;

  /** @example 145 */
  @IsNumber()
  @Min(0)
  heightCm: number;
}

/** A handling unit within another: a carton on a pallet. */
export class InnerPackageDto implements Package {
  /** Serial Shipping Container Code, its check digit included. */
  @ApiProperty({ pattern: '^[0-9]{18}$', example: '340123450000000017' })
  @IsSscc()
  sscc: string;

  /**
   * Gross weight in kilograms.
   * @example 12.5
   */
  @IsOptional()
  @IsNumber()
  @Min(0)
  weightKg?: number;

  @IsOptional()
  @Nested(() => DimensionsDto)
  dimensions?: DimensionsDto;

  @ListOf(() => PickedLineDto)
  lines: PickedLineDto[];
}

/** A handling unit. `lines` is all that it holds, also within the units on it. */
export class PackageDto extends InnerPackageDto {
  @ListOf(() => InnerPackageDto, { optional: true })
  units?: InnerPackageDto[];
}
