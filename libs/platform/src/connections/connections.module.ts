import { type FactoryProvider, Global, Module, type Provider } from '@nestjs/common';
import type { PersistenceFeature } from '../persistence/index.js';
import { ConnectionActs } from './connection.acts.js';
import { ConnectionTests } from './connection.checks.js';
import type { ConnectionKind } from './connection.kind.js';
import { ConnectionUpkeep } from './connection.upkeep.js';
import { ConnectionVault } from './connection.vault.js';
import { Connections1797100024000 } from './connections.migration.js';
import { CurrentLandscape } from './current-landscape.js';

export const connectionsPersistence: PersistenceFeature = {
  schema: 'platform',
  migrations: [Connections1797100024000],
};

/** What is connected, for every app of the process. */
@Global()
@Module({ providers: [CurrentLandscape], exports: [CurrentLandscape] })
export class ConnectionsModule {}

/** What an API of systems has beside its own, so that operators add and change its connections. */
export const connectionProviders = (kind: FactoryProvider<ConnectionKind>): Provider[] => [
  kind,
  ConnectionVault,
  ConnectionActs,
  ConnectionTests,
  ConnectionUpkeep,
];
