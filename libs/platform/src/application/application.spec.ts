import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, IsObject, IsOptional, IsString, Min, ValidateNested } from 'class-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleApi, startSampleApi } from '../../../../test/support/sample-api.js';
import { Endpoint } from '../access/index.js';
import { currentContext } from '../telemetry/index.js';
import { PageQuery } from './index.js';

class Line {
  @IsString() sku: string;
  @IsInt() @Min(1) quantity: number;
}
class Thing {
  @IsString() name: string;
  @IsOptional() @ValidateNested({ each: true }) @Type(() => Line) lines?: Line[];
  @IsOptional() @IsObject() free?: object;
}

@Controller(['wms/v1/things', 'partner/v1/things'])
class ThingsController {
  @Post()
  @Endpoint({ summary: 'Make a thing', public: true })
  create(@Body() thing: Thing): Thing {
    return thing;
  }

  @Get()
  @Endpoint({ summary: 'List things', public: true })
  list(@Query() { limit, cursor }: PageQuery): object {
    return { limit, cursor };
  }

  @Get(':id')
  @Endpoint({ summary: 'Read a thing', public: true })
  read(@Param('id') id: string): object {
    const { correlationId, orderId } = currentContext();
    return { id, correlationId, orderId };
  }
}

let wms: SampleApi;
beforeAll(async () => {
  wms = await startSampleApi('wms', [ThingsController]);
});
afterAll(() => wms.close());

const THINGS = '/wms/v1/things';
const post = (body: unknown, headers: Record<string, string> = {}) =>
  wms.call(THINGS, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), headers });

describe('a request body', () => {
  it.each<[string, string, Record<string, string>, number, string]>([
    ['that is no JSON', '{', {}, 400, 'malformed-request'],
    ['nested without end', '['.repeat(500_000), {}, 400, 'malformed-request'],
    ['nested without end, and closed', `${'['.repeat(400_000)}${']'.repeat(400_000)}`, {}, 400, 'malformed-request'],
    ['that goes for the prototype', '{"__proto__":{"name":"x"}}', {}, 400, 'malformed-request'],
    ['that goes for the constructor', '{"constructor":{"prototype":{}},"name":"x"}', {}, 400, 'malformed-request'],
    ['of another type', '<thing/>', { 'content-type': 'application/xml' }, 415, 'unsupported-media-type'],
    ['of a megabyte and more', JSON.stringify({ name: 'x'.repeat(1_100_000) }), {}, 413, 'payload-too-large'],
    ['that is a list', '[]', {}, 422, 'validation-failed'],
    ['that is null', 'null', {}, 422, 'validation-failed'],
    ['that is a text', '"x"', {}, 422, 'validation-failed'],
    ['with NUL', '{"name":"a\\u0000b"}', {}, 422, 'validation-failed'],
    ['with half a surrogate pair', '{"name":"\\ud800"}', {}, 422, 'validation-failed'],
    ['with NUL in a free member', '{"name":"x","free":{"a":{"b":"\\u0000"}}}', {}, 422, 'validation-failed'],
  ])('%s', async (_, body, headers, status, code) => {
    const answer = await post(body, headers);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('that is wrong is told by JSON Pointers, all at once, unknown members included', async () => {
    const { body } = await post({ lines: [{ sku: 1, quantity: 0, 'a/b': 1 }], colour: 'red' });
    const told = (body.errors as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`);
    expect(told.sort()).toEqual([
      '/colour unknown-member',
      '/lines/0/a~1b unknown-member',
      '/lines/0/quantity min',
      '/lines/0/sku is-string',
      '/name is-string',
    ]);
  });

  it('that is right arrives as it was', async () => {
    const thing = { name: '東京 😀', lines: [{ sku: 'a', quantity: 2 }], free: { any: ['thing'] } };
    expect((await post(thing)).body).toEqual(thing);
  });
});

describe('a query', () => {
  it('has its defaults and types', async () => {
    expect((await wms.call(THINGS)).body).toEqual({ limit: 50 });
    expect((await wms.call(`${THINGS}?limit=200&cursor=abc`)).body).toEqual({ limit: 200, cursor: 'abc' });
  });

  it.each(['limit=0', 'limit=201', 'limit=x', 'limit=1.5', 'limit=1&limit=2', 'cursor=', 'cursor=%00', 'colour=red'])(
    '%s is told as wrong',
    async (query) => {
      const { status, body } = await wms.call(`${THINGS}?${query}`);
      expect(status).toBe(422);
      expect((body.errors as { pointer: string }[])[0]?.pointer).toMatch(/^\/query\//);
    },
  );
});

describe('a path', () => {
  it.each([
    ['/%zz', 400],
    ['/a%00b', 404],
    [`/${'x'.repeat(301)}`, 400],
  ])('%s', async (path, status) => {
    expect((await wms.call(`${THINGS}${path}`)).status).toBe(status);
  });
});

describe('the trace of a request', () => {
  const TRACE = '0af7651916cd43dd8448eb211c80319c';

  it('is continued, and told in the answer and in problems', async () => {
    const headers = { traceparent: `00-${TRACE}-b7ad6b7169203331-01` };
    const good = await wms.call(`${THINGS}/1`, { headers });
    expect(good.body.correlationId).toBe(TRACE);
    expect(good.headers.get('x-correlation-id')).toBe(TRACE);
    expect((await wms.call('/wms/v1/nowhere', { headers })).body.correlationId).toBe(TRACE);
    expect((await wms.call(`${THINGS}?limit=0`, { headers })).body.correlationId).toBe(TRACE);
  });

  it('that is none is replaced, each time by another', async () => {
    const headers = { traceparent: `00-${'0'.repeat(32)}-b7ad6b7169203331-01` };
    const ids = [await wms.call(`${THINGS}/1`, { headers }), await wms.call(`${THINGS}/1`)].map(
      ({ body }) => body.correlationId,
    );
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^(?!0{32})[0-9a-f]{32}$/);
  });

  it('brings the order along from our own APIs; what a partner says of it is not taken', async () => {
    const headers = { baggage: 'crossdock.order=sap-1' };
    expect((await wms.call(`${THINGS}/1`, { headers })).body.orderId).toBe('sap-1');
    expect((await wms.call('/partner/v1/things/1', { headers })).body.orderId).toBeUndefined();
  });

  it.each(['%00', '%ED%A0%80', 'x'.repeat(201)])('has no order that could not be kept: %s', async (value) => {
    const headers = { baggage: `crossdock.order=${value}` };
    expect((await wms.call(`${THINGS}/1`, { headers })).body.orderId).toBeUndefined();
  });
});

describe('the probes', () => {
  it('are public and say how the process is', async () => {
    expect((await wms.call('/health/live')).body).toEqual({ status: 'ok' });
    expect((await wms.call('/health/ready')).body).toEqual({ status: 'ok', checks: { database: 'ok' } });
    const { text, headers } = await wms.call('/metrics');
    expect(headers.get('content-type')).toContain('text/plain');
    expect(text).toMatch(/crossdock_http_request_seconds_count\{method="GET",route="\/health\/live",status="200"\}/);
  });

  it('count by route and never by address: what is called cannot make more of them', async () => {
    for (const id of ['one', 'two']) await wms.call(`${THINGS}/${id}`);
    await wms.call('/nowhere/at/all');
    const { text } = await wms.call('/metrics');
    expect(text).toContain('route="/wms/v1/things/:id"');
    expect(text).not.toMatch(/things\/one|nowhere/);
  });
});
