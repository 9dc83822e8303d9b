import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, Length, Matches } from 'class-validator';
import { IsGln, ListOf, Moment } from '#canonical/dto';
import { GoodsDto, UnitDto } from '../../handling-units/handling-unit.dto.js';

/** Goods of one purchase order line and one lot. */
export class InboundContentDto extends GoodsDto {
  @ApiProperty({ example: 'sap-4500000001' })
  @IsString()
  @Length(1, 120)
  purchaseOrderId: string;

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
}

/** A handling unit within another: a carton on a pallet. */
export class InboundInnerUnitDto extends UnitDto {
  /** The goods that lie in it and in no unit within it. */
  @ListOf(() => InboundContentDto, { min: 1, max: 1_000, optional: true })
  contents?: InboundContentDto[];
}

/** Its codes and serial numbers are its own: each is told once in a shipment. */
const INNER_UNIT = {
  sscc: '340123450000000024',
  weightKg: 6,
  dimensions: { lengthCm: 60, widthCm: 40, heightCm: 30 },
  contents: [
    {
      purchaseOrderId: 'sap-4500000001',
      lineId: '20',
      sku: 'SKU-1002',
      quantity: { value: 2, unit: 'EA' },
      serials: ['SN-0011', 'SN-0012'],
    },
  ],
};

/** A handling unit as it travels: a pallet, or a carton alone. */
export class InboundUnitDto extends InboundInnerUnitDto {
  /** Units on it, each with an SSCC of its own. */
  @ListOf(() => InboundInnerUnitDto, { min: 1, max: 500, optional: true, example: [INNER_UNIT] })
  units?: InboundInnerUnitDto[];
}

/** An advance ship notice. */
export class InboundNoticeDto {
  /** Your own number of the shipment, unique among yours for ever. */
  @ApiProperty({ example: 'ASN-2026-0001' })
  @Matches(/^[0-9A-Za-z.-]{1,35}$/)
  shipmentNumber: string;

  /** GLN of the warehouse that it goes to: that of its purchase order lines. */
  @ApiProperty({ example: '4012345000016' })
  @IsGln()
  warehouse: string;

  /** When it will be there, ISO 8601 with offset. */
  @ApiProperty({ example: '2026-11-27T10:00:00+01:00', required: false })
  @IsOptional()
  @Moment()
  expectedAt?: string;

  /** Who carries it: SCAC or name. */
  @ApiProperty({ example: 'SWFT', required: false })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  carrier?: string;

  /** The carrier's freight bill (PRO) number. */
  @ApiProperty({ example: 'SW123456', required: false })
  @IsOptional()
  @Matches(/^[0-9A-Za-z-]{1,30}$/)
  pro?: string;

  /** Every unit of the shipment and all that is in it. */
  @ListOf(() => InboundUnitDto, { min: 1, max: 1_000 })
  handlingUnits: InboundUnitDto[];
}
