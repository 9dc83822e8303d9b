import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { WholeNumber } from './query.values.js';

const LONGEST_CURSOR = 500;

/** Where a page begins: behind what an earlier answer's `nextCursor` tells. */
export const Cursor = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ description, required: false, maxLength: LONGEST_CURSOR }),
    IsOptional(),
    IsString(),
    Length(1, LONGEST_CURSOR),
  );

/** How many items a page holds at most. */
export const Limit = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: 'integer', required: false, minimum: 1, maximum: 200, default: 50 }),
    IsOptional(),
    WholeNumber(),
    IsInt(),
    Min(1),
    Max(200),
  );

/**
 * Paging of every collection. A handler with such a query answers `{items, nextCursor}`: its cursors are sealed on the
 * way out and opened on the way in.
 */
export class PageQuery {
  @Cursor('`nextCursor` of the page before, with the same filters.')
  cursor?: string;

  @Limit()
  limit: number = 50;
}
