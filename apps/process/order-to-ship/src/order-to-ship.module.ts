import { Module } from '@nestjs/common';
import { ClientsModule } from '#clients';
import { MessagingModule } from '#messaging';
import { exceptionControllersOf, ProcessManagerModule, queuesControllerOf } from '#process-manager';
import { CancelFulfilmentCommand } from './commands/cancel-fulfilment.command.js';
import { CheckAvailabilityCommand } from './commands/check-availability.command.js';
import { CloseOrderCommand } from './commands/close-order.command.js';
import { CreateDeliveryCommand } from './commands/create-delivery.command.js';
import { orderToShipEdits } from './commands/edit-rules.js';
import { FindInvoiceCommand } from './commands/find-invoice.command.js';
import { PostGoodsIssueCommand } from './commands/post-goods-issue.command.js';
import { RateShipmentCommand } from './commands/rate-shipment.command.js';
import { ReadOrderCommand } from './commands/read-order.command.js';
import { ReadShipmentCommand } from './commands/read-shipment.command.js';
import { ReleaseFulfilmentCommand } from './commands/release-fulfilment.command.js';
import { ShortenDeliveryCommand } from './commands/shorten-delivery.command.js';
import { TenderShipmentCommand } from './commands/tender-shipment.command.js';
import { FulfilmentsController } from './fulfilments/fulfilments.controller.js';
import { orderToShip } from './order-to-ship.process.js';
import { OrderIntake } from './orders/order.intake.js';
import { OrdersController } from './orders/orders.controller.js';
import { TimelineReader } from './orders/timeline.reader.js';
import { ShipmentsController } from './shipments/shipments.controller.js';

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
        PostGoodsIssueCommand,
        ReadShipmentCommand,
        FindInvoiceCommand,
        CloseOrderCommand,
      ],
      edits: orderToShipEdits,
      imports: [clients],
    }),
  ],
  controllers: [
    OrdersController,
    FulfilmentsController,
    ShipmentsController,
    ...exceptionControllersOf('order-to-ship', orderToShipEdits),
    queuesControllerOf('order-to-ship'),
  ],
  providers: [OrderIntake, TimelineReader],
})
export class OrderToShipModule {}
