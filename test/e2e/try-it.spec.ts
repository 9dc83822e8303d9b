import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Sent } from '../support/browser.js';
import { ADMINISTRATOR, SignInProduct } from '../support/signed-in.js';

const OWN = { headers: { 'sec-fetch-site': 'same-origin' } };
const TRY = '/portal/api/try';

let product: SignInProduct;
let developer: Browser;
beforeAll(async () => {
  product = await SignInProduct.start({ PROFILE: 'sandbox' }, [
    { id: '3pl-east', kind: '3pl' },
    { id: '3pl-west', kind: '3pl' },
  ]);
  developer = await product.signedIn(await product.person('dev-east', ['developer'], '3pl-east'));
});
afterAll(() => product?.stop());

const ask = async (browser: Browser, path: string, sent: Sent = OWN) => {
  const { status, headers, text } = await browser.open(`${TRY}${path}`, sent);
  return { status, headers, body: text ? JSON.parse(text) : undefined };
};

describe('trying a call out', () => {
  it('is offered to a partner’s developer, in that partner’s sandbox, and to nobody else', async () => {
    expect((await ask(developer, '')).body).toEqual({ available: true, as: '3pl-east' });
    expect((await ask(product.browser(), '')).body).toEqual({ available: false, reason: 'signed-out' });
    const nobodys = (await ask(await product.signedIn(ADMINISTRATOR), '')).body;
    expect(nobodys).toEqual({ available: false, reason: 'no-partner' });
  });

  it('answers as the partner API does in the sandbox, with what is left of the quota', async () => {
    const { status, headers, body } = await ask(developer, '/partner/v2/fulfilments?limit=5');
    expect([status, body]).toEqual([200, { items: [], nextCursor: null }]);
    expect(headers.get('ratelimit')).toMatch(/;r=\d+/);
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('calls with a token of the sandbox, which the browser never sees', async () => {
    await ask(developer, '/partner/v2/fulfilments');
    const { text } = await developer.open(`${TRY}/partner/v2/requests`, OWN);
    expect(text).not.toMatch(/Bearer|eyJ/);
    const rows = await product.database.query<{ environment: string; client_id: string }>(
      `SELECT DISTINCT environment, client_id FROM platform.requests WHERE partner_id = '3pl-east' AND route LIKE '%/fulfilments'`,
    );
    expect(rows).toEqual([{ environment: 'sandbox', client_id: 'sandbox-3pl-east' }]);
  });

  it('sends commands with their key, and tells refusals as they are', async () => {
    const json = { kind: 'accepted' };
    const refused = await ask(developer, '/partner/v2/fulfilments/none/confirmations', { json, ...OWN });
    expect([refused.status, refused.body.code]).toEqual([400, 'idempotency-key-missing']);
    const headers = { ...OWN.headers, 'idempotency-key': '"try-1"' };
    const missing = await ask(developer, '/partner/v2/fulfilments/none/confirmations', { json, headers });
    expect([missing.status, missing.body.code]).toEqual([404, 'not-found']);
  });

  it('leads nowhere but to the partner API', async () => {
    for (const path of [
      '/identity/v1/people',
      '/partner-admin/v1/partners',
      '/partner/v2/%2e%2e/%2e%2e/identity/v1/people',
    ])
      expect([path, (await ask(developer, path)).status]).toEqual([path, 404]);
  });

  it('is refused to pages of others, to staff, and without a sign-in', async () => {
    const other = { headers: { 'sec-fetch-site': 'cross-site' } };
    expect((await ask(developer, '/partner/v2/fulfilments', other)).status).toBe(403);
    expect((await ask(developer, '/partner/v2/fulfilments', { json: {}, ...other })).status).toBe(403);
    expect((await ask(await product.signedIn(ADMINISTRATOR), '/partner/v2/fulfilments')).status).toBe(403);
    expect((await ask(product.browser(), '/partner/v2/fulfilments')).status).toBe(401);
  });
});

describe('trying a call out in production', () => {
  let real: SignInProduct;
  let east: Browser;
  beforeAll(async () => {
    real = await SignInProduct.start({ PROFILE: 'production' }, [
      { id: '3pl-east', kind: '3pl' },
      { id: '3pl-west', kind: '3pl' },
    ]);
    east = await real.signedIn(await real.person('dev-east', ['developer'], '3pl-east'));
  });
  afterAll(() => real?.stop());

  it('is offered to a partner’s developer, in that partner’s sandbox', async () => {
    expect((await ask(east, '')).body).toEqual({ available: true, as: '3pl-east' });
    expect((await ask(real.browser(), '')).status).toBe(401);
    const nobodys = (await ask(await real.signedIn(ADMINISTRATOR), '')).body;
    expect(nobodys).toEqual({ available: false, reason: 'no-partner' });
  });

  it('reaches what is in the sandbox and nothing of production, which it does not change either', async () => {
    const token = await real.token('partner-3pl-east');
    const webhooks = '/partner/v2/webhooks';
    const key = (name: string) => ({ 'idempotency-key': `"${name}"` });
    const own = { url: 'https://93.184.215.14/production', types: ['crossdock.fulfilment.released.v1'] };
    const made = await real.call('POST', webhooks, own, { token, headers: key('production') });
    expect([made.status, made.body]).toEqual([201, expect.objectContaining({ url: own.url })]);
    expect((await ask(east, webhooks)).body.items).toEqual([]);
    expect((await ask(east, `${webhooks}/${made.body['id']}`)).status).toBe(404);
    const json = { ...own, url: 'https://93.184.215.14/sandbox' };
    expect((await ask(east, webhooks, { json, headers: { ...OWN.headers, ...key('sandbox') } })).status).toBe(201);
    const { items } = (await real.call('GET', webhooks, undefined, { token })).body as { items: { url: string }[] };
    expect(items.map(({ url }) => url)).toEqual([own.url]);
    // Requests are written down a moment after they were answered.
    const written = () =>
      real.database.query<{ environment: string; client_id: string }>(
        `SELECT DISTINCT environment, client_id FROM platform.requests WHERE partner_id = '3pl-east'
         ORDER BY environment, client_id`,
      );
    await expect.poll(written, { timeout: 10_000 }).toEqual([
      { environment: 'production', client_id: 'partner-3pl-east' },
      { environment: 'sandbox', client_id: 'sandbox-3pl-east' },
    ]);
  });

  it('is not there for a partner without sandbox credentials, whose developer stays signed in', async () => {
    const west = await real.signedIn(await real.person('dev-west', ['developer'], '3pl-west'));
    expect((await real.call('POST', '/identity/v1/clients/sandbox-3pl-west/suspend')).status).toBe(200);
    expect((await ask(west, '')).body).toEqual({ available: false, reason: 'no-sandbox' });
    expect((await ask(west, '/partner/v2/fulfilments')).status).toBe(403);
    expect((await west.open('/portal/api/desk', OWN)).status).toBe(200);
  });
});
