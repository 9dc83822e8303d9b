import type { FulfilmentLine } from '../../entities/fulfilment.js';

/** The ERP posted the receipt of goods that came back: stock moved once. */
export interface ReturnReceived {
  readonly returnId: string;
  /** Of this count: a return may come in several. */
  readonly receiptId: string;
  /** That they had left with. */
  readonly fulfilmentId: string;
  /** GLN of the warehouse that they came back to. */
  readonly warehouse: string;
  readonly erp: string;
  readonly orderNumber: string;
  readonly documentNumber: string;
  readonly lines: readonly FulfilmentLine[];
}
