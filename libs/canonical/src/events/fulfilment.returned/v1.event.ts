import type { PickedLine } from '../../entities/fulfilment.js';

/** The warehouse counted what came back of goods that had left it. */
export interface FulfilmentReturned {
  readonly fulfilmentId: string;
  /** What came back; empty: all that was awaited. */
  readonly lines: readonly PickedLine[];
}
