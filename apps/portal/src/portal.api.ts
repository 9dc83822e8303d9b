import { Module } from '@nestjs/common';
import type { ApiDefinition } from '#platform/application';
import { CatalogReader } from './catalog/catalog.reader.js';
import { PortalController } from './portal.controller.js';

@Module({ controllers: [PortalController], providers: [CatalogReader] })
export class PortalModule {}

export const portalApi: ApiDefinition = {
  name: 'portal',
  version: 'v1',
  title: 'Portal',
  description: 'What a browser sees of the product.',
  owner: 'platform',
  module: PortalModule,
  persistence: [],
};
