import { Module } from '@nestjs/common';
import { messagingPersistence } from '#messaging';
import type { ApiDefinition } from '#platform/application';
import { AdaptersController } from './adapters.controller.js';
import { ApisController } from './apis.controller.js';
import { CampaignsController } from './campaigns.controller.js';
import { Deprecations1795600000310, DeprecationsMoved1795600000312 } from './catalog.migration.js';
import { CatalogReaders } from './catalog.readers.js';
import { ChangesController } from './changes.controller.js';
import { ConsumersController } from './consumers.controller.js';
import { DeprecationsController } from './deprecations.controller.js';
import { EventsController } from './events.controller.js';
import { FindController } from './find.controller.js';
import { MapController } from './map.controller.js';
import { OwnershipController } from './ownership.controller.js';
import { PlansController } from './plans.controller.js';
import { ProcessesController } from './processes.controller.js';
import { SystemsController } from './systems.controller.js';

@Module({
  imports: [CatalogReaders],
  controllers: [
    ApisController,
    ChangesController,
    EventsController,
    SystemsController,
    AdaptersController,
    FindController,
    DeprecationsController,
    CampaignsController,
    ConsumersController,
    OwnershipController,
    MapController,
    PlansController,
    ProcessesController,
  ],
})
export class CatalogModule {}

export const catalogApi: ApiDefinition = {
  name: 'catalog',
  version: 'v1',
  title: 'Catalog API',
  description:
    'The catalog as data, for operators: every API and version with its owner, life, operations and policies, what differs between versions, who calls whom, how each version fares, which quotas count what, the events with who tells them and who acts on them, how the processes go, the connected systems and the adapters there are, what problems mean, the guides, a search over all of it, which system owns which field, who uses what, and what has been agreed about deprecations.',
  owner: 'platform',
  module: CatalogModule,
  persistence: [
    messagingPersistence,
    { schema: 'catalog', migrations: [Deprecations1795600000310, DeprecationsMoved1795600000312] },
  ],
};
