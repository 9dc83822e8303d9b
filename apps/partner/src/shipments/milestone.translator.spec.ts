import { describe, expect, it } from 'vitest';
import { MILESTONE_CODES } from '../v1/shipments/milestone.dto.js';
import { toMilestone } from '../v1/shipments/milestone.mapper.js';
import { translateMilestone } from './milestone.translator.js';

const shipment = { id: 'sap-10000001-S1', orderId: 'sap-10000001' };

describe('a carrier milestone', () => {
  it.each(MILESTONE_CODES)('%s is a canonical event about the shipment and its order', (code) => {
    const fact = translateMilestone(shipment, toMilestone({ code, eta: '2026-11-26T10:00:00+01:00' }));
    expect(fact).toMatchObject({ subject: shipment.id, orderId: shipment.orderId, data: { shipmentId: shipment.id } });
  });

  it('is the word of the carrier who reports it', () => {
    const fact = translateMilestone({ ...shipment, carrier: 'SWFT' }, toMilestone({ code: 'departed' }));
    expect(fact.data).toEqual({ shipmentId: shipment.id, carrier: 'SWFT' });
  });

  it('keeps its classifier, so that an estimate is never taken for the fact', () => {
    expect(translateMilestone(shipment, toMilestone({ code: 'arrived', classifier: 'estimated' }))).toMatchObject({
      type: 'shipment.arrived',
      classifier: 'estimated',
    });
    expect(translateMilestone(shipment, toMilestone({ code: 'arrived' })).classifier).toBe('actual');
  });

  it('of a new ETA is an estimate whatever it calls itself', () => {
    const dto = { code: 'eta-changed', classifier: 'actual', eta: '2026-11-26T10:00:00+01:00' } as const;
    expect(translateMilestone(shipment, toMilestone(dto)).classifier).toBe('estimated');
  });
});
