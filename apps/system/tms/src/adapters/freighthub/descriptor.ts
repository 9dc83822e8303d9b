import type { TmsAdapterDescriptor } from '../../tms.descriptor.js';
import { FreightHubConfig } from './config.js';
import { FreightHubAdapter } from './freighthub.adapter.js';
import { FreightHubClient } from './freighthub.client.js';
import { FreightHubNormalizer } from './freighthub.normalizer.js';
import { FREIGHTHUB_REPEATS } from './repeats.js';

export const freighthub: TmsAdapterDescriptor<FreightHubConfig> = {
  id: 'freighthub',
  label: 'FreightHub TMS',
  maturity: 'stable',
  docs: 'apps/system/tms/src/adapters/freighthub/README.md',
  capabilities: ['tender', 'webhooks', 'freight-invoices', 'dispute', 'dangerous-goods', 'moves'],
  repeats: FREIGHTHUB_REPEATS,
  config: FreightHubConfig,
  create({ connection, config, recorder }) {
    const client = new FreightHubClient(connection, config, recorder);
    return new FreightHubAdapter(client, new FreightHubNormalizer(config.webhookSecret));
  },
};
