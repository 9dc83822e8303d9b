import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, onboardingOf } from '../../../../test/support/onboarding.js';
import { PartnerAdmin } from '../../../../test/support/partner-admin.js';

let admin: PartnerAdmin;
beforeAll(async () => {
  admin = await PartnerAdmin.start();
});
afterAll(() => admin.stop());

const { invite, partner } = onboardingOf(() => admin);
const accept = (link: string, username: string) =>
  admin.call('POST', link, { body: { developer: { username, name: 'Mia Jansen' } } });

describe('whoever accepts an invitation', () => {
  it('is made the partner’s developer in the same act, where it says so', async () => {
    const { link } = await invite();
    const { status, body } = await accept(link, 'mia');
    expect(status).toBe(201);
    expect(body.developer).toEqual({ username: 'mia', password: expect.any(String) });
    expect(body.clientSecret).toEqual(expect.any(String));
  });

  it('chooses another name where that one was given, and has not used up the link', async () => {
    const { id, link } = await invite();
    const { status, body } = await accept(link, 'mia');
    expect([status, body.code, body.errors]).toEqual([
      409,
      'conflict',
      [{ pointer: '/developer/username', code: 'given', message: 'the user name mia was given before' }],
    ]);
    expect((await partner(id)).status).toBe('invited');
    expect((await accept(link, 'mia-too')).status).toBe(201);
  });

  it('gets the same password after a try that failed later', async () => {
    const { id, link } = await invite();
    admin.directory.fail('secret', 'before');
    expect((await accept(link, 'noor')).status).toBe(503);
    expect((await accept(link, 'noor')).body.developer.username).toBe('noor');
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
