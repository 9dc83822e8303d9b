import { Module } from '@nestjs/common';
import { PartnerModule } from '../partner.module.js';
import { AvailabilityController } from './availability/availability.controller.js';
import { EventsController } from './events/events.controller.js';
import { FreightInvoicesController } from './freight-invoices/freight-invoices.controller.js';
import { FulfilmentsController } from './fulfilments/fulfilments.controller.js';
import { OrdersController } from './orders/orders.controller.js';
import { ShipmentsController } from './shipments/shipments.controller.js';
import { StockAdjustmentsController } from './stock-adjustments/stock-adjustments.controller.js';
import { TendersController } from './tenders/tenders.controller.js';
import { DeliveriesController } from './webhooks/deliveries.controller.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';

/** Partner API v1: a folder per resource. */
@Module({
  imports: [PartnerModule],
  controllers: [
    FulfilmentsController,
    ShipmentsController,
    TendersController,
    FreightInvoicesController,
    OrdersController,
    AvailabilityController,
    StockAdjustmentsController,
    EventsController,
    WebhooksController,
    DeliveriesController,
  ],
})
export class PartnerV1Module {}
