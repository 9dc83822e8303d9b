import { IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { Flag, PageQuery } from '#platform/query';

const WORD = /^[A-Za-z0-9][A-Za-z0-9:._-]{0,79}$/;

export class OrdersQuery extends PageQuery {
  @IsOptional()
  @Matches(WORD)
  state?: string;

  /** GLN. */
  @IsOptional()
  @Matches(WORD)
  warehouse?: string;

  /** SCAC. */
  @IsOptional()
  @Matches(WORD)
  carrier?: string;

  /** Connection id. */
  @IsOptional()
  @Matches(WORD)
  erp?: string;

  /** Not left although the day is over. */
  @IsOptional()
  @Flag()
  @IsIn([true, false])
  late?: boolean;
}

/** The largest difference first, or place by place. */
const DRIFT_ORDERS = ['size', 'place'] as const;

export class DriftQuery extends PageQuery {
  /** GLN. */
  @IsOptional()
  @Matches(WORD)
  warehouse?: string;

  @IsOptional()
  @IsIn(DRIFT_ORDERS)
  sort?: (typeof DRIFT_ORDERS)[number];
}

export class FindQuery {
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  number: string;
}

export class StreamQuery {
  /** Id of the last event that came. */
  @IsOptional()
  @Matches(/^\d{1,18}$/)
  after?: string;
}

export class ExceptionsQuery extends PageQuery {
  @IsOptional()
  @IsIn(['open', 'resolved', 'abandoned'])
  state: 'open' | 'resolved' | 'abandoned' = 'open';

  @IsOptional()
  @Matches(WORD)
  process?: string;

  @IsOptional()
  @Matches(WORD)
  owner?: string;

  @IsOptional()
  @IsString()
  @MaxLength(80)
  assignee?: string;

  @IsOptional()
  @IsString()
  @MaxLength(120)
  cause?: string;

  @IsOptional()
  @IsIn(['low', 'medium', 'high'])
  severity?: string;
}

export class SettlementsFilter {
  @IsOptional()
  @Matches(WORD)
  state?: string;

  /** SCAC. */
  @IsOptional()
  @Matches(WORD)
  carrier?: string;

  /** With an invoice that is disputed just now. */
  @IsOptional()
  @Flag()
  @IsIn([true, false])
  disputed?: boolean;
}

export class SettlementsQuery extends IntersectionType(PageQuery, SettlementsFilter) {}
