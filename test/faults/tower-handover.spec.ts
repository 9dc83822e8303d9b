import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Apart, type AppProcess } from '../support/apart.js';
import { Browser } from '../support/browser.js';
import type { World } from '../support/world.js';

/** What a replica has of its turn when it dies: ten seconds at most. Then the other one notices within a second. */
const FOLLOWS_WITHIN_MS = 12_000;
/** One that goes leaves its turn to the others. */
const HANDED_OVER_WITHIN_MS = 4_000;
/** An order that the ERP has is in the tower by then. */
const TOLD = { timeout: 20_000 };
const PERSON = { username: 'n.night', name: 'Nia', roles: ['operator'] };
const CHOSEN = 'chosen by nobody else';

let apart: Apart;
let world: World;
let browser: Browser;
/** Replicas of the portal: which of them follows, and which one the browser is led to. */
let following: AppProcess;
let other: AppProcess;
let reached: string;

beforeAll(async () => {
  apart = await Apart.start(0);
  world = apart.world('order-to-ship');
  following = apart.processes.find(({ name }) => name === 'portal') as AppProcess;
  await vi.waitFor(async () => expect(await follows(following)).toBe(true), { timeout: 10_000 });
  other = await apart.add('portal');
  reached = other.url;
  const identity = apart.urls['identity'] as string;
  // Both are known under one address, as behind a gateway.
  browser = new Browser(identity, ({ pathname, origin }) => (/^\/portal(\/|$)/.test(pathname) ? reached : origin));
  const { body } = await apart.world('identity').call('operator', '/identity/v1/people', { body: PERSON });
  const { password } = body;
  const first = await browser.signIn(PERSON.username, password);
  const page = await browser.submit(first, { password, newPassword: CHOSEN });
  expect(page.url.pathname, page.text.slice(0, 500)).toBe('/portal');
}, 240_000);
afterAll(() => apart?.dispose());

/** Only whoever follows tells how old what is shown is. */
async function follows({ url }: AppProcess): Promise<boolean> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return /^crossdock_tower_lag_seconds\{/m.test(text);
}

/** @returns after how many milliseconds */
async function untilFollows(replica: AppProcess, withinMs: number): Promise<number> {
  const since = Date.now();
  await expect.poll(() => follows(replica), { timeout: withinMs, interval: 100 }).toBe(true);
  return Date.now() - since;
}

const statusOf = async (order: string) => (await browser.open(`/portal/api/tower/orders/${order}`)).status;
const isShown = (order: string) => expect.poll(() => statusOf(order), TOLD).toBe(200);
const enter = () => world.enterOrder([{ sku: 'SKU-1001', quantity: 1 }]);

describe('the replica that keeps the control tower', () => {
  it('is followed by the other one once it was killed, with all that came meanwhile', async () => {
    await isShown(await enter());
    expect(await follows(other)).toBe(false);
    await following.end('SIGKILL');
    const killed = Date.now();
    const meanwhile = await enter();
    await untilFollows(other, FOLLOWS_WITHIN_MS);
    await isShown(meanwhile);
    console.log(`followed after the kill, and shows what came meanwhile, within ${Date.now() - killed} ms`);
    await isShown(await enter());
  });

  it('is followed by the other one at once when it is told to end', async () => {
    const next = apart.again(following);
    await next.untilReady('/health/ready');
    [following, other, reached] = [other, next, next.url];
    expect([await follows(following), await follows(other)]).toEqual([true, false]);
    const ended = following.end('SIGTERM');
    const took = await untilFollows(other, HANDED_OVER_WITHIN_MS);
    console.log(`handed over within ${took} ms`);
    await ended;
    await isShown(await enter());
  });

  it('follows no more when it comes back from a sleep in which its turn was over', async () => {
    const next = apart.again(following);
    await next.untilReady('/health/ready');
    [following, other, reached] = [other, next, next.url];
    following.signal('SIGSTOP');
    const meanwhile = await enter();
    await untilFollows(other, FOLLOWS_WITHIN_MS);
    await isShown(meanwhile);
    following.signal('SIGCONT');
    await expect.poll(() => follows(following), { timeout: 10_000 }).toBe(false);
    expect(await follows(other)).toBe(true);
    await isShown(await enter());
  });
});
