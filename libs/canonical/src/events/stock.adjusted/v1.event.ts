import type { Quantity } from '../../values.js';

/** A warehouse changed its stock outside an order. */
export interface StockAdjusted {
  readonly sku: string;
  readonly location: string;
  readonly delta: Quantity;
  readonly reason: string;
  readonly reference: string;
  readonly lot?: string;
}
