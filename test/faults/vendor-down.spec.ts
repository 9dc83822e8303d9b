import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '../support/product.js';
import { doubles, type Json, World } from '../support/world.js';

let product: Product;
let world: World;

beforeAll(async () => {
  ({ product, world } = await World.start(7_200));
});
afterAll(() => product.dispose());

describe('a vendor that is down', () => {
  it('holds up what needs it and nothing else, and everything resumes when it is back', {
    timeout: 180_000,
  }, async () => {
    const early = await world.enterOrder([{ sku: 'SKU-1001', quantity: 1 }]);
    await world.orderWhen(early, ({ shipments }) =>
      ['accepted', 'picked-up', 'in-transit'].includes(shipments[0]?.state),
    );
    await world.faults('wms', [{ mode: 'down' }]);
    const late = await world.enterOrder([{ sku: 'SKU-1002', quantity: 1 }]);
    await world.orderWhen(early, ({ state }) => state === 'closed', 60_000);
    const waiting = await world.orderWhen(late, ({ fulfilments }) => fulfilments[0]?.state === 'planned');
    expect(waiting.state).not.toBe('closed');
    const { items } = await world.get(`/order-to-ship/v1/orders/${late}/timeline`);
    expect(
      items.some(({ kind, system, outcome }: Json) => kind === 'call' && system === 'wms' && outcome !== 'ok'),
    ).toBe(true);

    await world.control('DELETE', '/wms/faults');
    await world.orderWhen(late, ({ state }) => state === 'closed', 120_000);
    await world.settlementWhen(`${late}-S1`, ({ state }) => state === 'closed', 60_000);
    const journals = await Promise.all(['sap', 'wms', 'tms'].map((system) => world.journal(system)));
    expect(journals.flatMap(doubles)).toEqual([]);
  });

  it.each(['sap', 'wms', 'tms'])(
    '%s, and it commits without answering: nothing is done twice',
    { timeout: 180_000 },
    async (system) => {
      await world.faults(system, [
        { match: { method: 'POST' }, mode: 'commit-then-reset', times: 2 },
        { match: { method: 'POST' }, mode: 'garbage', times: 1 },
        { match: { method: 'POST' }, mode: 'error', times: 1 },
        { match: { method: 'POST' }, mode: 'rate-limit', times: 1, retryAfter: 1 },
      ]);
      const order = await world.enterOrder([{ sku: 'SKU-1003', quantity: 2 }]);
      await world.orderWhen(order, ({ state }) => state === 'closed', 120_000);
      await world.settlementWhen(`${order}-S1`, ({ state }) => state === 'closed', 60_000);
      await world.control('DELETE', `/${system}/faults`);
      const journals = await Promise.all(['sap', 'wms', 'tms'].map((name) => world.journal(name)));
      expect(journals.flatMap(doubles)).toEqual([]);
    },
  );
});
