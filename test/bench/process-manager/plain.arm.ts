import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { CanonicalEvent } from '#canonical';
import { atOnce } from '../bench.js';
import { accepted, callVendor, released, STEPS, stepOf, VENDOR_MS, WAITS_AFTER, WARM_UP } from './six-steps.process.js';

const TENANT = 'plain';
/** As many connections as the engine has for its transactions and its jobs. */
const CONNECTIONS = 26;

/**
 * The plain loop: what a careful hand would write without an engine, in the same database, into tables of the same
 * definition. A transaction per step stores what came of the call and what is to be done next.
 * @returns milliseconds of the whole and of each flow
 */
export async function runPlain(url: string, round: string, orders: number, width: number): Promise<number[]> {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS });
  pool.on('error', () => undefined);
  await atOnce(width, WARM_UP, (n) => runOne(pool, `${round}-warm-${n}`));
  const took: number[] = [];
  const started = performance.now();
  await atOnce(width, orders, async (n) => {
    const begun = performance.now();
    await runOne(pool, `${round}-${n}`);
    took.push(performance.now() - begun);
  });
  const total = performance.now() - started;
  await pool.end();
  return [total, ...took];
}

async function runOne(pool: pg.Pool, order: string): Promise<void> {
  await begin(pool, order);
  const references: string[] = [];
  for (let step = 0; step < STEPS; step++) {
    const { reference } = await callVendor(order, step);
    references.push(reference);
    const word = step === WAITS_AFTER - 1 ? sleep(VENDOR_MS) : undefined;
    await advance(pool, order, step, references);
    if (!word) continue;
    await word;
    await hear(pool, order, references);
  }
}

/** The event, the instance, what was decided, the first command. */
function begin(pool: pg.Pool, order: string): Promise<void> {
  const event = released(order);
  return inTransaction(pool, async (client) => {
    await insertEvent(client, event, 1);
    await client.query(
      `INSERT INTO plain_loop.instances (tenant, id, state, status, version, sequence) VALUES ($1, $2, $3, 'running', 1, 1)`,
      [TENANT, order, JSON.stringify({ order, done: 0, told: false, references: [] })],
    );
    await insertHistory(client, order, 1, `event:${event.id}`, { kind: 'event', event }, [keyOf(order, 0)]);
    await insertCommand(client, order, 0);
  });
}

/** The word from outside, where the flow stands, what was decided, the next command. */
function hear(pool: pg.Pool, order: string, references: readonly string[]): Promise<void> {
  const event = accepted(order);
  const sequence = WAITS_AFTER + 2;
  return inTransaction(pool, async (client) => {
    await insertEvent(client, event, 2);
    await client.query(
      `UPDATE plain_loop.instances SET state = $3, sequence = $4, updated_at = now() WHERE tenant = $1 AND id = $2`,
      [TENANT, order, JSON.stringify({ order, done: WAITS_AFTER, told: true, references }), sequence],
    );
    await insertHistory(client, order, sequence, `event:${event.id}`, { kind: 'event', event }, [
      keyOf(order, WAITS_AFTER),
    ]);
    await insertCommand(client, order, WAITS_AFTER);
  });
}

async function insertEvent(client: pg.PoolClient, event: CanonicalEvent, sequence: number): Promise<void> {
  const { source, id, type, subject, receivedAt, data } = event;
  await client.query(
    `INSERT INTO messaging.events (tenant, source, event_id, type, version, subject, sequence, order_id, occurred_at, received_at, classifier, data)
     VALUES ($1, $2, $3, $4, 1, $5, $6, $5, $7, $7, 'actual', $8)`,
    [TENANT, source, id, type, subject, sequence, receivedAt, JSON.stringify(data)],
  );
}

/** The outcome of a command, where the flow stands, what was decided, the next command. */
function advance(pool: pg.Pool, order: string, step: number, references: readonly string[]): Promise<void> {
  const outcome = { ok: true, result: { reference: references.at(-1) } };
  const done = step + 1;
  const last = done === STEPS;
  const waits = done === WAITS_AFTER;
  // The word from outside is an input, too.
  const sequence = done + (done > WAITS_AFTER ? 2 : 1);
  return inTransaction(pool, async (client) => {
    await client.query(
      `UPDATE plain_loop.commands SET outcome = $3, attempts = 1, finished_at = clock_timestamp() WHERE tenant = $1 AND key = $2`,
      [TENANT, keyOf(order, step), JSON.stringify(outcome)],
    );
    await client.query(
      `UPDATE plain_loop.instances SET state = $3, status = $4, terminal = $5, sequence = $6, updated_at = now() WHERE tenant = $1 AND id = $2`,
      [
        TENANT,
        order,
        JSON.stringify({ order, done, told: done > WAITS_AFTER, references }),
        last ? 'done' : 'running',
        last,
        sequence,
      ],
    );
    const command = { ...stepOf(order, step), key: keyOf(order, step) };
    const next = last || waits ? [] : [keyOf(order, done)];
    await insertHistory(client, order, sequence, `outcome:${command.key}`, { kind: 'outcome', command, outcome }, next);
    if (!last && !waits) await insertCommand(client, order, done);
  });
}

async function insertHistory(
  client: pg.PoolClient,
  order: string,
  sequence: number,
  id: string,
  input: object,
  commands: readonly string[],
): Promise<void> {
  await client.query(
    `INSERT INTO plain_loop.history (tenant, instance, sequence, input_id, at, input, note, commands) VALUES ($1, $2, $3, $4, now(), $5, $6, $7)`,
    [TENANT, order, sequence, id, JSON.stringify(input), `step ${sequence - 1} of ${STEPS}`, commands],
  );
}

async function insertCommand(client: pg.PoolClient, order: string, step: number): Promise<void> {
  const { type, target, payload } = stepOf(order, step);
  await client.query(
    `INSERT INTO plain_loop.commands (tenant, instance, key, type, target, payload, decided_at) VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp())`,
    [TENANT, order, keyOf(order, step), type, target, JSON.stringify(payload)],
  );
}

async function inTransaction(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await work(client);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

const keyOf = (order: string, step: number) => `plain-loop:${order}:${step + 1}:0:r0`;
