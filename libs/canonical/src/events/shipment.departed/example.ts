import { aShipment } from '../example.values.js';
import type { ShipmentDeparted } from './v1.event.js';

export const example: ShipmentDeparted = { shipmentId: aShipment.shipmentId, location: 'Hamburg' };
