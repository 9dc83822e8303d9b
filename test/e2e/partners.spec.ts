import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '../support/product.js';
import { type Json, World } from '../support/world.js';

let product: Product;
let world: World;
/** An order with its fulfilment in East and its first tender out. */
let orderId: string;

const EAST = '3pl-east';
const WEST = '3pl-west';

beforeAll(async () => {
  ({ product, world } = await World.start(0));
  orderId = await world.enterOrder([{ sku: 'SKU-1001', quantity: 10 }]);
  await world.orderWhen(orderId, ({ fulfilments }) => fulfilments[0]?.state === 'released');
});
afterAll(() => product.dispose());

const fulfilmentPath = () => `/partner/v1/fulfilments/${orderId}-F1`;
const confirm = (body: object, key: string = randomUUID(), client = EAST) =>
  world.call(client, `${fulfilmentPath()}/confirmations`, { body, key });
const eventsOf = async (type: string) => {
  const { items } = await world.get(`/order-to-ship/v1/orders/${orderId}/timeline`);
  return items.filter(({ kind, title }: Json) => kind === 'event' && title === type);
};

describe('a 3PL', () => {
  it('lists and reads its fulfilments, and nobody else does', async () => {
    const { body } = await world.call(EAST, '/partner/v1/fulfilments');
    expect(body.items).toMatchObject([{ id: `${orderId}-F1`, lines: [{ sku: 'SKU-1001', quantity: { value: 10 } }] }]);
    expect((await world.call(EAST, fulfilmentPath())).status).toBe(200);
    expect((await world.call(WEST, '/partner/v1/fulfilments')).body.items).toEqual([]);
    const other = await world.call(WEST, fulfilmentPath());
    expect(other.status).toBe(404);
    const none = await world.call(WEST, '/partner/v1/fulfilments/sap-0-F1');
    expect({ ...other.body, correlationId: '', detail: '' }).toEqual({ ...none.body, correlationId: '', detail: '' });
    expect((await confirm({ kind: 'accepted' }, randomUUID(), WEST)).status).toBe(404);
  });

  it('is refused without an Idempotency-Key, with another payload under a known key, and by what the fulfilment is not', async () => {
    const missing = await world.call(EAST, `${fulfilmentPath()}/confirmations`, {
      body: { kind: 'accepted' },
      key: null,
    });
    expect(missing).toMatchObject({ status: 400, body: { code: 'idempotency-key-missing' } });
    const wrong = await confirm({ kind: 'picked', lines: [{ lineId: '999', quantity: { value: 1, unit: 'EA' } }] });
    expect(wrong).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/lines/0/lineId', code: 'unknown-line' }] },
    });
    const { lines } = (await world.call(EAST, fulfilmentPath())).body;
    const more = await confirm({
      kind: 'picked',
      lines: [{ lineId: lines[0].lineId, quantity: { ...lines[0].quantity, value: 11 } }],
    });
    expect(more).toMatchObject({ status: 422, body: { errors: [{ code: 'more-than-asked' }] } });
    const unknown = await confirm({ kind: 'accepted', colour: 'blue' });
    expect(unknown).toMatchObject({ status: 422, body: { errors: [{ pointer: '/colour', code: 'unknown-member' }] } });
  });

  it('has one effect and no 5xx from fifty posts at once under one key', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, () => confirm({ kind: 'accepted' }, key)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([]);
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThanOrEqual(1);
    expect(await eventsOf('fulfilment.accepted')).toHaveLength(1);
    const first = answers.find(({ status }) => status === 201);
    const replayed = await confirm({ kind: 'accepted' }, key);
    expect(replayed.body).toEqual(first?.body);
    expect(replayed.headers.get('idempotency-replayed')).toBe('true');
    expect(await confirm({ kind: 'picked' }, key)).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
  });

  it('confirms pick, pack and ship, and the ERP issues the goods', async () => {
    const { lines } = (await world.call(EAST, fulfilmentPath())).body;
    const picked = lines.map(({ lineId, quantity }: Json) => ({ lineId, quantity }));
    const occurredAt = '2026-11-24T09:00:00+01:00';
    expect((await confirm({ kind: 'picked', lines: picked, occurredAt })).body).toMatchObject({
      status: 'accepted',
      occurredAt,
    });
    const packages = [{ sscc: '340123450000000000', weightKg: 12.5, lines: picked }];
    expect((await confirm({ kind: 'packed', packages: [{ sscc: '340123450000000001' }] })).status).toBe(422);
    expect((await confirm({ kind: 'packed', packages })).status).toBe(201);
    expect((await confirm({ kind: 'loaded', packages })).status).toBe(201);
    expect((await confirm({ kind: 'shipped', lines: picked, packages })).status).toBe(201);
    await world.orderWhen(orderId, ({ fulfilments }) => fulfilments[0].state === 'goods-issued');
    const issues = (await world.journal('sap')).filter(({ kind }) => kind === 'goods-issue');
    expect(issues.map(({ businessKey }) => businessKey)).toEqual([`${orderId}-F1`]);
    expect(await confirm({ kind: 'rejected', reason: 'too late' })).toMatchObject({
      status: 409,
      body: { code: 'conflict' },
    });
  });

  it('reports stock that it adjusted, for its own warehouses only', async () => {
    const adjustment = { sku: 'SKU-1001', delta: -2, unit: 'EA', reason: 'DAMAGE' };
    const own = await world.call(EAST, '/partner/v1/stock-adjustments', {
      body: { ...adjustment, location: '4012345000016' },
    });
    expect(own.status).toBe(201);
    const foreign = await world.call(EAST, '/partner/v1/stock-adjustments', {
      body: { ...adjustment, location: '4012345000023' },
    });
    expect(foreign).toMatchObject({ status: 422, body: { errors: [{ pointer: '/location' }] } });
  });
});

describe('a carrier', () => {
  it('takes its tender, reports milestones and bills; another carrier sees none of it', async () => {
    const tender = await world.when(`/order-to-ship/v1/tenders/${orderId}-S1-T1`, ({ state }) => state === 'open');
    expect(tender.carrier).toBe('SWFT');
    expect((await world.call('northern', `/partner/v1/tenders/${tender.id}`)).status).toBe(404);
    expect((await world.call('northern', '/partner/v1/shipments')).body.items).toEqual([]);
    const taken = await world.call('swift', `/partner/v1/tenders/${tender.id}/responses`, {
      body: { decision: 'accepted', pro: 'SW-4711' },
    });
    expect(taken.status).toBe(201);
    await world.orderWhen(orderId, ({ shipments }) => ['accepted', 'picked-up'].includes(shipments[0].state));
    expect(
      await world.call('swift', `/partner/v1/tenders/${tender.id}/responses`, { body: { decision: 'rejected' } }),
    ).toMatchObject({ status: 409 });

    const milestone = (body: object, client = 'swift') =>
      world.call(client, `/partner/v1/shipments/${orderId}-S1/milestones`, { body });
    expect((await milestone({ code: 'departed' }, 'northern')).status).toBe(404);
    for (const code of ['departed', 'arrived', 'delivered', 'departed', 'pod'])
      expect((await milestone({ code })).status).toBe(201);
    await world.orderWhen(orderId, ({ shipments }) => shipments[0].state === 'pod-received');

    const invoice = {
      invoiceNumber: 'SW-2026-0001',
      shipmentId: `${orderId}-S1`,
      pro: 'SW-4711',
      invoiceDate: '2026-11-25',
      charges: tender.charges.map(({ code, amount }: Json) => ({ code, amount })),
      total: tender.total,
    };
    const total = { ...tender.total, amount: tender.total.amount + 1 };
    expect(await world.call('swift', '/partner/v1/freight-invoices', { body: { ...invoice, total } })).toMatchObject({
      status: 422,
    });
    expect(await world.call('northern', '/partner/v1/freight-invoices', { body: invoice })).toMatchObject({
      status: 422,
    });
    expect((await world.call('swift', '/partner/v1/freight-invoices', { body: invoice })).status).toBe(201);
    const settlement = await world.settlementWhen(`${orderId}-S1`, ({ state }) => state === 'closed');
    expect(settlement.billed).toEqual(tender.total);
    const seen = await world.call('swift', '/partner/v1/freight-invoices/SWFT:SW-2026-0001');
    expect(seen).toMatchObject({ status: 200, body: { state: 'paid' } });
    expect((await world.call('northern', '/partner/v1/freight-invoices/SWFT:SW-2026-0001')).status).toBe(404);

    expect(await world.call('swift', '/partner/v2/freight-invoices', { body: invoice })).toMatchObject({
      status: 409,
      body: { code: 'conflict' },
    });
    const [charge, ...charges] = invoice.charges;
    const more = {
      charges: [{ ...charge, amount: { ...charge.amount, amount: charge.amount.amount + 100 } }, ...charges],
      total: { ...invoice.total, amount: invoice.total.amount + 100 },
    };
    const later = [
      { ...invoice, invoiceNumber: 'SW-2026-0002' },
      { ...invoice, ...more, invoiceNumber: 'SW-2026-0003' },
      { ...invoice, invoiceNumber: 'SW-2026-0004', corrects: 'SW-2026-0003' },
    ];
    for (const body of later)
      expect((await world.call('swift', '/partner/v2/freight-invoices', { body })).status).toBe(201);
    await world.settlementWhen(`${orderId}-S1`, ({ invoices }) => invoices.length === 4);
    const { items } = (await world.call('swift', '/partner/v2/freight-invoices')).body;
    expect(items.map(({ id, state, reason }: Json) => [id, state, reason])).toEqual([
      ['SWFT:SW-2026-0001', 'paid', undefined],
      ['SWFT:SW-2026-0002', 'duplicate', 'SW-2026-0001 bills this shipment with the same amount.'],
      ['SWFT:SW-2026-0003', 'adjusted', 'SW-2026-0001 bills this shipment and is paid.'],
      ['SWFT:SW-2026-0004', 'disputed', 'SW-2026-0001 bills this shipment and is paid.'],
    ]);
  });
});

describe('a customer portal', () => {
  it("reads its customers' orders, shipments and availability, not those of others", async () => {
    const { body } = await world.call('acme-portal', `/partner/v1/orders/${orderId}`);
    expect(body).toMatchObject({ id: orderId, lines: [{ sku: 'SKU-1001' }], shipments: [{ id: `${orderId}-S1` }] });
    expect((await world.call('acme-portal', '/partner/v1/orders')).body.items).toMatchObject([{ id: orderId }]);
    expect((await world.call('acme-portal', `/partner/v1/shipments/${orderId}-S1`)).status).toBe(200);
    const availability = await world.call('acme-portal', '/partner/v1/availability?sku=SKU-1002');
    expect(availability.body).toMatchObject({ sku: 'SKU-1002', free: { value: 100 } });
    const foreign = await world.enterOrder([{ sku: 'SKU-1002', quantity: 1 }], { customer: '10100002' });
    await world.orderWhen(foreign, () => true);
    expect((await world.call('acme-portal', `/partner/v1/orders/${foreign}`)).status).toBe(404);
    expect((await world.call('acme-portal', `/partner/v1/fulfilments`)).status).toBe(403);
  });
});

describe('tokens', () => {
  it('of a partner are 401 on system and process APIs, and none is 401 with WWW-Authenticate', async () => {
    for (const path of [
      '/order-to-ship/v1/orders',
      '/ship-to-settle/v1/settlements',
      '/inventory-sync/v1/movements',
      '/inventory-sync/v1/availability?sku=SKU-1001',
      '/erp/v1/systems',
      '/wms/v1/inventory',
      '/tms/v1/systems',
    ]) {
      expect([path, (await world.call(EAST, path)).status]).toEqual([path, 401]);
      const nobody = await world.call(null, path);
      expect([path, nobody.status]).toEqual([path, 401]);
      expect(nobody.headers.get('www-authenticate')).toContain('Bearer');
    }
  });

  it('that are none, altered, or of another algorithm are 401', async () => {
    const good = await product.token(EAST);
    const [, claims, signature] = good.split('.') as [string, string, string];
    const header = (fields: object) => Buffer.from(JSON.stringify(fields)).toString('base64url');
    const altered = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(claims, 'base64url').toString()), sub: 'operator' }),
    ).toString('base64url');
    const forged = [
      'nonsense',
      `${header({ alg: 'none', typ: 'at+jwt' })}.${claims}.`,
      `${header({ alg: 'ES256', typ: 'at+jwt', kid: 'unknown' })}.${claims}.${signature}`,
      `${good.split('.')[0]}.${altered}.${signature}`,
    ];
    for (const token of forged) {
      const { status, body } = await world.call(null, '/partner/v1/fulfilments', {
        headers: { authorization: `Bearer ${token}` },
      });
      expect([token, status, body.code]).toEqual([token, 401, 'unauthenticated']);
    }
  });

  it('tell what is left of the quotas', async () => {
    const { headers } = await world.call(EAST, '/partner/v1/fulfilments');
    expect(headers.get('ratelimit-policy')).toMatch(/^"burst";q=\d+;w=60, "daily";q=\d+;w=86400$/);
    expect(headers.get('ratelimit')).toMatch(/^"burst";r=\d+;t=\d+, "daily";r=\d+;t=\d+$/);
  });
});
