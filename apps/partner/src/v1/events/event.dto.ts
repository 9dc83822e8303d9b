import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsOptional, IsString, Length, Matches } from 'class-validator';
import { Cursor, Limit } from '#platform/query';
import { TYPE_PATTERN } from '../../events/event-types.js';

export class EventQuery {
  @Cursor('`nextCursor` of an earlier page: events after it. From your first event when absent.')
  after?: string;

  @Cursor('The same as `after`.')
  cursor?: string;

  @ApiProperty({
    description: 'Types, separated by commas; a family ends in `*`.',
    required: false,
    type: String,
    example: 'crossdock.fulfilment.*,crossdock.pick.short.v1',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Matches(TYPE_PATTERN, { each: true })
  types?: string[];

  @ApiProperty({ description: 'Events of this subject only.', required: false, minLength: 1, maxLength: 200 })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  subject?: string;

  @Limit()
  limit: number = 50;
}

/** CloudEvents 1.0, structured mode: what a webhook carries as its body. */
export class EventDto {
  @ApiProperty({ enum: ['1.0'], example: '1.0' })
  specversion: '1.0';

  /** Unique together with `source`: an event that comes again carries the same. */
  @ApiProperty({ example: 'evt_3q2-8c1fV0m6QyJxkTzWn4bLhPd' })
  id: string;

  @ApiProperty({ example: '/crossdock/acme' })
  source: string;

  @ApiProperty({ example: 'crossdock.fulfilment.released.v1' })
  type: string;

  /** Business key of what it is about. */
  @ApiProperty({ example: 'sap-10000001-F1' })
  subject: string;

  /** When it happened by the source's clock, with its offset; absent when the source gave no time. */
  @ApiProperty({ required: false, example: '2026-11-24T09:00:00+01:00' })
  time?: string;

  @ApiProperty({ enum: ['application/json'] })
  datacontenttype: 'application/json';

  /** The order: its events reach an endpoint in order. */
  @ApiProperty({ required: false, example: 'sap-10000001' })
  partitionkey?: string;

  /** Counts your events of this subject from 1 without a gap; zero-padded. */
  @ApiProperty({ example: '00000000000000000001' })
  sequence: string;

  @ApiProperty({ required: false, example: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' })
  traceparent?: string;

  /** `planned` and `estimated` never count as having happened. */
  @ApiProperty({ enum: ['planned', 'estimated', 'actual'] })
  classifier: string;

  /** When Crossdock received it, UTC. */
  @ApiProperty({ example: '2026-11-24T08:00:01.000Z' })
  receivedat: string;

  /** By `type`; ignore members that you do not know. */
  @ApiProperty({ type: 'object', additionalProperties: true, example: { fulfilmentId: 'sap-10000001-F1' } })
  data: object;
}

export class EventPageDto {
  @ApiProperty({ type: () => [EventDto] })
  items: EventDto[];

  /**
   * Where to read on: pass it as `after`, at once while `hasMore`, and later to hear what has happened since. It is
   * always there and never expires.
   */
  @ApiProperty({ type: String, example: 'AAAAAAAAACoN4fC2b8nqXrWkY0s' })
  nextCursor: string;

  @ApiProperty({ example: false })
  hasMore: boolean;
}
