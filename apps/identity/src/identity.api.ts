import type { ApiDefinition } from '#platform/application';
import { Clients1795600000100 } from './clients.migration.js';
import { Identity1795500000002 } from './identity.migration.js';
import { IdentityModule } from './identity.module.js';

export { ClientRegistry } from './clients/client.registry.js';

export const identityApi: ApiDefinition = {
  name: 'identity',
  version: 'v1',
  title: 'Authorization server',
  description:
    'Administration of the authorization server, for operators and our own apps: clients of partners with their secrets and public keys, suspension and revocation, signing keys.',
  owner: 'platform',
  module: IdentityModule,
  persistence: [{ schema: 'identity', migrations: [Identity1795500000002, Clients1795600000100] }],
};
