import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** One run of scheduled work. */
export class ScheduleRunDto {
  /** @example 1f0e7a7e-56f4-4f0e-8a0e-0d8a4b0a9f11 */
  id: string;

  @ApiProperty({ format: 'date-time', description: 'When it was due.', example: '2026-11-26T02:00:00.000Z' })
  occurrence: string;

  /**
   * Who asked for it; absent where it was the clock.
   * @example operator
   */
  askedBy?: string;

  @ApiProperty({
    type: 'integer',
    description: 'Further occurrences that passed while nobody was there: this run stands for them, too.',
    example: 0,
  })
  missed: number;

  @ApiPropertyOptional({ format: 'date-time', example: '2026-11-26T02:00:00.412Z' })
  startedAt?: string;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'Absent while it is under way.',
    example: '2026-11-26T02:00:03.120Z',
  })
  finishedAt?: string;

  @ApiPropertyOptional({ enum: ['done', 'failed'], description: 'Absent while it is under way.', example: 'done' })
  outcome?: 'done' | 'failed';

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'Figures of what was done.',
    example: { matched: 40, differing: 1 },
  })
  result?: object;

  /**
   * Why it failed.
   * @example wms answered 503
   */
  error?: string;
}

/** Work that is due by the clock. */
export class ScheduleDto {
  /** @example stock-reconciliation */
  name: string;

  @ApiProperty({ description: 'What is done.', example: 'Holds the stock of the warehouses against the ERP’s book' })
  title: string;

  @ApiProperty({ description: 'Cron, or an RRULE of RFC 5545.', example: '0 3 * * *' })
  expression: string;

  /**
   * IANA name of the zone whose clock it follows.
   * @example Europe/Berlin
   */
  zone: string;

  @ApiPropertyOptional({
    format: 'date-time',
    description:
      'The occurrence that comes next; in the past where it is due and not begun. Absent after the last one.',
    example: '2026-11-27T02:00:00.000Z',
  })
  nextAt?: string;

  @ApiPropertyOptional({ type: ScheduleRunDto, description: 'The run that began last. Absent before the first.' })
  lastRun?: ScheduleRunDto;
}

export class SchedulesDto {
  @ApiProperty({ type: [ScheduleDto] })
  items: ScheduleDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

/** A run that was asked for. */
export class ScheduleRunStartedDto {
  /** @example stock-reconciliation */
  schedule: string;

  /** @example 1f0e7a7e-56f4-4f0e-8a0e-0d8a4b0a9f11 */
  runId: string;
}
