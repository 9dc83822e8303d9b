import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { Product } from '../support/product.js';
import { World } from '../support/world.js';
import { type Bench, median, spread } from './bench.js';

const ROUNDS = 5;
/** As slow as a cheap phone beside a desk. */
const SLOWED = 4;
const CHROMIUM = '/usr/bin/chromium';
/** No task of the page was longer for so long: it is interactive. */
const QUIET_MS = 500;

export const bench: Bench = {
  name: 'portal',
  about: `What a browser waits for: the catalog's home page and an order's page of the built product, in Chromium with a CPU that is
${SLOWED} times as slow, nothing cached. Interactive is where the last long task ended after the page was drawn. Needs Chromium
(npm run test:browser installs it). Budgets: 300 KB of compressed script and 1,500 ms for the home page.`,
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
        await measured(browser, product, 'home', '', 'Map of who calls whom'),
        await measured(browser, product, "an order's page", `/tower/orders/${order}`, 'Timeline'),
      ];
      report.table(['page', 'script KB', 'drawn ms', 'interactive ms'], rows);
    } finally {
      await browser?.close();
      await product.dispose();
    }
  },
};

/** @param shows name of the region that is there once the page is drawn */
async function measured(browser: Browser, product: Product, name: string, path: string, shows: string) {
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
  const of = (what: (round: (typeof rounds)[number]) => number) => rounds.map(what);
  return [
    name,
    median(of(({ kilobytes }) => kilobytes)).toFixed(0),
    spread(
      of(({ drawn }) => drawn),
      0,
    ),
    spread(
      of(({ drawn, interactive }) => Math.max(drawn, interactive)),
      0,
    ),
  ];
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
