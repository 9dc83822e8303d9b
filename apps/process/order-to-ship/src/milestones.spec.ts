import { describe, expect, it } from 'vitest';
import { OrderRun, WILLING } from './order-to-ship.sample.js';

describe('milestones', () => {
  it('move the shipment on, each in its turn', () => {
    const run = new OrderRun().upTo('shipped');
    expect(run.shipment('S1').stage).toBe('picked-up');
    const stages = (
      ['shipment.departed', 'shipment.arrived', 'shipment.delivered', 'proof-of-delivery.received'] as const
    ).map((type) => run.carrier('S1', type).shipment('S1').stage);
    expect(stages).toEqual(['in-transit', 'arrived', 'delivered', 'pod-received']);
  });

  it('told twice or out of order change nothing: departed after delivered', () => {
    const run = new OrderRun().upTo('delivered');
    for (const type of ['shipment.departed', 'shipment.arrived', 'shipment.delivered'] as const)
      run.carrier('S1', type);
    expect(run.shipment('S1').stage).toBe('delivered');
  });

  it('imply those before them: delivered without a departure', () => {
    const run = new OrderRun().upTo('shipped').carrier('S1', 'shipment.delivered');
    expect(run.shipment('S1').stage).toBe('delivered');
  });

  it.each(['estimated', 'planned'] as const)('that are %s never count as having happened', (classifier) => {
    const run = new OrderRun().upTo('shipped');
    for (const type of ['shipment.departed', 'shipment.arrived', 'proof-of-delivery.received'] as const)
      run.carrier('S1', type, { classifier });
    expect(run.shipment('S1').stage).toBe('picked-up');
  });

  it('of goods whose tender was never answered show that it was accepted', () => {
    const run = new OrderRun().upTo('tendered').carrier('S1', 'shipment.departed');
    expect(run.shipment('S1')).toMatchObject({
      stage: 'in-transit',
      carrier: 'SWFT',
      tenders: [{ state: 'accepted' }],
    });
    expect(run.timers.has('tender:sap-4711-S1')).toBe(false);
  });

  it('of a shipment that no carrier was asked for are not taken', () => {
    const run = new OrderRun().upTo('packed').carrier('S1', 'shipment.departed');
    expect(run.shipment('S1').stage).toBe('planned');
    expect(run.note).toContain('not taken');
  });

  it('keep who signed', () => {
    const run = new OrderRun().upTo('delivered');
    run.tell('proof-of-delivery.received', { shipmentId: 'sap-4711-S1', signedBy: 'A. Smit' });
    expect(run.shipment('S1')).toMatchObject({ stage: 'pod-received', signedBy: 'A. Smit' });
  });
});

describe('flags beside the state', () => {
  const eta = '2026-11-26T09:00:00+01:00';

  it('a delay is kept with its reason and estimate; the state stays', () => {
    const run = new OrderRun().upTo('shipped');
    run.tell('carrier.delayed', { shipmentId: 'sap-4711-S1', reason: 'road closed', eta });
    expect(run.shipment('S1')).toMatchObject({ stage: 'picked-up', delay: { reason: 'road closed', eta }, eta });
  });

  it('a new estimate replaces the old one and moves nothing else', () => {
    const run = new OrderRun().upTo('shipped').tell('eta.changed', { shipmentId: 'sap-4711-S1', eta });
    expect(run.shipment('S1')).toMatchObject({ stage: 'picked-up', eta });
  });

  it('an older estimate that comes later changes nothing', () => {
    const run = new OrderRun().upTo('shipped');
    const of = { shipmentId: 'sap-4711-S1' };
    const late = '2026-12-05T09:00:00Z';
    run.tell('eta.changed', { ...of, eta: late }, { occurredAt: '2026-12-02T08:00:00Z' });
    run.tell('eta.changed', { ...of, eta: '2026-12-03T09:00:00Z' }, { occurredAt: '2026-12-01T10:00:00+01:00' });
    expect(run.shipment('S1').eta).toBe(late);
  });

  it('an older delay that comes later changes nothing, nor does its estimate', () => {
    const run = new OrderRun().upTo('shipped');
    const of = { shipmentId: 'sap-4711-S1' };
    run.tell('carrier.delayed', { ...of, reason: 'road closed', eta }, { occurredAt: '2026-12-02T08:00:00Z' });
    const older = { ...of, reason: 'traffic', eta: '2026-11-25T09:00:00Z' };
    run.tell('carrier.delayed', older, { occurredAt: '2026-12-01T08:00:00Z' });
    expect(run.shipment('S1')).toMatchObject({ delay: { reason: 'road closed', eta }, eta });
  });

  it('one attempt that is told twice counts once, and one that is estimated never', () => {
    const run = new OrderRun().upTo('shipped');
    run.carrier('S1', 'delivery.attempted', { occurredAt: '2026-11-25T10:00:00+01:00' });
    run.carrier('S1', 'delivery.attempted', { occurredAt: '2026-11-25T09:00:00Z' });
    run.carrier('S1', 'delivery.attempted', { classifier: 'estimated' });
    expect(run.shipment('S1').deliveryAttempts).toBe(1);
  });

  it('attempts are counted until the delivery', () => {
    const run = new OrderRun().upTo('shipped').carrier('S1', 'delivery.attempted').pass(1);
    run.carrier('S1', 'delivery.attempted');
    run.carrier('S1', 'shipment.delivered').carrier('S1', 'delivery.attempted');
    expect(run.shipment('S1').deliveryAttempts).toBe(2);
  });

  it('come too late once it is delivered', () => {
    const run = new OrderRun().upTo('delivered').tell('eta.changed', { shipmentId: 'sap-4711-S1', eta });
    run.tell('carrier.delayed', { shipmentId: 'sap-4711-S1', reason: 'late' });
    expect(run.shipment('S1')).not.toHaveProperty('eta');
    expect(run.shipment('S1')).not.toHaveProperty('delay');
  });
});

describe('a carrier that contradicts the warehouse', () => {
  it('delivers what the warehouse never said has left: the warehouse desk asks, and its word closes the case', () => {
    const run = new OrderRun().upTo('accepted').carrier('S1', 'shipment.delivered');
    expect(run.openCases.get('shipped-missing:sap-4711-F1')).toMatchObject({ owner: 'warehouse-desk' });
    run.warehouse('F1', 'ships').play(WILLING);
    expect(run.cases).toEqual([]);
    expect(run.word).toBe('shipped');
    run.carrier('S1', 'proof-of-delivery.received').play(WILLING);
    expect(run.word).toBe('closed');
  });

  it('moves what the warehouse then refuses: a person finds out', () => {
    const run = new OrderRun().upTo('accepted').carrier('S1', 'shipment.departed').warehouse('F1', 'rejects');
    expect(run.cases).toContain('moves-without-goods:sap-4711-S1');
  });
});
