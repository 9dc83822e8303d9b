import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fulfilmentAccepted, fulfilmentReleased, picked } from '../../apps/partner/src/events/events.sample.js';
import { DeliveryWorker } from '../../apps/partner/src/webhooks/delivery/delivery.worker.js';
import { createWebhook } from '../../apps/partner/src/webhooks/webhooks.sample.js';
import { LANDSCAPE, PartnerApi } from '../support/partner-api.js';
import { freePorts } from '../support/ports.js';
import { Receiver } from '../support/receiver.js';

const ORDERS = Array.from({ length: 60 }, (_, n) => `k-${n}`);
const TAKEN_OVER_WITHIN_MS = 15_000;

let api: PartnerApi;
let receiver: Receiver;
const folder = mkdtempSync(join(tmpdir(), 'crossdock-webhooks-'));
const children: ChildProcess[] = [];

beforeAll(async () => {
  api = await PartnerApi.start();
  await api.app.get(DeliveryWorker, { strict: false }).beforeApplicationShutdown();
  writeFileSync(join(folder, 'landscape.json'), JSON.stringify(LANDSCAPE));
  receiver = await new Receiver((_, response) => void setTimeout(() => response.writeHead(204).end(), 100)).start();
});
afterAll(async () => {
  for (const child of children) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  await receiver.stop();
  await api.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The built partner API as a process of its own, once it is ready. */
async function startProcess(): Promise<ChildProcess> {
  const [port] = (await freePorts(1)) as [number];
  const main = resolve('dist/apps/partner/src/main.js');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: api.config.databaseUrl,
      PROFILE: 'sandbox',
      PORT: String(port),
      INTERNAL_SECRET: api.config.internalSecret,
      IDENTITY_URL: api.config.serviceUrls.identity,
      LANDSCAPE_FILE: join(folder, 'landscape.json'),
      LOG_LEVEL: 'error',
    },
  });
  children.push(child);
  for (const deadline = Date.now() + 60_000; ; await sleep(50)) {
    const ready = await fetch(`http://127.0.0.1:${port}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return child;
    if (Date.now() > deadline) throw new Error('the process does not become ready');
  }
}

describe('a process that is killed while it delivers', () => {
  it('loses nothing: another one goes on within 15 s, in order, what was under way under the same id', async () => {
    const [first, second] = await Promise.all([startProcess(), startProcess()]);
    // Asleep, so that the first one has the endpoint.
    second.kill('SIGSTOP');
    const { secret } = await createWebhook(api, '3pl-east', receiver.url);
    for (const step of [fulfilmentReleased, fulfilmentAccepted, picked])
      await api.append(ORDERS.map((order) => step(order)));
    // One that fell asleep in the middle of a transaction has what it locked there until Postgres ends it, after 5 s.
    await receiver.until(({ received }) => received.length > 25, 30_000);
    first.kill('SIGKILL');
    await once(first, 'exit');
    second.kill('SIGCONT');
    const killedAt = Date.now();
    const before = receiver.received.length;
    expect(before).toBeLessThan(170);

    await receiver.until(({ received }) => received.length > before, TAKEN_OVER_WITHIN_MS);
    console.log(`taken over ${Date.now() - killedAt} ms after the kill`);
    await receiver.until(({ events }) => new Set(events.map(({ id }) => id)).size === 180, 20_000);
    for (const order of ORDERS) {
      const own = receiver.events.filter(({ partitionkey }) => partitionkey === order);
      const once = own.filter(({ id }, n) => own.findIndex((each) => each.id === id) === n);
      expect(once.map(({ sequence }) => Number(sequence))).toEqual([1, 2, 3]);
    }
    const again = receiver.received.length - 180;
    // Only what was under way, or not yet written down, comes twice.
    expect(again).toBeLessThanOrEqual(16);
    for (const { raw, headers, event } of receiver.received) {
      expect(headers['webhook-id']).toBe(event.id);
      new Webhook(secret).verify(raw, headers as Record<string, string>);
    }
    second.kill('SIGTERM');
    await once(second, 'exit');
    const [row] = await api.database.query<{ open: number; delivered: number }>(
      `SELECT count(*) FILTER (WHERE status <> 'delivered')::int AS open, count(*) FILTER (WHERE status = 'delivered')::int AS delivered
       FROM partner.deliveries`,
    );
    expect(row).toEqual({ open: 0, delivered: 180 });
  });
});
