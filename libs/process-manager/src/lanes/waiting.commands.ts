import { Gauge } from 'prom-client';
import { clock } from '#platform/clock';
import type { LaneStatus } from '#platform/http';
import type { Database } from '#platform/persistence';
import { metrics } from '#platform/telemetry';
import { HEARTBEAT_SECONDS } from '../jobs.js';
import { schemaOf } from '../process-manager.migration.js';

/** Commands to one system that have not been begun, or wait for another attempt, and whether it is left alone. */
export interface Waiting {
  readonly target: string;
  readonly commands: number;
  /** When the oldest of them was decided; null where none waits. */
  readonly since: string | null;
  /** Of the worker that is worst off. */
  readonly breaker: LaneStatus['breaker'];
}

/** From the best to the worst. */
const BREAKER = ['closed', 'half-open', 'open'] as const satisfies readonly LaneStatus['breaker'][];
export const worseOf = (one: Waiting['breaker'], other: Waiting['breaker']): Waiting['breaker'] =>
  BREAKER.indexOf(one) > BREAKER.indexOf(other) ? one : other;

/** A command that has waited so long that somebody should know. */
export interface LongWaiting {
  readonly tenant: string;
  readonly instance: string;
  readonly key: string;
  readonly type: string;
  readonly target: string;
  readonly attempts: number;
}

const readers = new Map<string, WaitingCommands>();
const age = new Gauge({
  name: 'crossdock_process_waiting_seconds',
  help: 'How long the oldest command to a target has waited',
  labelNames: ['process', 'target'],
  registers: [metrics],
});
new Gauge({
  name: 'crossdock_process_waiting_commands',
  help: 'Commands to a target that wait for their turn or for another attempt, in all processes together',
  labelNames: ['process', 'target'],
  registers: [metrics],
  async collect() {
    this.reset();
    age.reset();
    for (const [process, reader] of readers)
      for (const { target, commands, since } of await reader.byTarget().catch(() => [])) {
        this.set({ process, target }, commands);
        if (since) age.set({ process, target }, (clock.now() - Date.parse(since)) / 1000);
      }
  },
});

/** What waits in the lanes of this process. Others say it with each beat. */
export interface OwnWaiting {
  readonly worker: string;
  readonly lanes: readonly Waiting[];
}

/** What waits of a process's commands, in the queue and in the lanes of all of its processes together. */
export class WaitingCommands {
  private readonly schema: string;

  constructor(
    process: string,
    private readonly queue: string,
    private readonly database: Database,
    private readonly own: () => OwnWaiting,
  ) {
    this.schema = schemaOf(process);
    readers.set(process, this);
  }

  /** Of other processes' lanes as they stood a second ago. */
  async byTarget(): Promise<Waiting[]> {
    const { worker, lanes } = this.own();
    const rows = await this.database.query<Omit<Waiting, 'breaker'> & { breaker: number }>(
      `SELECT target, sum(commands)::int AS commands, min(since) AS since,
         coalesce(max(array_position($4::text[], breaker)), 1) - 1 AS breaker FROM (
         SELECT data->>'target' AS target, count(*) AS commands, min(data->>'decidedAt') AS since, NULL AS breaker
         FROM jobs.job WHERE name = $1 AND state IN ('created', 'retry') GROUP BY 1
         UNION ALL
         SELECT l.* FROM ${this.schema}.workers w CROSS JOIN LATERAL
           jsonb_to_recordset(w.waiting) AS l(target text, commands int, since text, breaker text)
         WHERE w.beat_at > now() - interval '${HEARTBEAT_SECONDS} seconds' AND w.id <> $2
         UNION ALL
         SELECT * FROM jsonb_to_recordset($3::jsonb) AS l(target text, commands int, since text, breaker text)
       ) AS places GROUP BY 1 ORDER BY 1`,
      [this.queue, worker, JSON.stringify(lanes), BREAKER],
    );
    return rows.map(({ breaker, ...row }) => ({ ...row, breaker: BREAKER[breaker] ?? 'closed' }));
  }

  /**
   * Commands that were decided long ago, wherever they wait, and of which nobody has been told.
   * @param decidedBefore instant by type of command
   */
  async longerThan(decidedBefore: Readonly<Record<string, string>>, limit: number): Promise<LongWaiting[]> {
    return this.database.query(
      `SELECT u.tenant, u.instance, u.key, u.type, u.target, u.attempts FROM (
         SELECT data->>'tenant' AS tenant, data->>'instance' AS instance, data->>'key' AS key, data->>'type' AS type,
           data->>'target' AS target, (data->>'attempts')::int AS attempts, (data->>'decidedAt')::timestamptz AS decided_at
         FROM jobs.job WHERE name = $1 AND state IN ('created', 'retry', 'active')
         UNION ALL
         SELECT tenant, instance, key, type, target, attempts, decided_at FROM ${this.schema}.commands WHERE holder IS NOT NULL
       ) AS u JOIN jsonb_each_text($2) AS late(type, before) ON late.type = u.type
       WHERE u.decided_at < late.before::timestamptz AND NOT EXISTS (
         SELECT FROM ${this.schema}.commands k WHERE k.tenant = u.tenant AND k.key = u.key AND k.warned)
       ORDER BY u.decided_at LIMIT $3`,
      [this.queue, JSON.stringify(decidedBefore), limit],
    );
  }
}
