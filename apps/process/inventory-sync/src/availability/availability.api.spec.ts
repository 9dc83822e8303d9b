import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CanonicalEvent } from '#canonical';
import { EventLogService } from '#messaging';
import { createApplication, persistenceOf } from '#platform/application';
import { Database, migrate } from '#platform/persistence';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { type SystemAnswer, SystemApis } from '../../../../../test/support/system-apis.js';
import { inventorySyncApi } from '../inventory-sync.api.js';
import { EAST, landscape, pieces, WEST } from '../inventory-sync.sample.js';

const INVENTORY = /\/inventory$/;
const PROMISE = /\/availability$/;
const AWAY: SystemAnswer = { status: 503, body: { status: 503, code: 'vendor-unavailable', detail: 'away' } };

describe('GET /inventory-sync/v1/availability', () => {
  let systems: SystemApis;
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let token: string;
  let shelf: (sku: string) => SystemAnswer;
  let ledger: (sku: string) => SystemAnswer;
  let count = 0;

  const onShelf = (free: number, location = EAST) => ({
    location,
    quantity: pieces(free + 2),
    free: pieces(free),
    asOf: '2026-11-24T08:00:00.000Z',
    system: 'wms',
  });
  const items = (...found: object[]): SystemAnswer => ({ body: { items: found, nextCursor: null, unknown: [] } });
  const inLedger = (free: number, warehouse = EAST) => ({ warehouse, warehouseCode: '1010', available: pieces(free) });

  beforeAll(async () => {
    systems = await new SystemApis().start();
    systems
      .on('GET', INVENTORY, ({ query }) => shelf(query.get('sku') ?? ''))
      .on('GET', PROMISE, ({ query }) => ledger(query.get('sku') ?? ''));
    database = await createTestDatabase();
    const config = systems.config(database.url, { warehouses: landscape.warehouses });
    await migrate(config.databaseUrl, persistenceOf([inventorySyncApi]));
    token = await systems.token('inventory-sync:read', 'inventory-sync');
    app = await createApplication({ config, apis: [inventorySyncApi] });
  });
  afterAll(async () => {
    await app?.close();
    await systems?.stop();
    await database?.drop();
  });
  beforeEach(() => {
    shelf = () => items(onShelf(10));
    ledger = () => items(inLedger(7));
  });

  /** One that nobody has asked for yet. */
  const newSku = () => `SKU-${++count}`;
  const ask = async (sku: string, query = '') => {
    const url = `/inventory-sync/v1/availability?sku=${sku}${query}`;
    const answer = await app.inject({ method: 'GET', url, headers: { authorization: `Bearer ${token}` } });
    return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
  };
  const askedOf = (path: RegExp, sku: string) =>
    systems.called('GET', path).filter(({ query }) => query.get('sku') === sku).length;
  /** Readings as if they had been taken so long ago, and the systems as if nobody had found them away. */
  const later = async (sku: string, seconds: number) => {
    await app.get(Database).query(
      `UPDATE inventory_sync.readings SET asked_at = asked_at - make_interval(secs => $2),
         figures = replace(figures::text, '2026-11-24', '2026-11-23')::jsonb WHERE sku = $1`,
      [sku, seconds],
    );
  };
  const restOver = () => new Promise((done) => setTimeout(done, 5_100));

  it('tells both books, what lies there apart from what is free, and how old each figure is', async () => {
    const { status, body } = await ask(newSku());
    expect(status).toBe(200);
    expect(body).toMatchObject({
      free: pieces(7),
      asOf: '2026-11-24T08:00:00.000Z',
      stale: false,
      items: [
        {
          location: EAST,
          free: pieces(7),
          stale: false,
          wms: { onHand: pieces(12), free: pieces(10), age: expect.any(Number) },
          // In seconds: some pass before a machine that is busy answers.
          erp: { system: 'sap', free: pieces(7), age: expect.closeTo(0, -1) },
        },
      ],
    });
  });

  it('asks both books once for all who want to know at the same time, and not again for five seconds', async () => {
    const sku = newSku();
    await Promise.all(Array.from({ length: 20 }, () => ask(sku)));
    await ask(sku);
    expect([askedOf(INVENTORY, sku), askedOf(PROMISE, sku)]).toEqual([1, 1]);
    await later(sku, 6);
    await ask(sku);
    expect([askedOf(INVENTORY, sku), askedOf(PROMISE, sku)]).toEqual([2, 2]);
  });

  it('asks again at once when an event says that stock has moved', async () => {
    const sku = newSku();
    await ask(sku);
    shelf = () => items(onShelf(3));
    const data = { sku, location: EAST, delta: pieces(-7), reason: 'SHIPPED', reference: 'A' };
    const receivedAt = new Date().toISOString();
    const event = {
      id: sku,
      source: '/wms/wms',
      type: 'stock.adjusted',
      version: 1,
      subject: `${EAST}/${sku}`,
      receivedAt,
      classifier: 'actual',
      data,
    };
    await app
      .get(Database)
      .transaction((tx) => app.get(EventLogService).append(tx, 'acme', [event as unknown as CanonicalEvent]));
    await expect.poll(async () => (await ask(sku)).body.free).toEqual(pieces(3));
  });

  it('tells one place, or all', async () => {
    const sku = newSku();
    shelf = () => items(onShelf(10), onShelf(4, WEST));
    expect((await ask(sku)).body).toMatchObject({ free: pieces(11), items: [{ location: EAST }, { location: WEST }] });
    expect((await ask(sku, `&location=${WEST}`)).body).toMatchObject({ free: pieces(4), items: [{ location: WEST }] });
    expect((await ask(sku, '&location=4012345000030')).body).toMatchObject({ free: pieces(0), items: [] });
  });

  it('tells the last figures with their age while a system is away, and fresh ones once it is back', async () => {
    const sku = newSku();
    await ask(sku);
    await later(sku, 3_600);
    shelf = () => AWAY;
    ledger = () => items(inLedger(6));
    const { status, body } = await ask(sku);
    expect(status).toBe(200);
    expect(body).toMatchObject({ free: pieces(6), stale: true, items: [{ stale: true, wms: { free: pieces(10) } }] });
    expect(body.items[0].wms.asOf).toContain('2026-11-23');
    const asked = askedOf(INVENTORY, sku);
    await ask(sku);
    expect(askedOf(INVENTORY, sku)).toBe(asked);
    shelf = () => items(onShelf(9));
    await restOver();
    expect((await ask(sku)).body).toMatchObject({ stale: false, items: [{ wms: { free: pieces(9) } }] });
  }, 20_000);

  it('does not wait for a system that hangs', async () => {
    const sku = newSku();
    await ask(sku);
    await later(sku, 60);
    systems.on('GET', INVENTORY, () => new Promise<never>(() => undefined) as never);
    const started = Date.now();
    expect((await ask(sku)).body).toMatchObject({ stale: true, free: pieces(7) });
    expect(Date.now() - started).toBeLessThan(4_500);
    systems.on('GET', INVENTORY, ({ query }) => shelf(query.get('sku') ?? ''));
    await restOver();
  }, 20_000);

  it('is a 503 only where no book ever told of the item', async () => {
    const sku = newSku();
    ledger = () => AWAY;
    expect((await ask(sku)).body).toMatchObject({ free: pieces(10), stale: true });
    shelf = () => AWAY;
    const { status, headers, body } = await ask(newSku());
    expect([status, body.code]).toEqual([503, 'service-unavailable']);
    expect(headers).toHaveProperty('retry-after');
    expect((await ask(sku)).status).toBe(200);
    await restOver();
  }, 20_000);

  it('of an item that no book knows is nothing, and not old', async () => {
    shelf = () => items();
    ledger = () => items();
    const { body } = await ask(newSku());
    expect(body).toMatchObject({ free: pieces(0), stale: false, items: [] });
    expect(body).not.toHaveProperty('asOf');
  });

  it.each(['', '?sku=', '?sku=A&location=1', '?sku=A&colour=red'])('refuses %j', async (query) => {
    const url = `/inventory-sync/v1/availability${query}`;
    const answer = await app.inject({ method: 'GET', url, headers: { authorization: `Bearer ${token}` } });
    expect(answer.statusCode).toBe(422);
  });
});
