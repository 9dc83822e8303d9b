import type { FreightInvoice } from '../../entities/shipment.js';

/** A carrier billed a shipment. */
export interface FreightInvoiceReceived {
  readonly invoice: FreightInvoice;
}
