import { aShipment } from '../example.values.js';
import type { ProofOfDeliveryReceived } from './v1.event.js';

export const example: ProofOfDeliveryReceived = { shipmentId: aShipment.shipmentId, signedBy: 'A. Huber' };
