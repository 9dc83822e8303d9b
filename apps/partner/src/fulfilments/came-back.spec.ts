import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EAST, StubbedPartnerApi } from '../../../../test/support/stubbed-partner-api.js';

let api: StubbedPartnerApi;
let count = 0;
beforeAll(async () => {
  api = await StubbedPartnerApi.start();
});
afterAll(() => api.close());

const VERSIONS = ['v1', 'v2'] as const;
type Version = (typeof VERSIONS)[number];
const ea = (value: number) => ({ value, unit: 'EA' });
const line = (value: number, change: object = {}) => ({ lineId: '10', quantity: ea(value), ...change });
const lines = [{ lineId: '10', sku: 'SKU-1001', quantity: ea(10) }];

/** A fulfilment that left, unless it is told otherwise. */
async function published(change: object = {}): Promise<string> {
  const id = `back-${++count}-F1`;
  const shipTo = { name: 'A', city: 'Berlin', postalCode: '10719', country: 'DE' };
  const of = { orderId: `back-${count}`, orderNumber: `${count}`, warehouse: EAST, partner: 'east', shipTo };
  const view = { id, ...of, state: 'goods-issued', lines, taken: lines, packages: [], ...change };
  await api.publish('fulfilment', id, [`warehouse:${EAST}`], view);
  return id;
}
const confirm = (
  version: Version,
  id: string,
  counted?: object[],
  change: object = {},
  who: 'east' | 'west' = 'east',
) =>
  api.call(who, `/partner/${version}/fulfilments/${id}/confirmations`, {
    kind: 'returned',
    ...(counted && { [version === 'v1' ? 'lines' : 'contents']: counted }),
    ...change,
  });
const told = async (id: string) =>
  (await api.events(id)).filter(({ type }) => type === 'fulfilment.returned').map(({ data }) => data['lines']);

describe.each(VERSIONS)('goods that a 3PL counts as they come back, %s', (version) => {
  it('are told with their lines, or as all that is awaited', async () => {
    const id = await published();
    expect(await confirm(version, id, [line(3)])).toMatchObject({ status: 201 });
    expect(await confirm(version, id)).toMatchObject({ status: 201 });
    expect(await told(id)).toEqual([[{ lineId: '10', sku: 'SKU-1001', quantity: ea(3) }], []]);
  });

  it('are shown while they are awaited', async () => {
    const id = await published({ awaitedBack: lines });
    const { body } = await api.call('east', `/partner/${version}/fulfilments/${id}`);
    expect(body).toMatchObject({ awaitedBack: lines });
  });

  it.each([
    ['more than left', [line(11)], 'quantity/value more-than-shipped'],
    ['another line', [line(1, { lineId: '20' })], 'lineId unknown-line'],
    ['another item', [line(1, { sku: 'SKU-9' })], 'sku other-item'],
    ['another unit', [line(1, { quantity: { value: 1, unit: 'PF' } })], 'quantity/unit other-unit'],
  ])('are refused as %s, at the place where that is told', async (_, counted, where) => {
    const id = await published();
    const { status, body } = await confirm(version, id, counted);
    const errors = body.errors.map(({ pointer, code }: Record<string, string>) => `${pointer} ${code}`);
    expect([status, ...errors]).toEqual([422, `/${version === 'v1' ? 'lines' : 'contents'}/0/${where}`]);
    expect(await told(id)).toEqual([]);
  });

  it('are a conflict where nothing has left, and count against what left in parts', async () => {
    expect(await confirm(version, await published({ state: 'packed' }))).toMatchObject({ status: 409 });
    const part = { reportId: 'r-1', lines: [{ ...lines[0], quantity: ea(6) }], ssccs: [] };
    const id = await published({ state: 'picked', partShipments: [part] });
    expect(await confirm(version, id, [line(7)])).toMatchObject({ status: 422 });
    expect(await confirm(version, id, [line(6)])).toMatchObject({ status: 201 });
  });

  it('are another’s to nobody else', async () => {
    const id = await published();
    expect(await confirm(version, id, [line(1)], {}, 'west')).toMatchObject({ status: 404 });
    expect(await told(id)).toEqual([]);
  });
});

describe('goods that come back, v2', () => {
  it('are counted, not told in units', async () => {
    const id = await published();
    const units = { handlingUnits: [{ sscc: '340123450000000017', contents: [line(1)] }] };
    expect(await confirm('v2', id, undefined, units)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/handlingUnits', code: 'not-with-kind' }] },
    });
  });
});
