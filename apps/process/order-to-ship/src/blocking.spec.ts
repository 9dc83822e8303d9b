import { describe, expect, it } from 'vitest';
import { EAST, OrderRun, sampleOrder, stock, WILLING } from './order-to-ship.sample.js';

const GATE = 'held-at-gate';
const DRIFT = 'drift:order:sap-4711:credit:sap';
const FROM = { source: '/erp/sap' };
const hold = (run: OrderRun) =>
  run.tell('order.held', { orderNumber: '4711', erp: 'sap', reason: 'credit', detail: 'limit' }, FROM);
const lift = (run: OrderRun) => run.tell('order.released', { order: sampleOrder() }, FROM);
const decide = (run: OrderRun, decision: string) => run.act(GATE, 'resolve', { result: { decision } });
/** Promised, and its delivery is being made. */
const promised = () => new OrderRun().release().play({ 'check-availability': WILLING['check-availability'] });

describe('an order that its ERP blocks after the promise', () => {
  it('is a case of the order desk at once, which names what the warehouse has in hand', () => {
    const run = hold(new OrderRun().upTo('released'));
    expect(run.openCases.get(GATE)).toMatchObject({ owner: 'order-desk', severity: 'high', dueInMs: 7_200_000 });
    expect(run.openCases.get(GATE)?.detail).toContain('sap-4711-F1 (released');
  });

  it('is blocked for delivery likewise', () => {
    const run = new OrderRun().upTo('released');
    run.tell('order.changed', { order: sampleOrder({ deliveryBlock: '02' }) }, FROM);
    expect(run.openCases.get(GATE)?.detail).toContain('it blocks delivery: 02');
  });

  it('is not released to a warehouse, and is once the ERP says so', () => {
    const run = hold(promised()).play(WILLING);
    expect(run.fulfilment('F1').stage).toBe('delivery-created');
    expect(run.of('release-fulfilment')).toEqual([]);
    lift(run).play(WILLING);
    expect(run.fulfilment('F1').stage).toBe('released');
    expect(run.cases).toEqual([]);
  });

  it('asks no carrier for goods that are packed, and does once the ERP says so', () => {
    const run = hold(new OrderRun().upTo('released')).warehouse('F1', 'packs').play(WILLING);
    expect(run.of('rate-shipment')).toEqual([]);
    lift(run).play(WILLING);
    expect(run.shipment('S1').stage).toBe('tendered');
  });

  it('tenders nothing for which rates are asked already', () => {
    const run = hold(new OrderRun().upTo('packed')).play(WILLING);
    expect(run.of('tender-shipment')).toEqual([]);
    lift(run).play(WILLING);
    expect(run.shipment('S1')).toMatchObject({ stage: 'tendered', tenders: [{ state: 'open' }] });
  });

  it('goes to no further carrier when one refuses', () => {
    const run = hold(new OrderRun().upTo('tendered')).answersTender('S1', 'rejected').play(WILLING);
    expect(run.shipment('S1')).toMatchObject({ stage: 'rejected', tenders: [{ version: 1 }] });
    lift(run).play(WILLING);
    expect(run.shipment('S1')).toMatchObject({ stage: 'tendered', version: 2 });
  });

  it('promises nothing of what is on backorder, and does once the ERP says so', () => {
    const run = new OrderRun()
      .release()
      .done('check-availability', stock({ [EAST]: { 'SKU-10': 10 } }))
      .play(WILLING);
    hold(run).fire('backorder');
    expect(run.waitingFor).toEqual([]);
    lift(run).play(WILLING);
    expect(run.state.fulfilments).toHaveLength(2);
  });

  it('that leaves all the same is issued, and finds its carrier', () => {
    const run = hold(new OrderRun().upTo('packed')).play(WILLING).warehouse('F1', 'ships').play(WILLING);
    expect(run.fulfilment('F1').stage).toBe('goods-issued');
    expect(run.shipment('S1').stage).toBe('tendered');
    expect(run.cases).not.toContain(GATE);
  });

  it('goes on where a person says ship, and waits again should the ERP block it once more', () => {
    const run = decide(hold(new OrderRun().upTo('packed')).play(WILLING), 'ship').play(WILLING);
    expect(run.shipment('S1').stage).toBe('tendered');
    expect(run.cases).not.toContain(GATE);
    expect(hold(run).cases).not.toContain(GATE);
    expect(hold(lift(run)).cases).toContain(GATE);
  });

  it('waits again where the ERP blocks it for something else than what a person let it go for', () => {
    const run = decide(hold(new OrderRun().upTo('released')), 'ship');
    expect(run.cases).not.toContain(GATE);
    run.tell('order.changed', { order: sampleOrder({ deliveryBlock: '02' }) }, FROM);
    expect(run.openCases.get(GATE)?.detail).toContain('it blocks delivery: 02');
    run.warehouse('F1', 'packs').play(WILLING);
    expect(run.of('rate-shipment')).toEqual([]);
    decide(run, 'ship').play(WILLING);
    expect(run.shipment('S1').stage).toBe('tendered');
  });

  it('ends where a person says cancel and its warehouse agrees', () => {
    const run = decide(hold(new OrderRun().upTo('released')), 'cancel').play(WILLING);
    expect(run.word).toBe('cancelled');
    expect(run.cases).not.toContain(GATE);
  });

  it('refuses to cancel what is packed as a whole, with why: the case stays open, and nothing is done', () => {
    const run = decide(hold(new OrderRun().upTo('packed')), 'cancel');
    expect(run.note).toContain('Nothing of the order can be cancelled: sap-4711-F1 is packed already');
    expect([run.word, run.cases, run.state.cancellation]).toEqual(['released', [DRIFT, GATE], { state: 'none' }]);
    expect(decide(run, 'ship').cases).toEqual([DRIFT]);
  });

  it('needs one of both, and nothing that failed is done again meanwhile', () => {
    const stuck = 'command-failed:release-fulfilment:sap-4711-F1';
    const run = promised().done('create-delivery', { deliveryNumber: 'D-1' }).fails('release-fulfilment', 'gave-up');
    decide(hold(run), 'wait').act(stuck, 'retry');
    expect(run.cases).toEqual(expect.arrayContaining([GATE, stuck]));
    expect(run.waitingFor).toEqual([]);
    expect(decide(run, 'ship').act(stuck, 'retry').waitingFor).toEqual(['release-fulfilment']);
  });

  it('whose goods have all left has nothing at the gate', () => {
    expect(hold(new OrderRun().upTo('shipped')).cases).not.toContain(GATE);
  });
});
