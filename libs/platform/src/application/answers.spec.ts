import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProperty } from '@nestjs/swagger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleApi, startSampleApi } from '../../../../test/support/sample-api.js';
import { Endpoint } from '../access/index.js';
import { ProblemError } from '../errors/index.js';
import { contractOf } from '../governance/index.js';
import { keepLasting, madeOnce } from '../lasting/index.js';

class Thing {
  @ApiProperty({ type: String, example: 'x' }) name: string;
}

let lasting = keepLasting({ name: 'first' });
let mapped = 0;
const toThing = madeOnce(({ name }: { name: string }): Thing => {
  mapped += 1;
  return { name };
});
let name = 'first';

@Controller('wms/v1/things')
class ThingsController {
  @Get('lasting')
  @Endpoint({ summary: 'Read what lasts', scope: 'things:read' })
  @ApiOkResponse({ type: Thing })
  last(): Thing {
    return toThing(lasting);
  }

  @Get(':id')
  @Endpoint({ summary: 'Read a thing', scope: 'things:read' })
  @ApiOkResponse({ type: Thing })
  read(@Param('id') id: string): Thing {
    if (id === 'none') throw new ProblemError('not-found', 'There is no thing none');
    return { name };
  }

  @Post()
  @HttpCode(201)
  @Endpoint({ summary: 'Make a thing', scope: 'things:read', idempotent: 'elsewhere' })
  @ApiCreatedResponse({ type: Thing })
  make(): Thing {
    return { name };
  }
}

let api: SampleApi;
let token: string;
beforeAll(async () => {
  api = await startSampleApi('wms', [ThingsController]);
  token = await api.issuer.token('wms', 'things:read');
});
afterAll(() => api.close());

const read = (path: string, headers: Record<string, string> = {}) =>
  api.call(`/wms/v1/things/${path}`, { token, headers });

describe.each(['1', 'lasting'])('what is read, %s', (path) => {
  const change = (to: string) => {
    name = to;
    lasting = keepLasting({ name: to });
  };

  it('has an ETag, the same as long as the answer is, and another one when it changed', async () => {
    change('first');
    const [one, two] = [await read(path), await read(path)];
    const tag = String(one.headers.get('etag'));
    expect(tag).toMatch(/^"[\w-]{43}"$/);
    expect([two.headers.get('etag'), two.body]).toEqual([tag, { name: 'first' }]);
    change('second');
    const three = await read(path, { 'if-none-match': tag });
    expect([three.status, three.body]).toEqual([200, { name: 'second' }]);
    expect(three.headers.get('etag')).not.toBe(tag);
  });

  it('that the client has already is 304, without a body', async () => {
    const tag = String((await read(path)).headers.get('etag'));
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const { status, text, headers } = await read(path, { 'if-none-match': known });
      expect([status, text, headers.get('etag')]).toEqual([304, '', tag]);
    }
    expect((await read(path, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('is refused when its If-None-Match is none', async () => {
    expect(await read(path, { 'if-none-match': 'first' })).toMatchObject({
      status: 400,
      body: { code: 'malformed-request' },
    });
  });
});

describe('an ETag', () => {
  it('is of what is read, not of a refusal or of what a command answers', async () => {
    expect((await read('none')).headers.has('etag')).toBe(false);
    const made = await api.call('/wms/v1/things', { token, method: 'POST', headers: { 'idempotency-key': '"k"' } });
    expect([made.status, made.headers.has('etag')]).toEqual([201, false]);
  });

  it('and its 304 are in the contract of every GET', () => {
    const { get, post } = {
      get: contractOf(api.app, api.api).paths['/wms/v1/things/{id}']?.get,
      post: contractOf(api.app, api.api).paths['/wms/v1/things']?.post,
    };
    expect(get?.parameters).toContainEqual(expect.objectContaining({ name: 'If-None-Match', required: false }));
    expect(get?.responses['304']).toHaveProperty('headers.ETag');
    expect(get?.responses['200']).toHaveProperty('headers.ETag');
    expect(post?.responses).not.toHaveProperty('304');
  });
});

describe('what lasts', () => {
  it('is mapped once for all who read it', async () => {
    lasting = keepLasting({ name: 'once' });
    const before = mapped;
    await Promise.all(Array.from({ length: 5 }, () => read('lasting')));
    expect(mapped - before).toBe(1);
  });
});
