import { describe, expect, it } from 'vitest';
import { Untranslatable } from '#platform/connections';
import { ProblemError } from '#platform/errors';
import { toInventoryItem } from './inventory.translator.js';
import { otherwiseIn, toShipmentOrder } from './release.translator.js';
import { shipmentOrder } from './shipment-order.sample.js';
import { isShort, strangeSerials, toFulfilmentStatus, toPickedLines } from './status.translator.js';
import { STATE_BY_STATUS } from './stowpoint.codes.js';

const request = {
  fulfilmentId: 'sap-4711-F1',
  orderId: 'sap-4711',
  orderNumber: '4711',
  warehouse: '4012345000016',
  warehouseCode: 'EAST',
  requestedShipDate: '2026-11-25',
  shipTo: { name: 'Nordwind', street: 'Kai 5', city: 'Hamburg', postalCode: '20457', country: 'DE' },
  lines: [{ lineId: '000010', sku: 'SKU-1001', quantity: { value: 5, unit: 'EA' } }],
};

describe('release', () => {
  it('sends our fulfilment id as external id and our codes in StowPoint’s words', () => {
    expect(toShipmentOrder(request)).toEqual({
      externalId: 'sap-4711-F1',
      orderReference: '4711',
      warehouse: 'EAST',
      requestedShipDate: '2026-11-25',
      shipTo: { name: 'Nordwind', street: 'Kai 5', city: 'Hamburg', postalCode: '20457', countryCode: 'DE' },
      lines: [{ externalLineId: '000010', sku: 'SKU-1001', quantity: 5, uom: 'EACH' }],
    });
  });

  it('tells what the goods of a line ask for', () => {
    const [line] = request.lines;
    const asked = { ...request, lines: [{ ...line, hazmat: 'UN1133', packingGroup: 'II', temperature: 'frozen' }] };
    expect(toShipmentOrder(asked as Parameters<typeof toShipmentOrder>[0]).lines).toMatchObject([
      { dangerousGoods: { unNumber: 'UN1133', packingGroup: 'II' }, temperature: 'FROZEN' },
    ]);
  });

  it.each([
    [
      'as it is written there',
      { shipTo: { name: ' NORDWIND', street: 'Kai  5', city: 'Hamburg', postalCode: '20457', countryCode: 'DE' } },
      [],
    ],
    [
      'to another town',
      { shipTo: { name: 'Nordwind', street: 'Kai 5', city: 'Bremen', postalCode: '20457', countryCode: 'DE' } },
      ['shipTo'],
    ],
    ['for another day', { requestedShipDate: '2026-11-26' }, ['requestedShipDate']],
    ['without a word of either', { shipTo: null }, []],
  ])('is found again %s', (_, change, otherwise) => {
    expect(otherwiseIn(shipmentOrder(change), toShipmentOrder(request))).toEqual(otherwise);
  });

  it('refuses a unit without a counterpart before anything is sent', () => {
    const lines = [{ lineId: '000010', sku: 'SKU-1001', quantity: { value: 5, unit: 'BUA' } }];
    expect(() => toShipmentOrder({ ...request, lines })).toThrow(ProblemError);
  });
});

describe('status', () => {
  it.each(Object.entries(STATE_BY_STATUS))('%s is %s', (status, state) => {
    expect(toFulfilmentStatus(shipmentOrder({ status })).state).toBe(state);
  });

  it('tells time in UTC, lots and packages', () => {
    expect(toFulfilmentStatus(shipmentOrder())).toEqual({
      fulfilmentId: 'sap-4711-F1',
      wmsReference: 'SO-100001',
      state: 'packed',
      changedAt: '2026-11-24T08:00:00.000Z',
      lines: [{ lineId: '000010', sku: 'SKU-1001', quantity: { value: 5, unit: 'EA' }, lot: 'L1' }],
      packages: [
        {
          sscc: '340123450000000017',
          weightKg: 12.5,
          lines: [{ lineId: '000010', sku: 'SKU-1001', quantity: { value: 5, unit: 'EA' }, lot: 'L1' }],
        },
      ],
    });
  });

  it('refuses a status that the contract does not know', () => {
    expect(() => toFulfilmentStatus(shipmentOrder({ status: 'LOST' }))).toThrow(Untranslatable);
  });

  it('splits a line by lot without losing a piece, and shows what has no lot', () => {
    const line = { externalLineId: '10', sku: 'A', orderedQuantity: 6, pickedQuantity: 6, uom: 'EACH', lots: [] };
    const quantities = (lots: { lot: string; quantity: number }[]) =>
      toPickedLines([{ ...line, lots }]).map(({ lot, quantity: { value } }) => [lot, value]);
    expect(
      quantities([
        { lot: 'L1', quantity: 2 },
        { lot: 'L2', quantity: 4 },
      ]),
    ).toEqual([
      ['L1', 2],
      ['L2', 4],
    ]);
    expect(quantities([{ lot: 'L1', quantity: 2 }])).toEqual([
      ['L1', 2],
      [undefined, 4],
    ]);
    expect(() => quantities([{ lot: 'L1', quantity: 7 }])).toThrow(Untranslatable);
  });

  it('names the pieces of a lot, and those in none, by their serial numbers, and says until when a lot is good', () => {
    const line = { externalLineId: '10', sku: 'A', orderedQuantity: 3, pickedQuantity: 3, uom: 'EACH' };
    const told = {
      ...line,
      serials: ['S3'],
      lots: [{ lot: 'L1', quantity: 2, expiry: '2027-05-31', serials: ['S1', 'S2'] }],
    };
    const common = { lineId: '10', sku: 'A' };
    expect(toPickedLines([told])).toEqual([
      { ...common, quantity: { value: 2, unit: 'EA' }, lot: 'L1', expiry: '2027-05-31', serials: ['S1', 'S2'] },
      { ...common, quantity: { value: 1, unit: 'EA' }, serials: ['S3'] },
    ]);
    expect(toPickedLines([{ ...line, pickedQuantity: 1, serials: ['S1'], lots: [] }])).toMatchObject([
      { serials: ['S1'] },
    ]);
    const [unit] = shipmentOrder().packages;
    const contents = [{ ...line, quantity: 2, lot: 'L1', expiry: '2027-05-31', serials: ['S1', 'S2'] }];
    expect(
      toFulfilmentStatus(shipmentOrder({ packages: [{ ...unit, sscc: '340123450000000017', contents }] })),
    ).toMatchObject({
      packages: [{ lines: [{ lot: 'L1', expiry: '2027-05-31', serials: ['S1', 'S2'] }] }],
    });
  });

  it.each([
    ['too few', ['S1']],
    ['one twice', ['S1', 'S1']],
  ])('does not guess which pieces serial numbers name where there are %s, and tells so', (_, serials) => {
    const line = { externalLineId: '10', sku: 'A', orderedQuantity: 2, pickedQuantity: 2, uom: 'EACH' };
    const lines = [{ ...line, lots: [{ lot: 'L1', quantity: 2, serials }] }];
    expect(toPickedLines(lines)).toEqual([{ lineId: '10', sku: 'A', quantity: { value: 2, unit: 'EA' }, lot: 'L1' }]);
    expect(strangeSerials(shipmentOrder({ lines, packages: [] }))).toBe('line 10 has 1 serial numbers for 2 pieces');
    expect(strangeSerials(shipmentOrder())).toBeUndefined();
  });

  it('is short only once picking has ended', () => {
    const [line] = shipmentOrder().lines;
    if (!line) throw new Error('the sample has a line');
    expect(isShort(shipmentOrder({ lines: [{ ...line, pickedQuantity: null }] }))).toBe(false);
    expect(isShort(shipmentOrder({ lines: [{ ...line, pickedQuantity: 4 }] }))).toBe(true);
  });
});

it('inventory tells on hand and free apart', () => {
  const level = {
    sku: 'A',
    warehouse: 'EAST',
    onHand: 9,
    available: 4,
    uom: 'EACH',
    asOf: '2026-11-24T09:00:00+01:00',
  };
  expect(toInventoryItem(level)).toEqual({
    sku: 'A',
    warehouseCode: 'EAST',
    onHand: { value: 9, unit: 'EA' },
    free: { value: 4, unit: 'EA' },
    asOf: '2026-11-24T08:00:00.000Z',
  });
});
