// What the portal's server tells its web application of one event.

import type { EventCardView } from '../portal.view.js';

export interface EventDetailView extends EventCardView {
  /** APIs by which it is told: by their contracts, with what the end of the log has of it. */
  readonly emitters: readonly EmitterView[];
  /** How many events back its figures are of. */
  readonly among: number;
  /** APIs that act on it, by their contracts. */
  readonly consumers: readonly string[];
  /** From its other versions that are sent, and from itself as it was released. */
  readonly differences: readonly EventDifferenceView[];
}

export interface EmitterView {
  /** Name of the API, as in `erp`. */
  readonly api: string;
  /** For people of the enterprise alone; absent where the end of the log has none. */
  readonly events?: number;
  readonly lastAt?: string;
}

/** What differs from another version that is sent beside it, or from the same one as it was released. */
export interface EventDifferenceView {
  readonly than: 'version' | 'release';
  /** CloudEvents type of the other version, or the day of the release. */
  readonly from: string;
  /** It is not in that release. */
  readonly isNew: boolean;
  readonly details: readonly string[];
}
