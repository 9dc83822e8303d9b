import type { FulfilmentLine, Instant, PickedLine } from '#canonical';

/** Goods that left and are to come back. */
export interface Return {
  readonly returnId: string;
  readonly fulfilmentId: string;
  readonly lines: readonly PickedLine[];
  readonly because: string;
  /** `brought-back`: by the carrier; `received`: in the ERP as well. */
  readonly state: 'expected' | 'brought-back' | 'received' | 'called-off';
  /** The ERP's number of it, once it is announced there. */
  readonly returnNumber?: string;
  /** The ERP has no call for it: a person enters it there, and its receipts. */
  readonly byHand?: true;
  /** What was counted, oldest first; absent while nothing was. */
  readonly receipts?: readonly ReturnReceipt[];
  /** What has not come does not come any more. */
  readonly restGivenUp?: true;
  /** The ERP's document of the last receipt. */
  readonly documentNumber?: string;
}

/** What of a return was counted at once. */
export interface ReturnReceipt {
  readonly receiptId: string;
  /** Per order line and item. */
  readonly lines: readonly FulfilmentLine[];
  readonly countedAt: Instant;
  /** The ERP's document; absent until it is posted. */
  readonly documentNumber?: string;
}
