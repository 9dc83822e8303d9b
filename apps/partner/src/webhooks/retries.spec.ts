import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PartnerApi } from '../../../../test/support/partner-api.js';
import { Receiver } from '../../../../test/support/receiver.js';
import { fulfilmentAccepted, fulfilmentReleased, stockAdjusted } from '../events/events.sample.js';
import { DeliveryWorker } from './delivery/delivery.worker.js';
import { DEFAULT_OPTIONS, nextRetry } from './delivery/schedule.js';
import { createWebhook, deliveriesOf, deliveriesWhen, paced } from './webhooks.sample.js';

const HOUR = 3_600_000;
const RELEASED = 'crossdock.fulfilment.released.v1';
const isHeld = ({ status }: { status: string }) => status === 'retrying';

let api: PartnerApi;
let to: Receiver;
let replica: NestFastifyApplication;
beforeAll(async () => {
  api = await PartnerApi.start('sandbox', [paced()]);
  // It answers and delivers nothing: every spec brings the process that does.
  await api.app.get(DeliveryWorker, { strict: false }).beforeApplicationShutdown();
});
afterEach(async () => {
  await replica.close();
  await api.database.query('DELETE FROM partner.webhooks');
  await to.stop();
});
afterAll(() => api.stop());

async function serve(options: Parameters<typeof paced>[0], respond: Receiver['respond']): Promise<string> {
  replica = await api.replica([paced(options)]);
  to = await new Receiver(respond).start();
  return (await createWebhook(api, '3pl-east', to.url)).id;
}
/** One handler of the endpoint is broken, the others work. */
const brokenHandler =
  (headers = {}): Receiver['respond'] =>
  ({ event }, response) =>
    event.type === RELEASED ? response.writeHead(500, headers).end() : response.writeHead(204).end();
const names = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}-${n}`);

/** Moments at these distances, the first of them 0. */
function timesOf(gaps: readonly number[]): number[] {
  const times = [0];
  for (const gap of gaps) times.push((times.at(-1) as number) + gap);
  return times;
}

describe('an endpoint of which one handler is broken', () => {
  it('is not asked again for what it refuses before its `Retry-After` is over, whatever else it takes', async () => {
    const id = await serve(
      { retriesMs: [100, 100], failuresToPause: 8, pauseMs: { first: 100, longest: 100 } },
      brokenHandler({ 'retry-after': '3600' }),
    );
    await api.append(names('r1', 8).map((order) => fulfilmentReleased(order)));
    await to.until(({ received }) => received.length === 8);
    for (let n = 0; n < 10; n++) {
      await api.append([stockAdjusted(`r1-${n}`)]);
      await sleep(150);
    }
    await to.until(({ received }) => received.length >= 18);
    const log = (await deliveriesOf(api, '3pl-east', id)).filter(({ type }) => type === RELEASED);
    expect(log.map(({ status, attempts }) => [status, attempts.length])).toEqual(Array(8).fill(['retrying', 1]));
  });

  it('is asked with two held events per recovery, and that uses up none of their retries', async () => {
    const id = await serve(
      { retriesMs: [HOUR, HOUR], failuresToPause: 4, pauseMs: { first: 50, longest: 50 } },
      brokenHandler(),
    );
    for (let round = 0; round < 6; round++) {
      await api.append(names(`r2-${round}`, 4).map((order) => fulfilmentReleased(order)));
      await to.until(
        ({ names: all }) => all.filter((name) => name.startsWith('fulf')).length >= 4 * (round + 1) + 2 * round,
      );
      await api.append([stockAdjusted(`r2-${round}`)]);
      await to.until(({ names: all }) => all.filter((name) => name.startsWith('stock')).length === round + 1);
      await sleep(100);
    }
    const log = (await deliveriesOf(api, '3pl-east', id)).filter(({ type }) => type === RELEASED);
    expect(log.every(isHeld)).toBe(true);
    expect(log.flatMap(({ attempts }) => attempts)).toHaveLength(24 + 2 * 6);
  });
});

describe('an endpoint that asks to be left alone', () => {
  it('is, whatever it takes of what was under way', async () => {
    await serve({ retriesMs: [HOUR] }, (_, response, count) =>
      count === 1
        ? response.writeHead(429, { 'retry-after': '3600' }).end()
        : setTimeout(() => response.writeHead(204).end(), 100),
    );
    await api.append(names('r4', 30).map((sku) => stockAdjusted(sku)));
    await to.until(({ received }) => received.length > 0);
    await sleep(1_000);
    expect(to.received.length).toBeLessThanOrEqual(8);
  });
});

describe('an endpoint that was down', () => {
  it('gets all that has waited at once, but for what it never takes', async () => {
    let isDown = true;
    const id = await serve(
      { retriesMs: [HOUR, HOUR], failuresToPause: 4, pauseMs: { first: 300, longest: 300 } },
      ({ event }, response) => response.writeHead(isDown || event.subject === 'r3-7-F1' ? 503 : 204).end(),
    );
    const orders = names('r3', 30);
    await api.append(orders.flatMap((order) => [fulfilmentReleased(order), fulfilmentAccepted(order)]));
    await to.until(({ received }) => received.length >= 8);
    isDown = false;
    const log = await deliveriesWhen(
      api,
      '3pl-east',
      id,
      (all) => all.filter(({ status }) => status === 'delivered').length === 58,
    );
    const held = log.filter(({ subject }) => subject === 'r3-7-F1').map(({ status }) => status);
    expect(held.sort()).toEqual(['retrying', 'waiting']);
    expect(log.flatMap(({ attempts }) => attempts).length).toBeLessThan(58 + 30 + 5);
  });
});

describe('an event that failed', () => {
  const { retriesMs } = DEFAULT_OPTIONS;
  const day = 24 * HOUR;
  /** Attempts at any distances, those that are due and those that come early. */
  const began = fc.array(fc.oneof(fc.nat(60_000), fc.nat(20 * HOUR)), { maxLength: 60 }).map(timesOf);

  it('is parked after all of its waits and a day at the earliest, however often it was sent in between', () => {
    fc.assert(
      fc.property(began, fc.option(fc.nat(2 * day), { nil: undefined }), (attempts, retryAfterMs) => {
        const now = attempts.at(-1) as number;
        const retry = nextRetry(DEFAULT_OPTIONS, attempts, retryAfterMs, now);
        if (!retry) expect([now >= day, attempts.length > retriesMs.length]).toEqual([true, true]);
        else expect(retry.at - now).toBeGreaterThanOrEqual(Math.min(retryAfterMs ?? 0, day));
      }),
    );
  });

  it('is parked after eleven attempts that each came when it was due', () => {
    const attempts = timesOf(retriesMs);
    expect(nextRetry(DEFAULT_OPTIONS, attempts.slice(0, -1), undefined, 0)).toBeDefined();
    expect(nextRetry(DEFAULT_OPTIONS, attempts, undefined, 0)).toBeUndefined();
  });
});
