import { describe, expect, it } from 'vitest';
import type { Issued } from '../../../../test/support/process.driver.js';
import { tooLateToCancel } from './cancelling.js';
import { EAST, OrderRun, stock, taken, WEST, WILLING } from './order-to-ship.sample.js';
import { toOrder } from './views.mapper.js';

const R1 = 'return:sap-4711-R1';
const receive = (run: OrderRun, code = R1) => run.act(code, 'resolve', { result: { documentNumber: '49000077' } });
const split = () =>
  new OrderRun()
    .release()
    .done('check-availability', stock({ [EAST]: { 'SKU-10': 10 }, [WEST]: { 'SKU-20': 5 } }))
    .play(WILLING);

describe('cancelling after the goods issue', () => {
  it('makes a return: the goods are expected back, and their receipt ends the order without a proof of delivery', () => {
    const run = new OrderRun().upTo('shipped').cancel('ordered twice');
    expect(run.word).toBe('cancel-rejected');
    expect(run.openCases.get(R1)).toMatchObject({ owner: 'order-desk', actions: ['resolve', 'assign', 'abandon'] });
    expect(toOrder(run.state).returns).toMatchObject([
      { id: 'sap-4711-R1', shipmentId: 'sap-4711-S1', state: 'expected', lines: [taken('10', 10), taken('20', 5)] },
    ]);
    receive(run).play(WILLING);
    expect(run.state.returns).toMatchObject([{ state: 'received', documentNumber: '49000077' }]);
    expect(run.word).toBe('closed');
    expect(run.cases).toEqual([]);
  });

  it('needs the document that received the goods: without it the case stays open', () => {
    const run = new OrderRun()
      .upTo('shipped')
      .cancel()
      .act(R1, 'resolve', { result: { documentNumber: 7 } });
    expect(run.note).toContain('the case stays open');
    expect(run.cases).toEqual([R1]);
  });

  it('is one return however often it is asked for', () => {
    expect(new OrderRun().upTo('shipped').cancel().cancel().state.returns).toHaveLength(1);
  });

  it('that is called off goes on to its delivery, and may be asked for again', () => {
    const run = new OrderRun().upTo('shipped').cancel().act(R1, 'abandon');
    expect(run.state.returns).toMatchObject([{ state: 'called-off' }]);
    run.cancel();
    expect(run.cases).toEqual(['return:sap-4711-R2']);
    run.act('return:sap-4711-R2', 'abandon').carrier('S1', 'proof-of-delivery.received').play(WILLING);
    expect(run.word).toBe('closed');
  });

  it('asks no carrier any more for goods that never went further than the gate', () => {
    const run = new OrderRun().upTo('tendered').warehouse('F1', 'ships').play(WILLING).cancel();
    receive(run).play(WILLING);
    expect(run.word).toBe('closed');
    expect(run.openCases.get('carrier-off:sap-4711-S1')).toMatchObject({ owner: 'transport-desk' });
    expect(run.timers.size).toBe(0);
  });

  it('cancels what has not left, where its warehouse agrees, and takes back what has', () => {
    const run = split().warehouse('F1', 'ships').play(WILLING).cancel();
    expect(run.word).toBe('cancel-requested');
    run.settle(run.of('cancel-fulfilment')[0] as Issued, { outcome: 'cancelled' }).play(WILLING);
    expect(run.word).toBe('cancel-rejected');
    expect(run.state.cancellation).toMatchObject({ reason: 'sap-4711-F1 had left and comes back' });
    expect(run.state.cancelled).toEqual([{ lineId: '20', quantity: { value: 5, unit: 'EA' } }]);
    receive(run).play(WILLING);
    expect(run.word).toBe('closed');
  });

  it('goes on with what its warehouse will not stop', () => {
    const run = split().warehouse('F1', 'ships').play(WILLING).cancel();
    run.settle(run.of('cancel-fulfilment')[0] as Issued, { outcome: 'rejected' });
    receive(run).warehouse('F2', 'ships').play(WILLING).answersTender('S2', 'accepted');
    run.carrier('S2', 'proof-of-delivery.received').play(WILLING);
    expect(run.word).toBe('closed');
  });

  it('gives up what is on backorder with it', () => {
    const run = new OrderRun()
      .release()
      .done('check-availability', stock({ [EAST]: { 'SKU-10': 10 } }))
      .play(WILLING);
    run.warehouse('F1', 'ships').play(WILLING).cancel();
    expect(run.state.open).toEqual([]);
    expect(run.cases).toEqual([R1]);
    expect(run.timers.has('backorder')).toBe(false);
  });

  it('comes too late once everything is delivered and proven, and while goods are packed', () => {
    const delivered = new OrderRun().upTo('delivered').carrier('S1', 'proof-of-delivery.received').cancel();
    expect(tooLateToCancel(delivered.state)).toBe('everything is delivered and proven');
    expect(delivered.state.returns ?? []).toEqual([]);
    expect(tooLateToCancel(new OrderRun().upTo('packed').state)).toContain('packed');
    expect(tooLateToCancel(new OrderRun().upTo('shipped').state)).toBeNull();
  });
});

describe('what befalls goods on their way', () => {
  const decide = (run: OrderRun, decision: unknown) =>
    run.act('refused:sap-4711-S1', 'resolve', { result: { decision } });
  const refused = () => new OrderRun().upTo('shipped').carrier('S1', 'shipment.refused');

  it('is a flag beside the state, shown with the shipment', () => {
    const run = refused().carrier('S1', 'shipment.damaged');
    expect(run.shipment('S1').stage).toBe('picked-up');
    expect(toOrder(run.state).shipments[0]).toMatchObject({ state: 'picked-up', refused: true, damaged: true });
  });

  it.each(['shipment.refused', 'shipment.returned', 'shipment.damaged'] as const)(
    '%s that is only estimated has not happened',
    (type) => {
      const run = new OrderRun().upTo('shipped').carrier('S1', type, { classifier: 'estimated' });
      expect(run.cases).toEqual([]);
    },
  );

  it('is not taken of a shipment that no carrier carries', () => {
    const run = new OrderRun().upTo('packed').carrier('S1', 'shipment.refused');
    expect(run.note).toContain('not taken');
    expect(run.cases).toEqual([]);
  });

  it('damaged: the transport desk claims it, and the order goes on to its end', () => {
    const run = new OrderRun().upTo('shipped').carrier('S1', 'shipment.damaged');
    expect(run.openCases.get('damaged:sap-4711-S1')).toMatchObject({ owner: 'transport-desk', severity: 'medium' });
    run.carrier('S1', 'proof-of-delivery.received').play(WILLING);
    expect(run.word).toBe('closed');
    expect(run.cases).toEqual(['damaged:sap-4711-S1']);
    expect(run.act('damaged:sap-4711-S1', 'resolve').cases).toEqual([]);
  });

  it('refused: the transport desk says what follows, and must say one of both', () => {
    const run = refused();
    expect(run.openCases.get('refused:sap-4711-S1')).toMatchObject({ owner: 'transport-desk', severity: 'high' });
    expect(decide(run, 'wait').cases).toEqual(['refused:sap-4711-S1']);
  });

  it('refused and delivered again: refused once more, it is asked about once more', () => {
    const run = decide(refused(), 'redeliver');
    expect(run.cases).toEqual([]);
    run.pass(1).carrier('S1', 'shipment.refused');
    expect(run.cases).toEqual(['refused:sap-4711-S1']);
    run.carrier('S1', 'shipment.delivered');
    expect(run.cases).toEqual([]);
  });

  it('refused, decided on and then told once more is old news', () => {
    const run = decide(refused(), 'redeliver').carrier('S1', 'shipment.refused');
    expect(run.cases).toEqual([]);
    const back = refused().carrier('S1', 'shipment.returned').act(R1, 'abandon').carrier('S1', 'shipment.returned');
    expect(back.cases).toEqual([]);
    expect(back.state.returns).toHaveLength(1);
  });

  it('damaged told twice is one case, also once that is closed', () => {
    const run = new OrderRun().upTo('shipped').carrier('S1', 'shipment.damaged');
    run.act('damaged:sap-4711-S1', 'resolve').carrier('S1', 'shipment.damaged');
    expect(run.cases).toEqual([]);
  });

  it('refused and sent back: a return, received in the ERP, ends it', () => {
    const run = decide(refused(), 'return');
    expect(run.cases).toEqual([R1]);
    run.carrier('S1', 'shipment.returned');
    expect(run.state.returns).toMatchObject([{ state: 'brought-back' }]);
    expect([...run.timers.keys()]).toEqual([]);
    receive(run).play(WILLING);
    expect(run.word).toBe('closed');
  });

  it('returned without a word before: the goods are back, and are to be received', () => {
    const run = refused().carrier('S1', 'shipment.returned').carrier('S1', 'shipment.returned');
    expect(run.cases).toEqual([R1]);
    expect(run.state.returns).toHaveLength(1);
  });

  it('returned and sent out again: the return is called off, and its carrier is waited for', () => {
    const run = refused().carrier('S1', 'shipment.returned').act(R1, 'abandon');
    expect([...run.timers.keys()]).toEqual(['silent:sap-4711-S1']);
    run.carrier('S1', 'proof-of-delivery.received').play(WILLING);
    expect(run.word).toBe('closed');
  });

  it('returned before its warehouse said that it left: a return as soon as it says so', () => {
    const run = new OrderRun().upTo('accepted').carrier('S1', 'shipment.returned');
    expect(run.cases).toEqual([]);
    run.warehouse('F1', 'ships');
    expect(run.cases).toEqual([R1]);
    expect(run.state.returns).toMatchObject([{ state: 'brought-back' }]);
  });

  it('refused before its warehouse said that it left: nothing can come back yet', () => {
    const run = decide(new OrderRun().upTo('accepted').carrier('S1', 'shipment.refused'), 'return');
    expect(run.cases).toContain('refused:sap-4711-S1');
    expect(run.note).toContain('never left');
  });

  it('told late changes nothing: refused after the proof of delivery, or when it comes back anyway', () => {
    const proven = new OrderRun().upTo('delivered').carrier('S1', 'proof-of-delivery.received');
    expect(proven.carrier('S1', 'shipment.refused').cases).toEqual([]);
    const back = new OrderRun().upTo('shipped').cancel().carrier('S1', 'shipment.refused');
    expect(back.cases).toEqual([R1]);
  });

  it('returned after its order is closed is a return all the same', () => {
    const run = new OrderRun().upTo('closed').carrier('S1', 'shipment.returned');
    expect(run.word).toBe('closed');
    expect(receive(run).state.returns).toMatchObject([{ state: 'received' }]);
  });

  it('refused of goods that its warehouse then says never left is over', () => {
    const run = new OrderRun().upTo('accepted').carrier('S1', 'shipment.refused').warehouse('F1', 'rejects');
    expect(run.cases).not.toContain('refused:sap-4711-S1');
  });
});

describe('goods that are back before anybody was found to carry them', () => {
  it('are offered to no carrier, though rates come for them', () => {
    const { 'rate-shipment': _, ...others } = WILLING;
    const run = new OrderRun().release().play(others);
    for (const deed of ['accepts', 'picks', 'packs', 'loads', 'ships'] as const) run.warehouse('F1', deed).play(others);
    run.cancel().warehouse('F1', 'takes back').play(others);
    run.play({ 'rate-shipment': WILLING['rate-shipment'] });
    expect([run.of('rate-shipment').length, run.of('tender-shipment')]).toEqual([1, []]);
  });
});
