import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsGln, QuantityDto } from '#canonical/dto';
import { PageQuery } from '#platform/query';

export class InventoryQueryDto extends PageQuery {
  /** @example SKU-1001 */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  sku?: string;

  /**
   * GLN of a warehouse.
   * @example "4012345000016"
   */
  @IsOptional()
  @IsGln()
  location?: string;
}

export class InventoryItemDto {
  /** @example SKU-1001 */
  sku: string;

  /**
   * GLN of the warehouse.
   * @example "4012345000016"
   */
  location: string;

  /** On hand: what lies in the warehouse. */
  quantity: QuantityDto;

  /** Free for sale: on hand less what open work has a claim on. */
  free: QuantityDto;

  /** How old the book is. */
  @ApiProperty({ format: 'date-time', example: '2026-11-24T08:00:00.000Z' })
  asOf: string;

  /**
   * Connection id of the WMS whose book it is.
   * @example wms
   */
  system: string;
}

export class InventoryPageDto {
  @ApiProperty({ type: [InventoryItemDto] })
  items: InventoryItemDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
