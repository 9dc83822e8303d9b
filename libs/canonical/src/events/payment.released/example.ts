import { aFreightInvoice, aShipment } from '../example.values.js';
import type { PaymentReleased } from './v1.event.js';

export const example: PaymentReleased = {
  settlementId: aShipment.shipmentId,
  invoiceNumber: aFreightInvoice.invoiceNumber,
  amount: aFreightInvoice.total,
};
