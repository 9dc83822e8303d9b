import type { ApiDefinition } from '#platform/application';
import { IdentityModule } from './identity.module.js';
import { identityPersistence } from './identity.persistence.js';

export { ClientRegistry } from './clients/client.registry.js';
export { People } from './people/people.js';

export const identityApi: ApiDefinition = {
  name: 'identity',
  version: 'v1',
  title: 'Authorization server',
  description:
    'Administration of the authorization server, for operators and our own apps: clients of partners with their secrets and public keys, suspension and revocation, signing keys, and the people who sign in.',
  owner: 'platform',
  module: IdentityModule,
  persistence: [identityPersistence],
};
