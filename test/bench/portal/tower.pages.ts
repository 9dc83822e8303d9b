import type { Page } from 'playwright-core';
import type { TimelinePageView, TimelineRowView } from '../../../apps/portal/src/tower.view.js';
import type { World } from '../../support/world.js';

const ENTRIES = 300;

/**
 * How long a timeline of 300 entries takes from its last answer until it is painted. The entries are those of an order, again and
 * again.
 * @returns milliseconds
 */
export async function timelineDrawn(page: Page, order: string): Promise<number> {
  const known: TimelineRowView[] = [];
  await page.route('**/portal/api/tower/orders/*/timeline?*', async (route) => {
    const url = new URL(route.request().url());
    if (known.length === 0) {
      const told = (await (await route.fetch()).json()) as TimelinePageView;
      known.push(...told.items);
    }
    const from = Number(url.searchParams.get('cursor') ?? 0);
    const until = Math.min(ENTRIES, from + Number(url.searchParams.get('limit') ?? ENTRIES));
    const items = Array.from({ length: until - from }, (_, nth) => {
      const row = known[(from + nth) % known.length] as TimelineRowView;
      return { ...row, id: `${from + nth}` };
    });
    const lanes = [...new Set(known.map(({ system }) => system))];
    const view: TimelinePageView = {
      orderId: order,
      items,
      nextCursor: until < ENTRIES ? String(until) : null,
      lanes,
      total: ENTRIES,
    };
    await route.fulfill({ json: view });
  });
  await page.addInitScript(NOTE_DRAWN, ENTRIES);
  await page.goto(`/portal/tower/orders/${order}`);
  await page.waitForFunction(() => (globalThis as { drawnAt?: number }).drawnAt !== undefined);
  const took = await page.evaluate(() => {
    const answers = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/timeline?'));
    const last = Math.max(...answers.slice(0, 2).map((each) => (each as PerformanceResourceTiming).responseEnd));
    return ((globalThis as { drawnAt?: number }).drawnAt ?? Number.NaN) - last;
  });
  await page.unroute('**/portal/api/tower/orders/*/timeline?*');
  return took;
}

/** In the page: when the timeline was first painted with all of them. */
const NOTE_DRAWN = (entries: number) => {
  const noted = globalThis as { drawnAt?: number };
  const look = () => {
    if (document.querySelectorAll('section[aria-label="Timeline"] li').length < entries) requestAnimationFrame(look);
    // The frame after is painted.
    else requestAnimationFrame(() => requestAnimationFrame(() => (noted.drawnAt = performance.now())));
  };
  requestAnimationFrame(look);
};

/**
 * From a vendor's word until it stands on the page: an ERP enters an order, and warehouses and carriers tell of it while the order's
 * page is open. Taken from when each event came in until its entry is in the document.
 * @returns milliseconds, of each event that came while the page was open
 */
export async function eventsToScreen(page: Page, world: World): Promise<number[]> {
  const order = await world.enterOrder([{ sku: 'SKU-1001', quantity: 1 }]);
  await world.orderWhen(order, () => true, 30_000);
  await page.addInitScript(NOTE_ENTRIES);
  await page.goto(`/portal/tower/orders/${order}`);
  await page.getByText('Live', { exact: true }).waitFor();
  await page.locator('section[aria-label="Timeline"] li').first().waitFor();
  const opened = Date.now();
  await world.orderWhen(order, ({ state }) => state === 'closed', 120_000);
  await page.waitForTimeout(3_000);
  const shown = await page.evaluate(() => (globalThis as { shownAt?: Record<string, number> }).shownAt ?? {});
  const answer = await page.request.get(`/portal/api/tower/orders/${order}/timeline?limit=200`);
  const { items } = (await answer.json()) as TimelinePageView;
  // What had come before is there at once; the second that the page takes to settle is no measure.
  return items
    .filter(({ kind, at }) => kind === 'event' && Date.parse(at) > opened + 1_000)
    .flatMap(({ at, title, system }) => {
      const at1 = shown[`${title} ${system}`];
      return at1 === undefined ? [] : [at1 - Date.parse(at)];
    });
}

/** In the page: when an entry of that name and system was first in the document. By the wall clock, which the product has too. */
const NOTE_ENTRIES = () => {
  const noted = globalThis as { shownAt?: Record<string, number> };
  noted.shownAt = {};
  new MutationObserver(() => {
    for (const row of document.querySelectorAll('section[aria-label="Timeline"] li button')) {
      const [kind, title] = [...row.children].map(({ textContent }) => textContent ?? '');
      const key = `${title} ${(kind ?? '').replace(/^\S+ /, '')}`;
      (noted.shownAt as Record<string, number>)[key] ??= Date.now();
    }
  }).observe(document, { childList: true, subtree: true });
};
