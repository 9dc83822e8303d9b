import { randomBytes } from 'node:crypto';
import type { CrossdockConfig, Landscape } from '#platform/config';
import { createDataSource, Database } from '#platform/persistence';
import { ClientRegistry } from '../../apps/identity/src/identity.api.js';

/**
 * Makes the partners of a landscape known to a running authorization server, as `npm start` does.
 * @returns the secret of each client, by its id
 */
export async function registerPartners(databaseUrl: string, { partners }: Landscape): Promise<Map<string, string>> {
  const dataSource = await createDataSource(databaseUrl, 1).initialize();
  try {
    const clients = new ClientRegistry(new Database(dataSource), {} as CrossdockConfig);
    const secrets = new Map<string, string>();
    for (const { id, kind } of partners) {
      const secret = randomBytes(24).toString('base64url');
      await clients.ensurePartner(`partner-${id}`, secret, id, kind);
      secrets.set(`partner-${id}`, secret);
    }
    return secrets;
  } finally {
    await dataSource.destroy();
  }
}
