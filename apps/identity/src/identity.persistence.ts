import type { PersistenceFeature } from '#platform/persistence';
import { Clients1795600000100 } from './migrations/clients.migration.js';
import { Identity1795500000002 } from './migrations/identity.migration.js';
import { KeyUses1795600000103 } from './migrations/key-uses.migration.js';
import { PartnerPeople1797100021300 } from './migrations/partner-people.migration.js';
import { People1797100013000 } from './migrations/people.migration.js';
import { SigningKeys1795600000101 } from './migrations/signing-keys.migration.js';
import { UsedAssertions1795600000102 } from './migrations/used-assertions.migration.js';

export const identityPersistence: PersistenceFeature = {
  schema: 'identity',
  migrations: [
    Identity1795500000002,
    Clients1795600000100,
    SigningKeys1795600000101,
    UsedAssertions1795600000102,
    KeyUses1795600000103,
    People1797100013000,
    PartnerPeople1797100021300,
  ],
};
