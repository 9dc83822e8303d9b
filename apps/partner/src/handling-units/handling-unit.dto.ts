import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsISO8601,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { IsNumberTo, IsSscc, Nested } from '#canonical/dto';
import { QuantityDto } from '../v1/values.dto.js';

/** As many as the example of a quantity has pieces. */
const SERIALS = Array.from({ length: 10 }, (_, n) => `SN-${String(n + 1).padStart(4, '0')}`);

/** Goods of one lot. */
export class GoodsDto {
  @Nested(() => QuantityDto)
  quantity: QuantityDto;

  /** Batch or lot number, AI (10). */
  @ApiProperty({ example: 'L2026-11', required: false })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  lot?: string;

  /** Serial numbers, AI (21): one per piece, each once. */
  @ApiProperty({ type: [String], example: SERIALS, required: false, minItems: 1, maxItems: 1_000 })
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
  @IsNumberTo(1)
  @Min(0.1)
  @Max(10_000)
  lengthCm: number;

  @ApiProperty({ example: 80 })
  @IsNumberTo(1)
  @Min(0.1)
  @Max(10_000)
  widthCm: number;

  @ApiProperty({ example: 145 })
  @IsNumberTo(1)
  @Min(0.1)
  @Max(10_000)
  heightCm: number;
}

/** How a handling unit is named and measured. */
export class UnitDto {
  /** Serial Shipping Container Code, AI (00): 18 digits, the last one its check digit. */
  @ApiProperty({ example: '340123450000000017' })
  @IsSscc()
  sscc: string;

  /** Gross weight in kilograms. */
  @ApiProperty({ example: 12.5, required: false })
  @IsOptional()
  @IsNumberTo(3)
  @Min(0)
  @Max(100_000)
  weightKg?: number;

  @ApiProperty({ type: () => DimensionsDto, required: false })
  @IsOptional()
  @Nested(() => DimensionsDto)
  dimensions?: DimensionsDto;
}
