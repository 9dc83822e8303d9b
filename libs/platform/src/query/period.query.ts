import { ApiProperty } from '@nestjs/swagger';
import { IsDate, IsOptional } from 'class-validator';
import { PageQuery } from './page.query.js';
import { Instant } from './query.values.js';

/** A page of what happened in a span of time, open on either side. */
export class PeriodQuery extends PageQuery {
  /** Inclusive. */
  @ApiProperty({ type: String, format: 'date-time', required: false, example: '2026-11-25T00:00:00Z' })
  @IsOptional()
  @Instant()
  @IsDate()
  from?: Date;

  /** Exclusive. */
  @ApiProperty({ type: String, format: 'date-time', required: false, example: '2026-11-26T00:00:00Z' })
  @IsOptional()
  @Instant()
  @IsDate()
  to?: Date;
}
