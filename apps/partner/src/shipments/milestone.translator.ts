import type { Milestone } from '#canonical';
import type { ShipmentView } from '#clients';
import type { ReportedFact } from '../facts/facts.service.js';

/** A carrier's milestone to the canonical fact it means. Pure. */
export function translateMilestone(
  shipment: Pick<ShipmentView, 'id' | 'orderId' | 'carrier'>,
  told: Milestone,
): ReportedFact {
  const about = { subject: shipment.id, orderId: shipment.orderId, classifier: told.classifier } as const;
  const whose = { shipmentId: shipment.id, ...(shipment.carrier && { carrier: shipment.carrier }) };
  const place = told.location ? { location: told.location } : {};
  const why = told.reason ? { reason: told.reason } : {};
  switch (told.code) {
    case 'picked-up':
    case 'departed':
      // Between the dock and the road there is nothing that a process decides: both mean that the goods are under way.
      return { ...about, type: 'shipment.departed', data: { ...whose, ...place } };
    case 'arrived':
      return { ...about, type: 'shipment.arrived', data: { ...whose, ...place } };
    case 'delayed':
      return { ...about, type: 'carrier.delayed', data: { ...whose, ...why, ...(told.eta && { eta: told.eta }) } };
    case 'eta-changed':
      return { ...about, classifier: 'estimated', type: 'eta.changed', data: { ...whose, eta: told.eta as string } };
    case 'delivery-attempted':
      return { ...about, type: 'delivery.attempted', data: { ...whose, ...why } };
    case 'refused':
    case 'returned':
    case 'damaged':
      return { ...about, type: `shipment.${told.code}`, data: { ...whose, ...why, ...place } };
    case 'delivered':
      return { ...about, type: 'shipment.delivered', data: { ...whose, ...place } };
    case 'pod':
      return {
        ...about,
        type: 'proof-of-delivery.received',
        data: { ...whose, ...(told.signedBy && { signedBy: told.signedBy }) },
      };
  }
}
