import type { Quantity } from '../../values.js';

/** Two books differ. */
export interface InventoryVariance {
  readonly sku: string;
  readonly location: string;
  readonly erp: Quantity;
  readonly wms: Quantity;
}
