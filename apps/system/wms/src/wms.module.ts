import { Module } from '@nestjs/common';
import { connectedFeedsOf, MessagingModule } from '#messaging';
import { AdaptersController } from './adapters.controller.js';
import { WmsConnections } from './connections.js';
import { FulfilmentsController } from './fulfilments.controller.js';
import { InventoryController } from './inventory.controller.js';
import { InventoryReader } from './inventory.reader.js';
import { SystemsController } from './systems.controller.js';
import { WebhooksController } from './webhooks.controller.js';

@Module({
  imports: [MessagingModule],
  controllers: [SystemsController, AdaptersController, FulfilmentsController, InventoryController, WebhooksController],
  providers: [WmsConnections, connectedFeedsOf('wms', WmsConnections), InventoryReader],
})
export class WmsModule {}
