import { InvalidConnection } from '#platform/connections';
import { Expressions } from '#platform/mapping';
import type { WmsAdapterDescriptor } from '../../wms.descriptor.js';
import { MappedConfig } from './config.js';
import { MappedAdapter } from './mapped.adapter.js';
import { MappedClient } from './mapped.client.js';
import { MAPPED_REPEATS } from './repeats.js';
import { WebhookSignature } from './webhook.signature.js';

export const mapped: WmsAdapterDescriptor<MappedConfig> = {
  id: 'mapped',
  label: 'Any WMS by a mapping',
  maturity: 'stable',
  docs: 'apps/system/wms/src/adapters/mapped/README.md',
  capabilities: ['cancel', 'webhooks', 'lots', 'returns'],
  capabilitiesOf: ({ mapping: { capabilities, calls, webhook } }) => [
    ...(calls.cancel ? (['cancel'] as const) : []),
    ...(webhook ? (['webhooks'] as const) : []),
    ...capabilities,
  ],
  repeats: MAPPED_REPEATS,
  config: MappedConfig,
  create({ connection, config, warehouses, recorder }) {
    const { mapping, webhookSecret } = config;
    const expressions = new Expressions();
    // Whoever is at the door, and may be nobody's webhook, keeps no command waiting.
    const atTheDoor = new Expressions();
    const client = new MappedClient(connection, config, expressions, recorder);
    if (mapping.webhook && !webhookSecret)
      throw new InvalidConnection(['webhookSecret is missing: the mapping takes webhooks']);
    const signature =
      mapping.webhook && webhookSecret
        ? new WebhookSignature(mapping.webhook.signature, webhookSecret, atTheDoor)
        : undefined;
    const glnByCode = Object.fromEntries(warehouses.map(({ wmsCode, gln }) => [wmsCode, gln]));
    return new MappedAdapter(mapping, client, signature, glnByCode);
  },
};
