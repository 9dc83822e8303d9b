import { describe, expect, it } from 'vitest';
import type { PickedLine } from '#canonical';
import { EAST, HOUR, line, OrderRun, sampleOrder, stock, taken, WEST, WILLING } from './order-to-ship.sample.js';
import { deliveriesOf } from './reconciliation/unbilled-deliveries.js';
import { toOrder } from './views.mapper.js';

const proven = () => new OrderRun().upTo('delivered').carrier('S1', 'proof-of-delivery.received');

describe('closing an order', () => {
  it('looks for the customer invoice once everything is issued and proven, not before', () => {
    expect(new OrderRun().upTo('delivered').waitingFor).toEqual([]);
    expect(proven().waitingFor).toEqual(['find-invoice']);
  });

  it('waits for the goods issue when the proof comes first', () => {
    const run = new OrderRun().upTo('accepted').warehouse('F1', 'ships').carrier('S1', 'proof-of-delivery.received');
    expect(run.waitingFor).toEqual(['post-goods-issue']);
    run.play(WILLING);
    expect(run.word).toBe('closed');
  });

  it('bills what was shipped: the goods issue, which the invoice follows, has what left and not what was ordered', () => {
    const [first, second] = sampleOrder().lines.map(({ lineId, sku }) => ({ lineId, sku }));
    const picked = [
      { ...first, quantity: { value: 7, unit: 'EA' } },
      { ...second, quantity: { value: 5, unit: 'EA' } },
    ] as PickedLine[];
    const run = new OrderRun().release().play(WILLING).warehouse('F1', 'accepts').warehouse('F1', 'picks', picked);
    run.play(WILLING).warehouse('F1', 'packs', picked).play(WILLING).answersTender('S1', 'accepted').play(WILLING);
    run.warehouse('F1', 'ships', picked);
    expect(run.of('post-goods-issue')[0]?.payload).toMatchObject({
      lines: [{ quantity: { value: 7 } }, { quantity: { value: 5 } }],
    });
  });

  it('asks again, slower and slower but never slower than a quarter of an hour, until the ERP has billed', () => {
    const run = proven();
    const waits: number[] = [];
    for (let i = 0; i < 9; i += 1) {
      run.done('find-invoice', { items: [] });
      waits.push(Date.parse(run.timers.get('find-invoice')?.dueAt as string) - Date.parse(run.now));
      run.fire('find-invoice');
    }
    expect(waits.slice(0, 3)).toEqual([10_000, 20_000, 40_000]);
    expect(waits.at(-1)).toBe(HOUR / 4);
    run.done('find-invoice', { items: [{ invoiceNumber: '90000001' }] });
    expect(run.word).toBe('invoiced');
    expect(run.timers.size).toBe(0);
  });

  it('has a case after a day without an invoice, asked at once on retry, over once it is there', () => {
    const run = proven()
      .pass(25 * HOUR)
      .done('find-invoice', { items: [] });
    expect(run.openCases.get('invoice-missing')).toMatchObject({
      owner: 'order-desk',
      actions: ['retry', 'resolve', 'assign'],
    });
    run.act('invoice-missing', 'retry');
    expect(run.waitingFor).toEqual(['find-invoice']);
    expect(run.timers.has('find-invoice')).toBe(false);
    run.play(WILLING);
    expect(run.word).toBe('closed');
    expect(run.cases).toEqual([]);
  });

  it('names every invoice of the order when it ends', () => {
    const items = [{ invoiceNumber: '90000001' }, { invoiceNumber: '90000002' }];
    const run = proven().done('find-invoice', { items }).play(WILLING);
    expect(run.eventsOf('order.closed')[0]?.data).toMatchObject({ invoiceNumbers: ['90000001', '90000002'] });
  });

  it('ends all the same in an ERP that closes its orders by itself', () => {
    const run = proven().play({ 'find-invoice': WILLING['find-invoice'] }).fails('close-order', 'capability-missing');
    expect(run.word).toBe('closed');
    expect(run.cases).toEqual([]);
    expect(run.note).toContain('no closing of orders');
  });
});

/** An invoice of pieces per order line. */
const bills = (invoiceNumber: string, lines: Readonly<Record<string, number>>, unit = 'EA') => ({
  invoiceNumber,
  lines: Object.entries(lines).map(([orderLineId, value]) => ({ orderLineId, quantity: { value, unit } })),
});
const found = (run: OrderRun, ...items: object[]) => run.done('find-invoice', { items });
const missing = (run: OrderRun) => toOrder(run.state).uninvoiced;
/** Two cases of a dozen, delivered and proven. */
function inCases(): OrderRun {
  const cases = { ...line('10', 2), quantity: { value: 2, unit: 'CS', base: { value: 24, unit: 'EA' } } };
  const run = new OrderRun().release({ lines: [cases] }).play(WILLING);
  for (const deed of ['accepts', 'picks', 'packs'] as const) run.warehouse('F1', deed);
  run.play(WILLING).answersTender('S1', 'accepted').warehouse('F1', 'ships').play(WILLING);
  return run.carrier('S1', 'proof-of-delivery.received');
}
/** … and the day in which an invoice is expected is over. */
const late = () => proven().pass(25 * HOUR);

describe('an order is invoiced once all that left for good is', () => {
  it('by one invoice or by several, line by line', () => {
    expect(found(proven(), bills('1', { 10: 10, 20: 5 })).word).toBe('invoiced');
    expect(found(proven(), bills('1', { 10: 10 }), bills('2', { 20: 5 })).word).toBe('invoiced');
    expect(found(proven(), bills('1', { 10: 10, 20: 2 }), bills('2', { 20: 3 })).word).toBe('invoiced');
  });

  it('and waits with its clock as long as a part of it is not', () => {
    const run = found(proven(), bills('1', { 10: 10, 20: 2 }));
    expect([run.word, [...run.timers.keys()]]).toEqual(['shipped', ['find-invoice']]);
    expect(toOrder(run.state)).toMatchObject({
      invoiceNumbers: ['1'],
      uninvoiced: [{ lineId: '20', quantity: { value: 3 } }],
    });
    found(run.fire('find-invoice'), bills('1', { 10: 10, 20: 2 }), bills('2', { 20: 3 })).play(WILLING);
    expect(run.word).toBe('closed');
    expect(run.eventsOf('order.closed')[0]?.data.invoiceNumbers).toEqual(['1', '2']);
  });

  it('not by an invoice that was cancelled since', () => {
    const run = found(proven(), bills('1', { 10: 10 }));
    found(run.fire('find-invoice'));
    expect(toOrder(run.state)).toMatchObject({ invoiceNumbers: [] });
    expect(missing(run)).toBeUndefined();
  });

  it('not by what a credit note takes back', () => {
    const run = found(proven(), bills('1', { 10: 10, 20: 5 }), bills('2', { 20: -1 }));
    expect(missing(run)).toMatchObject([{ lineId: '20', quantity: { value: 1 } }]);
  });

  it('less what came back', () => {
    const run = new OrderRun()
      .upTo('shipped')
      .warehouse('F1', 'takes back', [taken('20', 5)])
      .play(WILLING);
    run
      .carrier('S1', 'proof-of-delivery.received')
      .play({ ...WILLING, 'find-invoice': () => ({ items: [bills('1', { 10: 10 })] }) });
    expect(run.word).toBe('closed');
  });

  it('at least once, where all of it came back', () => {
    const run = new OrderRun().upTo('shipped').warehouse('F1', 'takes back', [taken('10', 10), taken('20', 5)]);
    run.play({ ...WILLING, 'find-invoice': undefined });
    expect(found(run.pass(25 * HOUR)).openCases.get('invoice-missing')?.detail).toContain('All of it came back');
    expect(found(run.fire('find-invoice'), bills('1', { 10: 1 })).word).toBe('invoiced');
  });

  it('counted in the unit that it left in, where the ERP bills in another', () => {
    expect(found(inCases(), bills('1', { 10: 24 })).word).toBe('invoiced');
    expect(missing(found(inCases(), bills('1', { 10: 12 })))).toMatchObject([{ quantity: { value: 1, unit: 'CS' } }]);
    const strange = found(inCases().pass(25 * HOUR), bills('1', { 10: 99 }, 'KGM'));
    expect(strange.openCases.get('invoice-missing')?.detail).toContain('Line 10 is billed in a unit');
  });

  it('summed before it is rounded, where it is billed in parts of a unit', () => {
    const thirds = Array.from({ length: 6 }, (_, part) => bills(String(part), { 10: 4 }));
    expect(found(inCases(), ...thirds).word).toBe('invoiced');
  });

  it('as a whole by an invoice of which its ERP tells no lines, and says so', () => {
    const run = found(proven(), { invoiceNumber: '90000001' });
    expect(run.word).toBe('invoiced');
    expect(run.note).toContain('90000001 bills: it counts for all that was shipped');
  });
});

describe('an invoice that is missing', () => {
  const CASE = 'invoice-missing';

  it('is asked for with the lines and how much of them', () => {
    const run = found(late(), bills('1', { 10: 10, 20: 2 }));
    expect(run.openCases.get(CASE)).toMatchObject({
      title: 'Order 4711 is delivered and invoiced in part',
      detail: expect.stringContaining('1 bills a part of it. Not billed: 3 of 5 EA of line 20.'),
      evidence: { invoiceNumbers: ['1'], uninvoiced: [{ lineId: '20', quantity: { value: 3, unit: 'EA' } }] },
    });
    found(run.fire('find-invoice'), bills('1', { 10: 10, 20: 4 }));
    expect(run.openCases.get(CASE)?.detail).toContain('1 of 5 EA of line 20');
    expect(found(late()).openCases.get(CASE)?.detail).toContain(
      'Not billed: 10 of 10 EA of line 10, 5 of 5 EA of line 20.',
    );
  });

  it('ends with the numbers that bill it elsewhere: the order closes with all of them', () => {
    const run = found(late(), bills('1', { 10: 10 })).act(CASE, 'resolve', { result: { invoiceNumbers: ['X-7'] } });
    expect([run.word, run.cases, run.timers.size]).toEqual(['invoiced', [], 0]);
    expect(run.note).toContain('m.jansen says of what was missing: billed as X-7');
    run.play(WILLING);
    expect(run.eventsOf('order.closed')[0]?.data.invoiceNumbers).toEqual(['1', 'X-7']);
  });

  it('ends with a reason why nobody bills it, which the order keeps', () => {
    const run = found(late())
      .act(CASE, 'resolve', { result: { notInvoiced: 'samples' } })
      .play(WILLING);
    expect(run.word).toBe('closed');
    expect(toOrder(run.state)).toMatchObject({
      invoiceNumbers: [],
      uninvoiced: [{ lineId: '10' }, { lineId: '20' }],
      uninvoicedBecause: 'samples',
    });
  });

  it('does not end by less than one of these', () => {
    const run = found(late()).act(CASE, 'resolve', { result: { invoiceNumbers: [] } });
    expect([run.word, run.cases]).toEqual(['shipped', [CASE]]);
    expect(run.note).toContain('the case stays open');
  });

  it('ends while the question is not answered, or cannot be', () => {
    const asked = found(late())
      .fire('find-invoice')
      .act(CASE, 'resolve', { result: { notInvoiced: 'samples' } });
    found(asked, bills('1', { 10: 10 })).play(WILLING);
    expect(asked.word).toBe('closed');
    const stuck = found(late()).fire('find-invoice').fails('find-invoice', 'gave-up');
    stuck.act(CASE, 'resolve', { result: { notInvoiced: 'samples' } }).play(WILLING);
    expect([stuck.word, stuck.cases]).toEqual(['closed', []]);
  });
});

describe('an order of which more is billed than left', () => {
  const CASE = 'over-billed';
  const TOO_MUCH = bills('1', { 10: 12, 20: 5 });

  it('ends all the same, with a case that has both figures', () => {
    const run = found(proven(), TOO_MUCH).play(WILLING);
    expect([run.word, run.cases]).toEqual(['closed', [CASE]]);
    expect(run.openCases.get(CASE)).toMatchObject({
      title: 'Order 4711 is invoiced for more than was shipped',
      detail: expect.stringContaining('1: billed 12 EA of line 10, shipped 10 EA.'),
      owner: 'order-desk',
      evidence: { lines: [{ lineId: '10', billed: { value: 12 }, shipped: { value: 10 } }] },
    });
    expect(run.act(CASE, 'resolve').cases).toEqual([]);
  });

  it('also by one that bills it twice, or a line of which nothing left', () => {
    const twice = found(proven(), bills('1', { 10: 10, 20: 5 }), bills('2', { 10: 10, 20: 5 }));
    expect(twice.openCases.get(CASE)?.detail).toContain('billed 20 EA of line 10, shipped 10 EA; 10 EA of line 20');
    const run = new OrderRun().release({ shortPickRule: 'ship-short' }).play(WILLING).warehouse('F1', 'accepts');
    run
      .warehouse('F1', 'picks', [taken('10', 10)])
      .warehouse('F1', 'packs', [taken('10', 10)])
      .play(WILLING);
    run
      .answersTender('S1', 'accepted')
      .warehouse('F1', 'ships', [taken('10', 10)])
      .play(WILLING);
    run.carrier('S1', 'proof-of-delivery.received');
    found(run, bills('1', { 10: 10, 20: 5 }));
    expect(run.openCases.get(CASE)?.detail).toContain('billed 5 EA of line 20, shipped 0 EA');
  });

  it('is asked about once while nothing changes, and no more once it is credited', () => {
    const run = found(proven(), bills('1', { 10: 12 })).act(CASE, 'resolve');
    found(run.fire('find-invoice'), bills('1', { 10: 12 }));
    expect(run.cases).toEqual([]);
    found(run.fire('find-invoice'), bills('1', { 10: 13 }));
    expect(run.cases).toEqual([CASE]);
    found(run.fire('find-invoice'), bills('1', { 10: 13 }), bills('2', { 10: -3 }));
    expect(run.cases).toEqual([]);
  });

  it('is none where goods came back that are not credited yet', () => {
    const run = new OrderRun()
      .upTo('shipped')
      .warehouse('F1', 'takes back', [taken('20', 5)])
      .play(WILLING);
    found(run.carrier('S1', 'proof-of-delivery.received'), bills('1', { 10: 10, 20: 5 }));
    expect(run.cases).toEqual([]);
  });
});

describe('deliveries of an order that is billed in part', () => {
  const STILL = { busy: false, updatedAt: '2026-11-20T12:00:00.000Z' };
  /** Line 10 leaves from two places, line 20 from one. */
  const split = () => {
    const free = stock({ [EAST]: { 'SKU-10': 6, 'SKU-20': 5 }, [WEST]: { 'SKU-10': 4 } });
    const run = new OrderRun().release().done('check-availability', free).play(WILLING);
    for (const part of ['1', '2']) {
      for (const deed of ['accepts', 'picks', 'packs'] as const) run.warehouse(`F${part}`, deed);
      run.play(WILLING).answersTender(`S${part}`, 'accepted').warehouse(`F${part}`, 'ships').play(WILLING);
    }
    for (const part of ['1', '2']) run.carrier(`S${part}`, 'proof-of-delivery.received');
    return run;
  };
  const said = (run: OrderRun) => deliveriesOf(run.state, STILL).map(({ invoice }) => invoice);

  it.each([
    ['is billed where none of its lines is missing', { 10: 10, 20: 2 }, ['awaited', 'known']],
    ['may be either where another could be all that is missing', { 10: 6, 20: 5 }, ['not-yet', 'not-yet']],
    ['lacks its invoice where the others cannot be all that is missing', { 10: 5, 20: 5 }, ['awaited', 'not-yet']],
  ])('one %s', (_, lines, expected) => {
    expect(said(found(split(), bills('1', lines)))).toEqual(expected);
  });

  it('are nobody’s any more once a person has said what of them', () => {
    const run = found(split().pass(25 * HOUR), bills('1', { 10: 10, 20: 2 }));
    expect(said(run.act('invoice-missing', 'resolve', { result: { notInvoiced: 'samples' } }))).toEqual([
      'settled',
      'known',
    ]);
  });
});
