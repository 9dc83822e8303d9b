import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import type { Product } from '../support/product.js';
import { World } from '../support/world.js';
import { launch, VIEWS, Visit } from './pages.js';
import { type Credentials, developerOf } from './people.js';

/** `npm run shots`: look at each, and mend what you would not show to a customer. */
const FOLDER = '.cache/shots';

const PAGES: Readonly<Record<string, string>> = {
  home: '',
  apis: '/apis',
  api: '/apis/partner/v2',
  events: '/events',
  event: '/events/crossdock.fulfilment.released.v1',
  operation: '/apis/partner/v2#confirmFulfilment',
  'api quotas': '/apis/partner/v2?tab=quotas',
  'api changelog': '/apis/partner/v1?tab=changelog',
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
  feeds: '/tower/feeds',
  systems: '/systems',
  'api use': '/apis/order-to-ship/v1?tab=use',
  'api consumers': '/apis/partner/v1?tab=consumers',
  partners: '/tower/partners',
  partner: '/tower/partners/northern',
  versions: '/tower/versions',
  audit: '/tower/audit',
};

/** What a partner's developer sees; an endpoint's own page comes with it. */
const DESK: Readonly<Record<string, string>> = {
  overview: '/desk',
  credentials: '/desk/credentials',
  people: '/desk/people',
  certification: '/desk/certification',
  webhooks: '/desk/webhooks',
  requests: '/desk/requests',
  quota: '/desk/quota',
  deprecations: '/desk/deprecations',
};

let product: Product;
let browser: Browser;
let order: string;
let processCase: string;
let developer: Credentials;
let webhook: string;
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
  developer = await developerOf(product, browser, 'northern', 'dev-northern');
  webhook = await lived(world);
});
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

/** A partner with something on every page of its desk: calls that went well and wrong, an endpoint that fails, a version that ends. */
async function lived(world: World): Promise<string> {
  const url = `http://127.0.0.1:9/${'a-very-long-address-without-a-break'.repeat(3)}`;
  const { body: made } = await world.call('northern', '/partner/v2/webhooks', {
    body: { url, types: ['*'], description: 'מוקד הפצה צפון' },
  });
  await world.call('northern', `/partner/v2/webhooks/${made.id}/test`, { body: {} });
  for (let nth = 0; nth < 60; nth++)
    await world.call('northern', `/partner/v1/tenders?limit=${nth % 5 ? nth : 'none'}`);
  const version = '/catalog/v1/apis/partner/versions/v1';
  const { digest } = await world.get(`${version}/impact`);
  const reason = 'v2 tells shipments by handling units, pallets with their cartons';
  const body = {
    impactReport: digest,
    deprecatedAt: '2027-03-31T23:59:59Z',
    sunsetAt: '2027-09-30T23:59:59Z',
    successor: 'v2',
    reason,
  };
  await world.call('operator', `${version}/deprecation`, { body });
  return made.id;
}

it.each(VIEWS)('shows every page on a $name', async (view) => {
  const visit = await Visit.to(browser, product.baseUrl, view);
  for (const [name, path] of Object.entries(PAGES)) {
    await visit.open(path);
    await visit.page.screenshot({ path: join(FOLDER, `${name} ${view.name}.png`), fullPage: true });
  }
  await visit.signIn(product.credentials.portal);
  const tower = {
    ...TOWER,
    order: `/tower/orders/${order}`,
    settlement: `/tower/settlements/${order}-S1`,
    case: `/tower/exceptions?open=${processCase}`,
  };
  for (const [name, path] of Object.entries(tower)) {
    await visit.openLive(path);
    await visit.page.screenshot({ path: join(FOLDER, `tower ${name} ${view.name}.png`), fullPage: true });
  }
  await visit.end();
  const desk = await Visit.to(browser, product.baseUrl, view);
  await desk.open('/join#a-token-of-a-link');
  await desk.open('/invitation#a-token-of-an-invitation');
  await desk.page.screenshot({ path: join(FOLDER, `desk invitation ${view.name}.png`), fullPage: true });
  await desk.signIn(developer);
  const pages = { ...DESK, webhook: `/desk/webhooks/${webhook}`, sandbox: '/desk/certification?environment=sandbox' };
  for (const [name, path] of Object.entries(pages)) {
    await desk.open(path);
    await desk.page.screenshot({ path: join(FOLDER, `desk ${name} ${view.name}.png`), fullPage: true });
  }
  await desk.open('/desk/requests');
  await desk.page.getByRole('button', { name: /GET/ }).first().click();
  await desk.page.getByRole('dialog').waitFor();
  await desk.page.screenshot({ path: join(FOLDER, `desk request ${view.name}.png`) });
  await desk.end();
});
