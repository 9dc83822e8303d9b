import type { LocalDate, Money } from '../values.js';

export const VARIANCE_REASONS = ['amount', 'unplanned-charge', 'missing-charge', 'currency', 'carrier'] as const;
export type VarianceReason = (typeof VARIANCE_REASONS)[number];

/**
 * What stands behind a reason, where the audit can tell:
 * - `minimum-charge`: the tendered minimum applies, and neither it nor the tendered freight is billed;
 * - `reweigh`: rated on another weight without a certificate, beyond what is believed, or not at the tendered rate;
 * - `accessorial`: agreed in advance, up to less;
 * - `duplicate-charge`: another invoice of the shipment bills all that is due of it;
 * - `consignee`, `service-date`: delivered elsewhere, or taken over before the goods left: no invoice of this shipment.
 */
export const VARIANCE_CAUSES = [
  'minimum-charge',
  'reweigh',
  'accessorial',
  'duplicate-charge',
  'consignee',
  'service-date',
] as const;
export type VarianceCause = (typeof VARIANCE_CAUSES)[number];

/** How one charge differs from what was tendered. */
export interface ChargeVariance {
  readonly code: string;
  readonly expected: Money;
  readonly billed: Money;
  readonly reason: VarianceReason;
  readonly cause?: VarianceCause;
}

/** What is known of a shipment beside its tender: its freight is held against it. */
export interface ShippedFacts {
  /** Of all its packages; absent where one of them was not weighed. */
  readonly weightKg?: number;
  /** Day of the goods issue. */
  readonly issuedOn?: LocalDate;
  readonly to?: { readonly postalCode: string; readonly country: string };
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
  /** Where it is posted into a later period; the posting's day otherwise. */
  readonly documentDate?: LocalDate;
}

/** A carrier's invoice to be posted as a supplier invoice in the ERP; with a negative amount, as a credit memo. */
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
