import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { QuantityDto } from '#canonical/dto';

export class AvailabilityQuery {
  /** One or more, by repeating the parameter. */
  @ApiProperty({ type: [String], example: ['SKU-1001', 'SKU-1002'] })
  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value : [value]))
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(80, { each: true })
  sku: string[];

  /** UN/ECE Rec 20 codes that are to be converted into the units that stock is kept in, by repeating the parameter. */
  @ApiProperty({ type: [String], required: false, example: ['CS'] })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === undefined || Array.isArray(value) ? value : [value]))
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(/^[0-9A-Z]{1,3}$/, { each: true })
  unit?: string[];
}

/** So many (`numerator`) of the unit that stock is kept in are so many (`denominator`) of another unit. */
export class UnitConversionDto {
  /** @example SKU-1005 */
  sku: string;

  /**
   * UN/ECE Rec 20.
   * @example CS
   */
  unit: string;

  /**
   * UN/ECE Rec 20.
   * @example EA
   */
  baseUnit: string;

  /** @example 20 */
  numerator: number;

  /** @example 1 */
  denominator: number;
}

/** What may be promised of a SKU at a warehouse. */
export class AvailabilityItemDto {
  /** @example SKU-1001 */
  sku: string;

  /**
   * GLN.
   * @example "4012345000016"
   */
  warehouse: string;

  /**
   * The ERP's own code of it.
   * @example "1010"
   */
  warehouseCode: string;

  /** On hand less what is already on deliveries, by the ERP's book. */
  available: QuantityDto;
}

export class AvailabilityDto {
  @ApiProperty({ type: [AvailabilityItemDto] })
  items: AvailabilityItemDto[];

  /** SKUs that the ERP does not know. */
  @ApiProperty({ type: [String], example: [] })
  unknown: string[];

  /** Of SKUs whose stock is kept in another unit than one that was asked about; none where the ERP knows no conversion. */
  @ApiProperty({ type: [UnitConversionDto], required: false })
  conversions?: UnitConversionDto[];
}
