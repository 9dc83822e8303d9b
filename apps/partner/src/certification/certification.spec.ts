import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CallOptions, type Json, PartnerAdmin } from '../../../../test/support/partner-admin.js';
import { WebhookReceiver } from '../../../../test/support/webhook.receiver.js';

let admin: PartnerAdmin;
beforeAll(async () => {
  admin = await PartnerAdmin.start();
});
afterAll(() => admin.stop());

let nth = 0;
const receivers: WebhookReceiver[] = [];
afterAll(() => Promise.all(receivers.map((receiver) => receiver.stop())));

/** A partner that was invited and has accepted, as its developer sees it. */
class Developer {
  private constructor(
    readonly id: string,
    readonly kind: string,
  ) {}

  static async of(kind: string, reach: object = {}): Promise<Developer> {
    nth += 1;
    const id = `${kind}-${nth}`;
    const contacts = [{ name: 'Dev', email: 'dev@partner.example' }];
    const invited = await admin.operator('POST', '/partner-admin/v1/invitations', {
      body: { id, kind, name: id, contacts, reach, sharing: { reason: 'All of them stand for one carrier' } },
    });
    expect(invited.status).toBe(201);
    expect((await admin.call('POST', invited.body.acceptanceUrl)).status).toBe(201);
    return new Developer(id, kind);
  }

  call(method: string, path: string, options: CallOptions = {}) {
    return admin.partner({ id: this.id, kind: this.kind }, method, `/partner/v1${path}`, options);
  }

  async start(scenario: string): Promise<Record<string, string>> {
    const answer = await this.call('POST', `/certification/scenarios/${scenario}/runs`);
    expect(answer).toMatchObject({ status: 201, body: { id: scenario, state: 'running' } });
    return answer.body.run.refs;
  }

  async scenario(id: string): Promise<Json> {
    return (await this.call('GET', `/certification/scenarios/${id}`)).body;
  }

  /** The steps of a scenario's last run, as `state title`. */
  async steps(id: string): Promise<string[]> {
    return (await this.scenario(id)).run.steps.map(({ state, title }: Json) => `${state} ${title}`);
  }

  /** Waits until the scenario has ended one way or the other. */
  async ended(id: string): Promise<Json> {
    for (let waited = 0; ; waited += 200) {
      const scenario = await this.scenario(id);
      if (scenario.run.state !== 'running' || waited > 15_000) return scenario;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  /** With an endpoint that is sent its fulfilments. */
  async listens(): Promise<WebhookReceiver> {
    const receiver = await WebhookReceiver.start();
    receivers.push(receiver);
    const body = { url: receiver.url, types: ['crossdock.fulfilment.released.v1'] };
    const made = await this.call('POST', '/webhooks', { body });
    expect(made.status).toBe(201);
    receiver.secret = made.body.secret;
    return receiver;
  }

  confirm(fulfilment: string, body: object, key?: string) {
    return this.call('POST', `/fulfilments/${fulfilment}/confirmations`, { body, ...(key && { key }) });
  }
}

const ea = (value: number) => ({ value, unit: 'EA' });
const picked = (ten: number, twenty: number, reason?: string) => ({
  kind: 'picked',
  lines: [
    { lineId: '10', quantity: ea(ten) },
    { lineId: '20', quantity: ea(twenty) },
  ],
  ...(reason && { reason }),
});
const packages = [{ sscc: '340123450000000000', weightKg: 12.5 }];

describe('a 3PL', () => {
  it('is shown its checklist, and nothing is started before it asks', async () => {
    const dev = await Developer.of('3pl');
    const { body } = await dev.call('GET', '/certification');
    expect(body).toMatchObject({ partnerId: dev.id, status: 'onboarding' });
    expect(body.scenarios.map(({ id, state, required }: Json) => `${id} ${state} ${required}`)).toEqual(
      expect.arrayContaining([
        'receive-fulfilment not-started true',
        'short-pick not-started true',
        'retry-with-same-key not-started true',
        'page-events not-started true',
      ]),
    );
    expect((await dev.call('GET', '/fulfilments')).body.items).toEqual([]);
    expect((await dev.call('POST', '/certification/scenarios/none/runs')).status).toBe(404);
    expect((await dev.call('POST', '/certification/scenarios/accept-tender/runs')).status).toBe(404);
  });

  it('receives a fulfilment: finds it, reads it, accepts it', async () => {
    const dev = await Developer.of('3pl');
    const { fulfilment = '' } = await dev.start('receive-fulfilment');
    expect((await dev.call('GET', '/fulfilments')).body.items).toMatchObject([{ id: fulfilment, state: 'released' }]);
    expect((await dev.call('GET', `/fulfilments/${fulfilment}`)).status).toBe(200);
    expect(await dev.steps('receive-fulfilment')).toEqual(['passed Read the fulfilment', 'open Accept it']);
    const accepted = await dev.confirm(fulfilment, { kind: 'accepted' });
    expect(accepted.status).toBe(201);
    const { state, run } = await dev.scenario('receive-fulfilment');
    expect(state).toBe('passed');
    expect(run.steps[1].evidence).toEqual([accepted.headers.get('x-correlation-id')]);
    expect((await dev.call('GET', `/fulfilments/${fulfilment}`)).body.state).toBe('accepted');
  });

  it('shows it in a busy sandbox too: what came after thousands of other calls is seen, what came before them stays shown', async () => {
    const dev = await Developer.of('3pl');
    const { fulfilment = '' } = await dev.start('receive-fulfilment');
    const isBusy = () =>
      admin.database.query(
        `INSERT INTO platform.requests (at, partner_id, environment, method, route, path, status, latency_ms, correlation_id, replayed)
         SELECT now(), $1, 'sandbox', 'GET', '/partner/v1/account', '/partner/v1/account', 200, 1, 'c', false
         FROM generate_series(1, 6000)`,
        [dev.id],
      );
    await isBusy();
    await dev.call('GET', `/fulfilments/${fulfilment}`);
    expect(await dev.steps('receive-fulfilment')).toEqual(['passed Read the fulfilment', 'open Accept it']);
    await isBusy();
    await dev.confirm(fulfilment, { kind: 'accepted' });
    expect(await dev.steps('receive-fulfilment')).toEqual(['passed Read the fulfilment', 'passed Accept it']);
  });

  it('is told in plain words what failed, mends a refused call at once, and begins anew what cannot be mended', async () => {
    const dev = await Developer.of('3pl');
    const { fulfilment = '' } = await dev.start('short-pick');
    await dev.confirm(fulfilment, { kind: 'accepted' });
    const refused = await dev.confirm(fulfilment, picked(70, 6, 'Damaged'));
    expect(refused.status).toBe(422);
    const [, pick] = (await dev.scenario('short-pick')).run.steps;
    expect(pick).toMatchObject({
      state: 'failed',
      why: expect.stringContaining(
        'more-than-asked'.replace('more-than-asked', '70 of line 10, but 10 were asked for'),
      ),
      evidence: [refused.headers.get('x-correlation-id')],
    });
    const wrong = await dev.confirm(fulfilment, picked(9, 6, 'Damaged'));
    expect(wrong.status).toBe(201);
    const failed = await dev.scenario('short-pick');
    expect(failed.state).toBe('failed');
    expect(failed.run.steps[1]).toMatchObject({
      state: 'failed',
      why: 'line 10 has 9 pieces instead of 7: start the scenario again and take the new ones.',
      evidence: [wrong.headers.get('x-correlation-id')],
    });

    const anew = await dev.start('short-pick');
    expect(anew.fulfilment).not.toBe(fulfilment);
    const again = anew.fulfilment as string;
    await dev.confirm(again, { kind: 'accepted' });
    await dev.confirm(again, picked(7, 6, 'Damaged in aisle 4'));
    await dev.confirm(again, { kind: 'packed', packages });
    expect(await dev.steps('short-pick')).toContain('open Ship what was picked');
    await dev.confirm(again, { ...picked(7, 6), kind: 'shipped', packages });
    expect(await dev.scenario('short-pick')).toMatchObject({ state: 'passed', run: { number: 2 } });
    expect((await dev.call('GET', `/fulfilments/${again}`)).body.state).toBe('goods-issued');
  });

  it('that picks in full, or gives no reason, has not shown a short pick', async () => {
    const dev = await Developer.of('3pl');
    const first = await dev.start('short-pick');
    await dev.confirm(first.fulfilment as string, { kind: 'picked' });
    expect((await dev.scenario('short-pick')).run.steps[1].why).toContain('full pick');
    const second = await dev.start('short-pick');
    await dev.confirm(second.fulfilment as string, picked(7, 6));
    expect((await dev.scenario('short-pick')).run.steps[1].why).toContain('no reason');
  });

  it('retries under the same key', async () => {
    const dev = await Developer.of('3pl');
    const { fulfilment = '' } = await dev.start('retry-with-same-key');
    await dev.confirm(fulfilment, { kind: 'accepted' }, 'first');
    expect(await dev.steps('retry-with-same-key')).toEqual([
      'passed Accept it',
      'open Send it again under the same key',
    ]);
    await dev.confirm(fulfilment, { kind: 'accepted' }, 'first');
    expect((await dev.scenario('retry-with-same-key')).state).toBe('passed');
  });

  it('that retries under another key, or with another body, is told so', async () => {
    const dev = await Developer.of('3pl');
    const { fulfilment = '' } = await dev.start('retry-with-same-key');
    await dev.confirm(fulfilment, { kind: 'accepted' }, 'one');
    await dev.confirm(fulfilment, { kind: 'accepted' }, 'two');
    expect((await dev.scenario('retry-with-same-key')).run.steps[1]).toMatchObject({
      state: 'failed',
      why: expect.stringContaining('2 times under 2 keys'),
    });
    const anew = await dev.start('retry-with-same-key');
    await dev.confirm(anew.fulfilment as string, { kind: 'accepted' }, 'three');
    await dev.confirm(anew.fulfilment as string, { kind: 'picked' }, 'three');
    expect((await dev.scenario('retry-with-same-key')).run.steps[1].why).toContain('another body');
  });
});

describe("a 3PL's webhook", () => {
  it('answers what is signed and refuses what is not', async () => {
    const dev = await Developer.of('3pl');
    const receiver = await dev.listens();
    await dev.start('verify-webhook');
    expect((await dev.ended('verify-webhook')).run.steps.map(({ state }: Json) => state)).toEqual(['passed', 'passed']);
    expect(receiver.received.map(({ verified }) => verified)).toEqual([true, false]);
  });

  it('that takes whatever comes has failed, and is mended by verifying', async () => {
    const dev = await Developer.of('3pl');
    const receiver = await dev.listens();
    receiver.verifies = false;
    await dev.start('verify-webhook');
    expect((await dev.ended('verify-webhook')).run.steps[1]).toMatchObject({
      state: 'failed',
      why: expect.stringContaining('answered 204 to a delivery that was not signed with your secret'),
    });
    receiver.verifies = true;
    await dev.start('verify-webhook');
    expect((await dev.ended('verify-webhook')).state).toBe('passed');
  });

  it('is awaited where there is none', async () => {
    const dev = await Developer.of('3pl');
    await dev.start('verify-webhook');
    expect((await dev.scenario('verify-webhook')).run.steps[0]).toMatchObject({
      state: 'open',
      why: expect.stringContaining('create one and start again'),
    });
  });

  it('is sent the same twice: who remembers the webhook-id accepts once and has passed, who does not has failed', async () => {
    const dev = await Developer.of('3pl');
    const receiver = await dev.listens();
    receiver.onEvent = ({ event }) => dev.confirm(event.subject, { kind: 'accepted' });
    await dev.start('survive-duplicate');
    const careless = await dev.ended('survive-duplicate');
    expect(careless.run.steps[2]).toMatchObject({
      state: 'failed',
      why: expect.stringContaining('accepted it 2 times'),
    });
    expect(careless.run.steps[2].evidence).toHaveLength(2);

    const handled = new Set<string>();
    receiver.onEvent = ({ id, event }) =>
      handled.has(id) ? Promise.resolve() : dev.confirm(handled.add(id) && event.subject, { kind: 'accepted' });
    const { fulfilment } = await dev.start('survive-duplicate');
    expect((await dev.ended('survive-duplicate')).state).toBe('passed');
    const ids = receiver.received.filter(({ event }) => event.subject === fulfilment).map(({ id }) => id);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });
});

describe('paging through events', () => {
  it('is shown by small pages, each after the cursor of the one before', async () => {
    const dev = await Developer.of('3pl');
    await dev.start('page-events');
    await published(dev, 5);
    await readAll(dev, 2);
    expect(await dev.steps('page-events')).toEqual([
      'passed Read events in small pages',
      'passed Follow the cursor to the end',
    ]);
  });

  it('is not shown by one large page, nor by pages that do not follow each other', async () => {
    const dev = await Developer.of('3pl');
    const { subjects = '' } = await dev.start('page-events');
    await published(dev, 5);
    await readAll(dev, 200);
    expect((await dev.scenario('page-events')).run.steps[0].why).toContain('send limit=2');
    for (const subject of subjects.split(' ')) await dev.call('GET', `/events?limit=2&subject=${subject}`);
    expect((await dev.scenario('page-events')).run.steps[1].why).toContain('not page after page');
  });
});

async function readAll(dev: Developer, limit: number): Promise<void> {
  for (let after = ''; ; ) {
    const { body } = await dev.call('GET', `/events?limit=${limit}${after && `&after=${after}`}`);
    after = body.nextCursor;
    if (!body.hasMore) return;
  }
}

/** The feed is a moment behind the log. */
async function published(dev: Developer, events: number): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 100) {
    const rows = await admin.database.query('SELECT FROM partner.feed WHERE partner_id = $1', [dev.id]);
    if (rows.length >= events) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the events were not published');
}

describe('a carrier', () => {
  const reach = { scacs: ['TEST'] };
  const eur = (amount: number) => ({ amount, currency: 'EUR' });
  const invoice = (shipmentId: string, invoiceNumber: string, fuel: number, more: object = {}) => ({
    invoiceNumber,
    shipmentId,
    invoiceDate: '2026-11-25',
    charges: [
      { code: 'BASE', amount: eur(12_000) },
      { code: 'FUEL', amount: eur(fuel) },
    ],
    total: eur(12_000 + fuel),
    ...more,
  });

  it('accepts a tender with its PRO number, and rejects another with a reason', async () => {
    const dev = await Developer.of('carrier', reach);
    const { tender = '', shipment } = await dev.start('accept-tender');
    expect((await dev.call('GET', '/tenders')).body.items).toMatchObject([
      { id: tender, carrier: 'TEST', state: 'open' },
    ]);
    expect((await dev.call('GET', `/tenders/${tender}`)).status).toBe(200);
    await dev.call('POST', `/tenders/${tender}/responses`, { body: { decision: 'accepted', pro: 'T123' } });
    expect((await dev.scenario('accept-tender')).state).toBe('passed');
    expect((await dev.call('GET', `/shipments/${shipment}`)).body).toMatchObject({ state: 'accepted', pro: 'T123' });

    const other = await dev.start('reject-tender');
    const answer = (body: object) => dev.call('POST', `/tenders/${other.tender}/responses`, { body });
    await answer({ decision: 'rejected' });
    expect((await dev.scenario('reject-tender')).run.steps[0].why).toContain('without a reason');
    expect((await answer({ decision: 'accepted' })).status).toBe(409);
    const anew = await dev.start('reject-tender');
    const body = { decision: 'rejected', reason: 'No equipment that day' };
    await dev.call('POST', `/tenders/${anew.tender}/responses`, { body });
    expect((await dev.scenario('reject-tender')).state).toBe('passed');
  });

  it('reports milestones out of order, with the times at which they happened', async () => {
    const dev = await Developer.of('carrier', reach);
    const { shipment = '' } = await dev.start('milestones-out-of-order');
    const report = (body: object) => dev.call('POST', `/shipments/${shipment}/milestones`, { body });
    await report({ code: 'delivered', occurredAt: '2026-11-25T14:00:00+01:00' });
    await report({ code: 'departed', occurredAt: '2026-11-25T15:00:00+01:00' });
    expect((await dev.scenario('milestones-out-of-order')).run.steps[1]).toMatchObject({
      state: 'failed',
      why: expect.stringContaining('is not before the delivery'),
    });
    const anew = await dev.start('milestones-out-of-order');
    const milestone = (body: object) => dev.call('POST', `/shipments/${anew.shipment}/milestones`, { body });
    await milestone({ code: 'delivered', occurredAt: '2026-11-25T14:00:00+01:00' });
    await milestone({ code: 'departed', occurredAt: '2026-11-25T08:00:00+01:00' });
    expect((await dev.call('GET', `/shipments/${anew.shipment}`)).body.state).toBe('delivered');
    await milestone({ code: 'pod', occurredAt: '2026-11-25T14:05:00+01:00', signedBy: 'M. Jansen' });
    expect((await dev.scenario('milestones-out-of-order')).state).toBe('passed');
  });

  it('bills in tolerance', async () => {
    const dev = await Developer.of('carrier', reach);
    const { shipment = '' } = await dev.start('invoice-in-tolerance');
    await dev.call('POST', '/freight-invoices', { body: invoice(shipment, 'T-1', 2_170) });
    expect((await dev.scenario('invoice-in-tolerance')).state).toBe('passed');
    expect((await dev.call('GET', '/freight-invoices/TEST:T-1')).body.state).toBe('approved');
  });

  it('bills too much, sees the dispute and corrects it', async () => {
    const dev = await Developer.of('carrier', reach);
    const { shipment = '' } = await dev.start('invoice-dispute');
    await dev.call('POST', '/freight-invoices', { body: invoice(shipment, 'T-2', 4_160) });
    const disputed = await dev.call('GET', '/freight-invoices/TEST:T-2');
    expect(disputed.body).toMatchObject({ state: 'disputed', variances: [{ code: 'FUEL', reason: 'amount' }] });
    await dev.call('POST', '/freight-invoices', { body: invoice(shipment, 'T-3', 3_160, { corrects: 'T-2' }) });
    expect((await dev.scenario('invoice-dispute')).run.steps[2].why).toContain(
      'FUEL is 31.60 EUR instead of 21.60 EUR',
    );
    await dev.call('POST', '/freight-invoices', { body: invoice(shipment, 'T-4', 2_160, { corrects: 'T-2' }) });
    expect(await dev.steps('invoice-dispute')).toEqual([
      'passed Bill too much',
      'passed See the dispute',
      'passed Correct it',
    ]);
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
    const dev = await Developer.of('supplier', { suppliers: ['4711'] });
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

  it('retries under the same key, and pages through the events of its shipments', async () => {
    const dev = await Developer.of('supplier', { suppliers: ['4712'] });
    const { purchaseOrder = '' } = await dev.start('retry-with-same-key');
    for (let nth = 0; nth < 2; nth++)
      await dev.call('POST', '/inbound-shipments', { body: notice(purchaseOrder, 'ASN-1', 5), key: 'asn' });
    expect((await dev.scenario('retry-with-same-key')).state).toBe('passed');
    await dev.start('page-events');
    await published(dev, 5);
    await readAll(dev, 2);
    expect((await dev.scenario('page-events')).state).toBe('passed');
  });
});

describe('a customer portal', () => {
  it('tracks an order with its proof of delivery, and asks what is available', async () => {
    const dev = await Developer.of('customer-portal', { customers: ['4711'] });
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
    const [one, other] = [await Developer.of('3pl'), await Developer.of('3pl')];
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
    const dev = await Developer.of('3pl');
    const { fulfilment = '' } = await dev.start('receive-fulfilment');
    await dev.confirm(fulfilment, { kind: 'picked' });
    await dev.confirm(fulfilment, { kind: 'accepted' });
    expect((await dev.call('GET', `/fulfilments/${fulfilment}`)).body.state).toBe('picked');
  });

  it('is not there for production credentials: they cannot start a scenario', async () => {
    const dev = await Developer.of('3pl');
    const path = '/partner/v1/certification/scenarios/receive-fulfilment/runs';
    const answer = await admin.partner({ id: dev.id, environment: 'production' }, 'POST', path);
    expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });
});
