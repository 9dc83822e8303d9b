import type { ShipmentView } from '#clients';
import type { ServedVersion } from '../../served.js';
import type { ShipmentDto } from './shipment.dto.js';

/** What a carrier or a customer sees of a shipment. */
export function toShipment(view: ShipmentView, version: ServedVersion = 'v1'): ShipmentDto {
  return {
    id: view.id,
    orderNumber: view.orderNumber,
    state: view.state,
    delayed: view.delayed,
    from: { ...view.request.from },
    to: { ...view.request.to },
    packages: view.request.packages.map(({ sscc, weightKg }) => ({
      sscc,
      ...(weightKg !== undefined && { weightKg }),
    })),
    ...(view.carrier && { carrier: view.carrier }),
    ...(view.pro && { pro: view.pro }),
    ...(view.eta && { eta: view.eta }),
    ...(view.damaged && { damaged: true }),
    ...(view.refused && { refused: true }),
    ...(view.returned && { returned: true }),
    ...(view.signedBy && { signedBy: view.signedBy }),
    ...(view.proofOfDelivery && {
      proofOfDelivery: `/partner/${version}/shipments/${encodeURIComponent(view.id)}/proof-of-delivery`,
    }),
  };
}
