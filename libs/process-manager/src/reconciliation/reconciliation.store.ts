import type { Database, Tx } from '#platform/persistence';
import { jsonOf } from '../as-stored.js';
import { schemaOf } from '../process-manager.migration.js';
import type { ScheduledRun } from '../schedules/scheduled.work.js';
import type { Finding, FindingKind, Keyed, Sum, Tally } from './reconcile.js';
import type { Opened, SettledFinding } from './reconciliation.js';

/** What a run comes to. */
export interface Figures {
  readonly left: number;
  readonly right: number;
  readonly matched: number;
  readonly found: Readonly<Record<FindingKind, number>>;
  readonly sums: Readonly<Record<string, Readonly<Sum>>>;
  /** By unit or currency: the amounts that differ. Absent in runs from before they were kept. */
  readonly differing?: Readonly<Record<string, number>>;
}

export type RunState = 'comparing' | 'settling' | 'complete' | 'partial';

interface StoredFinding {
  readonly key: string;
  readonly kind: FindingKind;
  readonly left: unknown;
  readonly right: unknown;
  readonly difference: Readonly<Record<string, unknown>> | null;
  readonly why: string | null;
  readonly before: Date | null;
  readonly deferrals: number | null;
}

/** What a run comes to. */
export interface Ended {
  readonly figures: Figures;
  readonly missing: readonly string[];
  /** Why each of them could not be read. */
  readonly unread: Readonly<Record<string, string>>;
}

/** Keeps runs and findings. Every write is in a transaction in which nobody else has the run. */
export class ReconciliationStore {
  private readonly schema: string;

  constructor(
    process: string,
    private readonly database: Database,
  ) {
    this.schema = schemaOf(process);
  }

  /** Begins a run, or begins it anew: what an earlier attempt had found before it was through is forgotten. */
  async begin(tx: Tx, { tenant, id }: ScheduledRun, reconciliation: string): Promise<RunState> {
    const [row] = (await tx.query(
      `INSERT INTO ${this.schema}.reconciliation_runs AS r (tenant, id, reconciliation, state)
       VALUES ($1, $2, $3, 'comparing') ON CONFLICT (tenant, id) DO UPDATE SET state = r.state RETURNING state`,
      [tenant, id, reconciliation],
    )) as { state: RunState }[];
    const { state } = row as { state: RunState };
    if (state === 'comparing')
      await tx.query(`DELETE FROM ${this.schema}.reconciliation_findings WHERE tenant = $1 AND run = $2`, [tenant, id]);
    return state;
  }

  /** Keys that were no match when they were looked at last. */
  async remembered(tenant: string, reconciliation: string): Promise<Set<string>> {
    const rows = await this.database.query<{ key: string }>(
      `SELECT key FROM ${this.schema}.reconciliation_open WHERE tenant = $1 AND reconciliation = $2`,
      [tenant, reconciliation],
    );
    return new Set(rows.map(({ key }) => key));
  }

  /** @param instanceOf the instance that cases about a key are of */
  async add(
    tx: Tx,
    { tenant, id }: ScheduledRun,
    findings: readonly Finding[],
    instanceOf: (key: string) => string,
  ): Promise<void> {
    const rows = findings.map((each) => ({ ...each, instance: instanceOf(each.key) }));
    await tx.query(
      `INSERT INTO ${this.schema}.reconciliation_findings (tenant, run, key, kind, "left", "right", difference, why, instance)
       SELECT $1, $2, n.key, n.kind, n."left", n."right", n.difference, n.why, n.instance
       FROM jsonb_to_recordset($3::jsonb)
         AS n(key text, kind text, "left" jsonb, "right" jsonb, difference jsonb, why text, instance text)`,
      [tenant, id, jsonOf(rows)],
    );
  }

  /** Everything was compared: from here on the run goes on where it was interrupted. */
  async compared(
    tx: Tx,
    { tenant, id }: ScheduledRun,
    { left, right, missing = new Map() }: Opened<Keyed, Keyed>,
    tally: Tally,
  ): Promise<void> {
    const { sums, differing } = tally;
    const figures = { ...tally, sums: Object.fromEntries(sums), differing: Object.fromEntries(differing) };
    const asOf = [left.asOf ?? null, right.asOf ?? null];
    const unread = JSON.stringify(Object.fromEntries(missing));
    await tx.query(
      `UPDATE ${this.schema}.reconciliation_runs SET state = 'settling', left_as_of = $3, right_as_of = $4, figures = $5,
         missing = $6, unread = $7 WHERE tenant = $1 AND id = $2`,
      [tenant, id, ...asOf, JSON.stringify(figures), [...missing.keys()], unread],
    );
  }

  /** Takes findings that are not settled yet, in the order of their keys, and marks them as settled. */
  async take(
    tx: Tx,
    { tenant, id }: ScheduledRun,
    reconciliation: string,
    limit: number,
  ): Promise<SettledFinding<never, never>[]> {
    const rows = (await tx.query(
      `SELECT f.key, f.kind, f."left", f."right", f.difference, f.why, o.differs_since AS before, o.deferrals
       FROM ${this.schema}.reconciliation_findings f LEFT JOIN ${this.schema}.reconciliation_open o
         ON o.tenant = f.tenant AND o.reconciliation = $3 AND o.key = f.key
       WHERE f.tenant = $1 AND f.run = $2 AND NOT f.settled ORDER BY f.key LIMIT $4`,
      [tenant, id, reconciliation, limit],
    )) as StoredFinding[];
    const [{ now }] = (await tx.query('SELECT now()')) as [{ now: Date }];
    const settled = rows.map((row) => toSettled(row, now.toISOString()));
    if (settled.length > 0) await this.keep(tx, tenant, id, reconciliation, settled);
    return settled;
  }

  private async keep(
    tx: Tx,
    tenant: string,
    run: string,
    reconciliation: string,
    settled: readonly SettledFinding<unknown, unknown>[],
  ): Promise<void> {
    const told = JSON.stringify(settled.map(({ key, differsSince, deferrals }) => ({ key, differsSince, deferrals })));
    await tx.query(
      `UPDATE ${this.schema}.reconciliation_findings f SET settled = true, differs_since = n."differsSince"
       FROM jsonb_to_recordset($3::jsonb) AS n(key text, "differsSince" timestamptz)
       WHERE f.tenant = $1 AND f.run = $2 AND f.key = n.key`,
      [tenant, run, told],
    );
    const agreed = settled.filter(({ kind }) => kind === 'agreed').map(({ key }) => key);
    await tx.query(
      `DELETE FROM ${this.schema}.reconciliation_open WHERE tenant = $1 AND reconciliation = $2 AND key = ANY($3)`,
      [tenant, reconciliation, agreed],
    );
    await tx.query(
      `INSERT INTO ${this.schema}.reconciliation_open (tenant, reconciliation, key, differs_since, deferrals)
       SELECT $1, $2, n.key, n."differsSince", n.deferrals
       FROM jsonb_to_recordset($3::jsonb) AS n(key text, "differsSince" timestamptz, deferrals integer)
       WHERE n.key <> ALL($4)
       ON CONFLICT (tenant, reconciliation, key) DO UPDATE
         SET differs_since = excluded.differs_since, deferrals = excluded.deferrals`,
      [tenant, reconciliation, told, agreed],
    );
  }

  /** @returns what it comes to */
  async end(tx: Tx, { tenant, id }: ScheduledRun): Promise<Ended> {
    const [row] = (await tx.query(
      `WITH ended AS (
         UPDATE ${this.schema}.reconciliation_runs SET state = CASE WHEN missing = '{}' THEN 'complete' ELSE 'partial' END
         WHERE tenant = $1 AND id = $2 RETURNING figures, missing, unread
       ) SELECT * FROM ended`,
      [tenant, id],
    )) as Ended[];
    return row as Ended;
  }
}

function toSettled(row: StoredFinding, now: string): SettledFinding<never, never> {
  const { key, kind, left, right, difference, why, before, deferrals } = row;
  const earlier = before?.toISOString();
  const differsSince = kind === 'agreed' || kind === 'deferred' ? earlier : (earlier ?? now);
  return {
    key,
    kind,
    ...(left !== null && { left: left as never }),
    ...(right !== null && { right: right as never }),
    ...(difference && { difference }),
    ...(why && { why }),
    ...(differsSince && { differsSince }),
    deferrals: kind === 'deferred' ? (deferrals ?? 0) + 1 : 0,
  };
}
