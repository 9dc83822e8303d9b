import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Developer, ea } from '../../../../test/support/developer.js';
import { PartnerAdmin } from '../../../../test/support/partner-admin.js';

let admin: PartnerAdmin;
beforeAll(async () => {
  admin = await PartnerAdmin.start();
});
afterAll(() => admin.stop());

describe('paging through events', () => {
  it('is shown by small pages, each after the cursor of the one before', async () => {
    const dev = await Developer.of(admin, '3pl');
    await dev.start('page-events');
    await dev.published(5);
    await dev.readAll(2);
    expect(await dev.steps('page-events')).toEqual([
      'passed Read events in small pages',
      'passed Follow the cursor to the end',
    ]);
  });

  it('is not shown by one large page, nor by pages that do not follow each other', async () => {
    const dev = await Developer.of(admin, '3pl');
    const { subjects = '' } = await dev.start('page-events');
    await dev.published(5);
    await dev.readAll(200);
    expect((await dev.scenario('page-events')).run.steps[0].why).toContain('send limit=2');
    for (const subject of subjects.split(' ')) await dev.call('GET', `/events?limit=2&subject=${subject}`);
    expect((await dev.scenario('page-events')).run.steps[1].why).toContain('not page after page');
  });
});

describe('a supplier', () => {
  const notice = (purchaseOrderId: string, shipmentNumber: string, pieces: number) => ({
    shipmentNumber,
    warehouse: '4099999000012',
    handlingUnits: [
      { sscc: '340123450000000000', contents: [{ purchaseOrderId, lineId: '10', quantity: ea(pieces) }] },
    ],
  });

  it('reads a purchase order and announces its delivery; what is announced too little is told', async () => {
    const dev = await Developer.of(admin, 'supplier', { suppliers: ['4711'] });
    const { purchaseOrder = '' } = await dev.start('announce-delivery');
    expect((await dev.call('GET', '/purchase-orders')).body.items).toMatchObject([{ id: purchaseOrder }]);
    expect((await dev.call('GET', `/purchase-orders/${purchaseOrder}`)).status).toBe(200);
    const announce = (number: string, pieces: number) =>
      dev.call('POST', '/inbound-shipments', { body: notice(purchaseOrder, number, pieces) });
    expect((await announce('ASN-1', 6)).status).toBe(201);
    expect((await dev.scenario('announce-delivery')).run.steps[1].why).toBe('6 of 10 pieces are announced.');
    expect((await announce('ASN-2', 4)).status).toBe(201);
    expect((await dev.scenario('announce-delivery')).state).toBe('passed');
  });

  it('is judged by all that it announced, however large: the log keeps the beginning of a large body only', async () => {
    const dev = await Developer.of(admin, 'supplier', { suppliers: ['4713'] });
    /** Each piece by itself, of all orders that were placed for as many runs: more than 8 kB. */
    const large = (orders: readonly string[], shipmentNumber: string, pieces: number) => {
      const contents = orders.flatMap((purchaseOrderId) =>
        Array.from({ length: pieces }, (_, nth) => {
          const serial = `${purchaseOrderId}-${nth}`.padStart(40, '0');
          return { purchaseOrderId, lineId: '10', quantity: ea(1), lot: 'L'.repeat(40), serials: [serial] };
        }),
      );
      const body = { ...notice('', shipmentNumber, pieces), handlingUnits: [{ sscc: '340123450000000000', contents }] };
      expect(JSON.stringify(body).length).toBeGreaterThan(8 * 1024);
      return body;
    };
    const ordersOf = async (scenario: string, runs: number) => {
      const orders: string[] = [];
      for (let run = 0; run < runs; run++) orders.push((await dev.start(scenario)).purchaseOrder as string);
      return orders;
    };
    const orders = await ordersOf('announce-delivery', 5);
    await dev.call('GET', `/purchase-orders/${orders.at(-1)}`);
    const tooMuch = await dev.call('POST', '/inbound-shipments', { body: large(orders, 'ASN-1', 11) });
    expect(tooMuch.status).toBe(422);
    expect((await dev.scenario('announce-delivery')).run.steps[1].why).toContain('but 10 of it are open');
    expect((await dev.call('POST', '/inbound-shipments', { body: large(orders, 'ASN-2', 10) })).status).toBe(201);
    expect((await dev.scenario('announce-delivery')).state).toBe('passed');

    const others = await ordersOf('retry-with-same-key', 10);
    for (let nth = 0; nth < 2; nth++)
      await dev.call('POST', '/inbound-shipments', { body: large(others, 'ASN-3', 5), key: 'large' });
    expect((await dev.scenario('retry-with-same-key')).state).toBe('passed');
  });

  it('retries under the same key, and pages through the events of its shipments', async () => {
    const dev = await Developer.of(admin, 'supplier', { suppliers: ['4712'] });
    const { purchaseOrder = '' } = await dev.start('retry-with-same-key');
    for (let nth = 0; nth < 2; nth++)
      await dev.call('POST', '/inbound-shipments', { body: notice(purchaseOrder, 'ASN-1', 5), key: 'asn' });
    expect((await dev.scenario('retry-with-same-key')).state).toBe('passed');
    await dev.start('page-events');
    await dev.published(5);
    await dev.readAll(2);
    expect((await dev.scenario('page-events')).state).toBe('passed');
  });
});

describe('a customer portal', () => {
  it('tracks an order with its proof of delivery, and asks what is available', async () => {
    const dev = await Developer.of(admin, 'customer-portal', { customers: ['4711'] });
    const { order, shipment } = await dev.start('track-order');
    expect((await dev.call('GET', '/orders')).body.items).toMatchObject([{ id: order }]);
    expect((await dev.call('GET', `/orders/${order}`)).status).toBe(200);
    expect((await dev.call('GET', `/shipments/${shipment}`)).body).toMatchObject({ state: 'pod-received' });
    expect((await dev.scenario('track-order')).state).toBe('passed');
    const { sku } = await dev.start('ask-availability');
    expect((await dev.call('GET', `/availability?sku=${sku}`)).body.free).toEqual(ea(42));
    expect((await dev.scenario('ask-availability')).state).toBe('passed');
  });
});

describe('a sandbox', () => {
  it("is the partner's own: nothing of it is the enterprise's, and another partner's is not found", async () => {
    const [one, other] = [await Developer.of(admin, '3pl'), await Developer.of(admin, '3pl')];
    const { fulfilment = '' } = await one.start('receive-fulfilment');
    await one.confirm(fulfilment, { kind: 'accepted' });
    expect((await other.call('GET', `/fulfilments/${fulfilment}`)).status).toBe(404);
    expect((await other.confirm(fulfilment, { kind: 'accepted' })).status).toBe(404);
    const tables = ['messaging.events', 'messaging.documents', 'messaging.document_uses', 'messaging.subject_heads'];
    for (const table of tables) {
      const rows = await admin.database.query<{ tenant: string }>(`SELECT DISTINCT tenant FROM ${table}`);
      expect(rows.map(({ tenant }) => tenant).filter((tenant) => !tenant.includes('~'))).toEqual([]);
    }
  });

  it('takes a report twice as one, and one that comes too late as none', async () => {
    const dev = await Developer.of(admin, '3pl');
    const { fulfilment = '' } = await dev.start('receive-fulfilment');
    await dev.confirm(fulfilment, { kind: 'picked' });
    await dev.confirm(fulfilment, { kind: 'accepted' });
    expect((await dev.call('GET', `/fulfilments/${fulfilment}`)).body.state).toBe('picked');
  });

  it('is not there for production credentials: they cannot start a scenario', async () => {
    const dev = await Developer.of(admin, '3pl');
    const path = '/partner/v1/certification/scenarios/receive-fulfilment/runs';
    const answer = await admin.partner({ id: dev.id, environment: 'production' }, 'POST', path);
    expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });
});
