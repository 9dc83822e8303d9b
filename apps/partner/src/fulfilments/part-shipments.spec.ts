import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSscc } from '#canonical';
import { EAST, StubbedPartnerApi } from '../../../../test/support/stubbed-partner-api.js';
import { outstandingOf } from './part-shipments.js';

let api: StubbedPartnerApi;
let count = 0;
beforeAll(async () => {
  api = await StubbedPartnerApi.start();
});
afterAll(() => api.close());

const ea = (value: number) => ({ value, unit: 'EA' });
const unit = (serial: number, pieces: number) => ({
  sscc: makeSscc(3, '4012345', BigInt(serial)),
  contents: [{ lineId: '10', quantity: ea(pieces) }],
});
const lines = [{ lineId: '10', sku: 'SKU-1001', quantity: ea(10) }];

async function published(change: object = {}, id = `sap-${++count}-F1`): Promise<string> {
  const [orderId] = id.split(/-F/) as [string];
  const shipTo = { name: 'A', city: 'Berlin', postalCode: '10719', country: 'DE' };
  const view = { id, orderId, orderNumber: `${count}`, state: 'released', warehouse: EAST, partner: 'east', shipTo };
  await api.publish('fulfilment', id, [`warehouse:${EAST}`], { ...view, lines, taken: lines, packages: [], ...change });
  return id;
}
const confirm = (version: 'v1' | 'v2', id: string, body: object) =>
  api.call('east', `/partner/${version}/fulfilments/${id}/confirmations`, body);
async function told(version: 'v1' | 'v2', id: string, ...bodies: object[]): Promise<void> {
  for (const body of bodies) expect(await confirm(version, id, body)).toMatchObject({ status: 201 });
}
const refusal = async (version: 'v1' | 'v2', id: string, body: object) => {
  const { status, body: problem } = await confirm(version, id, body);
  return [status, ...(problem.errors ?? []).map(({ pointer, code }: Record<string, string>) => `${pointer} ${code}`)];
};
const shippedOf = async (id: string) =>
  (await api.events(id)).filter(({ type }) => type === 'fulfilment.shipped').map(({ data }) => data);
const part = (value: number) => ({ kind: 'shipped', final: false, lines: [{ lineId: '10', quantity: ea(value) }] });

describe('a fulfilment confirmed in parts', () => {
  it('is told part by part, and no more than is left of it', async () => {
    const id = await published();
    await told('v1', id, { kind: 'picked' }, part(6));
    expect(await refusal('v1', id, part(5))).toEqual([422, '/lines/0/quantity/value more-than-picked']);
    await told('v1', id, part(1), { kind: 'shipped' });
    expect((await shippedOf(id)).map((data) => [data['final'], data['lines'][0].quantity.value])).toEqual([
      [false, 6],
      [false, 1],
      [undefined, 3],
    ]);
  });

  it('ships the units that it names, and at last those that are left', async () => {
    const id = await published();
    await told('v2', id, { kind: 'packed', handlingUnits: [unit(1, 6), unit(2, 4)] });
    await told('v2', id, { kind: 'shipped', final: false, handlingUnits: [unit(1, 6)] });
    expect(await refusal('v2', id, { kind: 'shipped', handlingUnits: [unit(1, 6)] })).toContain(422);
    await told('v2', id, { kind: 'shipped' });
    expect((await shippedOf(id))[1]).toMatchObject({ lines: [{ quantity: ea(4) }] });
  });

  it('is packed in as many rounds as it leaves in', async () => {
    const id = await published();
    await told('v2', id, { kind: 'picked' }, { kind: 'packed', handlingUnits: [unit(3, 6)] });
    await told('v2', id, { kind: 'shipped', final: false, handlingUnits: [unit(3, 6)] });
    expect(await refusal('v2', id, { kind: 'packed', handlingUnits: [unit(4, 5)] })).toContain(422);
    await told('v2', id, { kind: 'packed', handlingUnits: [unit(4, 4)] }, { kind: 'shipped' });
    expect((await shippedOf(id))[1]).toMatchObject({ lines: [{ quantity: ea(4) }] });
  });

  it('is held against what is published and what was told since, each part once', async () => {
    const id = await published();
    await told('v1', id, { kind: 'picked' }, part(6));
    const report = (await api.events(id)).find(({ type }) => type === 'fulfilment.shipped');
    const left = { reportId: report?.id, shipmentId: 'S1', lines: [{ ...lines[0], quantity: ea(6) }], ssccs: [] };
    await published({ state: 'picked', partShipments: [left] }, id);
    expect(await refusal('v1', id, part(5))).toEqual([422, '/lines/0/quantity/value more-than-picked']);
    expect(await confirm('v1', id, part(4))).toMatchObject({ status: 201 });
    for (const version of ['v1', 'v2'])
      expect((await api.call('east', `/partner/${version}/fulfilments/${id}`)).body.partShipments).toEqual([
        { shipmentId: 'S1', lines: [{ lineId: '10', quantity: ea(6) }] },
      ]);
  });

  it('says whether more will follow only with a shipment', async () => {
    const id = await published();
    expect(await refusal('v2', id, { kind: 'picked', final: false })).toEqual([422, '/final not-with-kind']);
  });
});

describe('what a warehouse still has', () => {
  it('is less what left: of the lot that left, then of any, never less than nothing', () => {
    const lot = (value: number, name?: string) => ({ ...lines[0], quantity: ea(value), ...(name && { lot: name }) });
    const whole = { id: 'F', orderId: 'O', warehouse: EAST, state: 'packed', lines, packages: [] };
    const after = (taken: object[], left: object[]) =>
      outstandingOf({
        ...whole,
        taken: taken as typeof lines,
        partShipments: [{ reportId: 'R', lines: left as typeof lines, ssccs: [] }],
      });
    expect(after([lot(5, 'A'), lot(5, 'B')], [lot(5, 'B')]).taken).toEqual([lot(5, 'A')]);
    expect(after([lot(5), lot(5, 'B')], [lot(6, 'A')]).taken).toEqual([lot(4, 'B')]);
    expect(after([lot(10)], [lot(12)])).toMatchObject({ taken: [], lines: [{ quantity: ea(0) }] });
  });
});
