import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startVeryFull, type VeryFull } from '../support/very-full/very-full.js';
import { addressed, DESK, DESK_DETAILS, type Pages, TOWER, TOWER_DETAILS } from './every-page.js';
import { lived, ownerAmong } from './lived.js';
import { launch, VIEWS, type View, Visit } from './pages.js';
import type { Credentials } from './people.js';

/** Many pages in one sign-in. */
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

/** The narrowest that is promised. */
const NARROW: View = { name: 'narrow phone', viewport: { width: 360, height: 740 }, colorScheme: 'light' };

let full: VeryFull;
let browser: Browser;
let owner: Credentials;
let desk: Pages;
/** What is found on all pages on a desk. */
let loose: readonly string[];
let ragged: readonly string[];
beforeAll(async () => {
  [full, browser] = await Promise.all([startVeryFull(), launch()]);
  const much = { webhooks: 9, calls: 60, people: 12 };
  owner = await ownerAmong(full.product, full.world, browser, 'northern', much);
  desk = { ...DESK, ...addressed(DESK_DETAILS, { webhook: await lived(full.world, 'northern', much) }) };
  const names: string[] = [];
  ragged = await found(VIEWS[0], async (page) => {
    names.push(...(await page.evaluate(LOOSE_NAMES)).map((name) => `${page.url()}: ${name}`));
    return page.evaluate(RAGGED_FIGURES);
  });
  loose = names;
});
afterAll(async () => {
  await browser?.close();
  await full?.dispose();
});

/** Every page that has something in it, one after the other; what each is found with. */
async function found(view: View, look: (page: Page) => Promise<readonly string[]>): Promise<string[]> {
  const { case: _ofAProcess, ...details } = TOWER_DETAILS;
  const tower = { ...TOWER, ...addressed(details, { order: full.largest, number: '91' }) };
  const all: string[] = [];
  for (const [who, pages] of [
    [full.product.credentials.portal, tower],
    [owner, desk],
  ] as const) {
    const visit = await Visit.to(browser, full.product.baseUrl, view);
    await visit.signIn(who);
    for (const path of Object.values(pages)) {
      await visit.openLive(path);
      all.push(...(await look(visit.page)).map((each) => `${path}: ${each}`));
    }
    await visit.end();
  }
  return all;
}

describe('a product with 5,000 orders, 200 open cases, and names as the world has them', () => {
  it('scrolls no page sideways on the narrowest phone', async () => {
    const wider = await found(NARROW, async (page) => {
      const by = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      return by > 0 ? [`${by} px too wide`] : [];
    });
    expect(wider).toEqual([]);
  });

  it('keeps every name that is read from the right apart from what stands beside it', () => {
    expect(loose).toEqual([]);
  });

  it('has every entry of a timeline stand under the name of its system', async () => {
    const visit = await Visit.to(browser, full.product.baseUrl);
    await visit.signIn(full.product.credentials.portal);
    await visit.openLive(`/tower/orders/${full.largest}`);
    const timeline = visit.page.getByRole('region', { name: 'Timeline' });
    await timeline.getByRole('listitem').nth(100).waitFor();
    const places = await visit.page.evaluate(PLACES_OF_ENTRIES);
    expect(places.entries.length).toBeGreaterThanOrEqual(60);
    for (const { lane, left } of places.entries) expect([lane, left]).toEqual([lane, places.lanes[lane]]);
    await visit.end();
  });

  it('draws how the difference of each place and all comparisons came about, the largest of a warehouse first', async () => {
    const visit = await Visit.to(browser, full.product.baseUrl);
    const { page } = visit;
    await visit.signIn(full.product.credentials.portal);
    await visit.openLive('/tower/stock');
    await page.getByLabel('Warehouse').selectOption({ index: 2 });
    await page.waitForURL(/warehouse=\d{13}/);
    const warehouse = new URL(page.url()).searchParams.get('warehouse') ?? '';
    await visit.openLive(`/tower/stock?warehouse=${warehouse}`);
    const rows = page.getByRole('region', { name: 'Places' }).locator('tbody tr');
    const told = await rows.evaluateAll((all) =>
      all.map((row) => [...row.children].map(({ textContent }) => textContent ?? '')),
    );
    for (const [, site] of told) expect(site).toContain(warehouse);
    const sizes = told.map((cells) => Math.abs(Number(/[\d,]+/.exec(cells[5] ?? '')?.[0].replace(',', '') ?? 0)));
    expect(sizes.length).toBeGreaterThan(5);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    const trends = page.getByRole('img', { name: /^What the comparisons found, the latest last: .* EA$/ });
    expect(await trends.count()).toBe(told.length);
    await page.getByText('In figures').click();
    await page.getByRole('region', { name: 'Comparisons' }).getByRole('row').nth(24).waitFor();
    await visit.isSoundInEveryView();
    await visit.end();
  });

  it('has the figures of a column end at the same place', () => {
    expect(ragged).toEqual([]);
  });
});

/** Texts with letters of a script that is read from the right, for which nothing says a direction of their own. */
const LOOSE_NAMES = (): string[] => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const loose: string[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent ?? '';
    const isApart = walker.currentNode.parentElement?.closest('bdi, [dir], pre, script, style');
    if (/[\u0590-\u06ff]/.test(text) && !isApart) loose.push(text.trim().slice(0, 80));
  }
  return [...new Set(loose)];
};

/** Columns of nothing but figures that begin at the same place: nobody compares those. A long row of digits is somebody's number. */
const RAGGED_FIGURES = (): string[] =>
  [...document.querySelectorAll('table')].flatMap((table) => {
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
    const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
    if (rows.length < 2 || rows.some(({ cells }) => cells.length !== heads.length)) return [];
    return heads.flatMap((head, nth) => {
      const cells = rows.flatMap(({ cells }) => cells[nth] ?? []);
      const texts = cells.map(({ textContent }) => (textContent ?? '').trim());
      const areFigures = texts.every((text) => /^(–|-?\D{0,4}\d{1,4}([.,]\d{2,3})*( [a-zA-Z]{2,5})?)$/.test(text));
      const end = cells.every((cell) => getComputedStyle(cell).textAlign === 'end');
      return areFigures && texts.some((text) => /\d/.test(text)) && !end ? [head.textContent ?? ''] : [];
    });
  });

/** Where the lanes of a timeline begin, and where the first of its entries do. */
const PLACES_OF_ENTRIES = () => {
  const timeline = document.querySelector('section[aria-label="Timeline"]');
  const leftOf = (element: Element) => Math.round(element.getBoundingClientRect().left);
  const heads = [...(timeline?.firstElementChild?.children ?? [])].slice(1);
  const entries = [...(timeline?.querySelectorAll('li button') ?? [])].slice(0, 60);
  return {
    lanes: Object.fromEntries(heads.map((head) => [head.textContent ?? '', leftOf(head)])),
    // What it is comes first, then whose.
    entries: entries.map((entry) => ({
      lane: entry.firstElementChild?.lastElementChild?.textContent?.trim() ?? '',
      left: leftOf(entry),
    })),
  };
};
