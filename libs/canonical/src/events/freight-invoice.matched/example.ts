import { aFreightInvoice, aRate, aShipment } from '../example.values.js';
import type { FreightInvoiceMatched } from './v1.event.js';

export const example: FreightInvoiceMatched = {
  settlementId: aShipment.shipmentId,
  invoiceNumber: aFreightInvoice.invoiceNumber,
  expected: aRate.total,
  billed: aFreightInvoice.total,
};
