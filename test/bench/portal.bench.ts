import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { Product } from '../support/product.js';
import { World } from '../support/world.js';
import { type Bench, median, spread } from './bench.js';
import { eventsToScreen, timelineDrawn } from './portal/tower.pages.js';

const ROUNDS = 5;
/** An order goes through slowly enough for its page to be looked at. */
const SEEN = 1_800;
/** As slow as a cheap phone beside a desk. */
const SLOWED = 4;
const CHROMIUM = '/usr/bin/chromium';
/** No task of the page was longer for so long: it is interactive. */
const QUIET_MS = 500;
/** Of the page that most visits begin with. */
const HOME = { kilobytes: 300, interactive: 1_500 };

export const bench: Bench = {
  name: 'portal',
  about: `What a browser waits for: the catalog's home page and an order's page of the built product, in Chromium with a CPU that is
${SLOWED} times as slow, nothing cached. Interactive is where the last long task ended after the page was drawn. Needs Chromium
(npm run test:browser installs it). Budgets: 300 KB of compressed script and 1,500 ms for the home page, 200 ms from its data to the
screen for a timeline of 300 entries, 2,000 ms from a vendor's event to the screen, the last two at full speed.`,
  run: async (report) => {
    const { product, world } = await World.start(7_200, { env: { LOG_LEVEL: 'error' } });
    const browser = await chromium
      .launch({ executablePath: CHROMIUM, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
      .catch(() => undefined);
    try {
      if (!browser) return report.line('There is no Chromium: npm run test:browser installs it.');
      const order = await world.enterOrder([{ sku: 'SKU-1001', quantity: 5 }]);
      await world.orderWhen(order, ({ state }) => state === 'closed', 60_000);
      const rows = [
        await measured(browser, product, 'home', '', 'Map of who calls whom', HOME),
        await measured(browser, product, "an order's page", `/tower/orders/${order}`, 'Timeline'),
      ];
      report.table(['page', 'script KB', 'drawn ms', 'interactive ms', 'budget'], rows);
      report.line();
      report.table(['from … to the screen', 'ms', 'most', 'budget'], await toScreen(browser, product, world, order));
    } finally {
      await browser?.close();
      await product.dispose();
    }
  },
};

/** As fast as the machine is: what is measured is the product's and the page's own time. */
async function toScreen(browser: Browser, product: Product, world: World, order: string) {
  const context = await browser.newContext({ baseURL: product.baseUrl });
  await signIn(await context.newPage(), product);
  const onPage = async <T>(work: (page: Page) => Promise<T>): Promise<T> => {
    const page = await context.newPage();
    return work(page).finally(() => page.close());
  };
  const drawn: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) drawn.push(await onPage((page) => timelineDrawn(page, order)));
  await world.control('PUT', '/clock', { speed: SEEN });
  const seen = await onPage((page) => eventsToScreen(page, world));
  await context.close();
  const row = (name: string, took: readonly number[], budget: number) => {
    const most = Math.max(...took);
    return [name, spread(took, 0), most.toFixed(0), `${budget} ${most <= budget ? 'kept' : 'OVER'}`];
  };
  return [row('data of 300 entries', drawn, 200), row(`${seen.length} events of vendors`, seen, 2_000)];
}

/** @param shows name of the region that is there once the page is drawn */
async function measured(
  browser: Browser,
  product: Product,
  name: string,
  path: string,
  shows: string,
  budget?: typeof HOME,
) {
  const rounds: { kilobytes: number; drawn: number; interactive: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = await browser.newContext({ baseURL: product.baseUrl });
    const page = await context.newPage();
    if (path) await signIn(page, product);
    const cdp: CDPSession = await context.newCDPSession(page);
    await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    await page.addInitScript(NOTE_LONG_TASKS);
    await page.goto(`/portal${path}`);
    await page.getByRole('region', { name: shows }).waitFor();
    const drawn = await page.evaluate(() => performance.now());
    rounds.push({ drawn, ...(await page.evaluate(SETTLED, QUIET_MS)) });
    await context.close();
  }
  const script = median(rounds.map(({ kilobytes }) => kilobytes));
  const drawn = rounds.map((round) => round.drawn);
  const interactive = rounds.map((round) => Math.max(round.drawn, round.interactive));
  const isKept = budget && script <= budget.kilobytes && median(interactive) <= budget.interactive;
  const held = budget ? `${budget.kilobytes} KB, ${budget.interactive} ms ${isKept ? 'kept' : 'OVER'}` : '';
  return [name, script.toFixed(0), spread(drawn, 0), spread(interactive, 0), held];
}

async function signIn(page: Page, { credentials }: Product): Promise<void> {
  const { username, password } = credentials.portal;
  await page.goto('/portal/sign-in');
  await page.locator('[name="username"]').fill(username);
  await page.locator('[name="password"]').fill(password);
  await page.locator('[name="password"]').press('Enter');
  await page.waitForURL(/\/portal$/);
}

/** In the page: when its last task of more than 50 ms ended. */
const NOTE_LONG_TASKS = () => {
  const noted = globalThis as { lastLong?: number };
  noted.lastLong = 0;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) noted.lastLong = startTime + duration;
  }).observe({ type: 'longtask', buffered: true });
};

/** In the page: waits until no long task came for so long. */
const SETTLED = async (quietMs: number): Promise<{ interactive: number; kilobytes: number }> => {
  const last = () => (globalThis as { lastLong?: number }).lastLong ?? 0;
  while (performance.now() - last() < quietMs) await new Promise((done) => setTimeout(done, 50));
  const scripts = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(({ name }) =>
    new URL(name).pathname.endsWith('.js'),
  );
  const bytes = scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  return { interactive: last(), kilobytes: bytes / 1_000 };
};
