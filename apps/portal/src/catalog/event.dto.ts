import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { EventDifferenceView } from '../events/events.view.js';

const THAN = ['version', 'release'] as const satisfies EventDifferenceView['than'][];

export class EventDto {
  @ApiProperty({ example: 'crossdock.pick.short.v1' })
  type: string;

  @ApiProperty({ example: 'Picking ended with less than asked for.' })
  summary: string;

  /** Kinds of partner that it goes to; empty of what stays inside. */
  @ApiProperty({ type: [String], example: ['customer-portal'] })
  receivers: string[];

  /** APIs that tell it, by their contracts: by their own word or by that of the systems and partners they speak for. */
  @ApiProperty({ type: [String], example: ['wms', 'partner'] })
  producers: string[];

  /** APIs that act on it, by their contracts. */
  @ApiProperty({ type: [String], example: ['order-to-ship'] })
  consumers: string[];
}

export class EventPageDto {
  @ApiProperty({ type: () => [EventDto] })
  items: EventDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

/** A member of what is carried, wherever it stands in it. */
export class FieldDto {
  @ApiProperty({ example: 'lines[].quantity.value' })
  path: string;

  @ApiProperty({ example: 'number' })
  type: string;

  @ApiProperty({ example: true })
  required: boolean;

  @ApiPropertyOptional({ example: 'In the unit of the line.' })
  description?: string;

  @ApiPropertyOptional({ description: 'Bounds and patterns, in words.', example: '0 to ∞' })
  bounds?: string;
}

/** By whom an event was told lately. */
export class EmitterDto {
  @ApiProperty({ example: 'wms' })
  api: string;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'Among the last events of the log, `among` of them; absent where there was none.',
    example: 12,
  })
  events?: number;

  @ApiPropertyOptional({ format: 'date-time', example: '2026-11-27T08:12:05.000Z' })
  lastAt?: string;
}

/** What differs from another version that is told beside it, or from the same one as it was released. */
export class EventDifferenceDto {
  @ApiProperty({ enum: THAN, example: 'release' })
  than: (typeof THAN)[number];

  /** CloudEvents type of the other version, or the calendar day of the release. */
  @ApiProperty({ example: '2026-11-25' })
  from: string;

  /** It is not in that release. */
  @ApiProperty({ example: false })
  isNew: boolean;

  @ApiProperty({ type: [String], example: ['data: reason is new'] })
  details: string[];
}

export class EventDetailDto extends EventDto {
  @ApiProperty({ type: () => [EmitterDto] })
  emitters: EmitterDto[];

  /** How many events back the figures of `emitters` are of. */
  @ApiProperty({ type: 'integer', example: 20000 })
  among: number;

  /** Of its `data`. */
  @ApiProperty({ type: () => [FieldDto] })
  fields: FieldDto[];

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'A whole event.',
    example: { specversion: '1.0', type: 'crossdock.pick.short.v1' },
  })
  example?: object;

  @ApiProperty({ type: () => [EventDifferenceDto] })
  differences: EventDifferenceDto[];
}
