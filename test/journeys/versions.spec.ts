import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '../support/product.js';
import { doubles, type Json, World } from '../support/world.js';

let product: Product;
let world: World;

beforeAll(async () => {
  ({ product, world } = await World.start(0));
});
afterAll(() => product.dispose());

const EAST = '3pl-east';
const ea = (value: number) => ({ value, unit: 'EA' });

describe('an order with its warehouse on v2 and its carrier on v1', () => {
  let orderId: string;
  const fulfilment = () => `/partner/v2/fulfilments/${orderId}-F1`;
  const confirm = (body: object) => world.call(EAST, `${fulfilment()}/confirmations`, { body });
  const PALLET = '340123450000000017';
  const CARTON = '340123450000000024';

  beforeAll(async () => {
    orderId = await world.enterOrder([{ sku: 'SKU-1001', quantity: 10 }]);
    await world.orderWhen(orderId, ({ fulfilments }) => fulfilments[0]?.state === 'released');
  });

  it('is packed by handling units, which both versions show', async () => {
    const { lines } = (await world.call(EAST, fulfilment())).body;
    const [{ lineId }] = lines;
    expect((await confirm({ kind: 'accepted' })).status).toBe(201);
    const serials = ['SN-1', 'SN-2', 'SN-3', 'SN-4'];
    const handlingUnits = [
      {
        sscc: PALLET,
        weightKg: 32.5,
        dimensions: { lengthCm: 120, widthCm: 80, heightCm: 60 },
        contents: [{ lineId, quantity: ea(6), lot: 'L1' }],
        units: [
          {
            sscc: CARTON,
            weightKg: 9,
            contents: [{ lineId, quantity: ea(4), lot: 'L1', serials, expiry: '2027-05-31' }],
          },
        ],
      },
    ];
    expect(await confirm({ kind: 'packed', handlingUnits })).toMatchObject({ status: 201 });
    await world.orderWhen(orderId, ({ fulfilments }) => fulfilments[0].state === 'packed');
    const shown = (await world.call(EAST, fulfilment())).body;
    expect(shown.lines).toMatchObject([{ packed: ea(10) }]);
    expect(shown.handlingUnits).toEqual([
      {
        ...handlingUnits[0],
        contents: [{ lineId, sku: 'SKU-1001', quantity: ea(6), lot: 'L1' }],
        units: [
          {
            ...handlingUnits[0]?.units[0],
            contents: [{ lineId, sku: 'SKU-1001', quantity: ea(4), lot: 'L1', serials, expiry: '2027-05-31' }],
          },
        ],
      },
    ]);
    const old = (await world.call(EAST, `/partner/v1/fulfilments/${orderId}-F1`)).body;
    expect(old.packages).toEqual([{ sscc: PALLET, weightKg: 32.5 }]);
  });

  it('is carried by v1, and its customer reads the proof of delivery by either', async () => {
    const tender = await world.when(`/order-to-ship/v1/tenders/${orderId}-S1-T1`, ({ state }) => state === 'open');
    // The pallet's weight is gross: what is on it is not weighed twice.
    expect(tender.request.totalWeightKg).toBe(32.5);
    const taken = await world.call('swift', `/partner/v1/tenders/${tender.id}/responses`, {
      body: { decision: 'accepted', pro: 'SW-1' },
    });
    expect(taken.status).toBe(201);
    await world.orderWhen(orderId, ({ shipments }) => shipments[0].state === 'accepted');
    expect((await confirm({ kind: 'loaded', ssccs: [PALLET] })).status).toBe(201);
    expect((await confirm({ kind: 'shipped' })).status).toBe(201);
    await world.orderWhen(orderId, ({ fulfilments }) => fulfilments[0].state === 'goods-issued');
    const milestone = (body: object) => world.call('swift', `/partner/v1/shipments/${orderId}-S1/milestones`, { body });
    const proof = { code: 'pod', signedBy: 'M. Jansen', occurredAt: '2026-11-26T14:05:00+01:00' };
    for (const body of [{ code: 'departed' }, { code: 'arrived' }, { code: 'delivered' }, proof])
      expect((await milestone(body)).status).toBe(201);
    await world.orderWhen(orderId, ({ shipments }) => shipments[0].state === 'pod-received');
    for (const version of ['v1', 'v2']) {
      const { body } = await world.call('acme-portal', `/partner/${version}/shipments/${orderId}-S1`);
      const told = await world.call('acme-portal', body.proofOfDelivery);
      expect(told.body).toMatchObject({
        shipmentId: `${orderId}-S1`,
        carrier: 'SWFT',
        pro: 'SW-1',
        signedBy: 'M. Jansen',
        signedAt: proof.occurredAt,
        receivedAt: expect.stringMatching(/Z$/),
      });
    }
    const seen = await world.call('swift', `/partner/v2/shipments/${orderId}-S1`);
    expect(seen.body.handlingUnits).toMatchObject([{ sscc: PALLET, units: [{ sscc: CARTON }] }]);
  });

  it('is billed, settled and closed, with every effect once in the books of each vendor', async () => {
    await world.control('POST', `/sap/deliveries/${orderId}-F1/bill`);
    const tender = await world.get(`/order-to-ship/v1/tenders/${orderId}-S1-T1`);
    const invoice = {
      invoiceNumber: 'SW-V2-1',
      shipmentId: `${orderId}-S1`,
      pro: 'SW-1',
      invoiceDate: '2026-11-26',
      charges: tender.charges.map(({ code, amount }: Json) => ({ code, amount })),
      total: tender.total,
    };
    expect((await world.call('swift', '/partner/v1/freight-invoices', { body: invoice })).status).toBe(201);
    await world.settlementWhen(`${orderId}-S1`, ({ state }) => state === 'closed', 60_000);
    const order = await world.orderWhen(orderId, ({ state }) => state === 'closed', 90_000);
    for (const version of ['v1', 'v2']) {
      const { items } = (await world.call('acme-portal', `/partner/${version}/invoices`)).body;
      expect(items).toMatchObject([
        {
          id: `sap-${order.invoiceNumbers[0]}`,
          net: { amount: 12_400, currency: 'EUR' },
          gross: { amount: 14_756, currency: 'EUR' },
          lines: [{ orderNumber: orderId.replace('sap-', ''), sku: 'SKU-1001', quantity: ea(10) }],
        },
      ]);
    }
    const journals = await Promise.all(['sap', 'wms', 'tms'].map((system) => world.journal(system)));
    expect(journals.flatMap((journal) => doubles(journal))).toEqual([]);
  });
});

describe('a supplier', () => {
  const SUPPLIER = 'rhein-supply';

  it('sees its open orders, announces goods of one, and sees what the warehouse received and the ERP booked', async () => {
    const { items } = (await world.call(SUPPLIER, '/partner/v2/purchase-orders')).body;
    expect(items).toHaveLength(3);
    const order = items.find(({ lines }: Json) => lines.length === 2);
    const [first, second] = order.lines;
    expect(order).toMatchObject({
      state: 'open',
      lines: [{ sku: 'SKU-1001', warehouse: '4012345000016' }, { sku: 'SKU-1004' }],
    });
    const of = (line: Json, value: number) => ({ purchaseOrderId: order.id, lineId: line.lineId, quantity: ea(value) });
    const body = {
      shipmentNumber: 'ASN-1',
      warehouse: '4012345000016',
      expectedAt: '2026-11-28T10:00:00+01:00',
      handlingUnits: [
        { sscc: '340123450000000031', contents: [of(first, 100)] },
        { sscc: '340123450000000048', contents: [{ ...of(second, 48), lot: 'B7', expiry: '2028-01-31' }] },
      ],
    };
    const { status, body: receipt } = await world.call(SUPPLIER, '/partner/v2/inbound-shipments', { body });
    expect(status).toBe(201);
    const path = `/partner/v2/inbound-shipments/${receipt.inboundShipmentId}`;
    expect((await world.call('3pl-west', path)).status).toBe(404);
    expect((await world.call(EAST, path)).body).toMatchObject({ state: 'notified', handlingUnits: [{}, {}] });
    const confirm = (told: object) => world.call(EAST, `${path}/confirmations`, { body: told });
    expect((await confirm({ kind: 'arrived' })).status).toBe(201);
    const lines = [of(first, 98), of(second, 48)];
    expect((await confirm({ kind: 'received', lines, reason: 'Two short' })).status).toBe(201);
    const seen = (await world.call(SUPPLIER, path)).body;
    expect(seen).toMatchObject({
      state: 'received',
      receipt: {
        varies: true,
        reason: 'Two short',
        lines: [{ notified: ea(100), received: ea(98) }, { received: ea(48) }],
      },
    });
    const ordered = async () => (await world.call(SUPPLIER, `/partner/v1/purchase-orders/${order.id}`)).body;
    // What the warehouse received is booked by the process.
    await expect.poll(async () => (await ordered()).lines[1].closed, { timeout: 20_000 }).toBe(true);
    const after = await ordered();
    expect(after).toMatchObject({
      state: 'open',
      lines: [
        { received: ea(98), closed: false },
        { received: ea(48), closed: true },
      ],
    });
    const typesSeenBy = async (partner: string) =>
      (await world.call(partner, '/partner/v2/events')).body.items
        .filter(({ subject }: Json) => subject === receipt.inboundShipmentId)
        .map(({ type }: Json) => type);
    const told = ['notified', 'arrived', 'received'].map((word) => `crossdock.inbound-shipment.${word}.v1`);
    for (const partner of [SUPPLIER, EAST])
      await expect.poll(() => typesSeenBy(partner), { timeout: 10_000 }).toEqual(told);
    expect(await typesSeenBy('3pl-west')).toEqual([]);
  });
});

describe('the guide to the next version', () => {
  it('is where the versions say that it is, and nothing else of the disk is', async () => {
    const contract = (await (await fetch(`${product.baseUrl}/openapi/partner/v1.json`)).json()) as Json;
    const { successor, migrationGuide } = contract.info['x-lifecycle'];
    expect(successor).toBe('v2');
    const guide = await fetch(`${product.baseUrl}${migrationGuide}`);
    expect([guide.status, guide.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await guide.text()).toContain('<h1>From partner API v1 to v2</h1>');
    for (const name of ['none', '..%2F..%2FREADME', '%2e%2e%2fbenchmarks', 'README.md'])
      expect([name, (await fetch(`${product.baseUrl}/portal/guides/${name}`)).status]).toEqual([name, 404]);
  });
});

describe('the portal', () => {
  it('shows every version of every API with its life and contract, and the guides; every link leads somewhere', async () => {
    const html = await (await fetch(`${product.baseUrl}/portal`)).text();
    const { items } = await world.get('/catalog/v1/apis');
    expect(items.length).toBeGreaterThan(9);
    for (const { name, version, contract } of items) {
      expect(html).toContain(`<code>/${name}/${version}</code>`);
      expect(html).toContain(`href="${contract}"`);
    }
    expect(html).toContain(
      'released 2026-11-24 · succeeded by v2 · <a href="/portal/guides/migrate-partner-v1-to-v2">',
    );
    expect(html).toContain('>Bringing a partner in</a>');
    const links = new Set([...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => String(href)));
    for (const link of links) expect([link, (await fetch(new URL(link, product.baseUrl))).status]).toEqual([link, 200]);
  });

  it('is where problems and versions send their readers', async () => {
    const { items } = await world.get('/catalog/v1/apis');
    for (const { name, lifecycle } of items) {
      const { migrationGuide, successor } = lifecycle;
      const links = [migrationGuide, successor && `/openapi/${name}/${successor}.json`].filter(Boolean);
      for (const link of links) expect([link, (await fetch(`${product.baseUrl}${link}`)).status]).toEqual([link, 200]);
    }
  });
});
