import { describe, expect, it } from 'vitest';
import type { OrderLine } from '#canonical';
import type { RateShipment, ReleaseFulfilment, TenderShipment } from './commands/order-to-ship.commands.js';
import { line, OrderRun, packages, sampleOrder, taken, WILLING } from './order-to-ship.sample.js';
import { toFulfilment, toShipment } from './views.mapper.js';

const ADHESIVE = { hazmat: 'UN1133', hazardClass: '3', packingGroup: 'II' } as const;
/** Line 10 as told, line 20 without anything to ask for. */
const ordered = (of: Partial<OrderLine>) => ({ lines: [{ ...line('10', 10), ...of }, line('20', 5)] });
const UNKNOWN = ordered({ dangerous: true });
const CASE = 'held:goods-data';

const releasedOf = (run: OrderRun) =>
  run.of('release-fulfilment').map(({ payload }) => (payload as ReleaseFulfilment).request.lines);
const tells = (run: OrderRun, ...lines: object[]) => run.act(CASE, 'resolve', { result: { lines } });
const of = <T>(run: OrderRun, type: string): T => run.of(type)[0]?.payload as T;
const packed = (run: OrderRun) => run.warehouse('F1', 'accepts').warehouse('F1', 'picks').warehouse('F1', 'packs');

describe('what goods ask for', () => {
  it('goes to the warehouse with the line', () => {
    const run = new OrderRun().release(ordered({ ...ADHESIVE, temperature: 'chilled' })).play(WILLING);
    expect(releasedOf(run)).toEqual([[{ ...line('10', 10), ...ADHESIVE, temperature: 'chilled' }, line('20', 5)]]);
    expect(run.eventsOf('fulfilment.released')[0]?.data.fulfilment.lines).toMatchObject([ADHESIVE, {}]);
    expect(toFulfilment(run.state, run.fulfilment('F1')).lines).toMatchObject([ADHESIVE, {}]);
  });

  it('goes to whoever rates and carries it, with the units that hold it', () => {
    const run = packed(new OrderRun().release(ordered(ADHESIVE)).play(WILLING));
    const [{ sscc = '' } = {}] = packages('F1', []);
    const commodities = [{ ...line('10', 10), ...ADHESIVE, ssccs: [sscc] }];
    expect(of<RateShipment>(run, 'rate-shipment').request.commodities).toEqual(commodities);
    run.play(WILLING);
    expect(of<TenderShipment>(run, 'tender-shipment').tender.commodities).toEqual(commodities);
    expect(toShipment(run.state, run.shipment('S1')).request.commodities).toEqual(commodities);
  });

  it('is of what left, where that differs from what was packed', () => {
    const run = packed(new OrderRun().release(ordered(ADHESIVE)).play(WILLING)).play(WILLING);
    run.warehouse('F1', 'ships', [taken('10', 4), taken('20', 5)], packages('F1', [taken('20', 5)]));
    expect(run.shipment('S1').request.commodities).toEqual([{ ...line('10', 4), ...ADHESIVE }]);
  });

  it('is left out where it is nothing', () => {
    const run = new OrderRun().upTo('tendered');
    expect(releasedOf(run)).toEqual([[line('10', 10), line('20', 5)]]);
    expect(run.shipment('S1').request).not.toHaveProperty('commodities');
  });
});

describe('dangerous goods without a UN number', () => {
  it('are held before anything is promised, with a case that asks for it', () => {
    const run = new OrderRun().release(UNKNOWN);
    expect([run.word, run.waitingFor]).toEqual(['held', []]);
    expect(run.openCases.get(CASE)).toMatchObject({
      owner: 'order-desk',
      severity: 'high',
      detail: 'Line 10 (SKU-10) is dangerous, and nobody told its UN number.',
      actions: ['resolve', 'retry', 'assign', 'abandon'],
      resolveWith: { required: ['lines'] },
    });
    expect(run.eventsOf('order.held')[0]?.data).toMatchObject({ reason: 'validation' });
  });

  it.each([{ hazardClass: '3' }, { packingGroup: 'I' }] as const)('are those of which only %j is known', (known) => {
    expect(new OrderRun().release(ordered(known)).cases).toEqual([CASE]);
  });

  it('are released with what a person tells', () => {
    const run = tells(new OrderRun().release(UNKNOWN), { lineId: '10', ...ADHESIVE }).play(WILLING);
    expect(run.cases).toEqual([]);
    expect(releasedOf(run)).toEqual([[{ ...line('10', 10), ...ADHESIVE }, line('20', 5)]]);
    expect(run.state.goodsTold).toEqual([{ lineId: '10', sku: 'SKU-10', ...ADHESIVE, by: 'm.jansen' }]);
  });

  it.each([
    ['nothing', []],
    ['no number', [{ lineId: '10', hazardClass: '3' }]],
    ['a number that is none', [{ lineId: '10', hazmat: '1133' }]],
    ['a line of which nothing is missing', [{ lineId: '20', hazmat: 'UN1133' }]],
    ['a line that is not there', [{ lineId: '99', hazmat: 'UN1133' }]],
  ])('stay held when a person tells %s', (_, lines) => {
    const run = tells(new OrderRun().release(UNKNOWN), ...lines);
    expect([run.word, run.cases, run.issued]).toEqual(['held', [CASE], []]);
  });

  it('stay held until all that is missing is told, in one act', () => {
    const both = { lines: [10, 20].map((id) => ({ ...line(String(id), 5), dangerous: true })) };
    const run = tells(new OrderRun().release(both), { lineId: '10', hazmat: 'UN1133' });
    expect(run.cases).toEqual([CASE]);
    tells(run, { lineId: '10', hazmat: 'UN1133' }, { lineId: '20', hazmat: 'UN1263' }).play(WILLING);
    expect(releasedOf(run)[0]).toMatchObject([{ hazmat: 'UN1133' }, { hazmat: 'UN1263' }]);
  });

  it('go on with what the ERP tells once its master is right', () => {
    const run = new OrderRun().release(UNKNOWN).act(CASE, 'retry');
    run.play({ ...WILLING, 'read-order': () => sampleOrder(ordered({ dangerous: true, ...ADHESIVE })) });
    expect(releasedOf(run)[0]).toMatchObject([ADHESIVE, {}]);
    expect(run.cases).toEqual([]);
  });

  it('end with the order where it is given up', () => {
    const run = new OrderRun().release(UNKNOWN).act(CASE, 'abandon');
    expect([run.word, run.cases]).toEqual(['cancelled', []]);
  });
});

describe('what a person told of the goods', () => {
  const told = () => tells(new OrderRun().release(UNKNOWN), { lineId: '10', ...ADHESIVE });

  it('is kept when the ERP tells the order again without it', () => {
    const run = told()
      .release({ ...UNKNOWN, shortPickRule: 'hold' })
      .play(WILLING);
    expect(run.cases).toEqual([]);
    expect(releasedOf(run)[0]).toMatchObject([ADHESIVE, {}]);
  });

  it('counts no more once the ERP says it itself', () => {
    const run = told()
      .release(ordered({ dangerous: true, hazmat: 'UN1263' }))
      .play(WILLING);
    expect(releasedOf(run)[0]?.[0]).toEqual({ ...line('10', 10), hazmat: 'UN1263' });
  });

  it('is of the item that they saw', () => {
    const run = told().release({ lines: [{ ...line('10', 10, 'SKU-20'), dangerous: true }] });
    expect(run.cases).toEqual([CASE]);
  });

  it('is no drift while the ERP says nothing of it, and one when it says otherwise', () => {
    const run = told().play(WILLING);
    const changed = (of: Partial<OrderLine>) =>
      run.tell('order.changed', { order: sampleOrder(ordered(of)) }, { source: '/erp/sap' });
    changed({ dangerous: true });
    expect(run.cases).toEqual([]);
    changed({ dangerous: true, ...ADHESIVE, hazmat: 'UN1263' });
    expect(run.cases).toEqual(['drift:order-line:sap-4711/10:hazmat:sap']);
  });
});

describe('goods whose ERP could not be asked what they are', () => {
  const UNREAD = ordered({ goodsUnread: true });
  const held = (of: Partial<OrderLine>) => new OrderRun().release({ ...ordered(of), credit: 'blocked' });

  it('are as they were known, also when the order is held or changed meanwhile', () => {
    const run = held({ dangerous: true, ...ADHESIVE, temperature: 'chilled' });
    run.tell('order.held', {
      orderNumber: '4711',
      erp: 'sap',
      reason: 'credit',
      detail: 'blocked',
      order: sampleOrder({ ...UNREAD, credit: 'blocked' }),
    });
    run.tell('order.changed', { order: sampleOrder({ ...UNREAD, credit: 'blocked' }) }, { source: '/erp/sap' });
    run.release(UNREAD).play(WILLING);
    expect(releasedOf(run)).toEqual([[{ ...line('10', 10), ...ADHESIVE, temperature: 'chilled' }, line('20', 5)]]);
    expect(run.state.order.lines[0]).not.toHaveProperty('goodsUnread');
  });

  it('stay held for what was missing of them, and go out as any other where nothing was known', () => {
    expect(new OrderRun().release(UNKNOWN).release(UNREAD).cases).toEqual([CASE]);
    expect(releasedOf(new OrderRun().release(UNREAD).play(WILLING))).toEqual([[line('10', 10), line('20', 5)]]);
  });

  it('are what their ERP says as soon as it can be asked, and are no other item’s', () => {
    const asked = held(ADHESIVE).release(UNREAD).release(ordered({})).play(WILLING);
    expect(releasedOf(asked)).toEqual([[line('10', 10), line('20', 5)]]);
    const other = { lines: [{ ...line('10', 10, 'SKU-20'), goodsUnread: true }, line('20', 5)] };
    expect(releasedOf(held(ADHESIVE).release(other).play(WILLING))[0]?.[0]).toEqual(line('10', 10, 'SKU-20'));
  });

  it('are no drift after their promise', () => {
    const run = new OrderRun().release(ordered({ dangerous: true, ...ADHESIVE })).play(WILLING);
    run.tell('order.changed', { order: sampleOrder(UNREAD) }, { source: '/erp/sap' });
    expect(run.cases).toEqual([]);
  });
});

describe('goods that the ERP calls dangerous after their promise', () => {
  it('are a drift for the order desk, also without a number', () => {
    const run = new OrderRun().upTo('released');
    run.tell('order.changed', { order: sampleOrder(UNKNOWN) }, { source: '/erp/sap' });
    expect(run.cases).toEqual(['drift:order-line:sap-4711/10:dangerous:sap']);
  });
});

describe('a temperature condition that stands for nothing known', () => {
  it('holds the order until a person tells the temperature', () => {
    const run = new OrderRun().release(ordered({ temperatureCondition: '07' }));
    expect(run.openCases.get(CASE)?.detail).toBe(
      "Line 10 (SKU-10) has the ERP's temperature condition 07: nothing says which temperature that is.",
    );
    tells(run, { lineId: '10', temperature: 'frozen' }).play(WILLING);
    expect(releasedOf(run)[0]?.[0]).toEqual({ ...line('10', 10), temperature: 'frozen' });
  });
});

describe('carriers that do not carry what goods ask for', () => {
  const tenderable = () => packed(new OrderRun().release(ordered(ADHESIVE)).play(WILLING));

  it('are asked once, and the next one is', () => {
    const run = tenderable().play({ 'rate-shipment': WILLING['rate-shipment'] });
    run.fails('tender-shipment', 'vendor-rejected', 'Swift does not carry dangerous goods UN1133');
    expect(run.shipment('S1').tenders).toMatchObject([
      { state: 'rejected', reason: 'Swift does not carry dangerous goods UN1133' },
      { state: 'sending', rate: { carrier: 'NRTH' } },
    ]);
    expect(run.cases).toEqual([]);
  });

  it('leave a case that names why, where none does', () => {
    const run = tenderable().play({ 'rate-shipment': WILLING['rate-shipment'] });
    for (let asked = 0; asked < 3; asked++) run.fails('tender-shipment', 'vendor-rejected', 'no UN1133');
    expect(run.openCases.get('no-carrier:sap-4711-S1')?.detail).toBe(
      'Every carrier with a rate refused or stayed silent: SWFT (no UN1133), NRTH (no UN1133), SLOW (no UN1133).',
    );
  });

  it('are a case that names what they would have to carry, where none quotes', () => {
    const run = tenderable().done('rate-shipment', { items: [] });
    expect(run.openCases.get('no-carrier:sap-4711-S1')?.detail).toBe(
      'No carrier serves this lane in the currency of the order with goods that ask for UN1133 class 3 II.',
    );
  });
});
