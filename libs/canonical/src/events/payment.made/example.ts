import { aFreightInvoice, aShipment } from '../example.values.js';
import type { PaymentMade } from './v1.event.js';

export const example: PaymentMade = {
  settlementId: aShipment.shipmentId,
  erp: 'sap',
  invoiceNumber: aFreightInvoice.invoiceNumber,
  amount: aFreightInvoice.total,
  paidOn: '2026-12-24',
  documentNumber: '2000000017',
};
