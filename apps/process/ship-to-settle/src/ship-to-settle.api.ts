import { messagingPersistence } from '#messaging';
import type { ApiDefinition } from '#platform/application';
import { processFlow, processPersistence } from '#process-manager';
import { ShipToSettleModule } from './ship-to-settle.module.js';
import { shipToSettle } from './ship-to-settle.process.js';
import { shipToSettleWorkflows } from './ship-to-settle.workflows.js';

export { shipToSettleIn } from './ship-to-settle.process.js';

export const shipToSettleApi: ApiDefinition = {
  name: 'ship-to-settle',
  version: 'v1',
  title: 'Ship-to-settle process API',
  description:
    'Accrues the freight of what was shipped, audits the carrier’s invoice against the tender, disputes what differs, and posts and releases what matches.',
  owner: 'freight-audit',
  module: ShipToSettleModule,
  persistence: [messagingPersistence, processPersistence('ship-to-settle')],
  // Payments are found in the ERP's books.
  flow: processFlow(shipToSettle('tms'), { emits: ['payment.made'] }),
  workflows: shipToSettleWorkflows,
};
