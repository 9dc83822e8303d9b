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

describe('a version of an API', () => {
  const of = async (path: string) => {
    const answer = await fetch(`${world.baseUrl}/portal/api/catalog${path}`);
    return { status: answer.status, body: (await answer.json()) as Json };
  };

  it('is told with its calls, their times and who calls, by its own traffic', async () => {
    const use = await world.get('/catalog/v1/apis/partner/versions/v1/use');
    expect(use).toMatchObject({
      health: 'ok',
      figures: { calls: 2, refused: 1, failed: 0 },
      callers: [{ kind: '3pl', id: EAST, figures: { calls: 2 } }],
    });
    const { p50Ms, p95Ms, p99Ms } = use.figures;
    expect(p50Ms > 0 && p50Ms <= p95Ms && p95Ms <= p99Ms).toBe(true);
    expect(use.hours).toHaveLength(24);
    expect(use.hours.at(-1).figures ?? use.hours.at(-2).figures).toMatchObject({ calls: 2 });
    const quiet = await world.get('/catalog/v1/apis/partner/versions/v2/use');
    expect([quiet.health, quiet.figures, quiet.callers]).toEqual(['quiet', undefined, []]);
    expect((await world.call('operator', '/catalog/v1/apis/partner/versions/v9/use')).status).toBe(404);
    expect((await world.call(EAST, '/catalog/v1/apis/partner/versions/v1/use')).status).toBe(401);
  });

  it('tells nobody in particular whether it works, and neither figures nor callers', async () => {
    const { status, body } = await of('/apis/partner/v1/use');
    expect([status, body.health]).toEqual([200, 'ok']);
    expect(body).toMatchObject({ hours: [], callers: [], operations: [] });
    expect(body.figures).toBeUndefined();
  });

  it('tells what is served beyond its last release, what was let through with it, and what is written of it', async () => {
    const { body } = await of('/apis/partner/v1/changelog');
    expect(body.sinceRelease).toMatchObject({ released: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    expect(body.sinceRelease.changes).toEqual(expect.any(Array));
    expect(body.permitted[0]).toMatchObject({
      reason: expect.any(String),
      changes: expect.arrayContaining([expect.any(String)]),
    });
    expect(body.html).toContain('<h2>2026-11-26</h2>');
    const { body: never } = await of('/apis/inventory-sync/v1/changelog');
    expect(never).toEqual({ permitted: [] });
    expect((await of('/apis/partner/v9/changelog')).status).toBe(404);
  });
});

describe('an event', () => {
  it('is told with who tells it, who acts on it, and what differs from its release', async () => {
    const answer = await fetch(`${world.baseUrl}/portal/api/catalog/events/crossdock.order.released.v1`);
    const event = (await answer.json()) as Json;
    expect(event.emitters).toContainEqual({ api: 'erp' });
    expect(event.differences).toMatchObject([{ than: 'release', isNew: false }]);
    const accepted = await fetch(`${world.baseUrl}/portal/api/catalog/events/crossdock.fulfilment.accepted.v1`);
    expect(((await accepted.json()) as Json).consumers).toContain('order-to-ship');
    const none = await fetch(`${world.baseUrl}/portal/api/catalog/events/crossdock.nothing.v1`);
    expect(none.status).toBe(404);
  });
});

describe('a connected system', () => {
  it('is told to everybody with what its adapter does and does not do, and how it fares to nobody in particular', async () => {
    const answer = await fetch(`${world.baseUrl}/portal/api/catalog/systems`);
    const { items } = (await answer.json()) as Json;
    const wms = items.find(({ id }: Json) => id === 'wms');
    const told = (await world.get('/wms/v1/systems')).items.find(({ id }: Json) => id === 'wms');
    expect(wms).toMatchObject({ kind: 'wms', label: told.label, capabilities: told.capabilities });
    const served = await (await fetch(`${world.baseUrl}/openapi/wms/v1.json`)).json();
    const all = (served as Json).components.schemas.WmsSystemDto.properties.capabilities.items.enum;
    expect([...wms.capabilities, ...wms.lacks].toSorted()).toEqual(all.toSorted());
    expect(items.filter(({ now }: Json) => now)).toEqual([]);
  });
});
