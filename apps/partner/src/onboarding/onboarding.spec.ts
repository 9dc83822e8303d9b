import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Json, PartnerAdmin, PUBLIC_URL } from '../../../../test/support/partner-admin.js';
import { PartnerClients } from '../clients/partner-clients.js';
import { PartnerActs } from '../registry/partner.acts.js';

let admin: PartnerAdmin;
beforeAll(async () => {
  admin = await PartnerAdmin.start();
});
afterAll(() => admin.stop());

const ADMIN = '/partner-admin/v1';
let nth = 0;
const contacts = [{ name: 'M. Jansen', email: 'm@north.example' }];
const invitee = (changes: object = {}) => {
  nth += 1;
  return { id: `p${nth}`, kind: '3pl', name: `Partner ${nth}`, contacts, ...changes };
};
async function invite(changes: object = {}): Promise<{ id: string; invitation: string; link: string }> {
  const body = invitee(changes);
  const answer = await admin.operator('POST', `${ADMIN}/invitations`, { body });
  expect(answer.status).toBe(201);
  return { id: body.id, invitation: answer.body.id, link: answer.body.acceptanceUrl };
}
const accept = (link: string) => admin.call('POST', link);
async function onboarded(changes: object = {}) {
  const invited = await invite(changes);
  const { status, body } = await accept(invited.link);
  expect(status).toBe(201);
  return { ...invited, ...body };
}
const partner = async (id: string) => (await admin.operator('GET', `${ADMIN}/partners/${id}`)).body;
const auditOf = async (id: string) => {
  const { body } = await admin.operator('GET', `${ADMIN}/audit?subject=partner/${id}`);
  return body.items.map(({ act }: Json) => act).reverse();
};
/** Stands in for the certification, which has specs of its own. */
const certify = (id: string) => admin.app.get(PartnerActs, { strict: false }).certify(id, ['all']);

describe('an invitation', () => {
  it('makes the partner known and gives a link with at least 256 bits, of which only the hash is kept', async () => {
    const { id, invitation, link } = await invite();
    expect(await partner(id)).toMatchObject({ id, status: 'invited', plan: 'standard', version: 1 });
    const token = link.split('/').at(-2) as string;
    expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(32);
    const rows = await admin.database.query('SELECT * FROM partner.invitations WHERE id = $1', [invitation]);
    expect(JSON.stringify(rows)).not.toContain(token);
    const read = await admin.operator('GET', `${ADMIN}/invitations/${invitation}`);
    expect(read.body).toMatchObject({ partnerId: id, status: 'open' });
    expect(JSON.stringify(read.body)).not.toContain(token);
    const life = Date.parse(read.body.expiresAt) - Date.parse(read.body.createdAt);
    expect(life).toBe(7 * 86_400_000);
  });

  it('is refused for a partner that is there, and for one without what its kind works by', async () => {
    const { id } = await invite();
    const again = await admin.operator('POST', `${ADMIN}/invitations`, { body: invitee({ id }) });
    expect(again).toMatchObject({ status: 409, body: { code: 'conflict' } });
    for (const [kind, member] of [
      ['carrier', 'scacs'],
      ['supplier', 'suppliers'],
      ['customer-portal', 'customers'],
    ]) {
      for (const [reach, pointer] of [
        [undefined, '/reach'],
        [{}, `/reach/${member}`],
      ]) {
        const answer = await admin.operator('POST', `${ADMIN}/invitations`, { body: invitee({ kind, reach }) });
        expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
      }
    }
    for (const wrong of [
      { id: 'Not An Id' },
      { contacts: [] },
      { kind: 'bank' },
      { plan: 'none' },
      { colour: 'blue' },
    ]) {
      const answer = await admin.operator('POST', `${ADMIN}/invitations`, { body: invitee(wrong) });
      expect(answer.status).toBe(422);
    }
  });

  it('is one under one Idempotency-Key, and the same link again', async () => {
    const body = invitee();
    const [first, second] = [
      await admin.operator('POST', `${ADMIN}/invitations`, { body, key: 'once' }),
      await admin.operator('POST', `${ADMIN}/invitations`, { body, key: 'once' }),
    ];
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
  });

  it('and what it is accepted with are shown once, to nobody who keeps answers', async () => {
    const invited = await admin.operator('POST', `${ADMIN}/invitations`, { body: invitee() });
    const accepted = await accept(invited.body.acceptanceUrl);
    expect([invited, accepted].map(({ headers }) => headers.get('cache-control'))).toEqual(['no-store', 'no-store']);
  });

  it('is found by its partner, so that one whose id was lost can be withdrawn or issued anew', async () => {
    const { id, invitation } = await invite();
    await invite();
    const { body } = await admin.operator('GET', `${ADMIN}/invitations?partner=${id}`);
    expect(body).toMatchObject({ items: [{ id: invitation, partnerId: id, status: 'open' }], nextCursor: null });
    const first = (await admin.operator('GET', `${ADMIN}/invitations?limit=1`)).body;
    const next = (await admin.operator('GET', `${ADMIN}/invitations?limit=1&cursor=${first.nextCursor}`)).body;
    expect([first.items[0].partnerId, next.items[0].partnerId]).toEqual([`p${nth}`, id]);
  });

  it('that is withdrawn is gone', async () => {
    const { invitation, link } = await invite();
    const withdrawn = await admin.operator('POST', `${ADMIN}/invitations/${invitation}/withdrawal`);
    expect(withdrawn).toMatchObject({ status: 200, body: { status: 'withdrawn' } });
    expect(await accept(link)).toMatchObject({ status: 410, body: { code: 'gone' } });
  });

  it('that has expired is gone', async () => {
    const { invitation, link } = await invite();
    await admin.database.query(`UPDATE partner.invitations SET expires_at = now() - interval '1 s' WHERE id = $1`, [
      invitation,
    ]);
    expect(await accept(link)).toMatchObject({ status: 410, body: { code: 'gone' } });
    const read = await admin.operator('GET', `${ADMIN}/invitations/${invitation}`);
    expect(read.body.status).toBe('expired');
  });

  it('that expires while nobody changes it is told anew to whoever read it before', async () => {
    const { invitation } = await invite();
    const read = (headers = {}) => admin.operator('GET', `${ADMIN}/invitations/${invitation}`, { headers });
    const known = { 'if-none-match': String((await read()).headers.get('etag')) };
    expect((await read(known)).status).toBe(304);
    await admin.database.query(`UPDATE partner.invitations SET expires_at = now() WHERE id = $1`, [invitation]);
    expect(await read(known)).toMatchObject({ status: 200, body: { status: 'expired' } });
  });

  it('that is issued anew is good by its new link only', async () => {
    const { invitation, link } = await invite();
    const anew = await admin.operator('POST', `${ADMIN}/invitations/${invitation}/reissue`);
    expect((await accept(link)).status).toBe(404);
    expect((await accept(anew.body.acceptanceUrl)).status).toBe(201);
  });

  it('that is issued anew by more acts at once than there are connections is answered each time', async () => {
    const { invitation } = await invite();
    const [holder, onlooker] = [await admin.openConnection(), await admin.openConnection()];
    await holder.query('BEGIN; LOCK TABLE partner.invitations');
    const reissue = () => admin.operator('POST', `${ADMIN}/invitations/${invitation}/reissue`);
    const issued = Promise.all(Array.from({ length: 40 }, reissue));
    const open = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND xact_start IS NOT NULL`;
    await expect.poll(async () => (await onlooker.query(open)).rows[0].n, { timeout: 5_000 }).toBeGreaterThan(20);
    await holder.query('COMMIT');
    await Promise.all([holder.end(), onlooker.end()]);
    expect((await issued).map(({ status }) => status)).toEqual(Array.from({ length: 40 }, () => 200));
  });
});

describe('accepting', () => {
  it('gives sandbox credentials once and says where to go on', async () => {
    const { id, clientId, clientSecret, environment, next, link } = await onboarded();
    expect({ clientId, environment }).toEqual({ clientId: `sandbox-${id}`, environment: 'sandbox' });
    expect([...admin.directory.secrets.values()]).toContain(clientSecret);
    expect(next).toEqual({
      tokenUrl: `${PUBLIC_URL}/oauth/token`,
      certificationUrl: `${PUBLIC_URL}/partner/v2/certification`,
      accountUrl: `${PUBLIC_URL}/partner/v2/account`,
      contractUrl: `${PUBLIC_URL}/openapi/partner/v2.json`,
    });
    expect(await partner(id)).toMatchObject({ status: 'onboarding' });
    expect(await accept(link)).toMatchObject({ status: 410, body: { code: 'gone' } });
    expect(await auditOf(id)).toEqual(['partner.invited', 'invitation.accepted']);
  });

  it('is one-time under concurrency: of thirty at once one gets credentials, and there is one secret', async () => {
    const { id, link } = await invite();
    const answers = await Promise.all(Array.from({ length: 30 }, () => accept(link)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => ![201, 409, 410].includes(status))).toEqual([]);
    expect(admin.directory.get(`sandbox-${id}`)?.secrets).toHaveLength(1);
  });

  it('is limited by the address that a trusted proxy names, and by nothing that a stranger says of himself', async () => {
    const behind = (address: string) =>
      admin.call('POST', `${ADMIN}/invitations/${'B'.repeat(43)}/acceptance`, {
        headers: { 'x-forwarded-for': address },
      });
    const statuses = async (address: string, times: number) => {
      const answers = await Promise.all(Array.from({ length: times }, () => behind(address)));
      return answers.map(({ status }) => status);
    };
    expect(new Set(await statuses('192.0.2.1', 20))).toEqual(new Set([404]));
    expect(await behind('192.0.2.1')).toMatchObject({
      status: 429,
      body: { code: 'quota-exceeded', 'violated-policies': ['address'] },
    });
    expect((await behind('192.0.2.2')).status).toBe(404);
    // What came before the trusted proxy is the stranger's own word.
    expect((await behind('192.0.2.9, 192.0.2.1')).status).toBe(429);
  });

  it('of a link that nobody issued finds none', async () => {
    expect((await accept(`${ADMIN}/invitations/${'A'.repeat(43)}/acceptance`)).status).toBe(404);
  });

  it.each([
    ['ensure', 'before'],
    ['ensure', 'after'],
    ['list', 'before'],
    ['secret', 'before'],
    ['secret', 'after'],
  ] as const)('that fails at %s (%s it happened) ends well when it is tried again', async (act, when) => {
    const { id, link } = await invite();
    admin.directory.fail(act, when);
    expect((await accept(link)).status).toBe(503);
    const again = await accept(link);
    expect(again.status).toBe(201);
    const [secret] = admin.directory.get(`sandbox-${id}`)?.secrets ?? [];
    expect(admin.directory.get(`sandbox-${id}`)?.secrets).toHaveLength(1);
    expect(admin.directory.secrets.get(secret?.id as string)).toBe(again.body.clientSecret);
  });

  it('that was killed half-way lets go after a while, and the next try replaces the secret that nobody saw', async () => {
    const { id, invitation, link } = await invite();
    await admin.database.query(
      `UPDATE partner.invitations SET attempts = 1, claimed_until = now() + interval '1 minute' WHERE id = $1`,
      [invitation],
    );
    const wanted = { clientId: `sandbox-${id}`, partnerId: id, partnerKind: '3pl', environment: 'sandbox' } as const;
    await admin.directory.ensure({ ...wanted, plan: 'standard' });
    await admin.directory.createSecret(`sandbox-${id}`);
    expect(await accept(link)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    await admin.database.query(`UPDATE partner.invitations SET claimed_until = now() WHERE id = $1`, [invitation]);
    const again = await accept(link);
    expect(again.status).toBe(201);
    expect(admin.directory.get(`sandbox-${id}`)?.secrets).toHaveLength(1);
  });

  it.each(['list', 'delete', 'secret'] as const)(
    'that hung at %s for longer than it may leaves the credentials alone that another try has made',
    async (act) => {
      const { id, invitation } = await onboarded();
      const anew = await admin.operator('POST', `${ADMIN}/invitations/${invitation}/reissue`);
      const { reached, go } = admin.directory.hold(act);
      const hung = accept(anew.body.acceptanceUrl);
      await reached;
      await admin.database.query('UPDATE partner.invitations SET claimed_until = now() WHERE id = $1', [invitation]);
      const { status, body } = await accept(anew.body.acceptanceUrl);
      expect(status).toBe(201);
      go();
      expect(await hung).toMatchObject({ status: 410, body: { code: 'gone' } });
      const { secrets = [] } = admin.directory.get(`sandbox-${id}`) ?? {};
      expect(secrets.map((secret) => admin.directory.secrets.get(secret.id))).toEqual([body.clientSecret]);
    },
  );

  it('again by a link issued anew replaces credentials that were lost on their way', async () => {
    const { id, invitation, clientSecret } = await onboarded();
    const anew = await admin.operator('POST', `${ADMIN}/invitations/${invitation}/reissue`);
    const again = await accept(anew.body.acceptanceUrl);
    expect(again.status).toBe(201);
    expect(again.body.clientSecret).not.toBe(clientSecret);
    expect(admin.directory.get(`sandbox-${id}`)?.secrets).toHaveLength(1);
    expect(await partner(id)).toMatchObject({ status: 'onboarding' });
  });
});

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

describe("a partner's account", () => {
  it('says kind, standing, plan and the quotas of the credentials that ask', async () => {
    const { id } = await onboarded();
    const { status, body } = await admin.partner({ id }, 'GET', '/partner/v1/account');
    expect(status).toBe(200);
    expect(body).toMatchObject({ id, kind: '3pl', status: 'onboarding', plan: 'standard', environment: 'sandbox' });
    expect(body.quotas).toContainEqual(expect.objectContaining({ name: 'burst', windowSeconds: 60 }));
    const production = await admin.partner({ id, environment: 'production' }, 'GET', '/partner/v2/account');
    expect(production.body.quotas).toContainEqual({ name: 'daily', limit: 50_000, windowSeconds: 86_400 });
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
