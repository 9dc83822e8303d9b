import type { ApiDefinition, Lifecycle } from '#platform/application';
import { SERVED, type ServedVersion } from './served.js';
import { PartnerV1Module } from './v1/v1.module.js';
import { PartnerV2Module } from './v2/v2.module.js';

interface PartnerVersion extends Pick<ApiDefinition, 'module'> {
  readonly description: string;
  readonly lifecycle: Lifecycle;
}

/**
 * The versions of the partner API and their lives: headers, contracts, catalog and the end of a version follow from
 * this list; a sunset takes effect only when it was agreed (docs/adr/0023). v1 is not deprecated: v2 is new, and nobody's
 * use of v1 has been looked at yet.
 */
export const VERSIONS: Readonly<Record<ServedVersion, PartnerVersion>> = {
  v1: {
    module: PartnerV1Module,
    description:
      'For 3PLs, carriers, suppliers and customer portals: fulfilments and their confirmations, tenders, shipments and milestones, freight invoices, inbound shipments, purchase orders, orders, invoices, availability. Each partner sees its own and nothing else.',
    lifecycle: {
      released: '2026-11-24',
      successor: 'v2',
      migrationGuide: '/portal/guides/migrate-partner-v1-to-v2',
    },
  },
  v2: {
    module: PartnerV2Module,
    description:
      'As v1, with handling units instead of flat lines: what a warehouse packs and ships is told by SSCC, pallets with their cartons, each with its contents by line, lot, serial number and expiry, with weight and dimensions. Each partner sees its own and nothing else.',
    lifecycle: { released: '2026-11-25' },
  },
};

const isNotEnding = (version: ServedVersion) => VERSIONS[version].lifecycle.deprecated === undefined;

/** Where newcomers begin: the newest version whose end was not announced. */
export const NEWCOMERS: ServedVersion = SERVED.findLast(isNotEnding) ?? (SERVED.at(-1) as ServedVersion);
