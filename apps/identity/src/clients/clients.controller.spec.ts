import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InternalTokens } from '#platform/access';
import { AuditReader } from '#platform/audit';
import type { TestDatabase } from '../../../../test/support/database.js';
import { AuthorizationServer, basic, identityDatabase, PUBLIC_URL } from '../identity.driver.js';
import { OPERATOR_SCOPES, PARTNER_SCOPES } from '../scopes.table.js';

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

const ACME = { partnerId: 'acme', partnerKind: '3pl', environment: 'sandbox', plan: 'standard' };
const put = (id: string, body: object = ACME, headers = {}) => server.call('PUT', `/clients/${id}`, { body, headers });
const read = (id: string) => server.call('GET', `/clients/${id}`);

describe('a client that is put', () => {
  it('is made: 201 with its ETag, without credentials', async () => {
    const { status, headers, body } = await put('made');
    expect([status, headers.get('etag')]).toEqual([201, '"1"']);
    expect(body).toEqual({
      id: 'made',
      ...ACME,
      scopes: PARTNER_SCOPES['3pl'],
      suspended: false,
      secrets: [],
      keys: [],
      createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
      version: 1,
    });
    expect((await read('made')).body).toEqual(body);
  });

  it('again: 428 without If-Match, 412 with a stale one, changed with the one that was read', async () => {
    await put('changed');
    const carrier = { ...ACME, partnerKind: 'carrier', plan: 'gold' };
    expect(await put('changed', carrier)).toMatchObject({ status: 428, body: { code: 'precondition-required' } });
    const stale = await put('changed', carrier, { 'if-match': '"7"' });
    expect(stale).toMatchObject({ status: 412, body: { code: 'precondition-failed' } });
    const { status, headers, body } = await put('changed', carrier, { 'if-match': '"1"' });
    expect([status, headers.get('etag')]).toEqual([200, '"2"']);
    expect(body).toMatchObject({ plan: 'gold', scopes: PARTNER_SCOPES.carrier, version: 2 });
  });

  it('is not made when a version of it was expected: 412', async () => {
    expect(await put('nowhere', ACME, { 'if-match': '*' })).toMatchObject({ status: 412 });
    expect((await read('nowhere')).status).toBe(404);
  });

  it.each([
    ['another partner', { partnerId: 'evil' }],
    ['another environment', { environment: 'production' }],
  ])('never becomes that of %s: 409', async (_, other) => {
    const id = `fixed-${Object.keys(other)[0]}`;
    await put(id);
    const refused = await put(id, { ...ACME, ...other }, { 'if-match': '*' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect((await read(id)).body).toMatchObject(ACME);
  });

  it.each(['operator', 'crossdock-partner', 'crossdock-of-tomorrow'])('as %s: 409, the name is ours', async (id) => {
    for (const headers of [{}, { 'if-match': '*' }])
      expect(await put(id, ACME, headers)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect((await read(id)).status).toBe(404);
  });

  it.each([
    ['partnerId', { partnerId: 'A CME' }],
    ['partnerKind', { partnerKind: 'pirate' }],
    ['environment', { environment: 'test' }],
    ['plan', { plan: '' }],
    ['scopes', { scopes: ['erp:write'] }],
  ])('with a wrong %s: 422 that points to it', async (member, wrong) => {
    const { status, body } = await put('wrong', { ...ACME, ...wrong });
    expect(status).toBe(422);
    expect(body['errors']).toEqual([expect.objectContaining({ pointer: `/${member}` })]);
  });

  it.each(['-x', 'a%20b', 'a%0d%0ab', "a'--", 'x'.repeat(101)])('as %s, which is no name: 422', async (id) => {
    expect(await put(id)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/clientId' }] } });
  });

  it('by ten at the same time is made once', async () => {
    const statuses = await Promise.all(Array.from({ length: 10 }, async () => (await put('raced')).status));
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 428)).toHaveLength(9);
  });
});

describe('clients', () => {
  it('are listed by partner, page by page, each once', async () => {
    for (const nth of [1, 2, 3, 4, 5]) await put(`paged-${nth}`, { ...ACME, partnerId: 'paged' });
    const seen: unknown[] = [];
    for (let cursor: unknown = ''; cursor !== null; ) {
      const { body } = await server.call('GET', `/clients?partnerId=paged&limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...(body['items'] as { id: string }[]).map(({ id }) => id));
      cursor = body['nextCursor'];
    }
    expect(seen).toEqual([1, 2, 3, 4, 5].map((nth) => `paged-${nth}`));
  });

  it.each([
    ['x', 'invalid-cursor'],
    ['AAAA', 'invalid-cursor'],
    ['../..', 'invalid-cursor'],
    ['%00', 'unkeepable-text'],
  ])('a cursor that is none (%s): 422 that says so', async (cursor, code) => {
    const { status, body } = await server.call('GET', `/clients?cursor=${cursor}`);
    expect([status, body['errors']]).toMatchObject([422, [{ pointer: '/query/cursor', code }]]);
  });

  it('of our own are not told of', async () => {
    const { body } = await server.call('GET', '/clients?limit=200');
    expect(JSON.stringify(body)).not.toMatch(/operator|crossdock-/);
    expect((await read('operator')).status).toBe(404);
    expect((await server.call('POST', '/clients/operator/suspend')).status).toBe(404);
    expect((await server.call('POST', '/clients/operator/secrets')).status).toBe(404);
  });

  it('of the credentials file are among them, and their secrets work', async () => {
    const authorization = await server.partner('partner-of-file', 'a-secret-of-the-file-wxyz');
    expect((await server.ask(authorization)).status).toBe(200);
    const { body } = await read('partner-of-file');
    expect(body).toMatchObject({
      environment: 'production',
      secrets: [{ hint: 'wxyz', lastUsedAt: expect.any(String) }],
    });
  });
});

describe('a token of a client', () => {
  it.each(['sandbox', 'production'])('says its environment: %s', async (environment) => {
    await put(`in-${environment}`, { ...ACME, environment });
    const { body } = await server.call('POST', `/clients/in-${environment}/secrets`);
    const claims = await server.claimsOf(await server.ask(basic(`in-${environment}`, String(body['secret']))));
    expect(claims).toMatchObject({
      environment,
      partner_id: 'acme',
      partner_kind: '3pl',
      aud: `${PUBLIC_URL}/partner`,
    });
  });
});

describe('who may', () => {
  it('an operator, with the audience of the API too', async () => {
    const { body } = await server.asOperator({ resource: `${PUBLIC_URL}/identity`, scope: 'clients:read' });
    const token = String(body.access_token);
    expect((await server.call('GET', '/clients', { token })).status).toBe(200);
    expect((await server.call('PUT', '/clients/x', { token, body: ACME })).status).toBe(403);
    expect(OPERATOR_SCOPES).toContain('clients:write');
  });

  it('our partner app', async () => {
    const token = await new InternalTokens('crossdock-partner', server.config).for('identity');
    expect((await server.call('PUT', '/clients/by-the-app', { token, body: ACME })).status).toBe(201);
  });

  it('no other app of ours: 403, no partner: 401', async () => {
    const other = await new InternalTokens('crossdock-order-to-ship', server.config).for('identity');
    expect((await server.call('GET', '/clients', { token: other })).status).toBe(403);
    const partner = await server.ask(await server.partner('partner-curious', 'secret-of-the-curious'));
    expect((await server.call('GET', '/clients', { token: String(partner.body.access_token) })).status).toBe(401);
  });
});

describe('every act', () => {
  it('is in the audit trail: who, what, before and after, and no secret', async () => {
    await put('audited');
    const { body } = await server.call('POST', '/clients/audited/secrets');
    await server.call('POST', '/clients/audited/suspend');
    await server.call('POST', '/clients/audited/resume');
    await server.call('POST', '/clients/audited/revoke-tokens');
    await server.call('PUT', '/clients/audited/keys', { body: { keys: [] }, headers: { 'if-match': '*' } });
    const deletion = `/clients/audited/secrets/${body['id']}`;
    await server.call('DELETE', deletion, { headers: { 'if-match': '*' } });
    const trail = await server.app
      .get(AuditReader, { strict: false })
      .read({ tenant: server.config.landscape.tenant, subject: 'client/audited', limit: 20 });
    expect(trail.map(({ act }) => act).reverse()).toEqual([
      'client.created',
      'client-secret.created',
      'client.suspended',
      'client.resumed',
      'client-tokens.revoked',
      'client-keys.replaced',
      'client-secret.deleted',
    ]);
    for (const { actor } of trail) expect(actor).toEqual({ kind: 'operator', id: 'operator' });
    expect(trail.at(-3)).toMatchObject({ before: { suspended: false }, after: { suspended: true } });
    expect(trail[0]).toMatchObject({ before: { live: [{ id: body['id'] }] }, after: { live: [] } });
    expect(JSON.stringify(trail)).not.toContain(body['secret']);
  });
});
