import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, Length } from 'class-validator';
import { HappenedAt, ListOf, Nested } from '#canonical/dto';
import { GoodsDto } from '../../handling-units/handling-unit.dto.js';
import { QuantityDto } from '../values.dto.js';

/** What came of one lot. */
export class ReceivedGoodsDto extends GoodsDto {
  /** Of it: not fit for sale; with `damaged` of the line. */
  @ApiProperty({ type: () => QuantityDto, required: false })
  @IsOptional()
  @Nested(() => QuantityDto)
  damaged?: QuantityDto;
}

/** What came of one line, over all units and lots. */
export class ReceivedLineDto {
  @ApiProperty({ example: 'sap-4500000001' })
  @IsString()
  @Length(1, 120)
  purchaseOrderId: string;

  @ApiProperty({ example: '10' })
  @IsString()
  @Length(1, 40)
  lineId: string;

  /** Of a line that nobody announced, where it names one: its item. Such goods wait for a person before they are booked. */
  @ApiProperty({ example: 'SKU-1001', required: false })
  @IsOptional()
  @IsString()
  @Length(1, 80)
  sku?: string;

  /** What was received, damaged goods included; less or more than announced is a variance. */
  @Nested(() => QuantityDto)
  quantity: QuantityDto;

  /** Of it: not fit for sale. */
  @ApiProperty({ type: () => QuantityDto, required: false })
  @IsOptional()
  @Nested(() => QuantityDto)
  damaged?: QuantityDto;

  /** Of it, as far as its lots are known. */
  @ListOf(() => ReceivedGoodsDto, { min: 1, max: 500, optional: true })
  lots?: ReceivedGoodsDto[];
}

export class InboundConfirmationDto {
  @ApiProperty({ enum: ['arrived', 'received'], example: 'received' })
  @IsIn(['arrived', 'received'])
  kind: 'arrived' | 'received';

  @HappenedAt('When it happened at the warehouse')
  occurredAt?: string;

  /** With `received`. Left out: all as announced. A line that is left out did not come. */
  @ListOf(() => ReceivedLineDto, { min: 1, max: 1_000, optional: true })
  lines?: ReceivedLineDto[];

  /** With `received`, of a shipment that was received before: `lines` are what came besides. Without it a second receipt is a conflict. */
  @ApiProperty({ example: false, required: false })
  @IsOptional()
  @IsBoolean()
  further?: boolean;

  /** With `received`: why it varies. */
  @ApiProperty({ example: 'One carton missing', required: false })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  reason?: string;
}
