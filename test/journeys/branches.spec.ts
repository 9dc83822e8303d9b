import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '../support/product.js';
import { doubles, type Json, World } from '../support/world.js';

let product: Product;
let world: World;

/** Nobody acts by himself here: each test is the warehouse and the carrier. */
beforeAll(async () => {
  ({ product, world } = await World.start(0));
});
afterAll(() => product.dispose());

const fulfilment = (order: Json, index = 0) => order.fulfilments[index];
const withWarehouse = (order: Json) => order.fulfilments.some(({ state }: Json) => state === 'released');

/** Takes an order as far as packed goods that wait for a carrier. */
async function packedOrder(sku: string, quantity: number): Promise<string> {
  const orderId = await world.enterOrder([{ sku, quantity }]);
  await world.orderWhen(orderId, withWarehouse);
  for (const verb of ['accept', 'pick', 'pack']) await world.warehouse(`${orderId}-F1`, verb);
  return orderId;
}

/** … and on until its carrier may bill. */
async function deliveredOrder(sku: string, quantity: number): Promise<string> {
  const orderId = await packedOrder(sku, quantity);
  await tendered(orderId, 1);
  await world.carrier(`${orderId}-S1`, 'accept');
  for (const verb of ['load', 'ship']) await world.warehouse(`${orderId}-F1`, verb);
  for (const verb of ['depart', 'arrive', 'deliver', 'pod']) await world.carrier(`${orderId}-S1`, verb);
  await world.orderWhen(orderId, ({ shipments }) => shipments[0]?.state === 'pod-received');
  return orderId;
}

/** Waits until the carrier of the given tender version is asked. */
const tendered = (orderId: string, version: number) =>
  world.when(`/order-to-ship/v1/tenders/${orderId}-S1-T${version}`, ({ state }) => state === 'open');

const openCases = async (process: 'order-to-ship' | 'ship-to-settle', id: string) =>
  (await world.cases(process, id)).filter(({ state }) => state === 'open');

const openCase = async (process: 'order-to-ship' | 'ship-to-settle', id: string, code: string): Promise<Json> => {
  const { items } = await world.when(`/${process}/v1/exceptions?instanceId=${id}&state=open`, (page) =>
    page.items.some((item: Json) => item.code === code),
  );
  return items.find((item: Json) => item.code === code);
};

describe('a credit hold', () => {
  it('stops the order with a case before anything is promised, and its release in the ERP lets it go on', async () => {
    const orderId = await world.enterOrder([{ sku: 'SKU-1001', quantity: 1 }], { customer: '10100090' });
    await world.orderWhen(orderId, ({ state }) => state === 'held');
    expect(await openCases('order-to-ship', orderId)).toMatchObject([{ code: 'held:credit', owner: 'order-desk' }]);
    const before = await world.journal('sap');
    expect(before.some(({ businessKey }) => businessKey === `${orderId}-F1`)).toBe(false);

    await world.control('POST', `/sap/orders/${orderId.replace('sap-', '')}/release-credit`);
    await world.orderWhen(orderId, withWarehouse);
    expect(await openCases('order-to-ship', orderId)).toEqual([]);
  });
});

describe('an item that the ERP does not know', () => {
  it('holds the order with a case, and giving it up ends the order', async () => {
    const orderId = await world.enterOrder([
      { sku: 'SKU-1001', quantity: 1 },
      { sku: 'SKU-4711X', quantity: 1 },
    ]);
    await world.orderWhen(orderId, ({ state }) => state === 'held');
    const [found] = await openCases('order-to-ship', orderId);
    expect(found).toMatchObject({
      code: 'unknown-item',
      detail: expect.stringContaining('SKU-4711X'),
      severity: 'high',
    });

    const retried = await world.call('operator', `/order-to-ship/v1/exceptions/${found.id}/retry`, { body: {} });
    expect(retried.status).toBe(200);
    await world.orderWhen(orderId, ({ state }) => state === 'held');
    const again = (await openCases('order-to-ship', orderId))[0];
    expect(
      (await world.call('operator', `/order-to-ship/v1/exceptions/${again.id}/abandon`, { body: {} })).status,
    ).toBe(200);
    await world.orderWhen(orderId, ({ state }) => state === 'cancelled');
    expect((await world.journal('sap')).some(({ businessKey }) => businessKey === `${orderId}-F1`)).toBe(false);
  });
});

describe('a line that is ordered by the case', () => {
  it('is promised by what the ERP says of the case, shipped by the case and issued in pieces', async () => {
    const orderId = await world.enterOrder([{ sku: 'SKU-1005', quantity: 2, unit: 'CS' }]);
    const released = await world.orderWhen(orderId, withWarehouse);
    expect(released.order.lines).toMatchObject([{ quantity: { value: 2, unit: 'CS' } }]);
    expect(fulfilment(released).lines).toMatchObject([{ quantity: { value: 2, unit: 'CS' } }]);
    for (const verb of ['accept', 'pick', 'pack', 'load', 'ship']) await world.warehouse(`${orderId}-F1`, verb);
    await world.orderWhen(orderId, (order) => fulfilment(order).state === 'goods-issued');
    const [issue] = await world.journalWhen(
      'sap',
      ({ kind, businessKey }) => kind === 'goods-issue' && businessKey === `${orderId}-F1`,
    );
    expect(JSON.stringify(issue?.payload)).toContain('"quantity":40');
    expect((await openCases('order-to-ship', orderId)).map(({ code }) => code)).not.toContain('backorder');
  });
});

describe('a short pick', () => {
  it('ships what is there, and the rest as a backorder once it is found; the ERP issues each once', async () => {
    const orderId = await world.enterOrder([{ sku: 'SKU-1002', quantity: 10 }]);
    await world.orderWhen(orderId, withWarehouse);
    await world.warehouse(`${orderId}-F1`, 'accept');
    await world.warehouse(`${orderId}-F1`, 'short-pick', { lines: [{ sku: 'SKU-1002', quantity: 6 }] });
    const short = await world.orderWhen(orderId, ({ backordered }) => backordered.length > 0);
    expect(short.backordered).toMatchObject([{ quantity: { value: 4 } }]);
    expect(fulfilment(short)).toMatchObject({ state: 'short', taken: [{ quantity: { value: 6 } }] });
    const backorder = await openCase('order-to-ship', orderId, 'backorder');
    expect(backorder).toMatchObject({ owner: 'order-desk', severity: 'low' });

    for (const verb of ['pack', 'load', 'ship']) await world.warehouse(`${orderId}-F1`, verb);
    const issued = await world.orderWhen(orderId, (order) => fulfilment(order).state === 'goods-issued');
    expect(issued.state).toBe('partially-shipped');

    await world.control('POST', '/wms/stock-adjustments', {
      sku: 'SKU-1002',
      warehouse: 'EAST',
      delta: 4,
      reason: 'FOUND',
    });
    await world.call('operator', `/order-to-ship/v1/exceptions/${backorder.id}/retry`, { body: {} });
    await world.orderWhen(orderId, ({ fulfilments }) => fulfilments[1]?.state === 'released');
    expect((await openCases('order-to-ship', orderId)).map(({ code }) => code)).not.toContain('backorder');
    for (const verb of ['accept', 'pick', 'pack', 'load', 'ship']) await world.warehouse(`${orderId}-F2`, verb);
    const shipped = await world.orderWhen(orderId, (order) => fulfilment(order, 1).state === 'goods-issued');
    expect(shipped.backordered).toEqual([]);

    const issues = (await world.journal('sap')).filter(
      ({ kind, businessKey }) => kind === 'goods-issue' && businessKey.startsWith(orderId),
    );
    expect(issues.map(({ businessKey }) => businessKey)).toEqual([`${orderId}-F1`, `${orderId}-F2`]);
  });
});

describe('a warehouse that packs less than it picked', () => {
  it('ships what it packed: the ERP issues that much, and the rest is promised anew', async () => {
    const id = await world.enterOrder([{ sku: 'SKU-1004', quantity: 10 }]);
    await world.orderWhen(id, ({ fulfilments }) => fulfilments[0]?.state === 'released');
    const handlingUnits = [
      { sscc: '340123450000000017', contents: [{ lineId: '10', quantity: { value: 7, unit: 'EA' } }] },
    ];
    for (const body of [{ kind: 'picked' }, { kind: 'packed', handlingUnits }, { kind: 'shipped' }])
      expect(await world.call('3pl-east', `/partner/v2/fulfilments/${id}-F1/confirmations`, { body })).toMatchObject({
        status: 201,
      });
    const order = await world.orderWhen(id, ({ fulfilments }) => fulfilments[0].state === 'goods-issued');
    expect(order.fulfilments[0]).toMatchObject({ taken: [{ quantity: { value: 7 } }] });
    const [issue] = (await world.journal('sap')).filter(
      ({ kind, businessKey }) => kind === 'goods-issue' && businessKey === `${id}-F1`,
    );
    expect(JSON.stringify(issue?.payload)).toContain('"quantity":7');
    const { backordered } = await world.orderWhen(id, (each) => each.backordered.length > 0);
    expect(backordered).toMatchObject([{ quantity: { value: 3 } }]);
  });
});

describe('a short pick while another warehouse has the rest', () => {
  it('is delivered from there at once, before the first goods have left', async () => {
    const orderId = await world.enterOrder([{ sku: 'SKU-1012', quantity: 20 }]);
    const order = await world.orderWhen(orderId, withWarehouse);
    await world.warehouse(`${orderId}-F1`, 'accept');
    await world.warehouse(`${orderId}-F1`, 'short-pick', { lines: [{ sku: 'SKU-1012', quantity: 15 }] });
    const split = await world.orderWhen(orderId, ({ fulfilments }) => fulfilments[1]?.state === 'released');
    expect(split.fulfilments[1].warehouse).not.toBe(order.fulfilments[0].warehouse);
    expect(split.fulfilments[1].lines).toMatchObject([{ quantity: { value: 5 } }]);
    for (const id of [`${orderId}-F2`, `${orderId}-F1`])
      for (const verb of id.endsWith('F1') ? ['pack', 'load', 'ship'] : ['accept', 'pick', 'pack', 'load', 'ship'])
        await world.warehouse(id, verb);
    const shipped = await world.orderWhen(orderId, ({ state }) => state === 'shipped');
    expect(shipped.fulfilments.map(({ taken }: Json) => taken[0].quantity.value)).toEqual([15, 5]);
    const issued = await world.orderWhen(orderId, ({ fulfilments }) =>
      fulfilments.every(({ state }: Json) => state === 'goods-issued'),
    );
    expect(issued.backordered).toEqual([]);
    expect(await openCases('order-to-ship', orderId)).toEqual([]);
  });
});

describe('a warehouse that refuses', () => {
  it('leaves no delivery in the ERP: the same goods are delivered from elsewhere, and nobody has to do anything', async () => {
    const id = await world.enterOrder([{ sku: 'SKU-1012', quantity: 9 }]);
    const order = await world.orderWhen(id, withWarehouse);
    // The ERP has done it when its answer is lost.
    await world.faults('sap', [
      { match: { method: 'DELETE', path: '/A_OutbDeliveryHeader' }, mode: 'commit-then-reset', times: 1 },
    ]);
    await world.warehouse(`${id}-F1`, 'reject', { reason: 'dock closed' });
    const again = await world.orderWhen(id, ({ fulfilments }) => fulfilments[1]?.state === 'released', 60_000);
    expect(again.fulfilments[1].warehouse).not.toBe(order.fulfilments[0].warehouse);
    const deliveries = (await world.journal('sap')).filter(
      ({ kind, businessKey }) => kind.startsWith('delivery') && businessKey.startsWith(`${id}-`),
    );
    expect(deliveries.map(({ kind, businessKey }) => `${kind} ${businessKey}`)).toEqual([
      `delivery ${id}-F1`,
      `delivery-delete ${id}-F1`,
      `delivery ${id}-F2`,
    ]);
    expect(await openCases('order-to-ship', id)).toEqual([]);
  });
});

describe('an order that no warehouse can serve alone', () => {
  it('is split over two, each with a delivery, a fulfilment and a shipment of its own', async () => {
    const orderId = await world.enterOrder([{ sku: 'SKU-1011', quantity: 70 }]);
    const order = await world.orderWhen(
      orderId,
      ({ fulfilments }) => fulfilments.length === 2 && fulfilments.every(({ state }: Json) => state === 'released'),
    );
    const warehouses = order.fulfilments.map(({ warehouse }: Json) => warehouse);
    expect(new Set(warehouses).size).toBe(2);
    const promised = order.fulfilments.reduce((sum: number, { lines }: Json) => sum + lines[0].quantity.value, 0);
    expect(promised).toBe(70);
    for (const id of [`${orderId}-F1`, `${orderId}-F2`]) {
      for (const verb of ['accept', 'pick', 'pack', 'load', 'ship']) await world.warehouse(id, verb);
    }
    const shipped = await world.orderWhen(orderId, ({ fulfilments }) =>
      fulfilments.every(({ state }: Json) => state === 'goods-issued'),
    );
    expect(shipped.shipments).toHaveLength(2);
    expect(doubles(await world.journal('sap'))).toEqual([]);
  });
});

describe('a carrier that rejects', () => {
  it('is followed by the next under a new tender version, and its own late acceptance is refused', async () => {
    const orderId = await packedOrder('SKU-1003', 2);
    const first = await tendered(orderId, 1);
    await world.carrier(`${orderId}-S1`, 'reject', { reason: 'no equipment' });
    const second = await tendered(orderId, 2);
    expect(second.carrier).not.toBe(first.carrier);
    await world.carrier(`${orderId}-S1`, 'accept', { version: 1 });
    await world.when(`/order-to-ship/v1/orders/${orderId}/timeline`, ({ items }) =>
      JSON.stringify(items).includes('too late'),
    );
    await world.carrier(`${orderId}-S1`, 'accept', { version: 2 });
    const accepted = await world.orderWhen(orderId, ({ shipments }) => shipments[0]?.state === 'accepted');
    expect(accepted.shipments[0].carrier).toBe(second.carrier);
    for (const verb of ['load', 'ship']) await world.warehouse(`${orderId}-F1`, verb);
    const settlement = await world.settlementWhen(`${orderId}-S1`, ({ state }) => state === 'awaiting-invoice');
    expect(settlement.carrier).toBe(second.carrier);
    const tenders = (await world.journal('tms')).filter(
      ({ kind, businessKey }) => kind === 'tender' && businessKey.startsWith(orderId),
    );
    expect(tenders.map(({ businessKey }) => businessKey)).toEqual([`${orderId}-S1/1`, `${orderId}-S1/2`]);
  });

  it('and no other left: the shipment waits with a case of the transport desk', async () => {
    const orderId = await packedOrder('SKU-1003', 1);
    for (const version of [1, 2, 3]) {
      await tendered(orderId, version);
      await world.carrier(`${orderId}-S1`, 'reject', { version });
    }
    await world.orderWhen(orderId, ({ shipments }) => shipments[0]?.state === 'rejected');
    await world.when(`/order-to-ship/v1/exceptions?instanceId=${orderId}&state=open`, ({ items }) =>
      items.some(({ code, owner }: Json) => code.startsWith('no-carrier') && owner === 'transport-desk'),
    );
  });
});

describe('a delay', () => {
  it('is a flag with its reason and new ETA beside the state; milestones out of order change nothing back', async () => {
    const orderId = await packedOrder('SKU-1004', 3);
    await tendered(orderId, 1);
    await world.carrier(`${orderId}-S1`, 'accept');
    for (const verb of ['load', 'ship']) await world.warehouse(`${orderId}-F1`, verb);
    await world.carrier(`${orderId}-S1`, 'depart');
    await world.carrier(`${orderId}-S1`, 'delay', { reason: 'Storm', eta: '2026-12-01T10:00:00+01:00' });
    const delayed = await world.orderWhen(orderId, ({ shipments }) => shipments[0]?.delayed === true);
    expect(delayed.shipments[0]).toMatchObject({ state: 'in-transit', eta: expect.stringContaining('2026-12-01') });
    await world.carrier(`${orderId}-S1`, 'deliver', { times: 3 });
    await world.orderWhen(orderId, ({ shipments }) => shipments[0]?.state === 'delivered');
    await world.carrier(`${orderId}-S1`, 'arrive', { times: 2 });
    await world.carrier(`${orderId}-S1`, 'pod');
    const proven = await world.orderWhen(orderId, ({ shipments }) => shipments[0]?.state === 'pod-received');
    expect(proven.shipments).toHaveLength(1);
  });
});

describe('a freight invoice outside tolerance', () => {
  it('is disputed charge by charge, and the corrected one is posted and paid once', async () => {
    const orderId = await deliveredOrder('SKU-1005', 20);
    const settlementId = `${orderId}-S1`;
    await world.carrier(settlementId, 'invoice', { factor: 1.25 });
    const disputed = await world.settlementWhen(settlementId, ({ state }) => state === 'disputed');
    expect(disputed.invoices).toMatchObject([{ state: 'disputed' }]);
    expect(disputed.invoices[0].variances.length).toBeGreaterThan(0);
    const disputes = await world.journalWhen('tms', ({ kind }) => kind === 'dispute');
    expect(disputes).toHaveLength(1);
    const posted = () =>
      world.journal('sap').then((journal) => journal.filter(({ kind }) => kind === 'supplier-invoice'));
    expect(await posted()).toEqual([]);

    await world.carrier(settlementId, 'invoice', { corrects: disputed.invoices[0].invoiceNumber });
    const closed = await world.settlementWhen(settlementId, ({ state }) => state === 'closed');
    expect(closed.billed).toEqual(closed.expected);
    expect(closed.invoices.map(({ state }: Json) => state)).toEqual(['adjusted', 'paid']);
    expect(await posted()).toHaveLength(1);
    expect(doubles(await world.journal('sap'))).toEqual([]);
  });

  it('within tolerance is paid as billed', async () => {
    const orderId = await deliveredOrder('SKU-1006', 1);
    const { expected } = await world.settlementWhen(`${orderId}-S1`, ({ state }) => state === 'awaiting-invoice');
    const amount = { amount: expected.amount + 10, currency: expected.currency };
    await world.carrier(`${orderId}-S1`, 'invoice', { amount });
    const closed = await world.settlementWhen(`${orderId}-S1`, ({ state }) => state === 'closed');
    expect(closed.billed).toEqual(amount);
  });

  it('sent again under the same number changes nothing', async () => {
    const orderId = await deliveredOrder('SKU-1007', 1);
    await world.carrier(`${orderId}-S1`, 'invoice', { times: 3 });
    const closed = await world.settlementWhen(`${orderId}-S1`, ({ state }) => state === 'closed');
    expect(closed.invoices).toHaveLength(1);
    expect(doubles(await world.journal('sap'))).toEqual([]);
  });
});

describe('a cancellation', () => {
  it('asks the warehouse that has the order, and ends it when the warehouse agrees', async () => {
    const orderId = await world.enterOrder([{ sku: 'SKU-1008', quantity: 1 }]);
    await world.orderWhen(orderId, withWarehouse);
    const { status } = await world.call('operator', `/order-to-ship/v1/orders/${orderId}/cancel`, {
      body: { reason: 'changed his mind' },
    });
    expect(status).toBe(202);
    await world.orderWhen(orderId, ({ state }) => state === 'cancelled');
    const cancels = (await world.journal('wms')).filter(
      ({ kind, businessKey }) => kind === 'cancel' && businessKey === `${orderId}-F1`,
    );
    expect(cancels).toHaveLength(1);
  });
});
