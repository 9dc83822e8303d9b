import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { processesNaming } from '../support/processes.js';
import { Product } from '../support/product.js';
import { doubles, type JournalEntry, World } from '../support/world.js';
import { Random } from './random.js';

const KILLS = 10;
/** At this speed an order is through in about ten seconds. */
const SPEED = 7_200;
const LIFE_MS = 10_000;

/** A backend of Postgres may have ended between being found and being killed. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

let product: Product;
afterAll(() => product?.dispose());

describe('kill -9 of the whole product', () => {
  it('at ten random moments loses no order and does nothing twice', { timeout: 600_000 }, async () => {
    const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
    const random = new Random(seed);
    console.log(`SEED=${seed}`);
    let world: World;
    ({ product, world } = await World.start(SPEED));
    const { dataDir, port, sandboxPort } = product;
    const orders: string[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      orders.push(await world.enterOrder([{ sku: `SKU-10${String(kill + 1).padStart(2, '0')}`, quantity: 1 + kill }]));
      const moment = random.between(0, LIFE_MS);
      await sleep(moment);
      // Every other time the vendors and Postgres are killed in the same instant, not only left alone.
      const others = kill % 2 === 0 ? [] : processesNaming(dataDir);
      for (const { pid } of others) killIfThere(pid);
      await product.kill9();
      product = await Product.start({ dataDir, port, sandboxPort });
      world = World.of(product);
      console.log(
        `killed ${moment} ms after ${orders.at(-1)}; ready again after ${Math.round(product.startedInMs)} ms`,
      );
    }
    for (const order of orders) {
      await world.orderWhen(order, ({ state }) => state === 'closed', 120_000);
      const settlement = await world.settlementWhen(`${order}-S1`, ({ state }) => state === 'closed', 120_000);
      expect(settlement.billed).toEqual(settlement.expected);
    }
    const journals = await Promise.all(['sap', 'wms', 'tms'].map((system) => world.journal(system)));
    expect(journals.flatMap(doubles)).toEqual([]);
    for (const order of orders) {
      const effects = journals.flat().filter(({ businessKey }) => belongsTo(order, businessKey));
      expect([order, kindsOf(effects)]).toEqual([order, EFFECTS_OF_AN_ORDER]);
    }
  });
});

/** One of each for an order of one fulfilment and one shipment; invoices carry the carrier's number, not ours. */
const EFFECTS_OF_AN_ORDER = [
  'accept',
  'accrual',
  'accrual-reversal',
  'arrive',
  'customer-invoice',
  'deliver',
  'delivery',
  'depart',
  'fulfilment',
  'goods-issue',
  'load',
  'load',
  'order',
  'order-close',
  'pack',
  'pick',
  'pod',
  'ship',
  'tender',
  'tender-accept',
];

const belongsTo = (order: string, businessKey: string) =>
  businessKey === order.replace('sap-', '') || new RegExp(`^${order}(-|$)`).test(businessKey);

const kindsOf = (effects: readonly JournalEntry[]) => effects.map(({ kind }) => kind).sort();
