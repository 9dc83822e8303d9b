import { aShipment } from '../example.values.js';
import type { ShipmentRefused } from './v1.event.js';

export const example: ShipmentRefused = {
  shipmentId: aShipment.shipmentId,
  reason: 'Ordered twice',
  location: 'DEHAM',
};
