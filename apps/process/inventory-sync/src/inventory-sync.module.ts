import { Module } from '@nestjs/common';
import { ClientsModule } from '#clients';
import { MessagingModule } from '#messaging';
import { exceptionControllersOf, ProcessManagerModule } from '#process-manager';
import { PostStockMovementCommand } from './commands/post-stock-movement.command.js';
import { InboundShipmentsController } from './inbound-shipments/inbound-shipments.controller.js';
import { inventorySync } from './inventory-sync.process.js';
import { MovementTimeline } from './movements/movement.timeline.js';
import { MovementsController } from './movements/movements.controller.js';
import { MovementsProjection } from './movements/movements.projection.js';
import { MovementsStore } from './movements/movements.store.js';

@Module({
  imports: [
    MessagingModule,
    ProcessManagerModule.forProcess({
      name: 'inventory-sync',
      definition: () => inventorySync,
      handlers: [PostStockMovementCommand],
      imports: [ClientsModule.forApp('inventory-sync')],
    }),
  ],
  controllers: [MovementsController, InboundShipmentsController, ...exceptionControllersOf('inventory-sync')],
  providers: [MovementsStore, MovementsProjection, MovementTimeline],
})
export class InventorySyncModule {}
