import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { HEALTHS } from '../map/call-map.js';
import type { HealthName } from '../map/map.view.js';

const TIME = 'Milliseconds, to the end of the class that times are counted in; at most 10,000 is told.';

/** What became of calls. */
export class CallFiguresDto {
  @ApiProperty({ type: 'integer', example: 1204 })
  calls: number;

  @ApiProperty({ type: 'integer', description: 'By what the caller sent: 4xx.', example: 12 })
  refused: number;

  @ApiProperty({ type: 'integer', description: 'By the API: 5xx.', example: 3 })
  failed: number;

  @ApiProperty({ type: 'integer', description: `Half of the calls took at most so long. ${TIME}`, example: 25 })
  p50Ms: number;

  @ApiProperty({ type: 'integer', description: `95 of a hundred did. ${TIME}`, example: 100 })
  p95Ms: number;

  @ApiProperty({ type: 'integer', description: `99 of a hundred did. ${TIME}`, example: 250 })
  p99Ms: number;
}

export class UseHourDto {
  @ApiProperty({ format: 'date-time', description: 'Its beginning.', example: '2026-11-27T08:00:00.000Z' })
  at: string;

  @ApiPropertyOptional({ type: CallFiguresDto, description: 'Absent where nobody called.' })
  figures?: CallFiguresDto;
}

export class CallerDto {
  @ApiProperty({ description: "A partner's kind, `api` of ours, or `operator`.", example: '3pl' })
  kind: string;

  @ApiProperty({ example: '3pl-east' })
  id: string;

  @ApiProperty({ type: CallFiguresDto })
  figures: CallFiguresDto;

  @ApiProperty({
    format: 'date-time',
    description: 'Beginning of the hour of its last call.',
    example: '2026-11-27T08:00:00.000Z',
  })
  lastHour: string;
}

/** How a version fares, by its calls in production. */
export class ApiUseDto {
  @ApiProperty({
    format: 'date-time',
    description: 'Where its hours begin: the current one and the 23 before it.',
    example: '2026-11-26T09:00:00.000Z',
  })
  since: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-27T08:12:00.000Z' })
  asOf: string;

  @ApiProperty({
    enum: HEALTHS,
    description: 'By the calls of this hour and the one before; `quiet`: there was none.',
    example: 'ok',
  })
  health: HealthName;

  @ApiPropertyOptional({ type: CallFiguresDto, description: 'Absent where nobody called.' })
  figures?: CallFiguresDto;

  @ApiProperty({ type: [UseHourDto], description: 'The earliest first.' })
  hours: UseHourDto[];

  @ApiProperty({ type: [CallerDto], description: 'The one with the most calls first.' })
  callers: CallerDto[];
}
