import { createHash } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createRemoteJWKSet, decodeProtectedHeader, type JWTPayload, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApplication, persistenceOf } from '#platform/application';
import { type CrossdockConfig, loadConfig, type PartnerKind } from '#platform/config';
import { Database, migrate } from '#platform/persistence';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { ClientRegistry } from './clients/client.registry.js';
import { identityApi } from './identity.api.js';
import { OPERATOR_SCOPES, PARTNER_SCOPES } from './scopes.table.js';

const PUBLIC_URL = 'https://crossdock.test';
const OPERATOR_SECRET = 'operator-secret-of-this-spec';

let test: TestDatabase;
let running: { app: NestFastifyApplication; url: string };
const configOf = (env: Record<string, string> = {}): CrossdockConfig =>
  loadConfig({
    DATABASE_URL: test.url,
    PUBLIC_URL,
    INTERNAL_SECRET: 'internal-secret-of-this-spec-0123',
    OPERATOR_CLIENT_SECRET: OPERATOR_SECRET,
    ...env,
  });

async function start(config: CrossdockConfig) {
  const app = await createApplication({ config, apis: [identityApi] });
  await app.listen(0, '127.0.0.1');
  return { app, url: await app.getUrl() };
}
const secretOf = (kind: string) => `secret of the ${kind}: +space & 100%`;

beforeAll(async () => {
  test = await createTestDatabase();
  await migrate(test.url, persistenceOf([identityApi]));
  running = await start(configOf());
  const clients = running.app.get(ClientRegistry, { strict: false });
  for (const kind of Object.keys(PARTNER_SCOPES) as PartnerKind[])
    await clients.ensurePartner(`partner-${kind}`, secretOf(kind), `id-of-${kind}`, kind);
});
afterAll(async () => {
  await running.app.close();
  await test.drop();
});

/** RFC 6749 2.3.1: both parts form-encoded, then joined. */
const basic = (id: string, secret: string) =>
  `Basic ${Buffer.from([id, secret].map(encodeURIComponent).join(':')).toString('base64')}`;

interface TokenAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: { access_token?: string; expires_in?: number; token_type?: string; scope?: string; error?: string };
}

async function ask(
  authorization: string | undefined,
  form: Record<string, string> | [string, string][] = {},
  headers: Record<string, string> = {},
): Promise<TokenAnswer> {
  const parameters = new URLSearchParams(form);
  if (!parameters.has('grant_type')) parameters.set('grant_type', 'client_credentials');
  const answer = await fetch(`${running.url}/oauth/token`, {
    method: 'POST',
    headers: { ...(authorization && { authorization }), ...headers },
    body: parameters,
  });
  const body = (await answer.json()) as TokenAnswer['body'];
  return { status: answer.status, headers: answer.headers, body };
}
const asOperator = (form?: Parameters<typeof ask>[1]) => ask(basic('operator', OPERATOR_SECRET), form);
const asPartner = (kind: PartnerKind, form?: Parameters<typeof ask>[1]) =>
  ask(basic(`partner-${kind}`, secretOf(kind)), form);

/** The claims of the token, verified by the keys that are published. */
async function claimsOf({ body }: TokenAnswer): Promise<JWTPayload> {
  const keys = createRemoteJWKSet(new URL(`${running.url}/oauth/jwks`));
  const options = { issuer: PUBLIC_URL, typ: 'at+jwt', algorithms: ['ES256'] };
  return (await jwtVerify(String(body.access_token), keys, options)).payload;
}

describe('an access token', () => {
  it('is a JWT of RFC 9068, ES256, for ten minutes at most', async () => {
    const answer = await asOperator();
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ token_type: 'Bearer', expires_in: 600 });
    expect(answer.headers.get('cache-control')).toContain('no-store');
    const header = decodeProtectedHeader(String(answer.body.access_token));
    expect(header).toMatchObject({ typ: 'at+jwt', alg: 'ES256', kid: expect.any(String) });
    const { iss, client_id, jti, iat = 0, exp = 0 } = await claimsOf(answer);
    expect({ iss, client_id }).toEqual({ iss: PUBLIC_URL, client_id: 'operator' });
    expect(jti).toEqual(expect.any(String));
    expect(exp - iat).toBeLessThanOrEqual(600);
  });

  it('of the operator is for every API, with all its scopes, where it asks for nothing', async () => {
    const { aud, scope, kind } = await claimsOf(await asOperator());
    expect([aud, kind]).toEqual([`${PUBLIC_URL}/`, 'operator']);
    expect(String(scope).split(' ').sort()).toEqual([...OPERATOR_SCOPES].sort());
  });

  it.each(Object.keys(PARTNER_SCOPES) as PartnerKind[])(
    'of a %s is for the partner API, with the scopes of its kind',
    async (partnerKind) => {
      const claims = await claimsOf(await asPartner(partnerKind));
      expect(claims).toMatchObject({
        aud: `${PUBLIC_URL}/partner`,
        kind: 'partner',
        partner_id: `id-of-${partnerKind}`,
        partner_kind: partnerKind,
      });
      expect(String(claims.scope).split(' ').sort()).toEqual([...PARTNER_SCOPES[partnerKind]].sort());
    },
  );

  it('has the scopes that were asked for, and never more than the client holds', async () => {
    const { scope } = await claimsOf(await asPartner('3pl', { scope: 'fulfilments:read' }));
    expect(scope).toBe('fulfilments:read');
    for (const wanted of ['erp:write', 'fulfilments:read erp:write', 'no-such-scope']) {
      const answer = await asPartner('3pl', { scope: wanted });
      if (answer.status === 200) expect(String((await claimsOf(answer)).scope ?? '')).not.toMatch(/erp|no-such/);
      else expect(answer.body.error).toBe('invalid_scope');
    }
  });

  it('is for the one API that was asked for', async () => {
    const { aud } = await claimsOf(await asOperator({ resource: `${PUBLIC_URL}/erp` }));
    expect(aud).toBe(`${PUBLIC_URL}/erp`);
  });
});

describe('a resource that is not the client’s', () => {
  it.each(['erp', 'order-to-ship', 'catalog', '', 'partner-admin', 'partner/v1', 'PARTNER'])(
    '{base}/%s for a partner: invalid_target',
    async (api) => {
      const { status, body } = await asPartner('carrier', { resource: `${PUBLIC_URL}/${api}` });
      expect([status, body.error]).toEqual([400, 'invalid_target']);
    },
  );

  it.each(['https://evil.test/', 'https://crossdock.test.evil.test/erp', `${PUBLIC_URL}/nowhere`, 'not a url'])(
    '%s for anybody: invalid_target',
    async (resource) => {
      const { status, body } = await asOperator({ resource });
      expect([status, body.error]).toEqual([400, 'invalid_target']);
    },
  );

  it('hidden behind one that is: invalid_target', async () => {
    const { status, body } = await asPartner('carrier', [
      ['resource', `${PUBLIC_URL}/partner`],
      ['resource', `${PUBLIC_URL}/erp`],
    ]);
    expect([status, body.error]).toEqual([400, 'invalid_target']);
  });
});

describe('a client that is none', () => {
  it('is not told whether the name or the secret is wrong', async () => {
    const unknown = await ask(basic('nobody', 'x'.repeat(43)));
    const wrong = await ask(basic('operator', 'x'.repeat(43)));
    for (const { status, headers, body } of [unknown, wrong]) {
      expect([status, body.error]).toEqual([401, 'invalid_client']);
      expect(headers.get('www-authenticate')).toMatch(/^Basic /);
    }
    expect(wrong.body).toEqual(unknown.body);
  });

  it.each(['', 'kept as a hash', OPERATOR_SECRET.slice(0, -1), `${OPERATOR_SECRET} `, secretOf('3pl')])(
    'as the operator with the secret "%s"',
    async (secret) => {
      const { status } = await ask(basic('operator', secret));
      expect([400, 401]).toContain(status);
    },
  );

  it.each<[string, string | undefined, Record<string, string>]>([
    ['nobody at all', undefined, {}],
    ['a secret in the form', undefined, { client_id: 'operator', client_secret: OPERATOR_SECRET }],
    ['a name without secret', undefined, { client_id: 'operator' }],
    ['no Basic', 'Basic !!!', {}],
    ['an SQL name', basic(`operator' OR '1'='1`, OPERATOR_SECRET), {}],
    ['a name with NUL', basic('oper\0ator', OPERATOR_SECRET), {}],
    ['a secret with NUL', basic('operator', 'a\0b'), {}],
  ])('%s gets no token and no failure of ours', async (_, authorization, form) => {
    const { status, body } = await ask(authorization, form);
    expect([400, 401]).toContain(status);
    expect(body.access_token).toBeUndefined();
    expect(body.error).toMatch(/^invalid_/);
  });

  it.each(['authorization_code', 'password', 'refresh_token', 'urn:ietf:params:oauth:grant-type:device_code', ''])(
    'the grant %s is not there',
    async (grant) => {
      const { status, body } = await asOperator({ grant_type: grant });
      expect([status, body.access_token]).toEqual([400, undefined]);
    },
  );

  it('a request that is none is no failure of ours', async () => {
    const authorization = basic('operator', OPERATOR_SECRET);
    const headers = { authorization, 'content-type': 'application/json' };
    const json = await fetch(`${running.url}/oauth/token`, { method: 'POST', headers, body: '{"grant_type":1}' });
    expect(json.status).toBe(400);
    const huge = await asOperator({ scope: 'x'.repeat(200_000) });
    expect(huge.status).toBeGreaterThanOrEqual(400);
    expect(huge.status).toBeLessThan(500);
  });
});

describe('secrets', () => {
  it('are kept as hashes: nothing in the database is one', async () => {
    const database = running.app.get(Database);
    const tables = ['clients', 'client_secrets', 'signing_keys', 'oidc_payloads'];
    await asPartner('3pl');
    const kept = await Promise.all(tables.map((table) => database.query(`SELECT t::text FROM identity.${table} t`)));
    const text = JSON.stringify(kept);
    for (const secret of [OPERATOR_SECRET, secretOf('3pl'), Buffer.from(OPERATOR_SECRET).toString('base64')])
      expect(text).not.toContain(secret);
    expect(text).toContain(createHash('sha256').update(OPERATOR_SECRET).digest('base64url'));
  });

  it('two live at a time, so that one can be replaced; a third ends the oldest', async () => {
    const clients = running.app.get(ClientRegistry, { strict: false });
    const statusWith = async (secret: string) => (await ask(basic('partner-rotating', secret))).status;
    for (const secret of ['first-secret', 'second-secret'])
      await clients.ensurePartner('partner-rotating', secret, 'rotating', '3pl');
    expect([await statusWith('first-secret'), await statusWith('second-secret')]).toEqual([200, 200]);
    await clients.ensurePartner('partner-rotating', 'third-secret', 'rotating', '3pl');
    expect(await statusWith('first-secret')).toBe(401);
    expect([await statusWith('second-secret'), await statusWith('third-secret')]).toEqual([200, 200]);
  });

  it('that are used leave when they were last', async () => {
    const database = running.app.get(Database);
    const clients = running.app.get(ClientRegistry, { strict: false });
    await clients.ensurePartner('partner-used', 'the-old-one', 'used', '3pl');
    await clients.ensurePartner('partner-used', 'the-new-one', 'used', '3pl');
    await ask(basic('partner-used', 'the-old-one'));
    const used = await database.query<{ used: boolean }>(
      `SELECT last_used_at IS NOT NULL AS used FROM identity.client_secrets WHERE client_id = 'partner-used' ORDER BY created_at`,
    );
    expect(used).toEqual([{ used: true }, { used: false }]);
  });
});

describe('what is published', () => {
  it('keys without their private parts', async () => {
    const { keys } = (await (await fetch(`${running.url}/oauth/jwks`)).json()) as { keys: Record<string, unknown>[] };
    expect(keys).toHaveLength(1);
    for (const key of keys) {
      expect(key).toMatchObject({ kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig', kid: expect.any(String) });
      for (const part of ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k']) expect(key).not.toHaveProperty(part);
    }
  });

  it.each([{}, { host: 'evil.test' }, { 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'gopher' }])(
    'metadata whose addresses are the public ones, whatever the request says of itself: %o',
    async (headers) => {
      const inject = await running.app.inject({ url: '/.well-known/openid-configuration', headers });
      expect(inject.statusCode).toBe(200);
      expect(inject.json()).toMatchObject({
        issuer: PUBLIC_URL,
        token_endpoint: `${PUBLIC_URL}/oauth/token`,
        jwks_uri: `${PUBLIC_URL}/oauth/jwks`,
        grant_types_supported: expect.arrayContaining(['client_credentials']),
        token_endpoint_auth_methods_supported: ['client_secret_basic', 'private_key_jwt'],
      });
      expect(inject.body).not.toContain('evil.test');
    },
  );
});

describe('signing keys', () => {
  const kids = async (url: string) => {
    const { keys } = (await (await fetch(`${url}/oauth/jwks`)).json()) as { keys: { kid: string }[] };
    return keys.map(({ kid }) => kid);
  };

  it('survive a restart: tokens of before still verify', async () => {
    const token = await asOperator();
    const again = await start(configOf());
    expect(await kids(again.url)).toEqual(await kids(running.url));
    await running.app.close();
    running = again;
    expect((await claimsOf(token)).client_id).toBe('operator');
  });

  it('are one, however many start at once on an empty database', async () => {
    const empty = await createTestDatabase();
    await migrate(empty.url, persistenceOf([identityApi]));
    const several = await Promise.all([1, 2, 3].map(() => start(configOf({ DATABASE_URL: empty.url }))));
    const published = await Promise.all(several.map(({ url }) => kids(url)));
    expect(new Set(published.flat()).size).toBe(1);
    for (const { app } of several) await app.close();
    await empty.drop();
  });

  it('do not open with another internal secret, and the start says so', async () => {
    const stranger = configOf({ INTERNAL_SECRET: 'some-other-secret-of-32-characters' });
    await expect(createApplication({ config: stranger, apis: [identityApi] })).rejects.toThrow(
      /INTERNAL_SECRET is not the one/,
    );
  });
});
