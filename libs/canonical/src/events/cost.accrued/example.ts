import { aRate, aShipment } from '../example.values.js';
import type { CostAccrued } from './v1.event.js';

export const example: CostAccrued = {
  settlementId: aShipment.shipmentId,
  erp: 'sap',
  amount: aRate.total,
  documentNumber: '1000000001',
};
