import type { InboundShipmentNotified } from './v1.event.js';

export const example: InboundShipmentNotified = {
  inboundShipmentId: 'rhein-supply-ASN-2026-0815',
  notice: {
    shipmentNumber: 'ASN-2026-0815',
    supplier: 'rhein-supply',
    warehouse: '4012345000016',
    expectedAt: '2026-11-26T08:00:00+01:00',
    units: [
      {
        sscc: '340123450000000024',
        weightKg: 240,
        lines: [
          {
            purchaseOrderId: 'sap-4500000001',
            lineId: '10',
            sku: 'SKU-1001',
            quantity: { value: 120, unit: 'EA' },
            lot: 'L2611',
          },
        ],
      },
    ],
  },
};
