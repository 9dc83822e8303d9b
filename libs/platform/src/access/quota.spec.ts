import { Controller, Get } from '@nestjs/common';
import { parseList } from 'structured-headers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { type SampleApi, startSampleApi } from '../../../../test/support/sample-api.js';
import { createDataSource, Database, migrate } from '../persistence/index.js';
import { accessPersistence, Endpoint } from './index.js';
import { type Quota, QuotaStore } from './quota.store.js';

const BURST: Quota = { name: 'burst', limit: 10, windowSeconds: 60 };
const DAILY: Quota = { name: 'daily', limit: 25, windowSeconds: 86_400 };

describe('the count of quotas', () => {
  let test: TestDatabase;
  /** Two processes, each with connections of its own. */
  let replicas: Database[];
  beforeAll(async () => {
    test = await createTestDatabase();
    await migrate(test.url, [accessPersistence]);
    replicas = await Promise.all(
      [1, 2].map(async () => new Database(await createDataSource(test.url, 5).initialize())),
    );
  });
  afterAll(async () => {
    for (const { dataSource } of replicas) await dataSource.destroy();
    await test.drop();
  });

  const storeOf = (nth: number) => new QuotaStore(replicas[nth % replicas.length] as Database);
  const consume = (client: string, times: number, quotas: readonly Quota[]) =>
    Promise.all(Array.from({ length: times }, (_, nth) => storeOf(nth).consume(client, quotas)));
  const endWindow = (client: string, name: string) =>
    replicas[0]?.query(
      `UPDATE platform.quota_uses SET windows = jsonb_set(windows, ARRAY[$2, 'ends'], '0') WHERE client_id = $1`,
      [client, name],
    );

  it('is exact: of three times the quota at once, over all replicas, the quota succeeds', async () => {
    const decisions = await consume('exact', 30, [BURST]);
    expect(decisions.filter(({ violated }) => violated.length === 0)).toHaveLength(10);
    const left = decisions.filter(({ violated }) => violated.length === 0).map(({ uses }) => uses[0]?.remaining);
    expect(left.sort((a, b) => Number(a) - Number(b))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('a refused request consumes nothing of any window', async () => {
    await consume('refused', 30, [BURST, DAILY]);
    await endWindow('refused', 'burst');
    const [decision] = await consume('refused', 1, [BURST, DAILY]);
    expect(decision?.uses.map(({ name, remaining }) => [name, remaining])).toEqual([
      ['burst', 9],
      ['daily', 14],
    ]);
  });

  it('names every quota that is used up', async () => {
    await consume('both', 30, [BURST, { ...DAILY, limit: 10 }]);
    const [decision] = await consume('both', 1, [BURST, { ...DAILY, limit: 10 }]);
    expect(decision?.violated).toEqual(['burst', 'daily']);
  });

  it('begins anew when a window has ended, that window only', async () => {
    await consume('anew', 10, [BURST, DAILY]);
    expect((await storeOf(0).consume('anew', [BURST, DAILY])).violated).toEqual(['burst']);
    await endWindow('anew', 'burst');
    const { uses, violated } = await storeOf(0).consume('anew', [BURST, DAILY]);
    expect(violated).toEqual([]);
    expect(uses).toMatchObject([
      { name: 'burst', remaining: 9, resetSeconds: 60 },
      { name: 'daily', remaining: 14 },
    ]);
  });

  it('is each client’s own', async () => {
    await consume('one', 12, [BURST]);
    expect((await storeOf(0).consume('other', [BURST])).uses[0]?.remaining).toBe(9);
  });

  it('survives a restart', async () => {
    await consume('restart', 7, [DAILY]);
    const fresh = new Database(await createDataSource(test.url, 1).initialize());
    expect((await new QuotaStore(fresh).consume('restart', [DAILY])).uses[0]?.remaining).toBe(25 - 8);
    await fresh.dataSource.destroy();
  });
});

@Controller('partner/v1')
class PartnerController {
  @Get('things')
  @Endpoint({ summary: 'List things', scope: 'things:read' })
  list(): { items: string[] } {
    return { items: [] };
  }
}

describe('quotas of partners', () => {
  let partner: SampleApi;
  beforeAll(async () => {
    partner = await startSampleApi('partner', [PartnerController]);
  });
  afterAll(() => partner.close());

  const asPartner = async (client: string, path = '/partner/v1/things') =>
    partner.call(path, { token: await partner.issuer.partner(client, 'things:read') });
  const used = (client: string, burst: number, daily: number) => {
    const ends = (seconds: number) => Date.now() + seconds * 1000;
    const windows = { burst: { used: burst, ends: ends(30) }, daily: { used: daily, ends: ends(3_000) } };
    return partner.database.query('INSERT INTO platform.quota_uses VALUES ($1, $2)', [client, JSON.stringify(windows)]);
  };

  it('are told with every answer, as the draft writes them', async () => {
    const { headers } = await asPartner('told');
    expect(headers.get('ratelimit-policy')).toBe('"burst";q=600;w=60, "daily";q=50000;w=86400');
    expect(headers.get('ratelimit')).toBe('"burst";r=599;t=60, "daily";r=49999;t=86400');
    const [burst] = parseList(String(headers.get('ratelimit')));
    expect(burst).toEqual([
      'burst',
      new Map([
        ['r', 599],
        ['t', 60],
      ]),
    ]);
  });

  it('that are used up: 429 with the registered type, the policies, and Retry-After not before t', async () => {
    await used('greedy', 599, 10);
    expect((await asPartner('greedy')).status).toBe(200);
    const { status, headers, body } = await asPartner('greedy');
    expect(status).toBe(429);
    expect(body).toMatchObject({
      type: 'https://iana.org/assignments/http-problem-types#quota-exceeded',
      status: 429,
      code: 'quota-exceeded',
      'violated-policies': ['burst'],
    });
    const [burst] = parseList(String(headers.get('ratelimit')));
    const { r, t } = Object.fromEntries(burst?.[1] ?? []) as { r: number; t: number };
    expect(r).toBe(0);
    expect(t).toBeGreaterThan(0);
    expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(t);
  });

  it('of several that are used up the longest is waited for', async () => {
    await used('greediest', 600, 50_000);
    const { headers, body } = await asPartner('greediest');
    expect(body['violated-policies']).toEqual(['burst', 'daily']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(2_000);
  });

  it('count whatever the client does, but nothing of nobody, the operator, or a token that is refused', async () => {
    await asPartner('counted');
    await partner.call('/partner/v1/things', { token: await partner.issuer.partner('counted', 'other') });
    await partner.call('/partner/v1/things');
    const operator = { claims: { client_id: 'operator', kind: 'operator' } };
    const token = await partner.issuer.token('partner', 'things:read', operator);
    expect((await partner.call('/partner/v1/things', { token })).headers.get('ratelimit')).toBeNull();
    const rows = await partner.database.query<{ client_id: string }>('SELECT client_id FROM platform.quota_uses');
    expect(rows.map(({ client_id }) => client_id)).not.toContain('operator');
    expect((await asPartner('counted')).headers.get('ratelimit')).toMatch(/^"burst";r=598;/);
  });
});
