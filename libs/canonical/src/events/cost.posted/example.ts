import { aFreightInvoice, aShipment } from '../example.values.js';
import type { CostPosted } from './v1.event.js';

export const example: CostPosted = {
  settlementId: aShipment.shipmentId,
  invoiceNumber: aFreightInvoice.invoiceNumber,
  erp: 'sap',
  documentNumber: '5105600001',
  amount: aFreightInvoice.total,
};
