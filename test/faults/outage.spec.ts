import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Product } from '../support/product.js';
import { doubles, type Json, World } from '../support/world.js';

const ORDERS = 40;
/** At this speed an order is through in about ten seconds: this long without its ERP is an hour of theirs and more. */
const OUTAGE_MS = 30_000;

let product: Product;
let world: World;

beforeAll(async () => {
  ({ product, world } = await World.start(7_200));
});
afterAll(() => product.dispose());

const queueOf = async (target: string): Promise<Json> =>
  (await world.get('/order-to-ship/v1/queues')).items.find((each: Json) => each.target === target);
const callsOf = async (kind: string, id: string): Promise<Json> =>
  (await world.get(`/${kind}/v1/systems`)).items.find((each: Json) => each.id === id).calls;

it('an ERP that is away at peak holds up only what needs it; its backlog drains afterwards without a storm', {
  timeout: 240_000,
}, async () => {
  const orders: string[] = [];
  for (let i = 0; i < ORDERS; i++)
    orders.push(await world.enterOrder([{ sku: `SKU-10${String((i % 10) + 1).padStart(2, '0')}`, quantity: 1 }]));
  // At the peak: all have deliveries, none has left.
  const released = () =>
    world.get('/order-to-ship/v1/fulfilments?limit=200').then(({ items }) => items.length as number);
  for (const deadline = Date.now() + 30_000; (await released()) < ORDERS && Date.now() < deadline; ) await sleep(100);
  await world.faults('sap', [{ mode: 'down' }]);
  const downAt = Date.now();

  // The warehouse ships and the carrier delivers all the same.
  const delivered = async () =>
    (await world.journal('tms')).filter(({ kind, businessKey }) => kind === 'deliver' && isOf(orders, businessKey))
      .length;
  for (const deadline = downAt + 60_000; (await delivered()) < ORDERS / 2 && Date.now() < deadline; ) await sleep(500);
  expect(await delivered()).toBeGreaterThanOrEqual(ORDERS / 2);
  await sleep(Math.max(0, downAt + OUTAGE_MS - Date.now()));
  const queue = await queueOf('sap');
  expect(queue.waiting + queue.underWay).toBeGreaterThan(0);
  expect(['open', 'half-open']).toContain(queue.breaker);
  expect(queue.waitingMs).toBeGreaterThan(10_000);
  expect((await queueOf('wms')).breaker).toBe('closed');

  await world.control('DELETE', '/sap/faults');
  const upAt = Date.now();
  let most = 0;
  const watching = setInterval(() => {
    callsOf('erp', 'sap').then(
      ({ underWay }) => {
        most = Math.max(most, underWay);
      },
      () => undefined,
    );
  }, 100);
  for (const order of orders) {
    await world.orderWhen(order, ({ state }) => state === 'closed', 90_000);
    await world.settlementWhen(`${order}-S1`, ({ state }) => state === 'closed', 60_000);
  }
  clearInterval(watching);
  console.log(
    `${ORDERS} orders through ${((Date.now() - upAt) / 1000).toFixed(1)} s after the ERP came back; at most ${most} calls at a time`,
  );
  expect(most).toBeLessThanOrEqual(20);
  const journals = await Promise.all(['sap', 'wms', 'tms'].map((system) => world.journal(system)));
  expect(journals.flatMap(doubles)).toEqual([]);
  expect((await queueOf('sap')).breaker).toBe('closed');
});

const isOf = (orders: readonly string[], businessKey: string) =>
  orders.some((order) => businessKey.startsWith(`${order}-`));
