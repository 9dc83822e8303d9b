import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '../support/product.js';
import { type Json, World } from '../support/world.js';

let product: Product;
let world: World;

beforeAll(async () => {
  ({ product, world } = await World.start(0));
});
afterAll(() => product.dispose());

const openCase = async (id: string, code: string): Promise<Json> => {
  const { items } = await world.when(`/order-to-ship/v1/exceptions?instanceId=${id}&state=open`, (page) =>
    page.items.some((item: Json) => item.code === code),
  );
  return items.find((item: Json) => item.code === code);
};
const atWarehouse = async (sku: string, quantity: number): Promise<string> => {
  const id = await world.enterOrder([{ sku, quantity }]);
  await world.orderWhen(id, ({ fulfilments }) => fulfilments[0]?.state === 'released');
  return id;
};
const inSap = (id: string, verb: string) => world.control('POST', `/sap/orders/${id.replace('sap-', '')}/${verb}`);

describe('an order whose credit is blocked in the ERP after its promise', () => {
  it('is packed and asks no carrier, until the ERP releases it', async () => {
    const id = await atWarehouse('SKU-1002', 2);
    await inSap(id, 'block-credit');
    expect(await openCase(id, 'held-at-gate')).toMatchObject({ owner: 'order-desk', severity: 'high' });
    for (const verb of ['accept', 'pick', 'pack']) await world.warehouse(`${id}-F1`, verb);
    const packed = await world.orderWhen(id, ({ fulfilments }) => fulfilments[0].state === 'packed');
    expect(packed.shipments).toEqual([]);
    const { id: gate } = await openCase(id, 'held-at-gate');
    const cancelled = await world.call('operator', `/order-to-ship/v1/exceptions/${gate}/resolve`, {
      body: { result: { decision: 'cancel' } },
    });
    expect(cancelled).toMatchObject({ status: 409, body: { detail: expect.stringContaining('is packed already') } });
    expect(await openCase(id, 'held-at-gate')).toMatchObject({ id: gate });

    await inSap(id, 'release-credit');
    await world.orderWhen(id, ({ shipments }) => shipments[0]?.state === 'tendered');
    const { items } = await world
      .call('operator', `/order-to-ship/v1/exceptions?instanceId=${id}&state=open`)
      .then(({ body }) => body as Json);
    expect(items).toEqual([]);
  });
});

describe('an order that is cancelled while a part of it is packed', () => {
  it('ends what is on backorder, and takes the packed part back once it has left', async () => {
    const id = await world.enterOrder([
      { sku: 'SKU-1003', quantity: 1 },
      { sku: 'SKU-1004', quantity: 100_000 },
    ]);
    await openCase(id, 'backorder');
    await world.orderWhen(id, ({ fulfilments }) => fulfilments.some(({ state }: Json) => state === 'released'));
    const order = await world.orderWhen(id, ({ fulfilments }) => fulfilments[0]?.state === 'released');
    for (const { id: part } of order.fulfilments)
      for (const verb of ['accept', 'pick', 'pack']) await world.warehouse(part, verb);
    await world.orderWhen(id, ({ fulfilments }) => fulfilments.every(({ state }: Json) => state === 'packed'));

    const asked = await world.call('operator', `/order-to-ship/v1/orders/${id}/cancel`, { body: { reason: 'twice' } });
    expect(asked).toMatchObject({ status: 202, body: { state: 'cancel-rejected' } });
    for (const { id: part } of order.fulfilments)
      for (const verb of ['load', 'ship']) await world.warehouse(part, verb);
    const left = await world.orderWhen(id, ({ returns }) => returns?.length === order.fulfilments.length);
    expect(left).toMatchObject({ backordered: [], returns: [{ state: 'expected' }] });
    expect(left.cancelled[0].quantity.value).toBeGreaterThan(90_000);
  });
});
