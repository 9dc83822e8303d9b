import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Apart, type AppProcess } from '../support/apart.js';
import { doubles, type Json, World } from '../support/world.js';

const ORDERS = 12;
/** How long the jobs of a worker may stay with it once it is dead. */
const MOVED_WITHIN_MS = 15_000;
/** What every call to the ERP takes here, so that a worker has something in hand at any moment. */
const SLOW_MS = 2_000;

let apart: Apart;
let orders: World;
let settlements: World;

beforeAll(async () => {
  apart = await Apart.start(7_200);
  orders = apart.world('order-to-ship');
  settlements = apart.world('ship-to-settle');
}, 180_000);
afterAll(() => apart?.dispose());

/** The worker that the API is called at, and one more. */
const firstWorker = () => apart.processes.find(({ url }) => url === apart.urls['order-to-ship']) as AppProcess;
let second: AppProcess;

/** Commands to the ERP that a worker has in hand. */
async function inHand({ url }: AppProcess): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^crossdock_process_lane_commands\{process="order-to-ship",target="sap"\} (\d+)/m.exec(text)?.[1] ?? 0);
}

/** Orders that wait for the ERP, in the hands of the second worker alone: the first one does nothing meanwhile. */
async function enteredWith(fault: object): Promise<string[]> {
  second = await apart.add('order-to-ship');
  await orders.faults('sap', [fault]);
  firstWorker().signal('SIGSTOP');
  const entered: string[] = [];
  for (let i = 0; i < ORDERS; i++)
    entered.push(await orders.enterOrder([{ sku: `SKU-100${(i % 8) + 1}`, quantity: 1 }]));
  for (const deadline = Date.now() + 60_000; (await inHand(second)) < ORDERS / 2; await sleep(50))
    if (Date.now() > deadline) throw new Error('the second worker takes nothing');
  return entered;
}

async function allSettled(entered: readonly string[]): Promise<void> {
  await orders.control('DELETE', '/sap/faults');
  for (const order of entered) {
    await orders.orderWhen(order, ({ state }) => state === 'closed', 120_000);
    await settlements.settlementWhen(`${order}-S1`, ({ state }) => state === 'closed', 60_000);
  }
  const journals = await Promise.all(['sap', 'wms', 'tms'].map((system) => orders.journal(system)));
  expect(journals.flatMap(doubles)).toEqual([]);
}

/** Attempts of commands by when they began, of all orders. */
async function attempts(entered: readonly string[]): Promise<{ key: string; at: number; number: number }[]> {
  const timelines = await Promise.all(entered.map((id) => orders.get(`/order-to-ship/v1/orders/${id}/timeline`)));
  return timelines
    .flatMap(({ items }) => items)
    .filter(({ kind }: Json) => kind === 'command')
    .map(({ at, detail, durationMs = 0 }: Json) => ({
      key: detail.key,
      at: Date.parse(at) + durationMs,
      number: detail.attempts,
    }));
}

describe('workers of one process', () => {
  it('take over what a killed one had in hand within fifteen seconds, and do nothing twice', {
    timeout: 240_000,
  }, async () => {
    const entered = await enteredWith({ mode: 'slow', delayMs: SLOW_MS });
    const killedAt = Date.now();
    await second.end('SIGKILL');
    firstWorker().signal('SIGCONT');
    await sleep(MOVED_WITHIN_MS + 2 * SLOW_MS);
    const taken = (await attempts(entered)).filter(({ number, at }) => number > 1 && at > killedAt);
    expect(taken.length).toBeGreaterThanOrEqual(ORDERS / 2);
    const last = Math.max(...taken.map(({ at }) => at)) - killedAt;
    console.log(`${taken.length} commands moved; the last of them ended ${last} ms after the kill`);
    expect(last).toBeLessThan(MOVED_WITHIN_MS + 2 * SLOW_MS);
    await allSettled(entered);
  });

  it('never act for one order at once: one that was stopped and goes on finds its work done by another', {
    timeout: 240_000,
  }, async () => {
    const entered = await enteredWith({ mode: 'slow', delayMs: SLOW_MS });
    second.signal('SIGSTOP');
    firstWorker().signal('SIGCONT');
    await sleep(MOVED_WITHIN_MS + 2 * SLOW_MS);
    // It believes that no time has passed, and goes on where it was.
    second.signal('SIGCONT');
    await allSettled(entered);
    expect([0, 'SIGTERM']).toContain(await second.end('SIGTERM'));
  });

  it('hand back what they have in hand when they end, and others go on with it', { timeout: 240_000 }, async () => {
    const entered = await enteredWith({ match: { method: 'POST' }, mode: 'hang', delayMs: 20_000 });
    firstWorker().signal('SIGCONT');
    const started = Date.now();
    expect([0, 'SIGTERM']).toContain(await second.end('SIGTERM'));
    expect(Date.now() - started).toBeLessThan(10_000);
    await allSettled(entered);
  });
});
