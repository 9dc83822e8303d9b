import { aFreightInvoice, aShipment } from '../example.values.js';
import type { FreightInvoiceDisputed } from './v1.event.js';

export const example: FreightInvoiceDisputed = {
  settlementId: aShipment.shipmentId,
  invoiceNumber: aFreightInvoice.invoiceNumber,
  carrier: aFreightInvoice.carrier,
  variances: [
    {
      code: 'FUEL',
      expected: { amount: 850, currency: 'EUR' },
      billed: { amount: 1_850, currency: 'EUR' },
      reason: 'amount',
    },
  ],
};
