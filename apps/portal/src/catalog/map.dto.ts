import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { HEALTHS, NODE_KINDS } from '../map/call-map.js';
import type { HealthName } from '../map/map.view.js';

const HEALTH = {
  enum: HEALTHS,
  description:
    'By the calls of this hour and the one before. `degraded`: one in twenty failed or more; `failing`: half of them or more; `quiet`: there was none; `down`: the API does not answer.',
  example: 'ok',
} as const;

/** Who calls or is called. */
export class MapNodeDto {
  @ApiProperty({ example: 'api:order-to-ship' })
  id: string;

  @ApiProperty({ enum: NODE_KINDS, example: 'api' })
  kind: (typeof NODE_KINDS)[number];

  @ApiProperty({ example: 'order-to-ship' })
  name: string;

  @ApiProperty({ example: 'Order-to-ship process API' })
  title: string;

  @ApiPropertyOptional({
    description: 'Of an API.',
    enum: ['system', 'process', 'partner', 'platform'],
    example: 'process',
  })
  layer?: string;

  @ApiProperty({
    description: 'The kind of a partner, kind and vendor of a system, the newest version of an API.',
    example: 'v1',
  })
  detail: string;

  @ApiProperty(HEALTH)
  health: HealthName;
}

/** Calls since `since`, in production. */
export class MapFiguresDto {
  @ApiProperty({ type: 'integer', example: 1204 })
  calls: number;

  @ApiProperty({ type: 'integer', description: 'By what the caller sent: 4xx.', example: 12 })
  refused: number;

  @ApiProperty({ type: 'integer', description: 'By whom it called: 5xx, or no clear answer.', example: 3 })
  failed: number;

  @ApiProperty({ type: 'integer', description: 'Milliseconds.', example: 38 })
  meanMs: number;

  @ApiProperty({
    type: 'integer',
    description:
      'Half of the calls took at most so long, to the end of its class. Milliseconds; at most 10,000 is told.',
    example: 25,
  })
  p50Ms: number;

  @ApiProperty({ type: 'integer', description: 'So did 95 in a hundred.', example: 100 })
  p95Ms: number;

  @ApiProperty({ type: 'integer', description: 'Of this hour and the one before.', example: 96 })
  recentCalls: number;

  @ApiProperty({ type: 'integer', example: 0 })
  recentFailed: number;
}

/** Calls of one to another. */
export class MapEdgeDto {
  @ApiProperty({ example: 'api:order-to-ship' })
  from: string;

  @ApiProperty({ example: 'api:erp' })
  to: string;

  @ApiProperty(HEALTH)
  health: HealthName;

  @ApiPropertyOptional({ type: () => MapFiguresDto, description: 'Absent where nothing was called yet.' })
  figures?: MapFiguresDto;
}

/** Who calls whom, and how it goes. */
export class CallMapDto {
  @ApiProperty({
    format: 'date-time',
    description: 'Calls from then on: a day, to whole hours.',
    example: '2026-11-26T09:00:00.000Z',
  })
  since: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-27T08:12:05.000Z' })
  asOf: string;

  @ApiProperty({ type: () => [MapNodeDto] })
  nodes: MapNodeDto[];

  @ApiProperty({ type: () => [MapEdgeDto] })
  edges: MapEdgeDto[];
}
