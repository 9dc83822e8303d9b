import type { Instant, Quantity } from '../../values.js';

/**
 * What follows from two books that were held against each other: posted as a count, left as it is, a person's, not to be
 * counted for want of a common unit, or over because both say the same again.
 */
export type VarianceVerdict = 'within-tolerance' | 'accepted' | 'above-tolerance' | 'units-differ' | 'agreed';

/** Two books differ, or no longer do. */
export interface InventoryVariance {
  readonly sku: string;
  readonly location: string;
  readonly erp: Quantity;
  readonly wms: Quantity;
  readonly verdict?: VarianceVerdict;
  /** By whose tolerance. */
  readonly itemClass?: string;
  /** Run that found it. */
  readonly reconciliationId?: string;
  /** Of the warehouse's snapshot. */
  readonly asOf?: Instant;
}
