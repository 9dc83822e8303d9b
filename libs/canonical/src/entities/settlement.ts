import type { LocalDate, Money } from '../values.js';

/** How one charge differs from what was tendered. */
export interface ChargeVariance {
  readonly code: string;
  readonly expected: Money;
  readonly billed: Money;
  readonly reason: 'amount' | 'unplanned-charge' | 'missing-charge' | 'currency' | 'carrier';
}

/** A part of an amount that falls to one order line, split with largest remainder so that the parts sum to the whole. */
export interface Allocation {
  readonly lineId: string;
  readonly amount: Money;
}

/** Expected freight of a shipment, to be accrued in the ERP. */
export interface Accrual {
  /** Our reference: the settlement id. Unique in the ERP. */
  readonly reference: string;
  readonly orderNumber: string;
  readonly carrier: string;
  readonly amount: Money;
  readonly allocations: readonly Allocation[];
  readonly postingDate: LocalDate;
}

/** A carrier's invoice to be posted as a supplier invoice in the ERP. */
export interface SupplierInvoice {
  /** The carrier's own invoice number: unique per carrier in the ERP. */
  readonly invoiceNumber: string;
  readonly settlementId: string;
  readonly orderNumber: string;
  readonly carrier: string;
  readonly amount: Money;
  readonly allocations: readonly Allocation[];
  readonly documentDate: LocalDate;
  readonly postingDate: LocalDate;
}
