import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../../../test/support/database.js';
import { AuthorizationServer, identityDatabase } from '../identity.driver.js';
import { hashPassword } from '../people/password.js';
import { MOST_ATTEMPTS, REFUSED_AFTER_MS } from '../people/password.sign-in.js';
import { browserOf, makePerson, refresh, SignInAttempt, tokensOf } from '../sign-in.driver.js';

let test: TestDatabase;
let server: AuthorizationServer;
beforeAll(async () => {
  test = await identityDatabase();
  server = await AuthorizationServer.start(test.url);
});
afterAll(async () => {
  await server?.close();
  await test.drop();
});

const WRONG = 'The user name or the password is wrong';

describe('the form', () => {
  it('runs no script, loads nothing, stands in no frame and is kept by nobody', async () => {
    const page = await new SignInAttempt(server).open();
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/<script|onload=|javascript:/i);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).not.toContain('unsafe-inline');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.text.match(/<label for=/g)).toHaveLength(2);
  });

  it('sets cookies that no script reads and no other site sends', async () => {
    const attempt = new SignInAttempt(server);
    await attempt.open();
    const cookies = [...attempt.browser.cookies.values()];
    expect(cookies.length).toBeGreaterThan(0);
    for (const { httpOnly, sameSite, secure, path } of cookies)
      expect([httpOnly, sameSite, secure, path.startsWith('/oauth')]).toEqual([true, 'lax', true, true]);
  });

  it('belongs to the browser that it was shown to, and to this site', async () => {
    const jan = await makePerson(server, 'jan', ['viewer']);
    const attempt = new SignInAttempt(server);
    const page = await attempt.open();
    const elsewhere = await browserOf(server).submit(page, jan);
    expect([elsewhere.status, elsewhere.url.searchParams.get('code')]).toEqual([400, null]);
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.test' }] as const)
      expect((await attempt.browser.submit(page, jan, { headers: headers as never })).status).toBe(403);
    expect((await attempt.browser.submit(page, jan)).url.searchParams.get('code')).toEqual(expect.any(String));
  });

  it('never shows what was typed as anything but text', async () => {
    const page = await new SignInAttempt(server).signIn('"><script>alert(1)</script>', 'x');
    expect(page.status).toBe(401);
    expect(page.text).not.toContain('<script');
  });
});

describe('a password', () => {
  it('that is wrong is refused in the same words as a person who is not there', async () => {
    const kim = await makePerson(server, 'kim', ['viewer']);
    const pages = [
      await new SignInAttempt(server).signIn(kim.username, 'wrong'),
      await new SignInAttempt(server).signIn('nobody', 'wrong'),
    ];
    for (const page of pages) {
      expect(page.status).toBe(401);
      expect(page.text).toContain(WRONG);
    }
  });

  it('that is wrong is refused after as long, whoever is known: no sooner than what is written down of one takes', async () => {
    const kai = await makePerson(server, 'kai', ['viewer']);
    for (const username of [kai.username, 'nobody-at-all']) {
      const attempt = new SignInAttempt(server);
      const page = await attempt.open();
      const since = performance.now();
      expect((await attempt.browser.submit(page, { username, password: 'wrong' })).status).toBe(401);
      expect(performance.now() - since).toBeGreaterThanOrEqual(REFUSED_AFTER_MS - 5);
    }
  });

  it('that is wrong is refused after as long also where many others are computed before it', async () => {
    const attempt = new SignInAttempt(server);
    const page = await attempt.open();
    const ends: number[] = [];
    const others = Array.from({ length: 40 }, () => hashPassword('of others').then(() => ends.push(performance.now())));
    const refused = attempt.browser.submit(page, { username: 'nobody-at-all', password: 'wrong' });
    await Promise.all(others);
    expect((await refused).status).toBe(401);
    // Two are computed at a time: with the last of them perhaps.
    expect(performance.now() - Number(ends.at(-2))).toBeGreaterThanOrEqual(REFUSED_AFTER_MS - 5);
  });

  it('locks the person when it is wrong too often, and not for ever', async () => {
    const lea = await makePerson(server, 'lea', ['viewer']);
    await Promise.all(
      Array.from({ length: MOST_ATTEMPTS }, () => new SignInAttempt(server).signIn(lea.username, 'wrong')),
    );
    expect((await new SignInAttempt(server).signIn(lea.username, lea.password)).text).toContain(WRONG);
    const locked = await server.call('GET', `/people/${lea.id}`);
    expect(Date.parse(String(locked.body['lockedUntil']))).toBeGreaterThan(Date.now());
    await server.database.query(
      `UPDATE identity.people SET locked_until = now() - interval '1 second' WHERE username = 'lea'`,
    );
    // Also before somebody signs in.
    expect((await server.call('GET', `/people/${lea.id}`)).body['lockedUntil']).toBeUndefined();
    expect((await tokensOf(server, lea)).access_token).toEqual(expect.any(String));
  });

  it('that somebody else gave has to be changed, into one that is fit', async () => {
    const body = { username: 'noa', name: 'Noa', roles: ['viewer'] };
    const given = String((await server.call('POST', '/people', { body })).body['password']);
    const attempt = new SignInAttempt(server);
    const page = await attempt.signIn('noa', given);
    expect(page.text).toContain('Choose a password');
    for (const newPassword of ['short', given, 'noa noa noa noa'])
      expect((await attempt.browser.submit(page, { password: given, newPassword })).status).toBe(422);
    const newPassword = 'something of her own';
    const done = await attempt.browser.submit(page, { password: given, newPassword });
    expect(done.url.searchParams.get('code')).toEqual(expect.any(String));
    expect((await new SignInAttempt(server).signIn('noa', given)).status).toBe(401);
    expect((await tokensOf(server, { username: 'noa', password: newPassword })).access_token).toBeTruthy();
  });

  it('is kept as an argon2id hash', async () => {
    await makePerson(server, 'ole', ['viewer']);
    const [row] = await server.database.query<{ password_hash: string }>(
      `SELECT password_hash FROM identity.people WHERE username = 'ole'`,
    );
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  });

  it('opens nothing for one who is disabled, whose tokens end at once', async () => {
    const pia = await makePerson(server, 'pia', ['administrator']);
    const { access_token, refresh_token } = await tokensOf(server, pia);
    expect((await server.call('GET', '/people', { token: access_token })).status).toBe(200);
    expect((await server.call('POST', `/people/${pia.id}/disable`)).body).toMatchObject({ disabled: true });
    expect((await server.call('GET', '/people', { token: access_token })).status).toBe(401);
    expect(await refresh(server, refresh_token)).toMatchObject({ body: { error: 'invalid_grant' } });
    expect((await new SignInAttempt(server).signIn(pia.username, pia.password)).status).toBe(401);
    await server.call('POST', `/people/${pia.id}/enable`);
    expect((await tokensOf(server, pia)).access_token).toEqual(expect.any(String));
  });
});
