import { describe, expect, it } from 'vitest';
import { EAST, OrderRun, routing, stock, taken, WEST, WILLING } from './order-to-ship.sample.js';
import type { Routing } from './order-to-ship.state.js';
import { toOrder } from './views.mapper.js';

/** An order of a customer with rules, at its warehouse. */
function agreed(rules: Routing['rules'], free = stock({ [EAST]: { 'SKU-10': 100, 'SKU-20': 100 } })): OrderRun {
  const answer = { ...free, routing: { ...routing, rules } };
  return new OrderRun().release().play({ ...WILLING, 'check-availability': () => answer });
}
const tolerant = (overShip: NonNullable<Routing['rules']>['overShip']) => agreed({ ...(overShip && { overShip }) });
const issued = (run: OrderRun, at = 0) =>
  (run.of('post-goods-issue')[at]?.payload as { lines: object[] } | undefined)?.lines ?? [];
const other = (value: number, sku = 'SKU-99') => ({ ...taken('10', value), sku });

describe('more than ordered', () => {
  it('within the tolerance is issued and billed, and nobody is asked', () => {
    const run = tolerant({ percent: 20 }).warehouse('F1', 'ships', [taken('10', 12), taken('20', 5)]);
    expect(issued(run)).toEqual([taken('10', 12), taken('20', 5)]);
    expect(run.fulfilment('F1').beyond).toEqual([{ lineId: '10', quantity: { value: 2, unit: 'EA' } }]);
    expect(run.cases).toEqual([]);
  });

  it('beyond it is issued up to it, and a person is told', () => {
    const run = tolerant({ quantity: 1 }).warehouse('F1', 'ships', [taken('10', 13), taken('20', 5)]);
    expect(issued(run)).toEqual([taken('10', 11), taken('20', 5)]);
    expect(run.cases).toEqual(['overshipped:sap-4711-F1']);
  });

  it('counts from the pick on, and may be missing when the goods leave: only what was ordered is owed', () => {
    const run = tolerant({ percent: 20 }).warehouse('F1', 'picks', [taken('10', 12), taken('20', 5)]);
    expect(run.fulfilment('F1').taken[0]).toEqual(taken('10', 12));
    run.warehouse('F1', 'packs', [taken('10', 12)]);
    expect(run.cases).toEqual([]);
    run.warehouse('F1', 'ships', [taken('10', 11), taken('20', 5)]);
    expect(run.state.open).toEqual([]);
    expect(run.fulfilment('F1').beyond).toEqual([{ lineId: '10', quantity: { value: 1, unit: 'EA' } }]);
  });

  it('is no more than the tolerance over all warehouses of a line', () => {
    const split = stock({ [EAST]: { 'SKU-10': 6, 'SKU-20': 5 }, [WEST]: { 'SKU-10': 4 } });
    const run = agreed({ overShip: { quantity: 1 } }, split);
    run.warehouse('F1', 'ships', [taken('10', 7), taken('20', 5)]).warehouse('F2', 'ships', [taken('10', 5)]);
    expect(run.fulfilment('F1').taken[0]).toEqual(taken('10', 7));
    expect(run.fulfilment('F2').taken).toEqual([taken('10', 4)]);
    expect(run.cases).toEqual(['overshipped:sap-4711-F2']);
  });

  it('is not taken of a line that fell short: the rest is promised elsewhere', () => {
    const run = tolerant({ percent: 20 }).warehouse('F1', 'picks', [taken('10', 7), taken('20', 5)]);
    run.warehouse('F1', 'ships', [taken('10', 10), taken('20', 5)]);
    expect(run.fulfilment('F1').taken[0]).toEqual(taken('10', 7));
    expect(run.cases).toContain('overshipped:sap-4711-F1');
  });

  it('goes back with what was ordered, and no more, when the warehouse refuses after all', () => {
    const run = tolerant({ percent: 20 }).warehouse('F1', 'picks', [taken('10', 12), taken('20', 5)]);
    run.warehouse('F1', 'rejects');
    expect(run.state.open.map(({ quantity }) => quantity.value)).toEqual([10, 5]);
  });

  it('is owed by no part that leaves before', () => {
    const run = tolerant({ percent: 20 }).warehouse('F1', 'picks', [taken('10', 12), taken('20', 5)]);
    run.warehouse('F1', 'ships in part', [taken('10', 8)]).play(WILLING);
    expect(run.fulfilment('F2').asked).toEqual([taken('10', 2), taken('20', 5)]);
    run.warehouse('F1', 'ships', [taken('10', 4), taken('20', 5)]);
    expect(issued(run, 1)).toEqual([taken('10', 4), taken('20', 5)]);
    expect(run.cases).toEqual([]);
  });

  it('may leave in the first of several parts', () => {
    const run = tolerant({ quantity: 1 })
      .warehouse('F1', 'ships in part', [taken('10', 11)])
      .play(WILLING);
    expect(run.fulfilment('F1').beyond).toEqual([{ lineId: '10', quantity: { value: 1, unit: 'EA' } }]);
    expect(run.fulfilment('F2').asked).toEqual([taken('20', 5)]);
  });

  it('is told to the warehouse with each line, less what is used up', () => {
    const run = tolerant({ percent: 20 });
    const lineOf = () => toOrder(run.state).fulfilments[0]?.lines[0];
    expect(lineOf()).toMatchObject({ tolerance: { value: 2, unit: 'EA' } });
    run.warehouse('F1', 'picks', [taken('10', 7), taken('20', 5)]);
    expect(lineOf()).not.toHaveProperty('tolerance');
  });
});

describe('another item than ordered', () => {
  it('counts where the customer takes it: both items are kept, and the ERP is told both', () => {
    const run = agreed({ substitution: 'accept' }).warehouse('F1', 'picks', [other(4), taken('10', 6), taken('20', 5)]);
    expect(run.note).toContain('4 EA SKU-99 for SKU-10 on line 10');
    run.warehouse('F1', 'ships');
    expect(issued(run)).toEqual([{ ...other(4), substituteFor: 'SKU-10' }, taken('10', 6), taken('20', 5)]);
    run.done('post-goods-issue');
    expect(run.eventsOf('goods.issued')[0]?.data.lines[0]).toMatchObject({ sku: 'SKU-99', substituteFor: 'SKU-10' });
    expect(run.cases).toEqual([]);
  });

  it('does not count where the customer takes none: what was ordered is missing, and a person is told', () => {
    const run = agreed({}).warehouse('F1', 'picks', [other(4), taken('10', 6), taken('20', 5)]);
    expect(run.fulfilment('F1')).toMatchObject({ stage: 'short', taken: [taken('10', 6), taken('20', 5)] });
    expect(run.openCases.get('other-item:sap-4711-F1')).toMatchObject({
      owner: 'warehouse-desk',
      detail: expect.stringContaining('4 EA SKU-99, not counted'),
    });
    run.warehouse('F1', 'ships', [taken('10', 6), taken('20', 5)]);
    expect(run.cases).not.toContain('other-item:sap-4711-F1');
  });

  it('is more than ordered as well where there is more of both', () => {
    const run = agreed({ substitution: 'accept' }).warehouse('F1', 'ships', [other(4), taken('10', 7), taken('20', 5)]);
    expect(issued(run)).toEqual([{ ...other(4), substituteFor: 'SKU-10' }, taken('10', 6), taken('20', 5)]);
    expect(run.cases).toEqual(['overshipped:sap-4711-F1']);
  });

  it('that the ERP cannot change on its delivery is posted by hand', () => {
    const run = agreed({ substitution: 'accept' }).warehouse('F1', 'ships', [other(10), taken('20', 5)]);
    run.fails('post-goods-issue', 'capability-missing', 'sap lets nobody');
    const code = 'command-failed:post-goods-issue:sap-4711-F1';
    expect(run.openCases.get(code)).toMatchObject({ owner: 'order-desk', detail: 'sap lets nobody' });
    run.act(code, 'resolve', { result: { documentNumber: 'M-7' } });
    expect(run.fulfilment('F1')).toMatchObject({ stage: 'goods-issued', documentNumber: 'M-7' });
  });

  it('goes back as what was ordered when the warehouse refuses after all', () => {
    const run = agreed({ substitution: 'accept' }).warehouse('F1', 'picks', [other(10), taken('20', 5)]);
    run.warehouse('F1', 'rejects').play(WILLING);
    expect(run.fulfilment('F2').asked[0]).toEqual(taken('10', 10));
  });

  it('stays what it is when it is told anew without its name', () => {
    const run = agreed({ substitution: 'accept' }).warehouse('F1', 'picks', [other(10), taken('20', 5)]);
    run.warehouse('F1', 'ships', []);
    expect(issued(run)[0]).toEqual({ ...other(10), substituteFor: 'SKU-10' });
  });
});
