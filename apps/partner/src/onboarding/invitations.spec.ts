import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, onboardingOf } from '../../../../test/support/onboarding.js';
import { PartnerAdmin, PUBLIC_URL } from '../../../../test/support/partner-admin.js';

let admin: PartnerAdmin;
beforeAll(async () => {
  admin = await PartnerAdmin.start();
});
afterAll(() => admin.stop());

const { invitee, invite, accept, onboarded, partner, auditOf } = onboardingOf(() => admin);

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
    const other = await invite();
    const { body } = await admin.operator('GET', `${ADMIN}/invitations?partner=${id}`);
    expect(body).toMatchObject({ items: [{ id: invitation, partnerId: id, status: 'open' }], nextCursor: null });
    const first = (await admin.operator('GET', `${ADMIN}/invitations?limit=1`)).body;
    const next = (await admin.operator('GET', `${ADMIN}/invitations?limit=1&cursor=${first.nextCursor}`)).body;
    expect([first.items[0].partnerId, next.items[0].partnerId]).toEqual([other.id, id]);
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
      await admin.directory.createSecret(`sandbox-${id}`);
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
