import { Module } from '@nestjs/common';
import { PartnerModule } from '../partner.module.js';
import { AvailabilityController } from './availability/availability.controller.js';
import { EventsController } from './events/events.controller.js';
import { FreightInvoicesController } from './freight-invoices/freight-invoices.controller.js';
import { InboundShipmentsController } from './inbound-shipments/inbound-shipments.controller.js';
import { InvoicesController } from './invoices/invoices.controller.js';
import { OrdersController } from './orders/orders.controller.js';
import { PurchaseOrdersController } from './purchase-orders/purchase-orders.controller.js';
import { MilestonesController } from './shipments/milestones.controller.js';
import { ProofOfDeliveryController } from './shipments/proof-of-delivery.controller.js';
import { StockAdjustmentsController } from './stock-adjustments/stock-adjustments.controller.js';
import { TendersController } from './tenders/tenders.controller.js';
import { DeliveriesController } from './webhooks/deliveries.controller.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';

/**
 * Resources whose form no later version has changed: v1 said it, every version serves it. One that a version breaks
 * leaves this list for the version's own folder, and stays with v1 under `partner/v1/…`.
 */
@Module({
  imports: [PartnerModule],
  controllers: [
    AvailabilityController,
    DeliveriesController,
    EventsController,
    FreightInvoicesController,
    InboundShipmentsController,
    InvoicesController,
    MilestonesController,
    OrdersController,
    ProofOfDeliveryController,
    PurchaseOrdersController,
    StockAdjustmentsController,
    TendersController,
    WebhooksController,
  ],
})
export class CarriedModule {}
