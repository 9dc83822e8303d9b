import { aFulfilment, aShipment } from '../example.values.js';
import type { GoodsIssued } from './v1.event.js';

export const example: GoodsIssued = {
  fulfilmentId: aFulfilment.fulfilmentId,
  shipmentId: aShipment.shipmentId,
  erp: 'sap',
  orderNumber: '10000001',
  deliveryNumber: '80000001',
  documentNumber: '4900000001',
  lines: aFulfilment.lines,
};
