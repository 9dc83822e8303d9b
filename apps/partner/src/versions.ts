import type { ApiDefinition, Lifecycle } from '#platform/application';
import { LIFECYCLES } from './lifecycles.js';
import { SERVED, type ServedVersion } from './served.js';
import { PartnerV1Module } from './v1/v1.module.js';
import { PartnerV2Module } from './v2/v2.module.js';

interface PartnerVersion extends Pick<ApiDefinition, 'module'> {
  readonly description: string;
  readonly lifecycle: Lifecycle;
}

/** The versions of the partner API, with their lives. */
export const VERSIONS: Readonly<Record<ServedVersion, PartnerVersion>> = {
  v1: {
    module: PartnerV1Module,
    description:
      'For 3PLs, carriers, suppliers and customer portals: fulfilments and their confirmations, tenders, shipments and milestones, freight invoices, inbound shipments, purchase orders, orders, invoices, availability. Each partner sees its own and nothing else.',
    lifecycle: LIFECYCLES.v1,
  },
  v2: {
    module: PartnerV2Module,
    description:
      'As v1, with handling units instead of flat lines: what a warehouse packs and ships is told by SSCC, pallets with their cartons, each with its contents by line, lot, serial number and expiry, with weight and dimensions. Each partner sees its own and nothing else.',
    lifecycle: LIFECYCLES.v2,
  },
};

const isNotEnding = (version: ServedVersion) => VERSIONS[version].lifecycle.deprecated === undefined;

/** Where newcomers begin: the newest version whose end was not announced. */
export const NEWCOMERS: ServedVersion = SERVED.findLast(isNotEnding) ?? (SERVED.at(-1) as ServedVersion);
