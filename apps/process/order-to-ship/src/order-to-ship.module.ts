import { Module } from '@nestjs/common';
import { ClientsModule } from '#clients';
import { MessagingModule } from '#messaging';
import {
  changesControllerOf,
  exceptionControllersOf,
  ProcessManagerModule,
  processControllerOf,
  queuesControllerOf,
  reconciliationsControllerOf,
  recordControllerOf,
  schedulesControllerOf,
} from '#process-manager';
import { AnnounceReturnCommand } from './commands/announce-return.command.js';
import { CancelFulfilmentCommand } from './commands/cancel-fulfilment.command.js';
import { CancelReturnCommand } from './commands/cancel-return.command.js';
import { CheckAvailabilityCommand } from './commands/check-availability.command.js';
import { CloseOrderCommand } from './commands/close-order.command.js';
import { CreateDeliveryCommand } from './commands/create-delivery.command.js';
import { DeleteDeliveryCommand } from './commands/delete-delivery.command.js';
import { orderToShipEdits } from './commands/edit-rules.js';
import { FindInvoiceCommand } from './commands/find-invoice.command.js';
import { PostGoodsIssueCommand } from './commands/post-goods-issue.command.js';
import { RateShipmentCommand } from './commands/rate-shipment.command.js';
import { ReadOrderCommand } from './commands/read-order.command.js';
import { ReadShipmentCommand } from './commands/read-shipment.command.js';
import { ReceiveReturnCommand } from './commands/receive-return.command.js';
import { ReleaseFulfilmentCommand } from './commands/release-fulfilment.command.js';
import { ShortenDeliveryCommand } from './commands/shorten-delivery.command.js';
import { TenderShipmentCommand } from './commands/tender-shipment.command.js';
import { FulfilmentsController } from './fulfilments/fulfilments.controller.js';
import { orderToShip } from './order-to-ship.process.js';
import { OrderIntake } from './orders/order.intake.js';
import { OrdersController } from './orders/orders.controller.js';
import { TimelineReader } from './orders/timeline.reader.js';
import { OpenOrdersReconciliation } from './reconciliation/open-orders.reconciliation.js';
import { OrderBooks } from './reconciliation/order.books.js';
import { UnbilledDeliveriesReconciliation } from './reconciliation/unbilled-deliveries.reconciliation.js';
import { UncreditedReturnsReconciliation } from './reconciliation/uncredited-returns.reconciliation.js';
import { ShipmentsController } from './shipments/shipments.controller.js';
import { toOrder } from './views.mapper.js';

const clients = ClientsModule.forApp('order-to-ship');

@Module({
  imports: [
    MessagingModule,
    clients,
    ProcessManagerModule.forProcess({
      name: orderToShip.name,
      definition: () => orderToShip,
      handlers: [
        ReadOrderCommand,
        CheckAvailabilityCommand,
        CreateDeliveryCommand,
        ReleaseFulfilmentCommand,
        CancelFulfilmentCommand,
        RateShipmentCommand,
        TenderShipmentCommand,
        ShortenDeliveryCommand,
        DeleteDeliveryCommand,
        PostGoodsIssueCommand,
        ReadShipmentCommand,
        FindInvoiceCommand,
        CloseOrderCommand,
        AnnounceReturnCommand,
        ReceiveReturnCommand,
        CancelReturnCommand,
      ],
      reconciliations: [OpenOrdersReconciliation, UnbilledDeliveriesReconciliation, UncreditedReturnsReconciliation],
      collaborators: [OrderBooks],
      edits: orderToShipEdits,
      watchesFeeds: true,
      imports: [clients],
    }),
  ],
  controllers: [
    OrdersController,
    FulfilmentsController,
    ShipmentsController,
    ...exceptionControllersOf('order-to-ship', orderToShipEdits),
    processControllerOf('order-to-ship'),
    queuesControllerOf('order-to-ship'),
    schedulesControllerOf('order-to-ship'),
    reconciliationsControllerOf('order-to-ship'),
    recordControllerOf('order-to-ship'),
    changesControllerOf('order-to-ship', toOrder),
  ],
  providers: [OrderIntake, TimelineReader],
})
export class OrderToShipModule {}
