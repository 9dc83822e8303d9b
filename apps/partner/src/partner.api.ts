import { flowOf } from '#canonical';
import { messagingPersistence } from '#messaging';
import type { ApiDefinition } from '#platform/application';
import { ClientClaims1795600000604 } from './clients/client-claims.migration.js';
import { eventCatalog } from './event-contract/event-catalog.js';
import { PartnerFeed1795600000400 } from './events/feed.migration.js';
import { HeldEvents1795600000413 } from './events/held.migration.js';
import { PUBLISHED_TYPES } from './events/publication.js';
import { FreightInvoiceNumbers1795600000830 } from './freight-invoices/freight-invoices.migration.js';
import { InboundShipments1795600000500 } from './inbound-shipments/inbound-shipments.migration.js';
import { INBOUND_EVENTS } from './inbound-shipments/inbound-shipments.projection.js';
import { InboundShipmentsGivenUp1797100021100 } from './inbound-shipments/inbound-shipments-given-up.migration.js';
import { Onboarding1795600000602 } from './onboarding/onboarding.migration.js';
import { PartnerRegistry1795600000010 } from './registry/partner.migration.js';
import { PartnerSilence1797100009001 } from './registry/partner-silence.migration.js';
import { PartnerSandbox1795600000603 } from './sandbox/sandbox.migration.js';
import { SERVED } from './served.js';
import { VERSIONS } from './versions.js';
import { WebhookEscalation1797100006001 } from './webhooks/cases/webhook-escalation.migration.js';
import { WebhookExceptions1795600000414 } from './webhooks/cases/webhook-exceptions.migration.js';
import { PartnerWebhooks1795600000410 } from './webhooks/webhook.migration.js';
import { WebhookCases1795600000411 } from './webhooks/webhook-cases.migration.js';
import { WebhookRetries1795600000412 } from './webhooks/webhook-retries.migration.js';

const partnerSchema = {
  schema: 'partner',
  migrations: [
    PartnerRegistry1795600000010,
    InboundShipments1795600000500,
    PartnerFeed1795600000400,
    PartnerWebhooks1795600000410,
    WebhookCases1795600000411,
    WebhookRetries1795600000412,
    HeldEvents1795600000413,
    WebhookExceptions1795600000414,
    WebhookEscalation1797100006001,
    Onboarding1795600000602,
    PartnerSandbox1795600000603,
    ClientClaims1795600000604,
    FreightInvoiceNumbers1795600000830,
    PartnerSilence1797100009001,
    InboundShipmentsGivenUp1797100021100,
  ],
};
/** What the partner API keeps, and its administration with it. */
export const partnerPersistence = [messagingPersistence, partnerSchema];

/** What partners tell, what became of their webhooks, and what is sent on to them. */
const flow = flowOf({
  emits: [
    'fulfilment.accepted',
    'fulfilment.rejected',
    'pick.confirmed',
    'pick.short',
    'fulfilment.packed',
    'pallet.loaded',
    'fulfilment.shipped',
    'fulfilment.returned',
    'inbound-shipment.notified',
    'inbound-shipment.arrived',
    'inbound-shipment.received',
    'stock.adjusted',
    'tender.accepted',
    'tender.rejected',
    'shipment.departed',
    'shipment.arrived',
    'carrier.delayed',
    'eta.changed',
    'delivery.attempted',
    'shipment.damaged',
    'shipment.returned',
    'shipment.refused',
    'shipment.delivered',
    'proof-of-delivery.received',
    'freight-invoice.received',
    'webhook.disabled',
    'exception.opened',
    'exception.escalated',
    'exception.resolved',
  ],
  consumes: [...PUBLISHED_TYPES, ...INBOUND_EVENTS],
});

/** The partner API, a definition per version: they run side by side over the same services. */
export const partnerApis: readonly ApiDefinition[] = SERVED.map((version) => ({
  ...VERSIONS[version],
  name: 'partner',
  version,
  title: 'Partner API',
  owner: 'partner-integration',
  persistence: partnerPersistence,
  flow,
  events: eventCatalog,
}));
