// What the portal's server tells its web application of how a contract has changed.

import type { ChangeView } from '../portal.view.js';

export interface ChangelogView {
  /** What is served beyond what was released last; absent where there is no record of releases. */
  readonly sinceRelease?: SinceReleaseView;
  /** Changes that could break somebody and were let through for a reason, the latest release first. */
  readonly permitted: readonly PermittedView[];
  /** As it is written for its consumers, as HTML of ours; absent where nothing is. */
  readonly html?: string;
}

export interface SinceReleaseView {
  /** Day of the release. */
  readonly released: string;
  readonly changes: readonly ChangeView[];
}

export interface PermittedView {
  /** Day of the release that it went out with. */
  readonly released: string;
  readonly reason: string;
  readonly by: string;
  /** Places of the contract. */
  readonly changes: readonly string[];
}
