import type { Accrual, ChargeVariance, Instant, LocalDate, Rate, ShipmentRequest, SupplierInvoice } from '#canonical';

export interface RateShipped {
  readonly tms: string;
  /** Version of the tender whose rate it is for. */
  readonly version: number;
  /** With the day on which the goods left. */
  readonly request: ShipmentRequest;
}
export interface ShippedRates {
  readonly items: readonly Rate[];
}
export interface PostAccrual {
  readonly erp: string;
  readonly orderId: string;
  readonly accrual: Accrual;
}
export interface ReverseAccrual {
  readonly erp: string;
  readonly orderId: string;
  readonly reference: string;
  readonly documentNumber: string;
  readonly postingDate: LocalDate;
  /** The day that it was to be posted on, where that period is closed. */
  readonly documentDate?: LocalDate;
}
export interface PostSupplierInvoice {
  readonly erp: string;
  readonly orderId: string;
  readonly invoice: SupplierInvoice;
  /** The posting's day before it was put off into a later period. */
  readonly firstDay?: LocalDate;
}
export interface ReleasePayment {
  readonly erp: string;
  readonly orderId: string;
  readonly documentNumber: string;
  readonly invoiceNumber: string;
}
export interface DisputeFreightInvoice {
  readonly tms: string;
  readonly orderId: string;
  readonly invoiceNumber: string;
  readonly carrier: string;
  /** Of the document among those of its number; absent of the first. */
  readonly version?: number;
  readonly shipmentId: string;
  readonly variances: readonly ChargeVariance[];
}
/** A posting in the ERP. */
export interface Posted {
  readonly documentNumber: string;
}
export interface PaymentReleasedAnswer {
  readonly releasedAt?: Instant;
}
export interface DisputeOpened {
  readonly disputeId: string;
}

/** Every command this process can issue, and its payload. */
export interface ShipToSettleCommands {
  'rate-shipped': RateShipped;
  'post-accrual': PostAccrual;
  'reverse-accrual': ReverseAccrual;
  'post-supplier-invoice': PostSupplierInvoice;
  'release-payment': ReleasePayment;
  'dispute-freight-invoice': DisputeFreightInvoice;
}
export interface ShipToSettleResults {
  'rate-shipped': ShippedRates;
  'post-accrual': Posted;
  'reverse-accrual': Posted;
  'post-supplier-invoice': Posted;
  'release-payment': PaymentReleasedAnswer;
  'dispute-freight-invoice': DisputeOpened;
}
export type ShipToSettleCommandType = keyof ShipToSettleCommands;
