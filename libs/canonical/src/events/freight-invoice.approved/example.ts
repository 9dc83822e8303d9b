import { aFreightInvoice, aShipment } from '../example.values.js';
import type { FreightInvoiceApproved } from './v1.event.js';

export const example: FreightInvoiceApproved = {
  settlementId: aShipment.shipmentId,
  invoiceNumber: aFreightInvoice.invoiceNumber,
  amount: aFreightInvoice.total,
};
