import { ApiProperty, PickType } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { SEVERITIES, type Severity } from '#platform/config';
import { PageQuery } from '#platform/query';
import { ActOnExceptionDto } from './exception.dto.js';

const STATES = ['open', 'resolved', 'abandoned'] as const;
const REASONS = ['still-tried', 'not-offered', 'just-retried', 'over-the-limit'] as const;

export class ExceptionGroupQueryDto extends PageQuery {
  @ApiProperty({ enum: STATES, required: false, default: 'open', description: 'Of the cases that are counted.' })
  @IsOptional()
  @IsIn(STATES)
  state: (typeof STATES)[number] = 'open';
}

/** Cases that have one cause: a system that is down is one group, however many orders wait for it. */
export class ExceptionGroupDto {
  /**
   * The system and how it fails, or the kind of the case.
   * @example sap:vendor-unavailable
   */
  cause: string;

  @ApiProperty({ type: 'integer', minimum: 1, example: 300 })
  cases: number;

  @ApiProperty({
    type: 'integer',
    minimum: 1,
    description: 'Orders, or settlements, that are concerned.',
    example: 284,
  })
  instances: number;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Cases that offer to be tried again.', example: 280 })
  retryable: number;

  @ApiProperty({ enum: SEVERITIES, description: 'The highest of its cases.', example: 'high' })
  severity: Severity;

  /**
   * Roles that own its cases.
   * @example ["integration", "order-desk"]
   */
  owners: string[];

  @ApiProperty({ format: 'date-time', example: '2026-11-24T08:00:00.000Z' })
  firstOpenedAt: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-24T08:40:00.000Z' })
  lastOpenedAt: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-24T12:00:00.000Z' })
  firstDueAt: string;
}

export class ExceptionGroupPageDto {
  @ApiProperty({ type: [ExceptionGroupDto] })
  items: ExceptionGroupDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

export class RetryExceptionGroupDto extends PickType(ActOnExceptionDto, ['note']) {
  @ApiProperty({
    type: 'integer',
    required: false,
    minimum: 1,
    maximum: 200,
    default: 100,
    description: 'Cases to be tried again by this request, the oldest first.',
    example: 100,
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 100;

  @ApiProperty({
    type: 'integer',
    required: false,
    minimum: 1,
    maximum: 100,
    default: 10,
    description: 'How many of them begin in one second: a system that has just come back is not to be overrun.',
    example: 10,
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  perSecond: number = 10;
}

export class RetriedExceptionDto {
  /** @example "5f0c2a52-6f3e-4a56-9d3b-0d6f2f2f9a10" */
  id: string;

  /** @example sap-4711 */
  instanceId: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-24T09:00:00.100Z' })
  startsAt: string;
}

export class SkippedExceptionDto extends PickType(RetriedExceptionDto, ['id', 'instanceId']) {
  /**
   * `still-tried`: its command is tried again by itself; `not-offered`: the case does not offer it; `just-retried`: less
   * than five minutes ago; `over-the-limit`: ask again.
   */
  @ApiProperty({ enum: REASONS, example: 'still-tried' })
  reason: (typeof REASONS)[number];
}

export class ExceptionGroupRetriedDto {
  /** @example sap:vendor-unavailable */
  cause: string;

  @ApiProperty({ type: [RetriedExceptionDto] })
  retried: RetriedExceptionDto[];

  @ApiProperty({ type: [SkippedExceptionDto], maxItems: 200, description: 'The oldest of those that were left out.' })
  skipped: SkippedExceptionDto[];

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Cases that the same request would try again.', example: 0 })
  remaining: number;
}
