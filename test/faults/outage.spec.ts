import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Landscape } from '#platform/config';
import { Apart } from '../support/apart.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { LossyWire } from '../support/lossy.wire.js';
import { differencesIn } from '../support/rebuilt.js';
import { doubles, type Json, type World } from '../support/world.js';

const ORDERS = 40;
/** Released in the book of an ERP whose API does not answer: nobody else can know of them. */
const UNHEARD = 4;
/** What SAP's adapter asks at a time, unless its connection says otherwise (`concurrency` of its config). */
const AT_ONCE = 8;
const OUTAGE_MINUTES = 60;
/** Not all at once: what is due first is done first. */
const STEP_MINUTES = 5;
const STEP_MS = 2_000;
/** Somebody looks every five seconds who is silent, and more often what is late. */
const NOTICED_MS = 30_000;

let database: TestDatabase;
let book: pg.Client;
let door: LossyWire;
let apart: Apart;
let world: World;
let settlements: World;

beforeAll(async () => {
  door = await LossyWire.start();
  database = await createTestDatabase();
  apart = await Apart.start(7_200, {
    database,
    more: { 'order-to-ship': 2, 'ship-to-settle': 2 },
    landscape: (given): Landscape => ({
      ...given,
      connections: given.connections.map((each) =>
        each.id === 'sap' ? { ...each, baseUrl: `${door.url}/sap` } : each,
      ),
    }),
  });
  door.target = apart.urls['sandbox'] as string;
  book = new pg.Client({ connectionString: database.url });
  await book.connect();
  world = apart.world('order-to-ship');
  settlements = apart.world('ship-to-settle');
}, 180_000);
afterAll(async () => {
  await book?.end();
  await apart?.dispose();
  await door?.stop();
});

/**
 * So much time passes for whatever waits: it is due so much sooner, and was decided or heard so much longer ago. Clocks that
 * are set would change nothing: all go by that of the database (ADR 48).
 */
async function pass(minutes: number): Promise<void> {
  const params = [minutes];
  await book.query(
    `UPDATE jobs.job SET start_after = start_after - make_interval(mins => $1), data = CASE WHEN data ? 'decidedAt'
       THEN jsonb_set(data, '{decidedAt}', to_jsonb(to_char(
         ((data->>'decidedAt')::timestamptz - make_interval(mins => $1)) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
       ELSE data END
     WHERE state < 'active' AND name NOT LIKE '\\_\\_%'`,
    params,
  );
  for (const schema of ['order_to_ship', 'ship_to_settle', 'inventory_sync']) {
    await book.query(`UPDATE ${schema}.timers SET due_at = due_at - make_interval(mins => $1)`, params);
    await book.query(
      `UPDATE ${schema}.commands SET decided_at = decided_at - make_interval(mins => $1) WHERE outcome IS NULL`,
      params,
    );
  }
  await book.query(
    `UPDATE messaging.feeds SET heard_at = heard_at - make_interval(mins => $1),
       agreed_at = agreed_at - make_interval(mins => $1)`,
    params,
  );
}

const queueOf = async (target: string): Promise<Json> =>
  (await world.get('/order-to-ship/v1/queues')).items.find((each: Json) => each.target === target);
/** Of these orders, those of which a vendor's journal has no such effect. */
const without = async (vendor: string, effect: string, orders: readonly string[]): Promise<string[]> => {
  const done = (await world.journal(vendor)).filter(({ kind }) => kind === effect);
  return orders.filter((order) => !done.some(({ businessKey }) => businessKey.startsWith(`${order}-`)));
};
/** Of a kind, by its code. */
const openCases = async (kind: string): Promise<Json[]> =>
  (await world.get('/order-to-ship/v1/exceptions?state=open&limit=200')).items.filter(({ code }: Json) =>
    code.startsWith(kind),
  );

it('an ERP that is away for an hour at peak holds up only what needs it; its backlog drains afterwards without a storm', {
  timeout: 480_000,
}, async () => {
  const entered = (nth: number) =>
    world.enterOrder([{ sku: `SKU-10${String((nth % 10) + 1).padStart(2, '0')}`, quantity: 1 }]);
  const orders: string[] = [];
  for (let nth = 0; nth < ORDERS; nth++) orders.push(await entered(nth));
  // At the peak: all are at their warehouse, and most have not left.
  const atWarehouse = { timeout: 90_000, interval: 100 };
  await expect.poll(() => without('wms', 'fulfilment', orders), atWarehouse).toEqual([]);
  await world.faults('sap', [{ mode: 'down' }]);

  const unheard: string[] = [];
  for (let nth = 0; nth < UNHEARD; nth++) unheard.push(await entered(nth));

  // Packed, tendered, shipped and delivered all the same: no order needs its ERP for any of it.
  const untilDelivered = { timeout: 120_000, interval: 500 };
  await expect.poll(() => without('tms', 'deliver', orders), untilDelivered).toEqual([]);
  for (let gone = 0; gone < OUTAGE_MINUTES; gone += STEP_MINUTES) {
    await pass(STEP_MINUTES);
    await sleep(STEP_MS);
  }
  for (const order of unheard)
    expect((await world.call('operator', `/order-to-ship/v1/orders/${order}`)).status, order).toBe(404);
  const queue = await queueOf('sap');
  expect(queue.waiting + queue.underWay).toBeGreaterThan(0);
  expect(['open', 'half-open']).toContain(queue.breaker);
  // What a worker had in hand meanwhile kept its own time.
  expect(queue.waitingMs).toBeGreaterThan(10_000);
  // The worker that answers may never have asked the warehouse for anything.
  expect((await queueOf('wms'))?.breaker ?? 'closed').toBe('closed');
  // Somebody knows: what waits is late, the ERP is silent, and nothing of it was given up.
  const soon = { timeout: NOTICED_MS, interval: 500 };
  await expect.poll(() => openCases('late:'), soon).not.toEqual([]);
  const causes = (await openCases('late:')).map(({ cause }) => cause);
  expect(new Set(causes)).toEqual(new Set(['sap:vendor-unavailable']));
  await expect.poll(() => openCases('feed-silent'), soon).toMatchObject([{ instanceId: 'feed:/erp/sap' }]);
  expect(await openCases('command-failed')).toEqual([]);

  door.peak = 0;
  await world.control('DELETE', '/sap/faults');
  const upAt = Date.now();
  for (const order of [...orders, ...unheard]) {
    await world.orderWhen(order, ({ state }) => state === 'closed', 90_000);
    await settlements.settlementWhen(`${order}-S1`, ({ state }) => state === 'closed', 60_000);
  }
  console.log(
    `${ORDERS + UNHEARD} orders through ${((Date.now() - upAt) / 1000).toFixed(1)} s after the ERP came back; at most ${door.peak} calls at a time`,
  );
  expect(door.peak).toBeGreaterThan(1);
  expect(door.peak).toBeLessThanOrEqual(AT_ONCE);
  const journals = await Promise.all(['sap', 'wms', 'tms'].map((system) => world.journal(system)));
  expect(journals.flatMap(doubles)).toEqual([]);
  expect((await queueOf('sap')).breaker).toBe('closed');
  await expect.poll(() => openCases(''), soon).toEqual([]);
  expect(await differencesIn(database.url, apart.landscape)).toEqual([]);
});
