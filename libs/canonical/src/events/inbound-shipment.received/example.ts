import { anInboundNotice, anInboundShipmentId } from '../example.values.js';
import type { InboundShipmentReceived } from './v1.event.js';

export const example: InboundShipmentReceived = {
  inboundShipmentId: anInboundShipmentId,
  supplier: anInboundNotice.supplier,
  warehouse: anInboundNotice.warehouse,
  lines: [
    {
      purchaseOrderId: 'sap-4500000001',
      lineId: '10',
      sku: 'SKU-1001',
      notified: { value: 48, unit: 'EA' },
      received: { value: 46, unit: 'EA' },
      damaged: { value: 1, unit: 'EA' },
    },
  ],
  reason: 'Two cartons were missing',
};
