import { generateKeyPairSync } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../../../test/support/database.js';
import { type ApiAnswer, AuthorizationServer, basic, identityDatabase } from '../identity.driver.js';

let test: TestDatabase;
let server: AuthorizationServer;
beforeAll(async () => {
  test = await identityDatabase();
  server = await AuthorizationServer.start(test.url);
});
afterAll(async () => {
  await server.close();
  await test.drop();
});

/** A client of each test's own. */
let id: string;
let made = 0;
beforeEach(async () => {
  made += 1;
  id = `client-${made}`;
  const body = { partnerId: 'acme', partnerKind: '3pl', environment: 'sandbox', plan: 'standard' };
  await server.call('PUT', `/clients/${id}`, { body });
});

interface Secret {
  readonly id: string;
  readonly secret: string;
  readonly createdAt: string;
  readonly hint: string;
  readonly lastUsedAt?: string;
}

const anyVersion = { 'if-match': '*' };
const createSecret = async (): Promise<Secret> =>
  (await server.call('POST', `/clients/${id}/secrets`)).body as unknown as Secret;
const deleteSecret = (secretId: string, query = '', headers: Record<string, string> = anyVersion): Promise<ApiAnswer> =>
  server.call('DELETE', `/clients/${id}/secrets/${secretId}${query}`, { headers });
const secrets = async () => (await server.call('GET', `/clients/${id}`)).body['secrets'] as Secret[];
const statusWith = async (secret: string) => (await server.ask(basic(id, secret))).status;

describe('a secret', () => {
  it('is answered once, uncached, and works at once', async () => {
    const { status, headers, body } = await server.call('POST', `/clients/${id}/secrets`);
    expect([status, headers.get('cache-control')]).toEqual([201, 'no-store']);
    const { secret, hint } = body as unknown as Secret;
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(secret.endsWith(hint)).toBe(true);
    expect(await statusWith(secret)).toBe(200);
    const { body: client } = await server.call('GET', `/clients/${id}`);
    expect(JSON.stringify(client)).not.toContain(secret);
    expect(client['secrets']).toEqual([
      { id: body['id'], hint, createdAt: body['createdAt'], lastUsedAt: expect.any(String) },
    ]);
  });

  it('may have one beside it; a third is refused with 409 until one is deleted', async () => {
    const [first, second] = [await createSecret(), await createSecret()];
    expect([await statusWith(first.secret), await statusWith(second.secret)]).toEqual([200, 200]);
    const third = await server.call('POST', `/clients/${id}/secrets`);
    expect([third.status, third.body['code']]).toEqual([409, 'conflict']);
    await deleteSecret(first.id);
    const { secret } = await createSecret();
    const statuses = await Promise.all([first.secret, second.secret, secret].map(statusWith));
    expect(statuses).toEqual([401, 200, 200]);
  });

  it('is one of two at most, also when ten are asked for at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => server.call('POST', `/clients/${id}/secrets`)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 201, ...Array.from({ length: 8 }, () => 409)]);
    expect(await secrets()).toHaveLength(2);
  });

  it('shows its last use before it goes, and in the answer to its deletion', async () => {
    const [old, fresh] = [await createSecret(), await createSecret()];
    await server.ask(basic(id, old.secret));
    const shown = await secrets();
    expect(shown[0]).toMatchObject({ id: old.id, lastUsedAt: expect.any(String) });
    expect(Date.now() - Date.parse(shown[0]?.lastUsedAt as string)).toBeLessThan(60_000);
    expect(shown[1]).not.toHaveProperty('lastUsedAt');
    const { status, body } = await deleteSecret(old.id);
    expect([status, body]).toEqual([200, shown[0]]);
    expect((await secrets()).map((each) => each.id)).toEqual([fresh.id]);
  });

  it('that is wrong is no use of any', async () => {
    await createSecret();
    await server.ask(basic(id, 'guessed'));
    expect((await secrets())[0]).not.toHaveProperty('lastUsedAt');
  });

  it('is deleted at the version that If-Match names only', async () => {
    const secret = await createSecret();
    expect((await deleteSecret(secret.id, '', {})).status).toBe(428);
    expect((await deleteSecret(secret.id, '', { 'if-match': '"1"' })).status).toBe(412);
    expect((await deleteSecret(secret.id, '', { 'if-match': '"2"' })).headers.get('etag')).toBe('"3"');
    expect((await deleteSecret(secret.id)).status).toBe(404);
  });

  it('of another client is not there: 404', async () => {
    const foreign = await createSecret();
    id = `client-${made - 1}`;
    expect((await deleteSecret(foreign.id)).status).toBe(404);
    expect((await deleteSecret('no-uuid')).status).toBe(422);
  });

  it('that was deleted does not come back with the credentials file', async () => {
    const secret = 'a-secret-of-the-credentials-file';
    await server.clients.ensurePartner(id, secret, 'acme', '3pl');
    await deleteSecret((await secrets())[0]?.id as string);
    await server.clients.ensurePartner(id, secret, 'acme', '3pl');
    expect([await statusWith(secret), await secrets()]).toEqual([401, []]);
  });

  it('is found nowhere in the database', async () => {
    const { secret } = await createSecret();
    const rows = await server.database.query<{ text: string }>(
      `SELECT t::text AS text FROM identity.client_secrets t UNION ALL SELECT t::text FROM identity.clients t
       UNION ALL SELECT t::text FROM platform.idempotency_keys t UNION ALL SELECT t::text FROM platform.audit_entries t`,
    );
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.filter(({ text }) => text.includes(secret))).toEqual([]);
  });
});

describe('public keys', () => {
  const putKeys = (keys: unknown, headers: Record<string, string> = anyVersion) =>
    server.call('PUT', `/clients/${id}/keys`, { body: { keys }, headers });
  const publicKey = async () => exportJWK((await generateKeyPair('ES256')).publicKey);
  const errorsOf = ({ status, body }: ApiAnswer) => [
    status,
    (body['errors'] as { pointer: string; code: string }[])?.map(({ pointer, code }) => `${pointer} ${code}`),
  ];

  it('are kept as they are given, each with a kid: its own or its thumbprint', async () => {
    const [named, nameless] = [{ ...(await publicKey()), kid: '2026-11', use: 'sig', alg: 'ES256' }, await publicKey()];
    const { status, headers, body } = await putKeys([named, nameless]);
    expect([status, headers.get('etag')]).toEqual([200, '"2"']);
    expect(body['keys']).toEqual([
      named,
      { ...nameless, kid: await calculateJwkThumbprint(nameless), use: 'sig', alg: 'ES256' },
    ]);
    expect((await putKeys([])).body['keys']).toEqual([]);
  });

  it('are replaced at the version that If-Match names only', async () => {
    expect((await putKeys([], {})).status).toBe(428);
    expect((await putKeys([], { 'if-match': '"9"' })).status).toBe(412);
  });

  it('that are private are refused, and the member is named', async () => {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    const refused = await putKeys([await exportJWK(privateKey)]);
    expect(errorsOf(refused)).toEqual([422, ['/keys/0/d private-member']]);
    expect((await server.call('GET', `/clients/${id}`)).body['keys']).toEqual([]);
  });

  it('of other kinds are refused', async () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' });
    const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey.export({ format: 'jwk' });
    const oct = { kty: 'oct', k: 'c2VjcmV0' };
    for (const key of [
      rsa,
      p384,
      oct,
      { ...(await publicKey()), alg: 'HS256' },
      { ...(await publicKey()), use: 'enc' },
    ])
      expect((await putKeys([key])).status).toBe(422);
  });

  it('whose point is not on the curve, or whose kid is there twice, are refused by their place', async () => {
    const [good, other] = [await publicKey(), await publicKey()];
    expect(errorsOf(await putKeys([good, { ...good, y: other.y }]))).toEqual([422, ['/keys/1 not-on-curve']]);
    const twice = await putKeys([
      { ...good, kid: 'a' },
      { ...other, kid: 'a' },
    ]);
    expect(errorsOf(twice)).toEqual([422, ['/keys/1/kid duplicate']]);
  });

  it.each([[null], [undefined], ['x'], [[null]], [[[]]], [[{}]], [{}], [Array(5).fill({})]])(
    'that are no key set (%j): 422',
    async (keys) => {
      expect((await putKeys(keys)).status).toBe(422);
    },
  );
});
