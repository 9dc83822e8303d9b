import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTrial, type Trial } from '../core/trial.js';
import { SapCaller } from './sap.caller.sample.js';

let sandbox: Trial;
let sap: SapCaller;

beforeAll(async () => {
  sandbox = await startTrial();
});
beforeEach(async () => {
  await sandbox.control('POST', '/reset');
  sap = new SapCaller(sandbox);
});
afterAll(() => sandbox.close());

const ONE = { lines: [{ sku: 'SKU-1001', quantity: 1 }] };

describe('logon', () => {
  it('is by name and password on every call', async () => {
    const refused = await sap.raw('/sap/opu/odata/sap/API_SALES_ORDER_SRV/', {
      headers: { authorization: `Basic ${Buffer.from('CROSSDOCK:wrong').toString('base64')}` },
    });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('www-authenticate')).toContain('Basic realm=');
    expect((await sap.get('salesOrder')).d).toEqual({ EntitySets: ['A_SalesOrder', 'A_SalesOrderItem'] });
  });

  it('knows its services and entity sets only', async () => {
    expect((await sap.raw('/sap/opu/odata/sap/API_NO_SUCH_SRV/')).status).toBe(403);
    const { status, error } = await sap.get('salesOrder', 'A_Nothing');
    expect([status, error?.code]).toEqual([404, '/IWBEP/CM_MGW_RT/020']);
    expect((await sap.get('salesOrder', "A_SalesOrder('1')")).status).toBe(404);
    expect((await sap.get('salesOrder', 'constructor')).status).toBe(404);
    expect((await sap.get('salesOrder', 'A_SalesOrder(1)')).status).toBe(400);
    expect((await sap.get('salesOrder', "A_SalesOrder?$search='x'")).status).toBe(400);
    expect((await sap.get('salesOrder', 'A_SalesOrder?$filter=SalesOrder')).status).toBe(400);
  });
});

describe('a change', () => {
  it('needs a token of the same service, and all cookies of its session', async () => {
    const order = await sap.enter(ONE);
    const path = '/sap/opu/odata/sap/API_OUTBOUND_DELIVERY_SRV;v=0002/A_OutbDeliveryHeader';
    const post = (headers: Record<string, string>) => sap.raw(path, { method: 'POST', headers, body: '{}' });
    const session = await sap.openSession('delivery');
    const [first = ''] = session['cookie']?.split('; ') ?? [];
    for (const headers of [
      {},
      { ...session, cookie: first },
      { ...session, 'x-csrf-token': 'made-up' },
      await sap.openSession('salesOrder'),
    ]) {
      const { status, headers: answered, text } = await post(headers);
      expect([status, answered.get('x-csrf-token'), text]).toEqual([403, 'Required', 'CSRF token validation failed']);
    }
    expect((await sap.deliver(order, 1)).status).toBe(201);
    await sandbox.control('POST', '/sap/sessions/end');
    expect((await sap.deliver(order, 1)).status).toBe(403);
  });

  it('is conditional: 428 without a tag, 412 with an old one', async () => {
    const order = await sap.enter(ONE);
    const { d } = await sap.deliver(order, 1);
    const path = `A_OutbDeliveryHeader('${d['DeliveryDocument']}')`;
    const change = (etag?: string) =>
      sap.change('PATCH', 'delivery', path, {
        body: { d: { ActualGoodsMovementDate: '/Date(1795478400000)/' } },
        etag,
      });
    expect((await change()).status).toBe(428);
    const etag = d.__metadata.etag ?? '';
    expect(etag).toMatch(/^W\/"datetimeoffset'/);
    expect((await change(etag)).status).toBe(204);
    const stale = await change(etag);
    expect([stale.status, stale.error?.message.value]).toEqual([412, expect.stringContaining('Precondition failed')]);
    expect((await change('*')).status).toBe(204);
  });

  it('of a property that cannot be written, or with a body that cannot be read, is refused in words', async () => {
    const order = await sap.enter(ONE);
    const { d } = await sap.deliver(order, 1);
    const path = `A_OutbDeliveryHeader('${d['DeliveryDocument']}')`;
    const wrong = await sap.change('PATCH', 'delivery', path, { body: { d: { Colour: 'red' } }, etag: '*' });
    expect([wrong.status, wrong.error?.message.value]).toEqual([400, expect.stringContaining("'Colour'")]);
    const date = await sap.change('PATCH', 'delivery', path, {
      body: { d: { ActualGoodsMovementDate: '2026-11-24' } },
      etag: '*',
    });
    expect(date.status).toBe(400);
    expect((await sap.change('PATCH', 'delivery', path, { etag: '*' })).status).toBe(415);
    expect((await sap.change('POST', 'stock', 'A_MaterialStock', { body: {} })).status).toBe(405);
  });
});

describe('bad days', () => {
  const strike = (mode: string, more: object = {}) =>
    sandbox.control('PUT', '/sap/faults', [{ mode, times: 1, ...more }]);
  const ONLY_CREATION = { match: { method: 'POST', path: '/A_OutbDeliveryHeader' } };

  it('look like SAP on both wires, and nothing was done', async () => {
    const order = await sap.enter(ONE);
    await sap.openSession('delivery');
    await strike('error', ONLY_CREATION);
    const dump = await sap.deliver(order, 1);
    expect([dump.status, dump.error?.code]).toEqual([500, 'SY/530']);
    await strike('rate-limit', { ...ONLY_CREATION, retryAfter: 7 });
    const limited = await sap.deliver(order, 1);
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '7']);
    await strike('ok-with-error', ONLY_CREATION);
    const hidden = await sap.deliver(order, 1);
    expect(hidden.status).toBe(200);
    expect(JSON.parse(hidden.headers.get('sap-message') ?? '')).toMatchObject({ severity: 'error', code: 'SY/530' });
    await strike('ok-with-error');
    const read = await sap.get('salesOrder', 'A_SalesOrder');
    expect([read.status, read.error?.code]).toEqual([200, 'SY/530']);
    await strike('error');
    const fault = await sap.soap('<x/>');
    expect([fault.status, fault.text]).toEqual([500, expect.stringContaining('soap-env:Server')]);
    await strike('ok-with-error');
    const refused = await sap.soap('<x/>');
    expect([refused.status, refused.text]).toEqual([
      200,
      expect.stringContaining('<AccountingDocument>0000000000</AccountingDocument>'),
    ]);
    expect(await sap.effects()).toEqual([`order ${order}`]);
  });

  it('that hang or break after the commit leave the effect behind, once', async () => {
    const order = await sap.enter({ lines: [{ sku: 'SKU-1001', quantity: 2 }] });
    await sap.openSession('delivery');
    await strike('commit-then-reset', ONLY_CREATION);
    await expect(sap.deliver(order, 1, { reference: 'F1' })).rejects.toThrow();
    await strike('commit-then-hang', ONLY_CREATION);
    const hung = sap.deliver(order, 1, { reference: 'F2' }).catch(() => 'broken off');
    const found = async (reference: string) =>
      (await sap.get('delivery', `A_OutbDeliveryHeader?$filter=DeliveryDocumentBySupplier eq '${reference}'`)).d
        .results;
    while ((await found('F2')).length === 0);
    expect(await found('F1')).toHaveLength(1);
    expect(await found('F2')).toHaveLength(1);
    expect(await sap.effects()).toEqual([`order ${order}`, 'delivery F1', 'delivery F2']);
    await sandbox.control('DELETE', '/sap/faults');
    void hung;
  });

  it('that are slow leave the effect behind, and tell of one whose caller did not wait for it', async () => {
    const order = await sap.enter({ lines: [{ sku: 'SKU-1001', quantity: 2 }] });
    await sap.openSession('delivery');
    const slow = { ...ONLY_CREATION, delayMs: 400 };
    await strike('slow', slow);
    expect((await sap.deliver(order, 1, { reference: 'F1' })).status).toBe(201);
    await strike('slow', slow);
    await expect(sap.deliver(order, 1, { reference: 'F2', signal: AbortSignal.timeout(100) })).rejects.toThrow();
    const unheard = async () => {
      const { items } = (await sandbox.control('GET', '/sap/journal')).body as { items: Record<string, unknown>[] };
      return items.map(({ businessKey, unheard }) => [businessKey, unheard]);
    };
    const all = [
      [order, undefined],
      ['F1', undefined],
      ['F2', true],
    ];
    await expect.poll(unheard, { timeout: 5_000 }).toEqual(all);
  });

  it('that do nothing in silence answer as if they had, and the number that they told stays used', async () => {
    const order = await sap.enter({ lines: [{ sku: 'SKU-1001', quantity: 2 }] });
    await sap.openSession('delivery');
    await strike('ok-without-effect', ONLY_CREATION);
    const told = await sap.deliver(order, 1, { reference: 'F1' });
    const number = Number(told.d['DeliveryDocument']);
    expect([told.status, number]).toEqual([201, expect.any(Number)]);
    expect((await sap.get('delivery', `A_OutbDeliveryHeader('${number}')`)).status).toBe(404);
    expect(await sap.effects()).toEqual([`order ${order}`]);
    const real = await sap.deliver(order, 1, { reference: 'F1' });
    expect(Number(real.d['DeliveryDocument'])).toBeGreaterThan(number);
    expect(await sap.effects()).toEqual([`order ${order}`, 'delivery F1']);
  });

  it('let as many calls pass as they are told to, and strike the next', async () => {
    await strike('error', { after: 2 });
    const statuses: number[] = [];
    for (let call = 0; call < 4; call++) statuses.push((await sap.get('salesOrder', 'A_SalesOrder')).status);
    expect(statuses).toEqual([200, 200, 500, 200]);
  });
});

describe('the book', () => {
  it('forgets at a reset, but never gives a number twice', async () => {
    const first = await sap.enter(ONE);
    const { d } = await sap.deliver(first, 1);
    await sandbox.control('POST', '/reset');
    expect(await sap.effects()).toEqual([]);
    expect((await sap.get('salesOrder', 'A_SalesOrder')).d.results).toEqual([]);
    const second = await sap.enter(ONE);
    expect(Number(second)).toBeGreaterThan(Number(first));
    const again = await sap.deliver(second, 1);
    expect(Number(again.d['DeliveryDocument'])).toBeGreaterThan(Number(d['DeliveryDocument']));
  });

  it('survives a restart', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'sandbox-sap-'));
    try {
      const before = await startTrial({ directory });
      const earlier = new SapCaller(before);
      const order = await earlier.enter({ lines: [{ sku: 'SKU-1001', quantity: 3 }] });
      const { d } = await earlier.deliver(order, 3);
      const effects = await earlier.effects();
      await before.close();
      const after = await startTrial({ directory });
      const later = new SapCaller(after);
      expect((await later.order(order))['OverallDeliveryStatus']).toBe('C');
      expect((await later.issue(String(d['DeliveryDocument']))).status).toBe(200);
      expect(await later.effects()).toEqual([...effects, `goods-issue sap-${order}-F1`]);
      expect(Number(await later.enter(ONE))).toBe(Number(order) + 1);
      await after.close();
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  });
});
