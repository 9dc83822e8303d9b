import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CanonicalEvent, EventData, EventName } from '#canonical';
import { EventLogService, Subscriptions } from '#messaging';
import { createApplication, persistenceOf } from '#platform/application';
import { Database, migrate } from '#platform/persistence';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { SystemApis } from '../../../../test/support/system-apis.js';
import { inventorySyncApi } from './inventory-sync.api.js';
import { came, EAST, INBOUND, landscape, notice, ORDER, pieces, SKU } from './inventory-sync.sample.js';

const API = '/inventory-sync/v1';
type Body = Record<string, unknown> & { items?: Body[] };

describe('the inventory-sync API', () => {
  let systems: SystemApis;
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let token: string;
  let closed = false;

  beforeAll(async () => {
    systems = await new SystemApis().start();
    let documents = 0;
    systems.on('POST', /\/stock-movements$/, () =>
      closed
        ? { status: 422, body: { status: 422, code: 'vendor-rejected', detail: 'M7/053 period closed' } }
        : { status: 201, body: { documentNumber: `D${++documents}` } },
    );
    database = await createTestDatabase();
    const config = systems.config(database.url, { warehouses: landscape.warehouses });
    await migrate(config.databaseUrl, persistenceOf([inventorySyncApi]));
    app = await createApplication({ config, apis: [inventorySyncApi] });
    token = await systems.token('inventory-sync:read inventory-sync:write exceptions:write', 'inventory-sync');
  });
  afterAll(async () => {
    await app?.close();
    await systems?.stop();
    await database?.drop();
  });

  async function call(method: 'GET' | 'POST', path: string, payload?: object) {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(method === 'POST' && { 'idempotency-key': `"${randomUUID()}"` }),
    };
    const answer = await app.inject({ method, url: `${API}${path}`, headers, ...(payload && { payload }) });
    return { status: answer.statusCode, body: answer.json<Body>() };
  }
  async function tell<N extends EventName>(type: N, data: EventData[N], subject: string, id: string = randomUUID()) {
    const receivedAt = new Date().toISOString();
    const event = { id, source: '/outside', type, version: 1, subject, receivedAt, classifier: 'actual', data };
    await app
      .get(Database)
      .transaction((tx) => app.get(EventLogService).append(tx, 'acme', [event as unknown as CanonicalEvent]));
  }
  const changed = (delta: number, reason: string, sku = SKU, id?: string) => {
    const data = { sku, location: EAST, delta: pieces(delta), reason, reference: `ADJ${delta}` };
    return tell('stock.adjusted', data, `${EAST}/${sku}`, id);
  };
  const released = (sku: string) => {
    const fulfilmentId = `sap-${sku}-F1`;
    const lines = [{ lineId: '10', sku, quantity: pieces(1) }];
    const fulfilment = { fulfilmentId, orderId: `sap-${sku}`, orderNumber: '1', warehouse: EAST, lines } as never;
    return tell('fulfilment.released', { fulfilment }, fulfilmentId);
  };
  const movements = async (query = '') => (await call('GET', `/movements${query}`)).body.items ?? [];
  const statesBecome = (states: string[], query = '') =>
    expect.poll(async () => (await movements(query)).map(({ state }) => state), { timeout: 10_000 }).toEqual(states);
  const asked = (sku: string) =>
    systems.called('POST', /\/stock-movements$/).filter(({ body }) => JSON.stringify(body).includes(`"${sku}"`));

  it('shows a movement from what the warehouse told to the ERP’s document', async () => {
    await changed(-2, 'DAMAGED');
    await statesBecome(['posted']);
    const [movement] = await movements();
    expect(movement).toMatchObject({
      id: expect.stringMatching(/^mv-/),
      sku: SKU,
      location: EAST,
      delta: pieces(-2),
      told: 'DAMAGED',
      reason: 'scrap',
      reference: 'ADJ-2',
      source: '/outside',
      erp: 'sap',
      documentNumber: 'D1',
    });
    expect((await call('GET', `/movements/${movement?.['id']}`)).body).toEqual(movement);
    expect(asked(SKU)[0]?.body).toMatchObject({ reference: movement?.['id'], warehouse: EAST, reason: 'scrap' });
  });

  it('posts a fact once that is told twice, and again when the log is read from its beginning', async () => {
    const sku = 'SKU-TWICE';
    const id = randomUUID();
    await changed(3, 'COUNT', sku, id);
    await changed(3, 'COUNT', sku, id);
    await statesBecome(['posted'], `?sku=${sku}`);
    await app.get(Subscriptions).replay('inventory-sync', 0n);
    await app.get(Subscriptions).replay('inventory-sync-read-models', 0n);
    await changed(1, 'COUNT', sku);
    await statesBecome(['posted', 'posted'], `?sku=${sku}`);
    expect(asked(sku)).toHaveLength(2);
  });

  it('holds up only its own place while one waits for a person, who lets it go on', async () => {
    closed = true;
    await changed(-1, 'COUNT', 'SKU-STUCK');
    await statesBecome(['in-case'], '?sku=SKU-STUCK');
    closed = false;
    await changed(-4, 'COUNT', 'SKU-STUCK');
    await changed(-7, 'COUNT', 'SKU-FREE');
    await statesBecome(['posted'], '?sku=SKU-FREE');
    await statesBecome(['in-case', 'waiting'], '?sku=SKU-STUCK');
    const [stuck] = await movements('?sku=SKU-STUCK');
    const path = `/exceptions/${stuck?.['exceptionId']}`;
    expect((await call('GET', path)).body).toMatchObject({ owner: 'warehouse-desk', detail: 'M7/053 period closed' });
    expect((await call('POST', `${path}/retry`, {})).status).toBe(200);
    await statesBecome(['posted', 'posted'], '?sku=SKU-STUCK');
    const [first, second, third] = asked('SKU-STUCK').map(({ body }) => body['reference']);
    expect([first, third]).toEqual([second, (await movements('?sku=SKU-STUCK'))[1]?.['id']]);
    // The attempt before the case had another key: only its command knows that it may have happened.
    const told = asked('SKU-STUCK').map(({ headers }) => headers['crossdock-may-have-happened']);
    expect(told).toEqual([undefined, '?1', undefined]);
  });

  it('tells the life of a movement, and nothing of another at the same place', async () => {
    const [stuck, other] = await movements('?sku=SKU-STUCK');
    const { body } = await call('GET', `/movements/${stuck?.['id']}/timeline`);
    expect(body['movementId']).toBe(stuck?.['id']);
    const entries = body.items ?? [];
    expect(entries.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['event', 'decision', 'command']));
    expect(entries.filter(({ kind }) => kind === 'command').map(({ outcome }) => outcome)).toEqual(['failed', 'ok']);
    expect(JSON.stringify(entries)).not.toContain(String(other?.['id']));
  });

  it('asks a person about what left for no order, or came and nobody announced it', async () => {
    await changed(-1, 'SHIPPED', 'SKU-STRAY');
    await statesBecome(['in-case'], '?sku=SKU-STRAY');
    await tell('inbound-shipment.notified', noticeOf('SKU-COMES', 'rhein-supply:ASN-7'), 'rhein-supply:ASN-7');
    await changed(5, 'PUTAWAY', 'SKU-COMES');
    await statesBecome(['set-aside'], '?sku=SKU-COMES');
    const [stray] = await movements('?sku=SKU-STRAY');
    await released('SKU-STRAY');
    expect((await call('POST', `/exceptions/${stray?.['exceptionId']}/retry`, {})).status).toBe(200);
    await statesBecome(['set-aside'], '?sku=SKU-STRAY');
    expect((await call('GET', `/movements/${stray?.['id']}/timeline`)).status).toBe(200);
  });

  it('lists what is in a state, page by page', async () => {
    await changed(-1, 'MOON', 'SKU-MOON');
    await released('SKU-SHIPPED');
    await changed(-1, 'SHIPPED', 'SKU-SHIPPED');
    await statesBecome(['in-case'], '?state=in-case');
    await statesBecome(['set-aside'], '?state=set-aside&sku=SKU-SHIPPED');
    expect(await movements('?state=set-aside&sku=SKU-SHIPPED')).toMatchObject([
      { why: expect.stringContaining('goods issue') },
    ]);
    const all = await movements();
    const seen: unknown[] = [];
    for (let cursor: unknown = ''; cursor !== null; ) {
      const { body } = await call('GET', `/movements?limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...(body.items ?? []).map(({ id }) => id));
      cursor = body['nextCursor'];
    }
    expect(seen).toEqual(all.map(({ id }) => id));
    expect(await movements(`?location=4012345000023`)).toEqual([]);
  });

  it('follows goods from a supplier into the ERP', async () => {
    await tell('inbound-shipment.notified', notice(100), INBOUND);
    const path = `/inbound-shipments/${INBOUND}`;
    await expect.poll(async () => (await call('GET', path)).body['state']).toBe('expected');
    const received = { inboundShipmentId: INBOUND, supplier: 'rhein-supply', warehouse: EAST };
    await tell('inbound-shipment.received', { ...received, lines: [came(97)] }, INBOUND);
    await expect.poll(async () => (await call('GET', path)).body['state'], { timeout: 10_000 }).toBe('posted');
    const { body } = await call('GET', path);
    expect(body).toMatchObject({
      supplier: 'rhein-supply',
      warehouse: EAST,
      lines: [{ sku: SKU, notified: pieces(100), received: pieces(97), damaged: pieces(0) }],
      documents: [{ erp: 'sap', documentNumber: expect.stringMatching(/^D/) }],
      outstanding: [],
    });
    const listed = await call('GET', `/inbound-shipments?warehouse=${EAST}&state=posted`);
    expect(listed.body.items).toEqual([body]);
    expect((await call('GET', '/inbound-shipments?warehouse=4012345000023')).body.items).toEqual([]);
    const cases = await call('GET', `/exceptions?instanceId=${INBOUND}`);
    expect(cases.body.items).toMatchObject([{ code: 'short', owner: 'order-desk', state: 'open' }]);
    const { body: life } = await call('GET', `${path}/timeline`);
    const titles = (life.items ?? []).map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(['inbound-shipment.received', 'post-stock-movement']));
    await expect
      .poll(async () => (await movements(`?sku=${SKU}`)).at(-1))
      .toMatchObject({
        reason: 'receipt',
        inboundShipmentId: INBOUND,
        delta: pieces(97),
      });
    const posted = (await movements(`?sku=${SKU}`)).at(-1);
    const receipt = (await call('GET', `/movements/${posted?.['id']}/timeline`)).body.items ?? [];
    expect(receipt.filter(({ kind }) => kind === 'command')).toHaveLength(1);
  });

  describe('a warehouse that no partner runs', () => {
    let count = 0;
    const announced = async () => {
      const id = `rhein-supply:OWN-${++count}`;
      await tell('inbound-shipment.notified', noticeOf('SKU-OWN', id), id);
      await expect.poll(async () => (await call('GET', `/inbound-shipments/${id}`)).status).toBe(200);
      return id;
    };
    const confirm = (id: string, body: object) => call('POST', `/inbound-shipments/${id}/confirmations`, body);
    const line = (change: object = {}) => ({ purchaseOrderId: ORDER, lineId: '10', quantity: pieces(5), ...change });
    const errorsOf = ({ status, body }: { status: number; body: Body }) => [
      status,
      (body['errors'] as { pointer: string; code: string }[])?.map(({ pointer, code }) => `${pointer} ${code}`),
    ];

    it('confirms what came by its people: at the gate, counted, and what came besides', async () => {
      const id = await announced();
      expect(await confirm(id, { kind: 'arrived' })).toMatchObject({ status: 201, body: { state: 'arrived' } });
      const lots = [{ quantity: pieces(2), lot: 'L1', expiry: '2027-05-31' }];
      const counted = await confirm(id, {
        kind: 'received',
        occurredAt: '2026-11-24T10:30:00+01:00',
        reason: 'One missing',
        lines: [line({ quantity: pieces(4), damaged: pieces(1), lots })],
      });
      expect(counted).toMatchObject({ status: 201, body: { lines: [{ notified: pieces(5), received: pieces(4) }] } });
      expect(
        (await confirm(id, { kind: 'received', further: true, lines: [line({ quantity: pieces(1) })] })).status,
      ).toBe(201);
      const path = `/inbound-shipments/${id}`;
      await expect.poll(async () => (await call('GET', path)).body['state'], { timeout: 10_000 }).toBe('posted');
      expect(asked('SKU-OWN').map(({ body }) => [body['occurredAt'], body['items']])).toMatchObject([
        ['2026-11-24T09:30:00.000Z', [{ delta: pieces(2), lot: 'L1' }, { delta: pieces(2) }]],
        ['2026-11-24T09:30:00.000Z', [{ delta: pieces(-1) }]],
        [expect.any(String), [{ delta: pieces(1) }]],
      ]);
      const life = (await call('GET', `${path}/timeline`)).body.items ?? [];
      expect(JSON.stringify(life)).toContain('/inventory-sync/');
    });

    it('confirms all as announced without a line', async () => {
      const id = await announced();
      const { body } = await confirm(id, { kind: 'received' });
      expect(body['lines']).toMatchObject([{ received: pieces(5) }]);
    });

    it('confirms one thing once: of two at once one is a conflict, and so is an arrival after it', async () => {
      const id = await announced();
      const both = await Promise.all([1, 2].map(() => confirm(id, { kind: 'received' })));
      expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
      for (const body of [{ kind: 'arrived' }, { kind: 'received' }])
        expect(await confirm(id, body)).toMatchObject({ status: 409, body: { code: 'conflict' } });
      const other = await announced();
      expect((await confirm(other, { kind: 'received', further: true, lines: [line()] })).status).toBe(409);
    });

    it.each<[string, object]>([
      ['/lines/0/lineId unknown-line', { kind: 'received', lines: [line({ lineId: '20' })] }],
      ['/lines/0/sku other-item', { kind: 'received', lines: [line({ sku: 'SKU-9' })] }],
      ['/lines/1/lineId told-twice', { kind: 'received', lines: [line(), line()] }],
      ['/lines/0/damaged/value more-than-received', { kind: 'received', lines: [line({ damaged: pieces(6) })] }],
      [
        '/lines/0/lots more-than-received',
        { kind: 'received', lines: [line({ lots: [{ quantity: pieces(6), lot: 'L1' }] })] },
      ],
      [
        '/lines/0/lots/0/serials not-one-per-piece',
        { kind: 'received', lines: [line({ lots: [{ quantity: pieces(2), serials: ['SN-1'] }] })] },
      ],
      [
        '/lines/0/lots/0/damaged/value more-than-received',
        {
          kind: 'received',
          lines: [line({ damaged: pieces(3), lots: [{ quantity: pieces(2), lot: 'L1', damaged: pieces(3) }] })],
        },
      ],
      [
        '/lines/0/lots more-than-damaged',
        { kind: 'received', lines: [line({ lots: [{ quantity: pieces(2), lot: 'L1', damaged: pieces(1) }] })] },
      ],
      ['/lines needed-with-further', { kind: 'received', further: true }],
      ['/reason not-with-kind', { kind: 'arrived', reason: 'x' }],
    ])('is told what does not fit by its place: %s', async (refusal, body) => {
      const id = await announced();
      expect(errorsOf(await confirm(id, body))).toEqual([422, [refusal]]);
    });

    it('cannot confirm what nobody announced, also where a warehouse told of it', async () => {
      expect((await confirm('rhein-supply:NONE', { kind: 'arrived' })).status).toBe(404);
      const id = 'rhein-supply:GATE';
      const at = { inboundShipmentId: id, supplier: 'rhein-supply', warehouse: EAST };
      await tell('inbound-shipment.arrived', at, id);
      await expect.poll(async () => (await call('GET', `/inbound-shipments/${id}`)).status).toBe(200);
      expect(errorsOf(await confirm(id, { kind: 'received', lines: [line({ sku: 'SKU-OWN' })] }))).toEqual([
        422,
        ['/kind not-announced'],
      ]);
    });

    it('a receipt under a mistyped id is booked once, under the id that a person names', async () => {
      const [id, wrong] = [await announced(), 'rhein-supply:TYPO'];
      const data = { inboundShipmentId: wrong, supplier: 'rhein-supply', warehouse: EAST };
      await tell(
        'inbound-shipment.received',
        { ...data, lines: [came(5, { sku: 'SKU-OWN', notified: pieces(5) })] },
        wrong,
      );
      const open = async () => (await call('GET', `/exceptions?state=open&instanceId=${wrong}`)).body.items ?? [];
      await expect.poll(async () => (await open()).length).toBe(1);
      const read = async (of: string) => (await call('GET', `/inbound-shipments/${of}`)).body;
      expect(await read(wrong)).toMatchObject({
        state: 'arrived',
        heldReceipts: [{ why: 'unknown', warehouse: EAST }],
      });
      const [{ id: exception } = {}] = await open();
      const resolve = (result: object) => call('POST', `/exceptions/${exception}/resolve`, { result });
      expect(errorsOf(await resolve({ inboundShipmentId: wrong }))).toEqual([
        422,
        ['/result/inboundShipmentId not-accepted'],
      ]);
      expect((await resolve({ inboundShipmentId: id })).status).toBe(200);
      await expect.poll(async () => (await read(id))['state'], { timeout: 10_000 }).toBe('posted');
      expect(await read(id)).toMatchObject({ lines: [{ received: pieces(5) }] });
      expect(await read(wrong)).toMatchObject({ state: 'given-up', documents: [] });
      expect((await read(wrong))['heldReceipts']).toBeUndefined();
    });
  });

  it('asks a person about what a warehouse puts away of a shipment that was given up', async () => {
    const id = 'rhein-supply:ASN-UP';
    const at = { ...noticeOf('SKU-UP', id).notice, expectedAt: '2020-01-01T08:00:00Z' };
    await tell('inbound-shipment.notified', { inboundShipmentId: id, notice: at }, id);
    const overdue = () => call('GET', `/exceptions?state=open&instanceId=${id}`);
    await expect.poll(async () => (await call('GET', `/inbound-shipments/${id}`)).status).toBe(200);
    await app.get(Database).query(`UPDATE inventory_sync.timers SET due_at = now() WHERE instance = $1`, [id]);
    await expect.poll(async () => (await overdue()).body.items?.length, { timeout: 10_000 }).toBe(1);
    const [{ id: exception } = {}] = (await overdue()).body.items ?? [];
    expect((await call('POST', `/exceptions/${exception}/abandon`, {})).status).toBe(200);
    await changed(5, 'PUTAWAY', 'SKU-UP');
    await statesBecome(['in-case'], '?sku=SKU-UP');
  });

  it.each([
    ['/movements/mv-none', 404],
    ['/movements/mv-none/timeline', 404],
    ['/inbound-shipments/none', 404],
    [`/inbound-shipments/${EAST}%2F${SKU}`, 404],
    ['/movements?state=lost', 422],
    ['/movements?location=1', 422],
    ['/movements?cursor=x', 422],
  ])('answers %s with %i', async (path, status) => {
    expect((await call('GET', path)).status).toBe(status);
  });
});

/** Of a shipment with that item alone. */
function noticeOf(sku: string, inboundShipmentId: string): EventData['inbound-shipment.notified'] {
  const announced = notice(5);
  const units = announced.notice.units.map((unit) => ({
    ...unit,
    lines: unit.lines.map((line) => ({ ...line, sku })),
  }));
  return { inboundShipmentId, notice: { ...announced.notice, shipmentNumber: 'ASN-7', units } };
}
