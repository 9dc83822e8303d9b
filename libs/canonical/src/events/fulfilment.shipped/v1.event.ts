import type { Package, PickedLine } from '../../entities/fulfilment.js';

/** The warehouse saw the goods leave. */
export interface FulfilmentShipped {
  readonly fulfilmentId: string;
  /** What left; empty: what lies in the units, or all that was picked where nothing tells what is in them. */
  readonly lines: readonly PickedLine[];
  readonly packages?: readonly Package[];
  /** False: a part of the fulfilment left and more of it will follow. */
  readonly final?: boolean;
}
