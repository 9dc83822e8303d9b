import { Module } from '@nestjs/common';
import { ClientsModule } from '#clients';
import { MessagingModule } from '#messaging';
import { Availability } from './availability/availability.service.js';
import { EventFeed } from './events/event-feed.js';
import { FeedProjection } from './events/feed.projection.js';
import { HeldEvents } from './events/held-events.js';
import { Facts } from './facts/facts.service.js';
import { PartnerFeeds } from './feeds/partner-feeds.js';
import { FreightInvoiceNumbers } from './freight-invoices/freight-invoice.numbers.js';
import { FreightInvoices } from './freight-invoices/freight-invoices.service.js';
import { Fulfilments } from './fulfilments/fulfilments.service.js';
import { InboundShipmentsProjection } from './inbound-shipments/inbound-shipments.projection.js';
import { InboundShipments } from './inbound-shipments/inbound-shipments.service.js';
import { InboundShipmentStore } from './inbound-shipments/inbound-shipments.store.js';
import { Invoices } from './invoices/invoices.service.js';
import { Orders } from './orders/orders.service.js';
import { PurchaseOrders } from './purchase-orders/purchase-orders.service.js';
import { CurrentPartners } from './registry/current-partners.js';
import { Partners } from './registry/partners.js';
import { Sandbox } from './sandbox/sandbox.js';
import { SandboxStore } from './sandbox/sandbox.store.js';
import { Shipments } from './shipments/shipments.service.js';
import { StockAdjustments } from './stock-adjustments/stock-adjustments.service.js';
import { Tenders } from './tenders/tenders.service.js';
import { WebhookCaseClock } from './webhooks/cases/case.clock.js';
import { WebhookCases } from './webhooks/cases/webhook-cases.js';
import { DeliveryWorker } from './webhooks/delivery/delivery.worker.js';
import { DeliveryLog } from './webhooks/delivery-log.js';
import { DeliveryLogPruner } from './webhooks/delivery-log.pruner.js';
import { Targets } from './webhooks/targets.js';
import { Webhooks } from './webhooks/webhooks.service.js';
import { Worlds } from './world/worlds.js';

const SERVICES = [
  Facts,
  Partners,
  Worlds,
  Sandbox,
  SandboxStore,
  Availability,
  FreightInvoiceNumbers,
  FreightInvoices,
  Fulfilments,
  InboundShipmentStore,
  InboundShipments,
  Invoices,
  Orders,
  PurchaseOrders,
  Shipments,
  StockAdjustments,
  Tenders,
  EventFeed,
  Webhooks,
  DeliveryLog,
  WebhookCases,
];
/** What works by itself. */
const WORKERS = [
  CurrentPartners,
  FeedProjection,
  InboundShipmentsProjection,
  HeldEvents,
  Targets,
  DeliveryWorker,
  DeliveryLogPruner,
  WebhookCaseClock,
  PartnerFeeds,
];

/** What every version of the partner API stands on: one set of services, never forked per version. */
@Module({
  imports: [MessagingModule, ClientsModule.forApp('partner')],
  providers: [...SERVICES, ...WORKERS],
  exports: [...SERVICES, Targets, MessagingModule],
})
export class PartnerModule {}
