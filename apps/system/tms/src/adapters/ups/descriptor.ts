import type { TmsAdapterDescriptor } from '../../tms.descriptor.js';
import { UpsConfig } from './config.js';
import { UPS_REPEATS } from './repeats.js';
import { UpsAdapter } from './ups.adapter.js';
import { UpsClient } from './ups.client.js';
import { UpsNormalizer } from './ups.normalizer.js';

export const ups: TmsAdapterDescriptor<UpsConfig> = {
  id: 'ups',
  label: 'UPS',
  maturity: 'experimental',
  docs: 'apps/system/tms/src/adapters/ups/README.md',
  capabilities: ['tender', 'webhooks'],
  repeats: UPS_REPEATS,
  config: UpsConfig,
  create({ connection, config, recorder }) {
    const client = new UpsClient(connection, config, recorder);
    return new UpsAdapter(client, new UpsNormalizer(client, config), config);
  },
};
