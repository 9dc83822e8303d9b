import { Controller, Get } from '@nestjs/common';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SampleApi, startSampleApi } from '../../../../test/support/sample-api.js';
import { Endpoint } from '../access/index.js';

@Controller('wms/v1/things')
class ThingsController {
  @Get()
  @Endpoint({ summary: 'Things', public: true })
  read(): object {
    return {};
  }
}

@Controller('pages')
class PagesController {
  @Get()
  @Endpoint({ summary: 'A page', public: true })
  read(): object {
    return {};
  }
}

let wms: SampleApi;
beforeAll(async () => {
  wms = await startSampleApi('wms', [ThingsController, PagesController]);
});
afterAll(() => wms.close());

const told = async (path: string) => {
  const { headers } = await wms.call(path);
  return Object.fromEntries(
    ['content-security-policy', 'x-content-type-options', 'x-frame-options', 'strict-transport-security'].map(
      (name) => [name, headers.get(name)],
    ),
  );
};

it.each(['/wms/v1/things', '/wms/v1/things?colour=red'])(
  'an answer of an API may be read and nothing else: %s',
  async (path) => {
    expect(await told(path)).toEqual({
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'strict-transport-security': expect.stringContaining('max-age='),
    });
  },
);

it.each(['/pages', '/nowhere'])(
  'a page runs and looks by what we serve only, nothing inline, and is in no frame: %s',
  async (path) => {
    const { 'content-security-policy': policy, ...others } = await told(path);
    expect(policy).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';connect-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
    );
    expect(others).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
  },
);
