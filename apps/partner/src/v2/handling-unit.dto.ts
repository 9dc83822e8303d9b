import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, Length } from 'class-validator';
import { ListOf } from '#canonical/dto';
import { GoodsDto, UnitDto } from '../handling-units/handling-unit.dto.js';

/** Goods of one line and one lot. */
export class ContentDto extends GoodsDto {
  /** The line as the fulfilment names it. */
  @ApiProperty({ example: '10' })
  @IsString()
  @Length(1, 40)
  lineId: string;

  /** May be left out; when given it must be the line's SKU, or come with `substituteFor`. */
  @ApiProperty({ example: 'SKU-1001', required: false })
  @IsOptional()
  @IsString()
  @Length(1, 60)
  sku?: string;

  /** The line's SKU, where `sku` is another one that comes for it. Only where the line says that it may be substituted. */
  @ApiProperty({ example: 'SKU-1001', required: false })
  @IsOptional()
  @IsString()
  @Length(1, 60)
  substituteFor?: string;
}

/** A handling unit within another: a carton on a pallet. */
export class InnerUnitDto extends UnitDto {
  /** The goods that lie in it and in no unit within it. */
  @ListOf(() => ContentDto, { min: 1, max: 1_000, optional: true })
  contents?: ContentDto[];
}

/** Its codes and serial numbers are its own: each is told once in a shipment. */
const INNER_UNIT = {
  sscc: '340123450000000024',
  weightKg: 6,
  dimensions: { lengthCm: 60, widthCm: 40, heightCm: 30 },
  contents: [{ lineId: '20', sku: 'SKU-1002', quantity: { value: 2, unit: 'EA' }, serials: ['SN-0011', 'SN-0012'] }],
};

/** A handling unit as it is shipped: a pallet, or a carton that travels alone. */
export class HandlingUnitDto extends InnerUnitDto {
  /** Units on it, each with an SSCC of its own. */
  @ListOf(() => InnerUnitDto, { min: 1, max: 500, optional: true, example: [INNER_UNIT] })
  units?: InnerUnitDto[];
}
