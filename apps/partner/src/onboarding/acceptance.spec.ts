import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, onboardingOf } from '../../../../test/support/onboarding.js';
import { PartnerAdmin } from '../../../../test/support/partner-admin.js';

let admin: PartnerAdmin;
beforeAll(async () => {
  admin = await PartnerAdmin.start();
});
afterAll(() => admin.stop());

const { invite, partner } = onboardingOf(() => admin);
const accept = (link: string, username: string, key?: string) =>
  admin.call('POST', link, { body: { developer: { username, name: 'Mia Jansen' } }, ...(key && { key }) });
const reissue = (invitation: string) => admin.operator('POST', `${ADMIN}/invitations/${invitation}/reissue`);

describe('whoever accepts an invitation', () => {
  it('is made the first of the partner’s people in the same act, where it says so', async () => {
    const { id, link } = await invite();
    const { status, body } = await accept(link, 'mia');
    expect(status).toBe(201);
    expect(body.developer).toEqual({ username: `${id}.mia`, password: expect.any(String) });
    expect(body.clientSecret).toEqual(expect.any(String));
  });

  it('chooses another name where that one was given, and has not used up the link', async () => {
    const { id, link } = await invite();
    const taken = { username: `${id}.mia`, name: 'Mia', role: 'developer', invitation: 'another' } as const;
    await admin.directory.createDeveloper(id, taken, { by: { kind: 'operator', id: 'operator' } });
    const { status, body } = await accept(link, 'mia');
    expect([status, body.code, body.errors]).toEqual([
      409,
      'conflict',
      [{ pointer: '/developer/username', code: 'given', message: 'the user name mia was given before' }],
    ]);
    expect((await partner(id)).status).toBe('invited');
    expect((await accept(link, 'mia-too')).status).toBe(201);
  });

  it('is told nothing of names that are known elsewhere', async () => {
    const [first, second] = [await invite(), await invite()];
    expect((await accept(first.link, 'known')).status).toBe(201);
    const { status, body } = await accept(second.link, 'known');
    expect([status, body.developer.username]).toEqual([201, `${second.id}.known`]);
  });

  it('is refused a name that is too long together with the partner’s', async () => {
    const { link } = await invite();
    const { status, body } = await accept(link, 'm'.repeat(79));
    expect([status, body.errors[0]]).toMatchObject([422, { pointer: '/developer/username', code: 'too-long' }]);
  });

  it('is answered again as it was, where the answer was lost and it comes again under the same key', async () => {
    const { link } = await invite();
    const first = await accept(link, 'ida', 'once');
    const again = await accept(link, 'ida', 'once');
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect((await accept(link, 'ida', 'another')).status).toBe(410);
  });

  it('by a link that got out is let in no more once it is issued anew, and the name is its owner’s again', async () => {
    const { id, invitation, link } = await invite();
    const leaked = await accept(link, 'lea');
    const anew = await reissue(invitation);
    expect(admin.directory.enabled.has(`${id}.lea`)).toBe(false);
    const rightful = await accept(anew.body.acceptanceUrl, 'lea');
    expect([rightful.status, rightful.body.developer.username]).toEqual([201, `${id}.lea`]);
    expect(rightful.body.developer.password).not.toBe(leaked.body.developer.password);
    expect(admin.directory.enabled.has(`${id}.lea`)).toBe(true);
  });

  it('leaves no credential of whoever came by the link before, public keys included', async () => {
    const { id, invitation, link } = await invite();
    await accept(link, 'eve');
    await admin.directory.registerKey(`sandbox-${id}`, { kid: 'k', kty: 'EC', crv: 'P-256', x: 'x', y: 'y' });
    const anew = await reissue(invitation);
    expect(admin.directory.get(`sandbox-${id}`)).toMatchObject({ secrets: [], keys: [] });
    const { body } = await accept(anew.body.acceptanceUrl, 'mia');
    const { secrets, keys } = admin.directory.get(`sandbox-${id}`) ?? {};
    expect(keys).toEqual([]);
    expect(secrets?.map((secret) => admin.directory.secrets.get(secret.id))).toEqual([body.clientSecret]);
  });

  it('leaves no credential either that is made while they end', async () => {
    const { id, invitation, link } = await invite();
    await accept(link, 'eve');
    const { reached, go } = admin.directory.hold('delete');
    const reissued = reissue(invitation);
    await reached;
    await admin.directory.createSecret(`sandbox-${id}`);
    go();
    expect((await reissued).status).toBe(200);
    expect(admin.directory.get(`sandbox-${id}`)?.secrets).toEqual([]);
  });

  it('leaves no webhook of the sandbox enabled: the partner enables those that it knows', async () => {
    const { id, invitation, link } = await invite();
    await accept(link, 'eve');
    const hook = { url: 'http://127.0.0.1:9/events', types: ['*'] };
    const ofPartner = (method: string, path = '', options = {}) =>
      admin.partner({ id }, method, `/partner/v2/webhooks${path}`, options);
    const made = await ofPartner('POST', '', { body: hook });
    await reissue(invitation);
    const { body } = await ofPartner('GET', `/${made.body.id}`);
    expect([body.status, body.disabledReason, body.disabledAt]).toEqual(['disabled', undefined, expect.any(String)]);
    const { body: trail } = await admin.operator('GET', `${ADMIN}/audit?subject=webhook/${made.body.id}`);
    expect(trail.items[0]).toMatchObject({ act: 'webhook.disabled', actor: { kind: 'operator' } });
    expect((await ofPartner('POST', `/${made.body.id}/enable`, { body: {} })).body.status).toBe('enabled');
  });

  it('is not let in between: nothing is issued while the authorization server cannot be told', async () => {
    const { id, invitation, link } = await invite();
    await accept(link, 'una');
    admin.directory.fail('end', 'before');
    expect((await reissue(invitation)).status).toBe(503);
    expect(admin.directory.enabled.has(`${id}.una`)).toBe(true);
    admin.directory.fail('delete', 'after');
    expect((await reissue(invitation)).status).toBe(503);
    expect((await reissue(invitation)).status).toBe(200);
    expect(admin.directory.enabled.has(`${id}.una`)).toBe(false);
    expect(admin.directory.get(`sandbox-${id}`)?.secrets).toEqual([]);
  });

  it('gets the same password after a try that failed later', async () => {
    const { id, link } = await invite();
    admin.directory.fail('secret', 'before');
    expect((await accept(link, 'noor')).status).toBe(503);
    expect((await accept(link, 'noor')).body.developer.username).toBe(`${id}.noor`);
    expect((await partner(id)).status).toBe('onboarding');
  });

  it('is refused a name that is none', async () => {
    const { link } = await invite();
    const { status, body } = await accept(link, 'Not A Name');
    expect([status, body.errors[0].pointer]).toEqual([422, '/developer/username']);
  });

  it('is sent to a page whose address tells no server the token', async () => {
    const { id } = await invite();
    const { body } = await admin.operator('GET', `${ADMIN}/invitations?partner=${id}`);
    const issued = await admin.operator('POST', `${ADMIN}/invitations/${body.items[0].id}/reissue`);
    const page = new URL(issued.body.acceptancePage);
    expect([page.pathname, page.search]).toEqual(['/portal/invitation', '']);
    expect(issued.body.acceptanceUrl).toContain(page.hash.slice(1));
  });
});
