import { aRate, aShipment } from '../example.values.js';
import type { TenderRejected } from './v1.event.js';

export const example: TenderRejected = {
  shipmentId: aShipment.shipmentId,
  version: 1,
  carrier: aRate.carrier,
  reason: 'No truck on that day',
};
