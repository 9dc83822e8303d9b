import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '../support/product.js';
import { type Json, World } from '../support/world.js';

let product: Product;
let world: World;

/** Nobody acts by himself here. */
beforeAll(async () => {
  ({ product, world } = await World.start(0));
});
afterAll(() => product.dispose());

/** In the warehouse whose system we are connected to, with what it calls it. */
async function released(quantity = 5): Promise<string> {
  const id = await world.enterOrder([{ sku: 'SKU-1001', quantity }]);
  await world.orderWhen(id, ({ fulfilments }) => fulfilments.some(({ state }: Json) => state === 'released'));
  return id;
}
const references = async (query: string, process = 'order-to-ship'): Promise<Json[]> =>
  (await world.get(`/${process}/v1/cross-references?${query}`)).items;
const drifts = (query: string) => world.get(`/order-to-ship/v1/drifts?${query}`);
const change = (id: string, quantity: number) =>
  world.control('POST', `/sap/orders/${id.replace('sap-', '')}/change`, { lines: [{ item: '10', quantity }] });

describe('numbers that systems give', () => {
  it('lead to what is ours, and from there to what every system calls it', async () => {
    const id = await released();
    const [delivery] = await references(`entity=${id}-F1&kind=delivery`);
    expect(delivery).toMatchObject({ system: 'sap', entityType: 'fulfilment', givenBy: 'erp', instanceId: id });
    const found = await references(`system=sap&kind=delivery&value=${delivery.value}`);
    expect(found.map(({ entity }) => entity)).toEqual([`${id}-F1`]);
    expect(await references(`entity=${id}`)).toMatchObject([
      { kind: 'order-number', system: 'sap', value: id.replace('sap-', '') },
    ]);
  });

  it('are those of a whole life: warehouse, TMS, carrier, accrual, invoices', async () => {
    await world.control('PUT', '/clock', { speed: 7_200 });
    const id = await world.enterOrder([{ sku: 'SKU-1002', quantity: 2 }]);
    await world.orderWhen(id, ({ state }) => state === 'closed', 60_000);
    await world.settlementWhen(`${id}-S1`, ({ state }) => state === 'closed', 60_000);
    await world.control('PUT', '/clock', { speed: 0 });
    // Where everybody keeps to what is theirs nobody drifts.
    for (const list of ['order-to-ship/v1/drifts', 'ship-to-settle/v1/drifts', 'inventory-sync/v1/drifts'])
      expect((await world.get(`/${list}`)).items).toEqual([]);
    const kinds = async (entity: string, process?: string) =>
      (await references(`entity=${encodeURIComponent(entity)}`, process)).map(({ kind }) => kind);
    expect(await kinds(id)).toEqual(['customer-invoice', 'order-number']);
    expect(await kinds(`${id}-F1`)).toEqual(expect.arrayContaining(['delivery', 'goods-issue']));
    expect(await kinds(`${id}-S1`)).toEqual(['pro', 'tender']);
    expect(await kinds(`${id}-S1`, 'ship-to-settle')).toEqual(['accrual', 'accrual-reversal', 'pro']);
    const { invoices } = await world.get(`/ship-to-settle/v1/settlements/${id}-S1`);
    const [{ invoiceNumber, carrier }] = invoices;
    expect(await kinds(`${carrier}:${invoiceNumber}`, 'ship-to-settle')).toEqual([
      'carrier-invoice',
      'supplier-invoice',
      'supplier-invoice-reference',
    ]);
  });
});

describe('a write from a system that does not own the field', () => {
  it('of the ERP after the promise is drift with both values and a case, in the timeline; it ends once both agree', async () => {
    const id = await released();
    await change(id, 9);
    const { items } = await world.when(`/order-to-ship/v1/drifts?instanceId=${id}`, (page) => page.items.length > 0);
    expect(items).toMatchObject([
      {
        entityType: 'order-line',
        entity: `${id}/10`,
        field: 'quantity',
        owner: 'crossdock',
        ownerValue: { value: 5 },
        writer: 'sap',
        writerKind: 'erp',
        writerValue: { value: 9 },
        foreign: 'drift',
      },
    ]);
    const { fulfilments } = await world.order(id);
    expect(fulfilments[0].lines).toMatchObject([{ quantity: { value: 5 } }]);
    const [found] = await world.cases('order-to-ship', id);
    expect(found).toMatchObject({ code: `drift:order-line:${id}/10:quantity:sap`, owner: 'order-desk', state: 'open' });
    const { items: life } = await world.get(`/order-to-ship/v1/orders/${id}/timeline`);
    expect(life.some(({ title }: Json) => title.startsWith('Drift: sap says {"unit":"EA","value":9}'))).toBe(true);

    await change(id, 5);
    await world.when(`/order-to-ship/v1/drifts?instanceId=${id}&state=closed`, (page) => page.items.length > 0);
    expect((await drifts(`instanceId=${id}&state=open`)).items).toEqual([]);
    expect(await world.cases('order-to-ship', id)).toMatchObject([{ state: 'resolved' }]);
    const metrics = await (await fetch(`${world.baseUrl}/metrics`)).text();
    expect(metrics).toMatch(
      /crossdock_drifts_total\{process="order-to-ship",field="order-line.quantity",writer="erp"\} 1/,
    );
  });

  it('of whoever posts an order that is under way is refused, with what its owner says; the same again is not', async () => {
    const id = await released();
    const orderNumber = id.replace('sap-', '');
    const read = await world.get(`/erp/v1/systems/sap/orders/${orderNumber}`);
    const post = (body: object) => world.call('operator', '/order-to-ship/v1/orders', { body });
    expect(await post({ order: read })).toMatchObject({ status: 201, body: { id } });
    const elsewhere = { ...read, shipTo: { name: 'Elsewhere', city: 'Ulm', postalCode: '89073', country: 'DE' } };
    const refused = await post({ order: elsewhere });
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'conflict', errors: [{ pointer: '/order/shipTo', code: 'not-owned' }] },
    });
    expect(refused.body.errors[0].message).toContain(read.shipTo.city);
    expect((await drifts(`instanceId=${id}`)).items).toEqual([]);
  });

  it('is refused before anything is read where the query makes no sense', async () => {
    for (const query of [
      'drifts?state=ajar',
      'drifts?entityType=planet',
      'cross-references?kind=nickname',
      'cross-references?value=',
    ])
      expect((await world.call('operator', `/order-to-ship/v1/${query}`)).status).toBe(422);
    for (const process of ['order-to-ship', 'ship-to-settle', 'inventory-sync'])
      for (const list of ['drifts', 'cross-references']) {
        expect((await world.call('3pl-east', `/${process}/v1/${list}`)).status).toBe(401);
        expect(await world.get(`/${process}/v1/${list}?limit=1`)).toMatchObject({ items: expect.any(Array) });
      }
  });
});

describe('the ownership table', () => {
  it('is data of the catalog, a row per field, and a page', async () => {
    const { items } = await world.get('/catalog/v1/ownership');
    expect(items).toContainEqual({
      entity: 'order-line',
      field: 'quantity',
      owner: 'erp',
      handover: { while: ['received', 'held', 'validated'], to: 'crossdock' },
      foreign: 'drift',
      act: 'order-desk',
    });
    const page = await fetch(`${world.baseUrl}/portal/ownership`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('System of record')]);
  });
});
