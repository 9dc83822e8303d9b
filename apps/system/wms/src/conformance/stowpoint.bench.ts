import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { InboundWebhook } from '#messaging';
import type { ConnectionConfig, WarehouseConfig } from '#platform/config';
import { SECRET } from '../adapters/stowpoint/shipment-order.sample.js';
import type { WmsBench } from './wms.bench.js';

/** The simulator as it is shipped: only its wire is known here. */
const SANDBOX = resolve('dist/apps/sandbox/src/main.js');
const ORDERS = '/api/v2/shipment-orders';

const warehouse: WarehouseConfig = {
  gln: '4012345000016',
  name: 'East',
  wms: 'wms',
  wmsCode: 'EAST',
  erpCodes: {},
  address: { name: 'East', city: 'Hamburg', postalCode: '21079', country: 'DE', timeZone: 'Europe/Berlin' },
};

/** StowPoint as the sandbox simulates it, in a process of its own; nothing there moves by itself. */
export async function startStowPoint(): Promise<WmsBench> {
  if (!existsSync(SANDBOX)) throw new Error(`${SANDBOX} is missing: run \`npm run build\` first`);
  const directory = mkdtempSync(join(tmpdir(), 'crossdock-wms-'));
  const told: InboundWebhook[] = [];
  const receiver = await listen(told);
  const port = await freePort();
  const connection: ConnectionConfig = {
    id: 'wms',
    kind: 'wms',
    vendor: 'stowpoint',
    baseUrl: `http://127.0.0.1:${port}/wms`,
    credentials: { apiKey: 'key-of-the-conformance-suite', webhookSecret: SECRET },
    options: { timeoutMs: 1_500 },
  };
  const landscapeFile = join(directory, 'landscape.json');
  writeFileSync(landscapeFile, JSON.stringify({ tenant: 'acme', connections: [connection], warehouses: [warehouse] }));
  const child = fork(SANDBOX, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: {
      PATH: process.env.PATH,
      SANDBOX_PORT: String(port),
      SANDBOX_DIR: directory,
      LANDSCAPE_FILE: landscapeFile,
      CROSSDOCK_URL: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`,
    },
  });
  const control = (method: string, path: string, body?: unknown) =>
    call(`http://127.0.0.1:${port}/_control${path}`, method, body);
  await untilReady(child, () => control('GET', ''));
  await control('PUT', '/clock', { speed: 0 });

  return {
    connection,
    warehouse,
    skus: ['SKU-1001', 'SKU-1002'],
    unknownSku: 'SKU-9999',
    act: async (act, fulfilmentId, body = {}) => {
      await control('POST', `/wms/fulfilments/${fulfilmentId}/${act}`, body);
    },
    fail: async (fault) => {
      if (fault === null) await control('DELETE', '/wms/faults');
      else
        await control('PUT', '/wms/faults', [{ match: { method: 'POST', path: ORDERS }, mode: fault, retryAfter: 1 }]);
    },
    effects: async (kind, fulfilmentId) => {
      const { items } = (await control('GET', '/wms/journal')) as { items: { kind: string; businessKey: string }[] };
      return items.filter((item) => item.kind === kind && item.businessKey === fulfilmentId).length;
    },
    told: () => told,
    stop: async () => {
      const ended = new Promise((done) => child.once('exit', done));
      if (child.kill('SIGTERM')) await ended;
      receiver.closeAllConnections();
      receiver.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Keeps what arrives as it arrives. */
async function listen(told: InboundWebhook[]): Promise<Server> {
  const server = createServer(async (request, response) => {
    const rawBody = await bodyOf(request);
    told.push({ headers: request.headers as Record<string, string | undefined>, rawBody });
    response.writeHead(202).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

async function call(url: string, method: string, body?: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method,
    ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${text}`);
  return text ? JSON.parse(text) : undefined;
}

async function untilReady(child: ChildProcess, probe: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`the sandbox ended with ${child.exitCode} while it started`);
    const ready = await probe().then(
      () => true,
      () => false,
    );
    if (ready) return;
    await sleep(50);
  }
  child.kill('SIGKILL');
  throw new Error('the sandbox did not become ready');
}
