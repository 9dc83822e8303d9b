import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Product } from '../support/product.js';
import { launch, VIEWS, Visit } from './pages.js';

let product: Product;
let browser: Browser;
beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start({ env: { PORTAL_PUBLIC_CATALOG: 'false' } }), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

describe('a catalog that is for people who signed in', () => {
  it.each(['', '/apis', '/apis/partner/v2', '/events', '/systems'])(
    'says so at %j and where to sign in, and leads back: it is no failure',
    async (path) => {
      for (const view of [VIEWS[0], VIEWS[3] ?? VIEWS[0]]) {
        const visit = await Visit.to(browser, product.baseUrl, view);
        await visit.page.goto(`/portal${path}`);
        const main = visit.page.getByRole('main');
        await main.getByText('You are not signed in').first().waitFor();
        const link = main.getByRole('link', { name: 'Sign in' }).first();
        expect(await link.getAttribute('href')).toContain(encodeURIComponent(`/portal${path}`));
        expect(await main.getByRole('alert').count()).toBe(0);
        expect(await main.getByText('Correlation').count()).toBe(0);
        // That it is refused is what the browser is told as well.
        expect(visit.errors.splice(0).filter((error) => !error.includes('401'))).toEqual([]);
        await visit.isSound();
        await visit.end();
      }
    },
  );
});
