import type pg from 'pg';
import { readStanding, unexplained } from './standing.js';

/** How far the events of the log have been taken, and what is still to be done. */
export interface Consumption {
  readonly head: number;
  readonly positions: readonly { readonly name: string; readonly position: number }[];
  /** Appended, and without a position yet. */
  readonly pending: number;
  readonly parked: readonly { readonly subscription: string; readonly error: string }[];
  /** Jobs and timers that were due and are not done. */
  readonly due: readonly { readonly queue: string; readonly state: string; readonly jobs: number }[];
  /** What instances wait for and nobody will do: heads of queues, and timers. */
  readonly forgotten: readonly { readonly instance: string; readonly waitsFor: string }[];
}

/** A job that has been due for so long should be done. */
const DUE_SECONDS = 15;

/** A worker that has said for so long that it lives has what it holds in hand. */
const LIVES_SECONDS = 15;

/** Schemas of processes. */
export const PROCESSES = ['order_to_ship', 'ship_to_settle', 'inventory_sync'] as const;
const TIMERS = PROCESSES.map(
  (schema) => `UNION ALL SELECT '${schema}.timers', 'due', count(*)::int FROM ${schema}.timers
    WHERE due_at < now() - make_interval(secs => ${DUE_SECONDS}) HAVING count(*) > 0`,
);

/**
 * The head of a queue is to be done by whoever has its job, or by a worker that lives and holds it; a timer that an instance waits
 * for is a row of its own.
 */
const FORGOTTEN = PROCESSES.map(
  (schema) => `
    SELECT i.id AS instance, q.keys->>0 AS "waitsFor" FROM ${schema}.instances i, jsonb_each(i.queues) AS q(target, keys)
    WHERE NOT EXISTS (SELECT FROM jobs.job j WHERE j.name = '${schema.replaceAll('_', '-')}.commands'
        AND j.state IN ('created', 'retry', 'active') AND j.data->>'tenant' = i.tenant AND j.data->>'key' = q.keys->>0)
      AND NOT EXISTS (SELECT FROM ${schema}.commands c JOIN ${schema}.workers w ON w.id = c.holder
        WHERE c.tenant = i.tenant AND c.key = q.keys->>0 AND w.beat_at > now() - make_interval(secs => ${LIVES_SECONDS}))
    UNION ALL SELECT i.id, 'timer ' || t.name FROM ${schema}.instances i, jsonb_each(i.timers) AS t(name, version)
    WHERE NOT EXISTS (SELECT FROM ${schema}.timers r WHERE r.tenant = i.tenant AND r.instance = i.id AND r.name = t.name
      AND r.version = t.version::int)`,
).join(' UNION ALL ');

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
    forgotten: await rows(`${FORGOTTEN} ORDER BY 1, 2`),
  };
}

/**
 * Instances that stand where no case explains it, or have something under way, and subscriptions that have not taken all
 * events.
 */
export async function waiting(client: pg.Client): Promise<string[]> {
  const standing = await readStanding(client);
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM inventory_sync.instances WHERE queues <> '{}'
     UNION SELECT name FROM messaging.subscriptions
       WHERE position < (SELECT coalesce(max(position), 0) FROM messaging.positions)`,
  );
  const left = standing.filter((each) => unexplained(each, standing).length > 0);
  return [...new Set([...left, ...rows].map(({ id }) => id))].sort();
}
