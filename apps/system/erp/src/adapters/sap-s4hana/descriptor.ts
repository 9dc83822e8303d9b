import { createHttpClient } from '#platform/http';
import { describeErp } from '../../erp.descriptor.js';
import { basicAuthorizer, OAuthAuthorizer } from './authorizers.js';
import { SapConfig } from './config.js';
import { SAP_REPEATS } from './repeats.js';
import { SapAdapter } from './sap.adapter.js';

export const sapDescriptor = describeErp({
  id: 'sap-s4hana',
  label: 'SAP S/4HANA',
  maturity: 'stable',
  docs: 'https://api.sap.com/products/SAPS4HANACloud/apis/ODATA',
  capabilities: [
    'deliveries',
    'delivery-shortening',
    'delivery-deletion',
    'accruals',
    'payment-release',
    'order-close',
    'purchase-orders',
    'customer-invoices',
    'stock-movements',
    'returns',
    'stock-book',
    'open-orders',
    'unbilled-deliveries',
    'posted-invoices',
    'open-accruals',
    'payments',
    'uncredited-returns',
  ],
  repeats: SAP_REPEATS,
  config: SapConfig,
  create: (config, { connection, recorder }) => {
    const authorize = config.auth === 'oauth' ? new OAuthAuthorizer(connection, config) : basicAuthorizer(config);
    const { baseUrl, timeoutMs, concurrency } = config;
    const http = createHttpClient({
      connection,
      baseUrl: baseUrl.replace(/\/$/, ''),
      timeoutMs,
      concurrency,
      authorize,
      recorder,
    });
    return new SapAdapter(http, config, connection);
  },
});
