import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { API_NAMES, type PartnerKind } from '#platform/config';
import type { TestDatabase } from '../../../../test/support/database.js';
import { AuthorizationServer, basic, type Form, identityDatabase, PUBLIC_URL } from '../identity.driver.js';
import { OPERATOR_SCOPES, PARTNER_SCOPES } from '../scopes.table.js';

let test: TestDatabase;
let server: AuthorizationServer;
const APPROVER_SECRET = 'secret of the approver, long enough';
const KINDS = Object.keys(PARTNER_SCOPES) as PartnerKind[];
const secretOf = (kind: string) => `secret of the ${kind}: +space & 100%`;
beforeAll(async () => {
  test = await identityDatabase();
  server = await AuthorizationServer.start(test.url, { APPROVER_CLIENT_SECRET: APPROVER_SECRET });
  for (const kind of KINDS)
    await server.clients.ensurePartner(`partner-${kind}`, secretOf(kind), `id-of-${kind}`, kind);
});
afterAll(async () => {
  await server.close();
  await test.drop();
});

const asPartner = (kind: PartnerKind, form?: Form) => server.ask(basic(`partner-${kind}`, secretOf(kind)), form);

describe('an access token', () => {
  it('is a JWT of RFC 9068, ES256, for ten minutes at most', async () => {
    const answer = await server.asOperator();
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ token_type: 'Bearer', expires_in: 600 });
    expect(answer.headers.get('cache-control')).toContain('no-store');
    const header = decodeProtectedHeader(String(answer.body.access_token));
    expect(header).toMatchObject({ typ: 'at+jwt', alg: 'ES256', kid: expect.any(String) });
    const { iss, client_id, jti, iat = 0, exp = 0 } = await server.claimsOf(answer);
    expect({ iss, client_id }).toEqual({ iss: PUBLIC_URL, client_id: 'operator' });
    expect(jti).toEqual(expect.any(String));
    expect(exp - iat).toBeLessThanOrEqual(600);
  });

  it.each([3_600_000, -3_600_000])(
    'is dated by the database where the server’s clock is wrong (%d ms fast)',
    async (fast) => {
      const now = Date.now();
      vi.useFakeTimers({ toFake: ['Date'], now: now + fast });
      const { body } = await server.asOperator().finally(() => vi.useRealTimers());
      const { iat = 0, exp = 0 } = decodeJwt(String(body.access_token));
      expect(Math.abs(iat - now / 1000)).toBeLessThan(10);
      expect(exp - iat).toBe(600);
    },
  );

  it('of the operator is for every API, with all its scopes, where it asks for nothing', async () => {
    const { aud, scope, kind } = await server.claimsOf(await server.asOperator());
    expect([aud, kind]).toEqual([`${PUBLIC_URL}/`, 'operator']);
    expect(String(scope).split(' ').sort()).toEqual([...OPERATOR_SCOPES].sort());
  });

  it('of the approver is an operator’s, and lets it see and decide, not propose', async () => {
    const claims = await server.claimsOf(await server.ask(basic('approver', APPROVER_SECRET)));
    expect(claims).toMatchObject({ kind: 'operator', client_id: 'approver' });
    const scopes = String(claims.scope).split(' ');
    expect(scopes).toContain('exceptions:approve');
    expect(scopes.filter((scope) => scope.endsWith(':write'))).toEqual([]);
  });

  it.each(KINDS)('of a %s is for the partner API, with the scopes of its kind', async (partnerKind) => {
    const claims = await server.claimsOf(await asPartner(partnerKind));
    expect(claims).toMatchObject({
      aud: `${PUBLIC_URL}/partner`,
      kind: 'partner',
      partner_id: `id-of-${partnerKind}`,
      partner_kind: partnerKind,
    });
    expect(String(claims.scope).split(' ').sort()).toEqual([...PARTNER_SCOPES[partnerKind]].sort());
  });

  it('has the scopes that were asked for, and never more than the client holds', async () => {
    const { scope } = await server.claimsOf(await asPartner('3pl', { scope: 'fulfilments:read' }));
    expect(scope).toBe('fulfilments:read');
    for (const wanted of ['erp:write', 'fulfilments:read erp:write', 'no-such-scope']) {
      const answer = await asPartner('3pl', { scope: wanted });
      if (answer.status === 200) expect(String((await server.claimsOf(answer)).scope ?? '')).not.toMatch(/erp|no-such/);
      else expect(answer.body.error).toBe('invalid_scope');
    }
  });

  it.each(API_NAMES)('is for the one API that was asked for: %s', async (api) => {
    const { aud } = await server.claimsOf(await server.asOperator({ resource: `${PUBLIC_URL}/${api}` }));
    expect(aud).toBe(`${PUBLIC_URL}/${api}`);
  });
});

describe('a resource that is not the client’s', () => {
  it.each([...API_NAMES.filter((api) => api !== 'partner'), '', 'partner/v1', 'PARTNER'])(
    '{base}/%s for a partner: invalid_target',
    async (api) => {
      const { status, body } = await asPartner('carrier', { resource: `${PUBLIC_URL}/${api}` });
      expect([status, body.error]).toEqual([400, 'invalid_target']);
    },
  );

  it.each(['https://evil.test/', 'https://crossdock.test.evil.test/erp', `${PUBLIC_URL}/nowhere`, 'not a url'])(
    '%s for anybody: invalid_target',
    async (resource) => {
      const { status, body } = await server.asOperator({ resource });
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
