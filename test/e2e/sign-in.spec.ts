import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiDefinition } from '#platform/application';
import { PersonClients } from '../../apps/portal/src/session/person.clients.js';
import { CurrentSession, PortalEndpoint, STAFF } from '../../apps/portal/src/session/portal-endpoint.js';
import type { PortalSession } from '../../apps/portal/src/session/portal-session.js';
import { Sessions } from '../../apps/portal/src/session/sessions.js';
import type { Browser, Sent } from '../support/browser.js';
import { ADMINISTRATOR, SignInProduct } from '../support/signed-in.js';

/** Routes as modules of the portal have them. */
@ApiExcludeController()
@Controller('portal/api/sample')
class SampleController {
  @Get('staff')
  @PortalEndpoint({ summary: 'For everybody of the enterprise', for: STAFF })
  staff(@CurrentSession() { person }: PortalSession): object {
    return { by: person.username };
  }

  @Get('partner')
  @PortalEndpoint({ summary: 'For partners', for: ['partner'] })
  partner(@CurrentSession() { person }: PortalSession): object {
    return { of: person.partner?.id };
  }

  @Get('catalog')
  @PortalEndpoint({ summary: 'For everybody where the catalog is public', for: STAFF, catalog: true })
  catalog(): object {
    return {};
  }

  @Post('act')
  @PortalEndpoint({ summary: 'For operators', for: ['operator'] })
  act(@Body() _body: object): object {
    return { done: true };
  }
}
@Module({ controllers: [SampleController] })
class SampleModule {}
const sample: ApiDefinition = {
  name: 'portal',
  version: 'v1',
  title: 'Sample',
  description: 'For this spec.',
  owner: 'platform',
  module: SampleModule,
  persistence: [],
};

let product: SignInProduct;
beforeAll(async () => {
  product = await SignInProduct.start(
    { PORTAL_PUBLIC_CATALOG: 'false', PROFILE: 'sandbox' },
    [
      { id: '3pl-east', kind: '3pl' },
      { id: '3pl-west', kind: '3pl' },
    ],
    [sample],
  );
});
afterAll(() => product?.stop());

const SESSION = 'crossdock-portal';
const cookieOf = ({ cookies }: Browser) => [...cookies.values()].find(({ name }) => name === SESSION);
const me = async (browser: Browser) => JSON.parse((await browser.open('/portal/api/me')).text);
const OWN = { headers: { 'sec-fetch-site': 'same-origin' } };
const signOut = (browser: Browser, sent: Sent = { json: {}, ...OWN }) => browser.open('/portal/sign-out', sent);
const statusOf = async (browser: Browser, path: string, sent?: Sent) =>
  (await browser.open(`/portal/api/sample/${path}`, sent)).status;
/** What the portal's own code has of whoever is signed in there. */
const sessionOf = (browser: Browser) =>
  product.app.get(Sessions, { strict: false }).find(cookieOf(browser)?.value, true) as Promise<PortalSession>;
const clients = () => product.app.get(PersonClients, { strict: false });

describe('a person who signs in at the portal', () => {
  it('is who they are, in a browser that holds a session and no token', async () => {
    const browser = await product.signedIn(ADMINISTRATOR);
    expect(await me(browser)).toEqual({
      person: { id: expect.any(String), username: 'administrator', name: 'Administrator', roles: ['administrator'] },
      endsAt: expect.any(String),
      publicCatalog: false,
    });
    expect(cookieOf(browser)).toMatchObject({ path: '/', httpOnly: true, sameSite: 'lax', secure: false });
    for (const { value } of browser.cookies.values()) expect(value).not.toMatch(/^eyJ/);
    expect(await me(product.browser())).toEqual({ person: null, publicCatalog: false });
  });

  it('comes back to where the sign-in began, and to no other site', async () => {
    const browser = product.browser();
    const page = await browser.signIn(
      ADMINISTRATOR.username,
      ADMINISTRATOR.password,
      `/portal/sign-in?returnTo=${encodeURIComponent('/portal/ownership?x=1')}`,
    );
    expect(page.url.pathname + page.url.search).toBe('/portal/ownership?x=1');
    for (const evil of ['https://evil.test/', '//evil.test', '/\\evil.test', '/portal\\evil', '/portal\n', '/portalx'])
      expect([
        evil,
        (await product.browser().open(`/portal/sign-in?returnTo=${encodeURIComponent(evil)}`)).status,
      ]).toEqual([evil, 422]);
  });

  it('is not somebody else’s sign-in: another state, another browser, or the same answer again', async () => {
    const browser = product.browser();
    const form = await browser.open('/portal/sign-in');
    expect((await product.browser().open('/portal/sign-in', { follow: false })).headers.get('location')).toContain(
      'max_age=1800',
    );
    const back = await browser.submit(form, ADMINISTRATOR, { follow: false });
    const resumed = await browser.open(back.headers.get('location') ?? '', { follow: false });
    const answer = resumed.headers.get('location') ?? '';
    expect(answer).toContain('/portal/callback?code=');
    expect((await product.browser().open(answer)).status).toBe(400);
    const attempt = new Map(browser.cookies);
    const forged = new URL(answer);
    forged.searchParams.set('state', 'of somebody else');
    expect((await browser.open(forged.href)).status).toBe(400);
    for (const [key, cookie] of attempt) browser.cookies.set(key, cookie);
    expect((await browser.open(answer)).url.pathname).toBe('/portal');
    for (const [key, cookie] of attempt) browser.cookies.set(key, cookie);
    expect((await browser.open(answer)).status).toBe(400);
  });

  it('never goes on under a session’s id that was there before', async () => {
    const browser = product.browser();
    const key = `${product.url} ${SESSION} /`;
    const planted = { name: SESSION, value: 'planted-by-an-attacker', path: '/', secure: false, httpOnly: true };
    browser.cookies.set(key, { ...planted, sameSite: 'lax' });
    await browser.signIn(ADMINISTRATOR.username, ADMINISTRATOR.password);
    const first = cookieOf(browser);
    expect(first?.value).not.toBe(planted.value);
    await browser.open('/portal/sign-in');
    const second = cookieOf(browser);
    expect(second?.value).not.toBe(first?.value);
    const old = product.browser();
    if (first) old.cookies.set(key, first);
    expect((await me(old)).person).toBeNull();
  });

  it('is kept as nothing by which anybody gets in', async () => {
    const browser = await product.signedIn(ADMINISTRATOR);
    const token = await product.app.get(Sessions, { strict: false }).token(await sessionOf(browser));
    const rows = JSON.stringify(
      await product.database.query(`SELECT id, person, encode(sealed, 'escape') AS sealed FROM portal.sessions`),
    );
    expect(rows).not.toContain(cookieOf(browser)?.value);
    expect(rows).not.toContain(token.slice(0, 30));
  });
});

describe('a sign-in ends', () => {
  it('when the person signs out, here and at the authorization server', async () => {
    const browser = await product.signedIn(ADMINISTRATOR);
    const stolen = product.browser();
    for (const [key, cookie] of browser.cookies) stolen.cookies.set(key, cookie);
    const { location } = JSON.parse((await signOut(browser)).text);
    expect((await me(stolen)).person).toBeNull();
    expect((await browser.open(location)).url.pathname).toBe('/portal');
    expect(cookieOf(browser)).toBeUndefined();
    expect((await browser.open('/portal/sign-in')).text).toContain('type="password"');
    expect(JSON.parse((await signOut(browser)).text)).toEqual({ location: '/portal' });
  });

  it.each([
    ['nothing was asked for half an hour', `last_seen_at = now() - interval '31 minutes'`],
    ['twelve hours are over', `ends_at = now() - interval '1 second'`],
  ])('when %s', async (_, change) => {
    const browser = await product.signedIn(ADMINISTRATOR);
    const { id } = await sessionOf(browser);
    await product.database.query(`UPDATE portal.sessions SET ${change} WHERE id = $1`, [id]);
    expect((await me(browser)).person).toBeNull();
  });

  it('in its time although a page that was left open goes on asking: only who is there keeps it alive', async () => {
    const browser = await product.signedIn(ADMINISTRATOR);
    const { id } = await sessionOf(browser);
    await product.database.query(
      `UPDATE portal.sessions SET last_seen_at = now() - interval '20 minutes' WHERE id = $1`,
      [id],
    );
    const quietFor = async () => {
      const [row] = await product.database.query<{ minutes: number }>(
        `SELECT floor(extract(epoch FROM now() - last_seen_at) / 60)::int AS minutes FROM portal.sessions WHERE id = $1`,
        [id],
      );
      return row?.minutes;
    };
    expect((await me(browser)).person).not.toBeNull();
    expect(await statusOf(browser, 'staff')).toBe(200);
    expect(await quietFor()).toBe(20);
    expect(await statusOf(browser, 'staff', { headers: { 'crossdock-in-use': '?1' } })).toBe(200);
    expect(await quietFor()).toBe(0);
    await product.database.query(
      `UPDATE portal.sessions SET last_seen_at = now() - interval '20 minutes' WHERE id = $1`,
      [id],
    );
    expect(await statusOf(browser, 'act', { json: {}, ...OWN })).toBe(201);
    expect(await quietFor()).toBe(0);
  });

  it('everywhere when an administrator disables the person, or changes what it is', async () => {
    const zoe = await product.person('zoe', ['viewer']);
    const browsers = [await product.signedIn(zoe), await product.signedIn(zoe)];
    await product.call('POST', `/identity/v1/people/${zoe.id}/disable`);
    for (const browser of browsers) {
      await expect.poll(async () => (await me(browser)).person, { timeout: 5_000 }).toBeNull();
      expect(await statusOf(browser, 'staff')).toBe(401);
    }
    const yan = await product.person('yan', ['viewer']);
    const browser = await product.signedIn(yan);
    const { headers } = await product.call('GET', `/identity/v1/people/${yan.id}`);
    const changed = { name: 'Yan', roles: ['operator'] };
    const at = { headers: { 'if-match': headers.get('etag') ?? '' } };
    expect((await product.call('PUT', `/identity/v1/people/${yan.id}`, changed, at)).status).toBe(200);
    await expect.poll(async () => (await me(browser)).person, { timeout: 5_000 }).toBeNull();
    expect((await me(await product.signedIn(yan))).person.roles).toEqual(['operator']);
  });

  it('when the authorization server renews its tokens no more', async () => {
    const browser = await product.signedIn(ADMINISTRATOR);
    const session = await sessionOf(browser);
    const sessions = product.app.get(Sessions, { strict: false });
    const token = await sessions.token(session);
    await product.database.query('DELETE FROM identity.oidc_payloads WHERE account_id = $1', [session.person.id]);
    await expect(sessions.token(session, undefined, token)).rejects.toMatchObject({ code: 'unauthenticated' });
    expect((await me(browser)).person).toBeNull();
  });
});

describe('tokens of a sign-in', () => {
  it('are renewed by one of all who need them at a time', async () => {
    const session = await sessionOf(await product.signedIn(ADMINISTRATOR));
    const sessions = product.app.get(Sessions, { strict: false });
    const before = await sessions.token(session);
    const tokens = await Promise.all(Array.from({ length: 8 }, () => sessions.token(session, undefined, before)));
    expect(new Set(tokens).size).toBe(1);
    expect(tokens[0]).not.toBe(before);
    expect(await sessions.token(session)).toBe(tokens[0]);
  });

  it('let the portal ask other APIs as the person, and no further than that one may', async () => {
    const ops = await sessionOf(await product.signedIn(await product.person('ops', ['operator'])));
    const { 'order-to-ship': orders } = clients().asPerson(ops);
    expect(await orders.listOrders({})).toMatchObject({ items: [] });
    await expect(clients().asPerson(ops).identity.listClients({})).resolves.toMatchObject({ items: expect.any(Array) });
    const view = await sessionOf(await product.signedIn(await product.person('view', ['viewer'])));
    await expect(clients().asPerson(view).identity.listClients({})).rejects.toMatchObject({ code: 'forbidden' });
    const key = { idempotencyKey: 'view-cancels' };
    await expect(
      clients().asPerson(view)['order-to-ship'].cancelOrder('sap-1', { reason: 'none' }, key),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('show a partner’s developer that partner’s own and nothing else', async () => {
    const east = await sessionOf(await product.signedIn(await product.person('dev-east', ['developer'], '3pl-east')));
    const west = await sessionOf(await product.signedIn(await product.person('dev-west', ['developer'], '3pl-west')));
    const body = { url: 'http://127.0.0.1:9/hook', types: ['*'] };
    const ofWest = await clients().byContract(west, 'partner/v2');
    const made = await ofWest.POST('/partner/v2/webhooks', {
      body: body as never,
      params: { header: { 'Idempotency-Key': 'west-1' } },
    });
    expect([made.response.status, made.error]).toEqual([201, undefined]);
    const { id } = made.data as unknown as { id: string };
    const ofEast = await clients().byContract(east, 'partner/v2');
    expect((await ofEast.GET('/partner/v2/webhooks')).data).toMatchObject({ items: [] });
    const path = { params: { path: { id } } };
    expect((await ofEast.GET('/partner/v2/webhooks/{id}', path)).response.status).toBe(404);
    expect((await ofWest.GET('/partner/v2/webhooks/{id}', path)).response.status).toBe(200);
    await expect(clients().asPerson(east)['order-to-ship'].listOrders({})).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });
});

describe('the pages of a catalog that is closed', () => {
  const PAGES = ['/portal/guides/quotas', '/portal/ownership', '/portal/reference/partner/v2'];
  const raw = (browser: Browser, path: string) => browser.open(path, { follow: false });

  it.each(PAGES)('ask for a sign-in, and %s comes after it', async (path) => {
    const asked = await raw(product.browser(), path);
    expect([asked.status, asked.text]).toEqual([303, '']);
    expect(asked.headers.get('location')).toBe(`/portal/sign-in?returnTo=${encodeURIComponent(path)}`);
    const staff = await product.signedIn(await product.person(`reads-${PAGES.indexOf(path)}`, ['viewer']));
    expect((await raw(staff, path)).status).toBe(200);
  });

  it('tell at the front nothing of what runs to whoever is not signed in', async () => {
    const { status, text } = await raw(product.browser(), '/portal');
    expect([status, text]).toEqual([200, expect.stringContaining('href="/portal/sign-in"')]);
    expect(text).not.toMatch(/partner\/v2|order-to-ship|guides/);
    expect((await raw(await product.signedIn(ADMINISTRATOR), '/portal')).text).toContain('/order-to-ship/v1');
  });

  it('say what a problem means to whoever was sent one', async () => {
    const { status, text } = await raw(product.browser(), '/portal/problems/quota-exceeded');
    expect([status, text]).toEqual([200, expect.stringContaining('quota-exceeded')]);
  });
});

describe('a route of the portal', () => {
  it('is for whom it says, and for nobody who is not signed in', async () => {
    const staff = await product.signedIn(await product.person('sam', ['viewer']));
    const partner = await product.signedIn(await product.person('pat', ['developer'], '3pl-east'));
    const nobody = product.browser();
    const statuses = (browser: Browser) =>
      Promise.all(['staff', 'partner', 'catalog'].map((path) => statusOf(browser, path)));
    expect(await statuses(staff)).toEqual([200, 403, 200]);
    expect(await statuses(partner)).toEqual([403, 200, 403]);
    expect(await statuses(nobody)).toEqual([401, 401, 401]);
    expect(await statusOf(staff, 'act', { json: {}, ...OWN })).toBe(403);
    expect(await statusOf(await product.signedIn(ADMINISTRATOR), 'act', { json: {}, ...OWN })).toBe(201);
  });

  it('that changes something answers the portal’s own pages only', async () => {
    const browser = await product.signedIn(ADMINISTRATOR);
    const act = (headers: Record<string, string>, form?: Record<string, string>) =>
      statusOf(browser, 'act', form ? { form, headers } : { json: {}, headers });
    for (const site of ['cross-site', 'same-site', 'none'])
      expect([site, await act({ 'sec-fetch-site': site })]).toEqual([site, 403]);
    expect(await act({ origin: 'https://evil.test' })).toBe(403);
    expect(await act({ origin: 'null' })).toBe(403);
    expect(await act({ ...OWN.headers }, { a: 'b' })).toBe(415);
    expect(await act({})).toBe(201);
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.test' }])
      expect((await signOut(browser, { json: {}, headers: headers as never })).status).toBe(403);
    expect((await me(browser)).person).not.toBeNull();
  });
});
