import { aShipment } from '../example.values.js';
import type { CarrierDelayed } from './v1.event.js';

export const example: CarrierDelayed = {
  shipmentId: aShipment.shipmentId,
  reason: 'Road closed',
  eta: '2026-11-27T14:00:00+01:00',
};
