import type { MovementReason } from '../../entities/stock-movement.js';
import type { Quantity } from '../../values.js';

/** Stock that a warehouse changed is in the ERP's book. */
export interface StockPosted {
  /** Ours; the ERP keeps it. */
  readonly movementId: string;
  readonly sku: string;
  readonly location: string;
  readonly delta: Quantity;
  readonly reason: MovementReason;
  /** Connection id; absent where no ERP is connected for the location and a person booked it. */
  readonly erp?: string;
  readonly documentNumber: string;
  /** A person booked it. */
  readonly byHand?: boolean;
  /** Of the inbound shipment that it came with. */
  readonly inboundShipmentId?: string;
}
