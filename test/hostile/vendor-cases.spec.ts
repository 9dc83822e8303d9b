import { mkdtempSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Landscape } from '#platform/config';
import { sandboxLandscape } from '../../apps/crossdock/src/sandbox-landscape.js';
import { loadSecrets } from '../../apps/crossdock/src/secrets.js';
import { operationsOf } from '../support/contracts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { HostileVendor, passedOn, STRIKES, says } from '../support/hostile.vendor.js';
import { freePorts } from '../support/ports.js';
import { Product } from '../support/product.js';
import { type Json, World } from '../support/world.js';

// The product between vendors that refuse, break down and show what they were sent: what a person sees of it, and that no
// credential is in anything that is told, written down or kept.

const SILENT_AFTER_MS = 2_000;
/** Once it is silent: who watches looks every five seconds. */
const NOTICED_MS = 30_000;
const KINDS = ['sap', 'wms', 'tms'] as const;

let product: Product;
let world: World;
let database: TestDatabase;
const vendors = new Map<string, HostileVendor>();
/** All that gives access to something here, and that vendors were sent. */
const secrets = new Set<string>();

beforeAll(async () => {
  database = await createTestDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'crossdock-vendors-'));
  const [port, sandboxPort] = (await freePorts(2)) as [number, number];
  const planted = loadSecrets(dataDir);
  for (const secret of stringsIn(planted.vendors)) secrets.add(secret);
  secrets.add(planted.internalSecret);
  const landscape = sandboxLandscape(sandboxPort, planted.vendors);
  const connections: Landscape['connections'][number][] = [];
  for (const connection of landscape.connections) {
    const vendor = await HostileVendor.start();
    const { origin, pathname } = new URL(connection.baseUrl);
    vendor.well = remembering(passedOn(origin));
    vendors.set(connection.id, vendor);
    connections.push({ ...connection, baseUrl: `${vendor.url}${pathname}`, silentAfterMs: SILENT_AFTER_MS });
  }
  const file = join(dataDir, 'given-landscape.json');
  writeFileSync(file, JSON.stringify({ ...landscape, connections }));
  const env = { DATABASE_URL: database.url, PROFILE: 'sandbox', LANDSCAPE_FILE: file, LOG_LEVEL: 'trace' };
  product = await Product.start({ dataDir, port, sandboxPort, env });
  world = World.of(product);
  await world.control('PUT', '/clock', { speed: 0 });
}, 120_000);
afterAll(async () => {
  await product?.dispose();
  await Promise.all([...vendors.values()].map((each) => each.stop()));
  await database?.drop();
});

const vendorOf = (id: string): HostileVendor => vendors.get(id) as HostileVendor;

function stringsIn(value: object): readonly string[] {
  return Object.values(value).flatMap((each: unknown) => (typeof each === 'string' ? [each] : []));
}

/** What gave access in what was sent, and what was given for it. */
function remembering(well: HostileVendor['well']): HostileVendor['well'] {
  return async (request) => {
    for (const secret of sentIn(request.headers)) secrets.add(secret);
    const answer = await well(request);
    if (request.path.endsWith('/oauth/token')) secrets.add((JSON.parse(String(answer?.body)) as Json).access_token);
    return answer;
  };
}

/** Authorization and keys without their schemes, sessions without their names. */
function sentIn(headers: IncomingHttpHeaders): readonly string[] {
  const { authorization = '', cookie = '', 'x-api-key': key = '', 'x-csrf-token': token = '' } = headers;
  const given = authorization.slice(authorization.indexOf(' ') + 1);
  const session = /SAP_SESSIONID\w*=([^;]+)/.exec(cookie)?.[1] ?? '';
  const all = [given, String(key), String(token), session];
  return all.filter((each) => each.length >= 8 && each !== 'required');
}

/** Each of them shows, in the words of its refusal, all that it was sent and all that it could know. */
const shown = (headers: IncomingHttpHeaders): string =>
  `denied to ${JSON.stringify(headers)} with ${[...secrets].join(' or ')}`;

const inFormOf: Readonly<Record<string, (message: string) => object>> = {
  sap: (value) => ({ error: { code: 'SY/530', message: { lang: 'en', value } } }),
  wms: (message) => ({ error: { code: 'INVALID_FIELD', message, details: [] } }),
  tms: (message) => ({ error: { code: 'invalid_request', message } }),
};

/** Everything but what begins a session. */
function strikeAll(id: string, status: number, body: (message: string) => string): void {
  const vendor = vendorOf(id);
  const passes = vendor.well;
  const isSession = ({ path, headers }: Parameters<HostileVendor['well']>[0]) =>
    path.endsWith('/oauth/token') || headers['x-csrf-token'] === 'Fetch';
  vendor.well = (request) => (isSession(request) ? passes(request) : undefined);
  vendor.strike = (response, request) => says(body(shown(request.headers)), undefined, status)(response, request);
  recoveries.push(() => {
    vendor.well = passes;
  });
}
const recoveries: (() => void)[] = [];
const recover = () => {
  for (const each of recoveries.splice(0).reverse()) each();
};

/** As the operator, whatever is answered: that it is as the contract says is for others to see. */
async function read(path: string): Promise<{ status: number; text: string }> {
  const headers = { authorization: `Bearer ${await world.token('operator', path)}` };
  const { statusCode, body } = await request(`${product.baseUrl}${path}`, { headers });
  return { status: statusCode, text: await body.text() };
}

/** Told to an operator through each of our system APIs. */
const asked = (): Promise<readonly string[]> =>
  Promise.all(
    ['/erp/v1/systems/sap/orders/10000001', '/wms/v1/inventory', '/tms/v1/systems/tms/shipments/sap-10000001-S1'].map(
      async (path) => {
        const { status, text } = await read(path);
        return `${status} ${text}`;
      },
    ),
  );

const answers: string[] = [];

describe('what a vendor answers', () => {
  let orderId: string;

  it('is work that goes on, as long as it means well', async () => {
    orderId = await world.enterOrder([{ sku: 'SKU-1001', quantity: 2 }]);
    await world.orderWhen(orderId, ({ fulfilments }) => fulfilments[0]?.state === 'released');
    for (const verb of ['accept', 'pick', 'pack']) await world.warehouse(`${orderId}-F1`, verb);
    await world.when(`/order-to-ship/v1/tenders/${orderId}-S1-T1`, ({ state }) => state === 'open');
    answers.push(...(await asked()));
    expect(secrets.size).toBeGreaterThan(8);
  });

  it('is a case in plain words where it is a web page instead of the orders', async () => {
    const sap = vendorOf('sap');
    const passes = sap.well;
    sap.well = () => undefined;
    sap.strike = (STRIKES['a web page with 200'] as (typeof STRIKES)[string]).strike;
    const feed = '/order-to-ship/v1/exceptions?instanceId=feed:/erp/sap';
    await expect.poll(async () => (await world.get(feed)).items.length, { timeout: NOTICED_MS, interval: 250 }).toBe(1);
    const [opened] = (await world.get(feed)).items;
    expect(opened).toMatchObject({ code: 'feed-silent', state: 'open', owner: 'integration' });
    expect(opened.detail).toMatch(
      /It cannot be read for longer than .*: GET .*A_SalesOrder answered 200 with a web page/,
    );
    const [ofErp, ofWms] = (await asked()) as [string, string];
    expect(ofErp).toMatch(/^50\d .*a web page/);
    expect(ofWms).toMatch(/^200 /);
    sap.well = passes;
    await expect
      .poll(async () => (await world.get(feed)).items[0]?.state, { timeout: NOTICED_MS, interval: 250 })
      .toBe('resolved');
  });

  it('is a case that can be read and kept where a refusal is a megabyte long, has letters that no database keeps, and shows credentials', async () => {
    const sap = vendorOf('sap');
    const passes = sap.well;
    sap.well = (request) =>
      request.method === 'POST' && request.path.includes('OUTBOUND_DELIVERY') ? undefined : passes(request);
    sap.strike = (response, request) =>
      says(
        JSON.stringify(
          inFormOf['sap']?.(`Plant\0 1010 \ud800 is locked: ${shown(request.headers)} ${'x'.repeat(1e5)}`),
        ),
        undefined,
        400,
      )(response, request);
    const refused = await world.enterOrder([{ sku: 'SKU-1002', quantity: 1 }]);
    await expect.poll(() => world.cases('order-to-ship', refused), { timeout: 30_000 }).toHaveLength(1);
    sap.well = passes;
    const [{ id, detail }] = (await world.cases('order-to-ship', refused)) as [Json];
    expect(detail).toContain('SY/530 Plant\ufffd 1010 \ufffd is locked: denied to');
    expect(detail.length).toBeLessThan(3_000);
    answers.push(JSON.stringify(await world.get(`/order-to-ship/v1/exceptions/${id}`)));
    answers.push(JSON.stringify(await world.get(`/order-to-ship/v1/orders/${refused}/timeline`)));
  });

  it.each([
    [401, (message: string, id: string) => JSON.stringify(inFormOf[id]?.(message))],
    [403, (message: string, id: string) => JSON.stringify(inFormOf[id]?.(message))],
    [400, (message: string, id: string) => JSON.stringify(inFormOf[id]?.(message))],
    [500, (message: string) => `<html><body>${message}</body></html>`],
    [200, (message: string) => `<html><body>${message}</body></html>`],
    [200, (message: string, id: string) => JSON.stringify(inFormOf[id]?.(message))],
  ] as const)('is a problem where it is %i and shows what it was sent', async (status, body) => {
    for (const id of KINDS) strikeAll(id, status, (message) => body(message, id));
    const order = await asked();
    for (const each of order) expect(each).toMatch(/^[45]\d\d .*correlationId/);
    answers.push(...order);
    await sleep(1_000);
    recover();
  });

  it('holds up nothing that comes after it', async () => {
    await world.carrier(`${orderId}-S1`, 'accept');
    await world.warehouse(`${orderId}-F1`, 'load');
    await world.warehouse(`${orderId}-F1`, 'ship');
    await world.orderWhen(orderId, ({ fulfilments }) => fulfilments[0]?.state === 'goods-issued', 60_000);
  });
});

describe('a credential', () => {
  /** Also in a URL and in base64, as it may be written. */
  const formsOf = (secret: string) => [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')];
  const found = (text: string): readonly string[] =>
    [...secrets].flatMap((secret) =>
      formsOf(secret)
        .filter((form) => text.includes(form))
        .map((form) => text.slice(Math.max(0, text.indexOf(form) - 150), text.indexOf(form) + 20)),
    );

  it('was shown by every vendor that was sent it', () => {
    for (const id of KINDS) expect(vendorOf(id).struck).toBeGreaterThan(3);
    expect(answers.join()).toContain('[redacted]');
  });

  it('is in no log, at whatever level', () => {
    expect(product.output).toContain('"level":20');
    expect(product.output).toMatch(/vendor call failed/);
    expect(found(product.output)).toEqual([]);
  });

  it('is in no answer: problems, cases with their evidence, timelines', () => {
    expect(answers.flatMap(found)).toEqual([]);
  });

  it('is in nothing that an operator can read of systems, catalog, traffic, audit and metrics', async () => {
    const operations = (await operationsOf(product.baseUrl)).filter(
      ({ method, path }) => method === 'GET' && !path.includes('{'),
    );
    const paths = [...new Set(operations.map(({ path }) => path)), '/metrics', '/health/ready', '/nothing/here'];
    expect(paths.length).toBeGreaterThan(40);
    const leaks: string[] = [];
    for (const path of paths) {
      const { text } = await read(path);
      leaks.push(...found(text).map((where) => `${path}: ${where}`));
    }
    expect(leaks).toEqual([]);
  });

  it('is in no row of the database: events, documents, calls, commands, cases, audit, jobs', async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const leaks: string[] = [];
    let read = 0;
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
      read += rows.length;
      // Bytes are shown as hexadecimal digits.
      const text = rows.map(({ row }) =>
        row.replace(/\\\\x([0-9a-f]+)/g, (_, hex) => Buffer.from(hex, 'hex').toString()),
      );
      leaks.push(...found(text.join('\n')).map((where) => `${name}: ${where}`));
    }
    await client.end();
    expect(read).toBeGreaterThan(100);
    expect(leaks).toEqual([]);
  });
});
