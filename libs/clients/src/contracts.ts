// Types of what the contracts say, for whoever shows it: nothing of this is there at run time.

export type { components as CatalogContract } from './generated/catalog.v1.js';
export type { components as PartnerContract } from './generated/partner.v2.js';
export type { components as PartnerAdminContract } from './generated/partner-admin.v1.js';
export type { components as ShipToSettleContract } from './generated/ship-to-settle.v1.js';
