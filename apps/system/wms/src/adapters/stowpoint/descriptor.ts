import type { WmsAdapterDescriptor } from '../../wms.descriptor.js';
import { StowPointConfig } from './config.js';
import { STOWPOINT_REPEATS } from './repeats.js';
import { StowPointAdapter } from './stowpoint.adapter.js';
import { StowPointClient } from './stowpoint.client.js';
import { StowPointNormalizer } from './stowpoint.normalizer.js';

export const stowpoint: WmsAdapterDescriptor<StowPointConfig> = {
  id: 'stowpoint',
  label: 'StowPoint WMS',
  maturity: 'stable',
  docs: 'apps/system/wms/src/adapters/stowpoint/README.md',
  capabilities: ['cancel', 'webhooks', 'lots', 'returns'],
  repeats: STOWPOINT_REPEATS,
  config: StowPointConfig,
  create({ connection, config, warehouses, recorder }) {
    const client = new StowPointClient(connection, config, recorder);
    const glnByCode = new Map(warehouses.map((warehouse) => [warehouse.wmsCode, warehouse.gln]));
    return new StowPointAdapter(client, new StowPointNormalizer(config.webhookSecret, glnByCode));
  },
};
