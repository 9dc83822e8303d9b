import type { Quantity } from '../../values.js';

/** Stock that a warehouse changed is not posted by itself: something else posts it, or a person decided so. */
export interface StockSetAside {
  readonly movementId: string;
  readonly sku: string;
  readonly location: string;
  readonly delta: Quantity;
  /** For a reader: what posts it instead, or who decided. */
  readonly why: string;
}
