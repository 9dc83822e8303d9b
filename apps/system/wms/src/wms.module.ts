import { Module } from '@nestjs/common';
import { connectedFeedsOf, MessagingModule } from '#messaging';
import { connectionProviders, connectionsControllerOf } from '#platform/connections';
import { AdaptersController } from './adapters.controller.js';
import { WmsConnections, wmsConnectionKind } from './connections.js';
import { FulfilmentsController } from './fulfilments.controller.js';
import { InventoryController } from './inventory.controller.js';
import { InventoryReader } from './inventory.reader.js';
import { SystemsController } from './systems.controller.js';
import { WebhooksController } from './webhooks.controller.js';

@Module({
  imports: [MessagingModule],
  controllers: [
    SystemsController,
    AdaptersController,
    connectionsControllerOf('wms'),
    FulfilmentsController,
    InventoryController,
    WebhooksController,
  ],
  providers: [
    WmsConnections,
    ...connectionProviders(wmsConnectionKind),
    connectedFeedsOf('wms', WmsConnections),
    InventoryReader,
  ],
})
export class WmsModule {}
