import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '../support/product.js';
import { type Answer, type Asked, World } from '../support/world.js';

let product: Product;
let world: World;

beforeAll(async () => {
  ({ product, world } = await World.start(0));
});
afterAll(() => product.dispose());

const ORDERS = '/order-to-ship/v1/orders';

/** RFC 9457, as CONTRACT says: the status in the body is the status, the type explains itself, nothing of the inside shows. */
async function expectProblem(answer: Answer, status: number, code: string): Promise<void> {
  expect([answer.status, answer.body?.code]).toEqual([status, code]);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  const { type, title, correlationId } = answer.body;
  expect(answer.body.status).toBe(status);
  expect(title).toEqual(expect.any(String));
  expect(correlationId).toMatch(/^[0-9a-f]{32}$/);
  expect(JSON.stringify(answer.body)).not.toMatch(/\bat .+:\d+:\d+|node_modules|SELECT /);
  if (!type.startsWith(world.baseUrl)) return;
  const explained = await fetch(type);
  expect([type, explained.status]).toEqual([type, 200]);
  expect(await explained.text()).toContain(code);
}

describe('bad input is told precisely and never a 500', () => {
  it.each<[string, string, Asked, number, string]>([
    ['no JSON', ORDERS, { raw: '{"erp":' }, 400, 'malformed-request'],
    ['an empty body', ORDERS, { raw: '' }, 400, 'malformed-request'],
    [
      'another media type',
      ORDERS,
      { raw: '<order/>', headers: { 'content-type': 'application/xml' } },
      415,
      'unsupported-media-type',
    ],
    ['no object', ORDERS, { raw: '[1]' }, 422, 'validation-failed'],
    ['null', ORDERS, { raw: 'null' }, 422, 'validation-failed'],
    ['an unknown member', ORDERS, { body: { erp: 'sap', orderNumber: '1', colour: 'red' } }, 422, 'validation-failed'],
    ['a wrong type', ORDERS, { body: { erp: 'sap', orderNumber: 7 } }, 422, 'validation-failed'],
    ['neither form', ORDERS, { body: {} }, 422, 'validation-failed'],
    [
      'a prototype',
      ORDERS,
      { raw: '{"__proto__":{"admin":true},"erp":"sap","orderNumber":"1"}' },
      400,
      'malformed-request',
    ],
    [
      'deep nesting',
      ORDERS,
      { raw: `{"order":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_001)}` },
      400,
      'malformed-request',
    ],
    ['more than a megabyte', ORDERS, { raw: JSON.stringify({ erp: 'x'.repeat(1_100_000) }) }, 413, 'payload-too-large'],
    ['no key', ORDERS, { body: { erp: 'sap', orderNumber: '1' }, key: null }, 400, 'idempotency-key-missing'],
    [
      'a key too long',
      ORDERS,
      { body: { erp: 'sap', orderNumber: '1' }, key: 'k'.repeat(300) },
      400,
      'malformed-request',
    ],
    ['an ERP that is not connected', ORDERS, { body: { erp: 'oracle', orderNumber: '1' } }, 404, 'unknown-connection'],
    ['an order that the ERP does not have', ORDERS, { body: { erp: 'sap', orderNumber: '1' } }, 404, 'not-found'],
    ['a limit beyond', `${ORDERS}?limit=1000`, {}, 422, 'validation-failed'],
    ['a limit that is no number', `${ORDERS}?limit=many`, {}, 422, 'validation-failed'],
    ['a state that is none', `${ORDERS}?state=lost`, {}, 422, 'validation-failed'],
    ['a cursor that nobody gave', `${ORDERS}?cursor=abc`, {}, 422, 'validation-failed'],
    ['NUL in a member', ORDERS, { body: { erp: 'sap', orderNumber: 'a\0b' } }, 422, 'validation-failed'],
    ['half a surrogate pair', ORDERS, { raw: '{"erp":"sap","orderNumber":"\\ud800"}' }, 422, 'validation-failed'],
    ['NUL in a query', `${ORDERS}?customer=a%00b`, {}, 422, 'validation-failed'],
    ['a path that is no percent-encoding', `${ORDERS}/%zz`, {}, 400, 'malformed-request'],
    ['a query that nobody reads', `${ORDERS}?colour=red`, {}, 422, 'validation-failed'],
    ['an order that is not there', `${ORDERS}/sap-0`, {}, 404, 'not-found'],
    ['a name with NUL', `${ORDERS}/a%00b`, {}, 404, 'not-found'],
    ['a case that is no id', '/order-to-ship/v1/exceptions/none', {}, 404, 'not-found'],
    ['a version that is not there', '/order-to-ship/v9/orders', {}, 404, 'not-found'],
    ['a problem that is none', '/portal/problems/constructor', {}, 404, 'not-found'],
    ['a path that is not there', '/nowhere', {}, 404, 'not-found'],
    ['a path of the portal’s API that is not there', '/portal/api/nowhere?of=it', {}, 404, 'not-found'],
    ['a method that is not there', ORDERS, { method: 'DELETE' }, 405, 'method-not-allowed'],
  ])('%s', async (_, path, asked, status, code) => {
    await expectProblem(await world.call('operator', path, asked), status, code);
  });

  it('each violation carries its JSON Pointer', async () => {
    const order = { source: { system: 'sap' }, lines: [{ lineId: '10', quantity: { value: -1 } }] };
    const { body } = await world.call('operator', ORDERS, { body: { order } });
    const pointers = body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual(
      expect.arrayContaining([
        '/order/source/id',
        '/order/lines/0/sku',
        '/order/lines/0/quantity/unit',
        '/order/shipTo',
      ]),
    );
  });

  it('nothing was left half-done', async () => {
    expect((await world.get(ORDERS)).items).toEqual([]);
  });

  it('the wire itself: what is no HTTP is a 400', async () => {
    const answer = await new Promise<string>((done, failed) => {
      const socket = connect(product.port, '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'));
      socket.once('data', (data) => done(data.toString())).once('error', failed);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400/);
  });
});

describe('a trace', () => {
  it('that a caller began is continued and told back; an invalid one is replaced', async () => {
    const trace = '0af7651916cd43dd8448eb211c80319c';
    const continued = await world.call('operator', `${ORDERS}/none`, {
      headers: { traceparent: `00-${trace}-b7ad6b7169203331-01` },
    });
    expect(continued.body.correlationId).toBe(trace);
    const replaced = await world.call('operator', `${ORDERS}/none`, {
      headers: { traceparent: `00-${'0'.repeat(32)}-b7ad6b7169203331-01` },
    });
    expect(replaced.body.correlationId).toMatch(/^(?!0{32})[0-9a-f]{32}$/);
  });
});

describe('probes and contracts', () => {
  it('say how the product is, and count what it does', async () => {
    expect((await fetch(`${world.baseUrl}/health/live`)).status).toBe(200);
    expect(await (await fetch(`${world.baseUrl}/health/ready`)).json()).toMatchObject({
      status: 'ok',
      checks: { database: 'ok', 'disk of the database': 'ok', 'event log': 'ok' },
    });
    const metrics = await (await fetch(`${world.baseUrl}/metrics`)).text();
    expect(metrics).toMatch(/crossdock_http_request_seconds_count\{[^}]*route="\/order-to-ship\/v1\/orders"/);
  });

  it.each(['erp', 'wms', 'tms', 'order-to-ship', 'ship-to-settle', 'inventory-sync', 'partner'])(
    'the contract of %s is served',
    async (api) => {
      const contract = (await (await fetch(`${world.baseUrl}/openapi/${api}/v1.json`)).json()) as { openapi: string };
      expect(contract.openapi).toMatch(/^3\.1/);
    },
  );

  it('the portal has a page', async () => {
    const page = await fetch(`${world.baseUrl}/portal`);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('/order-to-ship/v1');
  });
});
