import type { PersistenceFeature } from '../persistence/index.js';
import { ClientStandings1795600000004 } from './client-standing.migration.js';
import { EndedKeys1795600000900 } from './ended-keys.migration.js';
import { IdempotencyKeys1795500000001 } from './idempotency/idempotency.migration.js';
import { QuotaUses1795500000003 } from './quota/quota.migration.js';
import { QuotaCounting1795600000200 } from './quota/quota-counting.migration.js';

export const accessPersistence: PersistenceFeature = {
  schema: 'platform',
  migrations: [
    IdempotencyKeys1795500000001,
    QuotaUses1795500000003,
    ClientStandings1795600000004,
    QuotaCounting1795600000200,
    EndedKeys1795600000900,
  ],
};
