import { ApiProperty } from '@nestjs/swagger';
import { ROUTE_CLASSES, type RouteClass } from '#platform/config';

/** Requests in a window that begins with the first of them. */
export class PlanQuotaDto {
  /** As the RateLimit headers tell it. */
  @ApiProperty({ example: 'burst' })
  name: string;

  /** Requests in the window. */
  @ApiProperty({ type: 'integer', example: 600 })
  limit: number;

  @ApiProperty({ type: 'integer', example: 60 })
  windowSeconds: number;

  /** Classes of operations that it counts (`countsAs`); all of them when absent. */
  @ApiProperty({ enum: ROUTE_CLASSES, isArray: true, required: false, example: ['bulk'] })
  routes?: RouteClass[];
}

/** What a partner may call. A request counts once, against all of the plan's quotas of its class or against none. */
export class PlanDto {
  @ApiProperty({ example: 'standard' })
  name: string;

  /** Whose calls it counts: those of production credentials, or of all sandbox credentials whatever the partner's plan. */
  @ApiProperty({ enum: ['production', 'sandbox'], example: 'production' })
  environment: 'production' | 'sandbox';

  /** Whether it counts for a partner that was given none. */
  @ApiProperty({ example: true })
  isDefault: boolean;

  @ApiProperty({ type: () => [PlanQuotaDto] })
  quotas: PlanQuotaDto[];

  /** Requests in work at a time, at each instance of the API; more of them wait for their turn. */
  @ApiProperty({ type: 'integer', example: 50 })
  concurrency: number;
}

export class PlanPageDto {
  @ApiProperty({ type: () => [PlanDto] })
  items: PlanDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
