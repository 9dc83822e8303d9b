import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Product } from '../support/product.js';
import { launch, Visit } from './pages.js';
import { developerOf } from './people.js';

let product: Product;
let browser: Browser;
beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

/** A developer of a partner, signed in. */
async function developer(username: string): Promise<Visit> {
  const credentials = await developerOf(product, browser, '3pl-east', username);
  const visit = await Visit.to(browser, product.baseUrl);
  await visit.signIn(credentials);
  return visit;
}

describe('the events page', () => {
  it('shows a partner’s developer what happens in the sandbox, while it happens', async () => {
    const visit = await developer('dev-events');
    const { page } = visit;
    await visit.open('/events');
    await page.getByRole('button', { name: 'Watch' }).click();
    await page.getByText('Nothing has happened since you watch.').waitFor();
    await page.evaluate(() =>
      fetch('/portal/api/try/partner/v2/certification/scenarios/receive-fulfilment/runs', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': '"live"' },
        body: '{}',
      }),
    );
    const log = page.getByRole('log', { name: 'Events of the sandbox' });
    await log.getByText('crossdock.fulfilment.released.v1').first().waitFor();
    await visit.isSound();
    await visit.end();
  });
});

describe('the reference', () => {
  it('lets a partner’s developer try a call out in the sandbox, and asks for no secret', async () => {
    const visit = await developer('dev-reference');
    const { page } = visit;
    const sent: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (/^\/(portal\/api\/try\/)?partner\//.test(pathname))
        sent.push(`${pathname} ${request.headers()['authorization'] ?? 'no token'}`);
    });
    await page.goto('/portal/reference/partner/v2');
    await page
      .getByRole('button', { name: /test request/i })
      .first()
      .click();
    await page.getByRole('button', { name: /^send/i }).first().click();
    await page.getByText('"sandbox"').first().waitFor();
    expect(sent).toEqual(['/portal/api/try/partner/v2/account no token']);
    expect(await page.getByText('Client Secret').count()).toBe(0);
    expect([...visit.errors, ...visit.strays]).toEqual([]);
    await visit.end();
  });

  it('offers it to nobody else', async () => {
    const visit = await Visit.to(browser, product.baseUrl);
    await visit.open('/reference/partner/v2');
    await visit.page.getByText('/partner/v2/account').first().waitFor();
    expect(await visit.page.getByRole('button', { name: /test request/i }).count()).toBe(0);
    await visit.end();
  });
});
