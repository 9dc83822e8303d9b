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
  it('refused, sent back and received in the ERP end their shipment without a proof of delivery', async () => {
    const id = await shippedOrder('SKU-1006');
    await world.carrier(`${id}-S1`, 'depart');
    await world.carrier(`${id}-S1`, 'refuse', { reason: 'ordered twice' });
    await resolve(id, `refused:${id}-S1`, { decision: 'return' });
    await world.carrier(`${id}-S1`, 'return');
    const back = await world.orderWhen(id, ({ returns }) => returns?.[0]?.state === 'brought-back');
    expect(back.shipments[0]).toMatchObject({ state: 'in-transit', refused: true, returned: true });
    await resolve(id, `return:${id}-R1`, { documentNumber: '4900000456' });
    const order = await world.orderWhen(id, ({ state }) => state === 'shipped');
    expect(order.returns).toMatchObject([{ state: 'received', documentNumber: '4900000456' }]);
  });

  it('after a cancellation that came when they had left are a return, not a conflict', async () => {
    const id = await shippedOrder('SKU-1007');
    const asked = await world.call('operator', `/order-to-ship/v1/orders/${id}/cancel`, { body: { reason: 'twice' } });
    expect(asked).toMatchObject({ status: 202, body: { state: 'cancel-rejected' } });
    expect(await openCase(id, `return:${id}-R1`)).toMatchObject({ owner: 'order-desk' });
  });
});
