import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Product } from '../support/product.js';
import { snippetsOf } from '../support/snippets.js';
import { WebhookReceiver } from '../support/webhook.receiver.js';

const run = promisify(execFile);

let product: Product;
let receiver: WebhookReceiver;
beforeAll(async () => {
  [product, receiver] = await Promise.all([Product.start(), WebhookReceiver.start()]);
});
afterAll(async () => {
  await receiver?.stop();
  await product?.dispose();
});

describe('the guide to the first call', () => {
  it('does what it says, snippet by snippet, in one shell', async () => {
    const east = product.credentials.partners.find(({ id }) => id === '3pl-east');
    const script = snippetsOf('first-call', 'sh').join('\necho; echo "---"\n');
    const { stdout } = await run('sh', ['-e', '-c', script], {
      env: {
        PATH: process.env.PATH,
        BASE: product.baseUrl,
        CLIENT_ID: east?.clientId,
        CLIENT_SECRET: east?.clientSecret,
        HOOK: receiver.url,
      },
    });
    const [token, account, quota, made, replayed, refused] = stdout.split('---').map((each) => each.trim());
    expect(token).toBe('');
    expect(JSON.parse(account ?? '')).toMatchObject({ id: '3pl-east', kind: '3pl' });
    expect(quota).toMatch(/ratelimit: "burst";r=\d+/i);
    expect(JSON.parse(made ?? '')).toMatchObject({ url: receiver.url, secret: expect.stringMatching(/^whsec_/) });
    expect(replayed).toMatch(/idempotency-replayed: true/i);
    expect(JSON.parse(refused ?? '')).toMatchObject({
      code: 'validation-failed',
      type: `${product.baseUrl}/portal/problems/validation-failed`,
    });
  });
});

/** Runs what a guide says, snippet by snippet, as a partner with a token. */
async function runs(guide: string): Promise<string[]> {
  const script = snippetsOf(guide, 'sh').join('\necho; echo "---"\n');
  const env = {
    PATH: process.env.PATH,
    BASE: product.baseUrl,
    TOKEN: await product.token('3pl-west'),
    HOOK: receiver.url,
  };
  const { stdout } = await run('sh', ['-e', '-c', script], { env });
  return stdout.split('---').map((each) => each.trim());
}

describe('the guide to doing things once', () => {
  it('does what it says', async () => {
    const [made, replayed, refused] = await runs('idempotency');
    expect(JSON.parse(made ?? '')).toMatchObject({ url: receiver.url });
    expect(replayed).toMatch(/idempotency-replayed: true/i);
    expect(JSON.parse(refused ?? '')).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
  });
});

describe('the guide to quotas', () => {
  it('does what it says', async () => {
    const [header, account] = await runs('quotas');
    expect(header).toMatch(/ratelimit: "burst";r=\d+;t=\d+/i);
    expect(JSON.parse(account ?? '').quotas).toContainEqual(
      expect.objectContaining({ name: 'bulk', routes: ['bulk'], remaining: expect.any(Number) }),
    );
  });
});

describe('the guide to going live', () => {
  it('does what it says', async () => {
    const [certification, account, events] = (await runs('going-live')).map((each) => JSON.parse(each));
    expect(certification).toMatchObject({ partnerId: '3pl-west', status: 'active' });
    expect(account).toMatchObject({ environment: 'production', status: 'active' });
    expect(events).toMatchObject({ items: [] });
  });
});
