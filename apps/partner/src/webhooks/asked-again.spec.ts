import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PartnerApi } from '../../../../test/support/partner-api.js';
import { Receiver } from '../../../../test/support/receiver.js';
import { fulfilmentAccepted, fulfilmentReleased, stockAdjusted } from '../events/events.sample.js';
import { createWebhook, deliveriesOf, deliveriesWhen, paced } from './webhooks.sample.js';

const HOUR = 3_600_000;

let api: PartnerApi;
const receivers: Receiver[] = [];
beforeAll(async () => {
  // Nothing is tried again by itself while a spec runs, and an endpoint that fails twice is left alone.
  const options = { retriesMs: [HOUR, HOUR], failuresToPause: 2, pauseMs: { first: HOUR, longest: HOUR } };
  api = await PartnerApi.start('sandbox', [paced(options)]);
});
afterEach(async () => {
  await api.database.query('DELETE FROM partner.webhooks');
  await Promise.all(receivers.splice(0).map((receiver) => receiver.stop()));
});
afterAll(() => api.stop());

async function receiver(respond?: Receiver['respond']): Promise<Receiver> {
  const started = await new Receiver(respond).start();
  receivers.push(started);
  return started;
}
const failing =
  (times: number, status: number, headers = {}): Receiver['respond'] =>
  (_, response, count) =>
    count <= times ? response.writeHead(status, headers).end() : response.writeHead(204).end();
const post = (id: string, path: string, body: object = {}) =>
  api.call('3pl-east', `/partner/v1/webhooks/${id}/${path}`, { body });
const are =
  (count: number, status: string) =>
  (all: { status: string }[]): boolean =>
    all.filter((each) => each.status === status).length === count;

describe('a delivery that is replayed while it is to be tried again', () => {
  it('is sent at once, once, and what waits behind it follows', async () => {
    const to = await receiver(failing(1, 500, { 'retry-after': '3600' }));
    const { id } = await createWebhook(api, '3pl-east', to.url);
    await api.append([fulfilmentReleased('g1'), fulfilmentAccepted('g1')]);
    const [, held] = await deliveriesWhen(api, '3pl-east', id, ({ length }) => length === 2);
    const replayed = await post(id, `deliveries/${held.id}/replay`);
    expect(replayed).toMatchObject({ status: 202, body: { id: held.id, status: 'retrying', origin: 'event' } });
    const log = await deliveriesWhen(api, '3pl-east', id, are(2, 'delivered'));
    expect(log.map(({ attempts }) => attempts.length)).toEqual([1, 2]);
    expect(to.names).toEqual(['fulfilment.released g1-F1', 'fulfilment.released g1-F1', 'fulfilment.accepted g1-F1']);
  });

  it('is sent once more when the attempt that is under way fails', async () => {
    const to = await receiver((_, response, count) =>
      setTimeout(() => response.writeHead(count % 2 === 1 ? 500 : 204).end(), count === 3 ? 300 : 0),
    );
    const { id } = await createWebhook(api, '3pl-east', to.url);
    await api.append([stockAdjusted('g2')]);
    const [held] = await deliveriesWhen(api, '3pl-east', id, are(1, 'retrying'));
    await api.append([stockAdjusted('g2-taken')]);
    await to.until(({ received }) => received.length === 2);
    await post(id, `deliveries/${held.id}/replay`);
    await to.until(({ received }) => received.length === 3);
    await post(id, `deliveries/${held.id}/replay`);
    const [, log] = await deliveriesWhen(api, '3pl-east', id, are(2, 'delivered'));
    expect(log.attempts).toMatchObject([{ status: 500 }, { status: 500 }, { status: 204 }]);
  });

  it('is sent at once, once, as one of a range too', async () => {
    const to = await receiver((received, response) =>
      response.writeHead(to.events.filter(({ id }) => id === received.event.id).length === 1 ? 500 : 204).end(),
    );
    const { id } = await createWebhook(api, '3pl-east', to.url);
    const from = new Date().toISOString();
    await api.append([stockAdjusted('g3')]);
    await deliveriesWhen(api, '3pl-east', id, are(1, 'retrying'));
    expect((await post(id, 'replay', { from })).body).toMatchObject({ deliveries: 1 });
    await deliveriesWhen(api, '3pl-east', id, are(1, 'delivered'));
    await sleep(300);
    expect(to.received).toHaveLength(2);
    expect(await deliveriesOf(api, '3pl-east', id)).toHaveLength(1);
  });

  it('is what an event of the same order that is replayed waits for: both come at once, in order', async () => {
    const to = await receiver(({ event }, response, count) =>
      response.writeHead(event.type.includes('accepted') && count < 3 ? 500 : 204).end(),
    );
    const { id } = await createWebhook(api, '3pl-east', to.url);
    await api.append([fulfilmentReleased('g4'), fulfilmentAccepted('g4')]);
    const [, sent] = await deliveriesWhen(api, '3pl-east', id, are(1, 'retrying'));
    await post(id, `deliveries/${sent.id}/replay`);
    await to.until(({ received }) => received.length === 4);
    expect(to.names.slice(2)).toEqual(['fulfilment.accepted g4-F1', 'fulfilment.released g4-F1']);
  });
});

describe('an endpoint that is left alone', () => {
  const down = async (headers = {}) => {
    const to = await receiver(failing(2, 503, headers));
    const { id } = await createWebhook(api, '3pl-east', to.url);
    await api.append([stockAdjusted('g5-1'), stockAdjusted('g5-2')]);
    await deliveriesWhen(api, '3pl-east', id, are(2, 'retrying'));
    return { to, id };
  };

  it.each([
    ['by itself', {}],
    ['because it asked for it', { 'retry-after': '3600' }],
  ])('%s gets a test event at once', async (_, headers) => {
    const { to, id } = await down(headers);
    const { body } = await post(id, 'test');
    await to.until(({ events }) => events.some((event) => event.id === body.eventId), 3_000);
  });

  it('gets a replay at once', async () => {
    const { id } = await down();
    const [held] = await deliveriesOf(api, '3pl-east', id);
    await post(id, `deliveries/${held.id}/replay`);
    await deliveriesWhen(api, '3pl-east', id, are(2, 'delivered'));
  });

  it('is forgotten once its webhook goes elsewhere: there all that was held is sent at once', async () => {
    const { id } = await down({ 'retry-after': '3600' });
    const moved = await receiver();
    const headers = { 'if-match': '"1"' };
    const path = `/partner/v1/webhooks/${id}`;
    const changed = await api.call('3pl-east', path, { method: 'PATCH', body: { url: moved.url }, headers });
    expect(changed.body.failingSince).toBeUndefined();
    await moved.until(({ received }) => received.length === 2, 3_000);
  });
});
