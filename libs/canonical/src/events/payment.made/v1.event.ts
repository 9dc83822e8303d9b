import type { LocalDate, Money } from '../../values.js';

/** The ERP has paid a carrier's invoice, or set it off with a credit memo. */
export interface PaymentMade {
  readonly settlementId: string;
  readonly erp: string;
  /** As the ERP knows it: the carrier's own, counted on where that was used. */
  readonly invoiceNumber: string;
  /** Negative: a credit memo. */
  readonly amount: Money;
  readonly paidOn: LocalDate;
  /** Of the payment in the ERP. */
  readonly documentNumber: string;
}
