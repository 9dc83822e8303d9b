import { Global, Module } from '@nestjs/common';
import type { PersistenceFeature } from '../persistence/index.js';
import { CallEdges1797100015000 } from './edges.migration.js';
import { VersionSubscriptions1795600000311 } from './subscriptions.migration.js';
import { TrafficRecord1795600000300 } from './traffic.migration.js';
import { TrafficRecorder } from './traffic.recorder.js';
import { TrafficStore } from './traffic.store.js';

export const trafficPersistence: PersistenceFeature = {
  schema: 'platform',
  migrations: [TrafficRecord1795600000300, VersionSubscriptions1795600000311, CallEdges1797100015000],
};

/** The record of how partners use the APIs, for every app of the process. */
@Global()
@Module({ providers: [TrafficStore, TrafficRecorder], exports: [TrafficStore, TrafficRecorder] })
export class TrafficModule {}
