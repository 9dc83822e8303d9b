import type { Tx } from '#platform/persistence';
import { schemaOf } from '../process-manager.migration.js';

/** Runs in one transaction at most. */
const BATCH = 20;

/**
 * Forgets runs of one reconciliation that are older than they are kept, with what they found. What a case is open about
 * stays, and so does its run, until nothing of it is left; the last one that was done always stays.
 */
export class OldRuns {
  private readonly schema: string;

  constructor(
    process: string,
    private readonly reconciliation: string,
  ) {
    this.schema = schemaOf(process);
  }

  /** @returns of how many something was forgotten: where there are none, nothing is left to do */
  async forget(tx: Tx, tenant: string, keepDays: number): Promise<number> {
    const of = [tenant, this.reconciliation, keepDays] as const;
    const old = (await tx.query(
      `SELECT r.id FROM ${this.schema}.reconciliation_runs r JOIN ${this.schema}.schedule_runs s USING (tenant, id)
       WHERE r.tenant = $1 AND r.reconciliation = $2 AND ${this.isOld}
         AND (NOT EXISTS (SELECT FROM ${this.schema}.reconciliation_findings f WHERE f.tenant = $1 AND f.run = r.id)
           OR EXISTS (SELECT FROM ${this.schema}.reconciliation_findings f
             WHERE f.tenant = $1 AND f.run = r.id AND NOT ${this.hasCase}))
       ORDER BY r.started_at LIMIT ${BATCH}`,
      [...of],
    )) as { id: string }[];
    const ids = old.map(({ id }) => id);
    await tx.query(
      `DELETE FROM ${this.schema}.reconciliation_findings f WHERE tenant = $1 AND run = ANY($2) AND NOT ${this.hasCase}`,
      [tenant, ids],
    );
    await tx.query(
      `DELETE FROM ${this.schema}.reconciliation_runs r WHERE tenant = $1 AND id = ANY($2) AND NOT EXISTS (
         SELECT FROM ${this.schema}.reconciliation_findings f WHERE f.tenant = $1 AND f.run = r.id)`,
      [tenant, ids],
    );
    // Also of runs that never came to comparing anything.
    await tx.query(
      `DELETE FROM ${this.schema}.schedule_runs s WHERE tenant = $1 AND schedule = $2 AND ${this.isOld} AND NOT EXISTS (
         SELECT FROM ${this.schema}.reconciliation_runs r WHERE r.tenant = $1 AND r.id = s.id)`,
      [...of],
    );
    return ids.length;
  }

  /** By the clock of the database, as everything about schedules. */
  private get isOld(): string {
    return `s.finished_at < now() - make_interval(days => $3) AND s.id IS DISTINCT FROM (
      SELECT l.id FROM ${this.schema}.schedule_runs l
      WHERE l.tenant = $1 AND l.schedule = $2 AND l.outcome = 'done' ORDER BY l.claimed_at DESC LIMIT 1)`;
  }

  private get hasCase(): string {
    return `EXISTS (SELECT FROM ${this.schema}.cases c
      WHERE c.tenant = f.tenant AND c.instance = f.instance AND c.state = 'open')`;
  }
}
