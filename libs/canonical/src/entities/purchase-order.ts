import type { LocalDate, Money, Quantity } from '../values.js';
import type { SourceReference } from './order.js';

export interface PurchaseOrderLine {
  readonly lineId: string;
  readonly sku: string;
  readonly description?: string;
  /** Ordered. */
  readonly quantity: Quantity;
  /** Of it received, returns taken off. */
  readonly received: Quantity;
  /** Nothing more is expected: all received, or ended by the buyer. */
  readonly closed: boolean;
  /** Net price of one unit. */
  readonly unitPrice?: Money;
  /** GLN of the warehouse that it is to be delivered to; absent where that is not one of ours. */
  readonly warehouse?: string;
  readonly deliveryDate?: LocalDate;
}

/** What was ordered from a supplier, as the ERP holds it. */
export interface PurchaseOrder {
  readonly source: SourceReference;
  readonly purchaseOrderNumber: string;
  /** The ERP's supplier number. */
  readonly supplier: string;
  readonly currency: string;
  readonly status: 'open' | 'completed' | 'cancelled';
  readonly orderedOn?: LocalDate;
  readonly lines: readonly PurchaseOrderLine[];
}
