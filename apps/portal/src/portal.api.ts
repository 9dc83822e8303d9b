import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { messagingPersistence } from '#messaging';
import type { ApiDefinition } from '#platform/application';
import { AdministrationController } from './administration/administration.controller.js';
import { AuditFileController } from './administration/audit-file.controller.js';
import { ApiLifeController } from './api/api-life.controller.js';
import { CatalogViewsController } from './api/catalog.controller.js';
import { EventViewsController } from './api/events.controller.js';
import { MapViewController } from './api/map.controller.js';
import { PlanViewsController } from './api/plans.controller.js';
import { ProcessViewsController } from './api/processes.controller.js';
import { SearchController } from './api/search.controller.js';
import { CatalogReaders } from './catalog/catalog.readers.js';
import { DeskController } from './desk/desk.controller.js';
import { DeskTokens } from './desk/desk.tokens.js';
import { ApiGate } from './gate/api.gate.js';
import { PortalController } from './portal.controller.js';
import { SamplesController } from './samples/samples.controller.js';
import { SessionModule } from './session/session.module.js';
import { PortalSessions1797100013010 } from './session/sessions.migration.js';
import { serveAssets } from './shell/assets.js';
import { SystemsController } from './systems/systems.controller.js';
import { TowerModule } from './tower/tower.module.js';
import { TOWER_MIGRATIONS } from './tower/tower.tables.js';
import { TryController } from './try/try.controller.js';

@Module({
  imports: [SessionModule, TowerModule, CatalogReaders],
  controllers: [
    CatalogViewsController,
    ApiLifeController,
    EventViewsController,
    MapViewController,
    PlanViewsController,
    ProcessViewsController,
    SystemsController,
    SearchController,
    SamplesController,
    TryController,
    DeskController,
    AuditFileController,
    AdministrationController,
    PortalController,
  ],
  providers: [ApiGate, DeskTokens],
})
export class PortalModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    serveAssets(this.host.httpAdapter.getInstance<FastifyInstance>());
  }
}

export const portalApi: ApiDefinition = {
  name: 'portal',
  version: 'v1',
  title: 'Portal',
  description: 'What a browser sees of the product.',
  owner: 'platform',
  module: PortalModule,
  persistence: [
    messagingPersistence,
    { schema: 'portal', migrations: [PortalSessions1797100013010, ...TOWER_MIGRATIONS] },
  ],
};
