import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsISO8601,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { IsSscc, ListOf, Nested } from '#canonical/dto';
import { QuantityDto } from '../v1/values.dto.js';

/** Goods of one line and one lot. */
export class ContentDto {
  /** The line as the fulfilment names it. */
  @ApiProperty({ example: '10' })
  @IsString()
  @Length(1, 40)
  lineId: string;

  /** May be left out; when given it must be the line's SKU. */
  @ApiProperty({ example: 'SKU-1001', required: false })
  @IsOptional()
  @IsString()
  @Length(1, 60)
  sku?: string;

  @Nested(() => QuantityDto)
  quantity: QuantityDto;

  /** Batch or lot number, AI (10). */
  @ApiProperty({ example: 'L2026-11', required: false })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  lot?: string;

  /** Serial numbers, AI (21): one per piece, each once. */
  @ApiProperty({ type: [String], example: ['SN-0001', 'SN-0002'], required: false, minItems: 1, maxItems: 1_000 })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1_000)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 40, { each: true })
  serials?: string[];

  /** Best before or use by, AI (15) or (17), calendar day. */
  @ApiProperty({ example: '2027-05-31', required: false })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  expiry?: string;
}

/** Outer measures in centimetres. */
export class DimensionsDto {
  @ApiProperty({ example: 120 })
  @IsNumber({ maxDecimalPlaces: 1, allowInfinity: false, allowNaN: false })
  @Min(0.1)
  @Max(10_000)
  lengthCm: number;

  @ApiProperty({ example: 80 })
  @IsNumber({ maxDecimalPlaces: 1, allowInfinity: false, allowNaN: false })
  @Min(0.1)
  @Max(10_000)
  widthCm: number;

  @ApiProperty({ example: 145 })
  @IsNumber({ maxDecimalPlaces: 1, allowInfinity: false, allowNaN: false })
  @Min(0.1)
  @Max(10_000)
  heightCm: number;
}

/** A handling unit within another: a carton on a pallet. */
export class InnerUnitDto {
  /** Serial Shipping Container Code, AI (00): 18 digits, the last one its check digit. */
  @ApiProperty({ example: '340123450000000017' })
  @IsSscc()
  sscc: string;

  /** Gross weight in kilograms. */
  @ApiProperty({ example: 12.5, required: false })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 3, allowInfinity: false, allowNaN: false })
  @Min(0)
  @Max(100_000)
  weightKg?: number;

  @ApiProperty({ type: () => DimensionsDto, required: false })
  @IsOptional()
  @Nested(() => DimensionsDto)
  dimensions?: DimensionsDto;

  /** The goods that lie in it and in no unit within it. */
  @ListOf(() => ContentDto, { min: 1, max: 1_000, optional: true })
  contents?: ContentDto[];
}

/** A handling unit as it is shipped: a pallet, or a carton that travels alone. */
export class HandlingUnitDto extends InnerUnitDto {
  /** Units on it, each with an SSCC of its own. */
  @ListOf(() => InnerUnitDto, { min: 1, max: 500, optional: true })
  units?: InnerUnitDto[];
}
