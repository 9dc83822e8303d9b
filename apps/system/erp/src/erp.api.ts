import { flowOf } from '#canonical';
import { messagingPersistence } from '#messaging';
import type { ApiDefinition } from '#platform/application';
import { ErpModule } from './erp.module.js';
import { erpPersistence } from './feed/feed.persistence.js';

export { examineErp } from './erp.doctor.js';

export const erpApi: ApiDefinition = {
  name: 'erp',
  version: 'v1',
  title: 'ERP system API',
  description:
    'Every connected ERP behind one canonical contract: read and follow sales orders, read what may be promised, create deliveries and post their goods issue, accrue freight and post carriers’ invoices.',
  owner: 'erp-integration',
  module: ErpModule,
  flow: flowOf({
    emits: ['order.received', 'order.released', 'order.changed', 'order.held', 'order.cancel-requested'],
  }),
  persistence: [messagingPersistence, erpPersistence],
};
