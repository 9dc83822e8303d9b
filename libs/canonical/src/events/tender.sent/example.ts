import { aRate, aShipment } from '../example.values.js';
import type { TenderSent } from './v1.event.js';

export const example: TenderSent = {
  shipmentId: aShipment.shipmentId,
  version: 1,
  carrier: aRate.carrier,
  rate: aRate,
  respondBy: '2026-11-24T10:30:00.000Z',
  erp: 'sap',
  orderNumber: '10000001',
};
