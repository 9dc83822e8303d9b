import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it, vi } from 'vitest';
import type { Product } from '../support/product.js';
import { startVeryFull, type VeryFull } from '../support/very-full/very-full.js';
import { World } from '../support/world.js';
import {
  addressed,
  CATALOG,
  DESK,
  DESK_DETAILS,
  DOCUMENTS,
  DOORS,
  type Pages,
  TOWER,
  TOWER_DETAILS,
  TOWER_NOTHING,
} from './every-page.js';
import { administered, lived, ownerAmong } from './lived.js';
import { launch, VIEWS, type View, Visit } from './pages.js';
import { type Credentials, personOf } from './people.js';

/** `npm run shots`: look at each, and mend what you would not show to a customer. */
const FOLDER = '.cache/shots';
/** Dozens of pages each. */
vi.setConfig({ testTimeout: 900_000, hookTimeout: 300_000 });
/** Of what looks alike by day and by night. */
const TWO_VIEWS = [VIEWS[0], VIEWS[3]] as const;

let browser: Browser;
beforeAll(async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  browser = await launch();
});
afterAll(() => browser?.close());

const shot = (page: Page, name: string, view: View, fullPage = true) =>
  page.screenshot({ path: join(FOLDER, `${name} ${view.name}.png`), fullPage });

/** One of each page, as whoever the visit is. */
async function shoot(visit: Visit, view: View, prefix: string, pages: Pages): Promise<void> {
  for (const [name, path] of Object.entries(pages)) {
    await visit.openLive(path);
    // What lies over a page is as high as its window.
    await shot(visit.page, `${prefix} ${name}`, view, name !== 'case');
  }
}

async function signedIn(product: Product, view: View, who: Credentials = product.credentials.portal): Promise<Visit> {
  const visit = await Visit.to(browser, product.baseUrl, view);
  await visit.signIn(who);
  return visit;
}

describe('a product', () => {
  let product: Product;
  let world: World;
  let developer: Credentials;
  beforeAll(async () => {
    ({ product, world } = await World.start(7_200));
    const person = { username: 'dev-northern', name: 'Dev of northern', roles: ['developer'], partnerId: 'northern' };
    developer = await personOf(product, browser, person);
  });
  afterAll(() => product?.dispose());

  it.each(TWO_VIEWS)('in which nothing happened yet is shown on a $name', async (view) => {
    const tower = await signedIn(product, view);
    await shoot(tower, view, 'empty tower', { ...TOWER, ...TOWER_NOTHING });
    await tower.end();
    const desk = await signedIn(product, view, developer);
    await shoot(desk, view, 'empty desk', DESK);
    await desk.end();
  });

  it.each(TWO_VIEWS)('that is slow to answer, and then does not answer, is shown on a $name', async (view) => {
    for (const [area, who, pages] of [
      ['tower', product.credentials.portal, { ...CATALOG, ...TOWER, order: '/tower/orders/sap-0' }],
      ['desk', developer, { ...DESK, webhook: '/desk/webhooks/none' }],
    ] as const) {
      const visit = await signedIn(product, view, who);
      // Who is there is known, or nothing would be asked for. Held back, and then broken off.
      let broken = false;
      await visit.page.route(/\/portal\/api\/(?!me$|desk$|tower\/stream)/, (route) =>
        broken ? route.abort() : undefined,
      );
      for (const [name, path] of Object.entries(pages as Pages)) {
        broken = false;
        await visit.page.goto(`/portal${path}`);
        await visit.page.locator('main h1').first().waitFor();
        await shot(visit.page, `slow ${area} ${name}`, view);
        broken = true;
        await visit.page.reload();
        await visit.page.locator('main h1').first().waitFor();
        await visit.page.getByRole('status', { name: 'Loading' }).first().waitFor({ state: 'detached' });
        await shot(visit.page, `away ${area} ${name}`, view);
      }
      await visit.end();
    }
  });

  describe('that is at work', () => {
    let tower: Pages;
    let desk: Pages;
    beforeAll(async () => {
      const order = await world.enterOrder([{ sku: 'SKU-1001', quantity: 5 }]);
      await world.orderWhen(order, ({ state }) => state === 'closed', 60_000);
      const held = await world.enterOrder([{ sku: 'SKU-4711X', quantity: 1 }]);
      await world.orderWhen(held, ({ state }) => state === 'held');
      const [{ id }] = await world.cases('order-to-ship', held);
      tower = addressed(TOWER_DETAILS, { order, case: `order-to-ship:${id}`, number: order.slice(4) });
      const webhook = await lived(world, 'northern', { webhooks: 1, calls: 60, people: 0 });
      desk = addressed(DESK_DETAILS, { webhook });
    });

    it.each(VIEWS)('is shown on a $name', async (view) => {
      const visit = await Visit.to(browser, product.baseUrl, view);
      await shoot(visit, view, 'catalog', CATALOG);
      await shoot(visit, view, 'door', DOORS);
      await shoot(visit, view, 'document', DOCUMENTS);
      await visit.signIn(product.credentials.portal);
      await shoot(visit, view, 'tower', { ...TOWER, ...tower });
      await visit.end();
      const partner = await signedIn(product, view, developer);
      await shoot(partner, view, 'desk', { ...DESK, ...desk });
      await partner.open('/desk/requests');
      await partner.page.getByRole('button', { name: /GET/ }).first().click();
      await partner.page.getByRole('dialog').waitFor();
      await shot(partner.page, 'desk request', view, false);
      await partner.end();
    });
  });
});

describe('a product that is very full', () => {
  let full: VeryFull;
  let owner: Credentials;
  let tower: Pages;
  let desk: Pages;
  beforeAll(async () => {
    full = await startVeryFull();
    const { product, world, largest } = full;
    const much = { webhooks: 9, calls: 120, people: 14 };
    owner = await ownerAmong(product, world, browser, 'northern', much);
    desk = addressed(DESK_DETAILS, { webhook: await lived(world, 'northern', much) });
    await administered(
      world,
      Array.from({ length: 30 }, (_, nth) => `partner-${nth + 1}`),
    );
    const held = await world.enterOrder([{ sku: 'SKU-4711X', quantity: 1 }]);
    await world.orderWhen(held, ({ state }) => state === 'held');
    const [{ id }] = await world.cases('order-to-ship', held);
    tower = addressed(TOWER_DETAILS, { order: largest, case: `order-to-ship:${id}`, number: '91' });
  });
  afterAll(() => full?.dispose());

  it.each(VIEWS)('is shown on a $name', async (view) => {
    const visit = await signedIn(full.product, view);
    await shoot(visit, view, 'full tower', { ...TOWER, ...tower });
    await visit.openLive('/tower/exceptions');
    for (const nth of [0, 1, 2])
      await visit.page
        .getByRole('checkbox', { name: /^Choose/ })
        .nth(nth)
        .check();
    await shot(visit.page, 'full tower chosen', view, false);
    await visit.end();
    const partner = await signedIn(full.product, view, owner);
    await shoot(partner, view, 'full desk', { ...DESK, ...desk });
    await partner.end();
  });
});
