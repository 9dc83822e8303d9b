import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication, persistenceOf } from '#platform/application';
import type { CrossdockConfig } from '#platform/config';
import { migrate } from '#platform/persistence';
import { ClientRegistry, People } from '../../identity/src/identity.api.js';
import { PRODUCT } from './apis.js';
import type { DevCredentials } from './dev-credentials.js';

/** Brings the database up to date and makes the application of all APIs; it does not listen yet. */
export async function createProduct(config: CrossdockConfig): Promise<NestFastifyApplication> {
  await migrate(config.databaseUrl, persistenceOf(PRODUCT));
  return createApplication({ config, apis: PRODUCT });
}

/** Makes the clients of the credentials file, and whoever signs in by it, known to the authorization server. */
export async function registerClients(
  app: NestFastifyApplication,
  {
    operator,
    approver,
    partners,
    portal,
  }: Pick<DevCredentials, 'operator' | 'approver' | 'partners'> & Partial<Pick<DevCredentials, 'portal'>>,
): Promise<void> {
  const clients = app.get(ClientRegistry, { strict: false });
  await clients.ensureOperator(operator.clientId, operator.clientSecret);
  await clients.ensureApprover(approver.clientId, approver.clientSecret);
  for (const { id, kind, clientId, clientSecret } of partners) {
    await clients.ensurePartner(clientId, clientSecret, id, kind);
    await clients.ensureSandbox(`sandbox-${id}`, id, kind);
  }
  if (!portal) return;
  const people = app.get(People, { strict: false });
  await people.ensure(portal.username, portal.password, { name: 'Administrator', roles: ['administrator'] });
}
