import { aShipment } from '../example.values.js';
import type { ShipmentReturned } from './v1.event.js';

export const example: ShipmentReturned = {
  shipmentId: aShipment.shipmentId,
  reason: 'Refused by the consignee',
  location: 'DEHAM',
};
