import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiDefinition } from '#platform/application';
import { AuditReader } from '#platform/audit';
import { Deprecations } from '#platform/deprecation';
import { OPERATOR, propose } from '../../../test/support/agreements.js';
import { EAST, StubbedPartnerApi } from '../../../test/support/stubbed-partner-api.js';
import { partnerApis } from './partner.api.js';
import { SERVED } from './served.js';

const ea = (value: number) => ({ value, unit: 'EA' });
const money = (amount: number) => ({ amount, currency: 'EUR' });
const address = { name: 'Acme', city: 'Berlin', postalCode: '10719', country: 'DE' };
const SSCC = '340123450000000017';
const INNER = '340123450000000024';
const NOT_FOUND = { status: 404, body: { status: 404, code: 'not-found', title: 'Not found' } };

const packages = [
  {
    sscc: SSCC,
    weightKg: 40,
    lines: [{ lineId: '10', sku: 'SKU-1001', quantity: ea(10), lot: 'L1' }],
    units: [{ sscc: INNER, lines: [{ lineId: '10', sku: 'SKU-1001', quantity: ea(4), lot: 'L1' }] }],
  },
];
const fulfilment = (change: object = {}) => ({
  id: 'sap-1-F1',
  orderId: 'sap-1',
  orderNumber: '1',
  state: 'accepted',
  warehouse: EAST,
  partner: 'east',
  shipTo: address,
  lines: [{ lineId: '10', sku: 'SKU-1001', quantity: ea(10) }],
  taken: [],
  packages: [],
  ...change,
});
const shipment = (change: object = {}) => ({
  id: 'sap-1-S1',
  orderId: 'sap-1',
  orderNumber: '1',
  fulfilmentId: 'sap-1-F1',
  customerId: '10100001',
  state: 'in-transit',
  carrier: 'SWFT',
  pro: 'SW1',
  delayed: false,
  deliveryAttempts: 0,
  request: { from: address, to: address, packages, totalWeightKg: 40 },
  ...change,
});
const invoice = (change: object = {}) => ({
  invoiceNumber: '90000001',
  customer: '10100001',
  date: '2026-11-24',
  net: money(3720),
  tax: money(707),
  gross: money(4427),
  cancelled: false,
  lines: [{ lineId: '10', orderNumber: '1', orderLineId: '10', sku: 'SKU-1001', quantity: ea(3), net: money(3720) }],
  ...change,
});

let api: StubbedPartnerApi;
/** The fulfilment stands so from now on. */
const standing = (change: object = {}) =>
  api.publish('fulfilment', 'sap-1-F1', [`warehouse:${EAST}`], fulfilment(change));
const proofOfDelivery = {
  signedBy: 'M. Jansen',
  signedAt: '2026-11-26T14:05:00+01:00',
  receivedAt: '2026-11-26T13:06:00.000Z',
};
beforeAll(async () => {
  api = await StubbedPartnerApi.start();
  const owners = ['carrier:SWFT', 'customer:10100001'];
  await api.publish('shipment', 'sap-1-S1', owners, shipment());
  const delivered = { id: 'sap-2-S1', state: 'pod-received', signedBy: 'M. Jansen', proofOfDelivery };
  await api.publish('shipment', 'sap-2-S1', owners, shipment(delivered));
  api.below
    .on('GET', /\/erp\/v1\/systems\/sap\/customer-invoices\/\d+$/, ({ path }) =>
      path.endsWith('/90000001')
        ? { body: invoice() }
        : path.endsWith('/90000002')
          ? { body: invoice({ invoiceNumber: '90000002', customer: '10100002' }) }
          : NOT_FOUND,
    )
    .on('GET', /\/erp\/v1\/systems\/sap\/customer-invoices$/, ({ query }) => ({
      body: { items: query.get('customer') === '10100001' ? [invoice()] : [], nextCursor: null },
    }));
});
afterAll(() => api.close());

describe('both versions at once', () => {
  it('show the same fulfilment, each in its form', async () => {
    await standing({ state: 'packed', packages });
    const v1 = await api.call('east', '/partner/v1/fulfilments/sap-1-F1');
    const v2 = await api.call('east', '/partner/v2/fulfilments/sap-1-F1');
    const { packages: flat, ...sameInV1 } = v1.body;
    const { handlingUnits, ...sameInV2 } = v2.body;
    expect(flat).toEqual([{ sscc: SSCC, weightKg: 40 }]);
    expect(handlingUnits).toEqual([
      {
        sscc: SSCC,
        weightKg: 40,
        contents: [{ lineId: '10', sku: 'SKU-1001', quantity: ea(6), lot: 'L1' }],
        units: [{ sscc: INNER, contents: [{ lineId: '10', sku: 'SKU-1001', quantity: ea(4), lot: 'L1' }] }],
      },
    ]);
    expect(sameInV2).toEqual({ ...sameInV1, lines: [{ ...sameInV1.lines[0], packed: ea(10) }] });
    for (const version of SERVED) {
      expect((await api.call('east', `/partner/${version}/fulfilments`)).body.items).toHaveLength(1);
      expect((await api.call('west', `/partner/${version}/fulfilments`)).body.items).toEqual([]);
      expect((await api.call('west', `/partner/${version}/fulfilments/sap-1-F1`)).status).toBe(404);
    }
  });

  it('record the same facts: one told by v2 is what two told by v1 are', async () => {
    const ids = { v1: 'sap-1-F8', v2: 'sap-1-F9' };
    const lines = [{ lineId: '10', quantity: ea(10), lot: 'L1' }];
    const told = async (version: 'v1' | 'v2', ...bodies: object[]) => {
      const id = ids[version];
      await api.publish('fulfilment', id, [`warehouse:${EAST}`], fulfilment({ id }));
      for (const body of bodies)
        expect((await api.call('east', `/partner/${version}/fulfilments/${id}/confirmations`, body)).status).toBe(201);
      return (await api.events(id)).map(({ data, ...event }) => ({
        ...event,
        id: '',
        data: { ...data, fulfilmentId: '' },
      }));
    };
    const packed = { kind: 'packed', packages: [{ sscc: SSCC, weightKg: 40, lines }] };
    const byV1 = await told('v1', { kind: 'picked', lines }, packed);
    const handlingUnits = [{ sscc: SSCC, weightKg: 40, contents: lines }];
    expect(await told('v2', { kind: 'packed', handlingUnits })).toEqual(byV1);
    expect(byV1.map(({ type }) => type)).toEqual(['pick.confirmed', 'fulfilment.packed']);
  });

  it('do not share Idempotency-Keys: the same key on the other version is another request', async () => {
    await standing();
    const key = randomUUID();
    const path = (version: string) => `/partner/${version}/fulfilments/sap-1-F1/confirmations`;
    const first = await api.call('east', path('v1'), { kind: 'accepted' }, key);
    const other = await api.call('east', path('v2'), { kind: 'accepted' }, key);
    expect([first.status, other.status]).toEqual([201, 201]);
    expect(other.body.id).not.toBe(first.body.id);
    expect((await api.call('east', path('v2'), { kind: 'accepted' }, key)).body).toEqual(other.body);
  });

  it('refuse what only the other knows, by its place', async () => {
    await standing();
    const confirm = async (version: string, body: object) => {
      const { status, body: problem } = await api.call(
        'east',
        `/partner/${version}/fulfilments/sap-1-F1/confirmations`,
        body,
      );
      return [
        status,
        problem.errors?.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`),
      ];
    };
    const handlingUnits = [{ sscc: SSCC, contents: [{ lineId: '10', quantity: ea(1) }] }];
    expect(await confirm('v1', { kind: 'packed', handlingUnits })).toEqual([422, ['/handlingUnits unknown-member']]);
    const flat = { kind: 'packed', packages: [{ sscc: SSCC }] };
    expect(await confirm('v2', flat)).toEqual([422, ['/packages unknown-member']]);
    await standing({ state: 'cancelled' });
    expect((await confirm('v2', { kind: 'packed', handlingUnits }))[0]).toBe(409);
  });

  it('leave an unknown version unknown', async () => {
    for (const path of ['/partner/v3/fulfilments', '/partner/v0/orders', '/partner/fulfilments'])
      expect(await api.call('east', path)).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});

describe.each(SERVED)('in %s', (version) => {
  it('a proof of delivery is shown to the carrier and to the customer once it is there', async () => {
    const path = (id: string) => `/partner/${version}/shipments/${id}`;
    const { body } = await api.call('acme', path('sap-2-S1'));
    expect(body.proofOfDelivery).toBe(`${path('sap-2-S1')}/proof-of-delivery`);
    const proof = {
      shipmentId: 'sap-2-S1',
      orderNumber: '1',
      carrier: 'SWFT',
      pro: 'SW1',
      signedBy: 'M. Jansen',
      signedAt: '2026-11-26T14:05:00+01:00',
      receivedAt: '2026-11-26T13:06:00.000Z',
    };
    for (const partner of ['acme', 'swift'])
      expect(await api.call(partner, body.proofOfDelivery)).toMatchObject({ status: 200, body: proof });
    for (const partner of ['isar', 'northern'])
      expect((await api.call(partner, body.proofOfDelivery)).status).toBe(404);
    expect((await api.call('acme', path('sap-1-S1'))).body.proofOfDelivery).toBeUndefined();
    expect((await api.call('acme', `${path('sap-1-S1')}/proof-of-delivery`)).status).toBe(404);
  });

  it("invoices are those of the portal's own customers", async () => {
    const list = await api.call('acme', `/partner/${version}/invoices`);
    expect(list.body).toEqual({
      items: [
        {
          id: 'sap-90000001',
          invoiceNumber: '90000001',
          date: '2026-11-24',
          net: money(3720),
          tax: money(707),
          gross: money(4427),
          cancelled: false,
          lines: [
            { lineId: '10', orderNumber: '1', orderLineId: '10', sku: 'SKU-1001', quantity: ea(3), net: money(3720) },
          ],
        },
      ],
      nextCursor: null,
    });
    expect((await api.call('acme', `/partner/${version}/invoices/sap-90000001`)).body).toEqual(list.body.items[0]);
    for (const id of ['sap-90000002', 'sap-90000003', 'none-1'])
      expect((await api.call('acme', `/partner/${version}/invoices/${id}`)).status).toBe(404);
    expect((await api.call('isar', `/partner/${version}/invoices`)).body.items).toEqual([]);
    expect((await api.call('swift', `/partner/${version}/invoices`)).status).toBe(403);
  });
});

describe('the end of v1', () => {
  const V1 = { api: 'partner', version: 'v1' };
  const ENDS = { deprecated: '2027-02-01T00:00:00Z', sunset: '2027-08-01T00:00:00Z' };
  const V2 = 'http://127.0.0.1:3000/openapi/partner/v2.json';
  const [BEFORE, BETWEEN, AFTER] = ['2027-01-15T00:00:00Z', '2027-03-01T00:00:00Z', '2027-08-01T00:00:01Z'];
  let now = new Date(BEFORE);
  let ending: StubbedPartnerApi;
  beforeAll(async () => {
    const apis = partnerApis.map(
      (each): ApiDefinition =>
        each.version === 'v1' ? { ...each, lifecycle: { ...each.lifecycle, released: '2026-11-24', ...ENDS } } : each,
    );
    ending = await StubbedPartnerApi.start({ apis, now: () => now });
    for (const partner of ['acme', 'swift']) await ending.call(partner, '/partner/v1/account');
    await inSandbox('east', '/partner/v1/account');
  });
  afterAll(() => ending.close());
  const statusOf = async (partner: string, path: string) => (await ending.call(partner, path)).status;
  const inSandbox = async (partner: string, path: string, body?: object) =>
    (await ending.call(partner, path, body, randomUUID(), 'sandbox')).status;

  it('is told for as long as it lasts, and leaves v2 alone', async () => {
    now = new Date(BETWEEN);
    expect((await ending.call('acme', '/partner/v1/orders/none')).headers).toMatchObject({
      deprecation: '@1801440000',
      sunset: 'Sun, 01 Aug 2027 00:00:00 GMT',
      link: `<http://127.0.0.1:3000/portal/guides/migrate-partner-v1-to-v2>; rel="deprecation"; type="text/html", <${V2}>; rel="successor-version"`,
    });
    const successor = await ending.call('acme', '/partner/v2/orders/none');
    expect([successor.status, successor.headers['deprecation']]).toEqual([404, undefined]);
  });

  it('takes no newcomer: whoever has never used it in production is refused and shown v2; others go on', async () => {
    now = new Date(BETWEEN);
    expect(await ending.call('isar', '/partner/v1/account')).toMatchObject({
      status: 403,
      body: { code: 'version-deprecated', successor: V2, deprecated: ENDS.deprecated },
    });
    const webhook = { url: 'https://isar.example/hook', types: ['crossdock.order.received.v1'] };
    expect(await ending.call('isar', '/partner/v1/webhooks', webhook)).toMatchObject({
      status: 403,
      body: { code: 'version-deprecated' },
    });
    expect(await statusOf('isar', '/partner/v1/account')).toBe(403);
    expect(await statusOf('isar', '/partner/v2/account')).toBe(200);
    expect(await statusOf('acme', '/partner/v1/account')).toBe(200);
  });

  it('leaves the sandbox to whoever has used it there or in production, and to nobody else', async () => {
    now = new Date(BETWEEN);
    expect(await inSandbox('east', '/partner/v1/account')).toBe(200);
    expect(await statusOf('east', '/partner/v1/account')).toBe(403);
    expect(await inSandbox('acme', '/partner/v1/account')).toBe(200);
    expect(await inSandbox('isar', '/partner/v1/account')).toBe(403);
  });

  it('comes after the sunset only when that was proposed and each partner that uses it has agreed', async () => {
    now = new Date(AFTER);
    expect(await statusOf('acme', '/partner/v1/account')).toBe(200);
    await propose(ending.app, V1, ENDS);
    const path = '/partner/v2/deprecations';
    const { items } = (await ending.call('acme', path)).body;
    expect(items).toMatchObject([{ id: 'partner-v1', sunsetAt: '2027-08-01T00:00:00.000Z' }]);
    expect(items[0].operations.map(({ operation }: { operation: string }) => operation)).toContain(
      'GET /partner/v1/account',
    );
    expect((await ending.call('isar', path)).body.items).toEqual([]);
    const body = { givenBy: 'M. Jansen', reason: 'We have moved' };
    const consent = (partner: string, key?: string) => ending.call(partner, `${path}/partner-v1/consent`, body, key);
    expect(await inSandbox('acme', `${path}/partner-v1/consent`, body)).toBe(403);
    expect((await consent('isar')).status).toBe(404);
    expect(await consent('acme', 'mine')).toMatchObject({ status: 201, body: { word: { kind: 'consent' } } });
    expect(await consent('acme', 'mine')).toMatchObject({ status: 201, body: { word: { kind: 'consent' } } });
    expect((await consent('acme')).status).toBe(409);
    expect((await ending.call('acme', `${path}/partner-v1`)).body.word).toMatchObject(body);
    expect(await statusOf('acme', '/partner/v1/account')).toBe(200);
    const override = { partnerId: 'swift', kind: 'override', givenBy: 'Operations', reason: 'No answer' } as const;
    await ending.app.get(Deprecations).record(V1, override, OPERATOR, () => undefined);
    await expect
      .poll(() => ending.call('acme', '/partner/v1/tenders'), { timeout: 5_000 })
      .toMatchObject({ status: 410, body: { code: 'gone', successor: V2 } });
    const entries = await ending.app
      .get(AuditReader)
      .read({ tenant: 'acme', subject: 'api-version/partner v1', limit: 10 });
    expect(entries.map(({ act, actor }) => [act, actor.kind])).toEqual([
      ['deprecation.overridden', 'operator'],
      ['deprecation.consented', 'partner'],
      ['deprecation.proposed', 'operator'],
    ]);
  });

  it('is told to sandbox credentials by the use of the sandbox, without what production calls or who agreed for it', async () => {
    const told = async (partner: string) => {
      const { items } = (await ending.call(partner, '/partner/v2/deprecations', undefined, undefined, 'sandbox')).body;
      return items;
    };
    const [{ operations, ...rest }] = await told('acme');
    expect(operations.map(({ operation }: { operation: string }) => operation)).toEqual(['GET /partner/v1/account']);
    expect(rest).not.toHaveProperty('word');
    expect(await told('swift')).toEqual([]);
  });

  it('is off again once the deprecation is withdrawn', async () => {
    now = new Date(AFTER);
    await ending.app.get(Deprecations).withdraw(V1, 'Too early', OPERATOR);
    await expect.poll(() => statusOf('acme', '/partner/v1/account'), { timeout: 5_000 }).toBe(200);
    expect((await ending.call('acme', '/partner/v2/deprecations')).body.items).toEqual([]);
  });
});
