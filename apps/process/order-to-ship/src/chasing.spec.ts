import { describe, expect, it } from 'vitest';
import type { Milestone } from '#canonical';
import { HOUR, OrderRun } from './order-to-ship.sample.js';

const R1 = 'return:sap-4711-R1';
const REFUSED = 'refused:sap-4711-S1';
const SILENT = 'silent:sap-4711-S1';

const at = (code: Milestone['code'], occurredAt: string, change: Partial<Milestone> = {}): Milestone => ({
  code,
  classifier: 'actual',
  occurredAt: `2026-11-25T${occurredAt}Z`,
  ...change,
});
/** Its carrier has told nothing that reached us for too long, and its TMS is asked. */
const told = (...milestones: readonly Milestone[]) => again(new OrderRun().upTo('shipped'), ...milestones);
const again = (run: OrderRun, ...milestones: readonly Milestone[]) =>
  run.fire(SILENT).done('read-shipment', { milestones });

describe('what a TMS knows of a silent shipment', () => {
  it('refused: the transport desk decides, and nobody is asked why the carrier is silent', () => {
    const run = told(at('refused', '10:00', { reason: 'wrong goods' }));
    expect(run.cases).toEqual([REFUSED]);
    expect(run.shipment('S1').refusal).toMatchObject({ reason: 'wrong goods' });
  });

  it('refused and returned: the goods are expected back, and no carrier is waited for', () => {
    const run = told(at('refused', '10:00'), at('returned', '16:00'));
    expect(run.cases).toEqual([R1]);
    expect(run.state.returns).toMatchObject([{ state: 'brought-back' }]);
    expect(run.timers.has(SILENT)).toBe(false);
  });

  it('damaged: the transport desk claims it', () => {
    expect(told(at('damaged', '10:00')).cases).toEqual(['damaged:sap-4711-S1']);
  });

  it('attempts, delays and estimates count as if their word had come', () => {
    const eta = '2026-11-27T09:00:00Z';
    const run = told(
      at('delivery-attempted', '09:00'),
      at('delayed', '10:00', { reason: 'nobody there', eta }),
      at('eta-changed', '08:00', { eta: '2026-11-26T09:00:00Z', classifier: 'estimated' }),
    );
    expect(run.shipment('S1')).toMatchObject({ deliveryAttempts: 1, delay: { reason: 'nobody there' }, eta });
  });

  it('is told to whoever else lives on it, with the time that the carrier gave and none where it gave none', () => {
    const run = told(at('refused', '10:00', { reason: 'wrong goods', location: 'DEHAM' }), at('returned', '16:00'));
    expect(run.eventsOf('shipment.refused')).toMatchObject([
      {
        source: '/order-to-ship',
        subject: 'sap-4711-S1',
        occurredAt: '2026-11-25T10:00Z',
        classifier: 'actual',
        data: { shipmentId: 'sap-4711-S1', reason: 'wrong goods', location: 'DEHAM' },
      },
    ]);
    expect(run.eventsOf('shipment.returned')).toHaveLength(1);
    const untimed = told({ code: 'pod', classifier: 'actual', signedBy: 'A. Smit' });
    expect(untimed.eventsOf('proof-of-delivery.received')).toMatchObject([{ data: { signedBy: 'A. Smit' } }]);
    expect(untimed.eventsOf('proof-of-delivery.received')[0]).not.toHaveProperty('occurredAt');
  });

  it('does not count where another carrier told it: who has it is asked, and so is the desk', () => {
    const run = told(at('delivered', '10:00', { carrier: 'NRTH' }), at('pod', '11:00', { carrier: 'NRTH' }));
    expect(run.shipment('S1').stage).toBe(new OrderRun().upTo('shipped').shipment('S1').stage);
    expect(run.eventsOf('proof-of-delivery.received')).toEqual([]);
    expect(run.cases).toEqual(['drift:shipment:sap-4711-S1:carrier:tms', SILENT]);
    again(run, at('delivered', '10:00', { carrier: 'NRTH' }), at('departed', '09:00', { carrier: 'SWFT' }));
    expect(run.shipment('S1').stage).toBe('in-transit');
    expect(run.eventsOf('shipment.departed')).toMatchObject([{ data: { carrier: 'SWFT' } }]);
    again(run.fire(SILENT), at('departed', '09:00', { carrier: 'SWFT' }), at('pod', '12:00'));
    expect(run.cases).toEqual([]);
  });

  it('and what we know already is told to nobody: the desk asks the carrier', () => {
    const run = new OrderRun().upTo('shipped').carrier('S1', 'shipment.departed', { occurredAt: '2026-11-25T09:00Z' });
    run.carrier('S1', 'delivery.attempted', { occurredAt: '2026-11-25T10:00Z' });
    again(run.fire(SILENT), at('departed', '09:00'), at('delivery-attempted', '10:00'));
    expect(run.cases).toEqual([SILENT]);
    expect(run.shipment('S1').deliveryAttempts).toBe(1);
    expect(run.eventsOf('shipment.departed')).toEqual([]);
  });

  it('that was decided on is not asked about again, with a time or without', () => {
    for (const refusal of [at('refused', '10:00'), { code: 'refused', classifier: 'actual' } as Milestone]) {
      const run = told(refusal).act(REFUSED, 'resolve', { result: { decision: 'redeliver' } });
      again(run, refusal);
      expect(run.cases).toEqual([SILENT]);
    }
  });

  it('counts in the order in which it happened: refused before it was delivered is over', () => {
    const run = told(at('delivered', '16:00'), at('refused', '10:00'));
    expect(run.shipment('S1').stage).toBe('delivered');
    expect(run.cases).toEqual([]);
  });

  it('without a time is not counted where telling it twice would count twice', () => {
    const run = told({ code: 'delivery-attempted', classifier: 'actual' });
    expect(run.shipment('S1').deliveryAttempts).toBe(0);
    expect(run.cases).toEqual([SILENT]);
    expect(run.pass(HOUR).cases).toEqual([SILENT]);
  });
});
