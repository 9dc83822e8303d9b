import { describe, expect, it } from 'vitest';
import { OrderRun, taken, WEST, WILLING } from './order-to-ship.sample.js';
import type { Routing } from './order-to-ship.state.js';
import { shortPickRuleOf, toleranceOf } from './rules.js';

const SHORT = [taken('10', 7), taken('20', 5)];
const MISSING = [{ lineId: '10', quantity: { value: 3, unit: 'EA' } }];
const CODE = 'short-pick:sap-4711-F1';

const shortOf = (shortPickRule: 'backorder' | 'ship-short' | 'hold', lines = SHORT) =>
  new OrderRun().release({ shortPickRule }).play(WILLING).warehouse('F1', 'accepts').warehouse('F1', 'picks', lines);
const decide = (run: OrderRun, decision: string) => run.act(CODE, 'resolve', { result: { decision } });
const close = (run: OrderRun) =>
  run
    .warehouse('F1', 'ships')
    .play(WILLING)
    .answersTender('S1', 'accepted')
    .carrier('S1', 'proof-of-delivery.received')
    .play(WILLING);

describe('the rule of a customer on a short pick', () => {
  const state = (order: object, rules?: Routing['rules']) =>
    ({ order, routing: { ...(rules && { rules }) } }) as unknown as Parameters<typeof shortPickRuleOf>[0];

  it('is what the order says, else what was agreed with the customer, else a backorder', () => {
    expect(shortPickRuleOf(state({ shortPickRule: 'hold' }, { shortPick: 'ship-short' }))).toBe('hold');
    expect(shortPickRuleOf(state({}, { shortPick: 'ship-short' }))).toBe('ship-short');
    expect(shortPickRuleOf(state({}, {}))).toBe('backorder');
    expect(shortPickRuleOf(state({}))).toBe('backorder');
  });

  it('on more than ordered: the smaller of percent and quantity, whole pieces, an own one for an item', () => {
    const overShip = { percent: 15, quantity: 4, skus: { 'SKU-2': { percent: 50 } } };
    const of = (sku: string, value: number, unit = 'EA') =>
      toleranceOf(state({}, { overShip }), { lineId: '1', sku, quantity: { value, unit } }).value;
    expect([of('SKU-1', 10), of('SKU-1', 100), of('SKU-2', 5), of('SKU-1', 10, 'KGM')]).toEqual([1, 4, 2, 1.5]);
    expect(toleranceOf(state({}), { lineId: '1', sku: 'S', quantity: { value: 9, unit: 'EA' } }).value).toBe(0);
  });
});

describe('a short pick that is shipped short', () => {
  it('ships what there is, cancels the rest, shortens the delivery, and closes', () => {
    const run = shortOf('ship-short');
    expect(run.state.cancelled).toEqual(MISSING);
    expect(run.of('shorten-delivery')[0]?.payload).toMatchObject({ lines: [{ quantity: { value: 7 } }, {}] });
    expect(close(run.warehouse('F1', 'packs').play(WILLING)).word).toBe('closed');
    expect(run.state.fulfilments).toHaveLength(1);
    expect(run.of('check-availability')).toHaveLength(1);
    expect(run.cases).toEqual([]);
  });

  it('ends the order where nothing was found at all; its delivery is deleted', () => {
    const run = shortOf('ship-short', [taken('10', 0), taken('20', 0)]).play(WILLING);
    expect(run.word).toBe('cancelled');
    expect(run.of('delete-delivery')).toHaveLength(1);
    expect(run.cases).toEqual([]);
  });

  it('counts also what turns out to be missing only when the goods leave', () => {
    const run = new OrderRun().release({ shortPickRule: 'ship-short' }).play(WILLING).warehouse('F1', 'ships', SHORT);
    expect(run.state.cancelled).toEqual(MISSING);
    expect(run.of('post-goods-issue')[0]?.payload).toMatchObject({ lines: [{ quantity: { value: 7 } }, {}] });
  });
});

describe('a short pick that is held', () => {
  it('tells with its case of all that is missing, also of what is missing only when the goods leave', () => {
    const run = shortOf('hold', [taken('10', 8), taken('20', 5)]);
    expect(run.openCases.get(CODE)?.title).toContain('2 EA of line 10');
    run.warehouse('F1', 'ships', [taken('10', 3), taken('20', 5)]);
    const missing = [{ lineId: '10', quantity: { value: 7, unit: 'EA' } }];
    expect(run.state.shortfalls).toMatchObject([{ lines: missing }]);
    expect(run.openCases.get(CODE)).toMatchObject({
      title: 'sap-4711-F1 ran short of 7 EA of line 10',
      evidence: { missing },
    });
  });

  it('asks no carrier and promises nothing until the order desk has decided', () => {
    const run = shortOf('hold').warehouse('F1', 'packs').play(WILLING);
    expect(run.openCases.get(CODE)).toMatchObject({ owner: 'order-desk', actions: ['resolve', 'assign'] });
    expect(run.state.shortfalls).toMatchObject([{ fulfilmentId: 'sap-4711-F1', lines: MISSING }]);
    expect(run.of('rate-shipment')).toEqual([]);
    expect(run.of('check-availability')).toHaveLength(1);
  });

  it('needs one of the decisions: anything else leaves the case open', () => {
    const run = decide(shortOf('hold'), 'whatever');
    expect(run.note).toContain('the case stays open');
    expect(run.act(CODE, 'resolve').cases).toEqual([CODE]);
  });

  it('that is decided to ship short goes on with what there is', () => {
    const run = decide(shortOf('hold').warehouse('F1', 'packs'), 'ship-short').play(WILLING);
    expect(run.state).toMatchObject({ cancelled: MISSING, shortfalls: [] });
    expect(close(run).word).toBe('closed');
    expect(run.cases).toEqual([]);
  });

  it('that is decided to be back-ordered goes on, and what is missing is promised from elsewhere', () => {
    const run = decide(shortOf('hold').warehouse('F1', 'packs'), 'backorder').play(WILLING);
    expect(run.fulfilment('F2')).toMatchObject({ warehouse: WEST, taken: [taken('10', 3)] });
    expect(run.shipment('S1').stage).toBe('tendered');
  });

  it('that is decided to be cancelled asks the warehouse, also when it has packed', () => {
    const run = decide(shortOf('hold').warehouse('F1', 'packs'), 'cancel');
    expect(run.waitingFor).toContain('cancel-fulfilment');
    run.play(WILLING);
    expect(run.word).toBe('cancelled');
    expect(run.cases).toEqual([]);
  });

  it('that its warehouse will not stop ships short', () => {
    const run = decide(shortOf('hold').warehouse('F1', 'packs'), 'cancel');
    run.done('shorten-delivery').done('cancel-fulfilment', { outcome: 'rejected' }).play(WILLING);
    expect(run.state.cancelled).toEqual(MISSING);
    expect(run.shipment('S1').stage).toBe('tendered');
  });

  it('of which nothing was found waits for the decision as well', () => {
    const run = shortOf('hold', [taken('10', 0), taken('20', 0)]).play(WILLING);
    expect(run.word).toBe('promised');
    expect(run.cases).toEqual([CODE]);
    expect(decide(run, 'backorder').play(WILLING).fulfilment('F2').warehouse).toBe(WEST);
  });

  it('ends with the order when it is cancelled meanwhile', () => {
    const run = shortOf('hold').cancel().play(WILLING);
    expect(run.word).toBe('cancelled');
    expect(run.cases).toEqual([]);
    expect(run.state.cancelled.map(({ quantity }) => quantity.value)).toEqual([10, 5]);
  });

  it('that its warehouse ships all the same is a fact: it is issued, and what is missing is still decided on', () => {
    const run = shortOf('hold').warehouse('F1', 'ships').play(WILLING);
    expect(run.word).toBe('partially-shipped');
    expect(run.cases).toEqual([CODE]);
    expect(decide(run, 'ship-short').word).toBe('shipped');
  });
});
