import { randomUUID } from 'node:crypto';
import type { Database, Tx } from '#platform/persistence';
import { occurrencesAfter } from '#platform/recurrence';
import { schemaOf } from '../process-manager.migration.js';

/** Missed occurrences are counted up to here. */
const MOST_MISSED = 1000;

export interface Schedule {
  readonly name: string;
  readonly expression: string;
  readonly zone: string;
}

export interface ScheduleRun {
  readonly id: string;
  readonly occurrence: string;
  readonly askedBy?: string;
  readonly missed: number;
  readonly claimedAt: string;
  readonly startedAt?: string;
  readonly finishedAt?: string;
  readonly outcome?: 'done' | 'failed';
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: string;
}

/** A schedule as it stands, by the database's clock. */
export interface ScheduleStatus extends Schedule {
  readonly nextAt?: string;
  /** The run that began last. */
  readonly last?: ScheduleRun;
  readonly lastDoneAt?: string;
  /** Since when something is due that is not done. */
  readonly dueSince?: string;
  readonly now: string;
}

/** A run that has just been claimed for the clock or for a person. */
export interface Claimed {
  readonly id: string;
  readonly schedule: string;
  readonly occurrence: string;
}

/** An attempt at a run. */
export interface Begun {
  /** Counts from 1. */
  readonly attempt: number;
  /** Since it was claimed. */
  readonly spentMs: number;
}

interface DueRow extends Schedule {
  readonly next_at: Date;
  readonly now: Date;
}

interface StatusRow extends Schedule {
  readonly next_at: Date | null;
  readonly last: ScheduleRun | null;
  readonly last_done: Date | null;
  readonly under_way: Date | null;
  readonly now: Date;
}

const UTC = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const instant = (column: string) => `to_char(r.${column} AT TIME ZONE 'UTC', ${UTC})`;
const RUN = `jsonb_strip_nulls(jsonb_build_object('id', r.id, 'occurrence', ${instant('occurrence')}, 'askedBy', r.asked_by,
  'missed', r.missed, 'claimedAt', ${instant('claimed_at')}, 'startedAt', ${instant('started_at')},
  'finishedAt', ${instant('finished_at')}, 'outcome', r.outcome, 'result', r.result, 'error', r.error))`;

/**
 * What is due, and what became of it. Only the database's clock counts: a machine whose own is wrong does nothing early,
 * late or twice.
 */
export class ScheduleStore {
  private readonly schema: string;

  constructor(
    process: string,
    readonly database: Database,
  ) {
    this.schema = schemaOf(process);
  }

  /** A schedule that is new, or another than before, is due at its next occurrence; one that is known stays as it is. */
  async register(tenant: string, schedules: readonly Schedule[]): Promise<void> {
    const [row] = await this.database.query<{ now: Date }>('SELECT now()');
    for (const { name, expression, zone } of schedules) {
      const [next = null] = occurrencesAfter(expression, zone, (row as { now: Date }).now);
      await this.database.query(
        `INSERT INTO ${this.schema}.schedules AS s (tenant, name, expression, zone, next_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (tenant, name) DO UPDATE SET expression = $3, zone = $4, next_at = $5
         WHERE (s.expression, s.zone) <> ($3, $4)`,
        [tenant, name, expression, zone, next],
      );
    }
  }

  /**
   * Claims what is due, for whoever commits this transaction: the occurrence is never claimed again. However many were
   * missed meanwhile, they are one run; while a run is under way there is no other.
   */
  async claimDue(tx: Tx, tenant: string, names: readonly string[]): Promise<Claimed[]> {
    const due = (await tx.query(
      `SELECT s.name, s.expression, s.zone, s.next_at, now() FROM ${this.schema}.schedules s
       WHERE s.tenant = $1 AND s.name = ANY($2) AND s.next_at <= now() AND NOT EXISTS (
         SELECT FROM ${this.schema}.schedule_runs r WHERE r.tenant = $1 AND r.schedule = s.name AND r.finished_at IS NULL)
       ORDER BY s.name FOR UPDATE OF s SKIP LOCKED`,
      [tenant, names],
    )) as DueRow[];
    const claimed: Claimed[] = [];
    for (const each of due) claimed.push(...(await this.claim(tx, tenant, each)));
    return claimed;
  }

  private async claim(tx: Tx, tenant: string, { name, expression, zone, next_at, now }: DueRow): Promise<Claimed[]> {
    const [next = null] = occurrencesAfter(expression, zone, now);
    const missed = occurrencesAfter(expression, zone, next_at, MOST_MISSED).filter((each) => each <= now).length;
    const claimed = await this.insert(tx, tenant, { name, occurrence: next_at, missed, by: null });
    // A person's run was committed since it was looked whether one is under way: the occurrence is owed until that has ended.
    if (claimed.length === 0 && !(await this.wasClaimed(tx, tenant, name, next_at))) return [];
    await tx.query(`UPDATE ${this.schema}.schedules SET next_at = $3 WHERE tenant = $1 AND name = $2`, [
      tenant,
      name,
      next,
    ]);
    return claimed;
  }

  private async wasClaimed(tx: Tx, tenant: string, name: string, occurrence: Date): Promise<boolean> {
    const runs = (await tx.query(
      `SELECT FROM ${this.schema}.schedule_runs
       WHERE tenant = $1 AND schedule = $2 AND occurrence = $3 AND asked_by IS NULL`,
      [tenant, name, occurrence],
    )) as unknown[];
    return runs.length > 0;
  }

  /** @returns undefined while a run is under way */
  async claimNow(tx: Tx, tenant: string, name: string, by: string): Promise<Claimed | undefined> {
    const [row] = (await tx.query('SELECT now()')) as { now: Date }[];
    const [claimed] = await this.insert(tx, tenant, { name, occurrence: (row as { now: Date }).now, missed: 0, by });
    return claimed;
  }

  private async insert(
    tx: Tx,
    tenant: string,
    { name, occurrence, missed, by }: { name: string; occurrence: Date; missed: number; by: string | null },
  ): Promise<Claimed[]> {
    const id = randomUUID();
    const rows = (await tx.query(
      `INSERT INTO ${this.schema}.schedule_runs (tenant, id, schedule, occurrence, missed, asked_by)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id`,
      [tenant, id, name, occurrence, missed, by],
    )) as unknown[];
    return rows.map(() => ({ id, schedule: name, occurrence: occurrence.toISOString() }));
  }

  /** @returns undefined for a run that has ended */
  async begin(tenant: string, id: string): Promise<Begun | undefined> {
    const [begun] = await this.database.query<Begun>(
      `WITH begun AS (
         UPDATE ${this.schema}.schedule_runs SET attempt = attempt + 1, started_at = coalesce(started_at, now())
         WHERE tenant = $1 AND id = $2 AND finished_at IS NULL RETURNING attempt, claimed_at
       ) SELECT attempt, 1000 * extract(epoch FROM now() - claimed_at)::float AS "spentMs" FROM begun`,
      [tenant, id],
    );
    return begun;
  }

  /** Keeps others from beginning the run anew until the transaction ends. @returns false where one has already */
  async hold(tx: Tx, tenant: string, id: string, attempt: number): Promise<boolean> {
    const rows = (await tx.query(
      `SELECT FROM ${this.schema}.schedule_runs
       WHERE tenant = $1 AND id = $2 AND attempt = $3 AND finished_at IS NULL FOR UPDATE`,
      [tenant, id, attempt],
    )) as unknown[];
    return rows.length > 0;
  }

  async finish(
    tx: Tx,
    tenant: string,
    id: string,
    { outcome, result, error }: Pick<ScheduleRun, 'result' | 'error'> & { outcome: 'done' | 'failed' },
  ): Promise<void> {
    await tx.query(
      `UPDATE ${this.schema}.schedule_runs SET finished_at = now(), outcome = $3, result = $4, error = $5
       WHERE tenant = $1 AND id = $2`,
      [tenant, id, outcome, result ? JSON.stringify(result) : null, error ?? null],
    );
  }

  /** In the order of their names. */
  async list(tenant: string, names: readonly string[]): Promise<ScheduleStatus[]> {
    const rows = await this.database.query<StatusRow>(
      `SELECT s.name, s.expression, s.zone, s.next_at, last.run AS last, now(),
         (SELECT r.finished_at FROM ${this.schema}.schedule_runs r
          WHERE r.tenant = $1 AND r.schedule = s.name AND r.outcome = 'done' ORDER BY r.claimed_at DESC LIMIT 1) AS last_done,
         (SELECT r.claimed_at FROM ${this.schema}.schedule_runs r
          WHERE r.tenant = $1 AND r.schedule = s.name AND r.finished_at IS NULL) AS under_way
       FROM ${this.schema}.schedules s LEFT JOIN LATERAL (
         SELECT ${RUN} AS run FROM ${this.schema}.schedule_runs r WHERE r.tenant = $1 AND r.schedule = s.name
         ORDER BY r.claimed_at DESC LIMIT 1) last ON true
       WHERE s.tenant = $1 AND s.name = ANY($2) ORDER BY s.name`,
      [tenant, names],
    );
    return rows.map(toStatus);
  }
}

function toStatus({ name, expression, zone, next_at, last, last_done, under_way, now }: StatusRow): ScheduleStatus {
  const owed = next_at && next_at <= now ? next_at : null;
  const dueSince = under_way ?? owed;
  return {
    name,
    expression,
    zone,
    ...(next_at && { nextAt: next_at.toISOString() }),
    ...(last && { last }),
    ...(last_done && { lastDoneAt: last_done.toISOString() }),
    ...(dueSince && { dueSince: dueSince.toISOString() }),
    now: now.toISOString(),
  };
}
