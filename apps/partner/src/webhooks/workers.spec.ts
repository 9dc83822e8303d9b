import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PartnerApi } from '../../../../test/support/partner-api.js';
import { Receiver } from '../../../../test/support/receiver.js';
import { fulfilmentAccepted, fulfilmentReleased, picked, stockAdjusted } from '../events/events.sample.js';
import { DeliveryWorker } from './delivery/delivery.worker.js';
import { DeliveryLogPruner } from './delivery-log.pruner.js';
import { createWebhook, deliveriesOf, deliveriesWhen, paced } from './webhooks.sample.js';

let api: PartnerApi;
const receivers: Receiver[] = [];
const replicas: NestFastifyApplication[] = [];

beforeAll(async () => {
  api = await PartnerApi.start('sandbox', [paced()]);
  // It answers and delivers nothing: every spec brings the processes that do.
  await api.app.get(DeliveryWorker, { strict: false }).beforeApplicationShutdown();
});
afterEach(async () => {
  await Promise.all(replicas.splice(0).map((replica) => replica.close()));
  await api.database.query('DELETE FROM partner.webhooks');
  await Promise.all(receivers.splice(0).map((receiver) => receiver.stop()));
});
afterAll(() => api.stop());

async function receiver(respond?: Receiver['respond']): Promise<Receiver> {
  const started = await new Receiver(respond).start();
  receivers.push(started);
  return started;
}

describe('processes that share the work', () => {
  it('never have one event under way twice, nor two of one order, and lose none', async () => {
    // An attempt that is given up because the machine is slow is still under way where it arrives.
    for (let n = 0; n < 3; n++) replicas.push(await api.replica([paced({ lanes: 4, attemptTimeoutMs: 10_000 })]));
    const to = await Promise.all(
      Array.from({ length: 10 }, () =>
        receiver((_, response) => void setTimeout(() => response.writeHead(Math.random() < 0.1 ? 500 : 204).end(), 5)),
      ),
    );
    for (const { url } of to) await createWebhook(api, '3pl-east', url);
    const orders = Array.from({ length: 15 }, (_, n) => `w1-${n}`);
    for (const step of [fulfilmentReleased, fulfilmentAccepted, picked]) {
      await api.append(orders.map((order) => step(order)));
      await sleep(50);
    }
    for (const each of to) {
      await each.until(({ events }) => new Set(events.map(({ id }) => id)).size === 45, 20_000);
      expect(each.mostOfOneOrder).toBe(1);
      for (const order of orders) {
        const own = each.events.filter(({ partitionkey }) => partitionkey === order).map(({ sequence }) => sequence);
        expect(own).toEqual([...own].sort());
      }
    }
  });

  it('take over what a process leaves that stops, at once', async () => {
    const first = await api.replica([paced({ leaseMs: 60_000 })]);
    const to = await receiver((_, response) => void setTimeout(() => response.writeHead(204).end(), 50));
    const { id } = await createWebhook(api, '3pl-east', to.url);
    await api.append(Array.from({ length: 60 }, (_, n) => stockAdjusted(`w2-${n}`)));
    await to.until(({ received }) => received.length > 10);
    replicas.push(await api.replica([paced({ leaseMs: 60_000 })]));
    await first.close();
    await to.until(({ events }) => new Set(events.map((event) => event.id)).size === 60, 3_000);
    const log = await deliveriesWhen(api, '3pl-east', id, (all) => all.length === 60);
    expect(log.every(({ status, attempts }) => status === 'delivered' && attempts.length === 1)).toBe(true);
    expect(to.received).toHaveLength(60);
  });
});

describe('an endpoint that is down', () => {
  it('is asked seldom and with one event, and gets all that has waited, in order, when it is back', async () => {
    replicas.push(
      await api.replica([
        paced({ failuresToPause: 4, pauseMs: { first: 300, longest: 300 }, retriesMs: Array(50).fill(60_000) }),
      ]),
    );
    let isDown = true;
    const to = await receiver((_, response) => response.writeHead(isDown ? 503 : 204).end());
    await createWebhook(api, '3pl-east', to.url);
    const orders = Array.from({ length: 30 }, (_, n) => `w3-${n}`);
    await api.append(orders.flatMap((order) => [fulfilmentReleased(order), fulfilmentAccepted(order)]));
    await to.until(({ received }) => received.length >= 4);
    await sleep(1_000);
    const asked = to.received.length;
    expect(asked).toBeGreaterThan(8);
    expect(asked).toBeLessThan(16);
    isDown = false;
    const before = to.received.length;
    await to.until(({ received }) => received.length >= before + 60, 5_000);
    for (const order of orders) {
      const own = to.events.slice(before).filter(({ partitionkey }) => partitionkey === order);
      expect(own.map(({ sequence }) => Number(sequence))).toEqual([1, 2]);
    }
  });

  it('for too long is disabled with a notice', async () => {
    replicas.push(await api.replica([paced({ disableAfterMs: 1_000, retriesMs: Array(50).fill(50) })]));
    const to = await receiver((_, response) => response.writeHead(500).end());
    const { id } = await createWebhook(api, '3pl-east', to.url);
    await api.append([stockAdjusted('w4')]);
    const read = async () => (await api.call('3pl-east', `/partner/v1/webhooks/${id}`)).body;
    await expect
      .poll(read, { timeout: 5_000 })
      .toMatchObject({ status: 'disabled', disabledReason: 'sustained-failure' });
    const [held] = await deliveriesOf(api, '3pl-east', id);
    expect(held).toMatchObject({ status: 'retrying' });
    const types = async () => {
      const { body } = await api.call('3pl-east', '/partner/v1/events?types=crossdock.webhook.*');
      return (body.items as { subject: string; data: object }[]).filter(({ subject }) => subject === id);
    };
    await expect
      .poll(types)
      .toMatchObject([{ data: { reason: 'sustained-failure', failingSince: expect.any(String) } }]);
  });
});

describe('an endpoint with more orders held up than are known at a time', () => {
  it('gets all of them, and no new event before what is held of its order', async () => {
    replicas.push(await api.replica([paced({ heldOrders: 5 })]));
    const to = await receiver();
    const { id } = await createWebhook(api, '3pl-east', to.url);
    const orders = Array.from({ length: 30 }, (_, n) => `w7-${n}`);
    const from = new Date().toISOString();
    await api.append(orders.map((order) => fulfilmentReleased(order)));
    await to.until(({ received }) => received.length === 30);
    const post = (path: string, body: object) => api.call('3pl-east', `/partner/v1/webhooks/${id}/${path}`, { body });
    await post('disable', {});
    await post('replay', { from });
    await api.append(orders.map((order) => fulfilmentAccepted(order)));
    await post('enable', {});
    await to.until(({ received }) => received.length === 90);
    for (const order of orders) {
      const own = to.names.filter((name) => name.endsWith(` ${order}-F1`));
      expect(own).toEqual(['released', 'released', 'accepted'].map((step) => `fulfilment.${step} ${order}-F1`));
    }
  });
});

describe('an endpoint that fails now and then', () => {
  it('is not disabled, however long ago its first failure was: what lies between them was no failing', async () => {
    replicas.push(await api.replica([paced({ disableAfterMs: 800, retriesMs: [50, 50] })]));
    const to = await receiver((_, response) => response.writeHead(500).end());
    const { id } = await createWebhook(api, '3pl-east', to.url);
    let lastAt = 0;
    for (let nth = 1; nth <= 3; nth++) {
      lastAt = Date.now();
      await api.append([stockAdjusted(`w6-${nth}`)]);
      await deliveriesWhen(
        api,
        '3pl-east',
        id,
        (all) => all.filter(({ status }) => status === 'parked').length === nth,
      );
      await sleep(400);
    }
    const { body } = await api.call('3pl-east', `/partner/v1/webhooks/${id}`);
    expect(body).toMatchObject({ status: 'enabled' });
    expect(Date.parse(body.failingSince as string)).toBeGreaterThanOrEqual(lastAt);
  });
});

describe('the log of deliveries', () => {
  it('forgets what ended more than 30 days ago, but not which event of an order was the last', async () => {
    replicas.push(await api.replica([paced()]));
    const to = await receiver();
    const { id } = await createWebhook(api, '3pl-east', to.url);
    await api.append([fulfilmentReleased('w5'), fulfilmentAccepted('w5')]);
    await deliveriesWhen(api, '3pl-east', id, (all) => all.length === 2);
    await api.database.query(`UPDATE partner.deliveries SET finished_at = finished_at - interval '31 days'`);
    expect(await deliveriesOf(api, '3pl-east', id)).toEqual([]);
    await api.app.get(DeliveryLogPruner, { strict: false }).prune();
    expect(await api.database.query('SELECT attempts FROM partner.deliveries')).toEqual([{ attempts: [] }]);
    await api.append([picked('w5')]);
    await to.until(({ received }) => received.length === 3);
    expect(to.events[2]?.previousid).toBe(to.events[1]?.id);
  });
});
