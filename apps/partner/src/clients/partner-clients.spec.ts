import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PartnerAdmin } from '../../../../test/support/partner-admin.js';
import { Partners } from '../registry/partners.js';
import { PartnerClients } from './partner-clients.js';

let admin: PartnerAdmin;
beforeAll(async () => {
  admin = await PartnerAdmin.start();
});
afterAll(() => admin.stop());

const ADMIN = '/partner-admin/v1';
let nth = 0;
async function onboarded(): Promise<string> {
  nth += 1;
  const contacts = [{ name: 'M. Jansen', email: 'm@north.example' }];
  const body = { id: `p${nth}`, kind: '3pl', name: `Partner ${nth}`, contacts };
  const { body: invitation } = await admin.operator('POST', `${ADMIN}/invitations`, { body });
  expect((await admin.call('POST', invitation.acceptanceUrl)).status).toBe(201);
  await here().bring(body.id);
  return body.id;
}
const here = () => admin.app.get(PartnerClients, { strict: false });
/** Another replica, as far as bringing goes. */
const elsewhere = () => new PartnerClients(admin.database, admin.app.get(Partners, { strict: false }), admin.directory);
const act = (id: string, verb: string) =>
  admin.operator('POST', `${ADMIN}/partners/${id}/${verb}`, { body: { reason: 'A test' } });
const isSuspended = (id: string) => admin.directory.get(`sandbox-${id}`)?.suspended;
const claimUntil = (id: string, until: string) =>
  admin.database.query(
    `UPDATE partner.partners SET clients_pending = false, clients_attempt = clients_attempt + 1,
       clients_claimed_until = ${until} WHERE id = $1`,
    [id],
  );

describe('the clients of a partner', () => {
  it('are brought to what is wanted last, also when an act comes while another one’s is on its way', async () => {
    const id = await onboarded();
    const { reached, go } = admin.directory.hold('suspend');
    const suspended = act(id, 'suspension');
    await reached;
    const resumed = act(id, 'resumption');
    await expect
      .poll(async () => (await admin.operator('GET', `${ADMIN}/partners/${id}`)).body.status)
      .toBe('onboarding');
    go();
    expect([(await suspended).status, (await resumed).status]).toEqual([200, 200]);
    expect(isSuspended(id)).toBe(false);
  });

  it('are left alone while another replica brings them, and brought by a sweep once its claim has run out', async () => {
    const id = await onboarded();
    admin.directory.fail('suspend', 'before');
    expect((await act(id, 'suspension')).status).toBe(503);
    await claimUntil(id, `now() + interval '1 minute'`);
    await here().sweep();
    expect(isSuspended(id)).toBe(false);
    await claimUntil(id, 'now()');
    await here().sweep();
    expect(isSuspended(id)).toBe(true);
  });

  it('are brought once more when a call that hung beyond its claim has overtaken another replica’s', async () => {
    const id = await onboarded();
    const { reached, go } = admin.directory.hold('suspend');
    const suspended = act(id, 'suspension');
    await reached;
    await claimUntil(id, 'now()');
    await elsewhere().bring(id);
    expect(isSuspended(id)).toBe(true);
    // The call that hung does what was wanted then; meanwhile something else is.
    await admin.database.query(
      `UPDATE partner.partners SET status = 'onboarding', clients_pending = true, version = version + 1 WHERE id = $1`,
      [id],
    );
    await elsewhere().bring(id);
    expect(isSuspended(id)).toBe(false);
    go();
    await suspended;
    expect(isSuspended(id)).toBe(false);
  });
});
