import { aFulfilment, aRate, aShipment } from '../example.values.js';
import type { ShipmentPlanned } from './v1.event.js';

export const example: ShipmentPlanned = {
  shipmentId: aShipment.shipmentId,
  customerId: '10100001',
  fulfilmentIds: [aFulfilment.fulfilmentId],
  request: aShipment,
  rates: [aRate],
  chosen: aRate,
};
