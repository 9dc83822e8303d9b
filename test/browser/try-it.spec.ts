import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Product } from '../support/product.js';
import { launch, VIEWS, Visit } from './pages.js';
import { invited, newcomerIn } from './people.js';

let product: Product;
let browser: Browser;
beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

const [DESKTOP, , PHONE] = VIEWS;

/** What Scalar's markup breaks of axe's rules, whatever it shows, and how; its words, colours and sizes are held to all others. */
const SCALARS = {
  'button-name': 'its buttons to copy have an icon alone',
  'landmark-unique': 'each response is a region of the same name',
  'scrollable-region-focusable': 'a list of endpoints that are links only once they are near',
};
/** … and where a call is tried out. */
const SCALARS_CLIENT = {
  'aria-allowed-role': 'a button that is told to be none',
  'presentation-role-conflict': 'the same',
  'aria-prohibited-attr': 'and is named all the same',
  'aria-required-attr': 'fields that suggest, and do not say whether they do at this moment',
  'aria-input-field-name': 'the answer stands in an editor without a name',
  'aria-valid-attr-value': 'a button for what is not drawn yet',
  'landmark-no-duplicate-main': 'the client brings a main landmark of its own',
};

/** Scalar's client fades in, and so does what it answers. */
const atRest = (page: Page) =>
  page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));

/** A developer of a partner, signed in. */
async function developer(username: string): Promise<Visit> {
  const person = { username, name: 'Dev of East', roles: ['developer'], partnerId: '3pl-east' };
  return Visit.to(browser, product.baseUrl, DESKTOP, await newcomerIn(product, browser, person));
}

describe('the events page', () => {
  it('shows a partner’s developer what happens in the sandbox, while it happens', async () => {
    const visit = await developer('dev-events');
    const { page } = visit;
    await visit.open('/events');
    await page.getByRole('button', { name: 'Watch' }).click();
    await page.getByText('Nothing has happened since you watch.').waitFor();
    await page.evaluate(() =>
      fetch('/portal/api/try/partner/v2/certification/scenarios/receive-fulfilment/runs', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': '"live"' },
        body: '{}',
      }),
    );
    const log = page.getByRole('log', { name: 'Events of the sandbox' });
    await log.getByText('crossdock.fulfilment.released.v1').first().waitFor();
    await visit.isSound();
    await visit.end();
  });
});

describe.each([DESKTOP, PHONE])('a newcomer on a $name', (view) => {
  it('finds an API, signs in with a password of its own, and makes its first call in the sandbox, for which it is asked no secret', async () => {
    const username = `newcomer-${view.viewport.width}`;
    const person = { username, name: 'Noor Haddad', roles: ['developer'], partnerId: '3pl-east' };
    const given = await invited(product, person);
    const visit = await Visit.to(browser, product.baseUrl, view);
    const { page } = visit;
    await visit.open('');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('searchbox').fill('account');
    await page.getByRole('option', { name: /GET \/partner\/v2\/account/ }).waitFor();
    await visit.isSoundByDayAndNight();
    await page.getByRole('option', { name: /GET \/partner\/v2\/account/ }).click();
    await page.locator('[id="readAccount"][open]').waitFor();
    await visit.settled();
    await visit.isSoundByDayAndNight();

    await page.getByRole('link', { name: 'Sign in' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await visit.isSoundByDayAndNight();
    await page.getByLabel('User name').fill(username);
    await page.getByLabel('Password').fill('not this one');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').waitFor();
    expect(visit.errors.splice(0)).toEqual([expect.stringContaining('401')]);
    await visit.isSoundByDayAndNight();
    await page.getByLabel('Password').fill(given.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { level: 1, name: 'Choose a password' }).waitFor();
    await visit.isSoundByDayAndNight();
    await page.getByLabel('Password that you were given').fill(given.password);
    await page.getByLabel(/^New password/).fill('chosen by nobody else');
    await page.getByRole('button', { name: 'Save and sign in' }).click();

    await page.waitForURL(/\/portal\/apis\/partner\/v2#readAccount$/);
    await page.getByRole('link', { name: 'Reference' }).click();
    const sent: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (/^\/(portal\/api\/try\/)?partner\//.test(pathname))
        sent.push(`${pathname} ${request.headers()['authorization'] ?? 'no token'}`);
    });
    const test = page.getByRole('button', { name: /test request/i }).first();
    await test.waitFor();
    await visit.isSoundByDayAndNight(Object.keys(SCALARS));
    await test.click();
    const client = page.getByRole('dialog');
    await client.getByRole('button', { name: /^send/i }).first().waitFor();
    await atRest(page);
    await visit.isSoundByDayAndNight([...Object.keys(SCALARS), ...Object.keys(SCALARS_CLIENT)]);
    await client.getByRole('button', { name: /^send/i }).first().click();
    await page.getByText('"sandbox"').first().waitFor();
    expect(sent).toEqual(['/portal/api/try/partner/v2/account no token']);
    expect(await page.getByText('Client Secret').count()).toBe(0);
    await atRest(page);
    await visit.isSoundByDayAndNight([...Object.keys(SCALARS), ...Object.keys(SCALARS_CLIENT)]);
    await visit.end();
  });
});

describe('the reference', () => {
  it('offers a call to nobody else', async () => {
    const visit = await Visit.to(browser, product.baseUrl);
    await visit.open('/reference/partner/v2');
    await visit.page.getByText('/partner/v2/account').first().waitFor();
    expect(await visit.page.getByRole('button', { name: /test request/i }).count()).toBe(0);
    await visit.end();
  });
});
