import type { TmsAdapterDescriptor } from '../../tms.descriptor.js';
import { EasyPostConfig } from './config.js';
import { EasyPostAdapter } from './easypost.adapter.js';
import { EasyPostClient } from './easypost.client.js';
import { EasyPostNormalizer } from './easypost.normalizer.js';
import { EASYPOST_REPEATS } from './repeats.js';

export const easypost: TmsAdapterDescriptor<EasyPostConfig> = {
  id: 'easypost',
  label: 'EasyPost',
  maturity: 'experimental',
  docs: 'apps/system/tms/src/adapters/easypost/README.md',
  capabilities: ['tender', 'webhooks'],
  repeats: EASYPOST_REPEATS,
  config: EasyPostConfig,
  create({ connection, config, recorder }) {
    const client = new EasyPostClient(connection, config, recorder);
    return new EasyPostAdapter(client, new EasyPostNormalizer(client, config), config.carriers);
  },
};
