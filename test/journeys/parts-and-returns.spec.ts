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

const confirm = async (id: string, body: object) =>
  expect(await world.call('3pl-east', `/partner/v2/fulfilments/${id}/confirmations`, { body })).toMatchObject({
    status: 201,
  });
const unit = (sscc: string, value: number) => ({
  sscc,
  contents: [{ lineId: '10', quantity: { value, unit: 'EA' } }],
});
const tendered = (shipmentId: string) =>
  world.when(`/order-to-ship/v1/tenders/${shipmentId}-T1`, ({ state }) => state === 'open');
const openCase = async (id: string, code: string): Promise<Json> => {
  const { items } = await world.when(`/order-to-ship/v1/exceptions?instanceId=${id}&state=open`, (page) =>
    page.items.some((item: Json) => item.code === code),
  );
  return items.find((item: Json) => item.code === code);
};
const resolve = async (id: string, code: string, result: object) => {
  const { id: found } = await openCase(id, code);
  const body = { result };
  expect((await world.call('operator', `/order-to-ship/v1/exceptions/${found}/resolve`, { body })).status).toBe(200);
};
const issuesOf = async (id: string) =>
  (await world.journal('sap')).filter(
    ({ kind, businessKey }) => kind === 'goods-issue' && businessKey.startsWith(`${id}-`),
  );

/** What the ERP did of returns, as `kind businessKey`. */
const returned = (journal: readonly Json[], id: string): string[] =>
  journal
    .filter(({ kind, businessKey }) => /^return(-receipt|-cancel)?$/.test(kind) && businessKey.startsWith(`${id}-`))
    .map(({ kind, businessKey }) => `${kind} ${businessKey}`);

async function released(sku: string, quantity: number): Promise<string> {
  const id = await world.enterOrder([{ sku, quantity }]);
  await world.orderWhen(id, ({ fulfilments }) => fulfilments[0]?.state === 'released');
  return id;
}

async function shippedOrder(sku: string): Promise<string> {
  const id = await released(sku, 2);
  for (const verb of ['accept', 'pick', 'pack']) await world.warehouse(`${id}-F1`, verb);
  await tendered(`${id}-S1`);
  await world.carrier(`${id}-S1`, 'accept');
  for (const verb of ['load', 'ship']) await world.warehouse(`${id}-F1`, verb);
  await world.orderWhen(id, ({ fulfilments }) => fulfilments[0].state === 'goods-issued');
  return id;
}

describe('a fulfilment that leaves in parts', () => {
  it('has a delivery, a goods issue and a shipment for each in the ERP and with the carrier, and ends as one', async () => {
    const id = await released('SKU-1005', 10);
    const [a, b] = [unit('340123450000000017', 6), unit('340123450000000024', 4)];
    await confirm(`${id}-F1`, { kind: 'packed', handlingUnits: [a, b] });
    await confirm(`${id}-F1`, { kind: 'shipped', final: false, handlingUnits: [a] });
    // The ERP may still be making the delivery of the rest: the warehouse does not wait for it.
    await confirm(`${id}-F1`, { kind: 'shipped', handlingUnits: [b] });
    const order = await world.orderWhen(id, ({ fulfilments }) => fulfilments[0]?.state === 'goods-issued');
    expect(order.fulfilments).toMatchObject([
      {
        taken: [{ quantity: { value: 6 } }, { quantity: { value: 4 } }],
        partShipments: [{ shipmentId: `${id}-S1`, ssccs: [a?.sscc] }],
      },
    ]);
    expect((await issuesOf(id)).map(({ businessKey, payload }) => [businessKey, payload.items[0].quantity])).toEqual([
      [`${id}-F1`, 6],
      [`${id}-F2`, 4],
    ]);
    for (const shipment of [`${id}-S1`, `${id}-S2`]) {
      await tendered(shipment);
      await world.carrier(shipment, 'accept');
      for (const verb of ['depart', 'deliver', 'pod']) await world.carrier(shipment, verb);
    }
    await world.orderWhen(id, ({ shipments }) => shipments.every(({ state }: Json) => state === 'pod-received'));
    const { items } = await world.when(
      `/ship-to-settle/v1/settlements?orderId=${id}`,
      (page) => page.items.length === 2,
    );
    expect(items).toHaveLength(2);
    expect(doubles(await world.journal('sap'))).toEqual([]);
  });
});

describe('goods that come back', () => {
  it('refused, sent back, counted by 3PL and desk and received by the ERP end their shipment without a proof of delivery', async () => {
    const id = await shippedOrder('SKU-1006');
    await world.carrier(`${id}-S1`, 'depart');
    await world.carrier(`${id}-S1`, 'refuse', { reason: 'ordered twice' });
    await resolve(id, `refused:${id}-S1`, { decision: 'return' });
    await world.carrier(`${id}-S1`, 'return');
    const back = await world.orderWhen(id, ({ returns }) => returns?.[0]?.state === 'brought-back');
    expect(back.shipments[0]).toMatchObject({ state: 'in-transit', refused: true, returned: true });
    const contents = [{ lineId: '10', quantity: { value: 1, unit: 'EA' } }];
    const { body } = await world.call('3pl-east', `/partner/v2/fulfilments/${id}-F1`);
    expect(body.awaitedBack).toMatchObject([{ lineId: '10', quantity: { value: 2 } }]);
    await confirm(`${id}-F1`, { kind: 'returned', contents });
    await world.orderWhen(id, ({ returns }) => returns[0].receipts[0]?.documentNumber !== undefined);
    await resolve(id, `return:${id}-R1`, { received: 'all' });
    const order = await world.orderWhen(id, ({ returns }) => returns[0].state === 'received');
    const documentNumber = expect.stringMatching(/^49\d{8}$/);
    const receipts = [{ documentNumber }, { documentNumber }];
    expect(order.returns).toMatchObject([
      { state: 'received', returnNumber: expect.any(String), awaited: [], receipts },
    ]);
    const journal = await world.journal('sap');
    expect(returned(journal, id)).toEqual([
      `return ${id}-R1`,
      `return-receipt ${id}-R1-1`,
      `return-receipt ${id}-R1-2`,
    ]);
    expect(doubles(journal)).toEqual([]);
  });

  it('counted by a warehouse as its system tells it, in parts, are received by the ERP without anybody doing anything', async () => {
    const sku = 'SKU-1008';
    const id = await shippedOrder(sku);
    await world.call('operator', `/order-to-ship/v1/orders/${id}/cancel`, { body: { reason: 'twice' } });
    await world.orderWhen(id, ({ returns }) => returns[0].returnNumber !== undefined);
    await world.warehouse(`${id}-F1`, 'return', { lines: [{ sku, quantity: 1 }] });
    await world.orderWhen(id, ({ returns }) => returns[0].receipts[0]?.documentNumber !== undefined);
    await world.warehouse(`${id}-F1`, 'return');
    await world.warehouse(`${id}-F1`, 'return');
    const order = await world.orderWhen(id, ({ returns }) => returns[0].state === 'received');
    expect(order.returns).toMatchObject([{ awaited: [], receipts: [{}, {}] }]);
    expect(returned(await world.journal('sap'), id)).toEqual([
      `return ${id}-R1`,
      `return-receipt ${id}-R1-1`,
      `return-receipt ${id}-R1-2`,
    ]);
    const { items: shelf } = await world.get(`/wms/v1/inventory?sku=${sku}`);
    expect(shelf).toMatchObject([{ quantity: { value: 100 }, free: { value: 98 } }]);
    const { items: book } = await world.get(`/erp/v1/systems/sap/stock-book?warehouse=${shelf[0].location}&sku=${sku}`);
    expect(book).toMatchObject([{ onHand: { value: 100 }, blocked: { value: 2 } }]);
    const { items } = await world.get(`/order-to-ship/v1/exceptions?instanceId=${id}&state=open`);
    expect(items).toEqual([]);
  });

  it('after a cancellation that came when they had left are a return, not a conflict', async () => {
    const id = await shippedOrder('SKU-1007');
    const asked = await world.call('operator', `/order-to-ship/v1/orders/${id}/cancel`, { body: { reason: 'twice' } });
    expect(asked).toMatchObject({ status: 202, body: { state: 'cancel-rejected' } });
    const { id: found, owner } = await openCase(id, `return:${id}-R1`);
    expect(owner).toBe('order-desk');
    await world.orderWhen(id, ({ returns }) => returns[0].returnNumber !== undefined);
    await world.call('operator', `/order-to-ship/v1/exceptions/${found}/abandon`, { body: { note: 'it keeps them' } });
    const cancelled = `return-cancel ${id}-R1`;
    await expect.poll(async () => returned(await world.journal('sap'), id), { timeout: 20_000 }).toContain(cancelled);
  });
});
