import { createHttpClient } from '#platform/http';
import { describeErp } from '../../erp.descriptor.js';
import { DynamicsConfig } from './config.js';
import { DynamicsAdapter } from './dynamics.adapter.js';
import { DynamicsClient } from './dynamics.client.js';
import { EntraAuthorizer } from './entra.authorizer.js';
import { DYNAMICS_REPEATS } from './repeats.js';

export const dynamicsDescriptor = describeErp({
  id: 'dynamics365',
  label: 'Microsoft Dynamics 365 Finance and Supply Chain Management',
  maturity: 'experimental',
  docs: 'https://learn.microsoft.com/dynamics365/fin-ops-core/dev-itpro/data-entities/odata',
  capabilities: ['stock-book', 'open-orders'],
  repeats: DYNAMICS_REPEATS,
  config: DynamicsConfig,
  create: (config, { connection, recorder }) => {
    const baseUrl = config.baseUrl.replace(/\/$/, '');
    const { timeoutMs, concurrency } = config;
    const authorize = new EntraAuthorizer(connection, config);
    const http = createHttpClient({ connection, baseUrl, timeoutMs, concurrency, authorize, recorder });
    return new DynamicsAdapter(connection, new DynamicsClient(http, baseUrl), config);
  },
});
