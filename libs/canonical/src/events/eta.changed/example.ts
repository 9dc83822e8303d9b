import { aShipment } from '../example.values.js';
import type { EtaChanged } from './v1.event.js';

export const example: EtaChanged = { shipmentId: aShipment.shipmentId, eta: '2026-11-27T14:00:00+01:00' };
