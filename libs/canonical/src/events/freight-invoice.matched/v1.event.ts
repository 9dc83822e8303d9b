import type { Money } from '../../values.js';

/** The audit found the invoice within tolerance. */
export interface FreightInvoiceMatched {
  readonly settlementId: string;
  readonly invoiceNumber: string;
  readonly expected: Money;
  readonly billed: Money;
}
