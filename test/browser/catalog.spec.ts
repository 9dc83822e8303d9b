import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Product } from '../support/product.js';
import { launch, VIEWS, Visit } from './pages.js';

let product: Product;
let browser: Browser;
beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

const PAGES: readonly (readonly [path: string, heading: string])[] = [
  ['', 'Crossdock'],
  ['/apis', 'APIs'],
  ['/apis/partner/v2', 'Partner API v2'],
  ['/apis/erp/v1', 'ERP system API v1'],
  ['/apis/partner/v1?tab=use', 'Partner API v1'],
  ['/apis/partner/v1?tab=changelog', 'Partner API v1'],
  ['/apis/partner/v2?tab=quotas', 'Partner API v2'],
  ['/events', 'Events'],
  ['/events/crossdock.fulfilment.released.v1', 'crossdock.fulfilment.released.v1'],
  ['/processes', 'Processes'],
  ['/processes/order-to-ship', 'Order-to-ship process API'],
  ['/processes/ship-to-settle', 'Ship-to-settle process API'],
  ['/systems', 'Systems'],
  ['/ownership', 'System of record'],
  ['/guides', 'Guides'],
  ['/guides/onboarding', 'Bringing a partner in'],
  ['/problems/precondition-failed', 'The resource has changed'],
];

describe('the catalog', () => {
  it.each(PAGES)(
    'shows /portal%s by day and night on desk and phone, fit to its window, with nothing that axe finds and nothing from elsewhere',
    async (path, heading) => {
      const visit = await Visit.to(browser, product.baseUrl);
      await visit.open(path);
      await expect
        .poll(() => visit.page.getByRole('heading', { level: 1 }).textContent())
        .toMatch(new RegExp(heading, 'i'));
      // Also as it came, before any script ran.
      const came = /<title>(.*)<\/title>/.exec(await (await fetch(`${product.baseUrl}/portal${path}`)).text())?.[1];
      for (const title of [came, await visit.page.title()]) expect(title?.match(/Crossdock/g)).toHaveLength(1);
      await visit.isSoundInEveryView();
      await visit.end();
    },
  );
});

describe('a newcomer', () => {
  it('sees which adapters there are that nothing is connected by', async () => {
    const visit = await Visit.to(browser, product.baseUrl);
    await visit.open('/systems');
    const section = visit.page.getByRole('region', { name: 'Not connected' });
    await section.getByRole('heading', { name: 'Tryton' }).waitFor();
    expect(await section.getByRole('heading', { name: 'SAP S/4HANA' }).count()).toBe(0);
    await visit.end();
  });

  it('finds out who sends an SSCC, from the keyboard alone, and reads the operation', async () => {
    const visit = await Visit.to(browser, product.baseUrl);
    const { page } = visit;
    await visit.open('');
    await page.keyboard.press('/');
    await page.keyboard.type('who sends SSCC?');
    await page.getByRole('option', { name: /^sscc/i }).first().waitFor();
    await visit.isSound();
    // The first one may be chosen already: that hangs on whether the last letter or the answer came later.
    const chosen = page.locator('[role=option][data-focused]');
    if ((await chosen.count()) === 0) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/portal\/apis\/partner\/v2#/);
    await visit.settled();
    const open = page.locator('details[open]');
    await expect.poll(() => open.textContent()).toContain('sscc');
    await visit.isSound();
    await visit.end();
  });

  it('sees what differs between two versions, and which errors an API has with what they mean', async () => {
    const visit = await Visit.to(browser, product.baseUrl);
    const { page } = visit;
    await visit.open('/apis/partner/v2');
    await page.getByRole('tab', { name: /versions and changes/i }).click();
    await page
      .getByText(/handlingUnits is new/)
      .first()
      .waitFor();
    await visit.isSound();
    await page.getByRole('tab', { name: /errors/i }).click();
    await page.getByRole('link', { name: 'idempotency-key-missing' }).click();
    await page.getByRole('heading', { level: 1, name: /Idempotency-Key is missing/ }).waitFor();
    await visit.isSound();
    await visit.end();
  });

  it('sees how an API fares and what has become of its contract, and who tells and acts on an event', async () => {
    const visit = await Visit.to(browser, product.baseUrl);
    const { page } = visit;
    await visit.open('/apis/partner/v1');
    await page.getByRole('tab', { name: 'Status' }).click();
    await page.waitForURL(/tab=use/);
    await page.getByText('Figures are for those who are signed in').waitFor();
    await page.getByRole('tab', { name: 'Changelog' }).click();
    await page.getByRole('heading', { level: 2, name: 'Since its last release' }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'As it was told' }).waitFor();
    await visit.isSound();
    await visit.open('/events/crossdock.fulfilment.accepted.v1');
    await page.getByRole('heading', { level: 2, name: 'Who tells it, and who acts on it' }).waitFor();
    await page.getByRole('link', { name: 'order-to-ship' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Order-to-ship process API' }).waitFor();
    await visit.end();
  });

  it('sees what an operation counts as, and how much each plan allows of it', async () => {
    const visit = await Visit.to(browser, product.baseUrl);
    const { page } = visit;
    await visit.open('/apis/partner/v2#replayEvents');
    await page.getByRole('link', { name: 'counts as bulk' }).click();
    await page.waitForURL(/tab=quotas/);
    const classes = page.getByRole('region', { name: 'What counts as what' });
    await classes.getByRole('row', { name: /^bulk burst, daily, .*bulk/ }).waitFor();
    const plans = page.getByRole('region', { name: 'What each plan allows' });
    await plans.getByRole('row', { name: /^standard where none was given, .* burst 600 in 1 minute/ }).waitFor();
    await visit.isSound();
    await classes.getByRole('link', { name: /POST .*\/replay$/ }).click();
    await page.waitForURL(/#replayEvents$/);
    await page.getByRole('link', { name: 'counts as bulk' }).waitFor();
    await visit.open('/apis/erp/v1?tab=quotas');
    await page.getByRole('tab', { name: /^Operations/, selected: true }).waitFor();
    expect(await page.getByRole('tab', { name: 'Quotas' }).count()).toBe(0);
    await visit.end();
  });

  it('loads no more than 300 KB of compressed script for the home page, and nothing that it does not need', async () => {
    const visit = await Visit.to(browser, product.baseUrl);
    await visit.open('');
    const scripts = await visit.page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
        .map(({ name, encodedBodySize }) => ({ name: new URL(name).pathname, encodedBodySize })),
    );
    const kilobytes = scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1_000;
    console.log(`${kilobytes.toFixed(0)} KB of script in ${scripts.length} files`);
    expect(kilobytes).toBeGreaterThan(0);
    expect(kilobytes, JSON.stringify(scripts)).toBeLessThanOrEqual(300);
    await visit.end();
  });

  it('sees the three layers on the home page, walks them with Tab, and reads the same in a table', async () => {
    const visit = await Visit.to(browser, product.baseUrl);
    const { page } = visit;
    await visit.open('');
    const erp = page.getByRole('link', { name: /^ERP system API, v1: / });
    await erp.focus();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^ERP system API/);
    await page.getByRole('row', { name: /ERP system API sap/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'ERP system API v1' }).waitFor();
    await visit.end();
  });

  it('takes the code of an operation along, in another language', async () => {
    const visit = await Visit.to(browser, product.baseUrl);
    const { page } = visit;
    await visit.open('/apis/partner/v2#confirmFulfilment');
    await page.getByRole('tab', { name: 'Python' }).first().click();
    await page.getByText('requests.post(').first().waitFor();
    await page.getByRole('button', { name: 'Copy confirmFulfilment in Python' }).waitFor();
    await visit.isSound();
    await visit.end();
  });

  it('opens an operation by hand, which stays where it is, and sends its address with the language on to a colleague', async () => {
    const visit = await Visit.to(browser, product.baseUrl);
    const { page } = visit;
    await visit.open('/apis/partner/v2');
    const card = page.locator('details#confirmFulfilment');
    await card.locator('summary').scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await card.locator('summary').click();
    await page.waitForURL(/#confirmFulfilment$/);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await card.getByRole('tab', { name: 'Java', exact: true }).click();
    await page.waitForURL(/language=Java#confirmFulfilment$/);
    expect(await card.getByRole('tab', { name: 'Java', exact: true, selected: true }).count()).toBe(1);

    const colleague = await Visit.to(browser, product.baseUrl);
    await colleague.open('/apis/partner/v2?language=Java#confirmFulfilment');
    await colleague.page.getByRole('button', { name: 'Copy confirmFulfilment in Java' }).waitFor();
    await colleague.end();

    await card.locator('summary').click();
    await page.waitForURL(/language=Java$/);
    await visit.end();
  });

  it('walks with Tab: the first stop leads past the menu', async () => {
    const visit = await Visit.to(browser, product.baseUrl);
    await visit.open('/apis');
    await visit.page.keyboard.press('Tab');
    expect(await visit.page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
    await visit.page.keyboard.press('Enter');
    expect(await visit.page.evaluate(() => document.activeElement?.id)).toBe('main');
    await visit.end();
  });

  it('chooses dark, which stays after a reload and is there before any script ran', async () => {
    const visit = await Visit.to(browser, product.baseUrl);
    const { page } = visit;
    await visit.open('');
    await page.getByRole('button', { name: /appearance/i }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    expect(await (await page.request.get('/portal')).text()).toContain('data-theme="dark"');
    await page.reload();
    await visit.settled();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
    await visit.isSound();
    await visit.end();
  });

  it('who wants nothing to move sees nothing move, however the page changes', async () => {
    const visit = await Visit.to(browser, product.baseUrl);
    const { page } = visit;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await visit.open('');
    await page.getByRole('link', { name: /^ERP system API, v1: / }).waitFor();
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName } = getComputedStyle(element);
          return /[1-9]/.test(transitionDuration) || animationName !== 'none';
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 80)),
    );
    expect(moving).toEqual([]);
    await visit.end();
  });

  it('on a phone opens the menu, goes to another page, and the menu is gone', async () => {
    const visit = await Visit.to(browser, product.baseUrl, VIEWS[2]);
    const { page } = visit;
    await visit.open('');
    await page.getByRole('button', { name: 'Menu' }).click();
    await visit.isSound();
    await page.getByRole('link', { name: 'Events' }).click();
    await page.getByRole('heading', { level: 1, name: 'Events' }).waitFor();
    await expect.poll(() => page.getByRole('link', { name: 'System of record' }).isVisible()).toBe(false);
    await visit.end();
  });
});

describe('the portal', () => {
  it('says what it is about without any script', async () => {
    const context = await browser.newContext({ baseURL: product.baseUrl, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/portal/problems/precondition-failed');
    await page.getByText('Read it again and repeat with its new ETag').waitFor();
    await context.close();
  });

  it('tells of an address that is none, and of a server that does not answer', async () => {
    const visit = await Visit.to(browser, product.baseUrl);
    const { page } = visit;
    await visit.open('/nowhere');
    await page.getByText('There is no page at this address').waitFor();
    await visit.isSound();
    await page.route('**/portal/api/catalog/**', (route) => route.abort());
    await visit.open('/events');
    await page.getByRole('alert').getByText('The server cannot be reached').waitFor();
    await visit.end();
  });

  it('tells browsers of every document that it runs only scripts of ours, and styles of ours or with its own nonce', async () => {
    const paths = [
      '',
      '/apis/partner/v2',
      '/problems/not-found',
      '/ownership',
      '/guides/onboarding',
      '/tower',
      '/none',
    ];
    for (const path of paths) {
      const [one, again] = [await documentAt(path), await documentAt(path)];
      expect(one.policy, path).toEqual({ ...POLICY, 'style-src': `'self' 'nonce-${one.nonce}'` });
      expect(one.nonce, path).toMatch(/^[\w+/]{22}==$/);
      expect(one.nonce, path).not.toBe(again.nonce);
      expect(one.inline, path).toEqual([]);
    }
  });

  it('lets styles in where Scalar’s components write them as attributes, which no nonce covers, and scripts of ours alone also there', async () => {
    const { policy, inline } = await documentAt('/reference/partner/v2');
    expect(policy).toEqual({ ...POLICY, 'style-src': "'self' 'unsafe-inline'" });
    expect(inline).toEqual([]);
    const visit = await Visit.to(browser, product.baseUrl);
    await visit.open('/reference/partner/v2');
    expect(await visit.page.evaluate(WRITE_A_SCRIPT)).toBe('script-src-elem');
    await visit.end();
  });
});

/** As each directive is told, but for styles. */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

/** A document as it is served, with what of it a policy would have to let run. */
async function documentAt(path: string) {
  const answer = await fetch(`${product.baseUrl}/portal${path}`);
  const html = await answer.text();
  const directives = (answer.headers.get('content-security-policy') ?? '').split(';');
  return {
    policy: Object.fromEntries(directives.map((each) => /^ ?(\S+) (.*)$/.exec(each)?.slice(1) as [string, string])),
    nonce: /<meta property="csp-nonce" content="([^"]+)"/.exec(html)?.[1],
    inline: html.match(/<script(?![^>]* src=)[^>]*>|<[^>]* on\w+=[^>]*>|javascript:/gi) ?? [],
  };
}

/** Writes one into the page. @returns by which directive it was stopped */
const WRITE_A_SCRIPT = (): Promise<string> =>
  new Promise((done) => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => done(effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    if ('ran' in window) done('none');
  });
