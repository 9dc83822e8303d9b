import type { Money } from '../../values.js';

/** The ERP posted the freight invoice. */
export interface CostPosted {
  readonly settlementId: string;
  readonly invoiceNumber: string;
  readonly erp: string;
  readonly documentNumber: string;
  readonly amount: Money;
}
