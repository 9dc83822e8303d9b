import type { Severity } from '#platform/config';
import type { Database, Tx } from '#platform/persistence';
import { INSTANT, keysAt, pageOf } from '#platform/query';
import { UUID } from '../instance.reader.js';
import { schemaOf } from '../process-manager.migration.js';
import { actsOf, type CaseAct } from './case.acts.js';
import type { ResultForm } from './result.form.js';

/** An exception case as people work on it. */
export interface CaseRecord {
  readonly id: string;
  readonly instanceId: string;
  readonly code: string;
  /** What it is grouped by. */
  readonly cause?: string;
  readonly title: string;
  readonly detail?: string;
  /** Role. */
  readonly owner: string;
  /** Person. */
  readonly assignee?: string;
  readonly severity: string;
  /** How often it went up to the next role; absent for cases that never do. */
  readonly level?: number;
  readonly actions: readonly string[];
  /** What must be told with `resolve`; absent where the word is enough. */
  readonly resolveWith?: ResultForm;
  readonly evidence?: unknown;
  /** Of the command that it is about. */
  readonly commandKey?: string;
  readonly state: 'open' | 'resolved' | 'abandoned';
  readonly openedAt: string;
  /** Of a case that was tried again in vain: the one before, with which it goes on. */
  readonly continues?: string;
  /** Of the first one of these. */
  readonly firstOpenedAt?: string;
  readonly dueAt: string;
  readonly closedAt?: string;
  readonly resolution?: string;
  readonly closedBy?: string;
}

export interface CaseQuery {
  readonly state?: string;
  readonly instanceId?: string;
  readonly owner?: string;
  readonly cause?: string;
  readonly assignee?: string;
  readonly severity?: Severity;
  readonly cursor?: string;
  readonly limit: number;
}

export interface CaseRow {
  readonly id: string;
  readonly instance: string;
  readonly code: string;
  readonly cause: string;
  readonly title: string;
  readonly detail: string | null;
  readonly owner: string;
  readonly assignee: string | null;
  readonly severity: string;
  readonly level: number;
  readonly actions: string[];
  readonly resolve_with: ResultForm | null;
  readonly evidence: unknown;
  readonly command_key: string | null;
  readonly state: CaseRecord['state'];
  readonly opened_at: Date;
  readonly continues: string | null;
  readonly first_opened_at: Date | null;
  readonly due_at: Date;
  readonly closed_at: Date | null;
  readonly resolution: string | null;
  readonly closed_by: string | null;
}

/** Reading cases, and what may be done to one without asking the decider. */
export class CaseStore {
  private readonly schema: string;

  constructor(
    process: string,
    private readonly database: Database,
  ) {
    this.schema = schemaOf(process);
  }

  async list(tenant: string, query: CaseQuery): Promise<{ items: CaseRecord[]; nextCursor: string | null }> {
    const [openedAt = null, id = null] = keysAt(query.cursor, INSTANT, UUID) ?? [];
    const rows = await this.database.query<CaseRow>(
      `SELECT * FROM ${this.schema}.cases WHERE tenant = $1
         AND ($2::text IS NULL OR state = $2) AND ($3::text IS NULL OR instance = $3) AND ($4::text IS NULL OR owner = $4)
         AND ($5::text IS NULL OR cause = $5) AND ($6::text IS NULL OR assignee = $6) AND ($7::text IS NULL OR severity = $7)
         AND ($8::timestamptz IS NULL OR (opened_at, id) > ($8, $9::uuid))
       ORDER BY opened_at, id LIMIT $10`,
      [
        tenant,
        query.state ?? null,
        query.instanceId ?? null,
        query.owner ?? null,
        query.cause ?? null,
        query.assignee ?? null,
        query.severity ?? null,
        openedAt,
        id,
        query.limit + 1,
      ],
    );
    const { items, nextCursor } = pageOf(rows, query.limit, (row) => [row.opened_at.toISOString(), row.id]);
    return { items: items.map(toCase), nextCursor };
  }

  async get(tenant: string, id: string, db: Tx | Database = this.database): Promise<CaseRecord | null> {
    if (!UUID.test(id)) return null;
    const [row] = (await db.query(`SELECT * FROM ${this.schema}.cases WHERE tenant = $1 AND id = $2`, [
      tenant,
      id,
    ])) as CaseRow[];
    return row ? toCase(row) : null;
  }

  acts(tenant: string, id: string): Promise<CaseAct[]> {
    return actsOf(this.database, this.schema, tenant, id);
  }

  /**
   * Once whoever decides about these instances is done: what is read after it stays until the transaction ends.
   *
   * Whoever locks takes what it needs of these in this order, so that none waits for the other in a circle: instances by
   * their ids, parked events, cases by their ids, heads of subjects in the log (by appending what is told).
   */
  async lockInstances(tx: Tx, tenant: string, instances: readonly string[]): Promise<void> {
    // In the order in which decisions lock them, so that neither waits for the other in a circle.
    const ids = [...new Set(instances)].sort();
    await tx.query(
      `SELECT l.id FROM unnest($2::text[]) AS n(id) CROSS JOIN LATERAL (
         SELECT i.id FROM ${this.schema}.instances i WHERE i.tenant = $1 AND i.id = n.id FOR UPDATE) l`,
      [tenant, ids],
    );
  }

  async assign(tx: Tx, tenant: string, id: string, assignee: string): Promise<void> {
    await tx.query(`UPDATE ${this.schema}.cases SET assignee = $3 WHERE tenant = $1 AND id = $2`, [
      tenant,
      id,
      assignee,
    ]);
  }
}

export function toCase(row: CaseRow): CaseRecord {
  return {
    id: row.id,
    instanceId: row.instance,
    code: row.code,
    cause: row.cause,
    title: row.title,
    owner: row.owner,
    severity: row.severity,
    level: row.level,
    actions: row.actions,
    state: row.state,
    openedAt: row.opened_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    ...(row.detail && { detail: row.detail }),
    ...(row.assignee && { assignee: row.assignee }),
    ...(row.resolve_with && { resolveWith: row.resolve_with }),
    ...(row.evidence !== null && { evidence: row.evidence }),
    ...(row.command_key && { commandKey: row.command_key }),
    ...(row.continues && { continues: row.continues }),
    ...(row.first_opened_at && { firstOpenedAt: row.first_opened_at.toISOString() }),
    ...(row.closed_at && { closedAt: row.closed_at.toISOString() }),
    ...(row.resolution && { resolution: row.resolution }),
    ...(row.closed_by && { closedBy: row.closed_by }),
  };
}
