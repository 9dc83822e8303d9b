import type { Package, PickedLine } from '../../entities/fulfilment.js';

/** The warehouse saw the goods leave. */
export interface FulfilmentShipped {
  readonly fulfilmentId: string;
  /** What left; empty: all that was picked. */
  readonly lines: readonly PickedLine[];
  readonly packages?: readonly Package[];
}
