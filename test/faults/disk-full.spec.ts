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

interface Health {
  readonly status: number;
  readonly checks: Readonly<Record<string, string>>;
}

const ours = () => Object.entries(apart.urls).flatMap(([app, url]) => (app === 'sandbox' ? [] : [url]));

/** Each process of the product, by what it says of itself. */
const everybody = <T>(judged: (health: Health) => T): Promise<T[]> =>
  Promise.all(
    ours().map(async (url) => {
      const answer = await fetch(`${url}/health/ready`);
      return judged({ status: answer.status, checks: ((await answer.json()) as Health).checks });
    }),
  );

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
    // Whose row is the first to need a new page depends on how full its last one is: work goes on coming until one tells.
    const meanwhile: string[] = [];
    const telling = async () => {
      meanwhile.push(await entered(3));
      return everybody(({ status, checks }) => status === 503 && checks['disk of the database'] === 'full');
    };
    await expect.poll(telling, { timeout: 60_000, interval: 500 }).toContain(true);
    await sleep(10_000);
    disk?.free();
    await expect.poll(() => everybody(({ status }) => status === 200), { timeout: 60_000 }).not.toContain(false);
    for (const order of [...before, ...meanwhile]) {
      await orders.orderWhen(order, ({ state }) => state === 'closed', 120_000);
      await settlements.settlementWhen(`${order}-S1`, ({ state }) => state === 'closed', 60_000);
    }
    const journals = await Promise.all(['sap', 'wms', 'tms'].map((system) => orders.journal(system)));
    expect(journals.flatMap(doubles)).toEqual([]);
  });
});
