import { setTimeout as sleep } from 'node:timers/promises';
import { Product } from '../support/product.js';
import { World } from '../support/world.js';
import { atOnce, type Bench, percentile, type Report } from './bench.js';
import { commandTimes, counts, vendorTimes, withBook } from './product/book.js';
import { cpuOf, cpuSince } from './product/cpu.js';
import { measureRequests } from './product/requests.js';

const ORDERS = 40;
const WIDTH = 20;
/** A warehouse's or carrier's hour is half a second: the world acts nearly at once, what is left is us. */
const CLOCK_SPEED = 7_200;
const GIVE_UP_MS = 240_000;
/** Seldom enough that asking is no load to speak of. */
const LOOK_MS = 500;

export const bench: Bench = {
  name: 'product',
  about: `The built product over HTTP, with its embedded Postgres and the sandbox vendors: what a partner waits for beside a bare
node:http server, then whole orders from release in the ERP to closed and settled (${ORDERS}, ${WIDTH} at once): partner,
process, system API and vendor, every hop a call over HTTP with its own token.`,
  run: async (report) => {
    const product = await Product.start({ env: { LOG_LEVEL: 'error' } });
    try {
      const world = World.of(product);
      await world.control('PUT', '/clock', { speed: 0 });
      const orderId = await world.enterOrder([{ sku: 'SKU-1002', quantity: 1 }]);
      await world.orderWhen(orderId, ({ fulfilments }) => fulfilments?.[0]?.state === 'released');
      await measureRequests(product, `/partner/v1/fulfilments/${orderId}-F1`, report);
      report.line();
      await measureOrders(product, world, report);
    } finally {
      await product.dispose();
    }
  },
};

async function measureOrders(product: Product, world: World, report: Report): Promise<void> {
  await world.control('PUT', '/clock', { speed: CLOCK_SPEED });
  await runOrder(world);
  const cpuBefore = cpuOf(product.dataDir);
  const countsBefore = await withBook(product.dataDir, counts);
  const took: number[] = [];
  const started = performance.now();
  await atOnce(WIDTH, ORDERS, async () => {
    const began = performance.now();
    await runOrder(world);
    took.push(performance.now() - began);
  });
  const seconds = (performance.now() - started) / 1000;
  const cpu = cpuSince(cpuBefore, cpuOf(product.dataDir));
  await sleep(300);

  await withBook(product.dataDir, async (client) => {
    const after = await counts(client);
    const commands = await commandTimes(client);
    const vendors = new Map((await vendorTimes(client, product.sandboxUrl)).map((each) => [each.target, each]));
    const events = (after.events - countsBefore.events) / ORDERS;
    const inputs = (after.inputs - countsBefore.inputs) / ORDERS;
    report.line(
      `  ${(ORDERS / seconds).toFixed(2)} orders/s from release to settled; an order took ${(percentile(took, 0.5) / 1000).toFixed(1)} s (p50), ${(percentile(took, 0.99) / 1000).toFixed(1)} s (p99)`,
    );
    report.line(`  per order: ${events.toFixed(0)} events, ${inputs.toFixed(0)} inputs decided`);
    const total = cpu.product + cpu.sandbox + cpu.postgres;
    const share = (part: number) => `${(part / ORDERS).toFixed(3)} s (${((part / total) * 100).toFixed(0)} %)`;
    report.line(
      `  processor time per order: APIs and processes ${share(cpu.product)}, Postgres ${share(cpu.postgres)}, simulated vendors ${share(cpu.sandbox)}\n`,
    );
    report.table(
      ['commands to', 'count', 'waited for a worker', 'call to the system API', 'of it at the vendor'],
      commands.map(({ target, commands, waited, called }) => {
        const vendor = vendors.get(target);
        const atVendor = vendor ? (vendor.calls * vendor.took) / commands : 0;
        return [target, commands, ms(waited), ms(called), `${ms(Math.min(atVendor, called))}`];
      }),
    );
  });
}

async function runOrder(world: World): Promise<void> {
  const id = await world.enterOrder([{ sku: 'SKU-1001', quantity: 1 }]);
  const deadline = Date.now() + GIVE_UP_MS;
  for (const path of [`/order-to-ship/v1/orders/${id}`, `/ship-to-settle/v1/settlements/${id}-S1`]) {
    for (;;) {
      const { status, body } = await world.call<{ state?: string }>('operator', path);
      if (status === 200 && body.state === 'closed') break;
      if (Date.now() > deadline) throw new Error(`${path} stands at ${status} ${JSON.stringify(body)}`);
      await sleep(LOOK_MS);
    }
  }
}

const ms = (value: number) => `${value.toFixed(0)} ms`;
