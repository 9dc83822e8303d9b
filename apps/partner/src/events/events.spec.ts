import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CanonicalEvent, CloudEvent } from '#canonical';
import { Subscriptions } from '#messaging';
import { type Asked, PartnerApi, TENANT, WEST_GLN } from '../../../../test/support/partner-api.js';
import {
  departed,
  fulfilmentAccepted,
  fulfilmentReleased,
  life,
  orderReleased,
  picked,
  stockAdjusted,
  tenderRejected,
  tenderSent,
} from './events.sample.js';
import { HeldEvents } from './held-events.js';

let api: PartnerApi;
beforeAll(async () => {
  api = await PartnerApi.start();
});
afterAll(() => api.stop());

const page = async (partner: string, query = '', asked: Asked = {}) => {
  const { status, body } = await api.call(partner, `/partner/v1/events?limit=200${query}`, asked);
  expect(status).toBe(200);
  return body as unknown as { items: CloudEvent[]; nextCursor: string; hasMore: boolean };
};
const names = (events: readonly CloudEvent[]) => events.map(({ type, subject }) => `${type} ${subject}`);
/** The partner's events of one order, once there are as many as are awaited. */
async function eventsOf(partner: string, orderId: string, count: number, asked: Asked = {}): Promise<CloudEvent[]> {
  for (const deadline = Date.now() + 10_000; ; await sleep(20)) {
    const { items } = await page(partner, '', asked);
    const own = items.filter(({ partitionkey }) => partitionkey === orderId);
    if (own.length >= count || Date.now() > deadline) return own;
  }
}

describe('the feed of a partner', () => {
  it('has the events that are its own, in order, and nobody else has them', async () => {
    await api.append(life('o1'));
    expect(names(await eventsOf('3pl-east', 'o1', 3))).toEqual([
      'crossdock.fulfilment.released.v1 o1-F1',
      'crossdock.fulfilment.accepted.v1 o1-F1',
      'crossdock.pick.confirmed.v1 o1-F1',
    ]);
    expect(names(await eventsOf('carrier-a', 'o1', 2))).toEqual([
      'crossdock.tender.sent.v1 o1-S1',
      'crossdock.shipment.departed.v1 o1-S1',
    ]);
    expect(names(await eventsOf('shop', 'o1', 2))).toEqual([
      'crossdock.order.released.v1 o1',
      'crossdock.shipment.departed.v1 o1-S1',
    ]);
    for (const other of ['3pl-west', 'carrier-b', 'store']) expect((await page(other)).items).toEqual([]);
  });

  it('shows the members that are meant for its kind and no others', async () => {
    await api.append([orderReleased('o2'), fulfilmentReleased('o2')]);
    const [released] = await eventsOf('3pl-east', 'o2', 1);
    expect(Object.keys(released?.data as object)).toEqual(['fulfilment']);
    const [order] = await eventsOf('shop', 'o2', 1);
    expect(order?.data).toEqual({
      order: {
        orderNumber: 'o2',
        customer: { id: 'C-1' },
        shipTo: { name: 'Shop', city: 'Ulm', postalCode: '89073', country: 'DE' },
        lines: [{ lineId: '10', sku: 'SKU-1', quantity: { value: 1, unit: 'EA' } }],
        currency: 'EUR',
      },
    });
  });

  it('is of CloudEvents: sequence counts the partner’s events of a subject without a gap, ids tell nothing of others', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    await api.append([
      fulfilmentReleased('o3'),
      { ...fulfilmentAccepted('o3'), traceparent, source: '/partner/3pl-east' },
    ]);
    const events = await eventsOf('3pl-east', 'o3', 2);
    expect(events.map(({ sequence }) => sequence)).toEqual(['00000000000000000001', '00000000000000000002']);
    expect(events[1]).toMatchObject({
      specversion: '1.0',
      id: expect.stringMatching(/^evt_[\w-]{27}$/),
      source: '/crossdock/acme',
      datacontenttype: 'application/json',
      partitionkey: 'o3',
      traceparent,
    });
    const { items } = await page('3pl-east');
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  it('follows a shipment to the carrier that was asked last', async () => {
    await api.append([
      tenderSent('o4', 'AAAA'),
      tenderRejected('o4', 'AAAA'),
      tenderSent('o4', 'BBBB', 2),
      departed('o4'),
    ]);
    expect(names(await eventsOf('carrier-b', 'o4', 2))).toEqual([
      'crossdock.tender.sent.v1 o4-S1',
      'crossdock.shipment.departed.v1 o4-S1',
    ]);
    expect(names(await eventsOf('carrier-a', 'o4', 2))).toEqual([
      'crossdock.tender.sent.v1 o4-S1',
      'crossdock.tender.rejected.v1 o4-S1',
    ]);
  });

  it('has what came before anybody told whose it is, in its order, within a batch and across', async () => {
    await api.append([fulfilmentAccepted('o5'), picked('o5'), departed('o5')]);
    await sleep(300);
    expect(await eventsOf('3pl-east', 'o5', 0)).toEqual([]);
    await api.append([fulfilmentReleased('o5'), tenderSent('o5', 'AAAA')]);
    expect(names(await eventsOf('3pl-east', 'o5', 3))).toEqual([
      'crossdock.fulfilment.accepted.v1 o5-F1',
      'crossdock.pick.confirmed.v1 o5-F1',
      'crossdock.fulfilment.released.v1 o5-F1',
    ]);
    expect(names(await eventsOf('carrier-a', 'o5', 2))).toEqual([
      'crossdock.shipment.departed.v1 o5-S1',
      'crossdock.tender.sent.v1 o5-S1',
    ]);
    await api.append([fulfilmentAccepted('o6'), fulfilmentReleased('o6', WEST_GLN)]);
    expect(await eventsOf('3pl-west', 'o6', 2)).toHaveLength(2);
  });

  it('gives a sandbox tenant’s events to the partner whose sandbox it is, as its kind sees them', async () => {
    await api.append(life('s1'), `${TENANT}~3pl-west`);
    const sandbox = { environment: 'sandbox' } as const;
    expect(await eventsOf('3pl-west', 's1', 3, sandbox)).toHaveLength(3);
    expect(
      (await page('3pl-west', '', sandbox)).items.every(({ source }) => source === '/crossdock/acme~3pl-west'),
    ).toBe(true);
    expect((await page('3pl-west')).items.filter(({ partitionkey }) => partitionkey === 's1')).toEqual([]);
    expect((await page('3pl-east', '', sandbox)).items).toEqual([]);
  });

  it('has an event of what was given to the partner a moment before, whichever replica it was given on', async () => {
    for (const scac of ['CCCA', 'CCCB', 'CCCC', 'CCCD', 'CCCE']) {
      // As another replica does it: this one's memory of the partners is a second behind.
      await api.database.query(
        `UPDATE partner.partners SET reach = jsonb_build_object('scacs', jsonb_build_array('BBBB', $1::text)),
           version = version + 1, changed_at = clock_timestamp() WHERE id = 'carrier-b'`,
        [scac],
      );
      await api.append([tenderSent(`given-${scac}`, scac)]);
      expect(await eventsOf('carrier-b', `given-${scac}`, 1)).toHaveLength(1);
    }
  });

  it('has the events of a partner’s sandbox from the first one on', async () => {
    await api.database.query(
      `INSERT INTO partner.partners (tenant, id, kind, name, status, plan)
       VALUES ($1, 'newcomer', '3pl', 'Newcomer', 'onboarding', 'standard')`,
      [TENANT],
    );
    await api.append([fulfilmentReleased('first')], `${TENANT}~newcomer`);
    await expect
      .poll(() => api.database.query(`SELECT subject FROM partner.feed WHERE partner_id = 'newcomer'`))
      .toEqual([{ subject: 'first-F1' }]);
  });

  it('stays as it is when the log is read again from the beginning', async () => {
    const before = await page('3pl-east');
    await api.app.get(Subscriptions, { strict: false }).replay('partner-feed', 0n);
    await api.append([stockAdjusted('after-replay')]);
    for (let at = before.nextCursor; ; ) {
      const { items } = await page('3pl-east', `&after=${at}`);
      if (items.length > 0) {
        expect(names(items)).toEqual(['crossdock.stock.adjusted.v1 4012345000016/after-replay']);
        break;
      }
      await sleep(20);
    }
    expect((await page('3pl-east')).items.slice(0, before.items.length)).toEqual(before.items);
  });
});

describe('an event that cannot be published', () => {
  const cases = async (orderId: string) => {
    const events = await api.log.read({ tenant: TENANT, orderId, limit: 200 });
    return events.flatMap(({ type, data }) => (type.startsWith('exception.') ? [{ type, data }] : []));
  };
  const broken = (orderId: string) => {
    const event = fulfilmentReleased(orderId);
    return { event: { ...event, data: {} } as unknown as CanonicalEvent, mended: event.data };
  };
  const retry = () => api.app.get(HeldEvents, { strict: false }).retry();

  it('holds back what comes behind it of its order, and no other order; a case tells somebody', async () => {
    await api.append([fulfilmentReleased('h0')]);
    const { event, mended } = broken('h1');
    await api.append([event, fulfilmentAccepted('h1'), fulfilmentReleased('h2')]);
    expect(await eventsOf('3pl-east', 'h2', 1)).toHaveLength(1);
    await api.append([picked('h1'), picked('h0')]);
    expect(await eventsOf('3pl-east', 'h0', 2)).toHaveLength(2);
    await retry();
    expect(await eventsOf('3pl-east', 'h1', 0)).toEqual([]);
    const opened = { code: 'event-not-published', instanceId: 'h1-F1', owner: 'partner-integration' };
    expect(await cases('h1')).toMatchObject([{ type: 'exception.opened', data: opened }]);

    // Stands in for a release of the product that can publish it.
    await api.database.query('UPDATE messaging.events SET data = $2 WHERE event_id = $1', [
      event.id,
      JSON.stringify(mended),
    ]);
    await retry();
    const told = await eventsOf('3pl-east', 'h1', 3);
    expect(names(told)).toEqual([
      'crossdock.fulfilment.released.v1 h1-F1',
      'crossdock.fulfilment.accepted.v1 h1-F1',
      'crossdock.pick.confirmed.v1 h1-F1',
    ]);
    expect(told.map(({ sequence }) => Number(sequence))).toEqual([1, 2, 3]);
    expect((await cases('h1')).map(({ type }) => type)).toEqual(['exception.opened', 'exception.resolved']);
    await api.append([fulfilmentAccepted('h1')]);
    expect(await eventsOf('3pl-east', 'h1', 4)).toHaveLength(4);
  });

  it('behind another one opens a case of its own, once', async () => {
    const [first, second] = [broken('h3'), broken('h3')];
    await api.append([first.event, second.event]);
    const held = () => api.database.query(`SELECT FROM partner.feed_held WHERE order_key = 'h3'`);
    await expect.poll(held, { timeout: 10_000 }).toHaveLength(2);
    await api.database.query('UPDATE messaging.events SET data = $2 WHERE event_id = $1', [
      first.event.id,
      JSON.stringify(first.mended),
    ]);
    await retry();
    expect(await eventsOf('3pl-east', 'h3', 1)).toHaveLength(1);
    const told = async () => (await cases('h3')).map(({ type }) => type);
    const all = ['exception.opened', 'exception.resolved', 'exception.opened'];
    await expect.poll(told, { timeout: 10_000 }).toEqual(all);
    await retry();
    expect(await told()).toEqual(all);
  });
});

describe('reading the feed', () => {
  it('goes through pages without missing or repeating, and polls on with the last cursor', async () => {
    const all = await page('3pl-east');
    const seen: CloudEvent[] = [];
    let cursor = '';
    for (let more = true; more; ) {
      const { body } = await api.call('3pl-east', `/partner/v1/events?limit=2${cursor && `&after=${cursor}`}`);
      seen.push(...(body.items as CloudEvent[]));
      cursor = body.nextCursor as string;
      more = body.hasMore as boolean;
    }
    expect(seen).toEqual(all.items);
    expect(await page('3pl-east', `&cursor=${cursor}`)).toEqual({ items: [], nextCursor: cursor, hasMore: false });
    await api.append([stockAdjusted('polled')]);
    const next = async (): Promise<string[]> => names((await page('3pl-east', `&after=${cursor}`)).items);
    await expect.poll(next, { timeout: 10_000 }).toEqual(['crossdock.stock.adjusted.v1 4012345000016/polled']);
  });

  it('narrows by type, family and subject', async () => {
    const types = async (query: string) => new Set((await page('3pl-east', query)).items.map(({ type }) => type));
    expect(await types('&types=crossdock.pick.confirmed.v1')).toEqual(new Set(['crossdock.pick.confirmed.v1']));
    expect(await types('&types=crossdock.fulfilment.*,crossdock.stock.*')).toEqual(
      new Set(['crossdock.fulfilment.released.v1', 'crossdock.fulfilment.accepted.v1', 'crossdock.stock.adjusted.v1']),
    );
    expect(names((await page('3pl-east', '&subject=o3-F1')).items)).toHaveLength(2);
  });

  it.each([
    ['after=nonsense', '/query/after', 'invalid-cursor'],
    ['types=crossdock.tender.sent.v1', '/query/types', 'unknown-event-type'],
    ['types=crossdock.pikc.*', '/query/types', 'unknown-event-type'],
    ["types=' OR 1=1", '/query/types', 'matches'],
    ['limit=0', '/query/limit', 'min'],
    ['colour=blue', '/query/colour', 'unknown-member'],
  ])('refuses %s', async (query, pointer, code) => {
    const answer = await api.call('3pl-east', `/partner/v1/events?${query}`);
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer, code }] } });
  });

  it('refuses the cursor of another partner, of another world, and one that was changed', async () => {
    const { nextCursor } = await page('3pl-east');
    const changed = `${nextCursor.startsWith('A') ? 'B' : 'A'}${nextCursor.slice(1)}`;
    const refused = { status: 422, body: { errors: [{ code: 'invalid-cursor' }] } };
    expect(await api.call('3pl-west', `/partner/v1/events?after=${nextCursor}`)).toMatchObject(refused);
    expect(await api.call('3pl-east', `/partner/v1/events?after=${changed}`)).toMatchObject(refused);
    const sandbox = await api.call('3pl-east', `/partner/v1/events?after=${nextCursor}`, { environment: 'sandbox' });
    expect(sandbox).toMatchObject(refused);
  });

  it('asks for its scope', async () => {
    expect((await api.call('3pl-east', '/partner/v1/events', { scope: 'webhooks:read' })).status).toBe(403);
  });
});
