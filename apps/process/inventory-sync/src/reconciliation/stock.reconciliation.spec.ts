import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { QueryRunner } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CanonicalEvent, EventData, EventName } from '#canonical';
import { EventLogService } from '#messaging';
import { createApplication, persistenceOf } from '#platform/application';
import { Database, migrate } from '#platform/persistence';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { SystemApis } from '../../../../../test/support/system-apis.js';
import { inventorySyncApi } from '../inventory-sync.api.js';
import { came, INBOUND, landscape, notice } from '../inventory-sync.sample.js';
import { FlightsStore } from './flights.store.js';
import { StockFlightsUnpicked1797100020190 } from './flights-unpicked.migration.js';
import { StockReconciliation } from './stock.reconciliation.js';

const API = '/inventory-sync/v1';
const EAST = '4012345000016';
const WEST = '4012345000023';
const NAME = 'stock-reconciliation';
const LONG = { timeout: 60_000 };
type Body = Record<string, unknown> & { items?: Body[] };
type Book = Record<string, Record<string, number>>;

/** Pages of two, each behind an empty one. */
function paged<T>(items: readonly T[], query: URLSearchParams): { items: readonly T[]; nextCursor: string | null } {
  const at = query.get('cursor');
  if (at === null && items.length > 2) return { items: [], nextCursor: '0' };
  const end = Number(at ?? 0) + 2;
  return { items: items.slice(end - 2, end), nextCursor: end < items.length ? String(end) : null };
}

describe('the reconciliation of stock', LONG, () => {
  let systems: SystemApis;
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let token: string;
  let shelf: Book;
  let book: Book;
  /** Warehouses whose system is away. */
  let away: Set<string>;
  /** Warehouses that the ERP tells us nothing about. */
  let forbidden: Set<string>;
  /** Warehouses whose ERP tells no book. */
  let bookless: Set<string>;
  /** Called before each answer about named items. */
  let onSecondLook: () => void;

  beforeAll(async () => {
    systems = await new SystemApis().start();
    const unavailable = { status: 503, body: { status: 503, code: 'vendor-unavailable', title: 'Away' } };
    const ea = (value: number) => ({ value, unit: 'EA' });
    systems.on('GET', /\/wms\/v1\/inventory$/, ({ query }) => {
      const [location, sku] = [query.get('location') ?? '', query.get('sku')];
      if (away.has(location)) return unavailable;
      if (sku) onSecondLook();
      const items = Object.entries(shelf[location] ?? {})
        .filter(([each]) => !sku || each === sku)
        .map(([each, value]) => ({
          sku: each,
          location,
          quantity: ea(value),
          free: ea(value),
          asOf: new Date().toISOString(),
          system: 'wms',
        }));
      return { body: paged(items, query) };
    });
    systems.on('GET', /\/stock-book$/, ({ query }) => {
      const asked = query.getAll('sku');
      if (forbidden.has(query.get('warehouse') ?? ''))
        return {
          status: 422,
          body: { status: 422, code: 'vendor-rejected', detail: 'No authorization for plant 1020' },
        };
      if (bookless.has(query.get('warehouse') ?? ''))
        return { status: 409, body: { status: 409, code: 'capability-missing', title: 'It cannot' } };
      const items = Object.entries(book[query.get('warehouse') ?? ''] ?? {})
        .filter(([each]) => asked.length === 0 || asked.includes(each))
        .map(([sku, value]) => ({ sku, onHand: ea(value), blocked: ea(0), parts: [] }));
      return { body: { asOf: new Date().toISOString(), ...paged(items, query) } };
    });
    systems.on('POST', /\/stock-movements$/, () => ({ status: 201, body: { documentNumber: 'D1' } }));
    database = await createTestDatabase();
    const [east, west] = landscape.warehouses as [object, object];
    const warehouses = [
      { ...west, gln: WEST, erpCodes: { sap: '1020' } },
      { ...east, gln: EAST },
    ] as never;
    const config = systems.config(database.url, { warehouses, stockTolerances: { items: { CHEAP: 'C' } } });
    await migrate(config.databaseUrl, persistenceOf([inventorySyncApi]));
    app = await createApplication({ config, apis: [inventorySyncApi] });
    app.get(StockReconciliation).settleMs = 100;
    token = await systems.token('inventory-sync:read inventory-sync:write', 'inventory-sync');
  });
  beforeEach(() => {
    shelf = { [EAST]: { A: 100, B: 100 }, [WEST]: { A: 50 } };
    book = { [EAST]: { A: 100, B: 100 }, [WEST]: { A: 50 } };
    away = new Set();
    bookless = new Set();
    forbidden = new Set();
    onSecondLook = () => undefined;
    systems.calls.length = 0;
  });
  afterAll(async () => {
    await app?.close();
    await systems?.stop();
    await database?.drop();
  });

  async function call(method: 'GET' | 'POST', path: string, as = token) {
    const headers = {
      authorization: `Bearer ${as}`,
      ...(method === 'POST' && { 'idempotency-key': `"${randomUUID()}"` }),
    };
    const answer = await app.inject({ method, url: `${API}${path}`, headers });
    return { status: answer.statusCode, body: answer.json<Body>() };
  }
  const ask = async (): Promise<string> => {
    const { status, body } = await call('POST', `/schedules/${NAME}/run`);
    expect(status, JSON.stringify(body)).toBe(202);
    return body['runId'] as string;
  };
  const ended = async (id: string): Promise<Body> => {
    const path = `/reconciliations/${id}`;
    await expect
      .poll(async () => (await call('GET', path)).body['finishedAt'], { timeout: 40_000 })
      .toEqual(expect.any(String));
    return (await call('GET', path)).body;
  };
  const run = async () => ended(await ask());
  const findings = async ({ id }: Body, query = '') =>
    (await call('GET', `/reconciliations/${id}/findings${query}`)).body.items ?? [];
  const openCases = async (instance: string) =>
    (await call('GET', `/exceptions?state=open&instanceId=${encodeURIComponent(instance)}`)).body.items?.map(
      ({ code }) => code,
    );
  const posted = () => systems.called('POST', /\/stock-movements$/).map(({ body }) => body);
  const tell = <N extends EventName>(type: N, data: EventData[N], subject: string) => {
    const receivedAt = new Date().toISOString();
    const event = {
      id: randomUUID(),
      source: '/outside',
      type,
      version: 1,
      subject,
      receivedAt,
      classifier: 'actual',
      data,
    };
    return app
      .get(Database)
      .transaction((tx) => app.get(EventLogService).append(tx, 'acme', [event as unknown as CanonicalEvent]));
  };

  it('compares every warehouse that an ERP keeps the book of, and tells the figures', async () => {
    shelf = { ...shelf, [EAST]: { A: 98, B: 100 } };
    const view = await run();
    expect(view).toMatchObject({
      name: NAME,
      state: 'complete',
      sides: { left: 'wms', right: 'erp' },
      figures: { left: 3, right: 3, matched: 2, differs: 1, sums: [{ unit: 'EA', left: 248, right: 250 }] },
    });
    expect(await findings(view)).toMatchObject([
      {
        key: `${EAST}/A`,
        instanceId: `${EAST}/A`,
        kind: 'differs',
        left: { onHand: { value: 98, unit: 'EA' } },
        right: { onHand: { value: 100, unit: 'EA' } },
        difference: { onHand: { value: -2, unit: 'EA' } },
      },
    ]);
    expect(await findings(view, '?kind=deferred')).toEqual([]);
    await expect.poll(() => posted().length).toBe(1);
    const items = [{ sku: 'A', delta: { value: -2, unit: 'EA' } }];
    expect(posted()).toMatchObject([{ reason: 'count', warehouse: EAST, items }]);
  });

  it('compares what comes in any order and in any pages', async () => {
    shelf = { [EAST]: { C: 1, A: 100, b: 3, Z: 4, Ä: 5 }, [WEST]: { A: 50 } };
    book = { [EAST]: { Ä: 5, b: 3, Z: 4, A: 100, C: 1 }, [WEST]: { A: 50 } };
    expect(await run()).toMatchObject({ state: 'complete', figures: { left: 6, right: 6, matched: 6, differs: 0 } });
  });

  it('judges by the class of the item', async () => {
    for (const each of [shelf, book]) each[WEST] = { ...each[WEST], CHEAP: 1000, DEAR: 1000 };
    shelf[WEST] = { ...shelf[WEST], CHEAP: 992, DEAR: 992 };
    await run();
    await expect.poll(() => openCases(`${WEST}/DEAR`)).toEqual(['variance']);
    await expect.poll(() => posted().length).toBe(1);
    expect(posted()).toMatchObject([{ items: [{ sku: 'CHEAP' }] }]);
  });

  it('goes on without a warehouse that stays away, says so, and concludes nothing about it', async () => {
    shelf[WEST] = { A: 10 };
    await run();
    await expect.poll(() => openCases(`${WEST}/A`)).toEqual(['variance']);
    away.add(WEST);
    const partial = await run();
    expect(partial).toMatchObject({ state: 'partial', missing: [WEST], figures: { left: 2, right: 2, agreed: 0 } });
    expect(await openCases(`schedule:${NAME}`)).toEqual([`reconciliation-partial:${NAME}`]);
    expect(await openCases(`${WEST}/A`)).toEqual(['variance']);
    away.clear();
    shelf[WEST] = { A: 50 };
    expect(await run()).toMatchObject({ state: 'complete', figures: { agreed: 1 } });
    expect(await openCases(`schedule:${NAME}`)).toEqual([]);
    await expect.poll(() => openCases(`${WEST}/A`)).toEqual([]);
  });

  it('goes on without a warehouse whose book is refused, at once, and says why', async () => {
    forbidden.add(WEST);
    shelf[WEST] = { A: 1 };
    expect(await run()).toMatchObject({
      state: 'partial',
      missing: [WEST],
      figures: { left: 2, right: 2, matched: 2 },
    });
    const { body } = await call('GET', `/exceptions?state=open&instanceId=${encodeURIComponent(`schedule:${NAME}`)}`);
    expect(body.items).toMatchObject([{ detail: expect.stringContaining('No authorization for plant 1020') }]);
    forbidden.clear();
    shelf[WEST] = { A: 50 };
    expect(await run()).toMatchObject({ state: 'complete', missing: [] });
  });

  it('leaves out a warehouse whose ERP does not tell its book', async () => {
    bookless.add(WEST);
    shelf[WEST] = { A: 1 };
    expect(await run()).toMatchObject({ state: 'complete', missing: [], figures: { left: 2, right: 2, matched: 2 } });
    bookless.add(EAST);
    expect(await run()).toMatchObject({ state: 'complete', figures: { left: 0, right: 0 } });
  });

  it('waits while no warehouse can be read', async () => {
    away = new Set([EAST, WEST]);
    const id = await ask();
    await expect.poll(() => systems.called('GET', /inventory$/).length, { timeout: 15_000 }).toBeGreaterThan(4);
    expect((await call('GET', `/reconciliations/${id}`)).body).toMatchObject({ state: 'comparing' });
    expect((await call('POST', `/schedules/${NAME}/run`)).status).toBe(409);
    away.clear();
    expect(await ended(id)).toMatchObject({ state: 'complete', missing: [] });
  });

  it('puts off what moves between two looks', async () => {
    shelf[EAST] = { A: 100, B: 90 };
    onSecondLook = () => {
      shelf[EAST] = { A: 100, B: 89 };
    };
    const view = await run();
    expect(view['figures']).toMatchObject({ deferred: 1, differs: 0 });
    expect(await findings(view)).toMatchObject([{ kind: 'deferred', why: 'it moved while it was looked at' }]);
  });

  it('puts off what is missing where its warehouse has picked and has not told', async () => {
    const fulfilmentId = 'sap-3-F1';
    let state = 'picked';
    systems.on('GET', /\/fulfilments\/sap-3-F1$/, () => ({
      body: { fulfilmentId, wmsReference: 'W-3', state, lines: [], packages: [] },
    }));
    const lines = [{ lineId: '10', sku: 'B', quantity: { value: 2, unit: 'EA' } }];
    const fulfilment = { fulfilmentId, orderId: 'sap-3', orderNumber: '3', warehouse: EAST, lines } as never;
    await tell('fulfilment.released', { fulfilment }, fulfilmentId);
    const given = () => app.get(FlightsStore).given('acme', [`${EAST}/B`, `${EAST}/A`]);
    await expect.poll(given).toEqual([{ key: `${EAST}/B`, location: EAST, references: [fulfilmentId] }]);
    shelf[EAST] = { A: 100, B: 98 };
    expect(await findings(await run())).toMatchObject([{ kind: 'deferred', why: expect.stringContaining('picked') }]);
    state = 'accepted';
    expect(await findings(await run())).toMatchObject([{ kind: 'differs' }]);
    await expect.poll(() => posted().length).toBe(1);
    await tell('fulfilment.cancelled', { fulfilmentId }, fulfilmentId);
    await expect.poll(given).toEqual([]);
  });

  it('concludes nothing from the books of a warehouse that is silent', async () => {
    const becomes = (since: string) =>
      app.get(Database).query(
        `INSERT INTO messaging.feeds (tenant, feed, silent_since) VALUES ('acme', '/wms/wms', ${since})
         ON CONFLICT (tenant, feed) DO UPDATE SET silent_since = excluded.silent_since`,
      );
    await becomes('now()');
    shelf[EAST] = { A: 100, B: 99 };
    expect(await findings(await run())).toMatchObject([{ kind: 'deferred', why: '/wms/wms is silent' }]);
    await becomes('NULL');
    expect(await findings(await run())).toMatchObject([{ kind: 'differs' }]);
    await expect.poll(() => posted().length).toBe(1);
  });

  it('posts nothing where the difference is another one by then', async () => {
    let looks = 0;
    shelf[EAST] = { A: 100, B: 99 };
    onSecondLook = () => {
      looks += 1;
      if (looks === 2) shelf[EAST] = { A: 100, B: 100 };
    };
    await run();
    await expect.poll(() => looks).toBe(2);
    await expect
      .poll(async () => (await call('GET', '/queues')).body.items?.every(({ waiting }) => waiting === 0))
      .toBe(true);
    expect(posted()).toEqual([]);
    expect(await openCases(`${EAST}/B`)).toEqual([]);
  });

  it('makes a place of which nobody can say what it holds somebody’s to look at', async () => {
    shelf[EAST] = { A: 100, LOST: 7 };
    book[EAST] = { A: 100 };
    await tell('inbound-shipment.notified', noticeOf('LOST'), INBOUND);
    await tell(
      'inbound-shipment.arrived',
      { inboundShipmentId: INBOUND, supplier: 'rhein-supply', warehouse: EAST },
      INBOUND,
    );
    await expect.poll(async () => (await call('GET', `/inbound-shipments/${INBOUND}`)).body['state']).toBe('arrived');
    for (let n = 1; n <= 5; n++) {
      const view = await run();
      expect(await findings(view, '?kind=deferred')).toMatchObject([{ why: '1 inbound shipments are being taken in' }]);
      expect(await openCases(`${EAST}/LOST`)).toEqual(n < 5 ? [] : ['stock-undecided']);
    }
    await tell(
      'inbound-shipment.received',
      {
        inboundShipmentId: INBOUND,
        supplier: 'rhein-supply',
        warehouse: EAST,
        lines: [came(7, { sku: 'LOST', notified: { value: 7, unit: 'EA' } })],
      },
      INBOUND,
    );
    await expect.poll(async () => (await call('GET', `/inbound-shipments/${INBOUND}`)).body['state']).toBe('posted');
    book[EAST] = { A: 100, LOST: 7 };
    await run();
    expect(await openCases(`${EAST}/LOST`)).toEqual([]);
  });

  it('knows what is on its way out: from the pick until the ERP has issued it, part by part', async () => {
    const store = app.get(FlightsStore);
    const under = async () => [...(await store.at('acme', [`${EAST}/F`]))].map(([, why]) => why);
    const becomes = (words: string[]) => expect.poll(under).toEqual(words);
    const fulfilmentId = 'sap-1-F1';
    const lines = [{ lineId: '10', sku: 'F', quantity: { value: 2, unit: 'EA' } }];
    const fulfilment = { fulfilmentId, orderId: 'sap-1', orderNumber: '1', warehouse: EAST, lines } as never;
    const moving = '1 fulfilments are on their way out';
    await tell('fulfilment.released', { fulfilment }, fulfilmentId);
    await becomes([]);
    await tell('pick.confirmed', { fulfilmentId, lines }, fulfilmentId);
    await becomes([moving]);
    await tell('fulfilment.shipped', { fulfilmentId, lines, final: false }, fulfilmentId);
    const issued = { fulfilmentId, shipmentId: 'S', erp: 'sap', orderNumber: '1', deliveryNumber: '8', lines };
    await tell('goods.issued', issued, fulfilmentId);
    await becomes([]);
    await tell('fulfilment.shipped', { fulfilmentId, lines }, fulfilmentId);
    await becomes([moving]);
    await tell('goods.issued', issued, fulfilmentId);
    await becomes([]);
    await tell('fulfilment.released', { fulfilment }, fulfilmentId);
    await tell('pallet.loaded', { fulfilmentId, ssccs: [] }, fulfilmentId);
    await becomes([moving]);
    await tell('fulfilment.cancelled', { fulfilmentId }, fulfilmentId);
    await becomes([]);
    await tell('fulfilment.released', { fulfilment }, fulfilmentId);
    await tell('pick.confirmed', { fulfilmentId, lines }, fulfilmentId);
    await becomes([moving]);
    const none = lines.map((line) => ({ ...line, quantity: { value: 0, unit: 'EA' } }));
    await tell('pick.short', { fulfilmentId, lines: none }, fulfilmentId);
    await becomes([]);
  });

  it('knows what is on its way back: from its count until the ERP has posted it, count by count', async () => {
    const store = app.get(FlightsStore);
    const under = async () => [...(await store.at('acme', [`${EAST}/R`]))].map(([, why]) => why);
    const lines = [{ lineId: '10', sku: 'R', quantity: { value: 2, unit: 'EA' } }];
    const of = { returnId: 'sap-2-R1', fulfilmentId: 'sap-2-F1', warehouse: EAST, erp: 'sap', orderNumber: '2', lines };
    const counted = (receiptId: string) => tell('return.counted', { ...of, receiptId }, of.returnId);
    const posted = (receiptId: string) =>
      tell('return.received', { ...of, receiptId, documentNumber: '49' }, of.returnId);
    await counted('sap-2-R1-1');
    await counted('sap-2-R1-2');
    await expect.poll(under).toEqual(['2 returns wait for the ERP']);
    await posted('sap-2-R1-1');
    await expect.poll(under).toEqual(['1 returns wait for the ERP']);
    await posted('sap-2-R1-2');
    await expect.poll(under).toEqual([]);
  });

  it.each([
    ['GET', '/reconciliations/none', 404],
    ['GET', `/reconciliations/${randomUUID()}/findings`, 404],
    ['GET', '/reconciliations?state=lost', 422],
    ['GET', '/reconciliations?cursor=x', 422],
    ['POST', '/schedules/none/run', 404],
  ] as const)('%s %s is %i', async (method, path, status) => {
    expect((await call(method, path)).status).toBe(status);
  });

  it('is run by nobody who may only read', async () => {
    const reader = await systems.token('inventory-sync:read', 'inventory-sync');
    expect((await call('POST', `/schedules/${NAME}/run`, reader)).status).toBe(403);
    expect((await call('GET', '/schedules', reader)).body.items).toMatchObject([{ name: NAME, zone: 'UTC' }]);
  });

  const announced = async (id: string, sku: string, expectedAt: Date) => {
    const { notice: told } = notice(10, { expectedAt: expectedAt.toISOString() });
    const units = told.units.map((unit) => ({ ...unit, lines: unit.lines.map((line) => ({ ...line, sku })) }));
    await tell('inbound-shipment.notified', { inboundShipmentId: id, notice: { ...told, units } }, id);
    await expect.poll(async () => (await call('GET', `/inbound-shipments/${id}`)).status).toBe(200);
  };
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

  it('puts off what lies there besides while a shipment may have been taken in and not told', async () => {
    await announced('rhein-supply:SOON', 'SOON', inDays(0.5));
    await announced('rhein-supply:FAR', 'FAR', inDays(7));
    for (const each of [shelf, book]) each[EAST] = { ...each[EAST], FAR: 1000, SOON: 1000 };
    shelf[EAST] = { ...shelf[EAST], FAR: 1010, SOON: 1010 };
    expect(await findings(await run())).toMatchObject([
      { key: `${EAST}/FAR`, kind: 'differs' },
      { key: `${EAST}/SOON`, kind: 'deferred', why: expect.stringContaining('taken in') },
    ]);
    shelf[EAST] = { ...shelf[EAST], FAR: 1010, SOON: 990 };
    expect(await findings(await run())).toMatchObject([
      { key: `${EAST}/FAR` },
      { key: `${EAST}/SOON`, kind: 'differs' },
    ]);
  });

  it('puts off what a receipt holds that nobody announced, while a person is asked about it', async () => {
    const inboundShipmentId = 'rhein-supply:STRAY';
    await announced(inboundShipmentId, 'A', inDays(7));
    const lines = [came(10, { sku: 'A' }), came(5, { lineId: '99', sku: 'STRAY' })];
    const received = { inboundShipmentId, supplier: 'rhein-supply', warehouse: EAST, lines };
    await tell('inbound-shipment.received', received, inboundShipmentId);
    await expect.poll(() => openCases(inboundShipmentId)).toHaveLength(1);
    shelf[EAST] = { ...shelf[EAST], STRAY: 5 };
    expect(await findings(await run(), '?kind=deferred')).toMatchObject([
      { key: `${EAST}/STRAY`, kind: 'deferred', why: '1 inbound shipments are being taken in' },
    ]);
  });

  it('compares again what an order held back of which nothing was picked before that was known to end it', async () => {
    const db = app.get(Database);
    const lines = (value: number) => [{ lineId: '10', sku: 'OLD', quantity: { value, unit: 'EA' } }];
    for (const [fulfilmentId, picked] of [
      ['sap-8-F1', 0],
      ['sap-9-F1', 1],
    ] as const) {
      await db.query(
        `INSERT INTO inventory_sync.flights (tenant, reference, location, sku, moving) VALUES ('acme', $1, $2, 'OLD', true)`,
        [fulfilmentId, EAST],
      );
      await db.query(
        `INSERT INTO inventory_sync.causes (tenant, cause, reference, location, sku) VALUES ('acme', 'order', $1, $2, 'OLD')`,
        [fulfilmentId, EAST],
      );
      await db.query(
        `INSERT INTO messaging.events (tenant, source, event_id, type, version, subject, sequence, received_at, classifier, data)
         VALUES ('acme', '/wms/wms', $1, 'pick.short', 1, $1, 1, now()::text, 'actual', $2)`,
        [fulfilmentId, JSON.stringify({ fulfilmentId, lines: lines(picked) })],
      );
    }
    await db.transaction((tx) => new StockFlightsUnpicked1797100020190().up(tx as unknown as QueryRunner));
    const left = (table: string, and = '') =>
      db.query(`SELECT reference FROM inventory_sync.${table} WHERE sku = 'OLD' ${and}`);
    expect(await left('flights')).toEqual([{ reference: 'sap-9-F1' }]);
    expect(await left('causes', 'AND ended_at IS NULL')).toEqual([{ reference: 'sap-9-F1' }]);
    await db.query(`DELETE FROM inventory_sync.flights WHERE sku = 'OLD'`);
  });
});

function noticeOf(sku: string): EventData['inbound-shipment.notified'] {
  const announced = notice(7);
  const units = announced.notice.units.map((unit) => ({
    ...unit,
    lines: unit.lines.map((line) => ({ ...line, sku })),
  }));
  return { ...announced, notice: { ...announced.notice, units } };
}
