import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { observed } from '../support/observed.js';
import { Product } from '../support/product.js';
import { WebhookReceiver } from '../support/webhook.receiver.js';

// biome-ignore lint/suspicious/noExplicitAny: what a stranger reads off the wire
type Json = any;

let product: Product;
beforeAll(async () => {
  product = await Product.start();
});
afterAll(() => product.dispose());

interface Answer {
  readonly status: number;
  readonly body: Json;
}

async function call(method: string, url: string, token?: string, body?: object, key?: string): Promise<Answer> {
  return observed(url.startsWith('http') ? url : `${product.baseUrl}${url}`, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(method === 'POST' && { 'idempotency-key': `"${key ?? crypto.randomUUID()}"` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
}

async function tokenOf(tokenUrl: string, clientId: string, clientSecret: string): Promise<Answer> {
  const answer = await fetch(tokenUrl, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return { status: answer.status, body: await answer.json() };
}

const operator = async (method: string, path: string, body?: object): Promise<Answer> =>
  call(method, `/partner-admin/v1${path}`, await product.token(), body);

async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  // Whether a duplicate is survived is watched for half of it.
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${what}: not in time`);
}

/** A stranger's script: it knows what the invitation's answer and the contract tell it. */
class Stranger {
  constructor(
    readonly id: string,
    private readonly token: string,
  ) {}

  static async accepts(invitee: { id: string; kind: string; reach?: object }): Promise<Stranger> {
    const contacts = [{ name: 'A Stranger', email: 'stranger@example.org' }];
    const invited = await operator('POST', '/invitations', { name: invitee.id, contacts, ...invitee });
    expect(invited.status).toBe(201);
    const { status, body } = await call('POST', invited.body.acceptanceUrl);
    expect(status).toBe(201);
    expect((await call('POST', invited.body.acceptanceUrl)).status).toBe(410);
    const token = await tokenOf(body.next.tokenUrl, body.clientId, body.clientSecret);
    expect(token.status).toBe(200);
    return new Stranger(invitee.id, token.body.access_token);
  }

  get = (path: string) => call('GET', `/partner/v1${path}`, this.token);
  post = (path: string, body?: object, key?: string) => call('POST', `/partner/v1${path}`, this.token, body, key);

  async start(scenario: string): Promise<Record<string, string>> {
    const { status, body } = await this.post(`/certification/scenarios/${scenario}/runs`);
    expect([scenario, status]).toEqual([scenario, 201]);
    return body.run.refs;
  }

  async scenario(id: string): Promise<Json> {
    return (await this.get(`/certification/scenarios/${id}`)).body;
  }

  passes(id: string): Promise<Json> {
    return until(`${this.id} passes ${id}`, async () => {
      const scenario = await this.scenario(id);
      if (scenario.state === 'failed') throw new Error(JSON.stringify(scenario.run.steps, null, 1));
      return scenario.state === 'passed' ? scenario : undefined;
    });
  }

  confirm(fulfilment: string | undefined, body: object, key?: string): Promise<Answer> {
    return this.post(`/fulfilments/${fulfilment}/confirmations`, body, key);
  }

  async pagesEvents(): Promise<void> {
    const { subjects = '' } = await this.start('page-events');
    const missing = new Set(subjects.split(' '));
    await until('all events', async () => {
      missing.clear();
      for (const subject of subjects.split(' ')) missing.add(subject);
      for (let after = ''; ; ) {
        const { body } = await this.get(`/events?limit=2${after && `&after=${after}`}`);
        for (const { subject } of body.items) missing.delete(subject);
        after = body.nextCursor;
        if (!body.hasMore) return missing.size === 0 ? true : undefined;
      }
    });
    await this.passes('page-events');
  }

  /** From certified to production: an operator approves, the partner fetches its secret, the secret works. */
  async goesLive(): Promise<string> {
    await until(`${this.id} is certified`, async () =>
      (await this.get('/certification')).body.status === 'certified' ? true : undefined,
    );
    const approved = await operator('POST', `/partners/${this.id}/approval`, {});
    expect(approved).toMatchObject({ status: 200, body: { status: 'active' } });
    const secret = await this.post(`/credentials/partner-${this.id}/secrets`);
    expect(secret.status).toBe(201);
    const { clientId, clientSecret } = secret.body;
    const live = await tokenOf(`${product.baseUrl}/oauth/token`, clientId, clientSecret);
    expect(live.status).toBe(200);
    return live.body.access_token;
  }
}

const ea = (value: number) => ({ value, unit: 'EA' });
const eur = (amount: number) => ({ amount, currency: 'EUR' });
const packages = [{ sscc: '340123450000000000', weightKg: 12.5 }];

describe('a stranger’s script', () => {
  it('goes the way of a 3PL, from invitation to production credentials, with a scenario failed and mended', async () => {
    const partner = await Stranger.accepts({ id: '3pl-north', kind: '3pl' });
    expect((await partner.get('/account')).body).toMatchObject({ status: 'onboarding', environment: 'sandbox' });
    const early = await operator('POST', '/partners/3pl-north/approval', {});
    expect(early.status).toBe(409);

    const first = await partner.start('receive-fulfilment');
    expect((await partner.get('/fulfilments')).body.items).toMatchObject([{ id: first.fulfilment }]);
    await partner.get(`/fulfilments/${first.fulfilment}`);
    await partner.confirm(first.fulfilment, { kind: 'accepted' });
    await partner.passes('receive-fulfilment');

    const pick = (ten: number) => ({
      kind: 'picked',
      reason: 'Damaged in aisle 4',
      lines: [
        { lineId: '10', quantity: ea(ten) },
        { lineId: '20', quantity: ea(6) },
      ],
    });
    const wrong = await partner.start('short-pick');
    await partner.confirm(wrong.fulfilment, { kind: 'accepted' });
    await partner.confirm(wrong.fulfilment, pick(8));
    const failed = await partner.scenario('short-pick');
    expect(failed).toMatchObject({ state: 'failed' });
    const [, { why, evidence }] = failed.run.steps;
    expect(why).toContain('line 10 has 8 pieces instead of 7');
    const logged = await partner.get(`/requests?correlationId=${evidence[0]}`);
    expect(logged.body.items).toMatchObject([{ status: 201, requestBody: { kind: 'picked' } }]);
    const mended = await partner.start('short-pick');
    await partner.confirm(mended.fulfilment, { kind: 'accepted' });
    await partner.confirm(mended.fulfilment, pick(7));
    await partner.confirm(mended.fulfilment, { kind: 'packed', packages });
    await partner.confirm(mended.fulfilment, { ...pick(7), reason: undefined, kind: 'shipped', packages });
    await partner.passes('short-pick');

    const retried = await partner.start('retry-with-same-key');
    for (let nth = 0; nth < 2; nth++) await partner.confirm(retried.fulfilment, { kind: 'accepted' }, 'lost-answer');
    await partner.passes('retry-with-same-key');

    const receiver = await WebhookReceiver.start();
    try {
      const webhook = await partner.post('/webhooks', { url: receiver.url, types: ['crossdock.fulfilment.*'] });
      expect(webhook.status).toBe(201);
      receiver.secret = webhook.body.secret;
      await partner.start('verify-webhook');
      await partner.passes('verify-webhook');
      const handled = new Set<string>();
      receiver.onEvent = async ({ id, event }) => {
        if (handled.has(id) || event.type !== 'crossdock.fulfilment.released.v1') return;
        handled.add(id);
        await partner.confirm(event.subject, { kind: 'accepted' });
      };
      await partner.start('survive-duplicate');
      await partner.passes('survive-duplicate');
      receiver.onEvent = () => Promise.resolve();
      await partner.pagesEvents();
    } finally {
      await receiver.stop();
    }

    const token = await partner.goesLive();
    expect((await call('GET', '/partner/v1/fulfilments', token)).body).toEqual({ items: [], nextCursor: null });
    expect((await call('GET', `/partner/v1/fulfilments/${mended.fulfilment}`, token)).status).toBe(404);
  });

  it('gets no warehouse that another partner operates', async () => {
    const reach = { warehouses: ['4012345000016'] };
    const contacts = [{ name: 'A Stranger', email: 'stranger@example.org' }];
    const invited = await operator('POST', '/invitations', {
      id: 'greedy',
      kind: '3pl',
      name: 'Greedy',
      contacts,
      reach,
    });
    expect(invited).toMatchObject({
      status: 409,
      body: { errors: [{ pointer: '/reach/warehouses/0', message: '3pl-east holds 4012345000016' }] },
    });
  });

  it('goes the way of a carrier, from invitation to production credentials', async () => {
    const partner = await Stranger.accepts({ id: 'baltic', kind: 'carrier', reach: { scacs: ['BLTC'] } });
    const taken = await partner.start('accept-tender');
    await partner.get(`/tenders/${taken.tender}`);
    await partner.post(`/tenders/${taken.tender}/responses`, { decision: 'accepted', pro: 'BL1' });
    await partner.passes('accept-tender');

    const refused = await partner.start('reject-tender');
    await partner.post(`/tenders/${refused.tender}/responses`, { decision: 'rejected', reason: 'No truck that day' });
    await partner.passes('reject-tender');

    const { shipment } = await partner.start('milestones-out-of-order');
    for (const milestone of [
      { code: 'delivered', occurredAt: '2026-11-25T14:00:00+01:00' },
      { code: 'departed', occurredAt: '2026-11-25T08:00:00+01:00' },
      { code: 'pod', occurredAt: '2026-11-25T14:05:00+01:00', signedBy: 'M. Jansen' },
    ])
      expect((await partner.post(`/shipments/${shipment}/milestones`, milestone)).status).toBe(201);
    await partner.passes('milestones-out-of-order');

    const bill = (shipmentId: string | undefined, invoiceNumber: string, fuel: number, more: object = {}) =>
      partner.post('/freight-invoices', {
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
    const plain = await partner.start('invoice-in-tolerance');
    await bill(plain.shipment, 'BL-1', 2_160);
    await partner.passes('invoice-in-tolerance');
    const disputed = await partner.start('invoice-dispute');
    await bill(disputed.shipment, 'BL-2', 4_160);
    expect((await partner.get('/freight-invoices/BLTC:BL-2')).body.state).toBe('disputed');
    await bill(disputed.shipment, 'BL-3', 2_160, { corrects: 'BL-2' });
    await partner.passes('invoice-dispute');
    await partner.pagesEvents();

    const token = await partner.goesLive();
    expect((await call('GET', '/partner/v2/tenders', token)).body).toEqual({ items: [], nextCursor: null });
  });

  it('leaves nothing in the enterprise’s own world, and a trail of acts that holds', async () => {
    const orders = await call('GET', '/order-to-ship/v1/orders?limit=200', await product.token());
    expect(orders.body.items).toEqual([]);
    const settlements = await call('GET', '/ship-to-settle/v1/settlements?limit=200', await product.token());
    expect(settlements.body.items).toEqual([]);
    const audit = await operator('GET', '/audit?subject=partner/3pl-north&limit=200');
    expect(audit.body.items.map(({ act }: Json) => act).reverse()).toEqual(
      expect.arrayContaining(['partner.invited', 'invitation.accepted', 'partner.certified', 'partner.approved']),
    );
    expect((await operator('GET', '/audit/verification')).body).toMatchObject({ intact: true, breaches: [] });
  });

  it('is cut off within seconds when the operator suspends the partner, and goes on when it is resumed', async () => {
    const partner = await Stranger.accepts({ id: '3pl-south', kind: '3pl' });
    expect((await partner.get('/account')).status).toBe(200);
    expect((await operator('POST', '/partners/3pl-south/suspension', { reason: 'A test' })).status).toBe(200);
    await until('suspended', async () => ((await partner.get('/account')).status === 401 ? true : undefined));
    expect((await operator('POST', '/partners/3pl-south/resumption', { reason: 'The test is over' })).status).toBe(200);
    await until('resumed', async () => ((await partner.get('/account')).status === 200 ? true : undefined));
  });

  it('is acted on forty times at once, each act under its own key, and nobody else waits for it', async () => {
    await Stranger.accepts({ id: '3pl-busy', kind: '3pl' });
    const started = performance.now();
    const act = (n: number) =>
      operator('POST', `/partners/3pl-busy/${n % 2 ? 'resumption' : 'suspension'}`, { reason: `Act ${n}` });
    const acts = Promise.all(Array.from({ length: 40 }, (_, n) => act(n)));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const asked = performance.now();
    expect((await operator('GET', '/partners')).status).toBe(200);
    expect(performance.now() - asked).toBeLessThan(3_000);
    expect((await acts).map(({ status }) => status)).toEqual(Array.from({ length: 40 }, () => 200));
    expect(performance.now() - started).toBeLessThan(9_000);
    // The clients stand as the act that came last wants them.
    const { body } = await operator('GET', '/partners/3pl-busy');
    const { items } = (await operator('GET', '/partners/3pl-busy/clients')).body;
    expect(items.map(({ suspended }: Json) => suspended)).toEqual([body.status === 'suspended']);
  });

  it('is counted by the plan that the operator gives it, within seconds', async () => {
    const path = '/partner-admin/v1/partners/swift';
    const token = await product.token('swift');
    const policy = async () => {
      const headers = { authorization: `Bearer ${token}` };
      return (await fetch(`${product.baseUrl}/partner/v2/account`, { headers })).headers.get('ratelimit-policy');
    };
    expect(await policy()).toContain('"burst";q=600;w=60');
    const changed = await fetch(`${product.baseUrl}${path}`, {
      method: 'PATCH',
      headers: {
        authorization: `Bearer ${await product.token()}`,
        'if-match': '*',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ plan: 'trial' }),
    });
    expect(changed.status).toBe(200);
    await until('another plan', async () => ((await policy())?.includes('"burst";q=60;w=60') ? true : undefined));
  });
});
