import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Apart } from '../support/apart.js';
import type { Json } from '../support/world.js';

let apart: Apart;
beforeAll(async () => {
  apart = await Apart.start(7_200, { launch: () => ({ env: { PORTAL_PUBLIC_CATALOG: 'true' } }) });
}, 180_000);
afterAll(() => apart?.dispose());

describe('every app as its own process', () => {
  it('takes an order from the ERP to its settlement', async () => {
    const orders = apart.world('order-to-ship');
    const settlements = apart.world('ship-to-settle');
    const orderId = await orders.enterOrder([{ sku: 'SKU-1001', quantity: 3 }]);
    const order = await orders.orderWhen(orderId, ({ state }) => state === 'closed', 60_000);
    expect(order.shipments).toMatchObject([{ state: 'pod-received' }]);
    const settlement = await settlements.settlementWhen(`${orderId}-S1`, ({ state }) => state === 'closed', 60_000);
    expect(settlement.billed).toEqual(settlement.expected);
    const { items } = await orders.get(`/order-to-ship/v1/orders/${orderId}/timeline`);
    expect(new Set(items.map(({ system }: Json) => system))).toEqual(
      new Set(['sap', 'wms', 'tms', 'order-to-ship', 'ship-to-settle']),
    );
  });

  it('takes stock that a warehouse counted into the ERP', async () => {
    const world = apart.world('inventory-sync');
    const adjustment = { sku: 'SKU-1009', warehouse: 'EAST', delta: -1, reason: 'CYCLE_COUNT' };
    await world.control('POST', '/wms/stock-adjustments', adjustment);
    const posted = await world.when(
      '/inventory-sync/v1/movements?sku=SKU-1009',
      ({ items }) => items[0]?.state === 'posted',
    );
    const moved = (await world.journal('sap')).filter(({ kind }) => kind === 'goods-movement');
    expect(moved.map(({ businessKey }) => businessKey)).toContain(posted.items[0].id);
  });

  it('the portal shows what runs elsewhere', async () => {
    const page = await (await fetch(`${apart.urls['portal']}/portal`)).text();
    for (const api of ['erp', 'wms', 'tms', 'order-to-ship', 'ship-to-settle', 'inventory-sync', 'partner'])
      expect(page).toContain(`/${api}/v1`);
  });

  it('the catalog lists nothing of an app that was stopped, and tells so on the map', async () => {
    const portal = apart.urls['portal'] as string;
    const world = apart.world('portal');
    const view = async (path: string): Promise<Json> => (await fetch(`${portal}/portal/api${path}`)).json();
    const listed = async () => ({
      data: (await world.get('/catalog/v1/apis')).items.map(({ name }: Json) => name),
      processes: (await world.get('/catalog/v1/processes')).items.map(({ name }: Json) => name),
      cards: (await view('/catalog/apis')).items.map(({ name }: Json) => name),
      consumers: (await view('/catalog/events/crossdock.stock.adjusted.v1')).consumers,
      found: (await view('/search?q=inventory-sync')).items.map(({ href }: Json) => href.split('#')[0]),
      page: await (await fetch(`${portal}/portal`)).text(),
    });
    const name = 'inventory-sync';
    const before = await listed();
    for (const list of [before.data, before.processes, before.cards, before.consumers]) expect(list).toContain(name);
    expect(before.found).toContain(`/apis/${name}/v1`);
    expect(before.page).toContain(`/${name}/v1`);

    await apart.processes.find((each) => each.name === name)?.end('SIGTERM');
    const after = await vi.waitFor(
      async () => {
        const now = await listed();
        expect(JSON.stringify([now.data, now.processes, now.cards, now.consumers, now.found])).not.toContain(name);
        return now;
      },
      { timeout: 90_000, interval: 500 },
    );
    expect(after.page).not.toContain(`/${name}/v1`);
    expect((await fetch(`${portal}/portal/api/catalog/apis/${name}/v1`)).status).toBe(404);
    const { nodes } = await world.get('/catalog/v1/map');
    expect(nodes.find(({ id }: Json) => id === `api:${name}`)).toMatchObject({ health: 'down' });
    // The others are there as before.
    expect(after.data).toEqual(before.data.filter((each: string) => each !== name));
  });

  it('each ends at SIGTERM within ten seconds, the workers draining first', async () => {
    const started = Date.now();
    const codes = await Promise.all(apart.processes.map((each) => each.end('SIGTERM')));
    expect(Date.now() - started).toBeLessThan(10_000);
    for (const code of codes) expect([0, 'SIGTERM']).toContain(code);
  });
});
