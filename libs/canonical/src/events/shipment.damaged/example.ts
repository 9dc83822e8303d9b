import { aShipment } from '../example.values.js';
import type { ShipmentDamaged } from './v1.event.js';

export const example: ShipmentDamaged = {
  shipmentId: aShipment.shipmentId,
  reason: 'Two cartons crushed',
  location: 'DEHAM',
};
