import type { ReportedFact } from '../../facts/reported-fact.js';
import type { MilestoneDto } from './milestone.dto.js';

/** A carrier's milestone to the canonical fact it means. Pure. */
export function translateMilestone(shipment: { id: string; orderId: string }, dto: MilestoneDto): ReportedFact {
  const about = { subject: shipment.id, orderId: shipment.orderId, classifier: dto.classifier ?? 'actual' } as const;
  const shipmentId = shipment.id;
  const place = dto.location ? { location: dto.location } : {};
  const why = dto.reason ? { reason: dto.reason } : {};
  switch (dto.code) {
    case 'picked-up':
    case 'departed':
      // Between the dock and the road there is nothing that a process decides: both mean that the goods are under way.
      return { ...about, type: 'shipment.departed', data: { shipmentId, ...place } };
    case 'arrived':
      return { ...about, type: 'shipment.arrived', data: { shipmentId, ...place } };
    case 'delayed':
      return { ...about, type: 'carrier.delayed', data: { shipmentId, ...why, ...(dto.eta && { eta: dto.eta }) } };
    case 'eta-changed':
      return { ...about, classifier: 'estimated', type: 'eta.changed', data: { shipmentId, eta: dto.eta as string } };
    case 'delivery-attempted':
      return { ...about, type: 'delivery.attempted', data: { shipmentId, ...why } };
    case 'delivered':
      return { ...about, type: 'shipment.delivered', data: { shipmentId, ...place } };
    case 'pod':
      return {
        ...about,
        type: 'proof-of-delivery.received',
        data: { shipmentId, ...(dto.signedBy && { signedBy: dto.signedBy }) },
      };
  }
}
