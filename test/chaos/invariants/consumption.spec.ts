import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { messagingPersistence } from '#messaging';
import { migrate } from '#platform/persistence';
import { processPersistence } from '#process-manager';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { readConsumption } from './consumption.js';

const QUEUE = 'order-to-ship.commands';
const KEY = 'order-to-ship:sap-1:2:0:r0';

let database: TestDatabase;
let client: pg.Client;
let boss: PgBoss;
beforeAll(async () => {
  database = await createTestDatabase();
  const processes = ['order-to-ship', 'ship-to-settle', 'inventory-sync'].map(processPersistence);
  await migrate(database.url, [messagingPersistence, ...processes]);
  boss = new PgBoss({ connectionString: database.url, schema: 'jobs', supervise: false, schedule: false });
  await boss.start();
  await boss.createQueue(QUEUE);
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
}, 60_000);
beforeEach(() =>
  client.query(`DELETE FROM jobs.job; DELETE FROM order_to_ship.commands; DELETE FROM order_to_ship.workers;
    DELETE FROM order_to_ship.timers; DELETE FROM order_to_ship.instances`),
);
afterAll(async () => {
  await boss?.stop({ graceful: false });
  await client?.end();
  await database?.drop();
});

async function instance(queues: object, timers: object = {}): Promise<void> {
  await client.query(
    `INSERT INTO order_to_ship.instances (tenant, id, version, state, queues, timers) VALUES ('t', 'sap-1', 1, '{}', $1, $2)`,
    [queues, timers],
  );
}
async function held(beatSecondsAgo: number): Promise<void> {
  const worker = randomUUID();
  await client.query('INSERT INTO order_to_ship.workers VALUES ($1, now() - make_interval(secs => $2))', [
    worker,
    beatSecondsAgo,
  ]);
  await client.query(
    `INSERT INTO order_to_ship.commands (tenant, instance, key, type, target, payload, decided_at, holder)
     VALUES ('t', 'sap-1', $1, 'create-delivery', 'sap', '{}', now(), $2)`,
    [KEY, worker],
  );
}
const forgotten = async () => (await readConsumption(client)).forgotten;
const HEAD = [{ instance: 'sap-1', waitsFor: KEY }];

describe('the head of a queue', () => {
  it('that has a job is in hand, whatever waits behind it', async () => {
    await instance({ sap: [KEY, 'order-to-ship:sap-1:3:0:r0'] });
    await boss.send(QUEUE, { tenant: 't', key: KEY });
    expect(await forgotten()).toEqual([]);
  });

  it('that has none is seen, and so is one whose job is over', async () => {
    await instance({ sap: [KEY] });
    expect(await forgotten()).toEqual(HEAD);
    await boss.send(QUEUE, { tenant: 't', key: KEY });
    await client.query(`UPDATE jobs.job SET state = 'completed'`);
    expect(await forgotten()).toEqual(HEAD);
  });

  it('that another tenant has a job for is seen', async () => {
    await instance({ sap: [KEY] });
    await boss.send(QUEUE, { tenant: 'other', key: KEY });
    expect(await forgotten()).toEqual(HEAD);
  });

  it('that a worker holds is in hand as long as that one lives', async () => {
    await instance({ sap: [KEY] });
    await held(1);
    expect(await forgotten()).toEqual([]);
    await client.query(`UPDATE order_to_ship.workers SET beat_at = now() - interval '1 minute'`);
    expect(await forgotten()).toEqual(HEAD);
  });
});

it('a timer that is waited for is there in the version that is waited for, or it is seen', async () => {
  await instance({}, { 'silent:F1': 4 });
  expect(await forgotten()).toEqual([{ instance: 'sap-1', waitsFor: 'timer silent:F1' }]);
  await client.query(
    `INSERT INTO order_to_ship.timers (tenant, instance, name, version, due_at) VALUES ('t', 'sap-1', 'silent:F1', 3, now())`,
  );
  expect(await forgotten()).toHaveLength(1);
  await client.query('UPDATE order_to_ship.timers SET version = 4');
  expect(await forgotten()).toEqual([]);
});
