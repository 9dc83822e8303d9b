import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TestDatabase } from '../../../../test/support/database.js';
import { AuthorizationServer, basic, identityDatabase, PUBLIC_URL, type TokenAnswer } from '../identity.driver.js';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const ID = 'acme-keys';

interface Pair {
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
}

let test: TestDatabase;
let server: AuthorizationServer;
let own: Pair;
let foreign: Pair;
beforeAll(async () => {
  test = await identityDatabase();
  server = await AuthorizationServer.start(test.url);
  [own, foreign] = [await pair('own'), await pair('foreign')];
  for (const [id, keys] of [
    [ID, [own.jwk]],
    ['other-client', [foreign.jwk]],
    ['without-keys', []],
  ] as const) {
    const body = { partnerId: 'acme', partnerKind: '3pl', environment: 'production', plan: 'standard' };
    await server.call('PUT', `/clients/${id}`, { body });
    await server.call('PUT', `/clients/${id}/keys`, { body: { keys }, headers: { 'if-match': '*' } });
  }
});
afterAll(async () => {
  await server.close();
  await test.drop();
});

async function pair(kid: string): Promise<Pair> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { privateKey, jwk: { ...(await exportJWK(publicKey)), kid } };
}

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
const claimsOf = (id = ID): JWTPayload => ({
  iss: id,
  sub: id,
  aud: PUBLIC_URL,
  jti: randomUUID(),
  iat: inSeconds(0),
  exp: inSeconds(60),
});

function sign(claims: JWTPayload, { privateKey, header = {} }: { privateKey: CryptoKey; header?: object }) {
  return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'own', ...header }).sign(privateKey);
}

const present = (assertion: string, form: Record<string, string> = {}, to = server): Promise<TokenAnswer> =>
  to.ask(undefined, { client_assertion_type: ASSERTION_TYPE, client_assertion: assertion, ...form });

function expectRefused({ status, body }: TokenAnswer): void {
  expect([status, body.error, body.access_token]).toEqual([401, 'invalid_client', undefined]);
}

describe('private_key_jwt', () => {
  it('gives the same token as a secret would', async () => {
    const answer = await present(await sign(claimsOf(), own));
    expect(answer.status).toBe(200);
    const claims = await server.claimsOf(answer);
    expect(claims).toMatchObject({ client_id: ID, partner_id: 'acme', kind: 'partner', aud: `${PUBLIC_URL}/partner` });
  });

  it('may name the client beside, and asks for scope and resource like any other', async () => {
    const form = { client_id: ID, scope: 'fulfilments:read', resource: `${PUBLIC_URL}/partner` };
    const claims = await server.claimsOf(await present(await sign(claimsOf(), own), form));
    expect(claims['scope']).toBe('fulfilments:read');
    const elsewhere = await present(await sign(claimsOf(), own), { resource: `${PUBLIC_URL}/erp` });
    expect(elsewhere.body.error).toBe('invalid_target');
  });

  it('works beside a secret of the same client', async () => {
    const { body } = await server.call('POST', `/clients/${ID}/secrets`);
    expect((await server.ask(basic(ID, String(body['secret'])))).status).toBe(200);
    expect((await present(await sign(claimsOf(), own))).status).toBe(200);
  });

  it('takes a new key while the old one is still registered, and neither once it is taken away', async () => {
    const fresh = await pair('fresh');
    const register = (keys: JWK[]) =>
      server.call('PUT', `/clients/${ID}/keys`, { body: { keys }, headers: { 'if-match': '*' } });
    const asked = async ({ privateKey, jwk }: Pair) =>
      (await present(await sign(claimsOf(), { privateKey, header: { kid: jwk.kid } }))).status;
    await register([own.jwk, fresh.jwk]);
    expect([await asked(own), await asked(fresh)]).toEqual([200, 200]);
    await register([own.jwk]);
    expect([await asked(own), await asked(fresh)]).toEqual([200, 401]);
  });

  it('takes an audience that is a list of the issuer alone', async () => {
    expect((await present(await sign({ ...claimsOf(), aud: [PUBLIC_URL] }, own))).status).toBe(200);
  });
});

describe('the last use of a key', () => {
  interface Key {
    readonly kid: string;
    readonly lastUsedAt?: string;
  }
  let made = 0;
  let id: string;
  const keysOf = async () => (await server.call('GET', `/clients/${id}`)).body['keys'] as Key[];
  const used = async () => (await keysOf()).filter(({ lastUsedAt }) => lastUsedAt).map(({ kid }) => kid);
  const put = (keys: JWK[]) =>
    server.call('PUT', `/clients/${id}/keys`, { body: { keys }, headers: { 'if-match': '*' } });
  let [first, second]: Pair[] = [];
  beforeEach(async () => {
    made += 1;
    id = `used-${made}`;
    const body = { partnerId: 'acme', partnerKind: '3pl', environment: 'production', plan: 'standard' };
    await server.call('PUT', `/clients/${id}`, { body });
    [first, second] = [await pair('first'), await pair('second')];
    await put([first.jwk, second.jwk]);
  });
  const signed = ({ privateKey }: Pair, kid?: string) => sign(claimsOf(id), { privateKey, header: { kid } });

  it('is that key’s own, to the minute', async () => {
    expect(await used()).toEqual([]);
    expect((await present(await signed(second as Pair, 'second'))).status).toBe(200);
    const [, key] = await keysOf();
    expect(await used()).toEqual(['second']);
    expect(Date.now() - Date.parse(key?.lastUsedAt as string)).toBeLessThan(60_000);
  });

  it('is known too when the assertion names no key', async () => {
    expect((await present(await signed(second as Pair))).status).toBe(200);
    expect(await used()).toEqual(['second']);
  });

  it('is none when the assertion is refused', async () => {
    expectRefused(await present(await signed(foreign, 'first')));
    expect(await used()).toEqual([]);
  });

  it('is forgotten with the key: another one under its name was never used', async () => {
    await present(await signed(first as Pair, 'first'));
    await put([{ ...(second as Pair).jwk, kid: 'first' }]);
    expect(await used()).toEqual([]);
  });

  it('stays when other keys come and go', async () => {
    await present(await signed(first as Pair, 'first'));
    await put([(first as Pair).jwk]);
    expect(await used()).toEqual(['first']);
  });
});

describe('an assertion is used once', () => {
  it('on one server', async () => {
    const assertion = await sign(claimsOf(), own);
    expect((await present(assertion)).status).toBe(200);
    expectRefused(await present(assertion));
  });

  it('also when another assertion has its jti', async () => {
    const { jti } = claimsOf();
    expect((await present(await sign({ ...claimsOf(), jti }, own))).status).toBe(200);
    expectRefused(await present(await sign({ ...claimsOf(), jti }, own)));
    // A jti is the client's own: another client's may be the same.
    const other = await sign({ ...claimsOf('other-client'), jti }, { ...foreign, header: { kid: 'foreign' } });
    expect((await present(other)).status).toBe(200);
  });

  it('when twenty of the same arrive at two replicas at once', async () => {
    const replica = await AuthorizationServer.start(test.url);
    const assertion = await sign(claimsOf(), own);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, nth) => present(assertion, {}, nth % 2 ? server : replica)),
    );
    await replica.close();
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(19);
  });

  it('across a restart', async () => {
    const assertion = await sign(claimsOf(), own);
    expect((await present(assertion)).status).toBe(200);
    await server.close();
    server = await AuthorizationServer.start(test.url);
    expectRefused(await present(assertion));
  });
});

describe('an assertion is refused', () => {
  it.each<[string, () => JWTPayload]>([
    ['for the token endpoint instead of the issuer', () => ({ ...claimsOf(), aud: `${PUBLIC_URL}/oauth/token` })],
    ['for others beside the issuer', () => ({ ...claimsOf(), aud: [PUBLIC_URL, 'https://other.test'] })],
    ['for the issuer twice', () => ({ ...claimsOf(), aud: [PUBLIC_URL, PUBLIC_URL] })],
    ['for the issuer with a slash', () => ({ ...claimsOf(), aud: `${PUBLIC_URL}/` })],
    ['for an API', () => ({ ...claimsOf(), aud: `${PUBLIC_URL}/partner` })],
    ['for somebody else', () => ({ ...claimsOf(), aud: 'https://evil.test' })],
    ['for nobody', () => ({ ...claimsOf(), aud: undefined })],
    ['for an empty list', () => ({ ...claimsOf(), aud: [] })],
    ['that has expired', () => ({ ...claimsOf(), exp: inSeconds(-60) })],
    ['that never ends', () => ({ ...claimsOf(), exp: undefined })],
    ['that ends in an hour', () => ({ ...claimsOf(), exp: inSeconds(3600) })],
    ['that is not valid yet', () => ({ ...claimsOf(), nbf: inSeconds(300) })],
    ['without jti', () => ({ ...claimsOf(), jti: undefined })],
    ['of another issuer', () => ({ ...claimsOf(), iss: 'other-client' })],
    ['without issuer', () => ({ ...claimsOf(), iss: undefined })],
    ['without subject', () => ({ ...claimsOf(), sub: undefined })],
    ['of another subject', () => ({ ...claimsOf(), sub: 'other-client' })],
    ['of a client that is none', () => claimsOf('nobody')],
    ['of a client without keys', () => claimsOf('without-keys')],
    ['of the operator', () => claimsOf('operator')],
  ])('%s', async (_, claims) => {
    expectRefused(await present(await sign(claims(), own)));
  });

  it.each<[string, object]>([
    ['a number as jti', { jti: 7 }],
    ['an object as jti', { jti: { $gt: '' } }],
    ['text as exp', { exp: 'tomorrow' }],
    ['a number without end as exp', { exp: 1e300 }],
    ['an object as aud', { aud: { iss: PUBLIC_URL } }],
    ['an object as sub', { sub: {} }],
    ['NUL in its sub', { sub: `${ID}\0`, iss: `${ID}\0` }],
  ])('with %s, and it is no failure of ours', async (_, wrong) => {
    const { status, body } = await present(await sign({ ...claimsOf(), ...wrong } as JWTPayload, own));
    expect([400, 401]).toContain(status);
    expect(body.error).toMatch(/^invalid_/);
  });

  it('signed with the key of another client, or one that nobody knows', async () => {
    const unknown = await pair('own');
    for (const header of [{}, { kid: 'foreign' }, { kid: undefined }])
      for (const { privateKey } of [foreign, unknown])
        expectRefused(await present(await sign(claimsOf(), { privateKey, header })));
  });

  it.each(['../../etc/passwd', 'https://evil.test/jwks', `own' OR '1'='1`, ''])(
    'whose kid is "%s": keys are those that are registered',
    async (kid) => {
      expectRefused(await present(await sign(claimsOf(), { ...own, header: { kid } })));
    },
  );

  it('that brings its own key along', async () => {
    const { privateKey, jwk } = await pair('own');
    for (const header of [{ jwk }, { jku: 'https://evil.test/jwks' }, { x5u: 'https://evil.test/x' }])
      expectRefused(await present(await sign(claimsOf(), { privateKey, header })));
  });

  it('whose alg is none, HMAC by the public key, or another curve', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    for (const alg of ['none', 'None'])
      expectRefused(await present(`${part({ alg, kid: 'own' })}.${part(claimsOf())}.`));
    const hmac = await new SignJWT(claimsOf())
      .setProtectedHeader({ alg: 'HS256', kid: 'own' })
      .sign(new TextEncoder().encode(JSON.stringify(own.jwk)));
    expectRefused(await present(hmac));
    for (const alg of ['ES384', 'RS256', 'PS256', 'EdDSA']) {
      const { privateKey } = await generateKeyPair(alg);
      const other = await new SignJWT(claimsOf()).setProtectedHeader({ alg, kid: 'own' }).sign(privateKey);
      expectRefused(await present(other));
    }
  });

  it('that is over, where the server’s clock is slow', async () => {
    const late = await sign({ ...claimsOf(), exp: Math.floor(Date.now() / 1000) - 60 }, own);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3_600_000 });
    expectRefused(await present(late).finally(() => vi.useRealTimers()));
  });

  it('that was changed after it was signed', async () => {
    const [header, , signature] = (await sign(claimsOf(), own)).split('.');
    const claims = Buffer.from(JSON.stringify(claimsOf())).toString('base64url');
    expectRefused(await present([header, claims, signature].join('.')));
  });

  it.each(['', 'x', 'a.b.c', '..', 'eyJhbGciOiJFUzI1NiJ9.bnVsbA.x'])('that is none (%s)', async (assertion) => {
    const { status, body } = await present(assertion);
    expect([400, 401]).toContain(status);
    expect(body.error).toMatch(/^invalid_/);
  });

  it('beside a secret, under another name, or of another type: invalid_request', async () => {
    const form = { client_assertion_type: ASSERTION_TYPE, client_assertion: await sign(claimsOf(), own) };
    const wrong = [
      await server.ask(basic(ID, 'x'), form),
      await server.ask(undefined, { ...form, client_id: 'other-client' }),
      await server.ask(undefined, { ...form, client_assertion_type: 'urn:x' }),
      await server.ask(undefined, { client_assertion: form.client_assertion }),
    ];
    for (const { status, body } of wrong) expect([status, body.error]).toEqual([400, 'invalid_request']);
  });
});

describe('used assertions', () => {
  it('are forgotten once they would be refused as expired', async () => {
    const { database } = server;
    await present(await sign(claimsOf(), own));
    const kept = () =>
      database.query<{ late: boolean }>(
        `SELECT expires_at < now() - interval '1 minute' AS late FROM identity.used_assertions`,
      );
    const { UsedAssertions } = await import('./client-assertions.js');
    const used = server.app.get(UsedAssertions, { strict: false });
    await used.take('acme', 'long ago', new Date(Date.now() - 61_000));
    expect((await kept()).some(({ late }) => late)).toBe(true);
    await used.forget();
    const left = await kept();
    expect([left.length > 0, left.some(({ late }) => late)]).toEqual([true, false]);
  });
});
