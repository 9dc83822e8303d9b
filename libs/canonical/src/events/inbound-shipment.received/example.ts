import type { InboundShipmentReceived } from './v1.event.js';

export const example: InboundShipmentReceived = {
  inboundShipmentId: 'rhein-supply-ASN-2026-0815',
  supplier: 'rhein-supply',
  warehouse: '4012345000016',
  lines: [
    {
      purchaseOrderId: 'sap-4500000001',
      lineId: '10',
      sku: 'SKU-1001',
      notified: { value: 120, unit: 'EA' },
      received: { value: 118, unit: 'EA' },
    },
  ],
  reason: 'Two pieces fewer than announced',
};
