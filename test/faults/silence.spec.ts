import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Landscape } from '#platform/config';
import { Apart } from '../support/apart.js';
import { createTestDatabase } from '../support/database.js';
import { LossyWire } from '../support/lossy.wire.js';
import { registerPartners } from '../support/partner-clients.js';
import { type Json, World } from '../support/world.js';

/** Agreed with everybody here. */
const AFTER_MS = 4_000;
/** Once it is silent: who watches looks every five seconds. */
const NOTICED_MS = 30_000;

let apart: Apart;
let post: LossyWire;
let orders: World;
let systems: Readonly<Record<string, World>>;
let partners: World;

const agreeing = (landscape: Landscape): Landscape => ({
  ...landscape,
  connections: landscape.connections.map((each) => ({ ...each, silentAfterMs: AFTER_MS })),
  partners: landscape.partners.map((each) => (each.id === '3pl-east' ? { ...each, silentAfterMs: AFTER_MS } : each)),
});

beforeAll(async () => {
  post = await LossyWire.start();
  const database = await createTestDatabase();
  apart = await Apart.start(0, {
    database,
    more: { 'order-to-ship': 2 },
    landscape: agreeing,
    launch: (name) => (name === 'sandbox' ? { env: { WMS_URL: post.url } } : {}),
  });
  post.target = apart.urls['wms'] as string;
  orders = apart.world('order-to-ship');
  systems = { wms: apart.world('wms'), sap: apart.world('erp') };
  const secrets = await registerPartners(database.url, apart.landscape);
  partners = new World(apart.urls['partner'] as string, apart.urls['sandbox'] as string, (client) => {
    const secret = secrets.get(`partner-${client}`);
    return secret ? apart.token(`partner-${client}`, secret) : apart.token();
  });
}, 180_000);
afterAll(async () => {
  await apart?.dispose();
  await post?.stop();
});

const casesOf = async (feed: string): Promise<Json[]> => orders.cases('order-to-ship', `feed:${feed}`);
const casesWhen = async (feed: string, states: readonly string[]): Promise<Json[]> => {
  await expect
    .poll(async () => (await casesOf(feed)).map(({ state }) => state).sort(), { timeout: NOTICED_MS, interval: 250 })
    .toEqual(states);
  return casesOf(feed);
};
const openOf = async (feed: string): Promise<Json[]> => (await casesOf(feed)).filter(({ state }) => state === 'open');
const openWhen = async (feed: string): Promise<Json[]> => {
  await expect.poll(() => openOf(feed), { timeout: NOTICED_MS, interval: 250 }).toHaveLength(1);
  return openOf(feed);
};
const feedOf = async (kind: 'wms' | 'erp', id: string): Promise<Json> => {
  const { items } = await (systems[id] as World).get(`/${kind}/v1/systems`);
  return items.find((each: Json) => each.id === id).feed;
};

let order: string;
const fulfilment = () => `${order}-F1`;
const standsAt = (state: string) => orders.orderWhen(order, ({ fulfilments }) => fulfilments[0]?.state === state);

describe('feeds that fall silent', () => {
  it('are no cases as long as nothing waits for their word, but an ERP answers all the time', async () => {
    await new Promise((done) => setTimeout(done, AFTER_MS + 11_000));
    expect(await feedOf('wms', 'wms')).toEqual({ state: 'quiet', silentAfterMs: AFTER_MS });
    expect(await feedOf('erp', 'sap')).toMatchObject({ state: 'heard', lastHeardAt: expect.any(String) });
    const { items } = await orders.get('/order-to-ship/v1/exceptions');
    expect(items).toEqual([]);
  });

  it('are cases long before the clock of an order: webhooks that are lost, one case of two watching processes', async () => {
    order = await orders.enterOrder([{ sku: 'SKU-1001', quantity: 1 }]);
    await standsAt('released');
    await orders.warehouse(fulfilment(), 'accept');
    await standsAt('accepted');
    expect(await feedOf('wms', 'wms')).toMatchObject({ state: 'heard' });
    post.keeps = true;
    await orders.warehouse(fulfilment(), 'pick');
    const [opened] = await casesWhen('/wms/wms', ['open']);
    expect(opened).toMatchObject({ code: 'feed-silent', owner: 'integration', severity: 'high' });
    const evidence = await orders.get(`/order-to-ship/v1/exceptions/${opened.id}`);
    expect(JSON.stringify(evidence)).toContain(fulfilment());
    expect(await feedOf('wms', 'wms')).toMatchObject({ state: 'silent', silentSince: expect.any(String) });
    const { items } = await orders.get('/order-to-ship/v1/exceptions/groups');
    expect(items.map(({ cause }: Json) => cause)).toContain('wms:silent');
  });

  it('stay what they are when every process of theirs and of who watches is killed', async () => {
    const before = await feedOf('wms', 'wms');
    const dead = apart.processes.filter(({ name }) => name === 'wms' || name === 'order-to-ship');
    await Promise.all(dead.map((each) => each.end('SIGKILL')));
    await Promise.all(dead.map((each) => apart.again(each).untilReady('/health/ready')));
    expect(await feedOf('wms', 'wms')).toEqual(before);
    await new Promise((done) => setTimeout(done, AFTER_MS + 6_000));
    expect(await casesOf('/wms/wms')).toMatchObject([{ state: 'open' }]);
  });

  it('end by themselves with the next word, and are another case when it was the last', async () => {
    post.keeps = false;
    await orders.warehouse(fulfilment(), 'pack');
    await casesWhen('/wms/wms', ['resolved']);
    expect(await feedOf('wms', 'wms')).toMatchObject({ lastHeardAt: expect.any(String) });
    await casesWhen('/wms/wms', ['open', 'resolved']);
  });

  it('are cases as well where a 3PL owes the word, and no other partner', async () => {
    const [opened] = await openWhen('/partner/3pl-east');
    const { items } = await partners.get('/partner-admin/v1/feeds');
    expect(items).toMatchObject([
      { partnerId: '3pl-east', agreed: true, state: 'silent', silentAfterMs: AFTER_MS },
      { partnerId: '3pl-west', agreed: false, state: 'quiet' },
      { partnerId: 'northern', agreed: false },
      { partnerId: 'swift', agreed: false },
    ]);
    const body = { kind: 'loaded' };
    const told = await partners.call('3pl-east', `/partner/v1/fulfilments/${fulfilment()}/confirmations`, { body });
    expect(told.status).toBe(201);
    await expect
      .poll(async () => (await orders.get(`/order-to-ship/v1/exceptions/${opened.id}`)).state, { timeout: NOTICED_MS })
      .toBe('resolved');
    expect(await casesOf('/partner/3pl-west')).toEqual([]);
  });

  it('are cases as well where an ERP is asked and does not answer', {
    timeout: 120_000,
  }, async () => {
    await orders.faults('sap', [{ mode: 'hang' }]);
    await casesWhen('/erp/sap', ['open']);
    await orders.control('DELETE', '/sap/faults');
    await casesWhen('/erp/sap', ['resolved']);
    expect(await feedOf('erp', 'sap')).toMatchObject({ state: 'heard' });
  });

  it('are told to Prometheus', async () => {
    const text = await (await fetch(`${apart.urls['order-to-ship']}/metrics`)).text();
    expect(text).toMatch(/crossdock_feed_heard_age_seconds\{feed="\/wms\/wms"\} \d/);
    expect(text).toMatch(/crossdock_feed_silence_seconds\{feed="\/erp\/sap"\} 0/);
  });
});
