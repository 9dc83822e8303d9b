import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EAST, StubbedPartnerApi } from '../../../../test/support/stubbed-partner-api.js';

let api: StubbedPartnerApi;
let count = 0;
beforeAll(async () => {
  api = await StubbedPartnerApi.start();
});
afterAll(() => api.close());

const ea = (value: number) => ({ value, unit: 'EA' });
const line = { lineId: '10', sku: 'SKU-1001', quantity: ea(10) };

async function published(asked: object): Promise<string> {
  const orderId = `sap-${++count}`;
  const id = `${orderId}-F1`;
  const shipTo = { name: 'A', city: 'Berlin', postalCode: '10719', country: 'DE' };
  const view = { id, orderId, orderNumber: `${count}`, state: 'released', warehouse: EAST, partner: 'east', shipTo };
  const lines = [{ ...line, ...asked }];
  await api.publish('fulfilment', id, [`warehouse:${EAST}`], { ...view, lines, taken: [line], packages: [] });
  return id;
}
const confirm = (version: 'v1' | 'v2', id: string, body: object) =>
  api.call('east', `/partner/${version}/fulfilments/${id}/confirmations`, body);
const picked = (change: object) => ({ kind: 'picked', lines: [{ lineId: '10', quantity: ea(10), ...change }] });
const refusal = async (id: string, change: object) => {
  const { status, body: problem } = await confirm('v1', id, picked(change));
  return [status, ...(problem.errors ?? []).map(({ pointer, code }: Record<string, string>) => `${pointer} ${code}`)];
};

describe('more than asked for', () => {
  it('is taken within the tolerance that the line tells, and refused beyond it', async () => {
    const id = await published({ tolerance: ea(2) });
    expect((await api.call('east', `/partner/v1/fulfilments/${id}`)).body.lines[0]).toMatchObject({ tolerance: ea(2) });
    expect(await refusal(id, { quantity: ea(13), lot: 'A' })).toEqual([422, '/lines/0/quantity/value more-than-asked']);
    expect(await confirm('v1', id, picked({ quantity: ea(12), lot: 'A' }))).toMatchObject({ status: 201 });
  });

  it('is refused where the line tells none', async () => {
    const id = await published({});
    expect(await refusal(id, { quantity: ea(11) })).toEqual([422, '/lines/0/quantity/value more-than-asked']);
  });
});

describe('another item than asked for', () => {
  it('is told with the one that it comes for, where the line may be substituted', async () => {
    const id = await published({ mayBeSubstituted: true });
    expect(await confirm('v1', id, picked({ sku: 'SKU-2002', substituteFor: 'SKU-1001' }))).toMatchObject({
      status: 201,
    });
    const [told] = (await api.events(id)).filter(({ type }) => type === 'pick.confirmed');
    expect(told?.data.lines).toEqual([{ ...line, sku: 'SKU-2002', substituteFor: 'SKU-1001' }]);
  });

  it('is the same told by v2, in its units', async () => {
    const id = await published({ mayBeSubstituted: true });
    const contents = [{ lineId: '10', sku: 'SKU-2002', substituteFor: 'SKU-1001', quantity: ea(10) }];
    const handlingUnits = [{ sscc: '340123450000000017', contents }];
    expect(await confirm('v2', id, { kind: 'packed', handlingUnits })).toMatchObject({ status: 201 });
    const packed = (await api.events(id)).find(({ type }) => type === 'fulfilment.packed');
    expect(packed?.data.packages[0].lines).toEqual([{ ...line, sku: 'SKU-2002', substituteFor: 'SKU-1001' }]);
  });

  it('that is the one asked for is no other', async () => {
    const id = await published({});
    expect(await confirm('v1', id, picked({ sku: 'SKU-1001', substituteFor: 'SKU-1001' }))).toMatchObject({
      status: 201,
    });
    const [told] = (await api.events(id)).filter(({ type }) => type === 'pick.confirmed');
    expect(told?.data.lines).toEqual([line]);
  });

  it('is refused with its place where it may not come, or is not told as what it is', async () => {
    const id = await published({});
    expect(await refusal(id, { sku: 'SKU-2002' })).toEqual([422, '/lines/0/sku other-item']);
    const named = { sku: 'SKU-2002', substituteFor: 'SKU-1001' };
    expect(await refusal(id, named)).toEqual([422, '/lines/0/substituteFor no-substitutes']);
    const free = await published({ mayBeSubstituted: true });
    expect(await refusal(free, { ...named, substituteFor: 'SKU-9' })).toEqual([
      422,
      '/lines/0/substituteFor other-item',
    ]);
    expect(await refusal(free, { substituteFor: 'SKU-1001' })).toEqual([422, '/lines/0/sku required']);
  });
});
