import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** What a product's own tables tell about where the time of its commands went. */
export interface CommandTimes {
  readonly target: string;
  readonly commands: number;
  /** From the decision until a worker began. */
  readonly waited: number;
  /** The call from the process to the system API and back, the vendor's part included. */
  readonly called: number;
}

export interface VendorTimes {
  readonly target: string;
  readonly calls: number;
  readonly took: number;
}

/** The embedded Postgres of a running product. */
export async function withBook<T>(dataDir: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const { databasePassword } = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')) as {
    databasePassword: string;
  };
  const socket = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[4] as string;
  const client = new pg.Client({ host: socket, user: 'crossdock', database: 'crossdock', password: databasePassword });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Milliseconds on average, over both processes. */
export async function commandTimes(client: pg.Client): Promise<CommandTimes[]> {
  const { rows } = await client.query<CommandTimes>(
    `SELECT target, count(*)::int AS commands,
       avg(extract(epoch FROM started_at - decided_at) * 1000)::float8 AS waited,
       avg(extract(epoch FROM finished_at - started_at) * 1000)::float8 AS called
     FROM (SELECT * FROM order_to_ship.commands UNION ALL SELECT * FROM ship_to_settle.commands) c
     WHERE finished_at IS NOT NULL GROUP BY target ORDER BY target`,
  );
  return rows;
}

/** Calls to the simulated vendors as the wire tap saw them. */
export async function vendorTimes(client: pg.Client, sandboxUrl: string): Promise<VendorTimes[]> {
  const { rows } = await client.query<VendorTimes>(
    `SELECT call->>'system' AS target, count(*)::int AS calls, avg((call->>'durationMs')::float8) AS took
     FROM messaging.calls
     WHERE order_id IS NOT NULL AND call->>'direction' = 'out' AND starts_with(call->>'url', $1) GROUP BY 1 ORDER BY 1`,
    [sandboxUrl],
  );
  return rows;
}

/** Events appended and inputs decided. */
export async function counts(client: pg.Client): Promise<{ events: number; inputs: number }> {
  const { rows } = await client.query<{ events: number; inputs: number }>(
    `SELECT (SELECT count(*) FROM messaging.events)::int AS events,
       ((SELECT count(*) FROM order_to_ship.history) + (SELECT count(*) FROM ship_to_settle.history))::int AS inputs`,
  );
  return rows[0] as { events: number; inputs: number };
}
