import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '../support/product.js';
import { doubles, type Json, World } from '../support/world.js';

let product: Product;
let world: World;

beforeAll(async () => {
  ({ product, world } = await World.start(7_200));
});
afterAll(() => product.dispose());

describe('an order released in the ERP', () => {
  let orderId: string;
  let order: Json;
  let settlement: Json;

  beforeAll(async () => {
    const enteredAt = Date.now();
    orderId = await world.enterOrder([{ sku: 'SKU-1001', quantity: 5 }]);
    await world.orderWhen(orderId, () => true, 5_000);
    console.log(`noticed after ${Date.now() - enteredAt} ms`);
    order = await world.orderWhen(orderId, ({ state }) => state === 'closed', 60_000);
    settlement = await world.settlementWhen(`${orderId}-S1`, ({ state }) => state === 'closed', 60_000);
    console.log(`settled after ${((Date.now() - enteredAt) / 1000).toFixed(1)} s`);
  });

  it('is shipped by one warehouse, carried, invoiced and closed', () => {
    expect(order).toMatchObject({ id: orderId, erp: 'sap', state: 'closed', backordered: [], cancelled: [] });
    expect(order.fulfilments).toMatchObject([{ id: `${orderId}-F1`, state: 'goods-issued' }]);
    expect(order.shipments).toMatchObject([{ id: `${orderId}-S1`, state: 'pod-received' }]);
    expect(order.invoiceNumbers).toHaveLength(1);
  });

  it('is settled: what was expected is what was billed, posted and paid, and the accrual is reversed', () => {
    expect(settlement).toMatchObject({ state: 'closed', accrual: { state: 'reversed' } });
    expect(settlement.billed).toEqual(settlement.expected);
    expect(settlement.invoices).toMatchObject([{ state: 'paid', documentNumber: expect.any(String) }]);
    const [{ allocations, total }] = settlement.invoices;
    const split = allocations.reduce((sum: number, { amount }: Json) => sum + amount.amount, 0);
    expect(split).toBe(total.amount);
  });

  it('has every effect exactly once in the books of each vendor', async () => {
    const [erp, wms, tms] = await Promise.all(['sap', 'wms', 'tms'].map((system) => world.journal(system)));
    expect([...doubles(erp as never), ...doubles(wms as never), ...doubles(tms as never)]).toEqual([]);
    const kinds = (journal: Json) => journal.map(({ kind }: Json) => kind);
    expect(kinds(erp)).toEqual(expect.arrayContaining(['order', 'delivery', 'goods-issue', 'supplier-invoice']));
    expect(kinds(wms)).toEqual(expect.arrayContaining(['fulfilment', 'accept', 'pick', 'pack', 'load', 'ship']));
    expect(kinds(tms)).toEqual(expect.arrayContaining(['load', 'tender', 'freight-invoice']));
  });

  it('tells its whole life: calls, events, decisions, commands and documents of every system, in order, in one trace', async () => {
    const { items } = await world.get(`/order-to-ship/v1/orders/${orderId}/timeline`);
    const kinds = new Set(items.map(({ kind }: Json) => kind));
    expect([...kinds].sort()).toEqual(['call', 'command', 'decision', 'document', 'event']);
    const systems = new Set(items.map(({ system }: Json) => system));
    for (const system of ['sap', 'wms', 'tms', 'order-to-ship', 'ship-to-settle']) expect(systems).toContain(system);
    const times = items.map(({ at }: Json) => Date.parse(at));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    for (const { correlationId, title } of items)
      expect([title, correlationId]).toEqual([title, expect.stringMatching(/^[0-9a-f]{32}$/)]);
    for (const { outcome } of items.filter(({ kind }: Json) => kind === 'call' || kind === 'command'))
      expect(outcome).toBe('ok');
    const events = items.filter(({ kind }: Json) => kind === 'event').map(({ title }: Json) => title);
    expect(events).toEqual(
      expect.arrayContaining([
        'order.released',
        'fulfilment.accepted',
        'pick.confirmed',
        'pallet.loaded',
        'tender.accepted',
        'goods.issued',
        'shipment.departed',
        'shipment.delivered',
        'proof-of-delivery.received',
        'cost.accrued',
        'freight-invoice.received',
        'freight-invoice.matched',
        'freight-invoice.approved',
        'cost.posted',
        'payment.released',
      ]),
    );
  });

  it('shows the documents as they were received, by their claim check', async () => {
    const { items } = await world.get(`/order-to-ship/v1/orders/${orderId}/timeline`);
    const documents = items.filter(({ kind }: Json) => kind === 'document');
    expect(documents.length).toBeGreaterThanOrEqual(10);
    for (const { detail } of documents) expect(detail.documentId).toEqual(expect.any(String));
  });

  it('moves the stock once, the same in the books of ERP and warehouse', async () => {
    const { items } = await world.get('/wms/v1/inventory?sku=SKU-1001');
    const inWarehouses = items.reduce((sum: number, { quantity }: Json) => sum + quantity.value, 0);
    const { items: promised } = await world.get('/erp/v1/systems/sap/availability?sku=SKU-1001');
    const inErp = promised.reduce((sum: number, { available }: Json) => sum + available.value, 0);
    expect(inErp).toBe(inWarehouses);
  });

  it('is found by its number and by its state', async () => {
    const number = orderId.replace('sap-', '');
    const byNumber = await world.get(`/order-to-ship/v1/orders?orderNumber=${number}`);
    expect(byNumber.items).toMatchObject([{ id: orderId, state: 'closed', erp: 'sap', orderNumber: number }]);
    const byState = await world.get('/order-to-ship/v1/orders?state=closed&limit=200');
    expect(byState.items.map(({ id }: Json) => id)).toContain(orderId);
    expect((await world.get(`/ship-to-settle/v1/settlements?orderId=${orderId}`)).items).toHaveLength(1);
  });

  it('has no open case', async () => {
    expect((await world.cases('order-to-ship', orderId)).filter(({ state }) => state === 'open')).toEqual([]);
    expect((await world.cases('ship-to-settle', `${orderId}-S1`)).filter(({ state }) => state === 'open')).toEqual([]);
  });
});
