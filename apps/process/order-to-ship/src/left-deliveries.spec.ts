import { describe, expect, it } from 'vitest';
import { Failure } from '../../../../test/support/process.driver.js';
import { orderToShip } from './order-to-ship.process.js';
import { OrderRun, taken, WEST, WILLING } from './order-to-ship.sample.js';
import type { OrderToShipState } from './order-to-ship.state.js';

const F1 = 'sap-4711-F1';
const LEFT = `delivery-left:${F1}`;
const FAILED = `command-failed:delete-delivery:${F1}`;
const RELEASE = `command-failed:release-fulfilment:${F1}`;

const rejected = () => new OrderRun().upTo('released').warehouse('F1', 'rejects');
const deletions = (run: OrderRun) => run.of('delete-delivery').map(({ payload }) => payload);

describe('the delivery of a fulfilment that ended without goods', () => {
  it('is deleted in the ERP before the same goods are delivered from elsewhere', () => {
    const run = rejected();
    expect(run.waitingFor).toEqual(['delete-delivery', 'check-availability']);
    expect(run.runnable().map(({ type }) => type)).toEqual(['delete-delivery']);
    run.play(WILLING);
    expect(run.fulfilment('F2').warehouse).toBe(WEST);
    expect(run.of('delete-delivery')).toHaveLength(1);
    expect(run.cases).toEqual([]);
  });

  it('is deleted before a promise that was already being asked for when the warehouse refused', () => {
    const run = new OrderRun().upTo('released').warehouse('F1', 'picks', [taken('10', 6), taken('20', 5)]);
    expect(run.warehouse('F1', 'rejects').waitingFor).toEqual([
      'check-availability',
      'shorten-delivery',
      'delete-delivery',
    ]);
    run.done('check-availability', WILLING['check-availability']?.({} as never));
    expect(run.waitingFor).toEqual(['shorten-delivery', 'delete-delivery', 'create-delivery']);
  });

  it('is deleted once, however often the warehouse says that it refuses', () => {
    const run = rejected().warehouse('F1', 'rejects').warehouse('F1', 'cancels').play(WILLING);
    expect(run.of('delete-delivery')).toHaveLength(1);
  });

  it('of a part that was to follow is deleted, that of the part that left stays', () => {
    const run = new OrderRun()
      .upTo('released')
      .warehouse('F1', 'ships in part', [taken('10', 6)])
      .play(WILLING);
    run.warehouse('F1', 'rejects').play(WILLING);
    expect(deletions(run)).toMatchObject([{ reference: 'sap-4711-F2', deliveryNumber: 'D-sap-4711-F2' }]);
  });

  it('is a person’s where the ERP has no call that deletes one', () => {
    const run = rejected().fails('delete-delivery', 'capability-missing');
    expect(run.openCases.get(LEFT)).toMatchObject({
      title: 'Delete delivery D-sap-4711-F1 in the ERP',
      owner: 'order-desk',
      severity: 'low',
      actions: ['resolve', 'assign'],
    });
    run.play(WILLING);
    expect(run.fulfilment('F2').warehouse).toBe(WEST);
    expect(run.act(LEFT, 'resolve').cases).toEqual([]);
  });

  it('that the ERP does not delete is a case: tried again, done by hand, or left there with a reason', () => {
    const fails = () => rejected().fails('delete-delivery', 'conflict', 'Goods have left with delivery D-1');
    expect(fails().openCases.get(FAILED)).toMatchObject({
      owner: 'order-desk',
      detail: 'Goods have left with delivery D-1',
      actions: ['retry', 'resolve', 'assign', 'skip'],
    });
    expect(fails().act(FAILED, 'retry').play(WILLING).cases).toEqual([]);
    expect(fails().act(FAILED, 'resolve').note).toContain('is deleted in the ERP');
    const skipped = fails().act(FAILED, 'skip', { reason: 'their accountants want to see it' });
    expect(skipped.note).toContain('leaves the delivery in the ERP: their accountants want to see it');
    expect(skipped.cases).toEqual([]);
  });
});

describe('a delivery of which nobody knows whether it was made', () => {
  const asked = () => new OrderRun().release().play({ 'check-availability': WILLING['check-availability'] });

  it('is looked for under our reference, and deleted, when its part is given up', () => {
    const run = asked().fails('create-delivery', 'gave-up');
    run.act(`command-failed:create-delivery:${F1}`, 'abandon');
    expect(deletions(run)).toEqual([{ erp: 'sap', orderId: 'sap-4711', reference: F1, orderNumber: '4711' }]);
  });

  it.each(['before', 'after'])('is looked for when the order is cancelled %s the attempts end', (when) => {
    const run = asked();
    if (when === 'after') run.cancel();
    run.fails('create-delivery', 'gave-up');
    if (when === 'before') run.cancel();
    expect(deletions(run)).toHaveLength(1);
    expect(run.word).toBe('cancelled');
  });

  it('is nobody’s work where the ERP has no call that deletes one', () => {
    const run = asked().cancel().fails('create-delivery', 'gave-up').fails('delete-delivery', 'capability-missing');
    expect(run.cases).toEqual([]);
  });
});

describe('a delivery whose warehouse may still ship what was given up', () => {
  const recalled = () => {
    const run = new OrderRun().release().play({ ...WILLING, 'release-fulfilment': () => new Failure('gave-up') });
    return run.act(RELEASE, 'abandon');
  };

  it('stays until the warehouse says that it has stopped', () => {
    const run = recalled();
    expect(run.waitingFor).toEqual(['cancel-fulfilment']);
    run.done('cancel-fulfilment', { outcome: 'cancelled' });
    expect(deletions(run)).toMatchObject([{ reference: F1, deliveryNumber: 'D-sap-4711-F1' }]);
  });

  it.each(['rejects', 'cancels'] as const)(
    'is deleted once, whether the warehouse %s by itself or answers first',
    (deed) => {
      const run = recalled().warehouse('F1', deed).play(WILLING).warehouse('F1', deed);
      expect(run.of('delete-delivery')).toHaveLength(1);
      expect(run.cases).toEqual([]);
    },
  );

  it('is deleted where the warehouse never got it', () => {
    expect(recalled().fails('cancel-fulfilment', 'not-found').waitingFor).toEqual(['delete-delivery']);
  });

  it('stays where the warehouse goes on: whoever sees to that is told of it', () => {
    const run = recalled().done('cancel-fulfilment', { outcome: 'rejected', reason: 'on the truck' });
    expect(deletions(run)).toEqual([]);
    expect(run.openCases.get(`goes-on:${F1}`)?.detail).toContain('Delivery D-sap-4711-F1 stays in the ERP');
  });
});

describe('an order of an earlier version', () => {
  it('keeps the cases that it has: its deliveries are a person’s, and those that end from now on are deleted', () => {
    const { state } = rejected();
    expect(orderToShip.upcast?.(state as OrderToShipState, 4)).toEqual(state);
  });
});
