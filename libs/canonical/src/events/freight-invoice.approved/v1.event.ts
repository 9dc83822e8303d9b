import type { Money } from '../../values.js';

/** The invoice may be posted. */
export interface FreightInvoiceApproved {
  readonly settlementId: string;
  readonly invoiceNumber: string;
  readonly amount: Money;
}
