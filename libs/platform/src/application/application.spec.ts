import { connect } from 'node:net';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayUnique, IsInt, IsObject, IsOptional, IsString, Matches, Min, ValidateNested } from 'class-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleApi, startSampleApi } from '../../../../test/support/sample-api.js';
import { Endpoint } from '../access/index.js';
import { PageQuery } from '../query/index.js';
import { currentContext } from '../telemetry/index.js';

class Line {
  @IsString() sku: string;
  @IsInt() @Min(1) quantity: number;
}
class Thing {
  @IsString() name: string;
  @IsOptional() @ValidateNested({ each: true }) @Type(() => Line) lines?: Line[];
  @IsOptional() @IsObject() free?: object;
  @IsOptional() @ArrayUnique() @Matches(/^[a-z]+$/, { each: true }) tags?: string[];
}

class Wish {
  @IsOptional() @IsString() text?: string;
}

@Controller('wms/v1/wishes')
class WishesController {
  @Post()
  @Endpoint({ summary: 'Make a wish', public: true })
  create(@Body() wish: Wish): Wish {
    return wish;
  }
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
  list(@Query() { limit }: PageQuery): object {
    return { items: Array(limit).fill(typeof limit), nextCursor: null };
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
  wms = await startSampleApi('wms', [ThingsController, WishesController]);
});
afterAll(() => wms.close());

const THINGS = '/wms/v1/things';
const post = (body: unknown, headers: Record<string, string> = {}) =>
  wms.call(THINGS, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), headers });

const toldOf = async (body: unknown): Promise<string[]> => {
  const { errors } = (await post(body)).body as { errors: { pointer: string; code: string }[] };
  return errors.map(({ pointer, code }) => `${pointer} ${code}`).sort();
};

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
    ['that names a member twice', '{"name":"x","name":"y"}', {}, 400, 'malformed-request'],
    ['that names it twice, once escaped', '{"name":"x","\\u006eame":"x"}', {}, 400, 'malformed-request'],
    ['that names a member twice deep down', '{"name":"x","free":{"a":[{"b":1,"b":1}]}}', {}, 400, 'malformed-request'],
    ['with a number that would be infinite', '{"name":"x","free":{"a":1e400}}', {}, 422, 'validation-failed'],
    [
      'with an integer that would be another',
      '{"name":"x","free":{"a":9007199254740993}}',
      {},
      422,
      'validation-failed',
    ],
    ['that is NaN', '{"name":NaN}', {}, 400, 'malformed-request'],
    ['that is empty', '', { 'content-type': 'application/json' }, 400, 'malformed-request'],
    ['that begins with a byte order mark', '\uFEFF{"name":"x"}', {}, 400, 'malformed-request'],
    ['whose unknown member every object has', '{"name":"x","hasOwnProperty":1}', {}, 422, 'validation-failed'],
    [
      'that is a form',
      'name=x',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'unsupported-media-type',
    ],
    ['that is plain text', '{"name":"x"}', { 'content-type': 'text/plain' }, 415, 'unsupported-media-type'],
    [
      'in another charset',
      '{"name":"x"}',
      { 'content-type': 'application/json; charset=utf-16' },
      415,
      'unsupported-media-type',
    ],
    ['that is compressed', '{"name":"x"}', { 'content-encoding': 'gzip' }, 415, 'unsupported-media-type'],
    [
      'of a hundred thousand values',
      JSON.stringify({ name: 'x', lines: Array(100_000).fill(1) }),
      {},
      413,
      'payload-too-large',
    ],
  ])('%s', async (_, body, headers, status, code) => {
    const answer = await post(body, headers);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('that is wrong is told by JSON Pointers, all at once, unknown members included', async () => {
    expect(await toldOf({ lines: [{ sku: 1, quantity: 0, 'a/b': 1 }], colour: 'red' })).toEqual([
      '/colour unknown-member',
      '/lines/0/a~1b unknown-member',
      '/lines/0/quantity min',
      '/lines/0/sku is-string',
      '/name required',
    ]);
  });

  it('that lacks a member is told so, and not what the member would have to be', async () => {
    expect(await toldOf({ lines: [{}] })).toEqual([
      '/lines/0/quantity required',
      '/lines/0/sku required',
      '/name required',
    ]);
  });

  it('with a member of another type is told that, and not what one of the right type would have to be', async () => {
    expect(await toldOf({ name: 'x', lines: [{ sku: 'x', quantity: '0' }] })).toEqual(['/lines/0/quantity is-int']);
  });

  it('with a wrong element in a list is told which', async () => {
    expect(await toldOf({ name: 'x', tags: ['a', 'B', 'c', 3] })).toEqual(['/tags/1 matches', '/tags/3 matches']);
    expect(await toldOf({ name: 'x', tags: ['a', 'a'] })).toEqual(['/tags array-unique']);
    expect(await toldOf({ name: 'x', tags: 'a' })).toEqual(['/tags is-array']);
  });

  it.each(['name', 'x', '\u00fc'])('that is not UTF-8 is refused, not mended: %s', async (text) => {
    const bytes = Buffer.concat([Buffer.from(`{"name":"${text}`), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]);
    const answer = await wms.call(THINGS, {
      method: 'POST',
      body: bytes,
      headers: { 'content-type': 'application/json' },
    });
    expect([answer.status, answer.body.code]).toEqual([400, 'malformed-request']);
  });

  it('that has null for an optional member is refused: what there is not is left out', async () => {
    const wish = await wms.call('/wms/v1/wishes', { method: 'POST', body: '{"text":null}' });
    expect([wish.status, wish.body.errors]).toMatchObject([422, [{ pointer: '/text', code: 'is-null' }]]);
    expect((await post({ name: 'x', lines: null })).body.errors).toMatchObject([{ pointer: '/lines' }]);
    expect((await post({ name: 'x', free: { any: null } })).status).toBe(201);
  });

  it('that is no object is refused as a whole, also where no member is required', async () => {
    for (const text of ['null', 'false', '0', '"x"', '[]']) {
      const { status, body } = await wms.call('/wms/v1/wishes', { method: 'POST', body: text });
      expect([text, status, body.errors]).toMatchObject([text, 422, [{ pointer: '' }]]);
    }
    expect((await wms.call('/wms/v1/wishes', { method: 'POST', body: '{}' })).status).toBe(201);
  });

  it('that is wrong in very many places is told a hundred of them', async () => {
    const { body } = await post({ name: 'x', lines: Array.from({ length: 5_000 }, () => ({})) });
    expect(body.errors).toHaveLength(100);
  });

  it.each([
    'application/json; charset=utf-8',
    'application/json;charset="UTF-8"',
    'application/json; charset=us-ascii',
  ])('may say that it is what it must be: %s', async (type) => {
    expect((await post({ name: 'x' }, { 'content-type': type })).status).toBe(201);
  });

  it('that is right arrives as it was', async () => {
    const thing = { name: '東京 😀', lines: [{ sku: 'a', quantity: 2 }], free: { any: ['thing'] } };
    expect((await post(thing)).body).toEqual(thing);
  });
});

describe('a query', () => {
  it('has its defaults and types', async () => {
    expect((await wms.call(THINGS)).body['items']).toEqual(Array(50).fill('number'));
    expect((await wms.call(`${THINGS}?limit=200`)).body['items']).toEqual(Array(200).fill('number'));
  });

  it.each(['limit=1e2', 'limit=0x10', 'limit=', 'limit=%205', 'limit=-0', 'limit=1.0', 'constructor=1', 'toString=1'])(
    '%s is no number, or no parameter',
    async (query) => {
      const { status, body } = await wms.call(`${THINGS}?${query}`);
      expect(status).toBe(422);
      expect((body.errors as { pointer: string }[])[0]?.pointer).toMatch(/^\/query\//);
    },
  );

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
    [`/${'x'.repeat(1_001)}`, 400],
    ['/%2e%2e%2fhealth', 200],
  ])('%s', async (path, status) => {
    expect((await wms.call(`${THINGS}${path}`)).status).toBe(status);
  });
});

/** As it is written on the wire: `fetch` would resolve the dots and join the headers. */
function onWire(lines: readonly string[]): Promise<string> {
  const { port } = wms.app.getHttpServer().address() as { port: number };
  return new Promise((done, failed) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`));
    let text = '';
    socket.on('data', (chunk) => (text += chunk)).on('error', failed);
    socket.on('close', () => done(text));
  });
}
const get = (path: string, ...headers: string[]) =>
  onWire([`GET ${path} HTTP/1.1`, 'host: x', 'connection: close', ...headers]);

describe('an address', () => {
  it.each(['%2e', '%2E%2e', '.', '..'])('names nothing by dots alone: %s', async (dots) => {
    expect(await get(`${THINGS}/${dots}`)).toMatch(/^HTTP\/1\.1 404 /);
  });

  it.each([THINGS, `${THINGS}/1`])('that is there says which methods it knows: %s', async (path) => {
    const { status, headers, body } = await wms.call(path, { method: 'DELETE' });
    expect([status, body.code]).toEqual([405, 'method-not-allowed']);
    expect(headers.get('allow')).toMatch(/^GET, HEAD/);
    expect((await wms.call(`${path}/nowhere/at/all`, { method: 'DELETE' })).status).toBe(404);
  });

  it('of a partner is that however it is written: its baggage is not taken', async () => {
    for (const path of ['/%70artner/v1/things/1', 'http://x/partner/v1/things/1', '/partner/v1/things/1']) {
      const answer = await get(path, 'baggage: crossdock.order=sap-1');
      expect([path, answer.slice(0, 12)]).toEqual([path, 'HTTP/1.1 200']);
      expect([path, answer.includes('sap-1')]).toEqual([path, false]);
    }
  });
});

describe('a header that counts once', () => {
  it.each(['Authorization', 'Idempotency-Key', 'Content-Type', 'Host'])('is not there twice: %s', async (name) => {
    expect(await get(THINGS, `${name}: a`, `${name.toLowerCase()}: a`)).toMatch(/^HTTP\/1\.1 400 .*malformed-request/s);
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
    expect((await wms.call('/health/ready')).body).toEqual({
      status: 'ok',
      checks: { database: 'ok', 'disk of the database': 'ok' },
    });
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
