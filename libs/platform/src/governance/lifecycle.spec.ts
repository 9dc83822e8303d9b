import { Controller, Get, Param } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { propose } from '../../../../test/support/agreements.js';
import { PUBLIC_URL, type SampleApi, type SampleOptions, startSampleApi } from '../../../../test/support/sample-api.js';
import { Endpoint } from '../access/index.js';
import type { Lifecycle } from '../application/index.js';
import { ProblemError } from '../errors/index.js';
import { contractOf } from './index.js';
import { impossibleLives } from './lifecycle.js';

@Controller('tms/v1/things')
class ThingsController {
  @Get(':id')
  @Endpoint({ summary: 'Read a thing', scope: 'tms:read' })
  read(@Param('id') id: string): { id: string } {
    if (id === 'none') throw new ProblemError('not-found', 'There is no such thing');
    return { id };
  }
}

@Controller('tms/v2/things')
class NewThingsController {
  @Get(':id')
  @Endpoint({ summary: 'Read a thing', scope: 'tms:read' })
  read(@Param('id') id: string): { id: string } {
    return { id };
  }
}

const ENDING = {
  released: '2026-01-01',
  deprecated: '2026-06-30T23:59:59Z',
  sunset: '2026-11-11T23:59:59Z',
  successor: 'v2',
  migrationGuide: '/portal/guides/from-v1-to-v2',
} as const satisfies Lifecycle;
const LINK = `<${PUBLIC_URL}/portal/guides/from-v1-to-v2>; rel="deprecation"; type="text/html", <${PUBLIC_URL}/openapi/tms/v2.json>; rel="successor-version"`;
const SAID = { deprecation: '@1782863999', sunset: 'Wed, 11 Nov 2026 23:59:59 GMT', link: LINK };
const SILENT = { deprecation: null, sunset: null, link: null };
const said = ({ headers }: { headers: Headers }) => ({
  deprecation: headers.get('deprecation'),
  sunset: headers.get('sunset'),
  link: headers.get('link'),
});

let now = new Date('2026-07-01T00:00:00Z');
const start = (options: SampleOptions) =>
  startSampleApi('tms', [ThingsController, NewThingsController], {
    otherVersions: ['v2'],
    now: () => now,
    ...options,
  });

describe('a deprecated version', () => {
  let api: SampleApi;
  let token: string;
  beforeAll(async () => {
    api = await start({ lifecycle: ENDING });
    token = await api.issuer.token('tms', 'tms:read');
  });
  afterAll(() => api.close());

  it('says so on every answer, refusals and unknown resources included, and its successor does not', async () => {
    now = new Date('2026-07-01T00:00:00Z');
    const answers = {
      200: await api.call('/tms/v1/things/1', { token }),
      401: await api.call('/tms/v1/things/1'),
      404: await api.call('/tms/v1/things/none', { token }),
    };
    for (const [status, answer] of Object.entries(answers))
      expect([answer.status, said(answer)]).toEqual([Number(status), SAID]);
    const nowhere = await api.call('/tms/v1/nowhere', { token });
    expect([nowhere.status, said(nowhere)]).toEqual([404, SAID]);
    const successor = await api.call('/tms/v2/things/1', { token });
    expect([successor.status, said(successor)]).toEqual([200, SILENT]);
  });

  it('is served to the last moment of its sunset, then gone: 410 with its successor, however the address is spelt', async () => {
    await propose(api.app, { api: 'tms', version: 'v1' }, ENDING);
    now = new Date('2026-11-11T23:59:59Z');
    expect((await api.call('/tms/v1/things/1', { token })).status).toBe(200);
    now = new Date('2026-11-12T00:00:00Z');
    for (const path of ['/tms/v1/things/1', '/tms/v1/nowhere', '/tms/%761/things/1']) {
      const gone = await api.call(path);
      expect([path, gone.status, said(gone)]).toEqual([path, 410, SAID]);
      expect(gone.body).toMatchObject({
        status: 410,
        code: 'gone',
        type: `${PUBLIC_URL}/portal/problems/gone`,
        successor: `${PUBLIC_URL}/openapi/tms/v2.json`,
        sunset: ENDING.sunset,
        correlationId: expect.stringMatching(/^[0-9a-f]{32}$/),
      });
      expect(gone.headers.get('content-type')).toContain('application/problem+json');
    }
    expect((await api.call('/tms/v2/things/1', { token })).status).toBe(200);
  });

  it('is marked in its contract, operation by operation, with its dates', () => {
    const contract = contractOf(api.app, api.api);
    expect(contract.info).toMatchObject({ 'x-lifecycle': ENDING });
    const operations = Object.values(contract.paths).flatMap((item) => Object.values(item));
    expect(operations.map(({ deprecated }) => deprecated)).toEqual([true]);
    const [{ responses }] = operations as [{ responses: Record<string, { description: string }> }];
    expect(responses['403']?.description).toContain('version-deprecated');
    expect(responses['410']?.description).toContain('gone');
    const successor = contractOf(api.app, { ...api.api, version: 'v2', lifecycle: undefined });
    expect(Object.keys(successor.paths)).toEqual(['/tms/v2/things/{id}']);
    expect(JSON.stringify(successor.paths)).not.toContain('deprecated');
  });
});

describe('a version', () => {
  it('that is not deprecated says nothing of its life, and one that is not there is 404', async () => {
    const api = await start({ lifecycle: { released: '2026-01-01', successor: 'v2' } });
    const token = await api.issuer.token('tms', 'tms:read');
    const answer = await api.call('/tms/v1/things/1', { token });
    expect([answer.status, said(answer)]).toEqual([200, SILENT]);
    const unknown = await api.call('/tms/v9/things/1', { token });
    expect([unknown.status, unknown.body.code]).toEqual([404, 'not-found']);
    await api.close();
  });

  it('whose life cannot be stops the start, with every reason', async () => {
    const lifecycle: Lifecycle = { ...ENDING, sunset: '2026-06-30T00:00:00Z', successor: 'v7' };
    await expect(start({ lifecycle })).rejects.toThrow(
      'tms v1: its sunset is before its deprecation; tms v1: its successor v7 is not served',
    );
  });

  it.each<[string, Partial<Lifecycle>]>([
    ['tms v1: deprecated before it is released', { deprecated: '2025-12-31T00:00:00Z' }],
    ['tms v1: has a sunset without a deprecation', { deprecated: undefined }],
    ['tms v1: deprecated without a migration guide', { migrationGuide: undefined }],
    ['tms v1: its successor v1 is not served', { successor: 'v1' }],
    ['tms v1: sunset is no date: "soon"', { sunset: 'soon' }],
  ])('cannot be: %s', (complaint, change) => {
    const v1 = { name: 'tms', version: 'v1', lifecycle: { ...ENDING, ...change } } as const;
    expect(impossibleLives([v1, { name: 'tms', version: 'v2' }])).toEqual([complaint]);
  });
});
