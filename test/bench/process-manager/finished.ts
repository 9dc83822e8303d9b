import pg from 'pg';
import { runEngine } from './engine.arm.js';
import { sixSteps } from './six-steps.process.js';

/** Where a finished flow has rows, and how they are found. */
const TABLES = {
  'messaging.events': 'order_id',
  'messaging.subject_heads': 'subject',
  'six_steps.instances': 'id',
  'six_steps.history': 'instance',
  'six_steps.commands': 'instance',
  'six_steps.refs': 'instance',
} as const;
/** Flows in one statement. */
const CHUNK = 20_000;
const SEED = 'seed-0';

/** Stores as many finished flows: the rows of one that really ran, under other names. */
export async function storeFinished(url: string, count: number): Promise<void> {
  await runEngine(url, 'seed', 1, 1);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (let from = 1; from <= count; from += CHUNK) {
    await client.query('BEGIN');
    for (const [table, column] of Object.entries(TABLES))
      await copy(client, table, column, from, Math.min(count, from + CHUNK - 1));
    await client.query(
      'INSERT INTO messaging.positions (event) SELECT id FROM messaging.events WHERE id > $1 ORDER BY id',
      [await lastPositioned(client)],
    );
    await client.query(
      'UPDATE messaging.subscriptions SET position = (SELECT max(position) FROM messaging.positions) WHERE name = $1',
      [sixSteps.name],
    );
    await client.query('COMMIT');
  }
  // What autovacuum would do in the middle of the measurement.
  await client.query('VACUUM (FREEZE, ANALYZE)');
  await client.query('CHECKPOINT');
  await client.end();
}

async function copy(client: pg.Client, table: string, column: string, from: number, to: number): Promise<void> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attidentity = ''`,
    [table],
  );
  const renamed = rows.map(({ name, type }) =>
    ['text', 'text[]', 'jsonb'].includes(type) ? `replace(t.${name}::text, '${SEED}', n.id)::${type}` : `t.${name}`,
  );
  await client.query(
    `INSERT INTO ${table} (${rows.map(({ name }) => name).join(', ')})
     SELECT ${renamed.join(', ')}
     FROM (SELECT 'done-' || lpad(g::text, 8, '0') AS id FROM generate_series($1::int, $2::int) AS g) n
     CROSS JOIN (SELECT * FROM ${table} WHERE ${column} = '${SEED}') t`,
    [from, to],
  );
}

async function lastPositioned(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ event: string }>('SELECT max(event) AS event FROM messaging.positions');
  return rows[0]?.event ?? '0';
}
