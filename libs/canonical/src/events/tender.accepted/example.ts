import { aRate, aShipment } from '../example.values.js';
import type { TenderAccepted } from './v1.event.js';

export const example: TenderAccepted = {
  shipmentId: aShipment.shipmentId,
  version: 1,
  carrier: aRate.carrier,
  pro: 'SWFT1000042',
};
