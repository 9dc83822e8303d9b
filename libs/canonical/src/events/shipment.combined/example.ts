import { aRate, aShipment } from '../example.values.js';
import type { ShipmentCombined } from './v1.event.js';

export const example: ShipmentCombined = {
  shipmentId: aShipment.shipmentId,
  carrier: aRate.carrier,
  pro: 'SWFT1000042',
  with: ['sap-10000002-S1'],
};
