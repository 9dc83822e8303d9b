import { aShipment } from '../example.values.js';
import type { ShipmentArrived } from './v1.event.js';

export const example: ShipmentArrived = { shipmentId: aShipment.shipmentId, location: 'Muenchen' };
