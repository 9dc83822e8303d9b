import { describe, expect, it } from 'vitest';
import { EAST, line, OrderRun, sampleOrder, taken, WEST, WILLING } from '../order-to-ship.sample.js';
import { acceptsAs, changed, ELSEWHERE } from './foreign-writes.sample.js';
import { heldAsErps } from './order.claims.js';

const open = (run: OrderRun) => (run.state.drifts ?? []).filter(({ closedAt }) => !closedAt);

describe('an ERP that changes its order', () => {
  it('before anything of it is promised has its word: the order is taken as it stands there now', () => {
    const entered = new OrderRun().tell('order.received', { order: sampleOrder({ status: 'entered' }) });
    expect(changed(entered, { status: 'entered', shipTo: ELSEWHERE }).state.order.shipTo).toEqual(ELSEWHERE);
    const held = new OrderRun().release({ credit: 'blocked' });
    expect(changed(held, { credit: 'blocked', shipTo: ELSEWHERE }).state.order.shipTo).toEqual(ELSEWHERE);
    expect([...open(entered), ...open(held)]).toEqual([]);
  });

  it('while stock is asked for is promised as it stands there now', () => {
    const run = changed(new OrderRun().release(), { lines: [line('10', 4), line('20', 5)] }).play(WILLING);
    expect(run.fulfilment('F1').asked).toMatchObject([{ quantity: { value: 4 } }, { quantity: { value: 5 } }]);
    expect(run.of('check-availability')).toHaveLength(1);
    expect(open(run)).toEqual([]);
  });

  it('while stock is asked for, to what may not go on, holds it', () => {
    const run = changed(new OrderRun().release(), { lines: [] });
    expect([run.word, run.cases]).toEqual(['held', ['held:validation']]);
  });

  it.each([
    ['shipTo', 'order', { shipTo: ELSEWHERE }],
    ['quantity', 'order-line', { lines: [line('10', 12), line('20', 5)] }],
    ['sku', 'order-line', { lines: [line('10', 10, 'SKU-77'), line('20', 5)] }],
    ['lines', 'order', { lines: [line('10', 10)] }],
    ['customer', 'order', { customer: { id: 'C-200' } }],
    ['currency', 'order', { currency: 'USD' }],
    ['requestedShipDate', 'order', { requestedShipDate: '2026-12-24' }],
    ['shortPickRule', 'order', { shortPickRule: 'ship-short' }],
    ['credit', 'order', { credit: 'blocked' }],
    ['deliveryBlock', 'order', { deliveryBlock: '01' }],
  ] as const)(
    'in %s after its release drifts: what was promised stands, the order desk has both values',
    (field, entityType, change) => {
      const run = new OrderRun().upTo('released');
      const { order, fulfilments } = run.state;
      changed(run, change);
      expect([run.state.order, run.state.fulfilments]).toEqual([order, fulfilments]);
      expect(open(run)).toMatchObject([{ entityType, field, owner: 'crossdock', writer: 'sap', foreign: 'drift' }]);
      const [code] = run.cases as [string];
      expect(code).toMatch(`drift:${entityType}:`);
      expect(run.openCases.get(code)).toMatchObject({ owner: 'order-desk', evidence: open(run)[0] });
      expect(run.note).toContain('Drift: sap says');
      changed(run, {});
      expect([open(run), run.cases]).toEqual([[], []]);
      expect(run.note).toContain('say the same');
    },
  );

  it('once more to another value has its case told anew, with that value', () => {
    const run = changed(new OrderRun().upTo('released'), { currency: 'USD' });
    changed(run, { currency: 'GBP' });
    expect(open(run)).toMatchObject([{ ownerValue: 'EUR', writerValue: 'GBP' }]);
    expect(run.openCases.get('drift:order:sap-4711:currency:sap')?.detail).toContain('GBP');
  });

  it('to the same again and again has one case', () => {
    const run = changed(new OrderRun().upTo('released'), { currency: 'USD' });
    changed(run, { currency: 'USD' });
    expect(run.everOpened).toEqual(['drift:order:sap-4711:currency:sap']);
  });

  it('in what stays its own is taken at its word: prices, descriptions, GTINs, days', () => {
    const unitPrice = { amount: 990, currency: 'EUR' };
    const own = { description: 'Screws', gtin: '4012345000016', unitPrice, requestedShipDate: '2026-12-03' };
    const run = changed(new OrderRun().upTo('released'), { lines: [{ ...line('10', 10), ...own }, line('20', 5)] });
    expect(run.state.order.lines[0]).toMatchObject(own);
    expect(open(run)).toEqual([]);
  });

  it('and is read late, says nothing of now', () => {
    const [earlier, later] = ['2026-11-24T08:00:00.000Z', '2026-11-24T09:00:00.000Z'];
    const run = new OrderRun().release({ changedAt: later }).play(WILLING);
    changed(run, { changedAt: earlier, currency: 'USD' });
    expect(open(run)).toEqual([]);
  });

  it('and holds it after its release drifts; what was promised stands', () => {
    const run = new OrderRun().upTo('released');
    run.tell(
      'order.held',
      { orderNumber: '4711', erp: 'sap', reason: 'credit', detail: 'limit' },
      { source: '/erp/sap' },
    );
    expect([run.word, open(run)]).toMatchObject(['released', [{ field: 'credit', writerValue: 'blocked' }]]);
    run.release();
    expect([open(run), run.cases]).toEqual([[], []]);
  });

  it('once the order is over says nothing that anybody has to act on', () => {
    const run = changed(new OrderRun().upTo('closed'), { currency: 'USD' });
    expect([run.word, run.state.drifts, run.cases]).toEqual(['closed', undefined, []]);
  });

  it('to where a person has sent it meanwhile, says the same again', () => {
    const run = new OrderRun().release().play({ ...WILLING, 'release-fulfilment': undefined });
    changed(run, { shipTo: ELSEWHERE }).fails('release-fulfilment', 'vendor-rejected');
    run.edit('command-failed:release-fulfilment:sap-4711-F1', (payload: { request: object }) => ({
      ...payload,
      request: { ...payload.request, shipTo: ELSEWHERE },
    }));
    expect([open(run), run.cases]).toEqual([[], []]);
  });
});

describe('an ERP that writes the order of another', () => {
  const TRYTON = { source: '/erp/tryton' };

  it('is refused, whatever it tells: nothing of it is taken, and integration has a case', () => {
    const run = changed(new OrderRun().upTo('released'), { shipTo: ELSEWHERE }, TRYTON);
    run.tell('order.cancel-requested', { orderNumber: '4711', erp: 'tryton' }, TRYTON);
    expect(run.word).toBe('released');
    expect(open(run)).toMatchObject([
      {
        field: 'source',
        ownedBy: 'sap',
        ownerValue: 'sap',
        writer: 'tryton',
        writerValue: 'tryton',
        foreign: 'refuse',
      },
    ]);
    expect(run.openCases.get('drift:order:sap-4711:source:tryton')).toMatchObject({
      owner: 'integration',
      severity: 'high',
    });
  });

  it('is refused before the release, too', () => {
    const run = new OrderRun().tell('order.received', { order: sampleOrder({ status: 'entered' }) });
    run.tell('order.released', { order: sampleOrder() }, TRYTON);
    run.tell('order.released', { order: sampleOrder({ source: { system: 'tryton', id: '9' } }) });
    expect([run.word, run.issued]).toEqual(['received', []]);
  });
});

describe('a warehouse', () => {
  it('that took on something else than it was asked for drifts: what was asked for stands', () => {
    const run = acceptsAs(new OrderRun().upTo('released'), 'F1', { asked: [taken('20', 5), taken('10', 8)] });
    expect(run.fulfilment('F1')).toMatchObject({ stage: 'accepted', asked: [taken('10', 10), taken('20', 5)] });
    expect(open(run)).toMatchObject([
      { entity: 'sap-4711-F1', field: 'lines', writerValue: [{ quantity: { value: 8 } }, {}] },
    ]);
    expect(run.openCases.get('drift:fulfilment:sap-4711-F1:lines:wms')).toMatchObject({ owner: 'warehouse-desk' });
    run.tell(
      'pick.confirmed',
      { fulfilmentId: 'sap-4711-F1', lines: [], asked: [taken('20', 5), taken('10', 10)] },
      { source: '/wms/wms' },
    );
    expect(open(run)).toEqual([]);
  });

  it('that counts in base units what it was asked for in cases says the same', () => {
    const cases = { ...line('10', 2), quantity: { value: 2, unit: 'CS', base: { value: 24, unit: 'EA' } } };
    const run = new OrderRun().release({ lines: [cases] }).play(WILLING);
    acceptsAs(run, 'F1', { asked: [taken('10', 24)] });
    expect(open(run)).toEqual([]);
    acceptsAs(run, 'F1', { asked: [taken('10', 23)] });
    expect(open(run)).toHaveLength(1);
  });

  it('that names another place than it was asked at drifts', () => {
    const run = acceptsAs(new OrderRun().upTo('released'), 'F1', { warehouse: WEST });
    expect([run.fulfilment('F1').warehouse, open(run)]).toMatchObject([
      EAST,
      [{ field: 'warehouse', ownerValue: EAST, writerValue: WEST, act: 'warehouse-desk' }],
    ]);
  });

  it('does not say which item was ordered, nor which GTIN it has', () => {
    const run = new OrderRun().release({ lines: [{ ...line('10', 10), gtin: '4012345000016' }] }).play(WILLING);
    const lines = [{ ...taken('10', 10), substituteFor: 'SKU-66' }];
    run.tell('pick.confirmed', { fulfilmentId: 'sap-4711-F1', lines }, { source: '/wms/wms' });
    const units = [{ sscc: '340123450000000018', lines: [{ ...taken('10', 10), gtin: '4012345000023' }] }];
    run.tell('fulfilment.packed', { fulfilmentId: 'sap-4711-F1', packages: units }, { source: '/wms/wms' });
    expect(open(run)).toMatchObject([
      { entity: 'sap-4711-F1/10', field: 'substituteFor', ownerValue: 'SKU-10', writerValue: 'SKU-66' },
      { entity: 'sap-4711-F1/10', field: 'gtin', ownerValue: '4012345000016', writerValue: '4012345000023' },
    ]);
    expect(run.state.order.lines[0]).toMatchObject({ sku: 'SKU-10', gtin: '4012345000016' });
  });

  it('that confirms a part of another order is refused', () => {
    const run = new OrderRun().upTo('released');
    run.tell('pick.confirmed', { fulfilmentId: 'sap-9-F1', lines: [] }, { source: '/partner/3pl-west' });
    expect(open(run)).toMatchObject([
      {
        entity: 'sap-9-F1',
        field: 'orderId',
        ownerValue: 'sap-9',
        writer: '3pl-west',
        writerValue: 'sap-4711',
        foreign: 'refuse',
      },
    ]);
    expect(run.fulfilment('F1').stage).toBe('released');
  });
});

describe('a carrier that does not carry the shipment', () => {
  const told = (run: OrderRun, type: 'shipment.delivered' | 'eta.changed', carrier: string) => {
    const data = { shipmentId: 'sap-4711-S1', carrier, ...(type === 'eta.changed' && { eta: '2026-11-26T09:00:00Z' }) };
    return run.tell(type, data as never, { source: '/tms/tms' });
  };

  it.each(['shipment.delivered', 'eta.changed'] as const)('moves nothing of it by %s: both are shown', (type) => {
    const run = new OrderRun().upTo('shipped');
    const { shipments } = run.state;
    told(run, type, 'EVIL');
    expect(run.state.shipments).toEqual(shipments);
    expect(open(run)).toMatchObject([{ field: 'carrier', ownerValue: 'SWFT', writerValue: 'EVIL', foreign: 'refuse' }]);
    expect(run.openCases.get('drift:shipment:sap-4711-S1:carrier:tms')).toMatchObject({ owner: 'transport-desk' });
  });

  it('is forgotten once the one that does tells', () => {
    const run = told(told(new OrderRun().upTo('shipped'), 'shipment.delivered', 'EVIL'), 'shipment.delivered', 'SWFT');
    expect([run.shipment('S1').stage, open(run), run.cases]).toEqual(['delivered', [], []]);
  });

  it('may be one that was asked before', () => {
    const run = new OrderRun().upTo('tendered').answersTender('S1', 'rejected').play(WILLING);
    told(run, 'shipment.delivered', 'SWFT');
    expect(run.shipment('S1')).toMatchObject({ stage: 'tendered', carrier: 'NRTH' });
  });
});

describe('a carrier', () => {
  it('that was not asked is refused, also with its no', () => {
    for (const answer of ['accepted', 'rejected'] as const) {
      const run = new OrderRun().upTo('tendered').answersTender('S1', answer, { carrier: 'EVIL' });
      expect(run.shipment('S1')).toMatchObject({ stage: 'tendered', carrier: 'SWFT' });
      expect(open(run)).toMatchObject([
        { field: 'carrier', ownerValue: 'SWFT', writerValue: 'EVIL', foreign: 'refuse' },
      ]);
    }
  });

  it('gives its PRO once: another one afterwards drifts', () => {
    const run = new OrderRun().upTo('accepted');
    const { shipmentId } = run.shipment('S1');
    run.tell('tender.accepted', { shipmentId, version: 1, carrier: 'SWFT', pro: 'P9' }, { source: '/tms/tms' });
    expect(run.shipment('S1')).toMatchObject({ pro: 'P1' });
    expect(open(run)).toMatchObject([{ field: 'pro', ownerValue: 'P1', writerValue: 'P9', act: 'transport-desk' }]);
  });

  it('may give its PRO later than its yes', () => {
    const run = new OrderRun().upTo('tendered');
    const { shipmentId } = run.shipment('S1');
    for (const pro of [undefined, 'P9'])
      run.tell(
        'tender.accepted',
        { shipmentId, version: 1, carrier: 'SWFT', ...(pro && { pro }) },
        { source: '/tms/tms' },
      );
    expect([run.shipment('S1'), open(run)]).toMatchObject([{ pro: 'P9' }, []]);
  });
});

describe('a case about a drift', () => {
  it('that a person resolves is over; the drift stays until both say the same', () => {
    const run = changed(new OrderRun().upTo('released'), { currency: 'USD' });
    run.act('drift:order:sap-4711:currency:sap', 'resolve');
    expect([run.cases, open(run)]).toMatchObject([[], [{ writerValue: 'USD' }]]);
    changed(run, { currency: 'USD' });
    expect(run.cases).toEqual([]);
  });
});

describe('an order that is posted once more', () => {
  it('differs in what it would change of the one that is under way, by its fields', () => {
    const { state } = new OrderRun().upTo('released');
    const differencesFrom = (order: Parameters<typeof heldAsErps>[1]) => heldAsErps(state, order).opened;
    expect(differencesFrom(sampleOrder())).toEqual([]);
    expect(differencesFrom(sampleOrder({ currency: 'USD', shipTo: ELSEWHERE })).map(({ field }) => field)).toEqual([
      'currency',
      'shipTo',
    ]);
    expect(heldAsErps(new OrderRun().release().state, sampleOrder({ currency: 'USD' })).opened).toEqual([]);
  });
});
