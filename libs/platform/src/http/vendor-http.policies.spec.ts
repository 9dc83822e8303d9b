import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClientOptions, type HttpRequest, VendorError, withLeave } from './index.js';
import { answer, VendorDouble } from './vendor.double.js';

const vendor = new VendorDouble();
beforeAll(() => vendor.start());
afterAll(() => vendor.stop());

let count = 0;
const clientOf = (options: Partial<HttpClientOptions> = {}) =>
  createHttpClient({ connection: `p${++count}`, baseUrl: vendor.baseUrl, timeoutMs: 10_000, ...options });

const READ: HttpRequest = { operation: 'read', method: 'GET', path: '/things' };
const WRITE: HttpRequest = { operation: 'write', method: 'POST', path: '/things', body: {} };

const kindOf = (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    (error: VendorError) => error.kind,
  );

/** Fails the first `times` requests with the status, then answers. */
const failingFirst = (times: number, status: number, headers: Record<string, string> = {}) =>
  vendor.does((_request, response, nth) => answer(response, nth <= times ? status : 200, {}, headers));

describe('a call is made again', () => {
  it.each<[string, HttpRequest, number]>([
    ['a read after a 500', READ, 500],
    ['a read after a 503', READ, 503],
    ['a write after a 503, which says not done', WRITE, 503],
    ['a write after a 429, which says not done', WRITE, 429],
    ['a write that may be repeated after a 500', { ...WRITE, repeatable: true }, 500],
  ])('%s', async (_, request, status) => {
    failingFirst(2, status);
    expect(await kindOf(clientOf().request(request))).toBe('ok');
    expect(vendor.received).toHaveLength(3);
  });

  it('three times at most', async () => {
    failingFirst(100, 503);
    expect(await kindOf(clientOf().request(READ))).toBe('unavailable');
    expect(vendor.received).toHaveLength(3);
  });

  it.each<[string, HttpRequest, number]>([
    ['a write after a 500', WRITE, 500],
    ['a write after a 504', WRITE, 504],
    ['what was refused', READ, 400],
    ['a read of nothing', READ, 404],
    ['a read that must not be repeated', { ...READ, repeatable: false }, 500],
  ])('but not %s', async (_, request, status) => {
    failingFirst(1, status);
    expect(await kindOf(clientOf().request(request))).not.toBe('ok');
    expect(vendor.received).toHaveLength(1);
  });

  it.each([
    ['seconds', () => '1'],
    ['a date', () => new Date(Date.now() + 2_000).toUTCString()],
  ])('not before Retry-After, given in %s', async (_, value) => {
    const at: number[] = [];
    vendor.does((_request, response, nth) => {
      at.push(Date.now());
      answer(response, nth === 1 ? 429 : 200, {}, { 'retry-after': value() });
    });
    expect(await kindOf(clientOf().request(WRITE))).toBe('ok');
    // A date has no fractions of a second.
    expect((at[1] as number) - (at[0] as number)).toBeGreaterThanOrEqual(990);
  });

  it('not at all where Retry-After lies beyond the deadline: the caller is told when', async () => {
    failingFirst(1, 503, { 'retry-after': '3600' });
    const failure = await clientOf()
      .request(READ)
      .catch((error: VendorError) => error);
    expect(failure).toMatchObject({ kind: 'unavailable', retryAfterMs: 3_600_000 });
    expect(vendor.received).toHaveLength(1);
  });

  it.each([`${'9'.repeat(400)}`, '99999999999', 'Fri, 24 Nov 2326 08:00:00 GMT'])(
    'an hour at most, however long Retry-After asks for: %s',
    async (value) => {
      failingFirst(1, 503, { 'retry-after': value });
      const failure = await clientOf()
        .request(READ)
        .catch((error: VendorError) => error);
      expect(failure).toMatchObject({ kind: 'unavailable', retryAfterMs: 3_600_000 });
    },
  );

  it.each(['soon', '-5', '', '1.5'])('a Retry-After of "%s" is not waited for', async (value) => {
    failingFirst(1, 503, { 'retry-after': value });
    expect(await kindOf(clientOf().request(READ))).toBe('ok');
  });

  it('not once its caller has given up', async () => {
    failingFirst(1, 503, { 'retry-after': '5' });
    const controller = new AbortController();
    const call = clientOf().request({ ...READ, signal: controller.signal });
    while (vendor.received.length === 0) await sleep(10);
    await sleep(50);
    controller.abort();
    expect(await kindOf(call)).toBe('unavailable');
    expect(vendor.received).toHaveLength(1);
  });
});

describe('the circuit breaker', () => {
  const failTimes = async (client: ReturnType<typeof clientOf>, times: number) => {
    for (let nth = 0; nth < times; nth++) await kindOf(client.request(WRITE));
  };

  it('opens after eight failures in a row, and leaves the vendor alone', async () => {
    failingFirst(100, 500);
    const client = clientOf();
    await failTimes(client, 8);
    const failure = await client.request({ ...WRITE, timeoutMs: 100 }).catch((error: VendorError) => error);
    expect(failure).toMatchObject({ kind: 'unavailable', retryAfterMs: expect.any(Number) });
    expect(vendor.received).toHaveLength(8);
  });

  it('is per connection', async () => {
    failingFirst(8, 500);
    await failTimes(clientOf(), 8);
    expect(await kindOf(clientOf().request({ ...WRITE, timeoutMs: 2_000 }))).toBe('ok');
  });

  it('lets one call try again after a while, and closes when it succeeds', async () => {
    failingFirst(8, 500);
    const client = clientOf();
    await failTimes(client, 8);
    const answers = await Promise.all(Array.from({ length: 5 }, () => kindOf(client.request(WRITE))));
    expect(answers).toEqual(Array.from({ length: 5 }, () => 'ok'));
  });

  it('opens again when that one fails', async () => {
    failingFirst(100, 500);
    const client = clientOf();
    await failTimes(client, 8);
    await sleep(1_500);
    expect(await kindOf(client.request(WRITE))).toBe('unclear');
    expect(await kindOf(client.request({ ...WRITE, timeoutMs: 100 }))).toBe('unavailable');
    expect(vendor.received).toHaveLength(9);
  });

  it('does not count what the vendor answered in earnest: refusals end the row', async () => {
    vendor.does((_request, response, nth) => answer(response, nth % 5 === 0 ? 404 : 500, {}));
    const client = clientOf();
    await failTimes(client, 20);
    expect(vendor.received).toHaveLength(20);
  });

  it('does not count calls that their callers gave up', async () => {
    vendor.does(() => undefined);
    const client = clientOf();
    for (let nth = 0; nth < 10; nth++) await kindOf(client.request({ ...WRITE, signal: AbortSignal.timeout(30) }));
    failingFirst(0, 500);
    expect(await kindOf(client.request({ ...WRITE, timeoutMs: 2_000 }))).toBe('ok');
  });
});

describe('work that has lost its leave to act', () => {
  const leave = (given: boolean, signal = new AbortController().signal) => ({ isGiven: () => given, signal });

  it('sends nothing more, and that says nothing about the vendor', async () => {
    vendor.answers(200, {});
    const client = clientOf();
    for (let nth = 0; nth < 10; nth++)
      expect(await withLeave(leave(false), () => kindOf(client.request({ ...WRITE, timeoutMs: 50 })))).toBe(
        'unavailable',
      );
    expect(vendor.received).toEqual([]);
    expect(await withLeave(leave(true), () => kindOf(client.request(WRITE)))).toBe('ok');
  });

  it('is not kept waiting by a call that is under way: what came of that is unclear', async () => {
    vendor.does(() => undefined);
    const started = Date.now();
    const call = () => kindOf(clientOf().request(WRITE));
    expect(await withLeave(leave(true, AbortSignal.timeout(100)), call)).toBe('unclear');
    expect(Date.now() - started).toBeLessThan(5_000);
  });
});

describe('the bulkhead', () => {
  it('lets no more calls through at a time than the connection bears; the others wait', async () => {
    let open = 0;
    let most = 0;
    vendor.does(async (_request, response) => {
      most = Math.max(most, ++open);
      await sleep(30);
      open -= 1;
      answer(response, 200, {});
    });
    const client = clientOf({ concurrency: 2 });
    await Promise.all(Array.from({ length: 12 }, () => client.request(WRITE)));
    expect(most).toBe(2);
  });

  it('is per connection', async () => {
    vendor.does(({ url }, response) => {
      if (url === '/fast') answer(response, 200, {});
    });
    const stuck = clientOf({ concurrency: 1 }).request({ ...WRITE, timeoutMs: 3_000 });
    expect(await kindOf(clientOf({ concurrency: 1 }).request({ ...READ, path: '/fast' }))).toBe('ok');
    await kindOf(stuck);
  });

  it('refuses what would wait too long in line', async () => {
    vendor.does(() => undefined);
    const client = clientOf({ concurrency: 1 });
    const first = kindOf(client.request({ ...WRITE, timeoutMs: 3_000 }));
    const others = Array.from({ length: 11 }, () => client.request({ ...WRITE, timeoutMs: 300 }));
    const failures = await Promise.allSettled(others);
    const reasons = failures.map((each) => String((each as PromiseRejectedResult).reason));
    expect(reasons.filter((reason) => reason.includes('its time ended before its turn'))).toHaveLength(10);
    expect(reasons.filter((reason) => reason.includes('Too many calls wait'))).toHaveLength(1);
    expect(await first).toBe('unclear');
    expect(vendor.received).toHaveLength(1);
  });

  it('what waited its whole time was not sent, and says so in time', async () => {
    vendor.does(() => undefined);
    const client = clientOf({ concurrency: 1 });
    const slow = kindOf(client.request({ ...WRITE, timeoutMs: 6_000 }));
    const started = Date.now();
    expect(await kindOf(client.request({ ...WRITE, timeoutMs: 200 }))).toBe('unavailable');
    expect(Date.now() - started).toBeLessThan(5_000);
    expect(vendor.received).toHaveLength(1);
    expect(await slow).toBe('unclear');
    expect(vendor.received).toHaveLength(1);
  });
});
