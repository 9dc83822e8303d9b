import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import type { Quantity, ReceivedLot, ToldReceipt } from '#canonical';
import { HappenedAt, IsNumberTo, IsWholeIfCounted, ListOf, Nested } from '#canonical/dto';

/** As many as the example of a quantity has pieces. */
const SERIALS = Array.from({ length: 10 }, (_, n) => `SN-${String(n + 1).padStart(4, '0')}`);

/** What somebody counted. */
export class CountedDto implements Quantity {
  /**
   * At most six decimals; whole where the unit counts things.
   * @example 10
   */
  @IsNumberTo(6)
  @Min(0)
  @Max(1_000_000_000)
  @IsWholeIfCounted()
  value: number;

  /**
   * UN/ECE Recommendation 20.
   * @example EA
   */
  @Matches(/^[0-9A-Z]{1,3}$/)
  unit: string;
}

/** What came of one lot. */
export class ReceivedLotDto implements ReceivedLot {
  @Nested(() => CountedDto)
  quantity: CountedDto;

  /** Of it: not fit for sale; with `damaged` of the line. */
  @IsOptional()
  @Nested(() => CountedDto)
  damaged?: CountedDto;

  /**
   * Batch or lot number.
   * @example L2026-11
   */
  @IsOptional()
  @IsString()
  @Length(1, 40)
  lot?: string;

  /** One per piece, each once. */
  @ApiProperty({ example: SERIALS })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1_000)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 40, { each: true })
  serials?: string[];

  /**
   * Best before or use by.
   * @example "2027-05-31"
   */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  expiry?: string;
}

/** What came of one line, over all units. */
export class CountedLineDto implements ToldReceipt {
  /** @example sap-4500000001 */
  @IsString()
  @Length(1, 120)
  purchaseOrderId: string;

  /** @example "10" */
  @IsString()
  @Length(1, 40)
  lineId: string;

  /**
   * Of a line that nobody announced: its item. Such goods wait for a person before they are booked.
   * @example SKU-1001
   */
  @IsOptional()
  @IsString()
  @Length(1, 80)
  sku?: string;

  /** Damaged goods included; less or more than announced is a case. */
  @Nested(() => CountedDto)
  quantity: CountedDto;

  /** Of it: not fit for sale. */
  @IsOptional()
  @Nested(() => CountedDto)
  damaged?: CountedDto;

  /** Of it, as far as its lots are known. */
  @ListOf(() => ReceivedLotDto, { min: 1, max: 500, optional: true })
  lots?: ReceivedLotDto[];
}

export class InboundConfirmationDto {
  @ApiProperty({ enum: ['arrived', 'received'], example: 'received' })
  @IsIn(['arrived', 'received'])
  kind: 'arrived' | 'received';

  @HappenedAt('When it happened at the warehouse')
  occurredAt?: string;

  /** With `received`. Left out: all as announced. A line that is left out did not come. */
  @ListOf(() => CountedLineDto, { min: 1, max: 1_000, optional: true })
  lines?: CountedLineDto[];

  /**
   * With `received`, of a shipment that was received before: `lines` are what came besides. Without it a second receipt is a conflict.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  further?: boolean;

  /**
   * With `received`: why it varies.
   * @example One carton missing
   */
  @IsOptional()
  @IsString()
  @Length(1, 500)
  reason?: string;
}
