import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../support/browser.js';
import { desk, deskPost as post, SignInProduct } from '../support/signed-in.js';
import type { Json } from '../support/world.js';

const CHOSEN = 'chosen by nobody else';
const ADMIN = '/partner-admin/v1';
const SOON = { timeout: 5_000 };

let product: SignInProduct;
/** Owners of two partners. */
let east: Browser;
let west: Browser;
beforeAll(async () => {
  product = await SignInProduct.start({ PROFILE: 'production' }, [
    { id: '3pl-east', kind: '3pl' },
    { id: '3pl-west', kind: '3pl' },
  ]);
  east = await product.signedIn(await product.person('owner-east', ['owner'], '3pl-east'));
  west = await product.signedIn(await product.person('owner-west', ['owner'], '3pl-west'));
});
afterAll(() => product?.stop());

const operator = (path: string, body: object = {}) =>
  product.call('POST', `${ADMIN}${path}`, body, { headers: { 'idempotency-key': `"${randomUUID()}"` } }) as Promise<{
    status: number;
    body: Json;
  }>;

/** Whoever has the link chooses a password. */
async function join(page: string, password = CHOSEN): Promise<{ status: number; body: Json }> {
  const answer = await fetch(`${product.url}/identity/v1/password-links/${new URL(page).hash.slice(1)}/acceptance`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ password }),
  });
  return { status: answer.status, body: await answer.json() };
}
const invite = (browser: Browser, username: string, role: string) =>
  post(browser, '/people', { body: { username, name: `Name of ${username}`, role } });
/** Somebody of the partner, signed in. */
async function member(browser: Browser, name: string, role: string) {
  const { status, body } = await invite(browser, name, role);
  expect(status).toBe(201);
  const { username } = (await join(body.acceptancePage)).body;
  return { id: body.id as string, username, browser: await product.signedIn({ username, password: CHOSEN }) };
}
const isOut = async (browser: Browser) => JSON.parse((await browser.open('/portal/api/me')).text).person === null;

describe('a partner’s owner', () => {
  it('invites another, who chooses a password by the link and signs in', async () => {
    const invited = await invite(east, 'mia', 'developer');
    expect(invited).toMatchObject({
      status: 201,
      body: { username: '3pl-east.mia', role: 'developer', status: 'invited', linkUntil: expect.any(String) },
    });
    expect(invited.headers.get('cache-control')).toBe('no-store');
    const page = new URL(invited.body.acceptancePage);
    expect([page.pathname, page.search]).toEqual(['/portal/join', '']);
    expect(await join(page.href)).toMatchObject({ status: 200, body: { username: '3pl-east.mia' } });
    const mia = await product.signedIn({ username: '3pl-east.mia', password: CHOSEN });
    expect((await desk(mia, '/account')).status).toBe(200);
    const listed = (await desk(east, '/people')).body.items.find(({ id }: Json) => id === invited.body.id);
    expect(listed).toMatchObject({ status: 'active', lastSignInAt: expect.any(String) });
    expect(listed).not.toHaveProperty('acceptancePage');
  });

  it('is told of a name that was given, and of a partner’s own alone', async () => {
    expect((await invite(east, 'ben', 'viewer')).status).toBe(201);
    expect(await invite(east, 'ben', 'viewer')).toMatchObject({
      status: 409,
      body: { code: 'conflict', errors: [{ pointer: '/username', code: 'given' }] },
    });
    expect(await invite(west, 'ben', 'viewer')).toMatchObject({ status: 201, body: { username: '3pl-west.ben' } });
  });

  it('disables somebody, whose sign-ins end, and enables that one again', async () => {
    const { id, username, browser } = await member(east, 'dan', 'developer');
    expect((await post(east, `/people/${id}/disable`)).body).toMatchObject({ status: 'disabled' });
    await expect.poll(() => isOut(browser), SOON).toBe(true);
    await expect(product.signedIn({ username, password: CHOSEN })).rejects.toThrow(/not signed in/);
    expect((await post(east, `/people/${id}/enable`)).body).toMatchObject({ status: 'active' });
    expect(await isOut(await product.signedIn({ username, password: CHOSEN }))).toBe(false);
  });

  it('gives a new link, by which the old password and all sign-ins end', async () => {
    const { id, username, browser } = await member(east, 'eli', 'developer');
    const anew = await post(east, `/people/${id}/reissue`);
    expect(anew.body).toMatchObject({ status: 'invited', acceptancePage: expect.stringContaining('/portal/join#') });
    await expect.poll(() => isOut(browser), SOON).toBe(true);
    await expect(product.signedIn({ username, password: CHOSEN })).rejects.toThrow(/not signed in/);
    expect((await join(anew.body.acceptancePage, 'something quite new')).status).toBe(200);
    expect(await isOut(await product.signedIn({ username, password: 'something quite new' }))).toBe(false);
  });

  it('changes a role at the version that was read', async () => {
    const { id, username } = await member(east, 'fay', 'developer');
    const etag = String((await desk(east, `/people/${id}`)).headers.get('etag'));
    const change = (headers: Record<string, string>) =>
      desk(east, `/people/${id}`, { method: 'PATCH', body: { role: 'viewer' }, headers });
    expect((await change({})).status).toBe(428);
    expect(await change({ 'if-match': etag })).toMatchObject({ status: 200, body: { role: 'viewer' } });
    expect((await change({ 'if-match': etag })).status).toBe(412);
    const viewer = await product.signedIn({ username, password: CHOSEN });
    expect((await desk(viewer, '/webhooks')).status).toBe(200);
    const webhook = { url: 'https://93.184.215.14/hook', types: ['*'] };
    expect((await post(viewer, '/webhooks', { body: webhook })).status).toBe(403);
  });

  it('does not leave the partner without one', async () => {
    const own = (await desk(west, '/people')).body.items.find(({ role }: Json) => role === 'owner');
    for (const act of ['disable', 'reissue'])
      expect(await post(west, `/people/${own.id}/${act}`)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    const headers = { 'if-match': '*' };
    const patched = await desk(west, `/people/${own.id}`, { method: 'PATCH', body: { role: 'viewer' }, headers });
    expect(patched.status).toBe(409);
  });

  it('is on record with what is done about whom', async () => {
    const { body: made } = await invite(east, 'gus', 'viewer');
    await post(east, `/people/${made.id}/disable`);
    const { body } = await product.call('GET', `${ADMIN}/audit?subject=person/3pl-east.gus`);
    const by = { kind: 'person', id: 'owner-east', partnerId: '3pl-east' };
    expect((body as Json).items.map(({ act, actor }: Json) => [act, actor])).toEqual([
      ['person.disabled', by],
      ['person.created', by],
    ]);
    expect(JSON.stringify(body)).not.toContain('Name of gus');
  });
});

describe('a partner’s people', () => {
  it('are looked after by owners: others see them, clients do not', async () => {
    const { browser, id } = await member(east, 'hal', 'developer');
    expect((await desk(browser, '/people')).status).toBe(200);
    expect((await invite(browser, 'ida', 'owner')).status).toBe(403);
    for (const act of ['disable', 'enable', 'reissue'])
      expect([act, (await post(browser, `/people/${id}/${act}`)).status]).toEqual([act, 403]);
    const headers = { authorization: `Bearer ${await product.token('partner-3pl-east')}` };
    expect((await fetch(`${product.url}/partner/v2/people`, { headers })).status).toBe(403);
  });

  it('are nobody else’s: another partner’s are not found', async () => {
    const { id } = (await invite(west, 'jan', 'developer')).body;
    expect((await desk(east, `/people/${id}`)).status).toBe(404);
    for (const act of ['disable', 'enable', 'reissue'])
      expect([act, (await post(east, `/people/${id}/${act}`)).status]).toEqual([act, 404]);
    const ids = (await desk(east, '/people?limit=200')).body.items.map(({ username }: Json) => username);
    expect(ids.filter((username: string) => username.includes('west'))).toEqual([]);
  });
});

describe('an operator', () => {
  it('looks after a partner’s people as an owner does, and may make an owner where there is none', async () => {
    const people = '/partners/3pl-west/people';
    const made = await operator(people, { username: 'kim', name: 'Kim', role: 'owner' });
    expect(made).toMatchObject({ status: 201, body: { username: '3pl-west.kim', role: 'owner' } });
    await join(made.body.acceptancePage);
    const [own] = (await desk(west, '/people')).body.items.filter(({ username }: Json) => username === 'owner-west');
    expect((await operator(`${people}/${own.id}/disable`)).body).toMatchObject({ status: 'disabled' });
    expect((await operator(`${people}/${made.body.id}/disable`)).body).toMatchObject({ status: 'disabled' });
    expect((await operator(`${people}/${made.body.id}/enable`)).status).toBe(200);
    expect((await operator('/partners/nobody/people', { username: 'lea', name: 'L', role: 'owner' })).status).toBe(404);
  });

  it('who issues an invitation anew shuts out who came by the link that got out, and whom those invited', async () => {
    const contacts = [{ name: 'Dev', email: 'dev@partner.example' }];
    const invited = await operator('/invitations', { id: '3pl-leak', kind: '3pl', name: 'Leak', contacts });
    const accept = async (url: string) => {
      const answer = await fetch(`${product.url}${new URL(url).pathname}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ developer: { username: 'lou', name: 'Lou' } }),
      });
      const { developer } = (await answer.json()) as Json;
      const browser = product.browser();
      const newPassword = `${CHOSEN} ${randomUUID()}`;
      await browser.submit(await browser.signIn(developer.username, developer.password), {
        password: developer.password,
        newPassword,
      });
      return browser;
    };
    const thief = await accept(invited.body.acceptanceUrl);
    const sandbox = { environment: 'sandbox' };
    const helped = await post(thief, '/people', { body: { username: 'moe', name: 'Moe', role: 'owner' }, ...sandbox });
    expect((await join(helped.body.acceptancePage)).status).toBe(200);
    const helper = await product.signedIn({ username: helped.body.username, password: CHOSEN });
    const anew = await operator(`/invitations/${invited.body.id}/reissue`);
    expect(anew.status).toBe(200);
    for (const browser of [thief, helper]) await expect.poll(() => isOut(browser), SOON).toBe(true);
    const rightful = await accept(anew.body.acceptanceUrl);
    const { items } = (await desk(rightful, '/people', sandbox)).body;
    expect(items.map(({ username, role, status }: Json) => [username, role, status])).toEqual([
      ['3pl-leak.lou', 'owner', 'active'],
      ['3pl-leak.moe', 'owner', 'disabled'],
    ]);
  });
});
