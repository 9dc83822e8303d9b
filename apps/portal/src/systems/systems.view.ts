// What the portal's server tells its web application of connected systems.

import type { VendorView } from '../tower.view.js';

/** A connected ERP, WMS or TMS. */
export interface SystemView extends Pick<VendorView, 'id' | 'kind' | 'label' | 'maturity' | 'capabilities' | 'docs'> {
  /** What others of its kind may do, and its adapter does not; absent where its API did not say. */
  readonly lacks?: readonly string[];
  /** What its adapter does not do, in its own description's words: HTML of ours. */
  readonly limits?: string;
  /** How it fares at this moment: for people of the enterprise alone. */
  readonly now?: Omit<VendorView, 'id' | 'kind' | 'vendor' | 'label' | 'maturity' | 'capabilities' | 'docs'>;
}

/** What speaks to the systems of one vendor, whether or not one is connected. */
export interface AdapterView
  extends Pick<SystemView, 'kind' | 'label' | 'lacks' | 'limits' | 'docs'>,
    Required<Pick<SystemView, 'maturity' | 'capabilities'>> {
  /** `vendor` of a connection. */
  readonly id: string;
  /** Ids of the systems that are connected by it. */
  readonly connections: readonly string[];
}

/** What the page of systems shows. */
export interface SystemsView {
  readonly items: readonly SystemView[];
  readonly adapters: readonly AdapterView[];
}
