import type { FulfilmentLine } from '../../entities/fulfilment.js';

/** What came back of a fulfilment was counted, and its receipt in the ERP follows. */
export interface ReturnCounted {
  readonly returnId: string;
  /** Of this count: a return may come in several. */
  readonly receiptId: string;
  /** That they had left with. */
  readonly fulfilmentId: string;
  /** GLN of the warehouse that they came back to. */
  readonly warehouse: string;
  readonly erp: string;
  readonly orderNumber: string;
  readonly lines: readonly FulfilmentLine[];
}
