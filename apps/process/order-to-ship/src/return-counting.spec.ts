import { describe, expect, it } from 'vitest';
import type { Issued } from '../../../../test/support/process.driver.js';
import { EAST, OrderRun, packages, taken, WILLING } from './order-to-ship.sample.js';
import { toFulfilment, toOrder } from './views.mapper.js';

const R1 = 'return:sap-4711-R1';
const MORE = 'more-came-back:sap-4711-F1';
const shipped = () => new OrderRun().upTo('shipped');
const awaited = () => shipped().cancel().done('announce-return', { returnNumber: '60000001' });
const receipts = (run: OrderRun) =>
  run.of('receive-return').map(({ payload }) => (payload as { lines: unknown }).lines);
const awaitedBack = (run: OrderRun) => toFulfilment(run.state, run.fulfilment('F1')).awaitedBack;

describe('a warehouse that counts what comes back', () => {
  it('sees what is awaited, and its count is the receipt: no person has to tell it', () => {
    const run = awaited();
    expect(awaitedBack(run)).toEqual([taken('10', 10), taken('20', 5)]);
    const at = '2026-11-25T09:30:00+01:00';
    const data = { fulfilmentId: 'sap-4711-F1', lines: [taken('10', 10), taken('20', 5)] };
    run.tell('fulfilment.returned', data, { source: '/wms/wms', occurredAt: at });
    expect(run.of('receive-return')).toMatchObject([{ payload: { occurredAt: '2026-11-25T08:30:00.000Z' } }]);
    expect(run.cases).toEqual([]);
    expect(awaitedBack(run)).toBeUndefined();
    expect(run.play(WILLING).word).toBe('closed');
  });

  it('is told of until the ERP has posted it: what was counted, and then under which document', () => {
    const run = awaited().warehouse('F1', 'takes back', [taken('10', 4)]);
    const of = { returnId: 'sap-4711-R1', receiptId: 'sap-4711-R1-1', fulfilmentId: 'sap-4711-F1', warehouse: EAST };
    expect(run.eventsOf('return.counted').map(({ data }) => data)).toEqual([
      { ...of, erp: 'sap', orderNumber: '4711', lines: [taken('10', 4)] },
    ]);
    expect(run.eventsOf('return.received')).toEqual([]);
    run.play(WILLING);
    expect(run.eventsOf('return.received').map(({ data }) => data)).toMatchObject([
      { ...of, documentNumber: 'M-sap-4711-R1-1', lines: [taken('10', 4)] },
    ]);
    expect(run.eventsOf('return.counted')).toHaveLength(1);
  });

  it('counts all that is awaited where it names nothing', () => {
    const run = awaited()
      .warehouse('F1', 'takes back', [taken('10', 3)])
      .warehouse('F1', 'takes back');
    expect(receipts(run)).toEqual([[taken('10', 3)], [taken('10', 7), taken('20', 5)]]);
  });

  it('counts in parts: what has not come stays open, with a person and a clock', () => {
    const run = awaited().warehouse('F1', 'takes back', [taken('20', 5)]);
    expect(toOrder(run.state).returns).toMatchObject([{ state: 'brought-back', awaited: [taken('10', 10)] }]);
    expect(run.openCases.get(R1)?.detail).toContain('10 EA SKU-10');
  });

  it('may tell of goods that nobody announced: a return of just these, and the rest is still to be delivered', () => {
    const run = shipped().warehouse('F1', 'takes back', [taken('10', 2)]);
    expect(run.cases).toEqual([]);
    run.play(WILLING);
    expect(toOrder(run.state).returns).toMatchObject([
      { state: 'received', because: 'its warehouse has counted it', lines: [taken('10', 2)] },
    ]);
    expect(run.word).toBe('shipped');
    run.carrier('S1', 'proof-of-delivery.received').play(WILLING);
    expect(run.word).toBe('closed');
  });

  it('and a carrier that brings the rest makes a return of the rest', () => {
    const run = shipped()
      .warehouse('F1', 'takes back', [taken('10', 2)])
      .play(WILLING);
    run.carrier('S1', 'shipment.returned').play(WILLING);
    expect(toOrder(run.state).returns?.[1]).toMatchObject({ lines: [taken('10', 8), taken('20', 5)] });
    run.warehouse('F1', 'takes back').play(WILLING);
    expect(run.word).toBe('closed');
  });

  it('counts no more back than left: what is beyond that is nothing to post, and its desk finds out', () => {
    const run = awaited().warehouse('F1', 'takes back', [taken('10', 12)]);
    expect(receipts(run)).toEqual([[taken('10', 10)]]);
    expect(run.openCases.get(MORE)).toMatchObject({ owner: 'warehouse-desk', evidence: { lines: [taken('10', 2)] } });
    expect(run.act(MORE, 'resolve').cases).toEqual([R1]);
  });

  it.each([
    ['another item', { ...taken('10', 1), sku: 'SKU-99' }],
    ['another unit', { ...taken('10', 1), quantity: { value: 1, unit: 'PF' } }],
    ['a line that did not leave', taken('30', 1)],
  ])('that tells of %s is not believed', (_, line) => {
    const run = awaited().warehouse('F1', 'takes back', [line]);
    expect(receipts(run)).toEqual([]);
    expect(run.cases).toEqual([R1, MORE]);
  });

  it('of goods that never left tells nothing', () => {
    const run = new OrderRun().upTo('packed').warehouse('F1', 'takes back');
    expect(run.note).toContain('nothing came back');
    expect(run.state.returns ?? []).toEqual([]);
  });

  it('leaves the posting to the person where the ERP has no call for it, and says what it counted', () => {
    const run = shipped().cancel().fails('announce-return', 'capability-missing');
    run.warehouse('F1', 'takes back', [taken('10', 4)]);
    expect(run.openCases.get(R1)?.detail).toContain('The warehouse counted 4 EA SKU-10.');
    expect(receipts(run)).toEqual([]);
  });

  it('knows all parts that left as one: its count goes to the part that they left with', () => {
    const units = [packages('F1', [taken('10', 6)]), packages('F2', [taken('10', 4), taken('20', 5)])];
    const run = new OrderRun().upTo('released').warehouse('F1', 'accepts').warehouse('F1', 'picks');
    run.warehouse('F1', 'ships in part', [taken('10', 6)], units[0]).play(WILLING);
    run
      .warehouse('F1', 'ships', [taken('10', 4), taken('20', 5)], units[1])
      .play(WILLING)
      .cancel()
      .play(WILLING);
    run.warehouse('F1', 'takes back', [taken('10', 8)]).play(WILLING);
    expect(run.of('receive-return').map((each: Issued) => (each.payload as { reference: string }).reference)).toEqual([
      'sap-4711-R1-1',
      'sap-4711-R2-1',
    ]);
    expect(receipts(run)).toEqual([[taken('10', 6)], [taken('10', 2)]]);
  });
});
