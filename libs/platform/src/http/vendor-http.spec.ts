import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePorts } from '../../../../test/support/ports.js';
import { runInContext } from '../telemetry/index.js';
import { createHttpClient, type HttpClientOptions, type HttpRequest, VendorError } from './index.js';
import { answer, VendorDouble } from './vendor.double.js';

const vendor = new VendorDouble();
beforeAll(() => vendor.start());
afterAll(() => vendor.stop());

let count = 0;
/** A connection of its own for every test: breakers keep what they learned. */
const clientOf = (options: Partial<HttpClientOptions> = {}) =>
  createHttpClient({ connection: `c${++count}`, baseUrl: vendor.baseUrl, timeoutMs: 5_000, ...options });

const READ: HttpRequest = { operation: 'read', method: 'GET', path: '/things' };
const WRITE: HttpRequest = { operation: 'write', method: 'POST', path: '/things', body: { a: 1 } };

async function failureOf(work: Promise<unknown>): Promise<VendorError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(VendorError);
  return error as VendorError;
}

describe('how a call ended', () => {
  it.each<[number, HttpRequest, VendorError['kind']]>([
    [400, WRITE, 'rejected'],
    [401, WRITE, 'auth'],
    [403, WRITE, 'rejected'],
    [404, READ, 'not-found'],
    [408, WRITE, 'unclear'],
    [409, WRITE, 'conflict'],
    [422, WRITE, 'rejected'],
    [429, WRITE, 'rate-limited'],
    [500, WRITE, 'unclear'],
    [500, READ, 'unavailable'],
    [502, WRITE, 'unclear'],
    [503, WRITE, 'unavailable'],
    [504, WRITE, 'unclear'],
    [302, WRITE, 'garbage'],
  ])('%i to %o is %s', async (status, request, kind) => {
    vendor.answers(status, { reason: 'because' }, { location: '/elsewhere' });
    const failure = await failureOf(clientOf().request(request));
    expect(failure).toMatchObject({ kind, status, body: { reason: 'because' } });
    expect(new Set(vendor.received.map(({ url }) => url))).toEqual(new Set(['/things']));
  });

  it('a refused connection: surely not done, and no address of ours in the words', async () => {
    const [port] = await freePorts(1);
    const failure = await failureOf(clientOf({ baseUrl: `http://127.0.0.1:${port}` }).request(WRITE));
    expect(failure.kind).toBe('unavailable');
    expect(failure.message).not.toContain('127.0.0.1');
  });

  it('no answer within the deadline after a write was sent: unclear, sent once', async () => {
    vendor.does(() => undefined);
    expect((await failureOf(clientOf().request({ ...WRITE, timeoutMs: 300 }))).kind).toBe('unclear');
    expect(vendor.received).toHaveLength(1);
  });

  it('no answer to a read: it did nothing there', async () => {
    vendor.does(() => undefined);
    expect((await failureOf(clientOf().request({ ...READ, timeoutMs: 300 }))).kind).toBe('unavailable');
  });

  it('a reset after a write was sent: unclear, sent once', async () => {
    vendor.does((request) => request.socket.destroy());
    expect((await failureOf(clientOf().request(WRITE))).kind).toBe('unclear');
    expect(vendor.received).toHaveLength(1);
  });

  it('an answer that breaks off: unclear, whatever status it began with', async () => {
    vendor.does((request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"id":', () => request.socket.destroy());
    });
    expect((await failureOf(clientOf().request(WRITE))).kind).toBe('unclear');
  });

  it.each(['<html>busy</html>', '{"id": 1', 'null}'])('%s for JSON is garbage', async (text) => {
    vendor.answers(200, text);
    const failure = await failureOf(clientOf().request(WRITE));
    expect(failure).toMatchObject({ kind: 'garbage', status: 200, body: text });
  });

  it('an empty answer is none, a byte order mark is no garbage', async () => {
    vendor.answers(200, '');
    expect((await clientOf().request(WRITE)).data).toBeUndefined();
    vendor.answers(200, '\uFEFF{"id":1}');
    expect((await clientOf().request(WRITE)).data).toEqual({ id: 1 });
  });

  it.each([
    ['plain', (block: Buffer) => block, {}],
    ['compressed to a thousandth', gzipSync, { 'content-encoding': 'gzip' }],
  ])('an answer without end is refused at the limit: %s', async (_, encode, headers) => {
    const block = encode(Buffer.alloc(1024 * 1024, ' '));
    vendor.does((_request, response) => {
      const more = () => {
        while (!response.destroyed && response.write(block));
        if (!response.destroyed) response.once('drain', more);
      };
      response.writeHead(200, { 'content-type': 'application/json', ...headers });
      more();
    });
    const failure = await failureOf(clientOf().request({ ...WRITE, timeoutMs: 15_000 }));
    expect(failure).toMatchObject({ kind: 'garbage' });
    expect(failure.message).toContain('too large');
  });

  it('an answer that trickles ends at the deadline', async () => {
    vendor.does((_request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write(' '), 20);
      response.once('close', () => clearInterval(drip));
    });
    expect((await failureOf(clientOf().request({ ...WRITE, timeoutMs: 400 }))).kind).toBe('unclear');
  });

  it('a call that its caller gives up', async () => {
    vendor.does(() => undefined);
    const controller = new AbortController();
    const call = clientOf().request({ ...WRITE, signal: controller.signal });
    setTimeout(() => controller.abort(), 100);
    expect((await failureOf(call)).kind).toBe('unclear');
  });
});

describe('what is sent', () => {
  it('goes to the vendor and nowhere else, whatever the path says', async () => {
    vendor.answers(200, {});
    const elsewhere = await new VendorDouble().start();
    await clientOf().request({ ...READ, path: `${elsewhere.baseUrl}/steal` });
    await clientOf().request({ ...READ, path: `//${new URL(elsewhere.baseUrl).host}/steal` });
    expect(elsewhere.received).toEqual([]);
    expect(vendor.received).toHaveLength(2);
    await elsewhere.stop();
  });

  it('continues the trace of the work in hand, a span of its own', async () => {
    vendor.answers(200, {});
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    await runInContext({ traceparent: `00-${traceId}-b7ad6b7169203331-01` }, () => clientOf().request(READ));
    const sent = String(vendor.received[0]?.headers.traceparent);
    expect(sent).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`));
    expect(sent).not.toContain('b7ad6b7169203331');
    expect(vendor.received[0]?.headers.baggage).toBeUndefined();
  });

  it('is JSON, or raw as it is', async () => {
    vendor.answers(200, {});
    await clientOf().request({ ...WRITE, body: { umlaut: 'ü' } });
    await clientOf().request({ ...WRITE, body: undefined, rawBody: 'a=1&b=2', contentType: 'application/x-form' });
    expect(vendor.received.map(({ headers, body }) => [headers['content-type'], body])).toEqual([
      ['application/json', '{"umlaut":"ü"}'],
      ['application/x-form', 'a=1&b=2'],
    ]);
  });
});

describe('credentials', () => {
  it('are asked for anew once after a 401, and the call repeated', async () => {
    let token = 'old';
    vendor.does(({ headers }, response) => answer(response, headers.authorization === 'Bearer new' ? 200 : 401, {}));
    const authorize = {
      headers: async () => ({ authorization: `Bearer ${token}` }),
      refresh: async () => {
        token = 'new';
      },
    };
    await clientOf({ authorize }).request(WRITE);
    token = 'old';
    const stubborn = { ...authorize, refresh: async () => undefined };
    expect((await failureOf(clientOf({ authorize: stubborn }).request(WRITE))).kind).toBe('auth');
    expect(vendor.received).toHaveLength(4);
  });

  it.each<[string, Error, VendorError['kind']]>([
    ['the token endpoint gave no clear answer', new VendorError('unclear', 'no answer'), 'unavailable'],
    ['its answer was none', new VendorError('garbage', '<html>'), 'unavailable'],
    ['it knows no such client', new VendorError('rejected', 'invalid_client'), 'auth'],
    ['something of ours broke', new TypeError('undefined is not a function'), 'unavailable'],
  ])('that cannot be had mean that nothing was sent: %s', async (_, cause, kind) => {
    vendor.answers(200, {});
    const authorize = { headers: () => Promise.reject(cause) };
    expect((await failureOf(clientOf({ authorize }).request(WRITE))).kind).toBe(kind);
    expect(vendor.received).toEqual([]);
  });

  it('that never come do not hold a call beyond its deadline', async () => {
    vendor.answers(200, {});
    const authorize = { headers: () => new Promise<never>(() => undefined) };
    const failure = await failureOf(clientOf({ authorize }).request({ ...WRITE, timeoutMs: 200 }));
    expect(failure.kind).toBe('unavailable');
    expect(vendor.received).toEqual([]);
  });
});
