import type { Money } from '../../values.js';

/** The invoice may be posted. */
export interface FreightInvoiceApproved {
  readonly settlementId: string;
  readonly invoiceNumber: string;
  /** SCAC of the carrier that billed. */
  readonly carrier?: string;
  readonly amount: Money;
}
