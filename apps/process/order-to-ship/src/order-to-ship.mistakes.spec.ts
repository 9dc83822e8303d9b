import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Database } from '#platform/persistence';
import { type Body, CASES, ORDERS, type OrderApi, startOrderApi } from './order-to-ship.api.sample.js';
import { orderToShip } from './order-to-ship.process.js';
import { line, sampleOrder } from './order-to-ship.sample.js';

describe('a mistake of ours', () => {
  let api: OrderApi;
  let call: OrderApi['call'];
  /** The decider has a mistake in what it makes of a delivery. */
  let isBroken = false;

  beforeAll(async () => {
    const { decide } = orderToShip;
    vi.spyOn(orderToShip, 'decide').mockImplementation((state, input) => {
      if (isBroken && input.kind === 'outcome' && input.command.type === 'create-delivery')
        throw new TypeError('no such fulfilment');
      return decide(state, input);
    });
    api = await startOrderApi();
    ({ call } = api);
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await api?.stop();
  });

  it('in what is decided on outcomes makes cases of them, which are tried again once it is mended, one or all of them', async () => {
    isBroken = true;
    const numbers = ['2301', '2302', '2303'];
    for (const orderNumber of numbers)
      await call('POST', ORDERS, { order: sampleOrder({ orderNumber, lines: [line('10', 2)] }) });
    const cause = 'poison-input:create-delivery';
    const open = async () => (await call('GET', `${CASES}?state=open&cause=${cause}`)).body.items ?? [];
    await expect.poll(async () => (await open()).length, { timeout: 10_000 }).toBe(3);
    const [first] = await open();
    expect(first).toMatchObject({ owner: 'integration', detail: 'TypeError: no such fulfilment' });
    isBroken = false;
    expect((await call('POST', `${CASES}/${first?.['id']}/retry`, {})).status).toBe(200);
    await expect.poll(async () => (await open()).length, { timeout: 10_000 }).toBe(2);
    const { body } = await call('POST', `${CASES}/groups/${cause}/retry`, {});
    expect(body['retried']).toHaveLength(2);
    for (const orderNumber of numbers)
      await expect.poll(() => api.stateOf(orderNumber), { timeout: 10_000 }).toBe('released');
    const asked = api.systems.called('POST', /\/deliveries$/).map((each) => each.body['reference']);
    expect(asked.filter((reference) => /^sap-230/.test(String(reference)))).toHaveLength(3);
    expect(await open()).toEqual([]);
  });

  it('in a restore, by which it has read further than the event log goes, makes it unready', async () => {
    const ready = async () => (await api.app.inject({ method: 'GET', url: '/health/ready' })).json<Body>();
    const log = api.app.get(Database);
    const moveTo = (position: string) =>
      log.query(`UPDATE messaging.subscriptions SET position = $1 WHERE name = 'order-to-ship'`, [position]);
    await expect.poll(ready, { timeout: 10_000 }).toMatchObject({ checks: { 'event log': 'ok' } });
    const [before] = await log.query<{ position: string }>(
      `SELECT position FROM messaging.subscriptions WHERE name = 'order-to-ship'`,
    );
    await moveTo('1000000');
    const told = expect.stringMatching(/^order-to-ship has read up to 1000000, and the log ends at \d+: /);
    await expect
      .poll(ready, { timeout: 10_000 })
      .toMatchObject({ status: 'unavailable', checks: { 'event log': told } });
    await moveTo(before?.position ?? '0');
    await expect.poll(ready, { timeout: 10_000 }).toMatchObject({ status: 'ok' });
  });
});
