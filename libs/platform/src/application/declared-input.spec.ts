import { Controller, Param, Post } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleApi, startSampleApi } from '../../../../test/support/sample-api.js';
import { Endpoint } from '../access/index.js';

@Controller('wms/v1/things')
class ThingsController {
  @Post(':id/rest')
  @Endpoint({ summary: 'Let a thing rest', public: true })
  rest(@Param('id') id: string): object {
    return { id };
  }
}

let wms: SampleApi;
beforeAll(async () => {
  wms = await startSampleApi('wms', [ThingsController]);
});
afterAll(() => wms.close());

describe('a route that declares neither a body nor a query', () => {
  const rest = (init: RequestInit = {}, query = '') =>
    wms.call(`/wms/v1/things/a/rest${query}`, { method: 'POST', ...init });
  const json = (body: string) => ({ body, headers: { 'content-type': 'application/json' } });

  it.each([{}, json('{}')])('takes none, or an empty one: %j', async (init) => {
    expect((await rest(init)).status).toBe(201);
  });

  it.each<[string, string[]]>([
    ['{"colour":"red","a/b":1}', ['/colour', '/a~1b']],
    ['[]', ['']],
    ['null', ['']],
    ['"x"', ['']],
  ])('refuses any other: %s', async (body, pointers) => {
    const answer = await rest(json(body));
    expect([answer.status, answer.body['code']]).toEqual([422, 'validation-failed']);
    expect(answer.body['errors']).toEqual(
      pointers.map((pointer) => expect.objectContaining({ pointer, code: 'unknown-member' })),
    );
  });

  it.each(['?colour=red', '?limit=1', '?='])('refuses any query: %s', async (query) => {
    const answer = await rest({}, query);
    expect([answer.status, answer.body['code']]).toEqual([422, 'validation-failed']);
    const [name] = query.slice(1).split('=');
    expect(answer.body['errors']).toMatchObject([{ pointer: `/query/${name}`, code: 'unknown-member' }]);
  });
});
