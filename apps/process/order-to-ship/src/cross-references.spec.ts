import { describe, expect, it } from 'vitest';
import { crossReferences } from './cross-references.js';
import { OrderRun, taken, WILLING } from './order-to-ship.sample.js';
import { acceptsAs } from './owners/foreign-writes.sample.js';

const named = (run: OrderRun, kind: string) =>
  crossReferences(run.state)
    .filter((reference) => reference.kind === kind)
    .map(({ system, value, entity }) => `${system} ${value} = ${entity}`);

describe('what systems call an order', () => {
  it('is its number in its ERP, from the first', () => {
    expect(crossReferences(new OrderRun().release().state)).toEqual([
      { system: 'sap', kind: 'order-number', value: '4711', entity: 'sap-4711' },
    ]);
  });

  it('is, of its parts, their deliveries and goods issues there, and the PRO that its carrier gave', () => {
    const run = new OrderRun().upTo('shipped');
    expect(named(run, 'delivery')).toEqual(['sap D-sap-4711-F1 = sap-4711-F1']);
    expect(named(run, 'goods-issue')).toEqual(['sap M-1 = sap-4711-F1']);
    expect(named(run, 'pro')).toEqual(['SWFT P1 = sap-4711-S1']);
  });

  it('is what its warehouse and its TMS answered when they took it', () => {
    const run = new OrderRun().release().play({
      ...WILLING,
      'release-fulfilment': () => ({ wmsReference: 'SO-100001' }),
    });
    run.warehouse('F1', 'picks').warehouse('F1', 'packs');
    run.play({ ...WILLING, 'tender-shipment': () => ({ tenderId: 'TN-7' }) }).warehouse('F1', 'ships');
    expect(named(run, 'warehouse-order')).toEqual(['wms SO-100001 = sap-4711-F1']);
    expect(named(run, 'tender')).toEqual(['tms TN-7 = sap-4711-S1']);
  });

  it('is what a 3PL calls it when it takes it on', () => {
    const run = acceptsAs(new OrderRun().upTo('released'), 'F1', { reference: 'W-9' });
    expect(named(run, 'warehouse-order')).toEqual(['wms W-9 = sap-4711-F1']);
  });

  it('ends with the invoice of its customer', () => {
    expect(named(new OrderRun().upTo('closed'), 'customer-invoice')).toEqual(['sap 90000001 = sap-4711']);
  });

  it('includes each document that received goods that came back', () => {
    const run = new OrderRun().upTo('shipped').carrier('S1', 'shipment.returned').play(WILLING);
    run.warehouse('F1', 'takes back', [taken('10', 4)]).play(WILLING);
    run.act('return:sap-4711-R1', 'resolve', { result: { documentNumber: '5000000077' } });
    expect(named(run, 'return-receipt')).toEqual(['sap M-sap-4711-R1-1 = sap-4711-F1', 'sap 5000000077 = sap-4711-F1']);
  });
});
