import { aShipment } from '../example.values.js';
import type { ShipmentDelivered } from './v1.event.js';

export const example: ShipmentDelivered = { shipmentId: aShipment.shipmentId, location: 'Muenchen' };
