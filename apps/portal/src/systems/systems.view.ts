// What the portal's server tells its web application of connected systems.

import type { VendorView } from '../tower.view.js';

/** A connected ERP, WMS or TMS. */
export interface SystemView extends Pick<VendorView, 'id' | 'kind' | 'label' | 'capabilities' | 'docs'> {
  /** What others of its kind may do, and its adapter does not; absent where its API did not say. */
  readonly lacks?: readonly string[];
  /** What its adapter does not do, in its own description's words: HTML of ours. */
  readonly limits?: string;
  /** How it fares at this moment: for people of the enterprise alone. */
  readonly now?: Omit<VendorView, 'id' | 'kind' | 'vendor' | 'label' | 'capabilities' | 'docs'>;
}
