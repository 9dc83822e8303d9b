import type { Quantity } from '../values.js';

/** Why stock changed: a count found more or less; it is destroyed; it may not be sold, or may again; it came from a supplier. */
export type MovementReason = 'count' | 'scrap' | 'block' | 'receipt';

/** What changed of one item in one place, for one reason. */
export interface StockMovementItem {
  readonly sku: string;
  /** Signed: what the place has more of to sell. Never 0. */
  readonly delta: Quantity;
  readonly lot?: string;
  /** With a receipt: the order that it is for, by the ERP's number. */
  readonly purchaseOrderNumber?: string;
  readonly lineId?: string;
}

/** Stock that changed outside an order's shipment, as an ERP books it: one document. */
export interface StockMovement {
  /** Ours; the ERP keeps it, and the movement is found by it. */
  readonly reference: string;
  readonly reason: MovementReason;
  /** GLN. */
  readonly warehouse: string;
  /** When it changed; a movement that came late is booked on that day. */
  readonly occurredAt: string;
  readonly items: readonly StockMovementItem[];
}
