import { aFulfilment } from '../example.values.js';
import type { ReturnCounted } from './v1.event.js';

export const example: ReturnCounted = {
  returnId: 'sap-10000001-R1',
  receiptId: 'sap-10000001-R1-1',
  fulfilmentId: aFulfilment.fulfilmentId,
  warehouse: aFulfilment.warehouse,
  erp: 'sap',
  orderNumber: '10000001',
  lines: aFulfilment.lines,
};
