import { createServer, type RequestListener, type Server } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider } from 'oidc-provider';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../../../test/support/database.js';
import { freePorts } from '../../../../test/support/ports.js';
import { AuthorizationServer, identityDatabase, PUBLIC_URL } from '../identity.driver.js';
import { claimsIn, SignInAttempt } from '../sign-in.driver.js';

/** Whom the enterprise's identity provider signs in, and what it says of them. */
let somebody: { sub: string; [claim: string]: unknown };
let refuses = false;
let idp: Server;
let test: TestDatabase;
let server: AuthorizationServer;

beforeAll(async () => {
  const [port] = (await freePorts(1)) as [number];
  const issuer = `http://127.0.0.1:${port}`;
  idp = createServer(await identityProvider(issuer)).listen(port, '127.0.0.1');
  test = await identityDatabase();
  server = await AuthorizationServer.start(test.url, {
    SIGN_IN_ISSUER: issuer,
    SIGN_IN_CLIENT_ID: 'crossdock',
    SIGN_IN_CLIENT_SECRET: 'a-secret-of-the-enterprise',
    SIGN_IN_LABEL: 'Acme',
    SIGN_IN_ROLES:
      '{"wh-ops":"operator","wh-leads":"approver","east-devs":"developer@id-of-partner-east","east-leads":"owner@id-of-partner-east"}',
  });
});
afterAll(async () => {
  await server?.close();
  idp?.close();
  await test.drop();
});
afterEach(() => {
  refuses = false;
});

/** Another product's, that signs in whoever the spec says without asking. */
async function identityProvider(issuer: string): Promise<RequestListener> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'crossdock',
        client_secret: 'a-secret-of-the-enterprise',
        redirect_uris: [`${PUBLIC_URL}/oauth/enterprise/callback`],
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'idp', use: 'sig', alg: 'RS256' }] as never },
    cookies: { keys: ['of the other one'] },
    pkce: { required: () => true },
    conformIdTokenClaims: false,
    claims: { profile: ['name', 'preferred_username', 'groups'], email: ['email'] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ ...somebody }) }),
    interactions: { url: (_context, { uid }) => `/login/${uid}` },
  });
  const handle = provider.callback();
  return (request, response) => {
    if (!request.url?.startsWith('/login/')) return void handle(request, response);
    void (async () => {
      const { prompt, params, grantId } = await provider.interactionDetails(request, response);
      if (refuses) return provider.interactionFinished(request, response, { error: 'access_denied' });
      if (prompt.name === 'login')
        return provider.interactionFinished(request, response, { login: { accountId: somebody.sub } });
      const grant = grantId
        ? await provider.Grant.find(grantId)
        : new provider.Grant({ accountId: somebody.sub, clientId: String(params['client_id']) });
      grant?.addOIDCScope('openid profile email');
      return provider.interactionFinished(request, response, { consent: { grantId: await grant?.save() } });
    })();
  };
}

/** Follows the button to the enterprise, and back. */
async function signIn(attempt = new SignInAttempt(server)) {
  const page = await attempt.open();
  const link = /href="([^"]+\/enterprise)"/.exec(page.text)?.[1] ?? '';
  expect(page.text).toContain('Sign in with Acme');
  return attempt.browser.open(link);
}
async function tokens() {
  const attempt = new SignInAttempt(server);
  const { body } = await attempt.exchange(await signIn(attempt));
  return claimsIn(body.access_token);
}

describe('somebody who signs in at the enterprise’s identity provider', () => {
  it('is made at the first time, with the roles of their groups, and gets tokens of ours', async () => {
    somebody = {
      sub: 'u-1',
      name: 'Una',
      preferred_username: 'Una.One',
      email: 'una@acme.example',
      groups: ['wh-ops'],
    };
    const claims = await tokens();
    expect(claims).toMatchObject({
      iss: PUBLIC_URL,
      aud: `${PUBLIC_URL}/`,
      preferred_username: 'una.one',
      roles: ['operator'],
    });
    expect((await tokens()).sub).toBe(claims.sub);
    const { body } = await server.call('GET', `/people/${claims.sub}`);
    expect(body).toMatchObject({ name: 'Una', email: 'una@acme.example', signsInBy: 'enterprise' });
  });

  it('is what the groups say each time', async () => {
    somebody = { sub: 'u-2', preferred_username: 'duo', groups: ['wh-ops'] };
    await tokens();
    somebody = { sub: 'u-2', preferred_username: 'duo', groups: ['wh-leads', 'others'] };
    expect((await tokens())['roles']).toEqual(['approver']);
  });

  it('may be one of a partner’s people, as what of its groups may most', async () => {
    await server.partner('partner-east', 'a-secret-of-the-partner');
    somebody = { sub: 'u-3', preferred_username: 'trey', groups: ['east-devs'] };
    const developer = { aud: `${PUBLIC_URL}/partner`, kind: 'partner', partner_id: 'id-of-partner-east' };
    await server.database.query(
      `UPDATE identity.clients SET partner_id = 'id-of-partner-east' WHERE id = 'partner-east'`,
    );
    expect(await tokens()).toMatchObject({ ...developer, roles: ['developer'] });
    somebody = { ...somebody, groups: ['east-devs', 'east-leads'] };
    expect(await tokens()).toMatchObject({ ...developer, roles: ['owner'] });
  });

  it('does not get in without a group that has a role, nor when disabled here, nor when refused there', async () => {
    somebody = { sub: 'u-4', preferred_username: 'quart', groups: ['canteen', '__proto__'] };
    expect(await signIn()).toMatchObject({ status: 403, text: expect.stringContaining('None of your groups') });
    somebody = { sub: 'u-5', preferred_username: 'quint', groups: ['wh-ops'] };
    const { sub } = await tokens();
    await server.call('POST', `/people/${sub}/disable`);
    expect(await signIn()).toMatchObject({ status: 403, text: expect.stringContaining('disabled') });
    refuses = true;
    expect(await signIn()).toMatchObject({ status: 403, text: expect.stringContaining('access_denied') });
  });

  it('does not become somebody of the same name, and cannot be given a password', async () => {
    const made = await server.call('POST', '/people', {
      body: { username: 'sexta', name: 'S', roles: ['administrator'] },
    });
    somebody = { sub: 'u-6', preferred_username: 'sexta', groups: ['wh-ops'] };
    const claims = await tokens();
    expect(claims.sub).not.toBe(made.body['id']);
    expect(claims['preferred_username']).toMatch(/^sexta\+[0-9a-f]{8}$/);
    expect((await server.call('POST', `/people/${claims.sub}/reset-password`)).status).toBe(409);
  });

  it('finishes only the sign-in that was begun, in the browser that began it, once', async () => {
    somebody = { sub: 'u-7', preferred_username: 'sept', groups: ['wh-ops'] };
    const attempt = new SignInAttempt(server);
    const page = await attempt.open();
    const link = /href="([^"]+\/enterprise)"/.exec(page.text)?.[1] ?? '';
    const away = await attempt.browser.open(link, { follow: false });
    const state = new URL(away.headers.get('location') ?? '').searchParams.get('state');
    const forged = await attempt.browser.open(`/oauth/enterprise/callback?code=x&state=another`);
    expect([forged.status, forged.url.searchParams.get('code')]).toEqual([400, 'x']);
    const stolen = await new SignInAttempt(server).browser.open(`/oauth/enterprise/callback?code=x&state=${state}`);
    expect(stolen.status).toBe(400);
    const wrong = await attempt.browser.open(`/oauth/enterprise/callback?code=x&state=${state}`);
    expect([wrong.status, wrong.text]).toEqual([403, expect.stringContaining('could not be asked')]);
    const again = await attempt.browser.open(`/oauth/enterprise/callback?code=x&state=${state}`);
    expect(again.status).toBe(400);
  });
});
