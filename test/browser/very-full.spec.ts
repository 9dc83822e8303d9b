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
beforeAll(async () => {
  [full, browser] = await Promise.all([startVeryFull(), launch()]);
  const much = { webhooks: 9, calls: 60, people: 12 };
  owner = await ownerAmong(full.product, full.world, browser, 'northern', much);
  desk = { ...DESK, ...addressed(DESK_DETAILS, { webhook: await lived(full.world, 'northern', much) }) };
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

  it('keeps every name that is read from the right apart from what stands beside it', async () => {
    const loose = await found(VIEWS[0], (page) => page.evaluate(LOOSE_NAMES));
    expect(loose).toEqual([]);
  });

  it('has the figures of a column end at the same place', async () => {
    const ragged = await found(VIEWS[0], (page) => page.evaluate(RAGGED_FIGURES));
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
