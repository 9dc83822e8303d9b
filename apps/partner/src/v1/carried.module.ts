import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { PartnerModule } from '../partner.module.js';
import { AvailabilityController } from './availability/availability.controller.js';
import { EventsController } from './events/events.controller.js';
import { FreightInvoicesController } from './freight-invoices/freight-invoices.controller.js';
import { OrdersController } from './orders/orders.controller.js';
import { MilestonesController } from './shipments/milestones.controller.js';
import { StockAdjustmentsController } from './stock-adjustments/stock-adjustments.controller.js';
import { TendersController } from './tenders/tenders.controller.js';
import { DeliveriesController } from './webhooks/deliveries.controller.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';

/**
 * Resources whose form no later version has changed: v1 said it, every version serves it. One that a version breaks
 * leaves this list for the version's own folder, and stays with v1 under `partner/v1/…`.
 */
@Module({
  imports: [PartnerModule, AccountModule],
  controllers: [
    AvailabilityController,
    DeliveriesController,
    EventsController,
    FreightInvoicesController,
    MilestonesController,
    OrdersController,
    StockAdjustmentsController,
    TendersController,
    WebhooksController,
  ],
})
export class CarriedModule {}
