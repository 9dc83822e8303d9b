import { Global, Module } from '@nestjs/common';
import type { PersistenceFeature } from '../persistence/index.js';
import { Deprecations1795600000310 } from './deprecation.migration.js';
import { DeprecationStore } from './deprecation.store.js';
import { Deprecations } from './deprecations.js';
import { ImpactReports } from './impact.reports.js';
import { Sunsets } from './sunsets.js';

export const deprecationPersistence: PersistenceFeature = {
  schema: 'platform',
  migrations: [Deprecations1795600000310],
};

/** What is agreed about the ends of versions, for every app of the process: those that administer it, and those that end. */
@Global()
@Module({
  providers: [ImpactReports, DeprecationStore, Deprecations, Sunsets],
  exports: [ImpactReports, Deprecations, Sunsets],
})
export class DeprecationModule {}
