import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '../support/product.js';
import { type Json, World } from '../support/world.js';

let product: Product;
let world: World;

/** Nobody acts by himself here: each test is the warehouse. */
beforeAll(async () => {
  ({ product, world } = await World.start(0));
});
afterAll(() => product.dispose());

/** What the sandbox's customers agreed stands in its landscape. */
async function released(customer: string, sku: string, quantity: number): Promise<string> {
  const id = await world.enterOrder([{ sku, quantity }], { customer });
  await world.orderWhen(id, ({ fulfilments }) => fulfilments[0]?.state === 'released');
  return id;
}
const confirm = (id: string, body: object) =>
  world.call('3pl-east', `/partner/v1/fulfilments/${id}-F1/confirmations`, { body });
const line = (value: number, change: object = {}) => ({ lineId: '10', quantity: { value, unit: 'EA' }, ...change });
const openCase = async (id: string, code: string): Promise<Json> => {
  const { items } = await world.when(`/order-to-ship/v1/exceptions?instanceId=${id}&state=open`, (page) =>
    page.items.some((item: Json) => item.code === code),
  );
  return items.find((item: Json) => item.code === code);
};
const issuedOf = async (id: string) =>
  (await world.journal('sap')).find(({ kind, businessKey }) => kind === 'goods-issue' && businessKey === `${id}-F1`)
    ?.payload.items;

describe('a customer that takes what there is', () => {
  it('gets a short pick shipped short: the rest is cancelled, and the ERP issues what left', async () => {
    const id = await released('10100002', 'SKU-1003', 10);
    expect(await confirm(id, { kind: 'picked', lines: [line(7)], reason: 'damaged' })).toMatchObject({ status: 201 });
    const short = await world.orderWhen(id, ({ cancelled }) => cancelled.length > 0);
    expect(short).toMatchObject({ backordered: [], cancelled: [{ quantity: { value: 3 } }] });
    await confirm(id, { kind: 'shipped' });
    await world.orderWhen(id, ({ fulfilments }) => fulfilments[0].state === 'goods-issued');
    expect(await issuedOf(id)).toMatchObject([{ quantity: 7 }]);
  });
});

describe('a customer that wants to be asked', () => {
  it('has a short pick held: no carrier is asked until the order desk has decided', async () => {
    const id = await released('10100003', 'SKU-1004', 10);
    await confirm(id, { kind: 'picked', lines: [line(7)], reason: 'damaged' });
    const { id: found } = await openCase(id, `short-pick:${id}-F1`);
    await confirm(id, { kind: 'packed', packages: [{ sscc: '340123450000000017', lines: [line(7)] }] });
    const held = await world.orderWhen(id, ({ fulfilments }) => fulfilments[0].state === 'packed');
    expect(held).toMatchObject({ shipments: [], undecided: [{ quantity: { value: 3 } }] });
    const body = { result: { decision: 'ship-short' } };
    expect((await world.call('operator', `/order-to-ship/v1/exceptions/${found}/resolve`, { body })).status).toBe(200);
    const going = await world.orderWhen(id, ({ shipments }) => shipments.length > 0);
    expect(going).toMatchObject({ undecided: [], cancelled: [{ quantity: { value: 3 } }] });
  });
});

describe('a customer that takes more than it ordered', () => {
  it('is shipped and billed up to its tolerance, which its warehouse sees; beyond it the report is refused', async () => {
    const id = await released('10100004', 'SKU-1005', 10);
    const { body: seen } = await world.call('3pl-east', `/partner/v1/fulfilments/${id}-F1`);
    expect(seen.lines).toMatchObject([{ tolerance: { value: 1, unit: 'EA' } }]);
    expect(await confirm(id, { kind: 'shipped', lines: [line(12)] })).toMatchObject({ status: 422 });
    expect(await confirm(id, { kind: 'shipped', lines: [line(11)] })).toMatchObject({ status: 201 });
    await world.orderWhen(id, ({ fulfilments }) => fulfilments[0].state === 'goods-issued');
    expect(await issuedOf(id)).toMatchObject([{ quantity: 11 }]);
  });
});

describe('a customer that takes another item', () => {
  it('is shipped one; the ERP cannot issue it, so a person does and tells the document', async () => {
    const id = await released('10100005', 'SKU-1006', 2);
    const lines = [line(2, { sku: 'SKU-1007', substituteFor: 'SKU-1006' })];
    expect(await confirm(id, { kind: 'shipped', lines })).toMatchObject({ status: 201 });
    const failed = await openCase(id, `command-failed:post-goods-issue:${id}-F1`);
    expect(failed.detail).toContain('SKU-1007 for SKU-1006');
    const body = { result: { documentNumber: '4900000789' } };
    await world.call('operator', `/order-to-ship/v1/exceptions/${failed.id}/resolve`, { body });
    const order = await world.orderWhen(id, ({ fulfilments }) => fulfilments[0].state === 'goods-issued');
    expect(order.fulfilments[0].taken).toMatchObject([{ sku: 'SKU-1007', substituteFor: 'SKU-1006' }]);
  });
});
