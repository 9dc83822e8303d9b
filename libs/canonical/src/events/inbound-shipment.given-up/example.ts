import type { InboundShipmentGivenUp } from './v1.event.js';

export const example: InboundShipmentGivenUp = {
  inboundShipmentId: 'rhein-supply-ASN-2026-0815',
  supplier: 'rhein-supply',
  warehouse: '4012345000016',
};
