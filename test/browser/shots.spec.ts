import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import type { Product } from '../support/product.js';
import { World } from '../support/world.js';
import { launch, VIEWS, Visit } from './pages.js';

/** `npm run shots`: look at each, and mend what you would not show to a customer. */
const FOLDER = '.cache/shots';

const PAGES: Readonly<Record<string, string>> = {
  home: '',
  apis: '/apis',
  api: '/apis/partner/v2',
  events: '/events',
  event: '/events/crossdock.fulfilment.released.v1',
  operation: '/apis/partner/v2#confirmFulfilment',
  processes: '/processes',
  process: '/processes/order-to-ship',
  settle: '/processes/ship-to-settle',
  systems: '/systems',
  ownership: '/ownership',
  guides: '/guides',
  guide: '/guides/onboarding',
  problem: '/problems/precondition-failed',
  nowhere: '/nowhere',
};

/** Once an order went through and another one waits; an order's own page comes with it. */
const TOWER: Readonly<Record<string, string>> = {
  now: '/tower',
  orders: '/tower/orders',
  exceptions: '/tower/exceptions',
  settlements: '/tower/settlements',
  stock: '/tower/stock',
};

let product: Product;
let browser: Browser;
let order: string;
let processCase: string;
beforeAll(async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const [started, launched] = await Promise.all([World.start(7_200), launch()]);
  [product, browser] = [started.product, launched];
  const { world } = started;
  order = await world.enterOrder([{ sku: 'SKU-1001', quantity: 5 }]);
  await world.orderWhen(order, ({ state }) => state === 'closed', 60_000);
  const held = await world.enterOrder([{ sku: 'SKU-4711X', quantity: 1 }]);
  await world.orderWhen(held, ({ state }) => state === 'held');
  processCase = `order-to-ship:${(await world.cases('order-to-ship', held))[0].id}`;
});
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

it.each(VIEWS)('shows every page on a $name', async (view) => {
  const visit = await Visit.to(browser, product.baseUrl, view);
  for (const [name, path] of Object.entries(PAGES)) {
    await visit.open(path);
    await visit.page.screenshot({ path: join(FOLDER, `${name} ${view.name}.png`), fullPage: true });
  }
  await visit.signIn(product.credentials.portal);
  const tower = { ...TOWER, order: `/tower/orders/${order}`, case: `/tower/exceptions?open=${processCase}` };
  for (const [name, path] of Object.entries(tower)) {
    await visit.openLive(path);
    await visit.page.screenshot({ path: join(FOLDER, `tower ${name} ${view.name}.png`), fullPage: true });
  }
  await visit.end();
});
