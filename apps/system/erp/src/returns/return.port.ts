import type { FulfilmentLine, Instant, LocalDate } from '#canonical';
import type { EffectContext } from '#platform/connections';

/** Goods that left and are to come back. */
export interface ReturnRequest {
  /** Our return id. */
  readonly reference: string;
  readonly orderNumber: string;
  /** Where they are to come back. */
  readonly warehouseCode: string;
  /** Per order line, in the ordered item: no more than left. */
  readonly lines: readonly FulfilmentLine[];
  readonly because: string;
}

/** What of a return came at once. */
export interface ReturnReceipt {
  /** Our return id. */
  readonly reference: string;
  /** Of this receipt: a return may come in several. Begins with the return's id. */
  readonly receiptId: string;
  /** As answered when it was announced, or as a person told who entered it. */
  readonly returnNumber: string;
  readonly lines: readonly FulfilmentLine[];
  readonly occurredAt: Instant;
}

export interface ReturnCancellation {
  /** Our return id. */
  readonly reference: string;
  /** Where it is known; what carries the reference is found without it. */
  readonly returnNumber?: string;
}

/** Goods that customers send back. Their credit is the ERP's own affair, as billing is. */
export interface ErpReturns {
  /** One document per reference: looked up by it where an earlier attempt may have happened. */
  announce(request: ReturnRequest, context: EffectContext): Promise<{ returnNumber: string }>;
  /**
   * Moves the stock, once per receipt: where the period of its day is closed, in the next one that is open.
   * @returns number of the goods receipt's document, and the day that it was posted on, where it is known
   */
  receive(receipt: ReturnReceipt, context: EffectContext): Promise<{ documentNumber: string; postedOn?: LocalDate }>;
  /** Nothing more of it comes; what was received stays. Where none is, none is needed. */
  cancel(cancellation: ReturnCancellation, context: EffectContext): Promise<void>;
}
