import { generateKeyPairSync } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { InternalTokens } from '#platform/access';
import { AuditReader } from '#platform/audit';
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

  it('under an Idempotency-Key is one, and the answer again; without one each call makes another', async () => {
    const ask = () => server.call('POST', `/clients/${id}/secrets`, { headers: { 'idempotency-key': '"once"' } });
    const [first, again] = [await ask(), await ask()];
    expect([again.status, again.body, again.headers.get('etag')]).toEqual([201, first.body, '"2"']);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await secrets()).toHaveLength(1);
    await createSecret();
    expect(await secrets()).toHaveLength(2);
  });

  it('that may only be the first is one, also when ten are asked for at once, and none after all were deleted', async () => {
    const first = () => server.call('POST', `/clients/${id}/secrets?onlyFirst=true`);
    const answers = await Promise.all(Array.from({ length: 10 }, first));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
    await deleteSecret((await secrets())[0]?.id as string);
    expect(await secrets()).toEqual([]);
    expect(await first()).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });

  it('that is the last credential stays where that is asked for, also when both of two are deleted at once', async () => {
    const two = [await createSecret(), await createSecret()];
    const answers = await Promise.all(two.map((each) => deleteSecret(each.id, '?keepLast=true')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await secrets()).toHaveLength(1);
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

  const register = (key: unknown, headers: Record<string, string> = {}) =>
    server.call('POST', `/clients/${id}/keys`, { body: key, headers });
  const keys = async () => (await server.call('GET', `/clients/${id}`)).body['keys'] as { kid: string; x: string }[];

  it('are registered one by one: side by side none is lost, one of a known kid takes its place, a fifth is refused', async () => {
    const given = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(async (kid) => ({ ...(await publicKey()), kid })));
    const answers = await Promise.all(given.slice(0, 4).map((key) => register(key)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect((await register(given[4])).status).toBe(409);
    const other = { ...(await publicKey()), kid: 'b' };
    expect((await register(other)).status).toBe(201);
    const known = await keys();
    expect(known.map(({ kid }) => kid).sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(known.find(({ kid }) => kid === 'b')?.x).toBe(other.x);
    const outside = { ...other, y: (given[0] as { y: string }).y };
    expect(errorsOf(await register(outside))).toEqual([422, [' not-on-curve']]);
  });

  it.each(['constructor', '__proto__', 'toString'])('may be called %s', async (kid) => {
    const key = { ...(await publicKey()), kid };
    expect((await register(key)).status).toBe(201);
    expect(await keys()).toEqual([{ ...key, alg: 'ES256', use: 'sig' }]);
  });

  it.each(['.', '..'])('are not called %s, by which no path could name them', async (kid) => {
    const key = { ...(await publicKey()), kid };
    expect(errorsOf(await register(key))).toEqual([422, ['/kid is-not-in']]);
    expect(errorsOf(await putKeys([key]))).toEqual([422, ['/keys/0/kid is-not-in']]);
    expect(await keys()).toEqual([]);
  });

  it.each(['%', '/', '~', '...'])('can be deleted whatever they are called, such as many %s', async (text) => {
    const kid = text.repeat(200 / text.length);
    expect((await register({ ...(await publicKey()), kid })).status).toBe(201);
    const removed = await server.call('DELETE', `/clients/${id}/keys/${encodeURIComponent(kid)}`, {
      headers: anyVersion,
    });
    expect([removed.status, removed.body['kid']]).toEqual([200, kid]);
  });

  it('are registered once under an Idempotency-Key', async () => {
    const key = { ...(await publicKey()), kid: 'once' };
    const ask = () => register(key, { 'idempotency-key': '"once"' });
    const [first, again] = [await ask(), await ask()];
    expect([again.status, again.body, again.headers.get('etag')]).toEqual([201, first.body, '"2"']);
    expect((await server.call('GET', `/clients/${id}`)).body['version']).toBe(2);
  });

  it('are deleted one by one at the version that If-Match names, the last credential where it need not stay', async () => {
    await putKeys([
      { ...(await publicKey()), kid: 'a/b' },
      { ...(await publicKey()), kid: 'c' },
    ]);
    const remove = (kid: string, query = '', headers: Record<string, string> = anyVersion) =>
      server.call('DELETE', `/clients/${id}/keys/${kid}${query}`, { headers });
    expect((await remove('c', '', {})).status).toBe(428);
    expect((await remove('c', '', { 'if-match': '"1"' })).status).toBe(412);
    const removed = await remove('a%2Fb', '?keepLast=true', { 'if-match': '"2"' });
    expect([removed.status, removed.headers.get('etag'), removed.body['kid']]).toEqual([200, '"3"', 'a/b']);
    expect((await remove('a%2Fb')).status).toBe(404);
    expect((await remove('c', '?keepLast=true')).status).toBe(409);
    expect((await remove('c')).status).toBe(200);
    expect(await keys()).toEqual([]);
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

describe('an act for somebody', () => {
  const audited = async () => {
    const { tenant } = server.config.landscape;
    const [entry] = await server.app.get(AuditReader, { strict: false }).read({ tenant, limit: 1 });
    return entry;
  };
  const create = (token: string | undefined, header: string) =>
    server.call('POST', `/clients/${id}/secrets`, { ...(token && { token }), headers: { 'on-behalf-of': header } });
  const ownApp = () => new InternalTokens('crossdock-partner', server.config).for('identity');

  it('is recorded as that one’s, once, when one of our own apps says for whom it asks', async () => {
    const { status } = await create(await ownApp(), '"partner-acme";kind=partner;partner="acme"');
    expect(status).toBe(201);
    expect(await audited()).toMatchObject({
      act: 'client-secret.created',
      actor: { kind: 'partner', id: 'partner-acme', partnerId: 'acme' },
      subject: { type: 'client', id },
    });
  });

  it('is refused to anybody else: who says it is who acts', async () => {
    const refused = await create(undefined, '"partner-acme";kind=partner');
    expect([refused.status, refused.body['code']]).toEqual([403, 'forbidden']);
    expect(await secrets()).toEqual([]);
  });

  it.each(['', 'partner-acme', '"x"', '"x";kind=king', '"";kind=partner', '"x";kind="partner"', '"x'])(
    'that names nobody (%s): 400',
    async (header) => {
      expect((await create(await ownApp(), header)).status).toBe(400);
    },
  );
});
