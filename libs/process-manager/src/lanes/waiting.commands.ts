import { Gauge } from 'prom-client';
import { clock } from '#platform/clock';
import type { Database } from '#platform/persistence';
import { metrics } from '#platform/telemetry';
import { schemaOf } from '../process-manager.migration.js';

/** Commands to one system that have not been begun, or wait for another attempt. */
export interface Waiting {
  readonly target: string;
  readonly commands: number;
  /** When the oldest of them was decided. */
  readonly since: string;
}

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
        age.set({ process, target }, (clock.now() - Date.parse(since)) / 1000);
      }
  },
});

/** What waits in the queue of a process's commands, in all of its processes together. */
export class WaitingCommands {
  private readonly schema: string;

  constructor(
    process: string,
    private readonly queue: string,
    private readonly database: Database,
  ) {
    this.schema = schemaOf(process);
    readers.set(process, this);
  }

  async byTarget(): Promise<Waiting[]> {
    return this.database.query<{ target: string; commands: number; since: string }>(
      `SELECT data->>'target' AS target, count(*)::int AS commands, min(data->>'decidedAt') AS since
       FROM jobs.job WHERE name = $1 AND state < 'active' GROUP BY 1 ORDER BY 1`,
      [this.queue],
    );
  }

  /**
   * Commands that have waited for long and of which nobody has been told.
   * @param decidedBefore instant by type of command
   */
  async longerThan(decidedBefore: Readonly<Record<string, string>>, limit: number): Promise<LongWaiting[]> {
    return this.database.query(
      `SELECT data->>'tenant' AS tenant, data->>'instance' AS instance, data->>'key' AS key, data->>'type' AS type,
         data->>'target' AS target, (data->>'attempts')::int AS attempts
       FROM jobs.job JOIN jsonb_each_text($2) AS late(type, before) ON late.type = data->>'type'
       WHERE name = $1 AND state < 'active' AND data->>'decidedAt' < late.before AND NOT EXISTS (
         SELECT FROM ${this.schema}.commands k WHERE k.tenant = data->>'tenant' AND k.key = data->>'key' AND k.warned)
       ORDER BY data->>'decidedAt' LIMIT $3`,
      [this.queue, JSON.stringify(decidedBefore), limit],
    );
  }
}
