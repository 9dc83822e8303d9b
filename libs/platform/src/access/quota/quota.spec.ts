import { Controller, Get, Post, UseGuards } from '@nestjs/common';
import { SkipThrottle, Throttle, ThrottlerGuard } from '@nestjs/throttler';
import { parseList } from 'structured-headers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleApi, startSampleApi } from '../../../../../test/support/sample-api.js';
import { ClientStandings, Endpoint } from '../index.js';

@Controller('partner/v1')
class PartnerController {
  @Get('things')
  @Endpoint({ summary: 'List things', scope: 'things:read' })
  list(): { items: string[] } {
    return { items: [] };
  }

  @Post('things')
  @Endpoint({ summary: 'Make a thing', scope: 'things:read' })
  make(): void {}

  @Post('things/import')
  @Endpoint({ summary: 'Make many things', scope: 'things:read', routes: 'bulk' })
  makeMany(): void {}

  @Get('open')
  @UseGuards(ThrottlerGuard)
  @SkipThrottle({ daily: true, bulk: true })
  @Throttle({ burst: { limit: 3, ttl: 60_000 } })
  @Endpoint({ summary: 'Open to everybody', public: true })
  open(): void {}
}

let partner: SampleApi;
beforeAll(async () => {
  partner = await startSampleApi('partner', [PartnerController]);
});
afterAll(() => partner.close());

interface Asked {
  readonly path?: string;
  readonly method?: string;
  readonly claims?: Readonly<Record<string, unknown>>;
}

const asPartner = async (client: string, { path = '/partner/v1/things', method = 'GET', claims = {} }: Asked = {}) =>
  partner.call(path, { method, token: await partner.issuer.partner(client, 'things:read', { claims }) });
const policyOf = async (client: string, asked?: Asked) =>
  (await asPartner(client, asked)).headers.get('ratelimit-policy');
const used = (who: string, burst: number, daily: number) => {
  const ends = (seconds: number) => Date.now() + seconds * 1000;
  const windows = { burst: { used: burst, ends: ends(30) }, daily: { used: daily, ends: ends(3_000) } };
  return partner.database.query('INSERT INTO platform.quota_uses (partner, windows) VALUES ($1, $2)', [
    who,
    JSON.stringify(windows),
  ]);
};

describe('the contract of an API for partners', () => {
  it('tells as what each operation counts: by its method, or as the route says; what is open to everybody counts as nothing', async () => {
    const { paths } = (await partner.call('/openapi/partner/v1.json')).body as {
      paths: Record<string, Record<string, Record<string, unknown>>>;
    };
    const told = Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => [`${method} ${path}`, operation['x-counts-as']]),
    );
    expect(Object.fromEntries(told)).toEqual({
      'get /partner/v1/things': 'read',
      'post /partner/v1/things': 'write',
      'post /partner/v1/things/import': 'bulk',
      'get /partner/v1/open': undefined,
    });
  });
});

describe('quotas of partners', () => {
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
    const rows = await partner.database.query<{ partner: string }>('SELECT partner FROM platform.quota_uses');
    expect(rows.map((row) => row.partner)).not.toContain('operator');
    expect((await asPartner('counted')).headers.get('ratelimit')).toMatch(/^"burst";r=598;/);
  });

  it('are shared by all clients of one partner', async () => {
    const claims = { partner_id: 'twofold' };
    await asPartner('twofold-1', { claims });
    expect((await asPartner('twofold-2', { claims })).headers.get('ratelimit')).toMatch(/^"burst";r=598;/);
  });

  it('of sandbox credentials are another plan, and counted apart', async () => {
    await asPartner('trying');
    const claims = { environment: 'sandbox' };
    const { headers } = await asPartner('trying', { claims });
    expect(headers.get('ratelimit-policy')).toBe('"burst";q=300;w=60, "daily";q=10000;w=86400');
    expect(headers.get('ratelimit')).toMatch(/^"burst";r=299;/);
  });

  it('are those of the plan that the client’s standing names, at once', async () => {
    const standings = partner.app.get(ClientStandings);
    await partner.database.transaction((tx) => standings.set(tx, 'paying', { plan: 'premium' }));
    await standings.refresh();
    expect(await policyOf('paying')).toBe('"burst";q=6000;w=60, "daily";q=1000000;w=86400');
  });

  it('of a plan that is none are the default ones: neither locked out nor unlimited', async () => {
    const standings = partner.app.get(ClientStandings);
    await partner.database.transaction((tx) => standings.set(tx, 'mistyped', { plan: 'premuim' }));
    await standings.refresh();
    expect(await policyOf('mistyped')).toBe('"burst";q=600;w=60, "daily";q=50000;w=86400');
  });

  it('are counted where a route limited by the throttler itself counts too: in the store that replicas share, exactly', async () => {
    const answers = await Promise.all(Array.from({ length: 9 }, () => partner.call('/partner/v1/open')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429, 429, 429, 429, 429, 429]);
    const rows = await partner.database.query<{ windows: Record<string, { used: number }> }>(
      'SELECT windows FROM platform.quota_uses',
    );
    expect(rows.filter(({ windows }) => Object.keys(windows).join() === 'burst')).toMatchObject([
      { windows: { burst: { used: 3 } } },
    ]);
  });

  it('that are for one class of routes count and show there only', async () => {
    const bulk = { method: 'POST', path: '/partner/v1/things/import' };
    expect(await policyOf('bulky', bulk)).toBe('"burst";q=600;w=60, "daily";q=50000;w=86400, "bulk";q=60;w=60');
    const write = await asPartner('bulky', { method: 'POST' });
    expect(write.headers.get('ratelimit')).toMatch(/^"burst";r=598;t=\d+, "daily";r=49998;t=\d+$/);
    expect((await asPartner('bulky', bulk)).headers.get('ratelimit')).toMatch(/^"burst";r=597;.*"bulk";r=58;/);
  });
});
