import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EmbeddedPostgres } from '../../apps/crossdock/src/embedded-postgres/index.js';
import { SmallDisk } from '../chaos/preload/tmpfs.js';
import { Apart } from '../support/apart.js';
import { doubles, type World } from '../support/world.js';

const MEGABYTES = 512;
const password = randomBytes(24).toString('base64url');
const disk = SmallDisk.mount(MEGABYTES);

let postgres: EmbeddedPostgres;
let apart: Apart;
let orders: World;
let settlements: World;
const start = () =>
  EmbeddedPostgres.start({ dataDir: disk?.path ?? '', password, settings: { max_connections: '400' } });

const entered = (quantity: number) => orders.enterOrder([{ sku: 'SKU-1001', quantity }]);

async function health(app: string): Promise<{ status: number; checks: Record<string, string> }> {
  const answer = await fetch(`${apart.urls[app]}/health/ready`);
  return { status: answer.status, checks: ((await answer.json()) as { checks: Record<string, string> }).checks };
}

// Where mounting is not allowed, the fault suite has its failpoint `full-disk`.
describe.runIf(disk)('a database whose disk is full', () => {
  beforeAll(async () => {
    postgres = await start();
    apart = await Apart.start(7_200, { database: { url: postgres.url, drop: () => postgres.stop() } });
    orders = apart.world('order-to-ship');
    settlements = apart.world('ship-to-settle');
  }, 180_000);
  afterAll(async () => {
    await apart?.dispose();
    disk?.unmount();
  });

  it('takes nothing, says so, and goes on where it was once there is room', async () => {
    const before = [await entered(1), await entered(2)];
    await sleep(2_000);
    disk?.fill();
    const meanwhile = [await entered(3), await entered(4)];
    const full = { status: 503, checks: expect.objectContaining({ 'disk of the database': 'full' }) };
    await expect.poll(() => health('order-to-ship'), { timeout: 60_000, interval: 200 }).toMatchObject(full);
    await sleep(10_000);
    disk?.free();
    await expect.poll(async () => (await health('order-to-ship')).status, { timeout: 30_000 }).toBe(200);
    for (const order of [...before, ...meanwhile]) {
      await orders.orderWhen(order, ({ state }) => state === 'closed', 120_000);
      await settlements.settlementWhen(`${order}-S1`, ({ state }) => state === 'closed', 60_000);
    }
    const journals = await Promise.all(['sap', 'wms', 'tms'].map((system) => orders.journal(system)));
    expect(journals.flatMap(doubles)).toEqual([]);
  });
});
