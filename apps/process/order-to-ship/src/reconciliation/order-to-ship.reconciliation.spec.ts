import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Order } from '#canonical';
import { createApplication, persistenceOf } from '#platform/application';
import type { CrossdockConfig } from '#platform/config';
import { migrate } from '#platform/persistence';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { ReconciliationRuns } from '../../../../../test/support/reconciliation-runs.js';
import { SystemApis } from '../../../../../test/support/system-apis.js';
import { orderToShipApi } from '../order-to-ship.api.js';
import { EAST, line, sampleOrder } from '../order-to-ship.sample.js';

const AWAY = { status: 503, body: { status: 503, code: 'vendor-unavailable', title: 'Away' } };
/** Orders a page of the ERP's list. */
const PAGE = 2;

describe('open orders and deliveries, held against those of two ERPs', () => {
  let systems: SystemApis;
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let runs: ReconciliationRuns;
  /** What the ERP says of each order. */
  const book = new Map<string, Order['status']>();
  let unbilled: object[] = [];
  let otherIsAway = false;

  beforeAll(async () => {
    systems = await new SystemApis().start();
    const open = () => [...book].filter(([, status]) => status === 'released' || status === 'entered').sort();
    systems
      .on('GET', /\/erp\/v1\/systems\/sap\/orders\/\d+$/, ({ path }) => {
        const orderNumber = path.split('/').at(-1) as string;
        const status = book.get(orderNumber);
        if (!status) return { status: 404, body: { status: 404, code: 'not-found', title: 'Not found' } };
        const source = { system: 'sap', id: orderNumber };
        return { body: sampleOrder({ orderNumber, source, status, lines: [line('10', 2)] }) };
      })
      .on('GET', /\/systems\/sap\/books\/open-orders$/, ({ query }) => {
        const after = open().filter(([orderNumber]) => orderNumber > (query.get('cursor') ?? ''));
        const items = after.slice(0, PAGE).map(([orderNumber, status]) => ({
          orderNumber,
          customer: 'C-1',
          status,
          enteredAt: orderNumber < '1000' ? '2025-12-31T00:00:00.000Z' : '2026-01-01T00:00:00.000Z',
        }));
        return { body: { items, nextCursor: after.length > PAGE ? items.at(-1)?.orderNumber : null } };
      })
      .on('GET', /\/systems\/sap\/books\/unbilled-deliveries$/, () => ({ body: { items: unbilled, nextCursor: null } }))
      .on('GET', /\/systems\/old\/books\/open-orders$/, () =>
        otherIsAway ? AWAY : { body: { items: [], nextCursor: null } },
      )
      .on('GET', /\/systems\/old\/books\/unbilled-deliveries$/, () => ({
        status: 422,
        body: { status: 422, code: 'capability-missing', title: 'Not here' },
      }))
      .on('GET', /\/availability$/, () => ({
        body: {
          items: [{ sku: 'SKU-10', warehouse: EAST, warehouseCode: '1010', available: { value: 99, unit: 'EA' } }],
          unknown: [],
        },
      }))
      .on('POST', /\/deliveries$/, ({ body }) => ({ body: { deliveryNumber: `D-${body['reference']}` } }))
      .on('POST', /\/fulfilments$/, () => ({ body: { reference: 'SO-1', status: 'released' } }))
      .on('POST', /\/fulfilments\/[^/]+\/cancel$/, () => ({ body: { outcome: 'cancelled' } }));
    database = await createTestDatabase();
    const address = { name: 'East', city: 'Berlin', postalCode: '10719', country: 'DE', timeZone: 'Europe/Berlin' };
    const connections = (['sap', 'old', 'wms', 'tms'] as const).map((id) => ({
      id,
      kind: id === 'wms' || id === 'tms' ? id : 'erp',
      vendor: 'stub',
    })) as unknown as CrossdockConfig['landscape']['connections'];
    const config = systems.config(database.url, {
      connections,
      warehouses: [{ gln: EAST, name: 'East', wms: 'wms', wmsCode: 'EAST', erpCodes: { sap: '1010' }, address }],
      books: { settleMs: 0, mostDifferences: 5, ordersFrom: '2026-01-01' },
    });
    await migrate(config.databaseUrl, persistenceOf([orderToShipApi]));
    app = await createApplication({ config, apis: [orderToShipApi] });
    const scopes = 'order-to-ship:read order-to-ship:write exceptions:write';
    runs = new ReconciliationRuns(app, 'order-to-ship', await systems.token(scopes, 'order-to-ship'));
  });
  afterAll(async () => {
    await app?.close();
    await systems?.stop();
    await database?.drop();
  });

  const stateOf = async (orderNumber: string) => (await runs.call('GET', `/orders/sap-${orderNumber}`)).body['state'];
  const becomes = (orderNumber: string, state: string) =>
    expect.poll(() => stateOf(orderNumber), { timeout: 10_000 }).toBe(state);
  const started = async (orderNumber: string) => {
    book.set(orderNumber, 'released');
    await runs.call('POST', '/orders', { erp: 'sap', orderNumber });
    await becomes(orderNumber, 'released');
  };
  const orders = () => runs.run('open-orders');
  const open = () => runs.open('open-orders', 'shipped-not-invoiced');

  it('match over pages: nothing is found', async () => {
    for (const orderNumber of ['1001', '1002', '1003']) await started(orderNumber);
    const run = await orders();
    expect(run).toMatchObject({ state: 'complete', missing: [], figures: { left: 3, right: 3, matched: 3 } });
    expect(await runs.findings(run)).toEqual([]);
    expect(await open()).toEqual([]);
  });

  it('an order that was lost is started once; its case ends by itself', async () => {
    book.set('1004', 'released');
    const first = await orders();
    expect(await runs.findings(first)).toEqual(['sap-1004 only-right unknown-here']);
    expect(await open()).toEqual(['sap-1004 open-orders:unknown-here']);
    await becomes('1004', 'released');
    const second = await orders();
    expect(second.figures).toMatchObject({ matched: 4, agreed: 1 });
    expect(await open()).toEqual([]);
    expect(
      systems.called('POST', /\/wms\/fulfilments$/).filter(({ body }) => body['fulfilmentId'] === 'sap-1004-F1'),
    ).toHaveLength(1);
  });

  it('an order of before the first day is none of ours, unless it is known here', async () => {
    book.set('0900', 'released');
    expect((await orders()).figures).toMatchObject({ right: 4, matched: 4 });
    await started('0901');
    expect((await orders()).figures).toMatchObject({ left: 5, right: 5, matched: 5 });
    book.delete('0900');
    book.set('0901', 'cancelled');
    await orders();
    await becomes('0901', 'cancelled');
    await orders();
  });

  it('an order that its ERP holds is unknown here until it is released there', async () => {
    book.set('1005', 'entered');
    expect(await runs.findings(await orders())).toEqual(['sap-1005 only-right unknown-here']);
    expect((await runs.call('GET', '/orders/sap-1005')).status).toBe(404);
    book.delete('1005');
    await orders();
    expect(await open()).toEqual([]);
  });

  it('an order that is cancelled there is cancelled here', async () => {
    book.set('1004', 'cancelled');
    expect(await runs.findings(await orders())).toEqual(['sap-1004 only-left cancelled-there']);
    await becomes('1004', 'cancelled');
    await orders();
    expect(await open()).toEqual([]);
  });

  it('an order that ended there is a case once, however often it is found, and one anew after somebody said otherwise', async () => {
    book.set('1003', 'completed');
    for (let nth = 0; nth < 3; nth++) await orders();
    expect(await open()).toEqual(['sap-1003 open-orders:completed-there']);
    await runs.act('open-orders:completed-there', 'resolve');
    await orders();
    expect(await open()).toEqual(['sap-1003 open-orders:completed-there']);
  });

  it('and none once a person took it as it is, until it differs in another way', async () => {
    await runs.act('open-orders:completed-there', 'skip', { reason: 'Agreed with the customer' });
    expect(await runs.findings(await orders())).toEqual(['sap-1003 only-left completed-there']);
    expect(await open()).toEqual([]);
    book.delete('1003');
    await orders();
    expect(await open()).toEqual(['sap-1003 open-orders:unknown-there']);
    book.set('1003', 'released');
    await orders();
    expect(await open()).toEqual([]);
  });

  it('an order that its ERP holds while it is under way is a case with both words', async () => {
    book.set('1003', 'entered');
    await orders();
    expect((await runs.cases()).find(({ code }) => code === 'open-orders:held-there')).toMatchObject({
      instanceId: 'sap-1003',
      owner: 'order-desk',
      actions: ['assign', 'resolve'],
      skippable: true,
      evidence: { difference: { code: 'held-there', here: 'released', there: 'entered' } },
    });
    book.set('1003', 'released');
    await orders();
  });

  it('an ERP that is away is missing, and what is known of it stands', async () => {
    otherIsAway = true;
    const run = await orders();
    expect(run).toMatchObject({ state: 'partial', missing: ['old'], figures: { matched: 3 } });
    otherIsAway = false;
    expect(await orders()).toMatchObject({ state: 'complete', missing: [] });
  });

  it('more differences than a book can have are none: nothing is started', async () => {
    for (let nth = 2001; nth <= 2010; nth++) book.set(String(nth), 'released');
    expect(await orders()).toMatchObject({ state: 'failed' });
    expect(await open()).toEqual([]);
    expect((await runs.call('GET', '/orders/sap-2001')).status).toBe(404);
    for (let nth = 2001; nth <= 2010; nth++) book.delete(String(nth));
    await orders();
  });

  it('goods that were issued there and not here are a case; an ERP that lists none is left out', async () => {
    unbilled = [
      {
        deliveryNumber: '80000001',
        reference: 'sap-1001-F1',
        orderNumber: '1001',
        issuedOn: '2026-11-01',
        billed: 'nothing',
      },
      { deliveryNumber: '80000002', reference: '', orderNumber: '77', issuedOn: '2026-11-01', billed: 'nothing' },
    ];
    const run = await runs.run('shipped-not-invoiced');
    expect(run).toMatchObject({ state: 'complete', missing: [], figures: { right: 1, onlyRight: 1 } });
    expect(await open()).toEqual(['sap-1001 shipped-not-invoiced:issued-there:F1']);
    unbilled = [];
    await runs.run('shipped-not-invoiced');
    expect(await open()).toEqual([]);
  });
});
