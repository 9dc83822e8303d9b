import { Controller, Get } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SampleApi, startSampleApi } from '../../../../test/support/sample-api.js';
import { type PassingTime, passingTime } from '../../../../test/support/time.js';
import { Endpoint } from './index.js';

@Controller('erp/v1')
class ThingsController {
  @Get('things')
  @Endpoint({ summary: 'List things', scope: 'erp:read' })
  list(): { items: string[] } {
    return { items: [] };
  }
}

let erp: SampleApi;
beforeEach(async () => {
  erp = await startSampleApi('erp', [ThingsController]);
  time = passingTime();
});
afterEach(async () => {
  time.end();
  await erp.close();
});

let time: PassingTime;
const later = (ms: number) => time.later(ms);
const tokenOf = (kid?: string) => erp.issuer.token('erp', 'erp:read', { expires: '1h', ...(kid && { kid }) });
const statusWith = async (token: string) => (await erp.call('/erp/v1/things', { token })).status;

describe('the keys of the authorization server', () => {
  it('rotate: a new one is asked for when it is met, the old one counts as long as it is published', async () => {
    const old = await tokenOf();
    expect(await statusWith(old)).toBe(200);
    await erp.issuer.rotateTo('k2', 'k1');
    later(3_000);
    expect(await statusWith(await tokenOf())).toBe(200);
    expect(await statusWith(await tokenOf('k1'))).toBe(200);
  });

  it('that are withdrawn stop verifying, tokens that were verified before included', async () => {
    const token = await tokenOf();
    expect(await statusWith(token)).toBe(200);
    await erp.issuer.rotateTo('k2');
    later(6 * 60_000);
    expect(await statusWith(token)).toBe(401);
  });

  it('that nobody knows do not make us ask without end', async () => {
    const forged = await erp.issuer.token('erp', 'erp:read', { header: { kid: 'k99' } });
    await statusWith(await tokenOf());
    const { asked } = erp.issuer;
    later(3_000);
    for (let nth = 0; nth < 20; nth++) expect(await statusWith(forged)).toBe(401);
    expect(erp.issuer.asked).toBe(asked + 1);
  });

  it('are asked for once by many first requests at the same time', async () => {
    const tokens = await Promise.all(Array.from({ length: 10 }, () => tokenOf()));
    expect(await Promise.all(tokens.map(statusWith))).toEqual(tokens.map(() => 200));
    expect(erp.issuer.asked).toBe(1);
  });
});

describe.each(['error', 'reset'] as const)('an authorization server that is away (%s)', (outage) => {
  it('is no fault of the token: 503, not 401', async () => {
    erp.issuer.outage = outage;
    for (let nth = 0; nth < 2; nth++) {
      const { status, headers, body } = await erp.call('/erp/v1/things', { token: await tokenOf() });
      expect([status, body.code]).toEqual([503, 'service-unavailable']);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
    erp.issuer.outage = 'none';
    later(3_000);
    expect(await statusWith(await tokenOf())).toBe(200);
  });

  it('does not shut out who holds a token of a known key', async () => {
    expect(await statusWith(await tokenOf())).toBe(200);
    erp.issuer.outage = outage;
    later(10 * 60_000);
    expect(await statusWith(await tokenOf())).toBe(200);
  });
});
