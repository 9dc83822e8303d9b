import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EventLogService } from '#messaging';
import { createApplication, persistenceOf } from '#platform/application';
import { API_NAMES, type CrossdockConfig } from '#platform/config';
import { migrate } from '#platform/persistence';
import { createTestDatabase } from '../../../../test/support/database.js';
import { SapSandbox } from './conformance/sap-sandbox.harness.js';
import { type ScriptedVendor, startScriptedVendor } from './conformance/scripted-vendor.js';
import { erpApi } from './erp.api.js';

const EAST = '4012345000016';

describe('ERP system API', () => {
  const sap = new SapSandbox();
  let identity: ScriptedVendor;
  let drop: (() => Promise<void>) | undefined;
  let app: NestFastifyApplication;
  let token: string;

  beforeAll(async () => {
    identity = await startScriptedVendor();
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const key = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256' };
    identity.answer(() => ({ body: { keys: [key] } }));
    const database = await createTestDatabase();
    drop = database.drop;
    const publicUrl = 'http://127.0.0.1:3000';
    const address = { name: 'East', city: 'Berlin', postalCode: '10719', country: 'DE', timeZone: 'Europe/Berlin' };
    const config: CrossdockConfig = {
      host: '127.0.0.1',
      port: 0,
      profile: 'sandbox',
      sandboxPort: 0,
      dataDir: '',
      databaseUrl: database.url,
      publicUrl,
      serviceUrls: {
        ...Object.fromEntries(API_NAMES.map((name) => [name, publicUrl])),
        identity: identity.baseUrl,
      } as CrossdockConfig['serviceUrls'],
      trustedProxies: [],
      internalSecret: 'x',
      signingKeyDays: 0,
      logLevel: 'silent',
      landscape: {
        tenant: 'acme',
        connections: [await sap.start()],
        warehouses: [{ gln: EAST, name: 'East', wms: 'wms', wmsCode: 'EAST', erpCodes: { sap: '1010' }, address }],
        carriers: [{ scac: 'SWFT', name: 'Swift Freight', erpSuppliers: { sap: '17300001' } }],
        partners: [],
        feedIntervalMs: 100,
        backorderRecheckMs: 1_000,
        tenderResponseMs: 1_000,
      },
    };
    await migrate(config.databaseUrl, persistenceOf([erpApi]));
    app = await createApplication({ config, apis: [erpApi] });
    token = await new SignJWT({ client_id: 'crossdock-order-to-ship', kind: 'internal', scope: 'erp:read erp:write' })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'k1' })
      .setIssuer(publicUrl)
      .setAudience(`${publicUrl}/erp`)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey);
  });
  afterAll(async () => {
    await app?.close();
    await Promise.all([sap.stop(), identity?.stop()]);
    await drop?.();
  });

  const call = async (
    method: 'GET' | 'POST',
    path: string,
    payload?: object,
    key: string = randomUUID(),
    more: Record<string, string> = {},
  ) => {
    const keyed = method === 'POST' && { 'idempotency-key': `"${key}"` };
    const headers = { authorization: `Bearer ${token}`, ...keyed, ...more };
    const answer = await app.inject({ method, url: `/erp/v1/systems${path}`, headers, ...(payload && { payload }) });
    return { status: answer.statusCode, body: answer.json() };
  };
  const movement = (changes = {}) => ({
    reference: 'mv-1',
    reason: 'scrap',
    warehouse: EAST,
    occurredAt: '2026-11-24T08:00:00.000Z',
    items: [{ sku: 'SKU-1002', delta: { value: -1, unit: 'EA' } }],
    ...changes,
  });
  const delivery = (orderNumber: string, changes = {}) => ({
    reference: `sap-${orderNumber}-F1`,
    orderNumber,
    warehouse: EAST,
    lines: [{ lineId: '10', sku: 'SKU-1001', quantity: { value: 2, unit: 'EA' } }],
    ...changes,
  });
  const freight = {
    orderNumber: '4711',
    carrier: 'SWFT',
    amount: { amount: 100, currency: 'EUR' },
    allocations: [{ lineId: '10', amount: { amount: 100, currency: 'EUR' } }],
  };

  it('lists systems with capabilities, health and feed', async () => {
    const { body } = await call('GET', '');
    expect(body).toMatchObject({
      items: [{ id: 'sap', vendor: 'sap-s4hana', status: 'up', capabilities: expect.arrayContaining(['accruals']) }],
      nextCursor: null,
    });
    await expect.poll(async () => (await call('GET', '')).body.items[0].feed.lastReadAt).toMatch(/Z$/);
  });

  it('notices orders by itself', async () => {
    const orderNumber = await sap.enterOrder({ quantity: 1 });
    const events = async () =>
      (await app.get(EventLogService).read({ tenant: 'acme', orderId: `sap-${orderNumber}`, limit: 10 })).map(
        ({ type }) => type,
      );
    await expect.poll(events, { timeout: 5_000 }).toEqual(['order.released']);
    await sap.cancelOrder(orderNumber);
    await expect.poll(events, { timeout: 5_000 }).toEqual(['order.released', 'order.cancel-requested']);
  });

  it('reads orders and availability in canonical terms', async () => {
    const orderNumber = await sap.enterOrder({ quantity: 2 });
    expect((await call('GET', `/sap/orders/${orderNumber}`)).body).toMatchObject({ orderNumber, status: 'released' });
    const { body } = await call('GET', '/sap/availability?sku=SKU-1001&sku=NOPE');
    expect(body).toEqual({
      items: [
        {
          sku: 'SKU-1001',
          warehouse: EAST,
          warehouseCode: '1010',
          available: { value: expect.any(Number), unit: 'EA' },
        },
      ],
      unknown: ['NOPE'],
    });
    expect((await call('GET', '/sap/availability?sku=NOPE')).body.unknown).toEqual(['NOPE']);
  });

  it('takes an order from delivery to its close', async () => {
    const orderNumber = await sap.enterOrder({ quantity: 2 });
    const key = randomUUID();
    const created = await call('POST', '/sap/deliveries', delivery(orderNumber), key);
    expect(created.status).toBe(201);
    expect(await call('POST', '/sap/deliveries', delivery(orderNumber), key)).toEqual(created);
    const { warehouse: _warehouse, ...issue } = delivery(orderNumber);
    const issued = await call('POST', `/sap/deliveries/${created.body.deliveryNumber}/goods-issue`, {
      ...issue,
      occurredAt: '2026-11-24T09:00:00+01:00',
    });
    expect(issued).toMatchObject({ status: 200, body: { documentNumber: expect.any(String) } });
    await sap.bill(orderNumber);
    expect((await call('GET', `/sap/orders/${orderNumber}/invoices`)).body.items).toHaveLength(1);
    expect(await call('POST', `/sap/orders/${orderNumber}/close`, {})).toEqual({
      status: 200,
      body: { status: 'completed' },
    });
    expect(await sap.effects('delivery', `sap-${orderNumber}-F1`)).toBe(1);
  });

  it('issues more than ordered within the tolerance of the ERP, and no other item than it can', async () => {
    const orderNumber = await sap.enterOrder({ quantity: 10 });
    const quantity = { value: 10, unit: 'EA' };
    const line = { lineId: '10', sku: 'SKU-1001', quantity };
    const { deliveryNumber } = (await call('POST', '/sap/deliveries', delivery(orderNumber, { lines: [line] }))).body;
    const { warehouse: _warehouse, ...issue } = delivery(orderNumber);
    const occurredAt = '2026-11-24T09:00:00+01:00';
    const substitute = { ...line, sku: 'SKU-1002', substituteFor: 'SKU-1001' };
    for (const [path, body] of [
      ['goods-issue', { ...issue, occurredAt, lines: [substitute] }],
      ['short-pick', { ...issue, lines: [substitute] }],
    ] as const)
      expect(await call('POST', `/sap/deliveries/${deliveryNumber}/${path}`, body)).toMatchObject({
        body: { code: 'capability-missing', detail: expect.stringContaining('SKU-1002 for SKU-1001') },
      });
    const more = { ...issue, occurredAt, lines: [{ ...line, quantity: { value: 11, unit: 'EA' } }] };
    expect(await call('POST', `/sap/deliveries/${deliveryNumber}/goods-issue`, more)).toMatchObject({ status: 200 });
    await sap.bill(orderNumber);
    expect((await call('GET', `/sap/orders/${orderNumber}/invoices`)).body.items).toHaveLength(1);
  });

  it('shows what was ordered from a supplier, and what of it has come', async () => {
    const number = await sap.orderGoods([
      { sku: 'SKU-1001', quantity: 10 },
      { sku: 'SKU-1002', quantity: 4 },
    ]);
    const path = `/sap/purchase-orders/${number}`;
    expect((await call('GET', path)).body).toMatchObject({
      source: { system: 'sap', id: number },
      purchaseOrderNumber: number,
      supplier: '17400001',
      status: 'open',
      lines: [
        {
          lineId: '10',
          sku: 'SKU-1001',
          quantity: { value: 10, unit: 'EA' },
          received: { value: 0, unit: 'EA' },
          closed: false,
          unitPrice: { amount: 1240, currency: 'EUR' },
          warehouse: EAST,
          deliveryDate: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        },
        { lineId: '20', quantity: { value: 4 } },
      ],
    });
    await sap.receive(number, [{ item: '10', quantity: 7 }]);
    expect((await call('GET', path)).body).toMatchObject({ status: 'open', lines: [{ received: { value: 7 } }, {}] });
    await sap.receive(number);
    expect((await call('GET', path)).body).toMatchObject({
      status: 'completed',
      lines: [
        { received: { value: 10 }, closed: true },
        { received: { value: 4 }, closed: true },
      ],
    });
    const deleted = await sap.orderGoods([{ sku: 'SKU-1003', quantity: 1 }]);
    await sap.deleteGoodsOrder(deleted);
    expect((await call('GET', `/sap/purchase-orders/${deleted}`)).body).toMatchObject({ status: 'cancelled' });
  });

  it("turns a supplier's orders page by page, and no other's are among them", async () => {
    const found: { purchaseOrderNumber: string; supplier: string; lines: { warehouse?: string }[] }[] = [];
    let cursor: string | null = null;
    do {
      const at: string = cursor ? `&cursor=${cursor}` : '';
      const { body } = await call('GET', `/sap/purchase-orders?supplier=17400001&limit=2${at}`);
      found.push(...body.items);
      cursor = body.nextCursor;
    } while (cursor);
    const numbers = found.map(({ purchaseOrderNumber }) => purchaseOrderNumber);
    expect(numbers.length).toBeGreaterThanOrEqual(3);
    expect(numbers).toEqual([...new Set(numbers)].sort());
    expect(new Set(found.map(({ supplier }) => supplier))).toEqual(new Set(['17400001']));
    // Plant 1020 is no warehouse of this landscape.
    expect(found.flatMap(({ lines }) => lines).filter(({ warehouse }) => warehouse === undefined)).toHaveLength(1);
    const other = await call('GET', '/sap/purchase-orders?supplier=17400002&limit=200');
    expect(other.body.items).toHaveLength(1);
  });

  it('shows what a customer was billed, line by line', async () => {
    const orderNumber = await sap.enterOrder({ quantity: 3 });
    const { body: created } = await call('POST', '/sap/deliveries', {
      ...delivery(orderNumber),
      lines: [{ lineId: '10', sku: 'SKU-1001', quantity: { value: 3, unit: 'EA' } }],
    });
    await call('POST', `/sap/deliveries/${created.deliveryNumber}/goods-issue`, {
      reference: `sap-${orderNumber}-F1`,
      orderNumber,
      lines: [{ lineId: '10', sku: 'SKU-1001', quantity: { value: 3, unit: 'EA' } }],
      occurredAt: '2026-11-24T09:00:00+01:00',
    });
    await sap.bill(orderNumber);
    const { body } = await call('GET', '/sap/customer-invoices?customer=10100001&limit=200');
    const invoice = body.items.find(
      ({ lines }: { lines: { orderNumber: string }[] }) => lines[0]?.orderNumber === orderNumber,
    );
    expect(invoice).toEqual({
      invoiceNumber: expect.any(String),
      customer: '10100001',
      date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      net: { amount: 3720, currency: 'EUR' },
      tax: { amount: 707, currency: 'EUR' },
      gross: { amount: 4427, currency: 'EUR' },
      cancelled: false,
      lines: [
        {
          lineId: expect.any(String),
          orderNumber,
          orderLineId: '10',
          sku: 'SKU-1001',
          description: 'Hand pallet scale',
          quantity: { value: 3, unit: 'EA' },
          net: { amount: 3720, currency: 'EUR' },
        },
      ],
    });
    expect((await call('GET', `/sap/customer-invoices/${invoice.invoiceNumber}`)).body).toEqual(invoice);
    expect((await call('GET', '/sap/customer-invoices?customer=10100002')).body.items).toEqual([]);
  });

  it('takes freight from accrual to payment', async () => {
    const accrual = await call('POST', '/sap/accruals', {
      ...freight,
      reference: 'sap-4711-S1',
      postingDate: '2026-11-24',
    });
    expect(accrual.status).toBe(201);
    const reversal = { documentNumber: accrual.body.documentNumber, postingDate: '2026-11-30' };
    expect((await call('POST', '/sap/accruals/sap-4711-S1/reversal', reversal)).status).toBe(201);
    const invoice = {
      ...freight,
      invoiceNumber: 'SWFT-1',
      settlementId: 'sap-4711-S1',
      documentDate: '2026-11-24',
      postingDate: '2026-11-24',
    };
    const posted = await call('POST', '/sap/supplier-invoices', invoice);
    expect(posted.status).toBe(201);
    expect(
      (await call('POST', `/sap/supplier-invoices/${posted.body.documentNumber}/release`, { invoiceNumber: 'SWFT-1' }))
        .status,
    ).toBe(200);
  });

  it('posts a stock movement once per reference, by what the warehouse changed', async () => {
    const posted = await call('POST', '/sap/stock-movements', movement());
    expect(posted).toMatchObject({ status: 201, body: { documentNumber: expect.stringMatching(/^\d+-\d{4}$/) } });
    expect(await sap.effects('goods-movement', 'mv-1')).toBe(1);
  });

  it('looks an unclear outcome up when the same key comes again', async () => {
    const orderNumber = await sap.enterOrder({ quantity: 2 });
    await sap.nextEffect('commit-then-reset', 'delivery');
    const key = randomUUID();
    expect(await call('POST', '/sap/deliveries', delivery(orderNumber), key)).toMatchObject({
      status: 502,
      body: { code: 'vendor-unclear' },
    });
    expect((await call('POST', '/sap/deliveries', delivery(orderNumber), key)).status).toBe(201);
    expect(await sap.effects('delivery', `sap-${orderNumber}-F1`)).toBe(1);
  });

  it('looks it up under another key as well, where the caller knows of the attempt', async () => {
    const orderNumber = await sap.enterOrder({ quantity: 20 });
    await sap.nextEffect('commit-then-reset', 'delivery');
    expect((await call('POST', '/sap/deliveries', delivery(orderNumber))).status).toBe(502);
    const known = { 'crossdock-may-have-happened': '?1' };
    const retried = await call('POST', '/sap/deliveries', delivery(orderNumber), randomUUID(), known);
    expect(retried.status).toBe(201);
    expect(await sap.effects('delivery', `sap-${orderNumber}-F1`)).toBe(1);
  });

  it.each([
    ['an unknown connection', () => call('GET', '/none/orders/1'), 404, 'unknown-connection'],
    ['an unknown order', () => call('GET', '/sap/orders/99999998'), 404, 'not-found'],
    ['an unknown purchase order', () => call('GET', '/sap/purchase-orders/1'), 404, 'not-found'],
    ["an unknown customer's invoice", () => call('GET', '/sap/customer-invoices/1'), 404, 'not-found'],
    ['nobody as supplier', () => call('GET', '/sap/purchase-orders'), 422, 'validation-failed'],
    ['a refusal of the vendor', () => call('POST', '/sap/deliveries', delivery('99999998')), 422, 'vendor-rejected'],
    [
      'a warehouse without a code',
      () => call('POST', '/sap/deliveries', delivery('1', { warehouse: '4012345000023' })),
      422,
      'validation-failed',
    ],
    [
      'an unknown member',
      () => call('POST', '/sap/deliveries', delivery('1', { colour: 'red' })),
      422,
      'validation-failed',
    ],
    [
      'parts that do not sum',
      () =>
        call('POST', '/sap/accruals', {
          ...freight,
          reference: 'r',
          postingDate: '2026-11-24',
          amount: { amount: 99, currency: 'EUR' },
        }),
      422,
      'validation-failed',
    ],
    [
      'a carrier without a supplier',
      () => call('POST', '/sap/accruals', { ...freight, reference: 'r', postingDate: '2026-11-24', carrier: 'NONE' }),
      422,
      'validation-failed',
    ],
    [
      'a receipt for no order',
      () => call('POST', '/sap/stock-movements', movement({ reason: 'receipt' })),
      422,
      'validation-failed',
    ],
    [
      'a movement of nothing',
      () => call('POST', '/sap/stock-movements', movement({ items: [{ sku: 'A', delta: { value: 0, unit: 'EA' } }] })),
      422,
      'validation-failed',
    ],
    [
      'a reference too long for SAP',
      () => call('POST', '/sap/accruals', { ...freight, reference: 'r'.repeat(30), postingDate: '2026-11-24' }),
      422,
      'vendor-rejected',
    ],
  ])('answers %s with a problem', async (_name, ask, status, code) => {
    expect(await ask()).toMatchObject({ status, body: { code, status } });
  });
});
