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

const inView = (visit: Visit, id: string) =>
  visit.page
    .locator(`[id="${id}"]`)
    .evaluate(
      (element) => element.getBoundingClientRect().top < window.innerHeight && element === document.activeElement,
    );

describe('an address', () => {
  it('that names an operation opens it where it is seen, and has the focus there', async () => {
    const visit = await Visit.to(browser, product.baseUrl);
    await visit.open('/apis/partner/v2#confirmFulfilment');
    await expect.poll(() => inView(visit, 'confirmFulfilment')).toBe(true);
    await visit.page.locator('[id="confirmFulfilment"][open]').waitFor();
    await visit.isSound();
    await visit.end();
  });

  it('that names what is looked for shows what is found, and Back leads to what was looked for before', async () => {
    const visit = await Visit.to(browser, product.baseUrl);
    const { page } = visit;
    await visit.open('/search?q=who+sends+sscc');
    await page.getByRole('list', { name: 'Results' }).getByRole('link').first().waitFor();
    await page.getByLabel('Words').fill('precondition-failed');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=precondition-failed');
    await page.getByRole('link', { name: 'precondition-failed' }).first().waitFor();
    await page.goBack();
    await page.waitForURL('**/search?q=who+sends+sscc');
    expect(await page.getByLabel('Words').inputValue()).toBe('who sends sscc');
    await visit.isSoundInEveryView();
    await visit.end();
  });

  it('that names two versions shows what differs between them', async () => {
    const visit = await Visit.to(browser, product.baseUrl);
    const { page } = visit;
    await visit.open('/apis/partner/v1?tab=changes');
    await page.getByText('to v1').waitFor();
    await page.getByRole('button', { name: 'v2', exact: true }).click();
    await page.getByRole('menuitemradio', { name: 'v2' }).click();
    await page.waitForURL('**/apis/partner/v1?tab=changes&from=v2');
    await page
      .getByText('added', { exact: true })
      .or(page.getByText('changed', { exact: true }))
      .first()
      .waitFor();
    await visit.end();
  });

  it('that names a part of an API shows it; each that is chosen is a step that Back leads to, and arrows alone choose none', async () => {
    const visit = await Visit.to(browser, product.baseUrl);
    const { page } = visit;
    const chosen = (name: RegExp) => page.getByRole('tab', { name, selected: true }).waitFor();
    await visit.open('/apis');
    await visit.open('/apis/partner/v2');
    await page.getByRole('tab', { name: 'Quotas' }).click();
    await page.waitForURL('**/apis/partner/v2?tab=quotas');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('tab', { name: 'Versions and changes' }).and(page.locator(':focus')).waitFor();
    await chosen(/^Quotas/);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/apis/partner/v2?tab=changes');
    await page.goBack();
    await page.waitForURL('**/apis/partner/v2?tab=quotas');
    await chosen(/^Quotas/);
    await page.goBack();
    await page.waitForURL('**/apis/partner/v2');
    await chosen(/^Operations/);
    await page.goBack();
    await page.waitForURL('**/apis');
    await visit.end();
  });

  it.each([
    ['a system', '/systems', 'li'],
    ['an entity', '/ownership', 'section'],
    ['a life', '/processes/order-to-ship', 'section'],
    ['a case', '/processes/order-to-ship', 'tr'],
  ])('that names %s brings it into view', async (_, path, element) => {
    const visit = await Visit.to(browser, product.baseUrl, VIEWS[2]);
    await visit.open(path);
    const last = await visit.page.locator(`main ${element}[id]`).last().getAttribute('id');
    await visit.page.goto('about:blank');
    await visit.open(`${path}#${last}`);
    await expect.poll(() => inView(visit, last as string)).toBe(true);
    await visit.end();
  });

  it('is where one is again after signing in, with what it names and asks for', async () => {
    const visit = await Visit.to(browser, product.baseUrl);
    await visit.open('/apis/partner/v2?tab=reference#confirmFulfilment');
    const link = await visit.page.getByRole('link', { name: 'Sign in' }).first().getAttribute('href');
    const { searchParams } = new URL(link as string, product.baseUrl);
    expect(searchParams.get('returnTo')).toBe('/portal/apis/partner/v2?tab=reference#confirmFulfilment');
    await visit.end();
  });

  it('that is for people who signed in says where to, and leads back', async () => {
    const visit = await Visit.to(browser, product.baseUrl);
    await visit.page.goto('/portal/tower/orders/4500000001');
    const link = visit.page.getByRole('main').getByRole('link', { name: 'Sign in' });
    expect(await link.getAttribute('href')).toContain(encodeURIComponent('/portal/tower/orders/4500000001'));
    await visit.isSound();
    await visit.end();
  });
});

it('a day of the calendar is that day west of Greenwich as well, a moment is told in the viewer’s zone with UTC beside it', async () => {
  const visit = await Visit.to(browser, product.baseUrl, { ...VIEWS[0], timezoneId: 'America/New_York' });
  const timesAt = async (path: string) => {
    await visit.open(path);
    await visit.page.locator('main time').first().waitFor();
    return visit.page
      .locator('main time')
      .evaluateAll((all) =>
        all.map((each) => [
          each.getAttribute('datetime') ?? '',
          each.textContent ?? '',
          each.getAttribute('title') ?? '',
        ]),
      );
  };
  const times = await timesAt('/apis/partner/v1');
  const days = times.filter(([at]) => at?.length === 10);
  expect(days.length).toBeGreaterThan(0);
  for (const [at, text] of days)
    expect(text).toBe(
      new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(at as string)),
    );
  const moments = (await timesAt('')).filter(([at]) => (at?.length ?? 0) > 10);
  expect(moments.length).toBeGreaterThan(0);
  for (const [at, text, title] of moments) {
    const there = new Intl.DateTimeFormat('en-GB', {
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'America/New_York',
    });
    expect(text).toContain(there.format(new Date(at as string)));
    expect(title).toBe(`${new Date(at as string).toISOString().slice(0, 19).replace('T', ' ')} UTC`);
  }
  await visit.end();
});
