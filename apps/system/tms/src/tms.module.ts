import { Module } from '@nestjs/common';
import { connectedFeedsOf, MessagingModule } from '#messaging';
import { connectionProviders, connectionsControllerOf } from '#platform/connections';
import { AdaptersController } from './adapters.controller.js';
import { TmsConnections, tmsConnectionKind } from './connections.js';
import { FreightInvoicesController } from './freight-invoices.controller.js';
import { Labels } from './labels.js';
import { ShipmentsController } from './shipments.controller.js';
import { SystemsController } from './systems.controller.js';
import { TendersController } from './tenders.controller.js';
import { WebhooksController } from './webhooks.controller.js';

@Module({
  imports: [MessagingModule],
  controllers: [
    SystemsController,
    AdaptersController,
    connectionsControllerOf('tms'),
    TendersController,
    ShipmentsController,
    FreightInvoicesController,
    WebhooksController,
  ],
  providers: [
    TmsConnections,
    Labels,
    ...connectionProviders(tmsConnectionKind),
    connectedFeedsOf('tms', TmsConnections),
  ],
})
export class TmsModule {}
