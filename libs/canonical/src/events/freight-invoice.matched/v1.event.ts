import type { Money } from '../../values.js';

/** The audit found the invoice within tolerance. */
export interface FreightInvoiceMatched {
  readonly settlementId: string;
  readonly invoiceNumber: string;
  /** SCAC of the carrier that billed. */
  readonly carrier?: string;
  readonly expected: Money;
  readonly billed: Money;
}
