import { Module } from '@nestjs/common';
import { ClientsModule } from '#clients';
import { MessagingModule } from '#messaging';
import { exceptionControllersOf, ProcessManagerModule, queuesControllerOf } from '#process-manager';
import { AvailabilityController } from './availability/availability.controller.js';
import { AvailabilityReader } from './availability/availability.reader.js';
import { ReadingsStore } from './availability/readings.store.js';
import { inventorySyncEdits } from './commands/edit-rules.js';
import { PostStockMovementCommand } from './commands/post-stock-movement.command.js';
import { InboundShipmentsController } from './inbound-shipments/inbound-shipments.controller.js';
import { inventorySync } from './inventory-sync.process.js';
import { MovementTimeline } from './movements/movement.timeline.js';
import { MovementsController } from './movements/movements.controller.js';
import { MovementsStore } from './movements/movements.store.js';
import { ReadModelsProjection } from './read-models.projection.js';

const clients = ClientsModule.forApp('inventory-sync');

@Module({
  imports: [
    MessagingModule,
    clients,
    ProcessManagerModule.forProcess({
      name: 'inventory-sync',
      definition: () => inventorySync,
      handlers: [PostStockMovementCommand],
      edits: inventorySyncEdits,
      imports: [clients],
    }),
  ],
  controllers: [
    AvailabilityController,
    MovementsController,
    InboundShipmentsController,
    ...exceptionControllersOf('inventory-sync', inventorySyncEdits),
    queuesControllerOf('inventory-sync'),
  ],
  providers: [ReadingsStore, AvailabilityReader, MovementsStore, ReadModelsProjection, MovementTimeline],
})
export class InventorySyncModule {}
