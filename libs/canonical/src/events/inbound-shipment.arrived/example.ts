import type { InboundShipmentArrived } from './v1.event.js';

export const example: InboundShipmentArrived = {
  inboundShipmentId: 'rhein-supply-ASN-2026-0815',
  supplier: 'rhein-supply',
  warehouse: '4012345000016',
};
