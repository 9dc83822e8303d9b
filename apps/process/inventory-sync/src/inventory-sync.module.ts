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
import { AvailabilityController } from './availability/availability.controller.js';
import { AvailabilityReader } from './availability/availability.reader.js';
import { ReadingsStore } from './availability/readings.store.js';
import { CausesStore } from './causes/causes.store.js';
import { inventorySyncEdits } from './commands/edit-rules.js';
import { FindCauseCommand } from './commands/find-cause.command.js';
import { PostStockMovementCommand } from './commands/post-stock-movement.command.js';
import { PostVarianceCommand } from './commands/post-variance.command.js';
import { InboundConfirmations } from './inbound-shipments/inbound-confirmations.js';
import { InboundShipmentsController } from './inbound-shipments/inbound-shipments.controller.js';
import { inventorySync } from './inventory-sync.process.js';
import { MovementTimeline } from './movements/movement.timeline.js';
import { MovementsController } from './movements/movements.controller.js';
import { MovementsStore } from './movements/movements.store.js';
import { ReadModelsProjection } from './read-models.projection.js';
import { FlightsStore } from './reconciliation/flights.store.js';
import { StockReconciliation } from './reconciliation/stock.reconciliation.js';
import { toStock } from './stock.mapper.js';

const clients = ClientsModule.forApp('inventory-sync');

@Module({
  imports: [
    MessagingModule,
    clients,
    ProcessManagerModule.forProcess({
      name: 'inventory-sync',
      definition: () => inventorySync,
      handlers: [PostStockMovementCommand, PostVarianceCommand, FindCauseCommand],
      reconciliations: [StockReconciliation],
      edits: inventorySyncEdits,
      imports: [clients],
    }),
  ],
  controllers: [
    AvailabilityController,
    MovementsController,
    InboundShipmentsController,
    ...exceptionControllersOf('inventory-sync', inventorySyncEdits),
    processControllerOf('inventory-sync'),
    queuesControllerOf('inventory-sync'),
    schedulesControllerOf('inventory-sync'),
    reconciliationsControllerOf('inventory-sync'),
    recordControllerOf('inventory-sync'),
    changesControllerOf('inventory-sync', toStock),
  ],
  providers: [
    ReadingsStore,
    AvailabilityReader,
    MovementsStore,
    FlightsStore,
    CausesStore,
    InboundConfirmations,
    ReadModelsProjection,
    MovementTimeline,
  ],
})
export class InventorySyncModule {}
