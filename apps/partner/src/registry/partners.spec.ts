import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, onboardingOf } from '../../../../test/support/onboarding.js';
import { type Json, PartnerAdmin } from '../../../../test/support/partner-admin.js';
import { PartnerClients } from '../clients/partner-clients.js';

let admin: PartnerAdmin;
beforeAll(async () => {
  admin = await PartnerAdmin.start();
});
afterAll(() => admin.stop());

const { contacts, invitee, invite, onboarded, partner, auditOf, certify } = onboardingOf(() => admin);

describe('a partner', () => {
  it('is listed by kind, status and plan, in pages', async () => {
    for (const [id, scac] of [
      ['list-a', 'LSTA'],
      ['list-b', 'LSTB'],
      ['list-c', 'LSTC'],
    ])
      await invite({ id, kind: 'carrier', plan: 'premium', reach: { scacs: [scac] } });
    const path = `${ADMIN}/partners?kind=carrier&status=invited&plan=premium&limit=2`;
    const first = await admin.operator('GET', path);
    expect(first.body.items.map(({ id }: Json) => id)).toEqual(['list-a', 'list-b']);
    const second = await admin.operator('GET', `${path}&cursor=${first.body.nextCursor}`);
    expect(second.body).toMatchObject({ items: [{ id: 'list-c' }], nextCursor: null });
    expect((await admin.operator('GET', `${ADMIN}/partners?cursor=nonsense`)).status).toBe(422);
  });

  it('is changed at the version that was read: 428 without If-Match, 412 at another', async () => {
    const { id } = await onboarded();
    const read = await admin.operator('GET', `${ADMIN}/partners/${id}`);
    const etag = String(read.headers.get('etag'));
    const path = `${ADMIN}/partners/${id}`;
    const body = { name: 'Renamed', plan: 'premium' };
    expect((await admin.operator('PATCH', path, { body })).status).toBe(428);
    expect((await admin.operator('PATCH', path, { body, headers: { 'if-match': '"0"' } })).status).toBe(412);
    const changed = await admin.operator('PATCH', path, { body, headers: { 'if-match': etag } });
    expect(changed).toMatchObject({ status: 200, body: { name: 'Renamed', plan: 'premium', contacts } });
    expect(changed.headers.get('etag')).not.toBe(etag);
    expect(admin.directory.get(`sandbox-${id}`)).toMatchObject({ plan: 'premium' });
    expect((await admin.operator('PATCH', path, { body, headers: { 'if-match': etag } })).status).toBe(412);
    const entries = (await admin.operator('GET', `${ADMIN}/audit?act=partner.changed&subject=partner/${id}`)).body
      .items;
    expect(entries).toMatchObject([{ before: { plan: 'standard' }, after: { name: 'Renamed', plan: 'premium' } }]);
  });

  it('is suspended with its clients, and resumed to where it was', async () => {
    const { id } = await onboarded();
    const suspended = await admin.operator('POST', `${ADMIN}/partners/${id}/suspension`, {
      body: { reason: 'unpaid' },
    });
    expect(suspended).toMatchObject({ status: 200, body: { status: 'suspended' } });
    expect(admin.directory.get(`sandbox-${id}`)?.suspended).toBe(true);
    const resumed = await admin.operator('POST', `${ADMIN}/partners/${id}/resumption`, { body: { reason: 'paid' } });
    expect(resumed.body.status).toBe('onboarding');
    expect(admin.directory.get(`sandbox-${id}`)?.suspended).toBe(false);
    expect((await auditOf(id)).slice(2)).toEqual(['partner.suspended', 'partner.resumed']);
  });

  it('whose suspension did not reach the authorization server: the answer is 503, the retry completes it, and is one act', async () => {
    const { id } = await onboarded();
    const suspend = (key: string) =>
      admin.operator('POST', `${ADMIN}/partners/${id}/suspension`, { body: { reason: 'unpaid' }, key });
    admin.directory.fail('suspend', 'before');
    expect((await suspend('s1')).status).toBe(503);
    expect(admin.directory.get(`sandbox-${id}`)?.suspended).toBe(false);
    expect(await suspend('s1')).toMatchObject({ status: 200, body: { status: 'suspended' } });
    expect(admin.directory.get(`sandbox-${id}`)?.suspended).toBe(true);
    expect((await auditOf(id)).filter((act: string) => act === 'partner.suspended')).toHaveLength(1);
  });

  it('whose suspension nobody tried again is brought there all the same', async () => {
    const { id } = await onboarded();
    admin.directory.fail('suspend', 'before');
    const answer = await admin.operator('POST', `${ADMIN}/partners/${id}/suspension`, { body: { reason: 'unpaid' } });
    expect(answer.status).toBe(503);
    await admin.app.get(PartnerClients, { strict: false }).sweep();
    expect(admin.directory.get(`sandbox-${id}`)?.suspended).toBe(true);
  });
});

describe('the reach of a partner', () => {
  const change = async (id: string, body: object) => {
    const headers = { 'if-match': '*' };
    return admin.operator('PATCH', `${ADMIN}/partners/${id}`, { body, headers });
  };
  const carrier = (scac: string, more = {}) => invitee({ kind: 'carrier', reach: { scacs: [scac] }, ...more });

  it.each([
    ['carrier', 'scacs', 'OVLP', 'OVLQ'],
    ['customer-portal', 'customers', '10109999', '10109998'],
    ['supplier', 'suppliers', '17409999', '17409998'],
    ['3pl', 'warehouses', '4012345999990', '4012345999983'],
  ])(
    'of a %s is its own: what another holds among %s is refused, in an invitation and in a change',
    async (kind, member, value, own) => {
      const { id: holder } = await invite({ kind, reach: { [member]: [value] } });
      const refusal = {
        status: 409,
        body: {
          code: 'conflict',
          errors: [{ pointer: `/reach/${member}/1`, code: 'held-by-another', message: `${holder} holds ${value}` }],
        },
      };
      const body = invitee({ kind, reach: { [member]: [own, value] } });
      expect(await admin.operator('POST', `${ADMIN}/invitations`, { body })).toMatchObject(refusal);
      expect((await admin.operator('GET', `${ADMIN}/partners/${body.id}`)).status).toBe(404);
      const { id } = await invite({ kind, reach: { [member]: [own] } });
      expect(await change(id, { reach: { [member]: [own, value] } })).toMatchObject(refusal);
      expect((await partner(id)).reach).toEqual({ [member]: [own] });
    },
  );

  it('is what its kind works by and nothing else, and a GLN has the right check digit', async () => {
    const refused = async (changes: object) => {
      const { status, body } = await admin.operator('POST', `${ADMIN}/invitations`, { body: invitee(changes) });
      return [status, body.errors.map(({ pointer, code }: Json) => `${pointer} ${code}`)];
    };
    expect(await refused({ reach: { scacs: ['KIND'], customers: ['1'] } })).toEqual([
      422,
      ['/reach/scacs not-of-kind', '/reach/customers not-of-kind'],
    ]);
    expect(await refused({ kind: 'carrier', reach: { warehouses: ['4012345999998'] } })).toEqual([
      422,
      ['/reach/warehouses/0 is-gln'],
    ]);
    const { id } = await invite({ kind: 'carrier', reach: { scacs: ['KIND'] } });
    expect(await change(id, { reach: { scacs: ['KIND'], suppliers: ['1'] } })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/reach/suppliers', code: 'not-of-kind' }] },
    });
  });

  it('is free again when its invitation is withdrawn, which is not issued anew once another one holds it', async () => {
    const first = await invite({ kind: 'carrier', reach: { scacs: ['FREE'] } });
    const act = (what: string) => admin.operator('POST', `${ADMIN}/invitations/${first.invitation}/${what}`);
    expect((await act('withdrawal')).status).toBe(200);
    expect((await act('reissue')).status).toBe(200);
    expect((await admin.operator('POST', `${ADMIN}/invitations`, { body: carrier('FREE') })).status).toBe(409);
    expect((await act('withdrawal')).status).toBe(200);
    const { id: holder } = await invite({ kind: 'carrier', reach: { scacs: ['FREE'] } });
    const refused = await act('reissue');
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'conflict', detail: expect.stringContaining(`${holder} holds FREE`) },
    });
    // A reissue has no member that it could point at.
    expect(refused.body.errors).toBeUndefined();
    expect((await admin.operator('GET', `${ADMIN}/invitations/${first.invitation}`)).body.status).toBe('withdrawn');
  });

  it('is shared by an operator who says why, which the audit trail keeps; it stays shared', async () => {
    const { id: holder } = await invite({ kind: 'carrier', reach: { scacs: ['SHRD'] } });
    const sharing = { reason: 'One carrier, two systems' };
    const { id } = await invite({ kind: 'carrier', reach: { scacs: ['SHRD'] }, sharing });
    const other = await invite({ kind: 'carrier', reach: { scacs: ['SHRE'] } });
    expect((await change(other.id, { reach: { scacs: ['SHRE', 'SHRD'] }, sharing })).status).toBe(200);
    expect((await change(other.id, { reach: { scacs: ['SHRD'] } })).status).toBe(200);
    const { items } = (await admin.operator('GET', `${ADMIN}/audit?limit=3`)).body;
    expect(items).toMatchObject([
      { act: 'partner.changed', subject: { id: other.id } },
      { act: 'partner.reach-shared', after: { sharedWith: [holder, id].sort() }, ...sharing },
      { act: 'partner.invited' },
    ]);
  });

  it('that ten claim at once is one’s', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => admin.operator('POST', `${ADMIN}/invitations`, { body: carrier('RACE') })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
  });
});

describe('approval', () => {
  it('is refused before the certification', async () => {
    const { id } = await onboarded();
    const answer = await admin.operator('POST', `${ADMIN}/partners/${id}/approval`, { body: {} });
    expect(answer).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(admin.directory.get(`partner-${id}`)).toBeUndefined();
    const invited = await invite();
    const override = { override: { reason: 'we know them' } };
    const early = await admin.operator('POST', `${ADMIN}/partners/${invited.id}/approval`, { body: override });
    expect(early.status).toBe(409);
  });

  it('without certification needs a reason, which the audit trail keeps', async () => {
    const { id } = await onboarded();
    const body = { override: { reason: 'They ran our old interface for years' } };
    const answer = await admin.operator('POST', `${ADMIN}/partners/${id}/approval`, { body });
    expect(answer).toMatchObject({ status: 200, body: { status: 'active' } });
    const { items } = (await admin.operator('GET', `${ADMIN}/audit?subject=partner/${id}&limit=1`)).body;
    expect(items).toMatchObject([{ act: 'partner.approved-without-certification', reason: body.override.reason }]);
  });

  it('of a certified partner gives it a production client, whose first secret the partner fetches itself', async () => {
    const { id } = await onboarded();
    await certify(id);
    expect(await partner(id)).toMatchObject({ status: 'certified' });
    const early = await admin.partner({ id }, 'POST', `/partner/v1/credentials/partner-${id}/secrets`);
    expect(early.status).toBe(404);
    await admin.operator('POST', `${ADMIN}/partners/${id}/approval`, { body: {} });
    const clients = await admin.operator('GET', `${ADMIN}/partners/${id}/clients`);
    expect(clients.body.items).toMatchObject([
      { clientId: `sandbox-${id}`, secrets: [{}] },
      { clientId: `partner-${id}`, environment: 'production', secrets: [] },
    ]);
    const first = await admin.partner({ id }, 'POST', `/partner/v1/credentials/partner-${id}/secrets`);
    expect(first.status).toBe(201);
    expect([...admin.directory.secrets.values()]).toContain(first.body.clientSecret);
    expect(await auditOf(id)).toEqual([
      'partner.invited',
      'invitation.accepted',
      'partner.certified',
      'partner.approved',
    ]);
  });
});
