import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Allow } from 'class-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleApi, startSampleApi } from '../../../../test/support/sample-api.js';
import { Endpoint } from '../access/index.js';
import { ProblemError } from '../errors/index.js';
import { metrics } from '../telemetry/index.js';
import type { SeenRequest } from './logged-request.js';
import { RequestLog } from './request-log.js';
import { RequestLogReader } from './request-log.reader.js';

class Anything {
  @ApiProperty()
  @Allow()
  body: unknown;
}
class Filter {
  @ApiProperty()
  @Allow()
  q?: string;
}

@Controller('partner/v3/things')
class ThingsController {
  @Get(':id')
  @Endpoint({ summary: 'Read', scope: 'things:read' })
  read(@Param('id') id: string, @Query() _query: Filter) {
    if (id === 'none') throw new ProblemError('not-found', 'There is no thing none');
    const large = id === 'large' && Array.from({ length: 2_000 }, (_, nth) => ({ nth, text: 'x'.repeat(20) }));
    return { id, clientSecret: 'one', signedBy: 'M. Jansen', ...(large && { large }) };
  }

  @Post()
  @Endpoint({ summary: 'Make', scope: 'things:read', idempotent: 'elsewhere' })
  make(@Body() _body: Anything) {
    return { made: true };
  }
}

let api: SampleApi;
let log: RequestLog;
let reader: RequestLogReader;
let token: string;

beforeAll(async () => {
  api = await startSampleApi('partner', [ThingsController]);
  log = api.app.get(RequestLog);
  reader = api.app.get(RequestLogReader);
  token = await api.issuer.partner('p1', 'things:read');
});
afterAll(() => api.close());

const read = (query: Partial<Parameters<RequestLogReader['read']>[0]> = {}) => reader.read({ limit: 50, ...query });
const droppedOf = async (reason: string) => {
  const metric = await metrics.getSingleMetric('crossdock_request_log_dropped_total')?.get();
  return metric?.values.find(({ labels }) => labels.reason === reason)?.value ?? 0;
};
const seen = (changes: Partial<SeenRequest> = {}): SeenRequest => ({
  at: new Date(),
  method: 'GET',
  route: '/partner/v3/things/:id',
  path: '/partner/v3/things/1',
  status: 200,
  latencyMs: 1,
  correlationId: 'c',
  replayed: false,
  requestBytes: 0,
  ...changes,
});

describe('the request log', () => {
  it('keeps time, route, path, status, problem, latency, correlation, and the bodies without secrets and persons', async () => {
    const answer = await api.call('/partner/v3/things/7?q=a', { token });
    const [entry] = await read({ correlationId: String(answer.headers.get('x-correlation-id')) });
    expect(entry).toMatchObject({
      partnerId: 'p1',
      clientId: 'p1',
      environment: 'production',
      method: 'GET',
      route: '/partner/v3/things/:id',
      path: '/partner/v3/things/7?q=a',
      status: 200,
      replayed: false,
      responseBody: { id: '7', clientSecret: '[redacted]', signedBy: '[redacted]' },
    });
    expect(entry?.latencyMs).toBeGreaterThan(0);
    expect(Math.abs(Date.now() - Number(entry?.at))).toBeLessThan(10_000);
  });

  it('keeps refusals with their problem code, those of strangers too, and of these no body', async () => {
    await api.call('/partner/v3/things/none', { token });
    await api.call('/partner/v3/things', { method: 'POST', body: '{"body":1}' });
    expect((await read({ problem: 'not-found' }))[0]).toMatchObject({ status: 404, partnerId: 'p1' });
    const [stranger] = await read({ problem: 'unauthenticated' });
    expect(stranger).toMatchObject({ status: 401, method: 'POST' });
    expect(stranger).not.toHaveProperty('partnerId');
    expect(stranger).not.toHaveProperty('requestBody');
  });

  it('knows whose call it was that could not be read, and one whose address was spelt otherwise', async () => {
    const malformed = { method: 'POST', body: '{"body":', headers: { 'idempotency-key': '"m"' } };
    expect((await api.call('/partner/v3/things', { token, ...malformed })).status).toBe(400);
    expect((await read({ problem: 'malformed-request' }))[0]).toMatchObject({ partnerId: 'p1', status: 400 });
    await api.call('/%70artner/v3/things/spelt', { token });
    expect((await read())[0]).toMatchObject({ partnerId: 'p1', path: '/%70artner/v3/things/spelt', status: 200 });
  });

  it('keeps the Idempotency-Key, and tells an answer that was given before', async () => {
    const post = () =>
      api.call('/partner/v3/things', {
        token,
        method: 'POST',
        body: JSON.stringify({ body: { sku: 'a' } }),
        headers: { 'idempotency-key': '"k1"' },
      });
    await post();
    await post();
    const [second, first] = await read({ route: '/partner/v3/things', status: 201 });
    expect(first).toMatchObject({ idempotencyKey: '"k1"', replayed: false, requestBody: { body: { sku: 'a' } } });
    expect(second).toMatchObject({ idempotencyKey: '"k1"', replayed: true });
  });

  it('keeps text that Postgres does not, as far as it can', async () => {
    log.record(seen({ correlationId: 'text', requestBody: { body: 'a\0b \\u0000 \uD800', 'n\0': 1 } }));
    await log.flush();
    const [entry] = await read({ correlationId: 'text' });
    expect(entry?.requestBody).toEqual({ body: 'a\uFFFDb \\u0000 \uFFFD', 'n\uFFFD': 1 });
  });

  it('tells a large body by its size and beginning', async () => {
    await api.call('/partner/v3/things/large', { token });
    const [entry] = await read();
    expect(entry?.responseBody).toMatchObject({ truncated: true, characters: expect.any(Number) });
    expect(JSON.stringify(entry?.responseBody).length).toBeLessThan(4_000);
  });

  it('keeps to a partner, and pages from the newest to the oldest', async () => {
    const other = await api.issuer.partner('p2', 'things:read');
    for (const id of ['a', 'b', 'c']) await api.call(`/partner/v3/things/${id}`, { token: other });
    const page = await read({ partnerId: 'p2', limit: 2 });
    expect(page.map(({ path }) => path)).toEqual(['/partner/v3/things/c', '/partner/v3/things/b']);
    const next = await read({ partnerId: 'p2', limit: 2, before: page[1]?.id as string });
    expect(next.map(({ path }) => path)).toEqual(['/partner/v3/things/a']);
  });

  it('is aged after 30 days', async () => {
    const day = 86_400_000;
    log.record(seen({ at: new Date(Date.now() - 31 * day), correlationId: 'old' }));
    log.record(seen({ at: new Date(Date.now() - 29 * day), correlationId: 'young' }));
    await log.flush();
    expect(await log.age()).toBe(1);
    expect(await read({ correlationId: 'old' })).toEqual([]);
    expect(await read({ correlationId: 'young' })).toHaveLength(1);
  });

  it('is bounded in memory: what is too much is dropped and counted', async () => {
    const before = await droppedOf('full');
    for (let nth = 0; nth < 5_100; nth++) log.record(seen({ correlationId: 'flood' }));
    expect((await droppedOf('full')) - before).toBe(100);
    const large = 'x'.repeat(8 * 1024 * 1024);
    await log.flush();
    for (let nth = 0; nth < 6; nth++) log.record(seen({ responseText: large }));
    expect((await droppedOf('full')) - before).toBe(102);
    await log.flush();
  });

  it('loses the one call that cannot be written, and no other', async () => {
    const before = await droppedOf('not-written');
    log.record(seen({ correlationId: 'sound' }));
    log.record(seen({ correlationId: 'unsound', status: 100_000 }));
    log.record(seen({ correlationId: 'sound' }));
    await log.flush();
    expect(await read({ correlationId: 'sound' })).toHaveLength(2);
    expect((await droppedOf('not-written')) - before).toBe(1);
  });

  it('goes on when whoever looks on fails, and tells the others', async () => {
    const told: string[] = [];
    log.observe((batch) => {
      if (batch.some(({ correlationId }) => correlationId === 'breaks')) throw new Error('cannot look');
    });
    log.observe((batch) => told.push(...batch.map(({ correlationId }) => correlationId)));
    for (const correlationId of ['breaks', 'after']) {
      log.record(seen({ correlationId }));
      await log.flush();
    }
    expect(await read({ correlationId: 'after' })).toHaveLength(1);
    expect(told).toEqual(['breaks', 'after']);
  });

  it('is written to the end when the process stops', async () => {
    const second = await startSampleApi('partner', [ThingsController]);
    const { database } = second;
    const written = await database.query('SELECT count(*) FROM platform.requests');
    expect(written).toEqual([{ count: '0' }]);
    const told: string[] = [];
    second.app.get(RequestLog).observe((batch) => told.push(...batch.map(({ path }) => path)));
    await second.call('/partner/v3/things/last', { token: await second.issuer.partner('p9', 'things:read') });
    await second.close();
    expect(told).toEqual(['/partner/v3/things/last']);
  });
});
