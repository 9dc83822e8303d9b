import { aShipment } from '../example.values.js';
import type { DeliveryAttempted } from './v1.event.js';

export const example: DeliveryAttempted = { shipmentId: aShipment.shipmentId, reason: 'Nobody at the gate' };
