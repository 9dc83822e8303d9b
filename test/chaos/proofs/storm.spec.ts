import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Landscape } from '#platform/config';
import { Apart } from '../../support/apart.js';
import { LossyWire } from '../../support/lossy.wire.js';
import { InsideControl, preloadArgs } from '../preload/control.js';
import { SPEED } from './ground.js';

const ORDERS = 40;
/** What SAP's adapter asks at a time (`concurrency` of its config). */
const AT_ONCE = 8;
const AWAY_MS = 10_000;
/** What every call takes once it is back: so long that they meet. */
const SLOW_MS = 300;
/** What waits is at its warehouse by then; a few seconds on an idle machine. */
const WORKED_OFF_MS = 400_000;

const folder = mkdtempSync(join(tmpdir(), 'crossdock-storm-'));
const inside = new InsideControl(folder);
let door: LossyWire;
let apart: Apart;

beforeAll(async () => {
  door = await LossyWire.start();
  apart = await Apart.start(SPEED, {
    launch: (name) => (name === 'erp' ? { nodeArgs: preloadArgs('faults', 'sabotage/limit'), env: inside.env } : {}),
    landscape: (given): Landscape => ({
      ...given,
      connections: given.connections.map((each) =>
        each.id === 'sap' ? { ...each, baseUrl: `${door.url}/sap` } : each,
      ),
    }),
  });
  door.target = apart.urls['sandbox'] as string;
}, 600_000);
afterAll(async () => {
  await apart?.dispose();
  await door?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Of calls to an ERP that was away while orders came in, once it is back. */
async function peakAfterOutage(): Promise<number> {
  const world = apart.world('order-to-ship');
  await world.faults('sap', [{ mode: 'down' }]);
  const orders: string[] = [];
  for (let i = 0; i < ORDERS; i++)
    orders.push(await world.enterOrder([{ sku: `SKU-10${String((i % 10) + 1).padStart(2, '0')}`, quantity: 1 }]));
  await sleep(AWAY_MS);
  door.peak = 0;
  await world.faults('sap', [{ mode: 'slow', delayMs: SLOW_MS }]);
  const delivered = async () =>
    (await world.journal('sap')).filter(
      ({ kind, businessKey }) => kind === 'delivery' && orders.some((order) => businessKey.startsWith(`${order}-`)),
    ).length;
  await expect.poll(delivered, { timeout: WORKED_OFF_MS, interval: 500 }).toBe(ORDERS);
  return door.peak;
}

describe('limit', () => {
  it('holds what it is there for: an ERP that comes back is asked as much at a time as it copes with', {
    timeout: 600_000,
  }, async () => {
    const peak = await peakAfterOutage();
    expect(peak).toBeGreaterThan(1);
    expect(peak).toBeLessThanOrEqual(AT_ONCE);
  });

  it('is missed when it is switched off: its backlog comes as a storm', { timeout: 600_000 }, async () => {
    inside.switchOff('limit');
    expect(await peakAfterOutage()).toBeGreaterThan(AT_ONCE);
  });
});
