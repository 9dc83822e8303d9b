import { describe, expect, it } from 'vitest';
import {
  EAST,
  line,
  OrderRun,
  PLENTY,
  routing,
  sampleOrder,
  stock,
  taken,
  WEST,
  WILLING,
} from './order-to-ship.sample.js';

const asked = (run: OrderRun, part: string) =>
  run.fulfilment(part).asked.map(({ lineId, quantity: { value, unit } }) => `${value} ${unit} of ${lineId}`);

describe('promising an order', () => {
  it('takes the preferred warehouse when it can serve everything', () => {
    const run = new OrderRun().release().play(WILLING);
    expect(run.state.fulfilments.map(({ warehouse }) => warehouse)).toEqual([EAST]);
    expect(asked(run, 'F1')).toEqual(['10 EA of 10', '5 EA of 20']);
  });

  it('takes another one that can serve everything before it splits', () => {
    const run = new OrderRun().release();
    run.done('check-availability', stock({ [EAST]: { 'SKU-10': 10 }, [WEST]: { 'SKU-10': 10, 'SKU-20': 5 } }));
    expect(run.state.fulfilments.map(({ warehouse }) => warehouse)).toEqual([WEST]);
  });

  it('splits over two warehouses where one cannot serve it: a fulfilment, a delivery and a shipment each', () => {
    const run = new OrderRun().release();
    run.done('check-availability', stock({ [EAST]: { 'SKU-10': 6, 'SKU-20': 5 }, [WEST]: { 'SKU-10': 100 } }));
    expect(asked(run, 'F1')).toEqual(['6 EA of 10', '5 EA of 20']);
    expect(asked(run, 'F2')).toEqual(['4 EA of 10']);
    run.play(WILLING);
    expect(run.of('release-fulfilment').map(({ target }) => target)).toEqual(['wms', '3pl']);
    for (const part of ['F1', 'F2']) run.warehouse(part, 'packs').play(WILLING).warehouse(part, 'ships').play(WILLING);
    expect(run.word).toBe('shipped');
    expect(run.of('post-goods-issue')).toHaveLength(2);
    expect(run.state.shipments.map(({ shipmentId }) => shipmentId)).toEqual(['sap-4711-S1', 'sap-4711-S2']);
  });

  it('is partially shipped while one of its warehouses has not shipped, and closes only when both are proven', () => {
    const run = new OrderRun().release();
    run.done('check-availability', stock({ [EAST]: { 'SKU-10': 10 }, [WEST]: { 'SKU-20': 5 } })).play(WILLING);
    run.warehouse('F1', 'ships').play(WILLING);
    expect(run.word).toBe('partially-shipped');
    run.warehouse('F2', 'ships').play(WILLING);
    run.answersTender('S1', 'accepted').carrier('S1', 'proof-of-delivery.received').play(WILLING);
    expect(run.word).toBe('shipped');
    run.answersTender('S2', 'accepted').carrier('S2', 'proof-of-delivery.received').play(WILLING);
    expect(run.word).toBe('closed');
  });

  it('tells the partner that operates the warehouse what it has to ship', () => {
    const run = new OrderRun().release();
    run.done('check-availability', stock({ [WEST]: { 'SKU-10': 10, 'SKU-20': 5 } })).play(WILLING);
    expect(run.eventsOf('fulfilment.released')[0]?.data).toMatchObject({
      partner: '3pl-west',
      fulfilment: { fulfilmentId: 'sap-4711-F1', orderNumber: '4711', warehouse: WEST },
    });
  });

  it('never promises the same piece to two lines', () => {
    const run = new OrderRun().release({ lines: [line('10', 6, 'SKU-X'), line('20', 6, 'SKU-X')] });
    run.done('check-availability', stock({ [EAST]: { 'SKU-X': 8 } }));
    expect(asked(run, 'F1')).toEqual(['6 EA of 10', '2 EA of 20']);
    expect(run.state.open).toEqual([{ lineId: '20', quantity: { value: 4, unit: 'EA' } }]);
  });

  it('gives only whole cases from stock that is counted in pieces', () => {
    const cases = { ...line('10', 5), quantity: { value: 5, unit: 'CS', base: { value: 60, unit: 'EA' } } };
    const run = new OrderRun().release({ lines: [cases] });
    run.done('check-availability', stock({ [EAST]: { 'SKU-10': 30 } }));
    expect(asked(run, 'F1')).toEqual(['2 CS of 10']);
    expect(run.fulfilment('F1').asked[0]?.quantity.base).toEqual({ value: 24, unit: 'EA' });
    expect(run.state.open).toEqual([{ lineId: '10', quantity: { value: 3, unit: 'CS' } }]);
  });

  const inCases = (count: number) => ({ ...line('10', count), quantity: { value: count, unit: 'CS' } });
  const conversion = { sku: 'SKU-10', unit: 'CS', baseUnit: 'EA', numerator: 12, denominator: 1 };

  it('asks the ERP about the units that its lines are ordered in, and goes by the conversion that it tells', () => {
    const run = new OrderRun().release({ lines: [inCases(3), line('20', 5)] });
    expect(run.of('check-availability').at(-1)?.payload).toMatchObject({ units: ['CS', 'EA'] });
    const free = stock({ [EAST]: { 'SKU-10': 30, 'SKU-20': 5 } });
    run.done('check-availability', { ...free, conversions: [conversion] });
    expect(asked(run, 'F1')).toEqual(['2 CS of 10', '5 EA of 20']);
    expect(run.fulfilment('F1').asked[0]?.quantity.base).toEqual({ value: 24, unit: 'EA' });
    expect(run.state.open).toEqual([{ lineId: '10', quantity: { value: 1, unit: 'CS' } }]);
  });

  it('holds an order of which a line is in a unit that nobody can convert: it is no backorder', () => {
    const run = new OrderRun().release({ lines: [inCases(2), line('20', 5)] }).play(WILLING);
    expect(run.word).toBe('held');
    expect(run.cases).toEqual(['held:validation']);
    expect(run.openCases.get('held:validation')?.detail).toBe(
      'Line 10 is ordered in CS, but SKU-10 is kept in EA, and the ERP tells no conversion.',
    );
    run.act('held:validation', 'retry').done('read-order', sampleOrder({ lines: [inCases(2), line('20', 5)] }));
    run.done('check-availability', { ...PLENTY, conversions: [conversion] });
    expect(run.cases).toEqual([]);
    expect(asked(run, 'F1')).toEqual(['2 CS of 10', '5 EA of 20']);
  });

  it('says so in its backorder where that shows only once stock comes', () => {
    const run = new OrderRun().release({ lines: [inCases(2), line('20', 5)] });
    run.done('check-availability', stock({ [EAST]: { 'SKU-20': 5 } }));
    expect(run.openCases.get('backorder')).toMatchObject({ severity: 'low' });
    run.fire('backorder').done('check-availability', PLENTY);
    expect(run.openCases.get('backorder')).toMatchObject({
      severity: 'high',
      detail: expect.stringContaining('Line 10 is ordered in CS, but SKU-10 is kept in EA'),
    });
  });

  it('keeps its route when the landscape changes under way', () => {
    const run = new OrderRun().release().done('check-availability', stock({ [EAST]: { 'SKU-10': 10 } }));
    run.fire('backorder');
    run.done('check-availability', { ...stock({ [EAST]: { 'SKU-20': 5 } }), routing: { ...routing, tms: 'other' } });
    expect(run.state.routing?.tms).toBe('tms');
  });
});

describe('a backorder', () => {
  const short = () => new OrderRun().release().done('check-availability', stock({ [EAST]: { 'SKU-10': 10 } }));

  it('ships what is there; the rest waits with a case and is asked for again by itself', () => {
    const run = short();
    expect(asked(run, 'F1')).toEqual(['10 EA of 10']);
    expect(run.openCases.get('backorder')).toMatchObject({ owner: 'order-desk', severity: 'low' });
    expect(run.timers.has('backorder')).toBe(true);
    run.fire('backorder').done('check-availability', stock({ [EAST]: { 'SKU-20': 5 } }));
    expect(run.cases).toEqual([]);
    expect(asked(run, 'F2')).toEqual(['5 EA of 20']);
    expect(run.timers.has('backorder')).toBe(false);
  });

  it('is asked for at once when a person says so', () => {
    const run = short().play(WILLING).act('backorder', 'retry');
    expect(run.waitingFor).toEqual(['check-availability']);
    expect(run.timers.has('backorder')).toBe(false);
  });

  it('is given up by a person: the order ends with what was shipped', () => {
    const run = short().play(WILLING).act('backorder', 'abandon');
    expect(run.state.cancelled).toEqual([{ lineId: '20', quantity: { value: 5, unit: 'EA' } }]);
    run.warehouse('F1', 'ships').play(WILLING).answersTender('S1', 'accepted');
    run.carrier('S1', 'proof-of-delivery.received').play(WILLING);
    expect(run.word).toBe('closed');
  });

  it('of everything, given up by a person, ends the order', () => {
    const run = new OrderRun().release().done('check-availability', stock({})).act('backorder', 'abandon');
    expect(run.word).toBe('cancelled');
    expect(run.cases).toEqual([]);
  });

  it('of everything keeps waiting when the item vanishes from the ERP: it was valid when the order was taken', () => {
    const run = new OrderRun().release().done('check-availability', stock({})).fire('backorder');
    run.done('check-availability', { ...stock({}), unknown: ['SKU-10'] });
    expect(run.word).toBe('promised');
    expect(run.cases).toEqual(['backorder']);
  });
});

describe('a short pick', () => {
  it('ships what was picked, and asks another warehouse for the rest at once', () => {
    const run = new OrderRun().upTo('released').warehouse('F1', 'accepts');
    run.warehouse('F1', 'picks', [taken('10', 6), taken('20', 5)]);
    expect(run.fulfilment('F1').stage).toBe('short');
    expect(run.state.open).toEqual([{ lineId: '10', quantity: { value: 4, unit: 'EA' } }]);
    run.play(WILLING);
    expect(run.fulfilment('F2').warehouse).toBe(WEST);
    expect(asked(run, 'F2')).toEqual(['4 EA of 10']);
  });

  it('becomes a backorder when nobody else has it; the customer is billed for what left', () => {
    const run = new OrderRun().upTo('released').warehouse('F1', 'picks', [taken('10', 6), taken('20', 5)]);
    run.done('check-availability', stock({ [EAST]: { 'SKU-10': 100 } }));
    expect(run.cases).toEqual(['backorder']);
    run.warehouse('F1', 'ships').play(WILLING);
    expect(run.of('post-goods-issue')[0]?.payload).toMatchObject({
      lines: [
        { lineId: '10', quantity: { value: 6, unit: 'EA' } },
        { lineId: '20', quantity: { value: 5, unit: 'EA' } },
      ],
    });
    expect(run.word).toBe('partially-shipped');
  });

  it('of everything gives the fulfilment back; its delivery is deleted before the same goods are delivered anew', () => {
    const run = new OrderRun().upTo('released').warehouse('F1', 'picks', [taken('10', 0)]);
    expect(run.fulfilment('F1').stage).toBe('cancelled');
    expect(run.waitingFor).toEqual(['delete-delivery', 'check-availability']);
    run.play(WILLING);
    expect(run.fulfilment('F2').warehouse).toBe(WEST);
  });

  it.each(['before', 'after'])(
    'needs no shorter delivery when the fulfilment ends: one that failed %s that is nobody’s work any more',
    (when) => {
      const run = new OrderRun().upTo('released').warehouse('F1', 'picks', [taken('10', 1)]);
      const fail = () => run.fails('shorten-delivery', 'vendor-rejected');
      const code = 'command-failed:shorten-delivery:sap-4711-F1';
      if (when === 'before') expect(fail().cases).toContain(code);
      run.warehouse('F1', 'cancels');
      if (when === 'after') fail();
      expect(run.cases).toEqual([]);
    },
  );

  it('asks once more for an item that came back while another question was under way', () => {
    const run = new OrderRun().release();
    run.done('check-availability', stock({ [EAST]: { 'SKU-20': 5 }, [WEST]: { 'SKU-10': 6 } })).play(WILLING);
    expect(run.fire('backorder').of('check-availability').at(-1)?.payload).toMatchObject({ skus: ['SKU-10'] });
    run.warehouse('F1', 'picks', [taken('20', 3)]).done('check-availability', stock({ [EAST]: { 'SKU-10': 4 } }));
    expect(run.of('check-availability').at(-1)?.payload).toMatchObject({ skus: ['SKU-10', 'SKU-20'] });
    expect(run.waitingFor).toEqual(['shorten-delivery', 'check-availability']);
  });
});
