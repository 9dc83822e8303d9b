import { type CanonicalEvent, mayReach, SHIPMENT_LIFE, type ShipmentState } from '#canonical';
import type { InventoryItem, ShipmentView, TenderView } from '#clients';

/** What a partner's reports make of its sandbox's resources. Pure; a report that comes late or twice changes nothing. */

export function moveTender(view: TenderView, event: CanonicalEvent): TenderView {
  const answered = event.type === 'tender.accepted' ? 'accepted' : event.type === 'tender.rejected' ? 'rejected' : null;
  if (!answered || view.state !== 'open') return view;
  return (event.data as { version: number }).version === view.version ? { ...view, state: answered } : view;
}

export function moveShipment(view: ShipmentView, event: CanonicalEvent): ShipmentView {
  const { data } = event;
  if (event.classifier !== 'actual' && event.type !== 'eta.changed') return view;
  switch (event.type) {
    case 'tender.accepted': {
      const { pro, carrier } = data as { pro?: string; carrier: string };
      return shipmentTo(view, 'accepted', { carrier, ...(pro && { pro }) });
    }
    case 'tender.rejected':
      return shipmentTo(view, 'rejected');
    case 'shipment.combined': {
      const { pro } = data as { pro?: string };
      return { ...view, ...(pro && { pro }) };
    }
    case 'shipment.departed':
      return shipmentTo(view, 'in-transit');
    case 'shipment.arrived':
      return shipmentTo(view, 'arrived');
    case 'shipment.delivered':
      return shipmentTo(view, 'delivered');
    case 'proof-of-delivery.received': {
      const { signedBy } = data as { signedBy?: string };
      const { occurredAt, receivedAt } = event;
      const proof = { ...(signedBy && { signedBy }), ...(occurredAt && { signedAt: occurredAt }), receivedAt };
      return shipmentTo(view, 'pod-received', { ...(signedBy && { signedBy }), proofOfDelivery: proof });
    }
    case 'carrier.delayed': {
      const { eta, reason } = data as { eta?: string; reason?: string };
      return { ...view, delayed: true, ...(eta && { eta }), ...(reason && { delayReason: reason }) };
    }
    case 'eta.changed':
      return { ...view, eta: (data as { eta: string }).eta };
    case 'shipment.damaged':
      return { ...view, damaged: true };
    case 'shipment.refused':
      return { ...view, refused: true };
    case 'shipment.returned':
      return { ...view, returned: true };
    case 'delivery.attempted':
      return { ...view, deliveryAttempts: view.deliveryAttempts + 1 };
    default:
      return view;
  }
}

/** Stock that left or came shows at once, on hand and free alike. */
export function moveInventory(view: InventoryItem, event: CanonicalEvent): InventoryItem {
  if (event.type !== 'stock.adjusted') return view;
  const { delta } = event.data as { delta: { value: number } };
  return {
    ...view,
    quantity: { ...view.quantity, value: Math.max(0, view.quantity.value + delta.value) },
    free: { ...view.free, value: Math.max(0, view.free.value + delta.value) },
    asOf: event.receivedAt,
  };
}

function shipmentTo(view: ShipmentView, to: ShipmentState, change: Partial<ShipmentView> = {}): ShipmentView {
  if (view.state === to || !mayReach(SHIPMENT_LIFE, view.state, to)) return view;
  return { ...view, ...change, state: to };
}
