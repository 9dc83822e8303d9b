import { messagingPersistence } from '#messaging';
import type { ApiDefinition } from '#platform/application';
import { eventCatalog } from './event-catalog.js';
import { PartnerRegistry1795600000010 } from './registry/partner.migration.js';
import { PartnerV1Module } from './v1/v1.module.js';

export const partnerApi: ApiDefinition = {
  name: 'partner',
  version: 'v1',
  title: 'Partner API',
  description:
    'For 3PLs, carriers and customer portals: fulfilments and their confirmations, tenders, shipments and milestones, freight invoices, orders, availability. Each partner sees its own and nothing else.',
  owner: 'partner-integration',
  module: PartnerV1Module,
  persistence: [messagingPersistence, { schema: 'partner', migrations: [PartnerRegistry1795600000010] }],
  events: eventCatalog,
};
