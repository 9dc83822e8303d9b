import type { Milestone } from '#canonical';
import type { ReportedFact } from '../facts/facts.service.js';

/** A carrier's milestone to the canonical fact it means. Pure. */
export function translateMilestone(shipment: { id: string; orderId: string }, told: Milestone): ReportedFact {
  const about = { subject: shipment.id, orderId: shipment.orderId, classifier: told.classifier } as const;
  const shipmentId = shipment.id;
  const place = told.location ? { location: told.location } : {};
  const why = told.reason ? { reason: told.reason } : {};
  switch (told.code) {
    case 'picked-up':
    case 'departed':
      // Between the dock and the road there is nothing that a process decides: both mean that the goods are under way.
      return { ...about, type: 'shipment.departed', data: { shipmentId, ...place } };
    case 'arrived':
      return { ...about, type: 'shipment.arrived', data: { shipmentId, ...place } };
    case 'delayed':
      return { ...about, type: 'carrier.delayed', data: { shipmentId, ...why, ...(told.eta && { eta: told.eta }) } };
    case 'eta-changed':
      return { ...about, classifier: 'estimated', type: 'eta.changed', data: { shipmentId, eta: told.eta as string } };
    case 'delivery-attempted':
      return { ...about, type: 'delivery.attempted', data: { shipmentId, ...why } };
    case 'refused':
    case 'returned':
    case 'damaged':
      return { ...about, type: `shipment.${told.code}`, data: { shipmentId, ...why, ...place } };
    case 'delivered':
      return { ...about, type: 'shipment.delivered', data: { shipmentId, ...place } };
    case 'pod':
      return {
        ...about,
        type: 'proof-of-delivery.received',
        data: { shipmentId, ...(told.signedBy && { signedBy: told.signedBy }) },
      };
  }
}
