import { createHttpClient } from '#platform/http';
import { describeErp } from '../../erp.descriptor.js';
import { TrytonConfig } from './config.js';
import { TRYTON_REPEATS } from './repeats.js';
import { TrytonAdapter } from './tryton.adapter.js';
import { TrytonClient } from './tryton.client.js';

/** One Tryton worker serves few requests at a time. */
const CONCURRENCY = 4;

export const trytonDescriptor = describeErp({
  id: 'tryton',
  label: 'Tryton',
  maturity: 'stable',
  docs: 'https://docs.tryton.org/projects/server/en/6.0/',
  capabilities: ['deliveries', 'delivery-shortening', 'accruals', 'order-close'],
  repeats: TRYTON_REPEATS,
  config: TrytonConfig,
  create: (config, { connection, recorder }) => {
    const { baseUrl, timeoutMs } = config;
    const http = createHttpClient({ connection, baseUrl, timeoutMs, concurrency: CONCURRENCY, recorder });
    return new TrytonAdapter(connection, new TrytonClient(http, config), config);
  },
});
