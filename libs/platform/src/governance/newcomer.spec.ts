import { Controller, Get } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type SampleAnswer, type SampleApi, startSampleApi } from '../../../../test/support/sample-api.js';
import { ClientStandings, Endpoint } from '../access/index.js';
import { ImpactReports } from '../deprecation/index.js';

@Controller('partner/v1/things')
class ThingsController {
  @Get()
  @Endpoint({ summary: 'List things', scope: 'things:read' })
  list(): { items: string[] } {
    return { items: [] };
  }
}

const THINGS = '/partner/v1/things';
const V1 = { api: 'partner', version: 'v1' };
const BEFORE = '2027-01-31T00:00:00Z';
const DEPRECATED = '2027-02-01T00:00:00Z';

let now: Date;
let api: SampleApi;
beforeAll(async () => {
  api = await startSampleApi('partner', [ThingsController], {
    otherVersions: ['v2'],
    lifecycle: { released: '2026-01-01', deprecated: DEPRECATED, successor: 'v2', migrationGuide: '/portal/guides/v2' },
    now: () => now,
  });
});
afterAll(() => api.close());
beforeEach(() => {
  now = new Date(BEFORE);
});

const list = async (partner: string, query = '', scope = 'things:read') =>
  api.call(`${THINGS}${query}`, { token: await api.issuer.partner(partner, scope) });
const consumers = async () => (await api.app.get(ImpactReports).of(V1)).affected;
const exhaust = (partner: string) =>
  api.database.query('INSERT INTO platform.quota_uses (partner, windows) VALUES ($1, $2)', [
    partner,
    JSON.stringify({ burst: { used: 600, ends: Date.now() + 3_600_000 } }),
  ]);
const restore = (partner: string) =>
  api.database.query('DELETE FROM platform.quota_uses WHERE partner = $1', [partner]);
const suspend = async (partner: string, suspended: boolean) => {
  const standings = api.app.get(ClientStandings);
  await api.database.transaction((tx) => standings.set(tx, partner, { suspended }));
  await standings.refresh();
};

/** How a guard comes to refuse the call of a partner that may call otherwise. */
const REFUSALS: [status: number, why: string, refused: (partner: string) => Promise<SampleAnswer>][] = [
  [422, 'a parameter that nobody declared', (partner) => list(partner, '?who=me')],
  [403, 'the scope that its token lacks', (partner) => list(partner, '', 'other:read')],
  [
    429,
    'a quota that is used up',
    async (partner) => {
      await exhaust(partner);
      const answer = await list(partner);
      await restore(partner);
      return answer;
    },
  ],
  [
    401,
    'its suspension',
    async (partner) => {
      await suspend(partner, true);
      const answer = await list(partner);
      await suspend(partner, false);
      return answer;
    },
  ],
];

describe('a newcomer to a deprecated version', () => {
  it.each(REFUSALS)(
    'that was answered %i for %s is one all the same, and in no impact report',
    async (status, _, refused) => {
      const partner = `refused-${status}`;
      for (const at of [BEFORE, DEPRECATED]) {
        now = new Date(at);
        expect((await refused(partner)).status).toBe(status);
      }
      expect(await consumers()).not.toContain(partner);
      expect(await list(partner)).toMatchObject({ status: 403, body: { code: 'version-deprecated' } });
      expect(await consumers()).not.toContain(partner);
    },
  );

  it('is nobody who used it before, in production', async () => {
    expect((await list('known')).status).toBe(200);
    expect(await consumers()).toContain('known');
    now = new Date(DEPRECATED);
    expect((await list('known')).status).toBe(200);
  });
});
