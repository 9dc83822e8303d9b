import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Browser } from '../support/browser.js';
import { ADMINISTRATOR, desk, OWN_PAGE as OWN, deskPost as post, SignInProduct } from '../support/signed-in.js';
import type { Json } from '../support/world.js';

/** An installation's own, made for one partner. */
const WEST_PEAK = { quotas: [{ name: 'burst', limit: 900, windowSeconds: 60 }], concurrency: 70 };

let product: SignInProduct;
let east: Browser;
let west: Browser;
beforeAll(async () => {
  product = await SignInProduct.start(
    { PROFILE: 'production' },
    [
      { id: '3pl-east', kind: '3pl' },
      { id: '3pl-west', kind: '3pl', plan: 'west-peak' },
    ],
    [],
    { plans: { 'west-peak': WEST_PEAK } },
  );
  east = await product.signedIn(await product.person('dev-east', ['developer'], '3pl-east'));
  west = await product.signedIn(await product.person('dev-west', ['developer'], '3pl-west'));
});
afterAll(() => product?.stop());

/** A partner that was invited, and whoever accepted for it, signed in. */
async function onboarding(id: string): Promise<Browser> {
  const invitee = { id, kind: '3pl', name: id, contacts: [{ name: 'Dev', email: 'dev@partner.example' }] };
  const headers = () => ({ headers: { 'idempotency-key': `"${randomUUID()}"` } });
  const { body } = await product.call('POST', '/partner-admin/v1/invitations', invitee, headers());
  const accepted = await fetch(`${product.url}${new URL(String(body['acceptanceUrl'])).pathname}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ developer: { username: `dev-${id}`, name: 'Mia Jansen' } }),
  });
  expect(accepted.status).toBe(201);
  const { username, password } = ((await accepted.json()) as Json).developer;
  const browser = product.browser();
  const newPassword = 'chosen by nobody else';
  await browser.submit(await browser.signIn(username, password), { password, newPassword });
  return browser;
}

describe('the partner’s desk', () => {
  it('is a partner’s own: its account, clients, webhooks and requests, and nothing of another’s', async () => {
    const { body: made } = await post(west, '/webhooks', { body: { url: 'https://93.184.215.14/hook', types: ['*'] } });
    for (const path of ['', '/deliveries']) {
      expect((await desk(west, `/webhooks/${made.id}${path}`)).status).toBe(200);
      expect((await desk(east, `/webhooks/${made.id}${path}`)).status).toBe(404);
    }
    expect((await post(east, `/webhooks/${made.id}/test`)).status).toBe(404);
    expect((await desk(east, '/account')).body).toMatchObject({ id: '3pl-east', environment: 'production' });
    expect((await desk(east, '/webhooks')).body.items).toEqual([]);
    const { items: clients } = (await desk(east, '/credentials')).body;
    expect(clients.map(({ clientId }: Json) => clientId).sort()).toEqual(['partner-3pl-east', 'sandbox-3pl-east']);
    expect((await desk(east, '/credentials/partner-3pl-west')).status).toBe(404);
    expect((await post(east, '/credentials/partner-3pl-west/secrets')).status).toBe(404);
    await desk(west, '/account');
    const { items: requests } = (await desk(east, '/requests?limit=200')).body;
    expect(new Set(requests.map(({ partnerId }: Json) => partnerId))).toEqual(new Set(['3pl-east']));
    const asked = await desk(east, '/requests?partnerId=3pl-west');
    expect(asked.status).toBe(422);
  });

  it('leads to what is about the partner itself, and nowhere else', async () => {
    for (const path of ['/fulfilments', '/events', '/../../identity/v1/people', '/%2e%2e/%2e%2e/catalog/v1/apis'])
      expect([path, (await desk(east, path)).status]).toEqual([path, 404]);
    expect((await desk(east, '/account', { environment: 'staging' })).status).toBe(404);
    for (const path of ['production/partner-admin/v1/partners', 'production/identity/v1/people'])
      expect((await east.open(`/portal/api/desk/${path}`, { headers: OWN })).status).toBe(404);
  });

  it('is for a partner’s developers, and for pages of the portal', async () => {
    for (const path of ['', '/account']) {
      expect((await desk(await product.signedIn(ADMINISTRATOR), path)).status).toBe(403);
      expect((await desk(product.browser(), path)).status).toBe(401);
    }
    const other = { headers: { 'sec-fetch-site': 'cross-site' } };
    expect((await desk(east, '/account', other)).status).toBe(403);
    expect((await post(east, '/credentials/partner-3pl-east/secrets', other)).status).toBe(403);
    const form = { form: { a: 'b' }, headers: OWN };
    const path = '/portal/api/desk/production/partner/v2/credentials/partner-3pl-east/secrets';
    expect((await east.open(path, form)).status).toBe(415);
  });

  it('shows no token, and keeps no answer in a cache', async () => {
    const { headers, body } = await desk(east, '/requests');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('set-cookie')).toBeNull();
    expect(JSON.stringify(body)).not.toMatch(/eyJ|Bearer /);
  });

  it('tells what systems called apart from what was looked at here, which is no use of a version', async () => {
    const token = await product.token('partner-3pl-east');
    await fetch(`${product.url}/partner/v1/account`, { headers: { authorization: `Bearer ${token}` } });
    const calls = async (by: string) =>
      (await desk(east, `/requests?limit=200&by=${by}`)).body.items.map(({ path, person }: Json) => ({ path, person }));
    expect(await calls('systems')).toEqual([{ path: '/partner/v1/account', person: undefined }]);
    expect(await calls('people')).toContainEqual({ path: '/partner/v2/account', person: 'dev-east' });
    const { body } = await product.call('GET', '/catalog/v1/consumers');
    const uses = (body as Json).items.find(({ partnerId }: Json) => partnerId === '3pl-east').uses;
    expect(uses.map(({ version }: Json) => version)).toEqual(['v1']);
  });

  it('tells what is left of every quota, those of other routes included', async () => {
    const { quotas } = (await desk(east, '/account')).body;
    const left = Object.fromEntries(quotas.map(({ name, limit, remaining }: Json) => [name, limit - remaining]));
    expect(left.burst).toBeGreaterThan(0);
    expect(left.bulk).toBe(0);
    for (const { resetSeconds, windowSeconds } of quotas) expect(resetSeconds).toBeLessThanOrEqual(windowSeconds);
  });
});

describe('quotas in the catalog', () => {
  const catalog = async (path: string): Promise<Json[]> =>
    ((await product.call('GET', `/catalog/v1/${path}`)).body as Json).items;

  it('tell what an operation counts as; where no partner’s token is taken, nothing', async () => {
    const apis = await catalog('apis');
    const classes = (name: string) =>
      apis
        .filter((api) => api.name === name)
        .flatMap(({ operations }) => operations.map(({ countsAs }: Json) => countsAs));
    expect(new Set(classes('partner'))).toEqual(new Set(['read', 'write', 'bulk']));
    expect(new Set(classes('erp'))).toEqual(new Set([undefined]));
  });

  it('tell how wide each plan is, as it counts here', async () => {
    const { body: account } = await desk(east, '/account');
    const plans = await catalog('plans');
    const standard = plans.find(({ name }) => name === account.plan);
    expect(standard).toMatchObject({ environment: 'production', isDefault: true, concurrency: account.concurrency });
    const limits = ({ quotas }: Json) => quotas.map(({ name, limit }: Json) => [name, limit]);
    expect(limits(standard)).toEqual(limits(account));
    expect(plans.filter(({ environment }) => environment === 'sandbox').map(({ name }) => name)).toEqual(['sandbox']);
    expect(plans).toContainEqual({ name: 'west-peak', environment: 'production', isDefault: false, ...WEST_PEAK });
  });
});

describe('the plans in the catalog', () => {
  const plansOf = async (browser: Browser) => JSON.parse((await browser.open('/portal/api/catalog/plans')).text).items;
  const names = (plans: Json[]) => plans.map(({ name, isYours }) => (isYours ? `${name} (yours)` : name));

  it('are those that count for the partner and those that come with the product, and never another’s', async () => {
    expect(names(await plansOf(east))).toEqual(['trial', 'standard (yours)', 'premium', 'sandbox (yours)']);
    // Its plan reaches its clients with a sweep.
    const own = ['trial', 'standard', 'premium', 'sandbox (yours)', 'west-peak (yours)'];
    await vi.waitFor(async () => expect(names(await plansOf(west))).toEqual(own), { timeout: 5_000 });
    const all = names(await plansOf(await product.signedIn(ADMINISTRATOR)));
    expect(all).toEqual(['trial', 'standard', 'premium', 'sandbox', 'west-peak']);
  });
});

describe('credentials at the desk', () => {
  const client = '/credentials/partner-3pl-west';
  const secrets = async () => (await desk(west, client)).body.secrets as { id: string; lastUsedAt?: string }[];
  const remove = (id: string, query = '') =>
    desk(west, `${client}/secrets/${id}${query}`, { method: 'DELETE', headers: { 'if-match': '*' } });

  it('are rotated: a second secret works, the old one goes, and the last one stays', async () => {
    const [old] = await secrets();
    const made = await post(west, `${client}/secrets`);
    expect(made).toMatchObject({ status: 201, body: { clientId: 'partner-3pl-west' } });
    const basic = Buffer.from(`partner-3pl-west:${made.body.clientSecret}`).toString('base64');
    const token = await fetch(`${product.url}/oauth/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${basic}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    expect(token.status).toBe(200);
    const used = (await secrets()).find(({ id }) => id === made.body.id);
    expect(used?.lastUsedAt).toBeDefined();
    expect((await remove(String(old?.id))).status).toBe(204);
    expect(await remove(made.body.id)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect((await secrets()).map(({ id }) => id)).toEqual([made.body.id]);
  });

  it('that got out are ended with all tokens of the client, and whoever did it goes on', async () => {
    const [old] = await secrets();
    await post(west, `${client}/secrets`);
    expect((await remove(String(old?.id), '?revokeTokens=true')).status).toBe(204);
    await vi.waitFor(async () => expect((await desk(west, '/account')).status).toBe(200), { timeout: 5_000 });
  });

  it('are changed on record as the person’s', async () => {
    const { body } = await product.call('GET', '/partner-admin/v1/audit?subject=client/partner-3pl-west');
    const made = (body as Json).items.find(({ act }: Json) => act === 'client-secret.created');
    expect(made.actor).toEqual({ kind: 'person', id: 'dev-west', partnerId: '3pl-west' });
  });
});

describe('a partner that is being onboarded', () => {
  it('has its sandbox alone, and production once it is approved, without signing in again', async () => {
    const browser = await onboarding('3pl-north');
    expect((await desk(browser, '')).body).toEqual({ environments: ['sandbox'] });
    expect(await desk(browser, '/account')).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    const sandbox = { environment: 'sandbox' };
    // What is asked while its tokens are good renews none of them.
    const renewed = async () =>
      (await product.database.query(`SELECT FROM identity.oidc_payloads WHERE model = 'RefreshToken'`)).length;
    const before = await renewed();
    for (const path of ['', '', '/account', '/account']) await desk(browser, path);
    await desk(browser, '/account', sandbox);
    expect(await renewed()).toBe(before);
    const begun = await post(browser, '/certification/scenarios/receive-fulfilment/runs', sandbox);
    expect(begun).toMatchObject({ status: 201, body: { state: 'running' } });
    const approved = await product.call(
      'POST',
      '/partner-admin/v1/partners/3pl-north/approval',
      { override: { reason: 'For this spec' } },
      { headers: { 'idempotency-key': '"approve-north"' } },
    );
    expect(approved.status).toBe(200);
    await vi.waitFor(
      async () => expect((await desk(browser, '')).body).toEqual({ environments: ['production', 'sandbox'] }),
      { timeout: 5_000 },
    );
    const first = await post(browser, '/credentials/partner-3pl-north/secrets');
    expect(first).toMatchObject({ status: 201, body: { clientId: 'partner-3pl-north' } });
  });
});

describe('administration through the portal', () => {
  const ADMIN = '/portal/api/administration/partner-admin/v1';
  const statusOf = async (browser: Browser, path: string, json?: object) =>
    (
      await browser.open(path, {
        ...(json && { json }),
        headers: { ...OWN, ...(json && { 'idempotency-key': `"${randomUUID()}"` }) },
      })
    ).status;

  it('allows each what its own token allows, and a partner nothing', async () => {
    const suspension = `${ADMIN}/partners/3pl-west/suspension`;
    const allowed: Record<string, number[]> = {};
    for (const role of ['viewer', 'developer', 'approver', 'operator']) {
      const browser = await product.signedIn(await product.person(`admin-${role}`, [role]));
      allowed[role] = [
        await statusOf(browser, `${ADMIN}/partners`),
        await statusOf(browser, `${ADMIN}/audit`),
        await statusOf(browser, suspension, { reason: 'For this spec' }),
      ];
    }
    expect(allowed).toEqual({
      viewer: [200, 403, 403],
      developer: [403, 403, 403],
      approver: [200, 200, 403],
      operator: [200, 200, 200],
    });
    expect(await statusOf(east, `${ADMIN}/partners`)).toBe(403);
    expect(await statusOf(product.browser(), `${ADMIN}/partners`)).toBe(401);
  });

  it('leads to partners, their versions and the trail, and nowhere else', async () => {
    const administrator = await product.signedIn(ADMINISTRATOR);
    expect(await statusOf(administrator, '/portal/api/administration/catalog/v1/deprecations')).toBe(200);
    for (const path of ['identity/v1/people', 'erp/v1/systems', 'partner-admin/v1/exceptions', 'catalog/v1/map'])
      expect([path, await statusOf(administrator, `/portal/api/administration/${path}`)]).toEqual([path, 404]);
  });
});
