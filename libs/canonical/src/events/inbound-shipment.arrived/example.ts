import { anInboundNotice, anInboundShipmentId } from '../example.values.js';
import type { InboundShipmentArrived } from './v1.event.js';

export const example: InboundShipmentArrived = {
  inboundShipmentId: anInboundShipmentId,
  supplier: anInboundNotice.supplier,
  warehouse: anInboundNotice.warehouse,
};
