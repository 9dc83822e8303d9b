import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Product } from '../support/product.js';
import { WebhookReceiver } from '../support/webhook.receiver.js';
import { type Answer, World } from '../support/world.js';
import { launch, type Session, VIEWS, type View, Visit } from './pages.js';
import { newcomerIn, sessionOf } from './people.js';

/** Whole journeys, and many pages in one sign-in. */
vi.setConfig({ testTimeout: 240_000 });

let product: Product;
let world: World;
let browser: Browser;
/** Of a carrier, and of one whose secret ends here. */
let northern: Session;
let swift: Session;
let administrator: Session;

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), launch()]);
  world = World.of(product);
  const newcomer = (partnerId: string, role: string) =>
    newcomerIn(product, browser, {
      username: `dev-${partnerId}`,
      name: `Dev of ${partnerId}`,
      roles: [role],
      partnerId,
    });
  northern = await newcomer('northern', 'owner');
  swift = await newcomer('swift', 'developer');
  administrator = await sessionOf(product, browser, product.credentials.portal);
});
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

const [DESKTOP, , PHONE] = VIEWS;
const SOON = { timeout: 60_000 };

/** As somebody who signed in before. */
const signedIn = (who: Session, view: View = DESKTOP): Promise<Visit> => Visit.to(browser, product.baseUrl, view, who);

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const operator = (path: string, body: object): Promise<Answer> => world.call('operator', path, { body });

/** A partner's system, with credentials that it was shown. */
async function systemOf(clientId: string, secret: string) {
  const answer = await fetch(`${product.baseUrl}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const { access_token: token } = (await answer.json()) as { access_token?: string };
  expect(token).toBeDefined();
  return async (path: string) => {
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(`${product.baseUrl}/partner/v2${path}`, { headers })).json() as Promise<
      Record<string, unknown> & { items: { id: string }[]; nextCursor: string; hasMore: boolean }
    >;
  };
}

/** What is shown this once. */
const shown = async (page: Page, name: string): Promise<string> =>
  (await page.getByRole('status').locator('div', { hasText: name }).locator('code').first().textContent()) ?? '';

describe.each([DESKTOP, PHONE])('a newcomer on a $name', (view) => {
  it('accepts an invitation, signs in, and is certified by what its systems call', async () => {
    const id = `shop-${view.viewport.width}`;
    const invited = await operator('/partner-admin/v1/invitations', {
      id,
      kind: 'customer-portal',
      name: 'Corner shop',
      contacts: [{ name: 'Mia', email: 'mia@shop.example' }],
      reach: { customers: [`4711${view.viewport.width}`] },
    });
    const visit = await Visit.to(browser, product.baseUrl, view);
    const { page } = visit;
    await page.goto(invited.body.acceptancePage);
    await heading(page, 'Your invitation').waitFor();
    await visit.isSoundByDayAndNight();
    await page.getByLabel('Your name').fill('Mia Jansen');
    await page.getByLabel('User name').fill(`mia-${view.viewport.width}`);
    await page.getByRole('button', { name: 'Accept the invitation' }).click();
    await heading(page, 'You are in').waitFor();
    await visit.isSoundByDayAndNight();
    const call = await systemOf(await shown(page, 'Client id'), await shown(page, 'Client secret'));
    const first = { username: await shown(page, 'User name'), password: await shown(page, 'Password') };

    await visit.choosePassword(first, 'chosen by nobody else');
    await visit.open('/desk');
    await heading(page, 'Corner shop').waitFor();
    await page.getByRole('link', { name: /Pass your certification: 0 of/ }).click();
    await heading(page, 'Certification').waitFor();
    await page.getByRole('button', { name: 'Start: Ask what is available' }).click();
    const article = page.getByRole('article', { name: 'Ask what is available' });
    await article.getByText(/Ask what is free for sale of SBX-/).waitFor();
    await visit.isSoundByDayAndNight();
    const [sku] = /SBX-\d+/.exec((await article.textContent()) ?? '') ?? [];
    await call(`/availability?sku=${sku}`);
    await article.getByText('passed').first().waitFor();

    await page.getByRole('button', { name: /^Start: Track an order/ }).click();
    const tracked = page.getByRole('article', { name: /^Track an order/ });
    await tracked.getByText('Start again').waitFor();
    for (const { id: order } of (await call('/orders')).items) {
      const { shipments = [] } = (await call(`/orders/${order}`)) as { shipments?: { id: string }[] };
      for (const { id: shipment } of shipments) await call(`/shipments/${shipment}`);
    }
    await tracked.getByText('passed').first().waitFor();

    await page.getByRole('button', { name: /^Start: Page through/ }).click();
    const paged = page.getByRole('article', { name: /^Page through/ });
    await paged.getByText('Start again').waitFor();
    await expect
      .poll(async () => {
        for (let after = ''; ; ) {
          const { nextCursor, hasMore } = await call(`/events?limit=2${after && `&after=${after}`}`);
          after = nextCursor;
          if (!hasMore) break;
        }
        return paged.textContent();
      }, SOON)
      .toMatch(/^Page through eventspassed/);
    await page.getByText('You are certified: an operator approves you next.').waitFor();
    await visit.isSoundByDayAndNight();

    expect((await operator(`/partner-admin/v1/partners/${id}/approval`, {})).status).toBe(200);
    await visit.open('/desk/credentials');
    await expect
      .poll(async () => {
        await page.reload();
        await visit.settled();
        return page.getByRole('link', { name: 'Production' }).count();
      }, SOON)
      .toBe(1);
    const section = page.locator('section', { has: page.getByRole('heading', { name: `partner-${id}` }) });
    await section.getByRole('button', { name: 'Create a secret' }).click();
    const live = await systemOf(`partner-${id}`, await shown(page, 'Secret'));
    expect(await live('/account')).toMatchObject({ id, status: 'active', environment: 'production' });
    await visit.end();
  });
});

describe('a developer', () => {
  it.each([DESKTOP, PHONE])(
    'rotates a secret on a $name: a second one is brought into use, the old one is deleted, the last one stays',
    async (view) => {
      const visit = await signedIn(swift, view);
      const { page } = visit;
      await visit.open('/desk/credentials');
      const section = page.locator('section', { has: page.getByRole('heading', { name: 'partner-swift' }) });
      await section.getByText('The last one stays.').waitFor();
      const names = () => section.getByRole('rowheader').allTextContents();
      const [old = ''] = await names();
      await section.getByRole('button', { name: 'Create a secret' }).click();
      const secret = await shown(page, 'Secret');
      await visit.isSoundByDayAndNight();
      await (await systemOf('partner-swift', secret))('/account');
      await page.getByRole('button', { name: 'I have kept it' }).click();
      await expect.poll(() => page.content(), { timeout: 2_000 }).not.toContain(secret);
      const fresh = (await names()).find((name) => name !== old) ?? '';
      await expect
        .poll(async () => {
          await page.reload();
          await visit.settled();
          return section.getByRole('row', { name: fresh }).getByText('never').count();
        }, SOON)
        .toBe(0);
      await section
        .getByRole('row', { name: old })
        .getByRole('button', { name: /^Delete secret/ })
        .click();
      const sheet = page.getByRole('dialog');
      await sheet.getByText(/Whatever still uses it/).waitFor();
      await visit.isSoundByDayAndNight();
      await sheet.getByRole('button', { name: 'Delete the secret' }).click();
      await sheet.waitFor({ state: 'detached' });
      await section.getByText('The last one stays.').waitFor();
      expect(await names()).toEqual([fresh]);
      await (await systemOf('partner-swift', secret))('/account');
      await visit.isSoundByDayAndNight();
      await visit.end();
    },
  );

  it('keeps a private key to itself: what has its private part is not sent', async () => {
    const visit = await signedIn(northern);
    const { page } = visit;
    await visit.open('/desk/credentials');
    const posted: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') posted.push(request.url());
    });
    await page.getByRole('button', { name: 'Register a public key' }).first().click();
    await page
      .getByRole('textbox', { name: 'Public key' })
      .fill('{"kty":"EC","crv":"P-256","kid":"k","x":"x","y":"y","d":"secret"}');
    await page.getByRole('button', { name: 'Register', exact: true }).click();
    await page
      .getByRole('alert')
      .getByText(/private part/)
      .waitFor();
    expect(posted).toEqual([]);
    await visit.end();
  });

  it('finds a refused request by its problem, and takes it along as curl without a secret', async () => {
    await world.call('northern', '/partner/v2/tenders?limit=none');
    const visit = await signedIn(northern);
    const { page } = visit;
    await visit.open('/desk/requests');
    await page.getByLabel('Problem').selectOption('validation-failed');
    await page.waitForURL(/problem=validation-failed/);
    await page
      .getByRole('button', { name: /limit=none/ })
      .first()
      .click();
    const code = page.getByRole('region', { name: 'The request as curl' });
    await expect.poll(() => code.textContent(), SOON).toContain('/partner/v2/tenders?limit=none');
    expect(await code.textContent()).toContain('Bearer $TOKEN');
    await visit.isSound();
    await visit.end();
  });

  it('changes what an endpoint is sent, takes its description away, and rotates a secret that got out', async () => {
    const receiver = await WebhookReceiver.start();
    receiver.verifies = false;
    const visit = await signedIn(northern);
    const { page } = visit;
    await visit.open('/desk/webhooks');
    await page.getByRole('button', { name: 'Add an endpoint' }).click();
    await page.getByLabel('Address').fill(`${receiver.url}?${randomUUID()}`);
    await page.getByLabel(/^Description/).fill('To be taken away');
    await page.getByLabel(/^Only orders/).fill('sap-1');
    await page.getByLabel(/^All of yours/).uncheck();
    await page.getByLabel('crossdock.tender.sent.v1').check();
    await page.getByLabel('Whatever begins with crossdock.tender').check();
    expect(await page.getByLabel('crossdock.tender.sent.v1').isDisabled()).toBe(true);
    await page.getByLabel('crossdock.eta.changed.v1').check();
    expect(await page.getByLabel(/crossdock\.pick/).count()).toBe(0);
    await visit.isSound();
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByRole('button', { name: 'I have kept it' }).click();
    await page.getByRole('link', { name: new RegExp(receiver.url.replace('http://', '')) }).click();
    await page.getByText('crossdock.tender.*, crossdock.eta.changed.v1').waitFor();
    await page.getByText('orders that begin with sap-1').waitFor();
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await page.getByLabel(/^Description/).fill('');
    await page.getByLabel(/^Only orders/).fill('sap-2');
    await visit.isSound();
    await page.getByRole('button', { name: 'Change it' }).click();
    await page.getByText('orders that begin with sap-2').waitFor();
    expect(await page.getByText('To be taken away').count()).toBe(0);
    await page.getByRole('button', { name: 'Rotate the secret' }).click();
    await page.getByRole('checkbox', { name: /^It got out/ }).check();
    await visit.isSound();
    await page.getByRole('button', { name: 'Rotate it' }).click();
    await page.getByText('The new secret signs from now on, and it alone.').waitFor();
    await page.getByRole('button', { name: 'I have kept it' }).click();
    expect(await page.getByText('the old one signs beside').count()).toBe(0);
    await page.getByRole('button', { name: 'Disable' }).click();
    await page.getByRole('button', { name: 'Enable' }).click();
    await visit.isSound();
    await page.getByRole('button', { name: 'From now' }).click();
    await page.getByRole('button', { name: 'Disable' }).waitFor();
    await receiver.stop();
    await visit.end();
  });

  it('finds its requests by their route', async () => {
    await world.call('northern', '/partner/v2/tenders');
    const visit = await signedIn(northern);
    const { page } = visit;
    await visit.open('/desk/requests');
    await page.getByLabel('Route').selectOption('/partner/v2/tenders');
    await page.waitForURL(/route=/);
    await expect.poll(() => page.getByRole('button', { name: /tenders/ }).count(), SOON).toBeGreaterThan(0);
    await visit.settled();
    expect(await page.getByRole('button', { name: /account|webhooks/ }).count()).toBe(0);
    await visit.isSound();
    await visit.end();
  });

  it('has the request and the delivery that it looks at in the address, and finds them there again', async () => {
    await world.call('northern', '/partner/v2/tenders?limit=none');
    const { body: endpoint } = await world.call('northern', '/partner/v2/webhooks', {
      body: { url: 'http://127.0.0.1:9/', types: ['*'] },
    });
    await world.call('northern', `/partner/v2/webhooks/${endpoint.id}/test`, { body: {} });
    const visit = await signedIn(northern);
    const { page } = visit;
    const sheet = page.getByRole('dialog');
    const openedFrom = async (path: string, button: string | RegExp): Promise<string> => {
      await visit.open(path);
      await page.getByRole('button', { name: button }).first().click();
      await page.waitForURL(/open=/);
      const open = new URL(page.url()).searchParams.get('open') ?? '';
      await page.goBack();
      await sheet.waitFor({ state: 'detached' });
      expect(page.url()).toBe(`${product.baseUrl}/portal${path}`);
      return encodeURIComponent(open);
    };
    const request = await openedFrom('/desk/requests?problem=validation-failed', /limit=none/);
    // It is none of those that are listed.
    await visit.open(`/desk/requests?status=503&open=${request}`);
    await sheet.getByRole('region', { name: 'The request as curl' }).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL('**/desk/requests?status=503');

    const path = `/desk/webhooks/${endpoint.id}?status=retrying`;
    const delivery = await openedFrom(path, 'crossdock.webhook.test.v1');
    await visit.open(`${path}&open=${delivery}`);
    await sheet.getByRole('region', { name: 'What is sent' }).waitFor();
    expect(await page.getByLabel('Status').inputValue()).toBe('retrying');
    await visit.end();
  });

  it.each([DESKTOP, PHONE])(
    'adds an endpoint, has a test event sent and replayed, and sees both on a $name',
    async (view) => {
      const receiver = await WebhookReceiver.start();
      receiver.verifies = false;
      const visit = await signedIn(northern, view);
      const { page } = visit;
      await visit.open('/desk/webhooks');
      await page.getByRole('button', { name: 'Add an endpoint' }).click();
      await page.getByLabel('Address').fill(`${receiver.url}?${randomUUID()}`);
      await visit.isSoundByDayAndNight();
      await page.getByRole('button', { name: 'Add it' }).click();
      receiver.secret = await shown(page, 'Secret');
      receiver.verifies = true;
      await page.getByRole('button', { name: 'I have kept it' }).click();
      await page.getByRole('link', { name: new RegExp(receiver.url.replace('http://', '')) }).click();
      await page.getByRole('button', { name: 'Send a test event' }).click();
      const delivered = page.getByRole('row', { name: /crossdock\.webhook\.test\.v1.*delivered/ });
      await delivered.waitFor();
      expect(receiver.received.map(({ verified }) => verified)).toEqual([true]);
      await visit.isSoundByDayAndNight();
      await page.getByRole('button', { name: 'crossdock.webhook.test.v1' }).click();
      const sheet = page.getByRole('dialog');
      await sheet.getByRole('region', { name: 'What is sent' }).waitFor();
      await visit.isSoundByDayAndNight();
      await sheet.getByRole('button', { name: 'Replay it' }).click();
      await sheet.getByText('It is sent again, under the same webhook-id.').waitFor();
      await expect.poll(() => receiver.received.length, SOON).toBe(2);
      expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(1);
      await page.keyboard.press('Escape');
      await expect.poll(() => delivered.count(), SOON).toBe(2);
      await receiver.stop();
      await visit.end();
    },
  );
});

describe('the end of a version', () => {
  const VERSION = '/catalog/v1/apis/partner/versions/v1';
  beforeAll(async () => {
    await world.call('northern', '/partner/v1/account');
    await world.when(`${VERSION}/impact`, ({ affected }) => affected.includes('northern'), 60_000);
  });

  it.each([DESKTOP, PHONE])(
    'is proposed by an administrator, agreed to by a developer who calls it, seen agreed, and withdrawn, on a $name',
    async (view) => {
      const tower = await signedIn(administrator, view);
      await tower.openLive('/tower/versions');
      await tower.page.getByRole('button', { name: 'Propose to end partner v1' }).click();
      const concerned = tower.page.getByRole('region', { name: 'Who is concerned by the end of partner v1' });
      await concerned.getByRole('row', { name: /^Northern Lines\b.* yes 1 / }).waitFor();
      await tower.page.getByLabel('Deprecated on').fill('2027-03-31');
      await tower.page.getByLabel(/^Ends on/).fill('2027-09-30');
      const leadsTo = tower.page.getByLabel('Leads to');
      expect(await leadsTo.getByRole('option').allTextContents()).toEqual(['No version', 'v2']);
      expect(await leadsTo.inputValue()).toBe('v2');
      await tower.page.getByLabel('Reason').fill('v2 tells shipments by handling units');
      await tower.isSoundByDayAndNight();
      await tower.page.getByRole('button', { name: 'Propose it' }).click();
      await tower.page.getByText(/leads to v2/).waitFor();
      await tower.isSoundByDayAndNight();
      expect(await world.get(`${VERSION}/deprecation`)).toMatchObject({
        deprecatedAt: '2027-03-31T23:59:59.000Z',
        sunsetAt: '2027-09-30T23:59:59.000Z',
        successor: 'v2',
      });

      const visit = await signedIn(northern, view);
      const { page } = visit;
      await visit.open('/desk');
      await page.getByRole('link', { name: 'partner v1 is to end: it waits for your consent' }).click();
      await heading(page, 'Deprecations').waitFor();
      await page.getByText('GET /partner/v1/account').waitFor();
      await visit.isSoundByDayAndNight();
      await page.getByLabel('In your words').fill('We move by the end of January');
      await page.getByRole('button', { name: 'Agree' }).click();
      await page.getByText('you agreed').waitFor();
      await visit.isSoundByDayAndNight();
      await visit.end();

      await tower.page.reload();
      await tower.page.getByText('We move by the end of January').waitFor();
      await tower.page.getByText('Withdraw it').click();
      await tower.page.getByLabel('Why').fill('Not this year');
      await tower.isSoundByDayAndNight();
      await tower.page.getByRole('button', { name: 'Withdraw', exact: true }).click();
      await tower.page.getByRole('button', { name: 'Propose to end partner v1' }).waitFor();
      await tower.end();
    },
  );
});

describe.each([DESKTOP, PHONE])('an owner on a $name', (view) => {
  it('invites a person, who chooses a password and signs in, and disables that one again', async () => {
    const name = `mia-${view.viewport.width}`;
    const username = `northern.${name}`;
    const visit = await signedIn(northern, view);
    const { page } = visit;
    await visit.open('/desk/people');
    await page.getByRole('button', { name: 'Invite a person' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Name', { exact: true }).fill('Mia Jansen');
    await sheet.getByLabel('User name').fill(name);
    await sheet.getByLabel('Role').selectOption('viewer');
    await sheet.getByText('Sees all of it and changes nothing.').waitFor();
    await visit.isSound();
    await sheet.getByRole('button', { name: 'Make the link' }).click();
    const link = await shown(page, 'Link');
    await visit.isSound();

    const joining = await Visit.to(browser, product.baseUrl, view);
    await joining.page.goto(link);
    await joining.page.getByLabel('Password').fill('chosen by nobody else');
    await joining.page.getByLabel('The same again').fill('another one');
    await joining.page.getByRole('button', { name: 'Save it' }).click();
    await joining.page.getByRole('alert').getByText('The two are not the same.').waitFor();
    await joining.isSound();
    await joining.page.getByLabel('The same again').fill('chosen by nobody else');
    await joining.page.getByRole('button', { name: 'Save it' }).click();
    await heading(joining.page, 'You are in').waitFor();
    await joining.page.getByText(username).waitFor();
    await joining.isSound();
    await joining.signIn({ username, password: 'chosen by nobody else' });
    await joining.open('/desk/people');
    await joining.page.getByText('An owner among them invites others.').waitFor();
    expect(await joining.page.getByRole('button', { name: 'Invite a person' }).count()).toBe(0);
    await joining.isSound();

    await page.getByRole('button', { name: 'I have kept it' }).click();
    await page.reload();
    await page.getByRole('button', { name: `Disable ${username}` }).click();
    await page
      .getByRole('dialog')
      .getByText(/signed out everywhere/)
      .waitFor();
    await visit.isSound();
    await page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click();
    await page.getByRole('button', { name: `Enable ${username}` }).waitFor();
    await visit.isSound();
    await visit.end();
    await joining.end();
  });
});

describe('the desk', () => {
  it('shows every page by day and night on desk and phone, fit to its window, with nothing that axe finds and nothing from elsewhere', async () => {
    const visit = await signedIn(northern);
    for (const [path, name] of [
      ['/desk', 'Northern Lines'],
      ['/desk/credentials', 'Credentials'],
      ['/desk/people', 'People'],
      ['/desk/certification', 'Certification'],
      ['/desk/webhooks', 'Webhooks'],
      ['/desk/requests', 'Requests'],
      ['/desk/quota', 'Plan and quota'],
      ['/desk/deprecations', 'Deprecations'],
      ['/desk/requests?environment=sandbox', 'Requests'],
    ] as const) {
      await visit.open(path);
      await heading(visit.page, name).waitFor();
      await visit.isSoundInEveryView();
    }
    await visit.end();
  });
});

describe('administration', () => {
  it('shows every page by day and night on desk and phone, fit to its window, with nothing that axe finds and nothing from elsewhere', async () => {
    const visit = await signedIn(administrator);
    for (const [path, name] of [
      ['/tower/partners', 'Partners'],
      ['/tower/partners/northern', 'Northern Lines'],
      ['/tower/versions', 'Versions in use'],
      ['/tower/audit', 'Audit'],
    ] as const) {
      await visit.openLive(path);
      await heading(visit.page, name).waitFor();
      await visit.isSoundInEveryView();
    }
    await visit.end();
  });
});

describe('an administrator', () => {
  it('invites a partner, gives it another plan, suspends it, and finds all of it in the audit trail', async () => {
    const visit = await signedIn(administrator);
    const { page } = visit;
    await visit.openLive('/tower/partners');
    await page.getByRole('button', { name: 'Invite a partner' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Kind').selectOption('carrier');
    await sheet.getByLabel('Name').fill('Baltic Lines');
    await sheet.getByLabel('Id').fill('baltic');
    await sheet.getByLabel('SCACs').fill('BLTC');
    await sheet.getByLabel('Contact').fill('Mia');
    await sheet.getByLabel('Its mail address').fill('mia@baltic.example');
    await visit.isSound();
    await sheet.getByRole('button', { name: 'Make the link' }).click();
    expect(await shown(page, 'Link')).toMatch(/\/portal\/invitation#\S{40,}$/);
    await visit.isSound();
    await page.getByRole('link', { name: 'Baltic Lines' }).click();
    await heading(page, 'Baltic Lines').waitFor();
    await page.getByRole('button', { name: 'Change the plan' }).click();
    await page.getByLabel('Plan').selectOption('trial');
    await page.getByText('burst 60 in 1 minute').waitFor();
    await page.getByRole('button', { name: 'Change the plan now' }).click();
    await page.getByRole('definition').filter({ hasText: 'trial' }).waitFor();
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    const change = page.getByRole('dialog');
    await change.getByLabel('Name', { exact: true }).fill('Baltic Sea Lines');
    await change.getByLabel('SCACs').fill('BLTX');
    await change.getByText('It sees nothing more of BLTC').waitFor();
    await change.getByLabel(/^Minutes/).fill('90');
    await visit.isSound();
    await change.getByRole('button', { name: 'Change it' }).click();
    await heading(page, 'Baltic Sea Lines').waitFor();
    await page.getByText('for 90 minutes').waitFor();
    await page.getByText('SCACs BLTX').waitFor();
    await page.getByRole('button', { name: 'Issue the link anew' }).click();
    await page.getByRole('dialog').getByText('The link that is out is good no more.').waitFor();
    await visit.isSound();
    await page.getByRole('button', { name: 'Leave it' }).click();
    await page.getByRole('button', { name: 'Suspend', exact: true }).click();
    await page.getByLabel('Reason').fill('Only a test');
    await visit.isSound();
    await page.getByRole('button', { name: 'Suspend now' }).click();
    await page.getByRole('button', { name: 'Resume' }).waitFor();
    await page.getByRole('link', { name: 'Audit' }).click();
    await page.getByLabel(/^Of/).fill('partner/baltic');
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('button', { name: 'partner.suspended' }).click();
    await page.getByRole('dialog').getByText('Only a test').waitFor();
    await visit.isSound();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Verify the trail' }).click();
    await page.getByText('intact').waitFor();
    await visit.end();
  });

  it('finds among what a partner called what was refused, by the problem and by its route', async () => {
    await world.call('northern', '/partner/v2/tenders?limit=none');
    const visit = await signedIn(administrator);
    const { page } = visit;
    await visit.open('/tower/partners/northern');
    await page.getByLabel('Problem').selectOption('validation-failed');
    await page.waitForURL(/problem=validation-failed/);
    await page
      .getByRole('button', { name: /limit=none/ })
      .first()
      .waitFor();
    await expect.poll(() => page.getByRole('button', { name: /\/account/ }).count(), SOON).toBe(0);
    await page.getByLabel('Route').selectOption('/partner/v2/tenders');
    await page.waitForURL(/route=/);
    await page.getByLabel('Called by').selectOption('people');
    await page.getByText('No request is like that').waitFor();
    await visit.isSound();
    await page.getByRole('button', { name: 'Show all' }).first().click();
    await page.waitForURL(/northern$/);
    await visit.end();
  });
});

describe('somebody who is no partner’s developer', () => {
  it('has no desk in the menu, and is told why there is nothing to see', async () => {
    const visit = await Visit.to(browser, product.baseUrl);
    await visit.open('/desk');
    await visit.page.getByText('You are not signed in').waitFor();
    expect(await visit.page.getByRole('link', { name: 'Partner’s desk' }).count()).toBe(0);
    await visit.isSound();
    await visit.end();
  });
});
