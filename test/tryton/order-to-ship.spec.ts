import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Crossdock } from './crossdock.js';
import { TrytonBooks } from './tryton.books.js';
import { ERP, SUPPLIERS } from './tryton.landscape.js';
import { TrytonSales } from './tryton.sales.js';
import { ACCRUAL_ACCOUNT } from './tryton.seed.js';
import { TrytonServer } from './tryton.server.js';

/** Of the simulated stock; Tryton's book says the same. */
const [SKU, OTHER_SKU] = ['SKU-1001', 'SKU-1002'] as const;
const ON_HAND = 100;
/** Simulated seconds per second: an order is through in a few seconds. */
const FAST = 14_400;

interface Settlement {
  readonly id: string;
  readonly state: string;
  readonly billed?: { readonly amount: number; readonly currency: string };
}

let tryton: TrytonServer;
let sales: TrytonSales;
let books: TrytonBooks;
let crossdock: Crossdock;
let customer: string;

beforeAll(async () => {
  tryton = await TrytonServer.start(SUPPLIERS);
  sales = new TrytonSales(tryton.user);
  books = new TrytonBooks(tryton.user);
  for (const sku of [SKU, OTHER_SKU]) await sales.createProduct(sku, ON_HAND);
  customer = await sales.createCustomer('Acme Trading');
  crossdock = await Crossdock.start(tryton);
});
afterAll(async () => {
  await crossdock?.stop();
  await tryton?.stop();
});
afterEach(() => crossdock.speed(FAST));

const closed = (sale: string, withinMs = 90_000) =>
  crossdock.until(
    `order ${sale} is closed`,
    () => crossdock.order(sale),
    ({ state }) => state === 'closed',
    withinMs,
  );

const settled = (sale: string, count: number) =>
  crossdock.until(
    `${count} settlements of ${sale} are closed`,
    () => crossdock.get<{ items: Settlement[] }>(`/ship-to-settle/v1/settlements?orderId=${ERP}-${sale}`),
    ({ items }) => items.length === count && items.every(({ state }) => state === 'closed'),
  );

/** The quantities that went out, each move once: out of storage and on to the customer. */
async function expectMoved(sale: string, moves: readonly { sku: string; quantity: number }[]): Promise<void> {
  expect(await books.movedOutOfStorage(sale)).toEqual(moves);
  expect(await books.movedToCustomer(sale)).toEqual(moves);
}

describe('an order of a real Tryton', () => {
  it('is shipped: its stock moves once, its invoice arises, its freight is posted once', async () => {
    await crossdock.speed(FAST);
    const before = await books.onHand(SKU);
    const sale = await sales.sell(customer, { [SKU]: 5, [OTHER_SKU]: 3 });
    await closed(sale);

    expect(await books.shipments(sale)).toMatchObject([{ state: 'done', reference: `${ERP}-${sale}-F1` }]);
    expect((await books.sale(sale)).shipment_state).toBe('sent');
    const goods = [
      { sku: SKU, quantity: 5 },
      { sku: OTHER_SKU, quantity: 3 },
    ];
    await expectMoved(sale, goods);
    expect(await books.onHand(SKU)).toBe(before - 5);
    expect(await books.invoiced(sale)).toEqual([{ state: expect.stringMatching(/^(draft|posted)$/), lines: goods }]);

    const { items } = await settled(sale, 1);
    const [settlement] = items as [Settlement];
    const freight = (settlement.billed?.amount ?? 0) / 100;
    expect(freight).toBeGreaterThan(0);
    expect(await books.freightInvoices(sale)).toEqual([
      { reference: expect.any(String), state: 'posted', total: freight },
    ]);
    const accrued = await books.booked(ACCRUAL_ACCOUNT, settlement.id);
    expect(accrued).toHaveLength(2);
    expect(accrued[0]).toBeLessThan(0);
    expect(accrued[1]).toBe(-(accrued[0] as number));
  });

  it('that was picked short is shipped in two parts, each moved once and invoiced for what left', async () => {
    await crossdock.speed(0);
    const before = await books.onHand(SKU);
    const sale = await sales.sell(customer, { [SKU]: 6 });
    const fulfilment = `${ERP}-${sale}-F1`;
    const pick = () =>
      crossdock.control('POST', `wms/fulfilments/${fulfilment}/short-pick`, { lines: [{ sku: SKU, quantity: 4 }] });
    await crossdock.until('the warehouse has it', pick, () => true);
    await crossdock.speed(FAST);
    await closed(sale);

    expect(await books.shipments(sale)).toMatchObject([
      { state: 'done', reference: fulfilment },
      { state: 'done', reference: `${ERP}-${sale}-F2` },
    ]);
    await expectMoved(sale, [
      { sku: SKU, quantity: 4 },
      { sku: SKU, quantity: 2 },
    ]);
    expect(await books.onHand(SKU)).toBe(before - 6);
    expect((await books.sale(sale)).shipment_state).toBe('sent');
    const invoices = await books.invoiced(sale);
    expect(invoices.flatMap(({ lines }) => lines)).toEqual([
      { sku: SKU, quantity: 4 },
      { sku: SKU, quantity: 2 },
    ]);
    await settled(sale, 2);
    expect(await books.freightInvoices(sale)).toHaveLength(2);
  });

  it('is shipped once when Crossdock is killed on the way and Tryton is down for a while', async () => {
    await crossdock.speed(0);
    const before = await books.onHand(SKU);
    const sales_ = await Promise.all([2, 3, 4].map((quantity) => sales.sell(customer, { [SKU]: quantity })));
    for (const sale of sales_) {
      await crossdock.until(
        'the warehouse has it',
        () => crossdock.control('GET', `wms/fulfilments/${ERP}-${sale}-F1`),
        () => true,
      );
    }
    await tryton.down();
    const ship = (sale: string) => crossdock.control('POST', `wms/fulfilments/${ERP}-${sale}-F1/ship`);
    for (const sale of sales_) await ship(sale);
    await crossdock.kill9();
    await crossdock.startAgain();
    await tryton.up();
    await crossdock.kill9();
    await crossdock.startAgain();
    await crossdock.speed(FAST);
    for (const sale of sales_) await closed(sale, 120_000);

    for (const [index, sale] of sales_.entries()) {
      expect(await books.shipments(sale)).toMatchObject([{ state: 'done' }]);
      await expectMoved(sale, [{ sku: SKU, quantity: [2, 3, 4][index] as number }]);
      expect(await books.invoiced(sale)).toHaveLength(1);
      await settled(sale, 1);
      expect(await books.freightInvoices(sale)).toHaveLength(1);
    }
    expect(await books.onHand(SKU)).toBe(before - 9);
  });
});
