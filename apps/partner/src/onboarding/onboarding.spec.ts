import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, onboardingOf } from '../../../../test/support/onboarding.js';
import { type Json, PartnerAdmin } from '../../../../test/support/partner-admin.js';

let admin: PartnerAdmin;
beforeAll(async () => {
  admin = await PartnerAdmin.start();
});
afterAll(() => admin.stop());

const { onboarded } = onboardingOf(() => admin);

describe("a partner's account", () => {
  it('says kind, standing, plan and the quotas of the credentials that ask', async () => {
    const { id } = await onboarded();
    const { status, body } = await admin.partner({ id }, 'GET', '/partner/v1/account');
    expect(status).toBe(200);
    expect(body).toMatchObject({ id, kind: '3pl', status: 'onboarding', plan: 'standard', environment: 'sandbox' });
    expect(body.quotas).toContainEqual(expect.objectContaining({ name: 'burst', windowSeconds: 60 }));
    const production = await admin.partner({ id, environment: 'production' }, 'GET', '/partner/v2/account');
    expect(production.body.quotas).toContainEqual({
      name: 'daily',
      limit: 50_000,
      windowSeconds: 86_400,
      remaining: 49_999,
      resetSeconds: 86_400,
    });
    const bulk = { name: 'bulk', limit: 60, windowSeconds: 60, routes: ['bulk'], remaining: 60, resetSeconds: 60 };
    expect(production.body.quotas).toContainEqual(bulk);
  });

  it('says what of the world it is asked in is the partner’s own', async () => {
    const { id } = await onboarded();
    const reach = async (environment?: 'production') =>
      (await admin.partner({ id, ...(environment && { environment }) }, 'GET', '/partner/v2/account')).body.reach;
    const { reach: agreed } = (await admin.operator('GET', `/partner-admin/v1/partners/${id}`)).body;
    expect(await reach('production')).toEqual({ warehouses: agreed.warehouses ?? [] });
    expect((await reach()).warehouses).toHaveLength(1);
  });
});

describe("a partner's credentials", () => {
  const path = (id: string) => `/partner/v1/credentials/sandbox-${id}`;

  it("are the partner's own: another's client is not found", async () => {
    const [one, other] = [await onboarded(), await onboarded()];
    expect((await admin.partner({ id: one.id }, 'GET', path(other.id))).status).toBe(404);
    expect((await admin.partner({ id: one.id }, 'POST', `${path(other.id)}/secrets`)).status).toBe(404);
    const listed = await admin.partner({ id: one.id }, 'GET', '/partner/v1/credentials');
    expect(listed.body.items.map(({ clientId }: Json) => clientId)).toEqual([`sandbox-${one.id}`]);
  });

  it('and links are never in what is kept: audit trail, request log, answers kept for retries; a retry gets them all the same', async () => {
    const { id, link } = await onboarded();
    const create = () => admin.partner({ id }, 'POST', `${path(id)}/secrets`, { key: 'kept' });
    const [{ body }, again] = [await create(), await create()];
    expect(again.body).toEqual(body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    await admin.partner({ id }, 'GET', '/partner/v1/requests');
    for (const table of [
      'platform.requests',
      'platform.audit_entries',
      'platform.idempotency_keys',
      'partner.invitations',
    ]) {
      const rows = JSON.stringify(await admin.database.query(`SELECT * FROM ${table}`));
      expect(rows).not.toContain(body.clientSecret);
      expect(rows).not.toContain(link.split('/').at(-2));
    }
  });
});

describe('the request log', () => {
  it("shows a partner its own calls and nobody else's, operators all of them, by filters", async () => {
    const [one, other] = [await onboarded(), await onboarded()];
    await admin.partner({ id: one.id }, 'GET', '/partner/v1/fulfilments/none');
    await admin.partner({ id: other.id }, 'GET', '/partner/v1/credentials');
    const own = await admin.partner({ id: one.id }, 'GET', '/partner/v1/requests');
    expect(own.body.items).toMatchObject([{ path: '/partner/v1/fulfilments/none', partnerId: one.id }]);
    const all = await admin.operator('GET', `${ADMIN}/requests?limit=2`);
    expect(all.body.items.map(({ partnerId }: Json) => partnerId)).toEqual([one.id, other.id]);
    expect(all.body.nextCursor).toEqual(expect.any(String));
    const filtered = await admin.operator('GET', `${ADMIN}/requests?partnerId=${one.id}&status=404`);
    expect(filtered.body.items).toHaveLength(1);
    const [{ correlationId }] = filtered.body.items;
    const byCorrelation = await admin.partner(
      { id: other.id },
      'GET',
      `/partner/v1/requests?correlationId=${correlationId}`,
    );
    expect(byCorrelation.body.items).toEqual([]);
  });

  it("shows sandbox credentials the sandbox's calls only, however they ask; production credentials see both", async () => {
    const { id } = await onboarded();
    for (const environment of ['production', 'sandbox'])
      await admin.partner({ id, environment }, 'GET', `/partner/v1/fulfilments/${environment}`);
    const seenBy = (environment: string, query = '') =>
      admin.partner({ id, environment }, 'GET', `/partner/v1/requests${query}`);
    const paths = ({ body }: Json) => body.items.map(({ path }: Json) => path);
    expect(paths(await seenBy('sandbox'))).toEqual(['/partner/v1/fulfilments/sandbox']);
    expect(await seenBy('sandbox', '?environment=production')).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    });
    expect(paths(await seenBy('production', '?environment=production'))).toContain(
      '/partner/v1/fulfilments/production',
    );
    expect(paths(await seenBy('production'))).toContain('/partner/v1/fulfilments/sandbox');
  });
});

describe('the audit trail by API', () => {
  it('is paged from the newest, and verified', async () => {
    const first = await admin.operator('GET', `${ADMIN}/audit?limit=3`);
    const next = await admin.operator('GET', `${ADMIN}/audit?limit=3&cursor=${first.body.nextCursor}`);
    const sequences = [...first.body.items, ...next.body.items].map(({ sequence }: Json) => sequence);
    expect(sequences).toEqual(Array.from({ length: 6 }, (_, index) => sequences[0] - index));
    const verified = await admin.operator('GET', `${ADMIN}/audit/verification`);
    expect(verified.body).toMatchObject({ intact: true, entries: sequences[0], breaches: [] });
    const { sequence, hash } = verified.body.head;
    const anchored = await admin.operator('GET', `${ADMIN}/audit/verification?sequence=${sequence}&hash=${hash}`);
    expect(anchored.body.intact).toBe(true);
    const lost = await admin.operator('GET', `${ADMIN}/audit/verification?sequence=1&hash=${'0'.repeat(64)}`);
    expect(lost.body).toMatchObject({ intact: false, breaches: [{ sequence: 1, reason: 'head' }] });
    expect((await admin.operator('GET', `${ADMIN}/audit/verification?sequence=1`)).status).toBe(422);
  });
});
