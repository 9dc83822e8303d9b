import type { Severity } from '#platform/config';
import type { Database } from '#platform/persistence';
import { keysAt, pageOf } from '#platform/query';
import { schemaOf } from '../process-manager.migration.js';
import type { CaseRecord } from './case.store.js';
import { CAUSE } from './cause.js';

/** Cases of one cause: one outage is one group. */
export interface CaseGroup {
  readonly cause: string;
  readonly cases: number;
  readonly instances: number;
  /** Cases that offer to be tried again. */
  readonly retryable: number;
  readonly severity: Severity;
  /** Roles that own them. */
  readonly owners: readonly string[];
  readonly firstOpenedAt: string;
  readonly lastOpenedAt: string;
  readonly firstDueAt: string;
}

interface GroupRow extends Omit<CaseGroup, 'severity' | 'firstOpenedAt' | 'lastOpenedAt' | 'firstDueAt'> {
  readonly rank: number;
  readonly first: Date;
  readonly last: Date;
  readonly due: Date;
}

const BY_RANK: readonly Severity[] = ['low', 'medium', 'high'];

export interface GroupQuery {
  readonly state: CaseRecord['state'];
  readonly cursor?: string;
  readonly limit: number;
}

/** Reads cases by their causes, in the order of the causes' names. */
export class CaseGroups {
  private readonly schema: string;

  constructor(
    process: string,
    private readonly database: Database,
  ) {
    this.schema = schemaOf(process);
  }

  async list(tenant: string, query: GroupQuery): Promise<{ items: CaseGroup[]; nextCursor: string | null }> {
    const [after = null] = keysAt(query.cursor, CAUSE) ?? [];
    const rows = await this.database.query<GroupRow>(
      `SELECT cause, count(*)::int AS cases, count(DISTINCT instance)::int AS instances,
         count(*) FILTER (WHERE 'retry' = ANY(actions))::int AS retryable,
         max(array_position(ARRAY['low', 'medium', 'high'], severity)) AS rank,
         array_agg(DISTINCT owner ORDER BY owner) AS owners,
         min(opened_at) AS first, max(opened_at) AS last, min(due_at) AS due
       FROM ${this.schema}.cases WHERE tenant = $1 AND state = $2 AND ($3::text IS NULL OR cause > $3)
       GROUP BY cause ORDER BY cause LIMIT $4`,
      [tenant, query.state, after, query.limit + 1],
    );
    const { items, nextCursor } = pageOf(rows, query.limit, ({ cause }) => [cause]);
    return { items: items.map(toGroup), nextCursor };
  }
}

function toGroup({ rank, first, last, due, ...row }: GroupRow): CaseGroup {
  return {
    ...row,
    severity: BY_RANK[rank - 1] ?? 'high',
    firstOpenedAt: first.toISOString(),
    lastOpenedAt: last.toISOString(),
    firstDueAt: due.toISOString(),
  };
}
