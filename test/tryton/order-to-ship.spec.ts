import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Crossdock, fulfilmentIdOf, orderIdOf, settlementIdOf } from './crossdock.js';
import { TrytonAccountant } from './tryton.accountant.js';
import { TrytonBooks } from './tryton.books.js';
import { SUPPLIERS } from './tryton.landscape.js';
import { TrytonSales } from './tryton.sales.js';
import { ACCRUAL_ACCOUNT } from './tryton.seed.js';
import { TrytonServer } from './tryton.server.js';

/** Of the simulated stock; Tryton's book says the same. */
const [SKU, OTHER_SKU] = ['SKU-1001', 'SKU-1002'] as const;
const ON_HAND = 100;
/** Simulated seconds per second: an order is through in a few seconds. */
const FAST = 14_400;
const IN_TIME_MS = 90_000;

let tryton: TrytonServer;
let sales: TrytonSales;
let books: TrytonBooks;
let accountant: TrytonAccountant;
let crossdock: Crossdock;
let customer: string;

beforeAll(async () => {
  tryton = await TrytonServer.start(SUPPLIERS);
  sales = new TrytonSales(tryton.user);
  books = new TrytonBooks(tryton.user);
  accountant = new TrytonAccountant(tryton.user);
  for (const sku of [SKU, OTHER_SKU]) await sales.createProduct(sku, ON_HAND);
  customer = await sales.createCustomer('Acme Trading');
  crossdock = await Crossdock.start(tryton);
});
afterAll(async () => {
  await crossdock?.stop();
  await tryton?.stop();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') {
    for (const process of ['order-to-ship', 'ship-to-settle'])
      console.log(
        `cases of ${process}:`,
        JSON.stringify(await crossdock.world.get(`/${process}/v1/exceptions`), null, 1),
      );
  }
});

/** 0: warehouses and carriers act on command only. */
const speed = (value: number) => crossdock.world.control('PUT', '/clock', { speed: value });

/** All of it has left; the accountant there posts the invoices that Tryton drafted, and the order ends. */
async function shippedAndClosed(sale: string, invoices = 1): Promise<void> {
  await vi.waitUntil(async () => (await accountant.post(sale)) === invoices, { timeout: IN_TIME_MS, interval: 500 });
  await crossdock.world.orderWhen(orderIdOf(sale), ({ state }) => state === 'closed', IN_TIME_MS);
}

const settled = (sale: string, number = 1): Promise<{ billed: { amount: number } }> =>
  crossdock.world.settlementWhen(settlementIdOf(sale, number), ({ state }) => state === 'closed', IN_TIME_MS);

const atWarehouse = (sale: string, number = 1) =>
  crossdock.world.orderWhen(
    orderIdOf(sale),
    ({ fulfilments }) => fulfilments?.[number - 1]?.state === 'released',
    IN_TIME_MS,
  );

/** Each quantity went out of storage once, and to the customer once. */
async function expectMoved(sale: string, moves: readonly { sku: string; quantity: number }[]): Promise<void> {
  expect(await books.movedOutOfStorage(sale)).toEqual(moves);
  expect(await books.movedToCustomer(sale)).toEqual(moves);
}

/** The carrier's invoice is in the books once, and what was accrued for it was taken back once. */
async function expectFreightBooked(sale: string, number = 1): Promise<void> {
  const { billed } = await settled(sale, number);
  expect(billed.amount).toBeGreaterThan(0);
  expect(await books.freightInvoices(settlementIdOf(sale, number))).toEqual([
    { reference: expect.any(String), state: 'posted', total: billed.amount / 100 },
  ]);
  const [accrued = 0, ...reversals] = await books.booked(ACCRUAL_ACCOUNT, settlementIdOf(sale, number));
  expect(accrued).toBeLessThan(0);
  expect(reversals).toEqual([-accrued]);
}

describe('an order of a real Tryton', () => {
  it('is shipped: its stock moves once, its invoice arises, its freight is posted once', async () => {
    await speed(FAST);
    const before = await books.onHand(SKU);
    const sale = await sales.sell(customer, { [SKU]: 5, [OTHER_SKU]: 3 });
    await shippedAndClosed(sale);

    expect(await books.shipments(sale)).toMatchObject([{ state: 'done', reference: fulfilmentIdOf(sale) }]);
    expect(await books.sale(sale)).toMatchObject({ shipment_state: 'sent' });
    const goods = [
      { sku: SKU, quantity: 5 },
      { sku: OTHER_SKU, quantity: 3 },
    ];
    await expectMoved(sale, goods);
    expect(await books.onHand(SKU)).toBe(before - 5);
    expect(await books.invoiced(sale)).toEqual([{ state: 'posted', lines: goods }]);
    await expectFreightBooked(sale);
  });

  it('that was picked short is shipped in two parts, each moved once and invoiced for what left', async () => {
    await speed(0);
    const before = await books.onHand(SKU);
    const sale = await sales.sell(customer, { [SKU]: 6 });
    await atWarehouse(sale);
    await crossdock.world.warehouse(fulfilmentIdOf(sale), 'short-pick', { lines: [{ sku: SKU, quantity: 4 }] });
    // The rest is promised anew while the first part still lies in the warehouse.
    await atWarehouse(sale, 2);
    await speed(FAST);
    await shippedAndClosed(sale, 2);

    expect(await books.shipments(sale)).toMatchObject([
      { state: 'done', reference: fulfilmentIdOf(sale, 1) },
      { state: 'done', reference: fulfilmentIdOf(sale, 2) },
    ]);
    const parts = [
      { sku: SKU, quantity: 4 },
      { sku: SKU, quantity: 2 },
    ];
    await expectMoved(sale, parts);
    expect(await books.onHand(SKU)).toBe(before - 6);
    expect(await books.sale(sale)).toMatchObject({ shipment_state: 'sent' });
    expect((await books.invoiced(sale)).flatMap(({ lines }) => lines)).toEqual(parts);
    await expectFreightBooked(sale, 1);
    await expectFreightBooked(sale, 2);
  });

  it('is shipped once when Crossdock is killed on the way and Tryton is down for a while', async () => {
    await speed(0);
    const before = await books.onHand(SKU);
    const quantities = [2, 3];
    const numbers: string[] = [];
    for (const quantity of quantities) numbers.push(await sales.sell(customer, { [SKU]: quantity }));
    for (const sale of numbers) await atWarehouse(sale);
    await tryton.down();
    for (const sale of numbers) await crossdock.world.warehouse(fulfilmentIdOf(sale), 'ship');
    await crossdock.killAndStart();
    await tryton.up();
    // The goods issues are being posted now.
    await crossdock.killAndStart();
    await speed(FAST);

    for (const [index, sale] of numbers.entries()) {
      await shippedAndClosed(sale);
      expect(await books.shipments(sale)).toMatchObject([{ state: 'done', reference: fulfilmentIdOf(sale) }]);
      await expectMoved(sale, [{ sku: SKU, quantity: quantities[index] as number }]);
      expect(await books.invoiced(sale)).toHaveLength(1);
      await expectFreightBooked(sale);
    }
    expect(await books.onHand(SKU)).toBe(before - 5);
  });
});
