import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EAST_GLN, PartnerApi } from '../../../../test/support/partner-api.js';
import { Receiver, type Respond } from '../../../../test/support/receiver.js';
import { fulfilmentAccepted, fulfilmentReleased, life, picked, stockAdjusted } from '../events/events.sample.js';
import { createWebhook, deliveriesWhen, paced } from './webhooks.sample.js';

let api: PartnerApi;
const receivers: Receiver[] = [];
const webhooks: { partner: string; id: string }[] = [];

beforeAll(async () => {
  api = await PartnerApi.start('sandbox', [paced()]);
});
afterEach(async () => {
  for (const { partner, id } of webhooks.splice(0))
    await api.call(partner, `/partner/v1/webhooks/${id}`, { method: 'DELETE', headers: { 'if-match': '*' } });
  await Promise.all(receivers.splice(0).map((receiver) => receiver.stop()));
});
afterAll(() => api.stop());

async function receiver(respond?: Respond): Promise<Receiver> {
  const started = await new Receiver(respond).start();
  receivers.push(started);
  return started;
}
async function webhook(url: string, more: object = {}, partner = '3pl-east') {
  const created = await createWebhook(api, partner, url, more);
  webhooks.push({ partner, id: created.id });
  return created;
}
const failing =
  (times: number, status = 500): Respond =>
  (_, response, count) =>
    response.writeHead(count <= times ? status : 204).end();
const post = (id: string, path: string, body: object = {}, partner = '3pl-east') =>
  api.call(partner, `/partner/v1/webhooks/${id}/${path}`, { body });

describe('an event that is delivered', () => {
  it('is the event of the feed, signed so that a library of others verifies it', async () => {
    const to = await receiver();
    const { secret } = await webhook(to.url);
    await api.append(life('d1'));
    await to.until(({ received }) => received.length === 3);
    const feed = await api.call('3pl-east', '/partner/v1/events?limit=200');
    const own = (feed.body.items as { partitionkey?: string }[]).filter(({ partitionkey }) => partitionkey === 'd1');
    expect(to.events.map(({ previousid: _, ...event }) => event)).toEqual(own);
    for (const { headers, raw, event } of to.received) {
      expect(new Webhook(secret).verify(raw, headers as Record<string, string>)).toEqual(event);
      expect(headers['webhook-id']).toBe(event.id);
      expect(headers['content-type']).toBe('application/cloudevents+json');
      expect(Math.abs(Number(headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(5);
    }
    expect(() =>
      new Webhook(secret).verify(`${to.received[0]?.raw} `, to.received[0]?.headers as Record<string, string>),
    ).toThrow();
  });

  it('reaches only the partner whose it is, and only webhooks for its type, subject, order and warehouse', async () => {
    const [all, picks, orders, subjects, here, west] = await Promise.all(Array.from({ length: 6 }, () => receiver()));
    await webhook((all as Receiver).url);
    await webhook((picks as Receiver).url, { types: ['crossdock.pick.*'] });
    await webhook((orders as Receiver).url, { filter: { orderPrefix: 'd2-b' } });
    await webhook((subjects as Receiver).url, { filter: { subjectPrefix: `${EAST_GLN}/` } });
    await webhook((here as Receiver).url, { filter: { warehouses: [EAST_GLN] }, types: ['crossdock.stock.*'] });
    await webhook((west as Receiver).url, {}, '3pl-west');
    await api.append([...life('d2-a'), ...life('d2-b'), stockAdjusted('d2')]);
    await all?.until(({ received }) => received.length === 7);
    const stock = [`stock.adjusted ${EAST_GLN}/d2`];
    await expect.poll(() => picks?.names.sort()).toEqual(['pick.confirmed d2-a-F1', 'pick.confirmed d2-b-F1']);
    await expect.poll(() => orders?.received.length).toBe(3);
    await expect.poll(() => subjects?.names).toEqual(stock);
    await expect.poll(() => here?.names).toEqual(stock);
    expect(west?.names).toEqual([]);
  });

  it('names the one before it for the same webhook and order, also where a filter leaves events out', async () => {
    const to = await receiver();
    await webhook(to.url, { types: ['crossdock.fulfilment.released.v1', 'crossdock.pick.confirmed.v1'] });
    await api.append([fulfilmentReleased('d3'), fulfilmentReleased('d4')]);
    await to.until(({ received }) => received.length === 2);
    await api.append([fulfilmentAccepted('d3'), picked('d3'), picked('d4'), picked('d3')]);
    await to.until(({ received }) => received.length === 5);
    for (const order of ['d3', 'd4']) {
      const own = to.events.filter(({ partitionkey }) => partitionkey === order);
      expect(own.map(({ previousid }) => previousid)).toEqual([undefined, ...own.slice(0, -1).map(({ id }) => id)]);
    }
  });

  it('comes in order within its order, one at a time, while others go side by side', async () => {
    const to = await receiver((_, response) => void setTimeout(() => response.writeHead(200).end('ok'), 20));
    await webhook(to.url);
    const orders = Array.from({ length: 12 }, (_, n) => `d5-${n}`);
    await api.append(orders.map((order) => fulfilmentReleased(order)));
    await api.append(orders.flatMap((order) => [fulfilmentAccepted(order), picked(order)]));
    await to.until(({ received }) => received.length === 36);
    for (const order of orders) {
      const own = to.events.filter(({ partitionkey }) => partitionkey === order);
      expect(own.map(({ sequence }) => Number(sequence))).toEqual([1, 2, 3]);
    }
    expect(to.mostOfOneOrder).toBe(1);
    expect(to.mostAtOnce).toBeGreaterThan(3);
    expect(to.mostAtOnce).toBeLessThanOrEqual(8);
  });
});

describe('an event that fails', () => {
  it('comes again under the same id with a new timestamp, its order behind it and the others past it', async () => {
    const to = await receiver((received, response) => {
      const isFirst = to.events.filter(({ id }) => id === received.event.id).length === 1;
      response.writeHead(isFirst && received.event.subject === 'd6-F1' ? 500 : 204).end('no password=hunter22');
    });
    const { id } = await webhook(to.url);
    await api.append([fulfilmentReleased('d6'), fulfilmentAccepted('d6'), fulfilmentReleased('d7'), picked('d6')]);
    await to.until(({ received }) => received.length === 7);
    expect(to.names.filter((name) => name.endsWith('d6-F1'))).toEqual([
      'fulfilment.released d6-F1',
      'fulfilment.released d6-F1',
      'fulfilment.accepted d6-F1',
      'fulfilment.accepted d6-F1',
      'pick.confirmed d6-F1',
      'pick.confirmed d6-F1',
    ]);
    expect(to.names.indexOf('fulfilment.released d7-F1')).toBeLessThan(3);
    const [first, second] = to.received.filter(({ event }) => event.subject === 'd6-F1');
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(second?.raw).toBe(first?.raw);
    const log = await deliveriesWhen(
      api,
      '3pl-east',
      id,
      (all) => all.length === 4 && all.every(({ status }) => status === 'delivered'),
    );
    const retried = log.find(({ type, subject }) => type === 'crossdock.fulfilment.released.v1' && subject === 'd6-F1');
    expect(retried.attempts).toMatchObject([
      { status: 500, response: 'no password=[redacted]', durationMs: expect.any(Number) },
      { status: 204 },
    ]);
  });

  it.each([
    [
      'a redirect',
      (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      { status: 302, error: 'redirect' },
    ],
    ['no answer in time', () => undefined, { error: 'timeout' }],
    ['a connection that breaks', (_, response) => response.socket?.destroy(), { error: 'connection-failed' }],
    [
      'an answer that never ends',
      (_, response) => response.writeHead(200).write('…'),
      { status: 200, error: 'timeout' },
    ],
  ] as [string, Respond, object][])('does so by %s', async (_, respond, attempt) => {
    const to = await receiver((received, response, count) =>
      count === 1 ? respond(received, response, count) : response.writeHead(204).end(),
    );
    const { id } = await webhook(to.url);
    await api.append([stockAdjusted('d8')]);
    const [log] = await deliveriesWhen(api, '3pl-east', id, ([first]) => first?.status === 'delivered');
    expect(log.attempts).toMatchObject([attempt, { status: 204 }]);
  });

  it('does so when nobody listens, and when what listens speaks no HTTP', async () => {
    const gone = await receiver();
    const { port } = gone;
    await gone.stop();
    const { id } = await webhook(`http://127.0.0.1:${port}/`);
    const strange = createServer((socket) => socket.once('data', () => socket.end('SSH-2.0-OpenSSH_9.6\r\n')));
    await new Promise<void>((done) => strange.listen(0, '127.0.0.1', done));
    const { id: other } = await webhook(`http://127.0.0.1:${(strange.address() as AddressInfo).port}/`);
    await api.append([stockAdjusted('d9')]);
    const [refused] = await deliveriesWhen(api, '3pl-east', id, ([first]) => first?.attempts.length > 0);
    expect(refused.attempts[0]).toMatchObject({ error: 'connection-refused' });
    const [garbled] = await deliveriesWhen(api, '3pl-east', other, ([first]) => first?.attempts.length > 0);
    expect(garbled.attempts[0]).toMatchObject({ error: 'answer-not-http' });
    strange.close();
  });

  it('waits as long as the endpoint asks by Retry-After', async () => {
    const to = await receiver((_, response, count) =>
      response.writeHead(count === 1 ? 429 : 204, count === 1 ? { 'retry-after': '1' } : {}).end(),
    );
    await webhook(to.url);
    await api.append([stockAdjusted('d10')]);
    await to.until(({ received }) => received.length === 2);
    expect((to.received[1]?.at as number) - (to.received[0]?.at as number)).toBeGreaterThanOrEqual(990);
  });

  it('is parked with a case when its retries are used up, and its order goes on', async () => {
    const to = await receiver(({ event }, response) =>
      response.writeHead(event.type === 'crossdock.fulfilment.released.v1' ? 500 : 204).end(),
    );
    const { id } = await webhook(to.url);
    await api.append([fulfilmentReleased('d11'), fulfilmentAccepted('d11')]);
    await to.until(({ names }) => names.includes('fulfilment.accepted d11-F1'));
    expect(to.names.filter((name) => name === 'fulfilment.released d11-F1')).toHaveLength(4);
    const log = await deliveriesWhen(api, '3pl-east', id, (all) =>
      all.every(({ status }) => !['waiting', 'retrying'].includes(status)),
    );
    expect(log.map(({ status }) => status)).toEqual(['delivered', 'parked']);
    const cases = await api.log.read({ types: ['exception.opened'], orderId: 'd11', limit: 10 });
    expect(cases).toMatchObject([{ data: { instanceId: id, code: 'webhook-parked', owner: 'partner-integration' } }]);
    const accepted = to.events.find(({ type }) => type === 'crossdock.fulfilment.accepted.v1');
    expect(accepted?.previousid).toBe(to.events[0]?.id);
    to.respond = (_, response) => response.writeHead(204).end();
    expect((await post(id, `deliveries/${log[1].id}/replay`)).status).toBe(202);
    await to.until(({ names }) => names.at(-1) === 'fulfilment.released d11-F1');
  });

  it('and was parked closes its case once it is sent again and delivered, whether one by one or as a range', async () => {
    const to = await receiver(failing(8));
    const { id } = await webhook(to.url);
    const since = new Date().toISOString();
    await api.append([stockAdjusted('d12'), stockAdjusted('d13')]);
    const parked = (many: number) => (all: { status: string }[]) =>
      all.filter(({ status }) => status === 'parked').length === many;
    const log = await deliveriesWhen(api, '3pl-east', id, parked(2));
    const told = async () => {
      const events = await api.log.read({ types: ['exception.opened', 'exception.resolved'], subject: id, limit: 10 });
      return events.map(({ type, data }) => [type, (data as { caseId: string }).caseId]);
    };
    const [first, second] = log.map(({ eventId }) => `${id}:${eventId}`);
    const opened = [first, second].map((caseId) => ['exception.opened', caseId]);
    await post(id, `deliveries/${log[0].id}/replay`);
    await expect.poll(told).toEqual(expect.arrayContaining([...opened, ['exception.resolved', first]]));
    // What was never given up, and what was settled already, is settled by nothing.
    await post(id, 'replay', { from: since });
    await to.until(({ received }) => received.length === 11);
    await expect.poll(told).toHaveLength(4);
    expect(await told()).toEqual(
      expect.arrayContaining([...opened, ['exception.resolved', first], ['exception.resolved', second]]),
    );
  });
});

describe('an endpoint', () => {
  it('that is dead delays no other', async () => {
    const dead = await receiver(() => undefined);
    const alive = await receiver();
    await webhook(dead.url);
    await webhook(alive.url);
    const began = Date.now();
    await api.append(Array.from({ length: 50 }, (_, n) => stockAdjusted(`e1-${n}`)));
    await alive.until(({ received }) => received.length === 50);
    // The dead one alone takes three seconds for its fifty.
    expect(Date.now() - began).toBeLessThan(2_000);
  });

  it('that answers 410 is disabled at once, with a notice; what happens meanwhile is kept and follows in order', async () => {
    const to = await receiver(failing(1, 410));
    const notices = await receiver();
    const { id } = await webhook(to.url, { types: ['crossdock.fulfilment.*', 'crossdock.pick.*'] });
    await webhook(notices.url, { types: ['crossdock.webhook.*'] });
    await api.append([fulfilmentReleased('e2')]);
    await notices.until(({ received }) => received.length === 1);
    expect(notices.events[0]).toMatchObject({
      type: 'crossdock.webhook.disabled.v1',
      subject: id,
      data: { webhookId: id, reason: 'gone', url: to.url },
    });
    const read = await api.call('3pl-east', `/partner/v1/webhooks/${id}`);
    expect(read.body).toMatchObject({ status: 'disabled', disabledReason: 'gone' });
    await api.append([fulfilmentAccepted('e2'), picked('e2')]);
    await sleep(300);
    expect(to.received).toHaveLength(1);
    expect(await post(id, 'enable')).toMatchObject({ status: 200, body: { status: 'enabled' } });
    await to.until(({ received }) => received.length === 4);
    expect(to.names.slice(1)).toEqual([
      'fulfilment.released e2-F1',
      'fulfilment.accepted e2-F1',
      'pick.confirmed e2-F1',
    ]);
  });

  it('that a partner disables gets nothing until it is enabled; from then on only, if it wants so, and the rest by replay', async () => {
    const to = await receiver();
    const { id } = await webhook(to.url);
    await api.append([stockAdjusted('e3-before')]);
    await to.until(({ received }) => received.length === 1);
    const { body: feed } = await api.call('3pl-east', '/partner/v1/events?limit=200');
    expect((await post(id, 'disable')).body).toMatchObject({ status: 'disabled', disabledReason: 'by-partner' });
    await api.append([stockAdjusted('e3-meanwhile')]);
    await sleep(300);
    await post(id, 'enable', { from: 'now' });
    await api.append([stockAdjusted('e3-after')]);
    await to.until(({ received }) => received.length === 2);
    expect(to.names.map((name) => name.split('/')[1])).toEqual(['e3-before', 'e3-after']);
    expect((await post(id, 'replay', { after: feed.nextCursor })).body).toEqual({ deliveries: 2, nextCursor: null });
    await to.until(({ received }) => received.length === 4);
    const replayed = to.events.slice(2);
    expect(replayed.map(({ subject }) => subject.split('/')[1]).sort()).toEqual(['e3-after', 'e3-meanwhile']);
    expect(replayed.map(({ id: event }) => event)).toContain(to.events[1]?.id);
  });

  it('gets a range of time again, as far as its webhook is for it', async () => {
    const to = await receiver();
    const { id } = await webhook(to.url, { types: ['crossdock.stock.*'] });
    const from = new Date().toISOString();
    await api.append([stockAdjusted('e4-a'), fulfilmentReleased('e4'), stockAdjusted('e4-b')]);
    await to.until(({ received }) => received.length === 2);
    const to_ = new Date(Date.now() + 1).toISOString();
    await sleep(5);
    await api.append([stockAdjusted('e4-c')]);
    await to.until(({ received }) => received.length === 3);
    expect((await post(id, 'replay', { from, to: to_ })).body).toMatchObject({ deliveries: 2 });
    await to.until(({ received }) => received.length === 5);
    expect(
      to.names
        .slice(3)
        .map((name) => name.split('/')[1])
        .sort(),
    ).toEqual(['e4-a', 'e4-b']);
  });

  it('gets a test event, whatever types its webhook is for', async () => {
    const to = await receiver();
    const { id, secret } = await webhook(to.url, { types: ['crossdock.pick.*'] });
    const { status, body } = await post(id, 'test');
    expect(status).toBe(202);
    await to.until(({ received }) => received.length === 1);
    const [received] = to.received;
    expect(received?.event).toMatchObject({
      type: 'crossdock.webhook.test.v1',
      id: body.eventId,
      data: { webhookId: id },
    });
    new Webhook(secret).verify(received?.raw as string, received?.headers as Record<string, string>);
    const read = await api.call('3pl-east', `/partner/v1/webhooks/${id}/deliveries/${body.id}`);
    expect(JSON.parse(read.body.request as string)).toEqual(received?.event);
  });

  it('verifies by either secret while it rotates, and by the new one alone afterwards', async () => {
    const to = await receiver();
    const created = await webhook(to.url);
    const { body: rotated } = await post(created.id, 'rotate-secret', { overlapSeconds: 2 });
    expect(rotated.secret).toMatch(/^whsec_/);
    expect(rotated.previousSecretUntil).toEqual(expect.any(String));
    const verified = (secret: unknown) => {
      const { raw, headers } = to.received.at(-1) as (typeof to.received)[number];
      try {
        new Webhook(secret as string).verify(raw, headers as Record<string, string>);
        return true;
      } catch {
        return false;
      }
    };
    await api.append([stockAdjusted('e5-during')]);
    await to.until(({ received }) => received.length === 1);
    expect(String(to.received[0]?.headers['webhook-signature']).split(' ')).toHaveLength(2);
    expect([verified(created.secret), verified(rotated.secret)]).toEqual([true, true]);
    await sleep(2_000);
    await api.append([stockAdjusted('e5-after')]);
    await to.until(({ received }) => received.length === 2);
    expect([verified(created.secret), verified(rotated.secret)]).toEqual([false, true]);
  });

  it('keeps to what it said of the old secret: until that has ended the next rotation is one that ends both', async () => {
    const { id } = await webhook('http://127.0.0.1:9/');
    expect((await post(id, 'rotate-secret', { overlapSeconds: 600 })).status).toBe(200);
    expect(await post(id, 'rotate-secret', { overlapSeconds: 600 })).toMatchObject({
      status: 409,
      body: { code: 'conflict' },
    });
    expect((await post(id, 'rotate-secret', { overlapSeconds: 0 })).status).toBe(200);
    expect((await post(id, 'rotate-secret', { overlapSeconds: 600 })).status).toBe(200);
  });

  it('is sent to where it has moved, what is being retried included', async () => {
    const old = await receiver(failing(100));
    const moved = await receiver();
    const { id } = await webhook(old.url);
    await api.append([stockAdjusted('e6')]);
    await old.until(({ received }) => received.length === 1);
    const { status } = await api.call('3pl-east', `/partner/v1/webhooks/${id}`, {
      method: 'PATCH',
      body: { url: moved.url },
      headers: { 'if-match': '"1"' },
    });
    expect(status).toBe(200);
    await moved.until(({ received }) => received.length === 1);
  });
});
