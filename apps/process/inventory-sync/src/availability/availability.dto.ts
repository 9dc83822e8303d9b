import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsGln, QuantityDto } from '#canonical/dto';

export class AvailabilityQueryDto {
  /** @example SKU-1001 */
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  sku: string;

  /**
   * GLN of one warehouse; without one, all of them.
   * @example "4012345000016"
   */
  @IsOptional()
  @IsGln()
  location?: string;
}

/** What a book says, and how old its word is. */
export class FigureDto {
  free: QuantityDto;

  @ApiProperty({ format: 'date-time', example: '2026-11-24T08:00:00.000Z' })
  asOf: string;

  /**
   * In seconds.
   * @example 3
   */
  age: number;
}

/** By the warehouse. */
export class ShelfFigureDto extends FigureDto {
  /** What lies there, whoever has a claim on it. */
  onHand: QuantityDto;
}

/** By an ERP. */
export class LedgerFigureDto extends FigureDto {
  /**
   * Connection id.
   * @example sap
   */
  system: string;
}

/** One place. */
export class AvailablePlaceDto {
  /**
   * GLN.
   * @example "4012345000016"
   */
  location: string;

  /** The smaller of what both books call free. */
  free: QuantityDto;

  /** Older than it should be: a system does not answer. */
  stale: boolean;

  /** Absent where the WMS does not know the item there. */
  wms?: ShelfFigureDto;

  /** Absent where no ERP knows the item there. */
  erp?: LedgerFigureDto;
}

/** What is free of an item, by both books. */
export class AvailabilityDto {
  /** @example SKU-1001 */
  sku: string;

  /** Over all places that were asked for. */
  free: QuantityDto;

  /** Of the oldest figure in it; absent where no book knows the item. */
  @ApiProperty({ format: 'date-time', required: false, example: '2026-11-24T08:00:00.000Z' })
  asOf?: string;

  /** Something in it is older than it should be: a system does not answer. */
  stale: boolean;

  @ApiProperty({ type: [AvailablePlaceDto] })
  items: AvailablePlaceDto[];
}
