import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '../support/product.js';
import { type Json, World } from '../support/world.js';

const EAST = '3pl-east';

let product: Product;
let world: World;
beforeAll(async () => {
  ({ product, world } = await World.start(0));
  const order = await world.enterOrder([{ sku: 'SKU-1001', quantity: 5 }]);
  await world.orderWhen(order, ({ fulfilments }) => fulfilments.some(({ state }: Json) => state === 'released'));
  await world.call(EAST, '/partner/v1/fulfilments');
  await world.call(EAST, '/partner/v1/fulfilments?unknown=1');
});
afterAll(() => product.dispose());

describe('the map', () => {
  it('tells who calls whom down to the systems, with the calls, their times and their health', async () => {
    const { nodes, edges } = await world.get('/catalog/v1/map');
    const namesOf = (kind: string) => nodes.filter((node: Json) => node.kind === kind).map(({ name }: Json) => name);
    expect(namesOf('api')).toEqual(
      expect.arrayContaining(['erp', 'wms', 'tms', 'order-to-ship', 'partner', 'catalog']),
    );
    expect(namesOf('system')).toEqual(['sap', 'wms', 'tms']);
    expect(namesOf('partner')).toContain(EAST);
    expect(nodes.filter(({ health }: Json) => health === 'down')).toEqual([]);
    const edge = (from: string, to: string) => edges.find((each: Json) => each.from === from && each.to === to);
    expect(edge(`partner:${EAST}`, 'api:partner')).toMatchObject({
      health: 'ok',
      figures: { calls: 2, refused: 1, failed: 0 },
    });
    expect(edge('api:order-to-ship', 'api:erp').figures.calls).toBeGreaterThan(0);
    expect(edge('api:erp', 'system:sap').figures.p95Ms).toBeGreaterThan(0);
  });

  it('is closed to partners', async () => {
    expect((await world.call(EAST, '/catalog/v1/map')).status).toBe(401);
  });

  it('of the portal shows a partner nothing of others, and nobody in particular no partner', async () => {
    const answer = await fetch(`${world.baseUrl}/portal/api/catalog/map`);
    expect(answer.status).toBe(200);
    const { nodes, edges, layout } = (await answer.json()) as Json;
    expect(nodes.filter(({ kind }: Json) => kind === 'partner' || kind === 'operator')).toEqual([]);
    expect(edges.filter(({ figures }: Json) => figures)).toEqual([]);
    expect(layout.lines).toHaveLength(edges.length);
  });
});
