import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { VendorError } from '#platform/http';
import { SapConfig } from './config.js';
import type { Entity, ODataRequest } from './odata.codec.js';
import type { SapClient } from './sap.client.js';
import { SapGoods } from './sap.goods.js';

const MINUTE = 60_000;
const storage = (Product: string, HazardousMaterialNumber = '', TemperatureConditionInd = ''): Entity => ({
  Product,
  HazardousMaterialNumber,
  TemperatureConditionInd,
});
const FORBIDDEN = new VendorError('rejected', 'No authorization', { status: 403 });

/** @param master what it answers, or fails with */
function goodsOf(master: { rows: readonly Entity[]; error?: Error }) {
  const asked: string[] = [];
  const client = {
    readAll: async (_: string, { query }: ODataRequest) => {
      asked.push(query?.['$filter'] ?? '');
      if (master.error) throw master.error;
      return master.rows;
    },
  } as unknown as SapClient;
  const goods = new SapGoods(client, new SapConfig());
  return { asked, goods, of: (...materials: string[]) => goods.of('read-order', materials) };
}

describe('what the material master says of goods', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'performance'] }));
  afterEach(() => void vi.useRealTimers());

  it('is asked for once a minute, whatever asks for nothing included', async () => {
    const { asked, of } = goodsOf({ rows: [storage('A', 'UN1133'), storage('B')] });
    expect([...(await of('A', 'B', 'A'))]).toEqual([['A', { dangerous: true, hazmat: 'UN1133' }]]);
    expect([...(await of('A', 'B'))]).toHaveLength(1);
    expect(asked).toHaveLength(1);
    await of('B', 'C');
    expect(asked.at(-1)).toBe("Product eq 'C'");
    vi.advanceTimersByTime(MINUTE + 1);
    await of('A');
    expect(asked).toHaveLength(3);
  });

  it('is asked for each time where it leaves something open: whoever puts it right sees it', async () => {
    const master = { rows: [storage('A', 'HM-9'), storage('B', '', '07')] };
    const { of } = goodsOf(master);
    expect(await of('A', 'B')).toEqual(
      new Map([
        ['A', { dangerous: true }],
        ['B', { temperatureCondition: '07' }],
      ]),
    );
    master.rows = [storage('A', 'UN1133'), storage('B')];
    expect(await of('A', 'B')).toEqual(new Map([['A', { dangerous: true, hazmat: 'UN1133' }]]));
  });

  it('is not known where it may not be read: orders go on, with what is known, and a warning; asked again in a minute', async () => {
    const master: Parameters<typeof goodsOf>[0] = { rows: [storage('A', 'UN1133')] };
    const { asked, goods, of } = goodsOf(master);
    await of('A');
    vi.advanceTimersByTime(MINUTE + 1);
    master.error = FORBIDDEN;
    expect([...(await of('A', 'B'))]).toEqual([
      ['A', { dangerous: true, hazmat: 'UN1133' }],
      ['B', { goodsUnread: true }],
    ]);
    expect(goods.warning).toMatchObject({
      code: 'goods-data-forbidden',
      message: expect.stringContaining('No authorization'),
    });
    await of('A', 'C');
    expect(asked).toHaveLength(2);
    vi.advanceTimersByTime(MINUTE + 1);
    delete master.error;
    await of('A', 'C');
    expect([asked.length, goods.warning]).toEqual([3, undefined]);
  });

  it('is an error where it cannot be had for another reason', async () => {
    const { of } = goodsOf({ rows: [], error: new VendorError('unavailable', 'away', { status: 503 }) });
    await expect(of('A')).rejects.toThrow('away');
  });
});
