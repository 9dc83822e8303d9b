import { Module } from '@nestjs/common';
import { connectedFeedsOf, MessagingModule } from '#messaging';
import { connectionProviders, connectionsControllerOf } from '#platform/connections';
import { AccrualsController } from './accruals/accruals.controller.js';
import { AvailabilityController } from './availability/availability.controller.js';
import { BooksController } from './books/books.controller.js';
import { CustomerInvoicesController } from './customer-invoices/customer-invoices.controller.js';
import { DeliveriesController } from './deliveries/deliveries.controller.js';
import { ErpConnections, erpConnectionKind } from './erp.connections.js';
import { ErpSites } from './erp.sites.js';
import { FeedStore } from './feed/feed.store.js';
import { OrderFeedPoller } from './feed/order-feed.poller.js';
import { OrdersController } from './orders/orders.controller.js';
import { PurchaseOrdersController } from './purchase-orders/purchase-orders.controller.js';
import { ReturnsController } from './returns/returns.controller.js';
import { StockBookController } from './stock-book/stock-book.controller.js';
import { StockMovementsController } from './stock-movements/stock-movements.controller.js';
import { SupplierInvoicesController } from './supplier-invoices/supplier-invoices.controller.js';
import { AdaptersController } from './systems/adapters.controller.js';
import { SystemsController } from './systems/systems.controller.js';

@Module({
  imports: [MessagingModule],
  controllers: [
    SystemsController,
    AdaptersController,
    connectionsControllerOf('erp'),
    OrdersController,
    AvailabilityController,
    DeliveriesController,
    AccrualsController,
    SupplierInvoicesController,
    PurchaseOrdersController,
    CustomerInvoicesController,
    StockMovementsController,
    ReturnsController,
    StockBookController,
    BooksController,
  ],
  providers: [
    ErpConnections,
    ...connectionProviders(erpConnectionKind),
    ErpSites,
    FeedStore,
    OrderFeedPoller,
    connectedFeedsOf('erp', ErpConnections),
  ],
})
export class ErpModule {}
