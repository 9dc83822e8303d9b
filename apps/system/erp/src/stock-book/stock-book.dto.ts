import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsGln, QuantityDto } from '#canonical/dto';
import { PageQuery } from '#platform/query';

export class StockBookQuery extends PageQuery {
  /**
   * GLN.
   * @example "4012345000016"
   */
  @IsGln()
  warehouse: string;

  /** Only these, by repeating the parameter; all that are kept there without it. */
  @ApiProperty({ type: [String], required: false, example: ['SKU-1001'] })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value : [value]))
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(80, { each: true })
  sku?: string[];
}

/** What lies in one part of a warehouse. */
export class StockBookPartDto {
  /**
   * The ERP's own code of it.
   * @example "0001"
   */
  storageLocation: string;

  onHand: QuantityDto;
}

/** What lies in a warehouse by the ERP's book. */
export class StockBookItemDto {
  /** @example SKU-1001 */
  sku: string;

  /** All that lies there: fit for sale, in inspection, blocked. */
  onHand: QuantityDto;

  /** Of it not fit for sale, or not yet. */
  blocked: QuantityDto;

  @ApiProperty({ type: [StockBookPartDto] })
  parts: StockBookPartDto[];
}

export class StockBookPageDto {
  @ApiProperty({
    format: 'date-time',
    description: 'When the ERP was asked: whatever was posted before is in the figures.',
    example: '2026-11-26T02:00:00.000Z',
  })
  asOf: string;

  @ApiProperty({ type: [StockBookItemDto] })
  items: StockBookItemDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
