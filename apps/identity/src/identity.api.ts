import type { ApiDefinition } from '#platform/application';
import { Identity1795500000002 } from './identity.migration.js';
import { IdentityModule } from './identity.module.js';

export { ClientRegistry } from './client.registry.js';

export const identityApi: ApiDefinition = {
  name: 'identity',
  version: 'v1',
  title: 'Authorization server',
  description: 'OAuth 2.0 client credentials for every layer.',
  owner: 'platform',
  module: IdentityModule,
  persistence: [{ schema: 'identity', migrations: [Identity1795500000002] }],
};
