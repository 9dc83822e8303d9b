import { messagingPersistence } from '#messaging';
import type { ApiDefinition } from '#platform/application';
import { eventCatalog } from './event-catalog.js';
import { PartnerRegistry1795600000010 } from './registry/partner.migration.js';
import { SERVED } from './served.js';
import { VERSIONS } from './versions.js';

const partnerPersistence = { schema: 'partner', migrations: [PartnerRegistry1795600000010] };

/** The partner API, a definition per version: they run side by side over the same services. */
export const partnerApis: readonly ApiDefinition[] = SERVED.map((version) => ({
  ...VERSIONS[version],
  name: 'partner',
  version,
  title: 'Partner API',
  owner: 'partner-integration',
  persistence: [messagingPersistence, partnerPersistence],
  events: eventCatalog,
}));
