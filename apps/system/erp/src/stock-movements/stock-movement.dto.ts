import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { MOVEMENT_REASONS, type MovementReason } from '#canonical';
import { DeltaDto, IsGln, ListOf, Moment, Nested } from '#canonical/dto';

/** What changed of one item. */
export class StockMovementItemDto {
  /** @example SKU-1001 */
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  sku: string;

  @Nested(() => DeltaDto)
  delta: DeltaDto;

  /** @example L2611 */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  lot?: string;

  /**
   * With a receipt: the order that it is for, by the ERP's number.
   * @example "4500000001"
   */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  purchaseOrderNumber?: string;

  /** @example "10" */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(20)
  lineId?: string;
}

/** Stock that changed outside an order's shipment. */
export class StockMovementDto {
  /**
   * Ours: unique in the ERP.
   * @example mv-3f1c09a2b7d4e6580c1f
   */
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  reference: string;

  /** `count`: more or less was found; `scrap`: destroyed, or wrongly told so; `block`: less to sell, or again more; `receipt`: from a supplier, for a purchase order. */
  @ApiProperty({ enum: MOVEMENT_REASONS, example: 'count' })
  @IsIn(MOVEMENT_REASONS)
  reason: MovementReason;

  /**
   * GLN of the warehouse.
   * @example "4012345000016"
   */
  @IsGln()
  warehouse: string;

  /**
   * When it changed.
   * @example "2026-11-24T08:00:00.000Z"
   */
  @Moment()
  occurredAt: string;

  @ListOf(() => StockMovementItemDto, { min: 1, max: 999 })
  items: StockMovementItemDto[];
}
