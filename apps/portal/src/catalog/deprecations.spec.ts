import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApplication, type Lifecycle, persistenceOf } from '#platform/application';
import { migrate } from '#platform/persistence';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { SystemApis } from '../../../../test/support/system-apis.js';
import { catalogApi } from './catalog.api.js';

const LIVES: Record<string, Lifecycle> = {
  v1: { released: '2026-01-01', deprecated: '2027-02-01T00:00:00Z', sunset: '2027-08-01T00:00:00Z' },
  v2: { released: '2026-06-01', deprecated: '2027-09-01T00:00:00Z' },
  v3: { released: '2026-11-01' },
  v4: { released: '2026-11-02', successor: 'v5' },
  v5: { released: '2026-11-03' },
};
const TOLD = { deprecatedAt: '2027-02-01T01:00:00+01:00', sunsetAt: '2027-08-01T00:00:00Z' };

let below: SystemApis;
let database: TestDatabase;
let app: NestFastifyApplication;
beforeAll(async () => {
  below = await new SystemApis().start();
  below.on('GET', /^\/openapi$/, () => ({
    body: { items: Object.keys(LIVES).map((version) => ({ api: 'partner', version })) },
  }));
  for (const [version, lifecycle] of Object.entries(LIVES))
    below.on('GET', new RegExp(`^/openapi/partner/${version}.json$`), () => ({
      body: { info: { title: 'Partner', description: '', 'x-lifecycle': lifecycle }, paths: {} },
    }));
  database = await createTestDatabase();
  const config = below.config(database.url);
  await migrate(config.databaseUrl, persistenceOf([catalogApi]));
  app = await createApplication({ config, apis: [catalogApi] });
});
afterAll(async () => {
  await app.close();
  await below.stop();
  await database.drop();
});

const call = (version: string, path: string, body?: object) =>
  ask(`/catalog/v1/apis/partner/versions/${version}/${path}`, body);

async function ask(url: string, body?: object) {
  const answer = await app.inject({
    method: body ? 'POST' : 'GET',
    url,
    headers: {
      authorization: `Bearer ${await below.token('catalog:read catalog:write', 'catalog')}`,
      ...(body && { 'idempotency-key': `"${crypto.randomUUID()}"` }),
    },
    ...(body && { payload: body }),
  });
  return { status: answer.statusCode, body: answer.json() };
}

async function propose(version: string, dates: { deprecatedAt: string; sunsetAt?: string; successor?: string }) {
  const { digest: impactReport } = (await call(version, 'impact')).body;
  const { status, body } = await call(version, 'deprecation', {
    impactReport,
    reason: 'There is a better one',
    ...dates,
  });
  const errors = body.errors as { pointer: string; code: string }[] | undefined;
  return [status, ...(errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)];
}

describe('the dates of a proposal', () => {
  it.each([
    ['another deprecation', 'v1', { ...TOLD, deprecatedAt: '2027-03-01T00:00:00Z' }, ['/deprecatedAt told-otherwise']],
    ['another sunset', 'v1', { ...TOLD, sunsetAt: '2027-09-01T00:00:00Z' }, ['/sunsetAt told-otherwise']],
    ['no sunset', 'v1', { deprecatedAt: TOLD.deprecatedAt }, ['/sunsetAt told-otherwise']],
    [
      'neither of both',
      'v1',
      { deprecatedAt: '2027-03-01T00:00:00Z', sunsetAt: '2027-09-01T00:00:00Z' },
      ['/deprecatedAt told-otherwise', '/sunsetAt told-otherwise'],
    ],
    ['another deprecation', 'v2', { deprecatedAt: '2027-09-02T00:00:00Z' }, ['/deprecatedAt told-otherwise']],
    [
      'a deprecation before its release',
      'v3',
      { deprecatedAt: '2026-10-31T00:00:00Z' },
      ['/deprecatedAt before-release'],
    ],
    [
      'a sunset that is past',
      'v3',
      { deprecatedAt: '2026-11-01T00:00:00Z', sunsetAt: '2026-11-02T00:00:00Z' },
      ['/sunsetAt past'],
    ],
  ])('are those that the version tells: %s for %s is refused', async (_, version, dates, errors) => {
    expect(await propose(version, dates)).toEqual([422, ...errors]);
    expect((await call(version, 'deprecation')).status).toBe(404);
  });

  it.each([
    ['the same instants, however they are written', 'v1', TOLD],
    ['a sunset where none is told', 'v2', { deprecatedAt: '2027-09-01T00:00:00Z', sunsetAt: '2028-03-01T00:00:00Z' }],
    ['any where none are told', 'v3', { deprecatedAt: '2027-12-01T00:00:00Z', sunsetAt: '2028-06-01T00:00:00Z' }],
  ])('are taken: %s (%s)', async (_, version, dates) => {
    expect(await propose(version, dates)).toEqual([201]);
  });
});

describe('the successor of a proposal', () => {
  const later = (successor: string) => ({ deprecatedAt: '2027-12-01T00:00:00Z', successor });

  it.each([
    ['the version itself', 'v5', 'v5', '/successor itself'],
    ['one that is deprecated', 'v5', 'v2', '/successor ends-too'],
    ['another than the version tells', 'v4', 'v3', '/successor told-otherwise'],
    ['one that leads back', 'v5', 'v4', '/successor leads-back'],
  ])('is a version that one can stay with: %s is refused', async (_, version, successor, error) => {
    expect(await propose(version, later(successor))).toEqual([422, error]);
    expect((await call(version, 'deprecation')).status).toBe(404);
  });

  it('is a version that runs: one that is not there is not found', async () => {
    expect(await propose('v5', later('v9'))).toEqual([404]);
  });

  it('may be the one that the version tells', async () => {
    expect(await propose('v4', later('v5'))).toEqual([201]);
  });
});

describe('the deprecations that stand', () => {
  it('are listed by version, each with its state', async () => {
    const { body } = await ask('/catalog/v1/deprecations');
    expect(body.items.map(({ version, state }: Record<string, string>) => `${version} ${state}`)).toEqual([
      'v1 agreed',
      'v2 agreed',
      'v3 agreed',
      'v4 agreed',
    ]);
  });
});
