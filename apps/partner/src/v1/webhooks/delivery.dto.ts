import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsString, Length, Matches } from 'class-validator';
import { PageQuery } from '#platform/query';

const STATUSES = ['waiting', 'retrying', 'delivered', 'parked'] as const;

export class DeliveryQuery extends PageQuery {
  @ApiProperty({ required: false, enum: STATUSES })
  @IsOptional()
  @IsIn(STATUSES)
  status?: (typeof STATUSES)[number];
}

export class DeliveryAttemptDto {
  @ApiProperty({ example: '2026-11-24T08:00:00.000Z' })
  at: string;

  @ApiProperty({ type: 'integer', example: 87 })
  durationMs: number;

  /** What your endpoint answered with; absent when it did not answer. */
  @ApiProperty({ type: 'integer', required: false, example: 503 })
  status?: number;

  /** Why there was no answer, or why it does not count: `timeout`, `redirect`, `not-public`, … */
  @ApiProperty({ required: false, example: 'timeout' })
  error?: string;

  /** The beginning of what it answered. */
  @ApiProperty({ required: false, example: 'try later' })
  response?: string;
}

export class DeliveryDto {
  @ApiProperty({ example: '4711' })
  id: string;

  /** The event's `id`, sent as `webhook-id`. */
  @ApiProperty({ example: 'evt_3q2-8c1fV0m6QyJxkTzWn4bLhPd' })
  eventId: string;

  @ApiProperty({ example: 'crossdock.fulfilment.released.v1' })
  type: string;

  @ApiProperty({ example: 'sap-10000001-F1' })
  subject: string;

  @ApiProperty({ enum: ['event', 'replay', 'test'], example: 'event' })
  origin: string;

  /** `waiting` for its turn, `retrying` after a failure, `parked` when every retry failed: its order went on without it. */
  @ApiProperty({ enum: STATUSES, example: 'delivered' })
  status: string;

  @ApiProperty({ type: () => [DeliveryAttemptDto] })
  attempts: readonly DeliveryAttemptDto[];

  @ApiProperty({ example: '2026-11-24T08:00:00.000Z' })
  createdAt: string;

  @ApiProperty({ required: false, example: '2026-11-25T08:05:00.000Z' })
  nextAttemptAt?: string;

  @ApiProperty({ required: false, example: '2026-11-25T08:00:01.000Z' })
  finishedAt?: string;

  /** The body that was sent, cut off where it is long; of a single delivery. */
  @ApiProperty({ required: false, example: '{"specversion":"1.0"}' })
  request?: string;
}

export class DeliveryPageDto {
  @ApiProperty({ type: () => [DeliveryDto] })
  items: DeliveryDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

/** A span of time by when we received it, or all after a cursor of the feed. */
export class ReplayRangeDto {
  /** Inclusive. */
  @ApiProperty({ required: false, example: '2026-11-24T00:00:00Z' })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  @Matches(/(Z|[+-]\d{2}:\d{2})$/, { message: 'from must tell its offset' })
  from?: string;

  /** Exclusive. */
  @ApiProperty({ required: false, example: '2026-11-25T00:00:00Z' })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  @Matches(/(Z|[+-]\d{2}:\d{2})$/, { message: 'to must tell its offset' })
  to?: string;

  /** `nextCursor` of the feed or of the replay before. */
  @ApiProperty({ required: false, example: 'MTIzNA' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  after?: string;
}

export class ReplayDto {
  /** How many events are sent again. */
  @ApiProperty({ type: 'integer', example: 12 })
  deliveries: number;

  /** `after` of the next call, when there are more than one call takes. */
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
