import type { Tx } from '#messaging';
import { type Database, prepared } from '#platform/persistence';
import { jsonOf } from '../as-stored.js';
import type { Changes, Delivery } from '../changes.js';
import type { SetTimer } from '../instance.js';
import { HEARTBEAT_SECONDS } from '../jobs.js';
import { schemaOf } from '../process-manager.migration.js';

/** Of the jobs that timers used to be, those that become rows in one statement. */
const ADOPTED_AT_ONCE = 1_000;

/** A timer whose time has come. */
export interface DueTimer extends Omit<SetTimer, 'dueAt'> {
  readonly tenant: string;
}

/**
 * The timers of a process, in rows of their own that are found by when they are due: however many wait, nobody counts or
 * moves them. Each is written in the transaction that decides, under the lock of its instance.
 */
export class TimerStore {
  private readonly sql: ReturnType<typeof statementsOf>;
  /** The queue in which timers were jobs. */
  private readonly queue: string;

  constructor(process: string) {
    this.sql = statementsOf(schemaOf(process));
    this.queue = `${process}.timers`;
  }

  /**
   * What was decided of timers, and that those which were delivered are over, whether their instance knew them or not.
   * @returns the statements under way
   */
  write<S>(
    tx: Tx,
    tenant: string,
    changes: readonly Changes<S>[],
    deliveries: readonly Delivery[],
  ): Promise<unknown>[] {
    const over = [...deliveries.flatMap(delivered), ...changes.flatMap(dropped)];
    const set = changes.flatMap(({ timers, instance }) =>
      timers.filter(({ name, version }) => instance.timers[name] === version),
    );
    const statements: Promise<unknown>[] = [];
    if (over.length > 0) {
      const columns = [
        over.map((each) => each.instance),
        over.map(({ name }) => name),
        over.map((each) => each.version),
      ];
      statements.push(prepared(tx, this.sql.drop, [tenant, ...columns]));
    }
    if (set.length > 0) statements.push(prepared(tx, this.sql.set, [tenant, jsonOf(set)]));
    return statements;
  }

  /** Those that are due and that nobody else has taken; they are due again where they are not over in `HEARTBEAT_SECONDS`. */
  take(database: Database, most: number): Promise<DueTimer[]> {
    return database.prepared<{ [K in keyof DueTimer]: DueTimer[K] }>(this.sql.take, [most]);
  }

  /** How long the timer that is due longest has waited; undefined where none is. Seconds. */
  async lateness(database: Database): Promise<number | undefined> {
    const [row] = await database.prepared<{ seconds: number | null }>(this.sql.lateness, []);
    return row?.seconds ?? undefined;
  }

  /** Timers that a release set for which they were jobs. */
  async adopt(database: Database): Promise<void> {
    for (let adopted = ADOPTED_AT_ONCE; adopted === ADOPTED_AT_ONCE; ) {
      const [row] = await database.query<{ adopted: number }>(this.sql.adopt, [this.queue]);
      adopted = row?.adopted ?? 0;
    }
  }
}

type Over = Pick<SetTimer, 'instance' | 'name' | 'version'>;

function delivered({ instance, input, timerVersion }: Delivery): Over[] {
  return input.kind === 'timer' && timerVersion !== undefined
    ? [{ instance, name: input.name, version: timerVersion }]
    : [];
}

const dropped = <S>({ instance, timersBefore }: Changes<S>): Over[] =>
  timersBefore === instance.timers
    ? []
    : Object.entries(timersBefore)
        .filter(([name]) => !(name in instance.timers))
        .map(([name, version]) => ({ instance: instance.id, name, version }));

/** Rows are found by their whole key or by when they are due, as `prepared` asks. */
const statementsOf = (schema: string) => ({
  set: `
    INSERT INTO ${schema}.timers AS t (tenant, instance, name, version, payload, due_at)
    SELECT $1, n.instance, n.name, n.version, n.payload, n."dueAt"
    FROM jsonb_to_recordset($2::jsonb) AS n(instance text, name text, version int, payload jsonb, "dueAt" timestamptz)
    ON CONFLICT (tenant, instance, name) DO UPDATE SET version = excluded.version, payload = excluded.payload,
      due_at = excluded.due_at, taken_until = NULL`,

  /** One that is taken at this moment may stay: its instance does not know it when it is told. */
  drop: `
    DELETE FROM ${schema}.timers WHERE ctid = ANY(ARRAY(
      SELECT t.ctid FROM unnest($2::text[], $3::text[], $4::int[]) AS n(instance, name, version) CROSS JOIN LATERAL (
        SELECT t.ctid FROM ${schema}.timers t
        WHERE t.tenant = $1 AND t.instance = n.instance AND t.name = n.name AND t.version <= n.version LIMIT 1) t))`,

  take: `
    WITH due AS MATERIALIZED (
      SELECT t.ctid FROM ${schema}.timers t
      WHERE t.due_at <= now() AND (t.taken_until IS NULL OR t.taken_until <= now())
      ORDER BY t.due_at LIMIT $1 FOR UPDATE SKIP LOCKED
    )
    UPDATE ${schema}.timers SET taken_until = now() + interval '${HEARTBEAT_SECONDS} seconds'
    WHERE ctid = ANY(ARRAY(SELECT ctid FROM due)) RETURNING tenant, instance, name, version, payload`,

  lateness: `
    SELECT extract(epoch FROM now() - min(due_at))::float8 AS seconds FROM ${schema}.timers WHERE due_at <= now()`,

  adopt: `
    WITH job AS (
      DELETE FROM jobs.job WHERE name = $1 AND id = ANY(ARRAY(
        SELECT id FROM jobs.job WHERE name = $1 AND state < 'active' LIMIT ${ADOPTED_AT_ONCE} FOR UPDATE SKIP LOCKED))
      RETURNING data, start_after
    ), adopted AS (
      INSERT INTO ${schema}.timers AS t (tenant, instance, name, version, payload, due_at)
      SELECT DISTINCT ON (1, 2, 3) data->>'tenant', data->>'instance', data->>'name', (data->>'version')::int,
        data->'payload', start_after
      FROM job ORDER BY 1, 2, 3, 4 DESC
      ON CONFLICT (tenant, instance, name) DO UPDATE SET version = excluded.version, payload = excluded.payload,
        due_at = excluded.due_at, taken_until = NULL
      WHERE t.version < excluded.version
    )
    SELECT count(*)::int AS adopted FROM job`,
});
