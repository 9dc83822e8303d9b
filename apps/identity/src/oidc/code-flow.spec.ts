import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../../../test/support/database.js';
import { AuthorizationServer, identityDatabase, PUBLIC_URL } from '../identity.driver.js';
import { PARTNER_SCOPES } from '../scopes.table.js';
import {
  asPortal,
  browserOf,
  CALLBACK,
  claimsIn,
  type MadePerson,
  makePerson,
  refresh,
  SignInAttempt,
  tokensOf,
} from '../sign-in.driver.js';

let test: TestDatabase;
let server: AuthorizationServer;
let mia: MadePerson;
beforeAll(async () => {
  test = await identityDatabase();
  server = await AuthorizationServer.start(test.url);
  mia = await makePerson(server, 'mia', ['operator']);
});
afterAll(async () => {
  await server?.close();
  await test.drop();
});

const scopesIn = (token: string) => String(claimsIn(token)['scope']).split(' ');

describe('the code flow', () => {
  it('gives a person who signs in an access token for ten minutes, an id token and a refresh token', async () => {
    const attempt = new SignInAttempt(server);
    const page = await attempt.signIn(mia.username, mia.password);
    expect(page.url.href.startsWith(`${CALLBACK}?`)).toBe(true);
    expect(Object.fromEntries(page.url.searchParams)).toEqual({
      code: expect.any(String),
      state: attempt.state,
      iss: PUBLIC_URL,
    });
    const answer = await attempt.exchange(page);
    expect(answer.status).toBe(200);
    const claims = await server.claimsOf(answer);
    expect(claims).toMatchObject({
      sub: mia.id,
      client_id: 'crossdock-portal',
      aud: `${PUBLIC_URL}/`,
      kind: 'operator',
      roles: ['operator'],
      preferred_username: 'mia',
    });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(600);
    const { id_token } = answer.body as { id_token?: string };
    expect(claimsIn(id_token)).toMatchObject({
      sub: mia.id,
      aud: 'crossdock-portal',
      nonce: 'of this attempt',
      name: 'Name of mia',
    });
  });

  it('asks nobody twice in one browser', async () => {
    const attempt = new SignInAttempt(server);
    await attempt.signIn(mia.username, mia.password);
    const again = await new SignInAttempt(server, attempt.browser).open();
    expect(again.url.searchParams.get('code')).toEqual(expect.any(String));
  });

  it('asks again when that is wanted, and lets somebody else in instead, whose browser it is from then on', async () => {
    const tom = await makePerson(server, 'tom', ['viewer']);
    const attempt = new SignInAttempt(server);
    const before = await tokensOf(server, mia, attempt);
    const second = new SignInAttempt(server, attempt.browser);
    const page = await attempt.browser.submit(await second.open({ prompt: 'login' }), tom);
    expect(claimsIn((await second.exchange(page)).body.access_token).sub).toBe(tom.id);
    expect(await refresh(server, before.refresh_token)).toMatchObject({ body: { error: 'invalid_grant' } });
    const third = new SignInAttempt(server, attempt.browser);
    expect(claimsIn((await third.exchange(await third.open())).body.access_token).sub).toBe(tom.id);
  });

  it.each([
    ['no challenge', { code_challenge: '', code_challenge_method: '' }],
    ['a plain challenge', { code_challenge_method: 'plain' }],
    ['another response type', { response_type: 'token' }],
  ])('refuses %s', async (_, changes) => {
    const page = await new SignInAttempt(server).open(changes);
    expect(page.url.href).toMatch(/error=(invalid_request|unsupported_response_type)/);
    expect(page.url.searchParams.get('code')).toBeNull();
  });

  it('sends a browser nowhere but to the portal', async () => {
    for (const redirect_uri of ['https://evil.test/callback', `${CALLBACK}/..//evil.test`, `${CALLBACK}?x=1`]) {
      const page = await new SignInAttempt(server).open({ redirect_uri });
      expect([redirect_uri, page.status, page.url.origin]).toEqual([redirect_uri, 400, PUBLIC_URL]);
      expect(page.headers.get('content-type')).toContain('text/html');
    }
  });

  it('takes a code once: the second time ends what the first one gave', async () => {
    const attempt = new SignInAttempt(server);
    const page = await attempt.signIn(mia.username, mia.password);
    const first = await attempt.exchange(page);
    expect(await attempt.exchange(page)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    const { refresh_token } = first.body as { refresh_token?: string };
    expect(await refresh(server, String(refresh_token))).toMatchObject({ body: { error: 'invalid_grant' } });
  });

  it('takes a code once when it comes many times at once', async () => {
    const attempt = new SignInAttempt(server);
    const page = await attempt.signIn(mia.username, mia.password);
    const answers = await Promise.all(Array.from({ length: 5 }, () => attempt.exchange(page)));
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
  });

  it('takes a code with its own verifier and for its own client only', async () => {
    const attempt = new SignInAttempt(server);
    const page = await attempt.signIn(mia.username, mia.password);
    const code = page.url.searchParams.get('code') ?? '';
    expect(await attempt.exchange(page, { code_verifier: 'x'.repeat(43) })).toMatchObject({
      body: { error: 'invalid_grant' },
    });
    const form = { grant_type: 'authorization_code', code, redirect_uri: CALLBACK, code_verifier: attempt.verifier };
    expect((await server.asOperator(form)).body.error).toBe('invalid_request');
  });

  it('gives the portal itself no scope but to read for the control tower', async () => {
    const answer = await asPortal(server, { grant_type: 'client_credentials', resource: `${PUBLIC_URL}/erp` });
    expect(String(answer.body.scope).split(' ')).toSatisfy((scopes: string[]) =>
      scopes.every((each) => /^[a-z-]+:read$/.test(each)),
    );
  });
});

describe('refresh tokens', () => {
  it('are good for one use; one that is used again ends them all', async () => {
    const { refresh_token } = await tokensOf(server, mia);
    const second = await refresh(server, refresh_token);
    expect(second.status).toBe(200);
    const next = (second.body as { refresh_token?: string }).refresh_token as string;
    expect(next).not.toBe(refresh_token);
    expect(await refresh(server, refresh_token)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect(await refresh(server, next)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  it('are kept as nothing that could be used', async () => {
    const { refresh_token } = await tokensOf(server, mia);
    const rows = await server.database.query<{ all: string }>(
      `SELECT id || coalesce(uid, '') || encode(sealed, 'escape') AS all FROM identity.oidc_payloads`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { all } of rows) expect(all).not.toContain(refresh_token.slice(0, 20));
  });
});

describe('what a token is good for', () => {
  it.each([
    [
      'viewer',
      ['order-to-ship:read', 'erp:read'],
      ['exceptions:write', 'exceptions:approve', 'people:read', 'audit:read'],
    ],
    ['developer', ['catalog:read', 'clients:read'], ['exceptions:write', 'clients:write']],
    ['operator', ['exceptions:write', 'order-to-ship:write'], ['exceptions:approve', 'erp:write', 'people:read']],
    ['approver', ['exceptions:approve', 'audit:read'], ['exceptions:write', 'order-to-ship:write', 'clients:read']],
    ['administrator', ['people:write', 'exceptions:approve', 'signing-keys:write'], []],
  ])('follows from the role: %s', async (role, may, mayNot) => {
    const person = await makePerson(server, `one-${role}`, [role]);
    const { access_token, scope } = await tokensOf(server, person);
    const scopes = scopesIn(access_token);
    expect(scope.split(' ').sort()).toEqual([...scopes].sort());
    expect(may.filter((each) => !scopes.includes(each))).toEqual([]);
    expect(mayNot.filter((each) => scopes.includes(each))).toEqual([]);
    expect(scopes.filter((each) => each.startsWith('fulfilments:') || each.startsWith('webhooks:'))).toEqual([]);
  });

  it('is the partner’s own for its developer, by hand in production and all in the sandbox', async () => {
    await server.partner('partner-3pl-east', 'a-secret-of-the-partner', '3pl');
    const created = {
      partnerId: 'id-of-partner-3pl-east',
      partnerKind: '3pl',
      environment: 'sandbox',
      plan: 'standard',
    };
    expect((await server.call('PUT', '/clients/partner-3pl-east-sandbox', { body: created })).status).toBe(201);
    const dev = await makePerson(server, 'dev-east', ['developer'], 'id-of-partner-3pl-east');
    const { access_token, refresh_token } = await tokensOf(server, dev);
    expect(claimsIn(access_token)).toMatchObject({
      aud: `${PUBLIC_URL}/partner`,
      kind: 'partner',
      partner_id: 'id-of-partner-3pl-east',
      partner_kind: '3pl',
      environment: 'production',
      partner_client: 'partner-3pl-east',
    });
    expect(scopesIn(access_token)).toEqual(expect.arrayContaining(['fulfilments:read', 'account:write']));
    expect(scopesIn(access_token)).not.toContain('fulfilments:write');
    const sandbox = await refresh(server, refresh_token, { environment: 'sandbox' });
    expect(claimsIn(sandbox.body.access_token)).toMatchObject({
      environment: 'sandbox',
      partner_client: 'partner-3pl-east-sandbox',
    });
    const all = [...PARTNER_SCOPES['3pl'], 'partner-people:read'];
    expect(scopesIn(String(sandbox.body.access_token)).sort()).toEqual(all.sort());
  });

  it('ends with the partner: none while all of its clients are suspended', async () => {
    await server.partner('partner-west', 'a-secret-of-the-partner', 'carrier');
    const dev = await makePerson(server, 'dev-west', ['developer'], 'id-of-partner-west');
    const { refresh_token } = await tokensOf(server, dev);
    await server.call('POST', '/clients/partner-west/suspend');
    expect(await refresh(server, refresh_token)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  it('is what the person is now: a change of role ends the sign-ins of before', async () => {
    const eve = await makePerson(server, 'eve', ['viewer']);
    const before = await tokensOf(server, eve);
    const path = `/people/${eve.id}`;
    const etag = (await server.call('GET', path)).headers.get('etag') as string;
    const changed = await server.call('PUT', path, {
      body: { name: 'Eve', roles: ['approver'] },
      headers: { 'if-match': etag },
    });
    expect(changed.status).toBe(200);
    expect(await refresh(server, before.refresh_token)).toMatchObject({ body: { error: 'invalid_grant' } });
    expect((await server.call('GET', '/people', { token: before.access_token })).status).toBe(401);
    expect(scopesIn((await tokensOf(server, eve)).access_token)).toContain('exceptions:approve');
  });
});

describe('signing out at the authorization server', () => {
  const end = (query: Record<string, string>) => `/oauth/session/end?${new URLSearchParams(query)}`;

  it('needs no word but the id token, and leads back to the portal', async () => {
    const attempt = new SignInAttempt(server);
    const { id_token, refresh_token } = await tokensOf(server, mia, attempt);
    const page = await attempt.browser.open(
      end({ id_token_hint: id_token, post_logout_redirect_uri: `${PUBLIC_URL}/portal` }),
    );
    expect(page.url.href).toBe(`${PUBLIC_URL}/portal`);
    expect(await refresh(server, refresh_token)).toMatchObject({ body: { error: 'invalid_grant' } });
    expect((await new SignInAttempt(server, attempt.browser).open()).text).toContain('type="password"');
  });

  it('asks where nobody shows whose it is, and leads nowhere else', async () => {
    const attempt = new SignInAttempt(server);
    const { id_token } = await tokensOf(server, mia, attempt);
    const asked = await attempt.browser.open(end({}));
    expect(asked.text).toContain('op.logoutForm');
    expect((await new SignInAttempt(server, attempt.browser).open()).url.searchParams.get('code')).toBeTruthy();
    const evil = await attempt.browser.open(
      end({ id_token_hint: id_token, post_logout_redirect_uri: 'https://evil.test/' }),
    );
    expect([evil.status, evil.url.origin]).toEqual([400, PUBLIC_URL]);
  });

  it('of a browser in which nobody is signed in leads back as well', async () => {
    const { id_token } = await tokensOf(server, mia);
    const hint = { id_token_hint: id_token, post_logout_redirect_uri: `${PUBLIC_URL}/portal` };
    expect((await browserOf(server).open(end(hint))).url.href).toBe(`${PUBLIC_URL}/portal`);
  });
});
