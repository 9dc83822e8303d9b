import type { Lifecycle } from '#platform/application';
import { SERVED, type ServedVersion } from './served.js';

/**
 * The lives of the versions of the partner API: headers, contracts, catalog and the end of a version follow from this list;
 * a sunset takes effect only when it was agreed (docs/adr/0023). v1 is not deprecated: v2 is new, and nobody's use of v1 has
 * been looked at yet.
 */
export const LIFECYCLES: Readonly<Record<ServedVersion, Lifecycle>> = {
  v1: { released: '2026-11-24', successor: 'v2', migrationGuide: '/portal/guides/migrate-partner-v1-to-v2' },
  v2: { released: '2026-11-25' },
};

/** Where the move from a version is described; undefined where it is not. */
export const guideFrom = (version: string): string | undefined => {
  const served = SERVED.find((each) => each === version);
  return served && LIFECYCLES[served].migrationGuide;
};
