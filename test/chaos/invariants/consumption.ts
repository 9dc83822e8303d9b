import type pg from 'pg';

/** How far the events of the log have been taken, and what is still to be done. */
export interface Consumption {
  readonly head: number;
  readonly positions: readonly { readonly name: string; readonly position: number }[];
  /** Appended, and without a position yet. */
  readonly pending: number;
  readonly parked: readonly { readonly subscription: string; readonly error: string }[];
  /** Jobs and timers that were due and are not done. */
  readonly due: readonly { readonly queue: string; readonly state: string; readonly jobs: number }[];
}

/** A job that has been due for so long should be done. */
const DUE_SECONDS = 15;

/** Schemas of processes. */
export const PROCESSES = ['order_to_ship', 'ship_to_settle', 'inventory_sync'] as const;
const TIMERS = PROCESSES.map(
  (schema) => `UNION ALL SELECT '${schema}.timers', 'due', count(*)::int FROM ${schema}.timers
    WHERE due_at < now() - make_interval(secs => ${DUE_SECONDS}) HAVING count(*) > 0`,
);

export async function readConsumption(client: pg.Client): Promise<Consumption> {
  const rows = async <T extends object>(sql: string): Promise<T[]> => (await client.query<T>(sql)).rows;
  const [log] = await rows<{ head: number; pending: number }>(
    `SELECT coalesce(max(position), 0)::int AS head, (SELECT count(*)::int FROM messaging.pending) AS pending
     FROM messaging.positions`,
  );
  return {
    head: log?.head ?? 0,
    pending: log?.pending ?? 0,
    positions: await rows('SELECT name, position::int FROM messaging.subscriptions ORDER BY name'),
    parked: await rows('SELECT subscription, left(error, 300) AS error FROM messaging.parked'),
    due: await rows(
      `SELECT name AS queue, state::text, count(*)::int AS jobs FROM jobs.job
       WHERE state IN ('created', 'retry', 'active') AND start_after < now() - make_interval(secs => ${DUE_SECONDS})
         AND name NOT LIKE '\\_\\_%' GROUP BY 1, 2
       ${TIMERS.join(' ')} ORDER BY 1, 2`,
    ),
  };
}

const INSTANCES = [
  `SELECT id FROM order_to_ship.instances WHERE NOT terminal AND open_cases = '{}'`,
  `SELECT id FROM ship_to_settle.instances s WHERE NOT terminal AND open_cases = '{}' AND NOT EXISTS (
     SELECT FROM order_to_ship.instances o WHERE o.tenant = s.tenant AND o.id = s.state->>'orderId' AND o.open_cases <> '{}')`,
];

/**
 * Orders and settlements that are neither over nor in a case, a settlement in that of its order; stock of which something
 * is under way to the ERP; and subscriptions that have not taken all events.
 */
export async function waiting(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `${INSTANCES.join(' UNION ALL ')}
     UNION ALL SELECT id FROM inventory_sync.instances WHERE queues <> '{}'
     UNION ALL SELECT name FROM messaging.subscriptions
       WHERE position < (SELECT coalesce(max(position), 0) FROM messaging.positions)`,
  );
  return rows.map(({ id }) => id).sort();
}
