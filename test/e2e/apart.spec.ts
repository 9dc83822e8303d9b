import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sandboxLandscape } from '../../apps/crossdock/src/sandbox-landscape.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { freePorts } from '../support/ports.js';
import { type Json, World } from '../support/world.js';

const APPS = {
  identity: 'apps/identity',
  erp: 'apps/system/erp',
  wms: 'apps/system/wms',
  tms: 'apps/system/tms',
  'order-to-ship': 'apps/process/order-to-ship',
  'ship-to-settle': 'apps/process/ship-to-settle',
  'inventory-sync': 'apps/process/inventory-sync',
  partner: 'apps/partner',
  portal: 'apps/portal',
} as const;
const OPERATOR_SECRET = randomBytes(24).toString('base64url');

let database: TestDatabase;
const folder = mkdtempSync(join(tmpdir(), 'crossdock-apart-'));
const running = new Map<string, { child: ChildProcess; log: string }>();
const urls: Record<string, string> = {};

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

function start(name: string, main: string, env: Record<string, string>): void {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', resolve('dist', main, 'src/main.js')],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH, HOME: process.env.HOME, LOG_LEVEL: 'warn', ...env },
    },
  );
  const process_ = { child, log: '' };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (process_.log += chunk));
  running.set(name, process_);
}

async function untilReady(name: string, url: string): Promise<void> {
  const deadline = Date.now() + 150_000;
  for (;;) {
    const ready = await fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    const { child, log } = running.get(name) as { child: ChildProcess; log: string };
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`${name} is not ready: ${log}`);
    await sleep(50);
  }
}

/** Everything that `npm start` runs in one process, each in its own, all started at once on one empty database. */
beforeAll(async () => {
  database = await createTestDatabase();
  const names = [...Object.keys(APPS), 'sandbox'];
  const ports = await freePorts(names.length);
  for (const [index, name] of names.entries()) urls[name] = `http://127.0.0.1:${ports[index]}`;
  const portOf = (name: string) => new URL(urls[name] as string).port;
  const vendors = {
    sapPassword: 'sap-password',
    stowpointApiKey: 'stowpoint-key',
    stowpointWebhookSecret: `whsec_${randomBytes(32).toString('base64')}`,
    freighthubClientSecret: 'freighthub-secret',
    freighthubWebhookSecret: 'freighthub-webhook-secret',
  };
  const landscapeFile = join(folder, 'landscape.json');
  writeFileSync(landscapeFile, JSON.stringify(sandboxLandscape(Number(portOf('sandbox')), vendors)));
  const shared = {
    DATABASE_URL: database.url,
    LANDSCAPE_FILE: landscapeFile,
    INTERNAL_SECRET: randomBytes(32).toString('base64url'),
    OPERATOR_CLIENT_SECRET: OPERATOR_SECRET,
    PUBLIC_URL: urls.identity as string,
    DATA_DIR: folder,
    ...Object.fromEntries(
      Object.keys(APPS).map((name) => [`${name.toUpperCase().replaceAll('-', '_')}_URL`, urls[name] as string]),
    ),
  };
  for (const [name, main] of Object.entries(APPS)) start(name, main, { ...shared, PORT: portOf(name) });
  start('sandbox', 'apps/sandbox', { ...shared, SANDBOX_PORT: portOf('sandbox'), SANDBOX_SPEED: '7200' });
  await Promise.all([
    ...Object.keys(APPS).map((name) => untilReady(name, `${urls[name]}/health/ready`)),
    untilReady('sandbox', `${urls.sandbox}/_control`),
  ]);
}, 180_000);

afterAll(async () => {
  await Promise.all(
    [...running.values()].map(async ({ child }) => {
      if (hasEnded(child)) return;
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
    }),
  );
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function operatorToken(): Promise<string> {
  const answer = await fetch(`${urls.identity}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`operator:${OPERATOR_SECRET}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

describe('every app as its own process', () => {
  it('takes an order from the ERP to its settlement', async () => {
    const orders = new World(urls['order-to-ship'] as string, urls.sandbox as string, operatorToken);
    const settlements = new World(urls['ship-to-settle'] as string, urls.sandbox as string, operatorToken);
    const orderId = await orders.enterOrder([{ sku: 'SKU-1001', quantity: 3 }]);
    const order = await orders.orderWhen(orderId, ({ state }) => state === 'closed', 60_000);
    expect(order.shipments).toMatchObject([{ state: 'pod-received' }]);
    const settlement = await settlements.settlementWhen(`${orderId}-S1`, ({ state }) => state === 'closed', 60_000);
    expect(settlement.billed).toEqual(settlement.expected);
    const { items } = await orders.get(`/order-to-ship/v1/orders/${orderId}/timeline`);
    expect(new Set(items.map(({ system }: Json) => system))).toEqual(
      new Set(['sap', 'wms', 'tms', 'order-to-ship', 'ship-to-settle']),
    );
  });

  it('takes stock that a warehouse counted into the ERP', async () => {
    const world = new World(urls['inventory-sync'] as string, urls.sandbox as string, operatorToken);
    const adjustment = { sku: 'SKU-1009', warehouse: 'EAST', delta: -1, reason: 'CYCLE_COUNT' };
    await world.control('POST', '/wms/stock-adjustments', adjustment);
    const posted = await world.when(
      '/inventory-sync/v1/movements?sku=SKU-1009',
      ({ items }) => items[0]?.state === 'posted',
    );
    const moved = (await world.journal('sap')).filter(({ kind }) => kind === 'goods-movement');
    expect(moved.map(({ businessKey }) => businessKey)).toContain(posted.items[0].id);
  });

  it('the portal shows what runs elsewhere', async () => {
    const page = await (await fetch(`${urls.portal}/portal`)).text();
    for (const api of ['erp', 'wms', 'tms', 'order-to-ship', 'ship-to-settle', 'inventory-sync', 'partner'])
      expect(page).toContain(`/${api}/v1`);
  });

  it('each ends at SIGTERM within ten seconds, the workers draining first', async () => {
    const started = Date.now();
    for (const { child } of running.values()) child.kill('SIGTERM');
    const codes = await Promise.all(
      [...running.values()].map(({ child }) =>
        child.exitCode !== null
          ? child.exitCode
          : new Promise((done) => child.once('exit', (code, signal) => done(code ?? signal))),
      ),
    );
    expect(Date.now() - started).toBeLessThan(10_000);
    for (const code of codes) expect([0, 'SIGTERM']).toContain(code);
  });
});
