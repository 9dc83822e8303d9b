import { describe, expect, it } from 'vitest';
import type { Issued } from '../../../../test/support/process.driver.js';
import { tooLateToCancel } from './cancelling.js';
import { EAST, OrderRun, stock, taken, WEST, WILLING } from './order-to-ship.sample.js';

const GONE = [
  { lineId: '10', quantity: { value: 10, unit: 'EA' } },
  { lineId: '20', quantity: { value: 5, unit: 'EA' } },
];
/** Two warehouses have a part each. */
const split = () =>
  new OrderRun()
    .release()
    .done('check-availability', stock({ [EAST]: { 'SKU-10': 10 }, [WEST]: { 'SKU-20': 5 } }))
    .play(WILLING);

describe('cancelling before the release', () => {
  it('ends the order at once, and a late answer changes nothing', () => {
    const run = new OrderRun().release().cancel().play(WILLING);
    expect(run.words).toEqual(['validated', 'cancelled']);
    expect(run.state.cancelled).toEqual(GONE);
    expect(run.eventsOf('order.cancelled')[0]?.data).toMatchObject({ reason: 'customer changed their mind' });
    expect(run.of('create-delivery')).toEqual([]);
  });

  it('ends a held order and its case', () => {
    const run = new OrderRun().release({ credit: 'blocked' }).cancel();
    expect(run.words).toEqual(['held', 'cancelled']);
    expect(run.cases).toEqual([]);
  });

  it('ends it while its delivery is being made; the delivery that arises is deleted', () => {
    const run = new OrderRun().release().play({ 'check-availability': WILLING['check-availability'] }).cancel();
    expect(run.word).toBe('cancelled');
    run.done('create-delivery', { deliveryNumber: 'D-1' });
    expect(run.of('delete-delivery')).toMatchObject([
      { target: 'sap', payload: { reference: 'sap-4711-F1', orderNumber: '4711', deliveryNumber: 'D-1' } },
    ]);
  });

  it('needs nobody when no delivery arose', () => {
    const run = new OrderRun().release().play({ 'check-availability': WILLING['check-availability'] }).cancel();
    run.fails('create-delivery', 'vendor-rejected');
    expect(run.cases).toEqual([]);
    expect(run.note).toContain('needs none');
  });

  it('ends what is on backorder, its clock and its case', () => {
    const run = new OrderRun().release().done('check-availability', stock({})).cancel();
    expect(run.word).toBe('cancelled');
    expect(run.cases).toEqual([]);
    expect(run.timers.size).toBe(0);
    expect(run.state.cancelled).toEqual(GONE);
  });

  it('leaves nobody a case about what a question was refused for', () => {
    const run = new OrderRun().release().fails('check-availability', 'conflict').cancel().play(WILLING);
    expect([run.state.phase.name, run.cases]).toEqual(['cancelled', []]);
  });

  it('ends what a failed question still waits for', () => {
    const run = new OrderRun().release().fails('check-availability', 'gave-up').cancel();
    expect(run.cases).toEqual([]);
    expect(run.state.stuck).toEqual([]);
  });
});

describe('cancelling after the release', () => {
  it('asks the warehouse, and ends when it agrees; its delivery is deleted', () => {
    const run = new OrderRun().upTo('released').cancel();
    expect(run.word).toBe('cancel-requested');
    expect(run.waitingFor).toEqual(['cancel-fulfilment']);
    run.done('cancel-fulfilment', { outcome: 'cancelled' });
    expect(run.word).toBe('cancelled');
    expect(run.state.cancelled).toEqual(GONE);
    expect(run.waitingFor).toEqual(['delete-delivery']);
    expect(run.play(WILLING).cases).toEqual([]);
  });

  it('goes on when the warehouse refuses', () => {
    const run = new OrderRun()
      .upTo('released')
      .cancel()
      .done('cancel-fulfilment', { outcome: 'rejected', reason: 'picked' });
    expect(run.word).toBe('cancel-rejected');
    expect(run.state.cancellation).toMatchObject({ reason: 'sap-4711-F1: picked' });
    run.warehouse('F1', 'packs').play(WILLING).warehouse('F1', 'ships').play(WILLING);
    expect(run.word).toBe('shipped');
  });

  it('says cancel-rejected until the order moves on, and not again after', () => {
    const run = new OrderRun().upTo('released').cancel().done('cancel-fulfilment', { outcome: 'rejected' });
    run.warehouse('F1', 'ships').play(WILLING).answersTender('S1', 'accepted');
    run.carrier('S1', 'proof-of-delivery.received').play(WILLING);
    expect(run.words.slice(-4)).toEqual(['cancel-rejected', 'shipped', 'invoiced', 'closed']);
  });

  it('promises nothing anew: a warehouse that would not stop and then refuses ends it', () => {
    const run = new OrderRun().upTo('released').cancel().done('cancel-fulfilment', { outcome: 'rejected' });
    run.warehouse('F1', 'rejects').play(WILLING);
    expect(run.word).toBe('cancelled');
    expect(run.state.cancelled).toEqual(GONE);
    expect(run.of('check-availability')).toHaveLength(1);
  });

  it('asks every warehouse, and ends only when all agree', () => {
    const run = split().cancel();
    expect(run.of('cancel-fulfilment').map(({ target }) => target)).toEqual(['wms', '3pl']);
    run.done('cancel-fulfilment', { outcome: 'cancelled' });
    expect(run.word).toBe('cancel-requested');
    run.done('cancel-fulfilment', { outcome: 'cancelled' });
    expect(run.word).toBe('cancelled');
  });

  it('goes on with what one warehouse refused; a late agreement of the other still counts', () => {
    const run = split().cancel();
    const [east, west] = run.of('cancel-fulfilment');
    run.settle(west as Issued, { outcome: 'rejected' });
    expect(run.word).toBe('cancel-rejected');
    run.settle(east as Issued, { outcome: 'cancelled' });
    expect(run.state.cancelled).toEqual([GONE[0]]);
    run.warehouse('F2', 'ships').play(WILLING).answersTender('S2', 'accepted');
    run.carrier('S2', 'proof-of-delivery.received').play(WILLING);
    expect(run.word).toBe('closed');
  });

  it('asks twice for nothing: the request again changes nothing', () => {
    const run = new OrderRun().upTo('released').cancel().cancel();
    expect(run.of('cancel-fulfilment')).toHaveLength(1);
  });

  it('takes the word of a warehouse that tells it before its system answers', () => {
    const run = new OrderRun().upTo('released').cancel().warehouse('F1', 'cancels');
    expect(run.word).toBe('cancelled');
    run.done('cancel-fulfilment', { outcome: 'cancelled' });
    expect(run.eventsOf('order.cancelled')).toHaveLength(1);
  });

  it('takes a warehouse that never got it as one that agrees', () => {
    const run = new OrderRun().upTo('released').cancel().fails('cancel-fulfilment', 'not-found');
    expect(run.word).toBe('cancelled');
  });

  it('takes a system that cannot cancel as a warehouse that refuses', () => {
    const run = new OrderRun().upTo('released').cancel().fails('cancel-fulfilment', 'capability-missing', 'no cancel');
    expect(run.word).toBe('cancel-rejected');
  });

  it('waits for a person when the warehouse cannot be reached; done by hand, the answer must be told', () => {
    const run = new OrderRun().upTo('released').cancel().fails('cancel-fulfilment', 'gave-up');
    const code = 'command-failed:cancel-fulfilment:sap-4711-F1';
    expect(run.openCases.get(code)).toMatchObject({ owner: 'warehouse-desk' });
    expect(run.word).toBe('cancel-requested');
    run.act(code, 'resolve');
    expect(run.cases).toContain(code);
    run.act(code, 'resolve', { result: { outcome: 'cancelled' } });
    expect(run.word).toBe('cancelled');
  });
});

describe('a cancellation that races with the goods', () => {
  it('is rejected by the shipment: what has left is a return', () => {
    const run = new OrderRun().upTo('released').cancel().warehouse('F1', 'ships');
    expect(run.word).toBe('cancel-rejected');
    run.play({ ...WILLING, 'cancel-fulfilment': () => ({ outcome: 'cancelled' }) });
    expect(run.fulfilment('F1').stage).toBe('goods-issued');
    run.answersTender('S1', 'accepted').carrier('S1', 'proof-of-delivery.received').play(WILLING);
    expect(run.word).toBe('closed');
  });

  it('looks for no carrier while it is under way, and does so once it is rejected', () => {
    const run = new OrderRun().upTo('released').cancel().warehouse('F1', 'packs');
    expect(run.state.shipments).toEqual([]);
    run.done('cancel-fulfilment', { outcome: 'rejected' });
    expect(run.waitingFor).toEqual(['rate-shipment']);
  });

  it('ends at once what no warehouse has, whatever the others answer', () => {
    const run = split().warehouse('F1', 'rejects').cancel();
    expect(run.state.cancelled).toEqual([GONE[0]]);
    run.done('check-availability', stock({ [WEST]: { 'SKU-10': 10 } }));
    run.done('cancel-fulfilment', { outcome: 'rejected' }).play(WILLING);
    expect(run.word).toBe('cancel-rejected');
    expect(run.state.fulfilments).toHaveLength(2);
  });

  it('comes too late once all of it is packed', () => {
    const run = new OrderRun().upTo('packed').cancel();
    expect(run.word).toBe('cancel-rejected');
    expect(run.of('cancel-fulfilment')).toEqual([]);
    expect(tooLateToCancel(run.state)).toContain('packed');
  });

  it('comes too late while the invoice is awaited, and the order still closes', () => {
    const run = new OrderRun().upTo('delivered').carrier('S1', 'proof-of-delivery.received').cancel().play(WILLING);
    expect(run.word).toBe('closed');
    expect(tooLateToCancel(run.state)).toBe('the order is closed');
  });
});

describe('cancelling what is packed in part', () => {
  const R1 = 'return:sap-4711-R1';
  const backordered = () =>
    new OrderRun()
      .release()
      .done('check-availability', stock({ [EAST]: { 'SKU-10': 4 } }))
      .play(WILLING)
      .warehouse('F1', 'packs')
      .play(WILLING);

  it('ends what is on backorder, and nothing of it is promised when stock appears', () => {
    const run = backordered().cancel();
    expect(run.state.cancelled).toEqual([{ lineId: '10', quantity: { value: 6, unit: 'EA' } }, GONE[1]]);
    expect(run.timers.has('backorder')).toBe(false);
    expect(run.play(WILLING).state.fulfilments).toHaveLength(1);
    expect(run.word).toBe('cancel-rejected');
    expect(run.state.cancellation).toMatchObject({ reason: 'sap-4711-F1 is packed and comes back once it has left' });
  });

  it('takes the packed part back once it has left, and ends with its receipt', () => {
    const run = backordered().cancel();
    expect(run.cases).toEqual([]);
    run.warehouse('F1', 'ships').play(WILLING);
    expect(run.cases).toEqual([R1]);
    run.act(R1, 'resolve', { result: { received: 'all' } }).play(WILLING);
    expect(run.word).toBe('closed');
  });

  it('takes it back in the parts in which it leaves', () => {
    const run = backordered().cancel();
    run.warehouse('F1', 'ships in part', [taken('10', 3)]).play(WILLING);
    run.warehouse('F1', 'ships').play(WILLING);
    expect(run.state.returns).toMatchObject([{ lines: [taken('10', 3)] }, { lines: [taken('10', 1)] }]);
  });

  it('asks the warehouse that can still stop', () => {
    const run = split().warehouse('F1', 'packs').play(WILLING).cancel();
    expect(run.word).toBe('cancel-requested');
    expect(run.of('cancel-fulfilment')).toMatchObject([{ target: '3pl', payload: { fulfilmentId: 'sap-4711-F2' } }]);
    run.done('cancel-fulfilment', { outcome: 'cancelled' });
    expect(run.state.cancelled).toEqual([GONE[1]]);
    run.warehouse('F1', 'ships').play(WILLING);
    expect(run.cases).toContain(R1);
  });

  it('ends the order when the warehouse does not ship what it has packed', () => {
    const run = backordered().cancel().warehouse('F1', 'rejects').play(WILLING);
    expect(run.word).toBe('cancelled');
    expect(run.state.cancelled).toEqual(GONE);
  });

  it('gives up what is missing when it leaves', () => {
    const run = backordered()
      .cancel()
      .warehouse('F1', 'ships', [taken('10', 1)])
      .play(WILLING);
    expect(run.state.open).toEqual([]);
    expect(run.state.returns).toMatchObject([{ lines: [taken('10', 1)] }]);
  });
});
