import type { Instant, LocalDate, Money } from '../values.js';

/** A sales order that its ERP has not ended. */
export interface OpenOrder {
  readonly orderNumber: string;
  /** The ERP's customer number. */
  readonly customer: string;
  /** `entered` while something there holds it. */
  readonly status: 'entered' | 'released';
  /** Net value of the whole order. */
  readonly net?: Money;
  readonly enteredAt?: Instant;
  readonly changedAt?: Instant;
}

/** A delivery whose goods have left and that its customer was not billed for as a whole. */
export interface UnbilledDelivery {
  readonly deliveryNumber: string;
  /** Our fulfilment id. */
  readonly reference: string;
  readonly orderNumber: string;
  readonly issuedOn?: LocalDate;
  readonly billed: 'nothing' | 'partly';
}

/** A carrier's invoice in the ledger under a reference of ours. */
export interface PostedInvoice {
  readonly documentNumber: string;
  /** The carrier's own number. */
  readonly invoiceNumber: string;
  readonly settlementId: string;
  /** Negative: a credit memo. */
  readonly amount: Money;
  readonly postingDate: LocalDate;
  /** Whether it may be paid. */
  readonly released: boolean;
}

/** Expected freight that stands in the ledger under a reference of ours: posted, and not taken back. */
export interface OpenAccrual {
  readonly documentNumber: string;
  /** Settlement id. */
  readonly reference: string;
  readonly amount: Money;
  readonly postingDate: LocalDate;
}

/** A carrier's invoice, or a credit memo, that the ERP has paid or set off. */
export interface PaidInvoice {
  /** Of the payment, or of what it was set off with. */
  readonly documentNumber: string;
  /** The carrier's own number. */
  readonly invoiceNumber: string;
  readonly settlementId: string;
  /** Negative: a credit memo. */
  readonly amount: Money;
  readonly paidOn: LocalDate;
}

/** Goods that came back, by the ERP's word, and that their customer was not credited for as a whole. */
export interface UncreditedReturn {
  readonly deliveryNumber: string;
  /** Our id of their receipt; empty where somebody else made it. */
  readonly reference: string;
  readonly receivedOn?: LocalDate;
  readonly credited: 'nothing' | 'partly';
}
