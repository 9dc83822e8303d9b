import { randomUUID } from 'node:crypto';
import type { Database, Tx } from '#platform/persistence';
import { countOccurrences, occurrencesAfter } from '#platform/recurrence';
import { schemaOf } from '../process-manager.migration.js';

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

/** A recurrence that cannot be read: nobody knows when the work is due again. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
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

  /**
   * A schedule that is new, or another than before, is due at its next occurrence; one that is known stays as it is, also
   * when it has ended meanwhile. What was owed before a change is still owed.
   * @throws Error that names each that is new and never occurs
   */
  async register(tenant: string, schedules: readonly Schedule[]): Promise<void> {
    const kept = await this.database.query<Schedule>(
      `SELECT name, expression, zone FROM ${this.schema}.schedules WHERE tenant = $1`,
      [tenant],
    );
    const known = new Set(kept.map(idOf));
    const others = schedules.filter((each) => !known.has(idOf(each)));
    const [{ now }] = (await this.database.query<{ now: Date }>('SELECT now()')) as [{ now: Date }];
    const due = others.map((each) => ({ ...each, next: occurrencesAfter(each.expression, each.zone, now)[0] }));
    const never = due.filter(({ next }) => !next);
    if (never.length > 0)
      throw new Error(never.map(({ name, expression }) => `schedule ${name}: ${expression} never occurs`).join('; '));
    for (const { name, expression, zone, next } of due)
      await this.database.query(
        `INSERT INTO ${this.schema}.schedules AS s (tenant, name, expression, zone, next_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (tenant, name) DO UPDATE SET expression = $3, zone = $4,
           next_at = CASE WHEN s.next_at <= now() THEN s.next_at ELSE $5 END
         WHERE (s.expression, s.zone) <> ($3, $4)`,
        [tenant, name, expression, zone, next],
      );
  }

  /** Names of what is due and not under way, in their order. */
  async due(tenant: string, names: readonly string[]): Promise<string[]> {
    const due = await this.database.query<{ name: string }>(
      `SELECT s.name FROM ${this.schema}.schedules s WHERE ${this.isDue} ORDER BY s.name`,
      [tenant, names],
    );
    return due.map(({ name }) => name);
  }

  /**
   * Claims what is due, for whoever commits this transaction: the occurrence is never claimed again. However many were
   * missed meanwhile, they are one run; while a run is under way there is no other.
   * @returns undefined where it is not due any more, or another process claims it
   * @throws Unreadable
   */
  async claimDue(tx: Tx, tenant: string, name: string): Promise<Claimed | undefined> {
    const [due] = (await tx.query(
      `SELECT s.name, s.expression, s.zone, s.next_at, now() FROM ${this.schema}.schedules s
       WHERE ${this.isDue} FOR UPDATE OF s SKIP LOCKED`,
      [tenant, [name]],
    )) as DueRow[];
    if (!due) return undefined;
    const { next, missed } = read(due);
    const claimed = await this.insert(tx, tenant, { name, occurrence: due.next_at, missed, by: null });
    // A person's run was committed since it was looked whether one is under way: the occurrence is owed until that has ended.
    if (!claimed && !(await this.wasClaimed(tx, tenant, name, due.next_at))) return undefined;
    await tx.query(`UPDATE ${this.schema}.schedules SET next_at = $3 WHERE tenant = $1 AND name = $2`, [
      tenant,
      name,
      next,
    ]);
    return claimed;
  }

  /** Of a schedule `s`, for a tenant ($1) and names ($2). */
  private get isDue(): string {
    return `s.tenant = $1 AND s.name = ANY($2) AND s.next_at <= now() AND NOT EXISTS (
      SELECT FROM ${this.schema}.schedule_runs r WHERE r.tenant = $1 AND r.schedule = s.name AND r.finished_at IS NULL)`;
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
    return this.insert(tx, tenant, { name, occurrence: (row as { now: Date }).now, missed: 0, by });
  }

  private async insert(
    tx: Tx,
    tenant: string,
    { name, occurrence, missed, by }: { name: string; occurrence: Date; missed: number; by: string | null },
  ): Promise<Claimed | undefined> {
    const id = randomUUID();
    const rows = (await tx.query(
      `INSERT INTO ${this.schema}.schedule_runs (tenant, id, schedule, occurrence, missed, asked_by)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id`,
      [tenant, id, name, occurrence, missed, by],
    )) as unknown[];
    return rows.length > 0 ? { id, schedule: name, occurrence: occurrence.toISOString() } : undefined;
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

const idOf = ({ name, expression, zone }: Schedule): string => JSON.stringify([name, expression, zone]);

/** When it is due again, if ever, and how many occurrences nobody was there for. */
function read({ name, expression, zone, next_at, now }: DueRow): { next: Date | null; missed: number } {
  try {
    const [next = null] = occurrencesAfter(expression, zone, now);
    return { next, missed: countOccurrences(expression, zone, next_at, now) };
  } catch (error) {
    const why = (error as Error).message;
    throw new Unreadable(`${name} by ${expression} in ${zone}: ${why}`, { cause: error });
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
