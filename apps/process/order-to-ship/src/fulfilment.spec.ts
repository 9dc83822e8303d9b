import { describe, expect, it } from 'vitest';
import { EAST, OrderRun, packages, stock, taken, WEST, WILLING } from './order-to-ship.sample.js';

describe('a warehouse', () => {
  it('may tell its steps in its own time; each moves the fulfilment on', () => {
    const run = new OrderRun().upTo('released');
    const stages = (['accepts', 'picks', 'packs', 'loads', 'ships'] as const).map(
      (deed) => run.warehouse('F1', deed).fulfilment('F1').stage,
    );
    expect(stages).toEqual(['accepted', 'picked', 'packed', 'loaded', 'shipped']);
  });

  it('may tell only that the goods left: everything before it is implied', () => {
    const run = new OrderRun().upTo('released').warehouse('F1', 'ships');
    expect(run.fulfilment('F1').stage).toBe('shipped');
    expect(run.waitingFor).toEqual(['post-goods-issue', 'rate-shipment']);
  });

  it('may be quicker with its word than its system with the answer to the release', () => {
    const run = new OrderRun().release();
    run
      .play({ ...WILLING, 'release-fulfilment': undefined })
      .warehouse('F1', 'accepts')
      .warehouse('F1', 'picks');
    expect(run.fulfilment('F1').stage).toBe('picked');
    run.done('release-fulfilment');
    expect(run.fulfilment('F1').stage).toBe('picked');
    expect(run.eventsOf('fulfilment.released')).toHaveLength(1);
  });

  it('tells things twice and late: nothing goes back, nothing is done twice', () => {
    const run = new OrderRun().upTo('shipped');
    const issued = run.issued.length;
    for (const deed of ['accepts', 'picks', 'packs', 'loads', 'ships'] as const)
      run.warehouse('F1', deed).play(WILLING);
    expect(run.fulfilment('F1').stage).toBe('goods-issued');
    expect(run.issued).toHaveLength(issued);
    expect(run.cases).toEqual([]);
  });

  it('is not heard about a part that is not under way', () => {
    const run = new OrderRun().upTo('released');
    run.tell('pick.confirmed', { fulfilmentId: 'sap-4711-F9', lines: [] });
    expect(run.note).toContain('not under way');
  });

  it('refuses: everything is promised elsewhere, also when it had packed already', () => {
    for (const until of ['released', 'packed'] as const) {
      const run = new OrderRun().upTo(until).warehouse('F1', 'rejects');
      expect(run.fulfilment('F1')).toMatchObject({ stage: 'cancelled', taken: [] });
      run.play(WILLING);
      expect(run.fulfilment('F2').warehouse).toBe(WEST);
      expect(run.of('delete-delivery')).toMatchObject([{ payload: { deliveryNumber: 'D-sap-4711-F1' } }]);
    }
  });

  it('cancels by itself: nobody asked it to, so its goods are promised elsewhere', () => {
    const run = new OrderRun().upTo('released').warehouse('F1', 'cancels').play(WILLING);
    expect(run.fulfilment('F2').warehouse).toBe(WEST);
    expect(run.state.cancelled).toEqual([]);
  });

  it('can no longer refuse what has left', () => {
    const run = new OrderRun().upTo('shipped').warehouse('F1', 'rejects');
    expect(run.fulfilment('F1').stage).toBe('goods-issued');
    expect(run.note).toContain('can no longer refuse');
  });

  it('refuses after a carrier was asked: the carrier is told by a person', () => {
    const run = new OrderRun().upTo('accepted').warehouse('F1', 'rejects');
    expect(run.shipment('S1').stage).toBe('rejected');
    expect(run.openCases.get('carrier-off:sap-4711-S1')).toMatchObject({ owner: 'transport-desk' });
    expect([...run.timers.keys()].filter((name) => name.startsWith('tender:'))).toEqual([]);
  });

  it('that is refused while rates are asked for offers nothing to a carrier any more', () => {
    const run = new OrderRun().upTo('packed').warehouse('F1', 'rejects').done('rate-shipment', { items: [] });
    expect(run.cases).toEqual([]);
    expect(run.of('tender-shipment')).toEqual([]);
  });
});

describe('what a warehouse counts', () => {
  it('joins lots to one line for the ERP', () => {
    const run = new OrderRun().upTo('released');
    run.warehouse('F1', 'ships', [{ ...taken('10', 6), lot: 'A' }, { ...taken('10', 4), lot: 'B' }, taken('20', 5)]);
    expect(run.of('post-goods-issue')[0]?.payload).toMatchObject({
      lines: [
        { lineId: '10', quantity: { value: 10, unit: 'EA' } },
        { lineId: '20', quantity: { value: 5, unit: 'EA' } },
      ],
    });
  });

  it('shipped beyond what was asked for is not issued, and a person is told', () => {
    const run = new OrderRun().upTo('released').warehouse('F1', 'ships', [taken('10', 12), taken('20', 5)]);
    expect(run.fulfilment('F1').taken.map(({ quantity }) => quantity.value)).toEqual([10, 5]);
    expect(run.openCases.get('overshipped:sap-4711-F1')).toMatchObject({ owner: 'warehouse-desk' });
  });

  it('shipped without naming a line is all that counts: what was asked for, or what a short pick left', () => {
    const all = new OrderRun().upTo('released').warehouse('F1', 'ships', []);
    expect(all.fulfilment('F1').taken.map(({ quantity }) => quantity.value)).toEqual([10, 5]);
    const short = new OrderRun().upTo('released').warehouse('F1', 'picks', [taken('10', 7), taken('20', 5)]);
    short.warehouse('F1', 'ships', []).warehouse('F1', 'ships', []);
    expect(short.fulfilment('F1').taken.map(({ quantity }) => quantity.value)).toEqual([7, 5]);
    expect(short.of('post-goods-issue')).toHaveLength(1);
    expect(short.cases.filter((code) => code.startsWith('shipped-unexpectedly'))).toEqual([]);
  });

  it('shipped without naming a line is all that was packed: the rest is promised anew, as after a short pick', () => {
    const run = new OrderRun()
      .upTo('released')
      .warehouse('F1', 'picks')
      .warehouse('F1', 'packs', [taken('10', 7)]);
    run.warehouse('F1', 'ships', []);
    expect(run.fulfilment('F1').taken).toEqual([taken('10', 7)]);
    expect(run.state.open).toEqual([
      { lineId: '10', quantity: { value: 3, unit: 'EA' } },
      { lineId: '20', quantity: { value: 5, unit: 'EA' } },
    ]);
    expect(run.waitingFor).toContain('check-availability');
    expect(run.of('post-goods-issue')[0]?.payload).toMatchObject({ lines: [{ quantity: { value: 7 } }] });
  });

  it('shipped by the SSCC of a unit alone is what was packed into it, and the unit stays what it is', () => {
    const run = new OrderRun().upTo('released').warehouse('F1', 'packs', [taken('10', 10), taken('20', 5)]);
    run.play(WILLING);
    const [unit] = packages('F1', [taken('10', 10), taken('20', 5)]);
    const named = { sscc: unit?.sscc as string, lines: [] };
    run.warehouse('F1', 'ships', [], [named]);
    expect(run.fulfilment('F1')).toMatchObject({ packages: [unit], taken: unit?.lines });
    expect(run.shipment('S1').request.packages).toEqual([unit]);
  });

  it('shipped in other units than were packed is what the carrier is shown to carry', () => {
    const run = new OrderRun().upTo('packed').play(WILLING);
    const other = packages('F9', [taken('10', 10), taken('20', 5)]);
    run.warehouse('F1', 'ships', [], other);
    expect(run.fulfilment('F1')).toMatchObject({ packages: other });
    expect(run.shipment('S1').request.packages).toEqual(other);
  });

  it('packed or shipped beyond what was picked is not counted, and a person is told what was picked', () => {
    const run = new OrderRun().upTo('released').warehouse('F1', 'picks', [taken('10', 6), taken('20', 5)]);
    run.warehouse('F1', 'packs', [taken('10', 9)]);
    expect(run.openCases.get('overpacked:sap-4711-F1')).toMatchObject({
      title: 'sap-4711-F1 was packed with more than was picked',
      detail: 'Line 10: 9 EA packed, 6 EA picked.',
    });
    run.warehouse('F1', 'ships', [taken('10', 10), taken('20', 5)]);
    expect(run.openCases.get('overshipped:sap-4711-F1')).toMatchObject({
      title: 'sap-4711-F1 was shipped with more than was picked',
      detail: 'Line 10: 10 EA shipped, 6 EA picked. Only what was picked is issued and billed.',
    });
    expect(run.cases).not.toContain('overpacked:sap-4711-F1');
    expect(run.fulfilment('F1').taken.map(({ quantity }) => quantity.value)).toEqual([6, 5]);
  });

  it('packed and shipped with a zero of a line that was not picked is no more than was picked', () => {
    const run = new OrderRun().upTo('released').warehouse('F1', 'picks', [taken('20', 5)]);
    const left = [taken('10', 0), taken('20', 5)];
    run.warehouse('F1', 'packs', left).warehouse('F1', 'ships', left);
    expect(run.cases.filter((code) => /^over(packed|shipped):/.test(code))).toEqual([]);
    expect(run.fulfilment('F1').taken).toMatchObject([{ lineId: '20', quantity: { value: 5 } }]);
  });

  it('keeps lots, serial numbers and expiry; of serial numbers of which only some count, none', () => {
    const traced = (value: number) => ({ ...taken('10', value), lot: 'L1', expiry: '2027-05-31', serials: ['A', 'B'] });
    const run = new OrderRun().upTo('released').warehouse('F1', 'picks', [traced(10), taken('20', 5)]);
    expect(run.fulfilment('F1').taken[0]).toMatchObject({ lot: 'L1', expiry: '2027-05-31', serials: ['A', 'B'] });
    run.warehouse('F1', 'ships', [traced(12), taken('20', 5)]);
    expect(run.fulfilment('F1').taken[0]).toMatchObject({ lot: 'L1', quantity: { value: 10 } });
    expect(run.fulfilment('F1').taken[0]).not.toHaveProperty('serials');
    expect(JSON.stringify(run.of('post-goods-issue')[0]?.payload)).not.toContain('expiry');
  });

  it('in a unit that nobody asked for is not taken; its case is over once it is told right', () => {
    const run = new OrderRun().upTo('released');
    run.warehouse('F1', 'picks', [{ ...taken('10', 1), quantity: { value: 1, unit: 'PAL' } }, taken('20', 5)]);
    expect(run.fulfilment('F1').stage).toBe('released');
    expect(run.cases).toEqual(['units:sap-4711-F1']);
    run.warehouse('F1', 'picks');
    expect(run.fulfilment('F1').stage).toBe('picked');
    expect(run.cases).toEqual([]);
  });

  it('in another unit with its base amount is held against what was asked for', () => {
    const run = new OrderRun().upTo('released');
    const inCases = { ...taken('10', 1), quantity: { value: 1, unit: 'CS', base: { value: 10, unit: 'EA' } } };
    run.warehouse('F1', 'picks', [inCases, taken('20', 5)]);
    expect(run.fulfilment('F1').stage).toBe('picked');
  });

  it('told shipped twice with other quantities is left to a person', () => {
    const run = new OrderRun().upTo('shipped').warehouse('F1', 'ships', [taken('10', 3)]);
    expect(run.cases).toEqual(['shipped-unexpectedly:sap-4711-F1']);
    expect(run.of('post-goods-issue')).toHaveLength(1);
  });

  it('shipped of a fulfilment that is cancelled is left to a person', () => {
    const run = new OrderRun()
      .upTo('released')
      .cancel()
      .play(WILLING)
      .warehouse('F1', 'ships', [taken('10', 10)]);
    expect(run.word).toBe('cancelled');
    expect(run.openCases.get('shipped-unexpectedly:sap-4711-F1')).toMatchObject({ severity: 'high' });
  });
});

describe('silence', () => {
  it('of a warehouse opens a case after a day; a word closes it and the clock goes on', () => {
    const run = new OrderRun().upTo('released').fire('silent:sap-4711-F1');
    expect(run.openCases.get('silent:sap-4711-F1')).toMatchObject({
      owner: 'warehouse-desk',
      severity: 'medium',
      cause: 'wms:silent',
    });
    run.warehouse('F1', 'accepts');
    expect(run.cases).toEqual([]);
    run.fire('silent:sap-4711-F1');
    expect(run.cases).toEqual([]);
    run.fire('silent:sap-4711-F1');
    expect(run.cases).toEqual(['silent:sap-4711-F1']);
  });

  it('of a carrier has its TMS asked after three days; if it knows no more, the one that owes the proof is named', () => {
    const run = new OrderRun().upTo('delivered').fire('silent:sap-4711-S1').fire('silent:sap-4711-S1');
    expect(run.of('read-shipment')[0]?.payload).toMatchObject({ tms: 'tms', shipmentId: 'sap-4711-S1' });
    expect(run.cases).toEqual([]);
    run.done('read-shipment', { milestones: [{ code: 'delivered', classifier: 'actual' }] });
    expect(run.openCases.get('silent:sap-4711-S1')).toMatchObject({
      owner: 'transport-desk',
      cause: 'tms:silent',
      title: 'SWFT owes the proof of delivery of sap-4711-S1',
    });
    run.carrier('S1', 'proof-of-delivery.received').play(WILLING);
    expect(run.cases).toEqual([]);
    expect(run.word).toBe('closed');
  });

  it('of a carrier whose words were lost ends with what the TMS knows: delivered, proven, and nobody is asked', () => {
    const run = new OrderRun().upTo('shipped').fire('silent:sap-4711-S1');
    const signed = {
      code: 'pod',
      classifier: 'actual',
      occurredAt: '2026-11-26T14:05:00+01:00',
      signedBy: 'M. Jansen',
    };
    const estimated = { code: 'pod', classifier: 'estimated' };
    const attempts = { code: 'delivery-attempted', classifier: 'actual' };
    run.done('read-shipment', {
      milestones: [estimated, attempts, { code: 'departed', classifier: 'actual' }, signed],
    });
    expect(run.shipment('S1')).toMatchObject({
      stage: 'pod-received',
      signedBy: 'M. Jansen',
      signedAt: signed.occurredAt,
      deliveryAttempts: 0,
    });
    expect(run.play(WILLING).word).toBe('closed');
    expect(run.everOpened).toEqual([]);
  });

  it('of a carrier is a case when its TMS cannot be asked, and it is asked again in its time', () => {
    const run = new OrderRun().upTo('shipped').fire('silent:sap-4711-S1');
    run.fails('read-shipment', 'gave-up');
    expect(run.cases).toEqual(['silent:sap-4711-S1']);
    run.fire('silent:sap-4711-S1').done('read-shipment', { milestones: [{ code: 'departed', classifier: 'actual' }] });
    expect(run.shipment('S1').stage).toBe('in-transit');
    expect(run.cases).toEqual([]);
  });

  it('of a carrier whose TMS does not answer either is a case at the next time, and it is asked once', () => {
    const run = new OrderRun().upTo('shipped').fire('silent:sap-4711-S1');
    run.fire('silent:sap-4711-S1');
    expect(run.of('read-shipment')).toHaveLength(1);
    expect(run.cases).toEqual(['silent:sap-4711-S1']);
  });

  it('is watched for each warehouse of an order', () => {
    const run = new OrderRun().release();
    run.done('check-availability', stock({ [EAST]: { 'SKU-10': 10 }, [WEST]: { 'SKU-20': 5 } })).play(WILLING);
    expect([...run.timers.keys()]).toEqual(['silent:sap-4711-F1', 'silent:sap-4711-F2']);
  });
});
