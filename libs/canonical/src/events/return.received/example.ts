import { aFulfilment } from '../example.values.js';
import type { ReturnReceived } from './v1.event.js';

export const example: ReturnReceived = {
  returnId: 'sap-10000001-R1',
  receiptId: 'sap-10000001-R1-1',
  fulfilmentId: aFulfilment.fulfilmentId,
  warehouse: aFulfilment.warehouse,
  erp: 'sap',
  orderNumber: '10000001',
  documentNumber: '4900000002',
  lines: aFulfilment.lines,
};
