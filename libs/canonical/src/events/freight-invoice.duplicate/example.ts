import { aFreightInvoice, aShipment } from '../example.values.js';
import type { FreightInvoiceDuplicate } from './v1.event.js';

export const example: FreightInvoiceDuplicate = {
  settlementId: aShipment.shipmentId,
  invoiceNumber: aFreightInvoice.invoiceNumber,
};
