import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InsideControl } from '../chaos/preload/control.js';
import { Apart, type AppName } from '../support/apart.js';
import { doubles, type World } from '../support/world.js';

const HOUR = 3_600_000;
/** By how much the clock of each app's process is fast. */
const FAST: Partial<Readonly<Record<AppName, number>>> = {
  identity: HOUR,
  erp: -HOUR,
  wms: HOUR,
  tms: -HOUR,
  'order-to-ship': HOUR,
  'ship-to-settle': -HOUR,
};

const folder = mkdtempSync(join(tmpdir(), 'crossdock-clocks-'));
const inside = new Map<string, InsideControl>();
let apart: Apart;
let orders: World;
let settlements: World;
beforeAll(async () => {
  const launch = (name: string) => {
    const fastByMs = FAST[name as AppName];
    if (fastByMs === undefined) return {};
    const control = new InsideControl(join(folder, name));
    control.clock(fastByMs);
    inside.set(name, control);
    return { nodeArgs: control.nodeArgs, env: control.env };
  };
  apart = await Apart.start(7_200, { launch });
  orders = apart.world('order-to-ship');
  settlements = apart.world('ship-to-settle');
}, 180_000);
afterAll(async () => {
  await apart?.dispose();
  rmSync(folder, { recursive: true, force: true });
});

/** Also over a call that has to be made again: its next attempt is due soon, not in an hour. */
async function through(): Promise<void> {
  await orders.faults('sap', [{ match: { method: 'POST' }, mode: 'error', times: 2 }]);
  const order = await orders.enterOrder([{ sku: 'SKU-1001', quantity: 1 }]);
  const entered = Date.now();
  const { timeline } = await closed(order);
  for (const { at } of timeline) {
    expect(Date.parse(at)).toBeGreaterThan(entered - 10_000);
    expect(Date.parse(at)).toBeLessThan(Date.now() + 10_000);
  }
  const journals = await Promise.all(['sap', 'wms', 'tms'].map((system) => orders.journal(system)));
  expect(journals.flatMap(doubles)).toEqual([]);
}

async function closed(order: string) {
  await orders.orderWhen(order, ({ state }) => state === 'closed', 60_000);
  await settlements.settlementWhen(`${order}-S1`, ({ state }) => state === 'closed', 60_000);
  const { items } = await orders.get(`/order-to-ship/v1/orders/${order}/timeline`);
  return { timeline: items as { at: string }[] };
}

describe('processes whose clocks are an hour wrong, this way and that', () => {
  it('carry an order through, and date what they do by the clock that they share', async () => {
    await through();
  });

  it('carry an order through while their clocks are set', async () => {
    for (const [name, control] of inside) control.clock(-(FAST[name as AppName] ?? 0));
    await through();
    for (const control of inside.values()) control.clock(0);
    await through();
  });

  it('tell by how much their clock is wrong', async () => {
    inside.get('erp')?.clock(-HOUR);
    const fast = async () => {
      const text = await (await fetch(`${apart.urls['erp']}/metrics`)).text();
      return Number(/^crossdock_clock_fast_seconds (-?[\d.]+)/m.exec(text)?.[1]);
    };
    await expect.poll(fast, { timeout: 5_000 }).toBeCloseTo(-3_600, -1);
  });
});
