import type { Database } from '#platform/persistence';
import { INSTANT, keysAt, pageOf } from '#platform/query';
import { UUID } from '../instance.reader.js';
import { schemaOf } from '../process-manager.migration.js';
import type { FindingKind } from './reconcile.js';
import type { Reconciliation } from './reconciliation.js';
import type { Figures } from './reconciliation.store.js';

export const RECONCILIATION_STATES = ['comparing', 'settling', 'complete', 'partial', 'failed'] as const;
export type ReconciliationState = (typeof RECONCILIATION_STATES)[number];

/** A run as it can be read. */
export interface ReconciliationView {
  readonly id: string;
  readonly name: string;
  readonly state: ReconciliationState;
  readonly sides: { readonly left: string; readonly right: string };
  readonly startedAt: string;
  readonly finishedAt?: string;
  /** Of each side, where it tells one. */
  readonly asOf: { readonly left?: string; readonly right?: string };
  readonly figures?: Figures;
  readonly missing: readonly string[];
  readonly error?: string;
}

export interface FindingView {
  readonly key: string;
  /** That its cases are of. */
  readonly instanceId: string;
  readonly kind: FindingKind;
  readonly left?: object;
  readonly right?: object;
  readonly difference?: object;
  readonly why?: string;
  readonly differsSince?: string;
}

/** A run that came to its end, and how long ago. */
export interface LastDone {
  readonly name: string;
  readonly figures: Figures;
  /** A part could not be read. */
  readonly isPartial: boolean;
  readonly ageSeconds: number;
  readonly tookSeconds: number;
}

export interface ReconciliationQuery {
  readonly name?: string | undefined;
  readonly state?: ReconciliationState | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface FindingQuery {
  readonly kind?: FindingKind | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

interface RunRow {
  readonly id: string;
  readonly name: string;
  readonly state: ReconciliationState;
  readonly started_at: Date;
  readonly finished_at: Date | null;
  readonly left_as_of: Date | null;
  readonly right_as_of: Date | null;
  readonly figures: Figures | null;
  readonly missing: string[];
  readonly error: string | null;
}

interface FindingRow {
  readonly key: string;
  readonly kind: FindingKind;
  readonly left: object | null;
  readonly right: object | null;
  readonly difference: object | null;
  readonly why: string | null;
  readonly differs_since: Date | null;
}

/** What reconciliations found. */
export class ReconciliationReader {
  private readonly runs: string;
  private readonly findingRows: string;
  private readonly known: ReadonlyMap<string, Reconciliation>;

  constructor(
    process: string,
    private readonly database: Database,
    reconciliations: readonly Reconciliation[],
  ) {
    const schema = schemaOf(process);
    this.runs = `(SELECT r.tenant, r.id, r.reconciliation AS name, r.started_at, r.left_as_of, r.right_as_of, r.figures,
      r.missing, s.finished_at, s.error, CASE WHEN s.outcome = 'failed' THEN 'failed' ELSE r.state END AS state
      FROM ${schema}.reconciliation_runs r JOIN ${schema}.schedule_runs s ON s.tenant = r.tenant AND s.id = r.id)`;
    this.findingRows = `${schema}.reconciliation_findings`;
    this.known = new Map(reconciliations.map((each) => [each.name, each]));
  }

  /** The one that began last comes first. */
  async list(tenant: string, { name, state, cursor, limit }: ReconciliationQuery) {
    const [startedAt = null, id = null] = keysAt(cursor, INSTANT, UUID) ?? [];
    const rows = await this.database.query<RunRow>(
      `SELECT * FROM ${this.runs} r WHERE tenant = $1 AND ($2::text IS NULL OR name = $2)
         AND ($3::text IS NULL OR state = $3) AND ($4::timestamptz IS NULL OR (started_at, id) < ($4, $5::uuid))
       ORDER BY started_at DESC, id DESC LIMIT $6`,
      [tenant, name ?? null, state ?? null, startedAt, id, limit + 1],
    );
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.started_at.toISOString(), row.id]);
    return { items: items.map((row) => this.toView(row)), nextCursor };
  }

  async find(tenant: string, id: string): Promise<ReconciliationView | undefined> {
    if (!UUID.test(id)) return undefined;
    const [row] = await this.database.query<RunRow>(`SELECT * FROM ${this.runs} r WHERE tenant = $1 AND id = $2`, [
      tenant,
      id,
    ]);
    return row && this.toView(row);
  }

  /** Of each reconciliation the last run that came to its end, as far as it is known here and was done at all. */
  async lastDone(tenant: string): Promise<LastDone[]> {
    return this.database.query<LastDone>(
      `SELECT DISTINCT ON (name) name, figures, state = 'partial' AS "isPartial",
         extract(epoch FROM now() - finished_at)::float AS "ageSeconds",
         extract(epoch FROM finished_at - started_at)::float AS "tookSeconds"
       FROM ${this.runs} r WHERE tenant = $1 AND name = ANY($2) AND state IN ('complete', 'partial')
         AND finished_at IS NOT NULL ORDER BY name, started_at DESC`,
      [tenant, [...this.known.keys()]],
    );
  }

  /** In the order of their keys. */
  async findings(tenant: string, { id, name }: ReconciliationView, { kind, cursor, limit }: FindingQuery) {
    const [after = null] = keysAt(cursor, /^/) ?? [];
    const rows = await this.database.query<FindingRow>(
      `SELECT key, kind, "left", "right", difference, why, differs_since FROM ${this.findingRows}
       WHERE tenant = $1 AND run = $2 AND ($3::text IS NULL OR kind = $3) AND ($4::text IS NULL OR key > $4)
       ORDER BY key LIMIT $5`,
      [tenant, id, kind ?? null, after, limit + 1],
    );
    const { items, nextCursor } = pageOf(rows, limit, ({ key }) => [key]);
    const instanceOf = (key: string) => this.known.get(name)?.instanceOf(key) ?? key;
    return { items: items.map((row) => toFinding(row, instanceOf(row.key))), nextCursor };
  }

  private toView(row: RunRow): ReconciliationView {
    const [left, right] = this.known.get(row.name)?.sides ?? ['left', 'right'];
    const { left_as_of, right_as_of, finished_at, figures, error } = row;
    return {
      id: row.id,
      name: row.name,
      state: row.state,
      sides: { left, right },
      startedAt: row.started_at.toISOString(),
      ...(finished_at && { finishedAt: finished_at.toISOString() }),
      asOf: {
        ...(left_as_of && { left: left_as_of.toISOString() }),
        ...(right_as_of && { right: right_as_of.toISOString() }),
      },
      ...(figures && { figures }),
      missing: row.missing,
      ...(error && { error }),
    };
  }
}

const toFinding = (row: FindingRow, instanceId: string): FindingView => ({
  key: row.key,
  instanceId,
  kind: row.kind,
  ...(row.left && { left: row.left }),
  ...(row.right && { right: row.right }),
  ...(row.difference && { difference: row.difference }),
  ...(row.why && { why: row.why }),
  ...(row.differs_since && { differsSince: row.differs_since.toISOString() }),
});
