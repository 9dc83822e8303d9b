import { describe, expect, it } from 'vitest';
import { crossReferences } from './cross-references.js';
import { OrderRun, WILLING } from './order-to-ship.sample.js';
import { toShipment } from './views.mapper.js';

const combined = (run: OrderRun, carrier = 'SWFT', others: readonly string[] = ['sap-4712-S1'], pro = 'P9') =>
  run.tell(
    'shipment.combined',
    { shipmentId: 'sap-4711-S1', carrier, pro, with: others },
    { source: '/tms/tms', subject: 'sap-4711-S1' },
  );
const shown = (run: OrderRun) => {
  const { pro, carriedWith, state } = toShipment(run.state, run.shipment('S1'));
  return { pro, carriedWith, state };
};

describe('a shipment that is carried together with others', () => {
  it('goes under the PRO of the move, and shows with whom', () => {
    const run = combined(new OrderRun().upTo('accepted'));
    expect(shown(run)).toEqual({ pro: 'P9', carriedWith: ['sap-4712-S1'], state: 'accepted' });
    expect(run.note).toBe('sap-4711-S1 is carried together with sap-4712-S1 as P9.');
    const pros = crossReferences(run.state).filter(({ kind }) => kind === 'pro');
    expect(pros.map(({ value }) => value)).toEqual(['P1', 'P9']);
  });

  it('keeps it on its way, as more join', () => {
    const run = combined(combined(new OrderRun().upTo('accepted')), 'SWFT', ['sap-4712-S1', 'sap-4713-S1']);
    run.warehouse('F1', 'ships').play(WILLING).carrier('S1', 'shipment.departed');
    expect(shown(run)).toEqual({ pro: 'P9', carriedWith: ['sap-4712-S1', 'sap-4713-S1'], state: 'in-transit' });
  });

  it('does so also where that is told before its carrier’s yes', () => {
    const run = combined(new OrderRun().upTo('tendered')).answersTender('S1', 'accepted');
    expect(shown(run)).toEqual({ pro: 'P9', carriedWith: ['sap-4712-S1'], state: 'accepted' });
  });

  it('does not by the word of another carrier', () => {
    const run = combined(new OrderRun().upTo('accepted'), 'NRTH');
    expect(shown(run)).toEqual({ pro: 'P1', carriedWith: undefined, state: 'accepted' });
    expect(run.state.drifts).toMatchObject([{ field: 'carrier', ownerValue: 'SWFT', writerValue: 'NRTH' }]);
  });

  it('does no more once another carrier is asked', () => {
    const run = combined(new OrderRun().upTo('accepted')).answersTender('S1', 'rejected').play(WILLING);
    expect(run.shipment('S1')).not.toHaveProperty('move');
  });
});
