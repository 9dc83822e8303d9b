import { Module } from '@nestjs/common';
import { ClientsModule } from '#clients';
import { MessagingModule } from '#messaging';
import { Availability } from './availability/availability.service.js';
import { Facts } from './facts/facts.service.js';
import { FreightInvoices } from './freight-invoices/freight-invoices.service.js';
import { Fulfilments } from './fulfilments/fulfilments.service.js';
import { Orders } from './orders/orders.service.js';
import { Partners } from './registry/partners.js';
import { Shipments } from './shipments/shipments.service.js';
import { StockAdjustments } from './stock-adjustments/stock-adjustments.service.js';
import { Tenders } from './tenders/tenders.service.js';
import { Worlds } from './world/worlds.js';

const SERVICES = [
  Facts,
  Partners,
  Worlds,
  Availability,
  FreightInvoices,
  Fulfilments,
  Orders,
  Shipments,
  StockAdjustments,
  Tenders,
];

/** What every version of the partner API stands on: one set of services, never forked per version. */
@Module({
  imports: [MessagingModule, ClientsModule.forApp('partner')],
  providers: SERVICES,
  exports: [...SERVICES, MessagingModule],
})
export class PartnerModule {}
