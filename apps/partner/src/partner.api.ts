import { messagingPersistence } from '#messaging';
import type { ApiDefinition } from '#platform/application';
import { PartnerFeed1795600000400 } from './events/feed.migration.js';
import { PartnerRegistry1795600000010 } from './registry/partner.migration.js';
import { PartnerV1Module } from './v1/v1.module.js';
import { PartnerWebhooks1795600000410 } from './webhooks/webhook.migration.js';

export const partnerApi: ApiDefinition = {
  name: 'partner',
  version: 'v1',
  title: 'Partner API',
  description:
    'For 3PLs, carriers and customer portals: fulfilments and their confirmations, tenders, shipments and milestones, freight invoices, orders, availability. Each partner sees its own and nothing else.',
  owner: 'partner-integration',
  module: PartnerV1Module,
  persistence: [
    messagingPersistence,
    {
      schema: 'partner',
      migrations: [PartnerRegistry1795600000010, PartnerFeed1795600000400, PartnerWebhooks1795600000410],
    },
  ],
};
