import type { Database } from '#platform/persistence';
import { jsonOf } from '../as-stored.js';
import { schemaOf } from '../process-manager.migration.js';
import type { ScheduledRun } from '../schedules/scheduled.work.js';
import type { Keyed, Pages } from './reconcile.js';

const PAGE = 500;

export type SideName = 'left' | 'right';

/**
 * Puts the rows of a run in the order of their keys, in which a comparison takes them: vendors list by numbers and
 * collations of their own. The database sorts, so that no more than a page is in memory, however many there are.
 */
export class SortedRows {
  private readonly table: string;
  private readonly kept: Record<SideName, number> = { left: 0, right: 0 };

  constructor(
    process: string,
    private readonly reconciliation: string,
    private readonly database: Database,
    private readonly run: ScheduledRun,
  ) {
    this.table = `${schemaOf(process)}.reconciliation_rows`;
  }

  /** @param source the system that told them */
  async add(side: SideName, source: string, rows: readonly Keyed[]): Promise<void> {
    if (rows.length === 0) return;
    await this.run.transaction((tx) =>
      tx.query(
        `INSERT INTO ${this.table} (tenant, reconciliation, side, source, key, "row")
         SELECT $1, $2, $3, $4, r->>'key', r FROM jsonb_array_elements($5::jsonb) WITH ORDINALITY AS t(r, nth) ORDER BY nth`,
        [this.run.tenant, this.reconciliation, side, source, jsonOf(rows)],
      ),
    );
    this.kept[side] += rows.length;
  }

  async takeBack(side: SideName, source: string): Promise<void> {
    const [{ n }] = (await this.run.transaction((tx) =>
      tx.query(
        `WITH gone AS (
           DELETE FROM ${this.table} WHERE tenant = $1 AND reconciliation = $2 AND side = $3 AND source = $4 RETURNING 1
         ) SELECT count(*)::int AS n FROM gone`,
        [this.run.tenant, this.reconciliation, side, source],
      ),
    )) as [{ n: number }];
    this.kept[side] -= n;
  }

  /** What a side has under the keys, as far as it has anything; the last that came where there are several. */
  async of<T extends Keyed>(side: SideName, keys: readonly string[]): Promise<ReadonlyMap<string, T>> {
    if (keys.length === 0) return new Map();
    const rows = await this.database.query<{ key: string; row: T }>(
      `SELECT DISTINCT ON (key) key, "row" FROM ${this.table}
       WHERE tenant = $1 AND reconciliation = $2 AND side = $3 AND key = ANY($4) ORDER BY key, n DESC`,
      [this.run.tenant, this.reconciliation, side, keys],
    );
    return new Map(rows.map(({ key, row }) => [key, row]));
  }

  /**
   * A side in its order.
   * @param oneOf what came under one key, in the order in which it came, counts as one
   */
  async *pages<T extends Keyed, R extends Keyed>(side: SideName, oneOf: (rows: readonly [T, ...T[]]) => R): Pages<R> {
    let read = 0;
    const group: T[] = [];
    let after = { key: '', n: '0' };
    for (let ended = false; !ended; ) {
      const rows = await this.database.query<{ key: string; n: string; row: T }>(
        `SELECT key, n, "row" FROM ${this.table} WHERE tenant = $1 AND reconciliation = $2 AND side = $3
           AND (key, n) > ($4 COLLATE "C", $5::bigint) ORDER BY key, n LIMIT ${PAGE}`,
        [this.run.tenant, this.reconciliation, side, after.key, after.n],
      );
      read += rows.length;
      after = rows.at(-1) ?? after;
      ended = rows.length < PAGE;
      const page: R[] = [];
      for (const { row } of rows) {
        if (group[0] && group[0].key !== row.key) page.push(oneOf(group.splice(0) as [T, ...T[]]));
        group.push(row);
      }
      if (ended && group.length > 0) page.push(oneOf(group as [T, ...T[]]));
      if (page.length > 0) yield page;
    }
    if (read !== this.kept[side])
      throw new Error(`${this.reconciliation}: ${read} of ${this.kept[side]} rows are left of ${side}: read anew`);
  }
}

/** Of rows that came under one key: the one that came last. */
export const lastOf = <T>(rows: readonly [T, ...T[]]): T => rows.at(-1) as T;
