import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { persistenceOf } from '#platform/application';
import { migrate } from '#platform/persistence';
import { identityApi } from '../../apps/identity/src/identity.api.js';
import { AuthorizationServer, basic, PUBLIC_URL } from '../../apps/identity/src/identity.driver.js';
import { partnerApis } from '../../apps/partner/src/partner.api.js';
import { partnerAdminApi } from '../../apps/partner/src/partner-admin.api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { LossyWire } from '../support/lossy.wire.js';
import type { Json } from '../support/world.js';

/** Within this time an act counts on every replica. */
const EVERYWHERE_MS = 5_000;

/** Partner APIs and the authorization server that keeps the partners' clients, with a wire between them. */
let test: TestDatabase;
let wire: LossyWire;
let server: AuthorizationServer;
let operatorToken: string;
beforeAll(async () => {
  test = await createTestDatabase();
  wire = await LossyWire.start();
  const beside = [...partnerApis, partnerAdminApi];
  await migrate(test.url, persistenceOf([identityApi, ...beside]));
  server = await AuthorizationServer.start(test.url, { IDENTITY_URL: wire.url }, beside);
  wire.target = server.url;
  operatorToken = String((await server.asOperator()).body.access_token);
});
afterAll(async () => {
  await server?.close();
  await wire?.stop();
  await test?.drop();
});

interface Asked {
  readonly token?: string;
  readonly body?: unknown;
  readonly key?: string;
  readonly ifMatch?: string | null;
}

async function call(method: string, path: string, { token, body, key = randomUUID(), ifMatch }: Asked = {}) {
  const answer = await fetch(`${server.url}${path}`, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(method === 'POST' && { 'idempotency-key': `"${key}"` }),
      ...(ifMatch && { 'if-match': ifMatch }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: (text ? JSON.parse(text) : undefined) as Json };
}
const operator = (method: string, path: string, asked: Asked = {}) =>
  call(method, `/partner-admin/v1${path}`, { ...asked, token: operatorToken });

const tokenBy = async (clientId: string, secret: string): Promise<string | undefined> =>
  (await server.ask(basic(clientId, secret))).body.access_token;

let nth = 0;

/** A partner with its sandbox credentials, in which it is asked about here. */
class Partner {
  private constructor(
    readonly id: string,
    readonly client: string,
    readonly secret: string,
    readonly token: string,
  ) {}

  static async onboarded(): Promise<Partner> {
    nth += 1;
    const invitee = { id: `p${nth}`, kind: '3pl', name: `P ${nth}`, contacts: [{ name: 'M', email: 'm@p.example' }] };
    const invited = await operator('POST', '/invitations', { body: invitee });
    const { body } = await call('POST', new URL(invited.body.acceptanceUrl).pathname);
    const token = await tokenBy(body.clientId, body.clientSecret);
    return new Partner(invitee.id, body.clientId, body.clientSecret, token as string);
  }

  static async approved(): Promise<Partner> {
    const partner = await Partner.onboarded();
    const body = { override: { reason: 'For this spec' } };
    expect((await operator('POST', `/partners/${partner.id}/approval`, { body })).status).toBe(200);
    return partner;
  }

  call(method: string, path = '', { token = this.token, ...asked }: Asked = {}) {
    return call(method, `/partner/v1/credentials/${this.client}${path}`, { token, ...asked });
  }

  createSecret(key?: string) {
    return this.call('POST', '/secrets', { key });
  }

  async secrets(): Promise<string[]> {
    return (await this.call('GET')).body.secrets.map(({ id }: Json) => id);
  }

  /** Its production client's first secret, as sandbox credentials ask for it. */
  fetchFirst(key?: string) {
    return call('POST', `/partner/v1/credentials/partner-${this.id}/secrets`, { token: this.token, key });
  }

  /** Acts and actors of the entries about its clients, oldest first. */
  async audited(client = this.client): Promise<string[]> {
    const { body } = await operator('GET', `/audit?subject=client/${client}&limit=200`);
    return body.items.map(({ act, actor }: Json) => `${act} by ${actor.kind} ${actor.id}`).reverse();
  }
}

const statusWith = async (token: string | undefined) => (await call('GET', '/partner/v1/account', { token })).status;
const refusedSoon = (token: string | undefined) =>
  vi.waitFor(async () => expect(await statusWith(token)).toBe(401), { timeout: EVERYWHERE_MS, interval: 50 });

describe("a client's secrets", () => {
  it('are rotated: a second one, no third, the old one deleted at the version read, the last one never', async () => {
    const partner = await Partner.onboarded();
    const second = await partner.createSecret();
    expect(second.status).toBe(201);
    expect(await tokenBy(partner.client, second.body.clientSecret)).toBeDefined();
    expect(await partner.createSecret()).toMatchObject({ status: 409, body: { code: 'conflict' } });
    const read = await partner.call('GET');
    const old = `/secrets/${read.body.secrets[0].id}`;
    const etag = String(read.headers.get('etag'));
    expect((await partner.call('DELETE', old)).status).toBe(428);
    for (const ifMatch of ['"stale"', '"0", "1"', `W/${etag}`])
      expect((await partner.call('DELETE', old, { ifMatch })).status).toBe(412);
    expect((await partner.call('DELETE', old, { ifMatch: `"0", ${etag}` })).status).toBe(204);
    expect(await tokenBy(partner.client, partner.secret)).toBeUndefined();
    const last = await partner.call('DELETE', `/secrets/${second.body.id}`, { ifMatch: '*' });
    expect(last).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect((await partner.call('DELETE', old, { ifMatch: '*' })).status).toBe(404);
  });

  it('that are both deleted at once under one ETag: one goes, the other is answered 412 and stays', async () => {
    const partner = await Partner.onboarded();
    for (let round = 0; round < 5; round++) {
      await partner.createSecret();
      const read = await partner.call('GET');
      const ifMatch = String(read.headers.get('etag'));
      const answers = await Promise.all(
        read.body.secrets.map(({ id }: Json) => partner.call('DELETE', `/secrets/${id}`, { ifMatch })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 412]);
      expect(await partner.secrets()).toHaveLength(1);
    }
  });

  it('that are both deleted at once, whatever the version: the last one stays', async () => {
    const partner = await Partner.onboarded();
    await partner.createSecret();
    const remove = (id: string) => partner.call('DELETE', `/secrets/${id}`, { ifMatch: '*' });
    const answers = await Promise.all((await partner.secrets()).map(remove));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  });

  it('are made one by one, however many ask at once: two live', async () => {
    const partner = await Partner.onboarded();
    const answers = await Promise.all(Array.from({ length: 5 }, () => partner.createSecret()));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
  });

  it('of another partner are not found', async () => {
    const [one, other] = [await Partner.onboarded(), await Partner.onboarded()];
    const [secret] = await other.secrets();
    const path = `/partner/v1/credentials/${other.client}/secrets`;
    expect((await call('POST', path, { token: one.token })).status).toBe(404);
    expect((await call('DELETE', `${path}/${secret}`, { token: one.token, ifMatch: '*' })).status).toBe(404);
  });
});

describe('the first secret of a production client', () => {
  it('is fetched once with sandbox credentials, however many ask at once', async () => {
    const partner = await Partner.approved();
    const answers = await Promise.all(Array.from({ length: 10 }, () => partner.fetchFirst()));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 403)]);
    const [fetched] = answers.filter(({ status }) => status === 201);
    expect(await tokenBy(fetched?.body.clientId, fetched?.body.clientSecret)).toBeDefined();
  });

  it('is not fetched again when an operator has deleted it: an operator makes another one', async () => {
    const partner = await Partner.approved();
    const first = (await partner.fetchFirst()).body;
    const path = `/partners/${partner.id}/clients/${first.clientId}/secrets/${first.id}`;
    expect((await operator('DELETE', path, { ifMatch: '*' })).status).toBe(204);
    expect(await partner.fetchFirst()).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    const { body } = await server.call('POST', `/clients/${first.clientId}/secrets`);
    const token = await tokenBy(first.clientId, String(body['secret']));
    expect(await statusWith(token)).toBe(200);
  });
});

describe('a secret that got out', () => {
  it('ends by an operator together with the tokens of its client, within five seconds', async () => {
    const partner = await Partner.approved();
    const { id, clientId, clientSecret } = (await partner.fetchFirst()).body;
    const stolen = await tokenBy(clientId, clientSecret);
    expect(await statusWith(stolen)).toBe(200);
    const path = `/partners/${partner.id}/clients/${clientId}`;
    const ifMatch = String((await operator('GET', path)).headers.get('etag'));
    expect((await operator('DELETE', `${path}/secrets/${id}`, { ifMatch })).status).toBe(204);
    await refusedSoon(stolen);
    expect(await tokenBy(clientId, clientSecret)).toBeUndefined();
  });

  it('ends by the partner with the tokens of its client where it asks for that, and leaves them where it does not', async () => {
    const partner = await Partner.onboarded();
    const second = await partner.createSecret();
    const [old] = await partner.secrets();
    expect((await partner.call('DELETE', `/secrets/${old}`, { ifMatch: '*' })).status).toBe(204);
    expect(await statusWith(partner.token)).toBe(200);
    const token = await tokenBy(partner.client, second.body.clientSecret);
    const third = await partner.call('POST', '/secrets', { token });
    const path = `/secrets/${second.body.id}?revokeTokens=true`;
    expect((await partner.call('DELETE', path, { token, ifMatch: '*' })).status).toBe(204);
    await refusedSoon(token);
    await refusedSoon(partner.token);
    expect(await statusWith(await tokenBy(partner.client, third.body.clientSecret))).toBe(200);
    for (const wrong of ['yes', '', '1'])
      expect((await partner.call('DELETE', `/secrets/${old}?revokeTokens=${wrong}`, { ifMatch: '*' })).status).not.toBe(
        204,
      );
  });
});

describe('a call whose answer was lost', () => {
  it('between the partner API and the authorization server: 503, and the retry gets the one secret that was made', async () => {
    const partner = await Partner.onboarded();
    wire.loseAnswer('POST', /\/secrets/);
    const lost = await partner.createSecret('lost');
    expect(lost).toMatchObject({ status: 503, body: { code: 'service-unavailable' } });
    expect(Number(lost.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await partner.secrets()).toHaveLength(2);
    const retry = await partner.createSecret('lost');
    expect(retry.status).toBe(201);
    expect(await partner.secrets()).toEqual([expect.any(String), retry.body.id]);
    expect(await tokenBy(partner.client, retry.body.clientSecret)).toBeDefined();
    const again = await partner.createSecret('lost');
    expect([again.status, again.body]).toEqual([201, retry.body]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });

  it('for the first production secret: the retry gets it, and another key none', async () => {
    const partner = await Partner.approved();
    wire.loseAnswer('POST', /\/secrets/);
    expect((await partner.fetchFirst('lost')).status).toBe(503);
    expect((await partner.fetchFirst()).status).toBe(403);
    const { status, body } = await partner.fetchFirst('lost');
    expect(status).toBe(201);
    expect(await tokenBy(body.clientId, body.clientSecret)).toBeDefined();
  });

  it('under the key of another partner is that one’s own: one key of two partners makes a secret for each', async () => {
    const [one, other] = [await Partner.onboarded(), await Partner.onboarded()];
    const [mine, theirs] = [await one.createSecret('same'), await other.createSecret('same')];
    expect([mine.status, theirs.status]).toEqual([201, 201]);
    expect(mine.body.clientSecret).not.toBe(theirs.body.clientSecret);
  });
});

describe('acts on credentials', () => {
  it('are recorded once each, as those of whoever did them, a retry included', async () => {
    const partner = await Partner.onboarded();
    wire.loseAnswer('POST', /\/secrets/);
    await partner.createSecret('audited');
    const { body } = await partner.createSecret('audited');
    const [old] = await partner.secrets();
    await partner.call('DELETE', `/secrets/${old}`, { ifMatch: '*' });
    const path = `/partners/${partner.id}/clients/${partner.client}/secrets/${body.id}`;
    await operator('DELETE', path, { ifMatch: '*' });
    const [created, accepted, ...acts] = await partner.audited();
    expect(created).toBe('client.created by internal crossdock-partner');
    expect(accepted).toMatch(/^client-secret.created by invitee invitation /);
    expect(acts).toEqual([
      `client-secret.created by partner ${partner.client}`,
      `client-secret.deleted by partner ${partner.client}`,
      'client-secret.deleted by operator operator',
    ]);
  });

  it('are found by the correlation id of the partner’s request, one entry each', async () => {
    const partner = await Partner.onboarded();
    const { headers } = await partner.createSecret();
    const { body } = await operator('GET', `/audit?correlationId=${headers.get('x-correlation-id')}`);
    expect(body.items).toMatchObject([
      { act: 'client-secret.created', actor: { kind: 'partner', id: partner.client, partnerId: partner.id } },
    ]);
  });
});

describe('public keys', () => {
  const pair = async (kid: string) => {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const { kty, crv, x, y } = await exportJWK(publicKey);
    return { jwk: { kty, crv, x, y, kid }, privateKey };
  };
  const assertion = (client: string, privateKey: CryptoKey, kid: string) =>
    new SignJWT({ jti: randomUUID() })
      .setProtectedHeader({ alg: 'ES256', kid })
      .setIssuer(client)
      .setSubject(client)
      .setAudience(PUBLIC_URL)
      .setIssuedAt()
      .setExpirationTime('1m')
      .sign(privateKey);

  it('are registered side by side, used, told of with their last use, and deleted with their tokens', async () => {
    const partner = await Partner.onboarded();
    const [a, b] = [await pair('a'), await pair('b')];
    const answers = await Promise.all([a, b].map(({ jwk }) => partner.call('POST', '/keys', { body: jwk })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const { body: given } = await server.ask(undefined, {
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await assertion(partner.client, a.privateKey, 'a'),
    });
    expect(await statusWith(given.access_token)).toBe(200);
    const read = await partner.call('GET');
    const keys = Object.fromEntries(read.body.keys.map(({ kid, lastUsedAt }: Json) => [kid, lastUsedAt]));
    expect(keys).toEqual({ a: expect.any(String), b: undefined });
    const ifMatch = String(read.headers.get('etag'));
    expect((await partner.call('DELETE', '/keys/a', { ifMatch: '"0"' })).status).toBe(412);
    expect((await partner.call('DELETE', '/keys/a?revokeTokens=true', { ifMatch })).status).toBe(204);
    await refusedSoon(given.access_token);
  });

  it('that are wrong are refused by their members, a fifth is refused', async () => {
    const partner = await Partner.onboarded();
    const { jwk } = await pair('k');
    const other = await pair('other');
    const outside = await partner.call('POST', '/keys', { body: { ...jwk, y: other.jwk.y } });
    expect(outside).toMatchObject({ status: 422, body: { errors: [{ pointer: '', code: 'not-on-curve' }] } });
    for (const wrong of [{ d: 'private' }, { kid: '.' }, { kid: '..' }])
      expect((await partner.call('POST', '/keys', { body: { ...jwk, ...wrong } })).status).toBe(422);
    for (const kid of ['1', '2', '3', '4'])
      expect((await partner.call('POST', '/keys', { body: { ...jwk, kid } })).status).toBe(201);
    expect(await partner.call('POST', '/keys', { body: { ...jwk, kid: '5' } })).toMatchObject({ status: 409 });
  });

  it('are a credential like a secret: beside one the last secret may go, and then the key stays', async () => {
    const partner = await Partner.onboarded();
    const { jwk } = await pair('k');
    await partner.call('POST', '/keys', { body: jwk });
    const [secret] = await partner.secrets();
    const both = [`/secrets/${secret}`, '/keys/k'].map((path) => partner.call('DELETE', path, { ifMatch: '*' }));
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([204, 409]);
  });
});
