import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSscc } from '#canonical';
import { EAST, StubbedPartnerApi } from '../../../../test/support/stubbed-partner-api.js';

let api: StubbedPartnerApi;
let count = 0;
beforeAll(async () => {
  api = await StubbedPartnerApi.start();
});
afterAll(() => api.close());

const ea = (value: number) => ({ value, unit: 'EA' });
const sscc = (serial: number) => makeSscc(3, '4012345', BigInt(serial));
const lines = [
  { lineId: '10', sku: 'SKU-1001', quantity: ea(10) },
  { lineId: '20', sku: 'SKU-1002', quantity: ea(4) },
];

/** One that was just released, as its process published it; nothing that is told moves what is published here. */
async function released(): Promise<string> {
  const orderId = `sap-${++count}`;
  const id = `${orderId}-F1`;
  const shipTo = { name: 'A', city: 'Berlin', postalCode: '10719', country: 'DE' };
  const view = { id, orderId, orderNumber: `${count}`, state: 'released', warehouse: EAST, partner: 'east', shipTo };
  await api.publish('fulfilment', id, [`warehouse:${EAST}`], { ...view, lines, taken: lines, packages: [] });
  return id;
}

const confirm = (version: 'v1' | 'v2', id: string, body: object) =>
  api.call('east', `/partner/${version}/fulfilments/${id}/confirmations`, body);
/** Each is told and taken, in this order. */
async function told(version: 'v1' | 'v2', id: string, ...bodies: object[]): Promise<void> {
  for (const body of bodies) expect(await confirm(version, id, body)).toMatchObject({ status: 201 });
}
const refusal = async (version: 'v1' | 'v2', id: string, body: object) => {
  const { status, body: problem } = await confirm(version, id, body);
  return [status, problem.errors?.map((each: { pointer: string; code: string }) => `${each.pointer} ${each.code}`)];
};
const shippedOf = async (id: string) =>
  (await api.events(id)).filter(({ type }) => type === 'fulfilment.shipped').map(({ data }) => data);

const unit = (serial: number, pieces: number, change: object = {}) => ({
  sscc: sscc(serial),
  weightKg: 12.5,
  contents: [{ lineId: '10', quantity: ea(pieces), lot: 'L1', ...change }],
});
const packageOf = (serial: number, pieces: number, change: object = {}) => ({
  sscc: sscc(serial),
  weightKg: 12.5,
  lines: [{ lineId: '10', quantity: ea(pieces), lot: 'L1', ...change }],
});

describe('shipped without a word of what', () => {
  it('is everything packed, however much was picked', async () => {
    const id = await released();
    await told('v2', id, { kind: 'picked' }, { kind: 'packed', handlingUnits: [unit(1, 7)] }, { kind: 'shipped' });
    expect(await shippedOf(id)).toMatchObject([{ lines: [{ lineId: '10', quantity: ea(7), lot: 'L1' }] }]);
    const same = await released();
    await told('v1', same, { kind: 'picked' }, { kind: 'packed', packages: [packageOf(1, 7)] }, { kind: 'shipped' });
    expect((await shippedOf(same))[0].lines).toEqual((await shippedOf(id))[0].lines);
  });

  it('is what was picked where nothing tells what is packed, and what was asked for where nothing was picked', async () => {
    const picked = { kind: 'picked', lines: [{ lineId: '10', quantity: ea(6) }], reason: 'Damaged' };
    const id = await released();
    await told('v1', id, picked, { kind: 'packed', packages: [{ sscc: sscc(1) }] }, { kind: 'shipped' });
    expect((await shippedOf(id))[0].lines).toEqual([{ lineId: '10', sku: 'SKU-1001', quantity: ea(6) }]);
    for (const version of ['v1', 'v2'] as const) {
      const bare = await released();
      await told(version, bare, { kind: 'shipped' });
      expect((await shippedOf(bare))[0].lines).toEqual(lines);
    }
  });

  it('but of the units that left is what was packed into these, and they stay what they are', async () => {
    const id = await released();
    const packages = [packageOf(1, 7), packageOf(2, 3)];
    await told(
      'v1',
      id,
      { kind: 'packed', packages },
      { kind: 'shipped', packages: [{ sscc: sscc(2), weightKg: 13 }] },
    );
    expect(await shippedOf(id)).toMatchObject([
      {
        lines: [{ lineId: '10', quantity: ea(3), lot: 'L1' }],
        packages: [{ sscc: sscc(2), weightKg: 13, lines: [{ lineId: '10', quantity: ea(3), lot: 'L1' }] }],
      },
    ]);
  });
});

describe('a carton on a pallet', () => {
  it('is known by its own SSCC, and what left in it is what was packed into it', async () => {
    const id = await released();
    const pallet = { ...unit(1, 3), weightKg: 40, units: [unit(2, 4, { lot: 'L2' })] };
    await told('v2', id, { kind: 'packed', handlingUnits: [pallet] }, { kind: 'loaded', ssccs: [sscc(2)] });
    await told('v1', id, { kind: 'shipped', packages: [{ sscc: sscc(2) }] });
    expect((await shippedOf(id))[0].lines).toEqual([{ lineId: '10', sku: 'SKU-1001', quantity: ea(4), lot: 'L2' }]);
    const whole = await released();
    await told('v2', whole, { kind: 'packed', handlingUnits: [pallet] }, { kind: 'shipped' });
    expect((await shippedOf(whole))[0].lines).toMatchObject([
      { quantity: ea(3), lot: 'L1' },
      { quantity: ea(4), lot: 'L2' },
    ]);
  });
});

describe('what is packed or shipped', () => {
  it('is never more than was picked, of a lot neither', async () => {
    const id = await released();
    const lots = [
      { lineId: '10', quantity: ea(4), lot: 'L1' },
      { lineId: '10', quantity: ea(2), lot: 'L2' },
    ];
    await told('v2', id, { kind: 'picked', contents: lots, reason: 'Damaged' });
    const packed = (...handlingUnits: object[]) => ({ kind: 'packed', handlingUnits });
    expect(await refusal('v2', id, packed(unit(1, 4), unit(2, 3, { lot: 'L2' })))).toEqual([
      422,
      ['/handlingUnits/0/contents/0/quantity/value more-than-picked'],
    ]);
    expect(await refusal('v2', id, packed(unit(1, 5)))).toEqual([
      422,
      ['/handlingUnits/0/contents/0/quantity/value more-than-picked'],
    ]);
    expect(await refusal('v2', id, packed(unit(1, 1, { lot: 'L9' })))).toEqual([
      422,
      ['/handlingUnits/0/contents/0/quantity/value more-than-picked'],
    ]);
    expect(await refusal('v2', id, { kind: 'shipped', handlingUnits: [unit(1, 7)] })).toEqual([
      422,
      ['/handlingUnits/0/contents/0/quantity/value more-than-picked'],
    ]);
    await told('v2', id, packed(unit(1, 4)));
  });

  it('is over all packages together no more than asked for, in v1 too', async () => {
    const id = await released();
    expect(await refusal('v1', id, { kind: 'packed', packages: [packageOf(1, 6), packageOf(2, 8)] })).toEqual([
      422,
      ['/packages/0/lines/0/quantity/value more-than-asked'],
    ]);
  });

  it('is no more than was packed once it is shipped', async () => {
    const id = await released();
    await told('v1', id, { kind: 'picked' }, { kind: 'packed', packages: [packageOf(1, 7)] });
    expect(await refusal('v1', id, { kind: 'shipped', lines: [{ lineId: '10', quantity: ea(8) }] })).toEqual([
      422,
      ['/lines/0/quantity/value more-than-packed'],
    ]);
  });

  it('is in units that were packed: others are neither loaded nor shipped', async () => {
    const id = await released();
    await told('v2', id, { kind: 'packed', handlingUnits: [unit(1, 7)] });
    expect(await refusal('v2', id, { kind: 'loaded', ssccs: [sscc(1), sscc(2)] })).toEqual([
      422,
      ['/ssccs/1 unknown-unit'],
    ]);
    expect(await refusal('v2', id, { kind: 'shipped', handlingUnits: [unit(2, 7)] })).toEqual([
      422,
      ['/handlingUnits/0/sscc unknown-unit'],
    ]);
    expect(await refusal('v1', id, { kind: 'loaded', packages: [{ sscc: sscc(2) }] })).toEqual([
      422,
      ['/packages/0/sscc unknown-unit'],
    ]);
    await told('v2', id, { kind: 'loaded', ssccs: [sscc(1)] }, { kind: 'shipped', handlingUnits: [unit(1, 7)] });
  });
});
