import { Module } from '@nestjs/common';
import type { ApiDefinition } from '#platform/application';
import { CallMapReader } from '../map/call-map.reader.js';
import { ApiUseReader } from '../use/api-use.reader.js';
import { ApisController } from './apis.controller.js';
import { CampaignsController } from './campaigns.controller.js';
import { Deprecations1795600000310, DeprecationsMoved1795600000312 } from './catalog.migration.js';
import { CatalogReader } from './catalog.reader.js';
import { ConsumersController } from './consumers.controller.js';
import { DeprecationsController } from './deprecations.controller.js';
import { MapController } from './map.controller.js';
import { OwnershipController } from './ownership.controller.js';
import { PlansController } from './plans.controller.js';
import { ProcessesController } from './processes.controller.js';

@Module({
  controllers: [
    ApisController,
    DeprecationsController,
    CampaignsController,
    ConsumersController,
    OwnershipController,
    MapController,
    PlansController,
    ProcessesController,
  ],
  providers: [CatalogReader, CallMapReader, ApiUseReader],
})
export class CatalogModule {}

export const catalogApi: ApiDefinition = {
  name: 'catalog',
  version: 'v1',
  title: 'Catalog API',
  description:
    'The catalog as data, for operators: every API and version with its owner, life and operations, who calls whom, how each version fares, which quotas count what, the events, how the processes go, which system owns which field, who uses what, and what has been agreed about deprecations.',
  owner: 'platform',
  module: CatalogModule,
  persistence: [{ schema: 'catalog', migrations: [Deprecations1795600000310, DeprecationsMoved1795600000312] }],
};
