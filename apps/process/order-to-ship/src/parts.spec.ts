import { describe, expect, it } from 'vitest';
import { makeSscc } from '#canonical';
import type { Issued } from '../../../../test/support/process.driver.js';
import { OrderRun, taken, WEST, WILLING } from './order-to-ship.sample.js';
import { toOrder } from './views.mapper.js';

const unit = (serial: number, ...lines: ReturnType<typeof taken>[]) => ({
  sscc: makeSscc(3, '4012345', BigInt(serial)),
  weightKg: 5,
  lines,
});
const A = unit(1, taken('10', 6));
const B = unit(2, taken('10', 4), taken('20', 5));

/** Part of F1 leaves, and more of it will follow. */
const partly = (run: OrderRun, lines: readonly ReturnType<typeof taken>[], packages?: readonly object[]) =>
  run.warehouse('F1', 'ships in part', lines, packages as never);
const started = () => new OrderRun().upTo('released').warehouse('F1', 'accepts').warehouse('F1', 'picks');
const proven = (run: OrderRun, part: string) =>
  run.answersTender(part, 'accepted').carrier(part, 'proof-of-delivery.received').play(WILLING);

describe('a fulfilment that leaves in parts', () => {
  it('has a delivery, a goods issue, a shipment and a settlement for each; the last one closes the order', () => {
    const run = partly(started(), [taken('10', 6)]).play(WILLING);
    expect(run.word).toBe('partially-shipped');
    partly(run, [taken('10', 4)]).play(WILLING);
    run.warehouse('F1', 'ships', [taken('20', 5)]).play(WILLING);
    expect(run.word).toBe('shipped');
    expect(run.of('post-goods-issue').map(({ payload }) => payload)).toMatchObject([
      { reference: 'sap-4711-F1', deliveryNumber: 'D-sap-4711-F1', lines: [{ lineId: '10', quantity: { value: 6 } }] },
      { reference: 'sap-4711-F2', deliveryNumber: 'D-sap-4711-F2', lines: [{ lineId: '10', quantity: { value: 4 } }] },
      { reference: 'sap-4711-F3', deliveryNumber: 'D-sap-4711-F3', lines: [{ lineId: '20', quantity: { value: 5 } }] },
    ]);
    expect(run.eventsOf('goods.issued').map(({ subject, data }) => [subject, data.shipmentId])).toEqual([
      ['sap-4711-F1', 'sap-4711-S1'],
      ['sap-4711-F1', 'sap-4711-S2'],
      ['sap-4711-F1', 'sap-4711-S3'],
    ]);
    expect(run.of('release-fulfilment')).toHaveLength(1);
    for (const part of ['S1', 'S2', 'S3']) proven(run, part);
    expect(run.word).toBe('closed');
    expect(run.everOpened).toEqual([]);
  });

  it('has the delivery of the rest made only after the goods issue of what left: the ERP counts it until then', () => {
    const run = partly(started(), [taken('10', 6)]);
    expect(run.waitingFor).toEqual(['post-goods-issue', 'rate-shipment', 'create-delivery']);
    expect(run.runnable().map(({ type }) => type)).toEqual(['post-goods-issue', 'rate-shipment']);
    expect(run.of('create-delivery')[1]?.payload).toMatchObject({
      lines: [
        { lineId: '10', quantity: { value: 4 } },
        { lineId: '20', quantity: { value: 5 } },
      ],
    });
  });

  it('keeps the units that stay, and finds them a carrier of their own', () => {
    const run = started()
      .tell('fulfilment.packed', { fulfilmentId: 'sap-4711-F1', packages: [A, B] })
      .play(WILLING);
    partly(run, [], [{ sscc: A.sscc, lines: [] }]).play(WILLING);
    expect(run.fulfilment('F1')).toMatchObject({ taken: A.lines, packages: [A] });
    expect(run.fulfilment('F2')).toMatchObject({ stage: 'packed', packages: [B] });
    expect(run.shipment('S2').request.packages).toEqual([B]);
    run.tell('fulfilment.shipped', { fulfilmentId: 'sap-4711-F1', lines: [] });
    expect(run.fulfilment('F2')).toMatchObject({ stage: 'shipped', taken: B.lines });
  });

  it('is packed in as many rounds as it leaves in', () => {
    const run = started()
      .tell('fulfilment.packed', { fulfilmentId: 'sap-4711-F1', packages: [A] })
      .play(WILLING);
    partly(run, [], [A]).play(WILLING);
    expect(run.fulfilment('F2').stage).toBe('picked');
    run.tell('fulfilment.packed', { fulfilmentId: 'sap-4711-F1', packages: [B] });
    expect(run.fulfilment('F2')).toMatchObject({ stage: 'packed', packages: [B] });
  });

  it('takes what is told before the ERP has the delivery of the rest once it has it', () => {
    const run = partly(started(), [taken('10', 6)]);
    run.tell('fulfilment.packed', { fulfilmentId: 'sap-4711-F1', packages: [B] });
    partly(run, [taken('10', 4)]);
    run.warehouse('F1', 'ships', [taken('20', 5)]);
    expect(run.fulfilment('F2').stage).toBe('promised');
    run.play(WILLING);
    expect(run.state.fulfilments.map(({ stage }) => stage)).toEqual(['goods-issued', 'goods-issued', 'goods-issued']);
    expect(run.state.early).toEqual([]);
    expect(run.word).toBe('shipped');
  });

  it('is told of the same units twice, and nothing is new', () => {
    const run = started()
      .tell('fulfilment.packed', { fulfilmentId: 'sap-4711-F1', packages: [A, B] })
      .play(WILLING);
    partly(run, [], [A]).play(WILLING);
    partly(run, A.lines, [A]).play(WILLING);
    expect(run.state.fulfilments).toHaveLength(2);
    expect(run.note).toContain('left before');
    expect(run.cases).toEqual([]);
  });

  it('that leaves whole, whatever it says of more, is shipped', () => {
    const run = partly(started(), [taken('10', 10), taken('20', 5)]).play(WILLING);
    expect(run.word).toBe('shipped');
    expect(run.state.fulfilments).toHaveLength(1);
  });

  it('of which nothing counts as left leaves the rest where it is, and a person is told', () => {
    const run = partly(started(), [taken('99', 1)]);
    expect(run.fulfilment('F1').stage).toBe('picked');
    expect(run.cases).toEqual(['overshipped:sap-4711-F1']);
  });

  it('falls short at its end: what is missing follows the rule of its customer', () => {
    const run = partly(started(), [taken('10', 6)]).play(WILLING);
    run.warehouse('F1', 'ships', [taken('20', 5)]).play(WILLING);
    expect(run.fulfilment('F3')).toMatchObject({ warehouse: WEST, taken: [taken('10', 4)] });
    expect(run.fulfilment('F3').continues).toBeUndefined();
  });

  it('is shown as one: what it was asked for, what counts, and each part that left', () => {
    const run = started()
      .tell('fulfilment.packed', { fulfilmentId: 'sap-4711-F1', packages: [A, B] })
      .play(WILLING);
    partly(run, [], [A]).play(WILLING);
    expect(toOrder(run.state).fulfilments).toMatchObject([
      {
        id: 'sap-4711-F1',
        state: 'packed',
        taken: [...A.lines, ...B.lines],
        packages: [A, B],
        partShipments: [{ shipmentId: 'sap-4711-S1', lines: A.lines, ssccs: [A.sscc] }],
      },
    ]);
    run.warehouse('F1', 'rejects').play(WILLING);
    expect(toOrder(run.state).fulfilments[0]).toMatchObject({ id: 'sap-4711-F1', state: 'goods-issued' });
  });
});

describe('the rest of a fulfilment that leaves in parts', () => {
  it('that its warehouse refuses is promised elsewhere; what left stays', () => {
    const run = partly(started(), [taken('10', 6)])
      .play(WILLING)
      .warehouse('F1', 'rejects')
      .play(WILLING);
    expect(run.fulfilment('F1').stage).toBe('goods-issued');
    expect(run.fulfilment('F2').stage).toBe('cancelled');
    expect(run.fulfilment('F3').warehouse).toBe(WEST);
  });

  it('whose delivery cannot be made waits for a person; given up, its warehouse is asked to stop', () => {
    const run = partly(started(), [taken('10', 6)])
      .done('post-goods-issue')
      .fails('create-delivery', 'vendor-rejected');
    const code = 'command-failed:create-delivery:sap-4711-F2';
    expect(run.cases).toEqual([code]);
    run.act(code, 'abandon');
    expect(run.state.cancelled.map(({ quantity }) => quantity.value)).toEqual([4, 5]);
    expect(run.of('cancel-fulfilment')[0]?.payload).toMatchObject({ fulfilmentId: 'sap-4711-F1' });
    run.warehouse('F1', 'ships', [taken('10', 4)]);
    expect(run.cases).toContain('shipped-unexpectedly:sap-4711-F2');
  });

  it('is what a cancellation under way is still about; what left stays', () => {
    const run = partly(started().cancel(), [taken('10', 6)]);
    expect(run.state.cancellation).toMatchObject({ state: 'requested', waitingFor: ['sap-4711-F2'] });
    run.settle(run.of('cancel-fulfilment')[0] as Issued, { outcome: 'cancelled' }).play(WILLING);
    expect(run.fulfilment('F2').stage).toBe('cancelled');
    proven(run, 'S1');
    expect(run.word).toBe('closed');
    expect(run.state.cancelled.map(({ quantity }) => quantity.value)).toEqual([4, 5]);
  });
});
