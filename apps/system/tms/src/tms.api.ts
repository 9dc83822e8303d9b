import { flowOf } from '#canonical';
import { messagingPersistence } from '#messaging';
import type { ApiDefinition } from '#platform/application';
import { TmsModule } from './tms.module.js';

export { examineTms } from './tms.doctor.js';

export const tmsApi: ApiDefinition = {
  name: 'tms',
  version: 'v1',
  title: 'Transport system API',
  description:
    'Every connected TMS and carrier behind one canonical contract: rate and tender shipments, read where they stand, dispute freight invoices, and take what the carriers tell.',
  owner: 'transport-integration',
  module: TmsModule,
  flow: flowOf({
    emits: [
      'tender.accepted',
      'tender.rejected',
      'shipment.combined',
      'shipment.departed',
      'shipment.arrived',
      'carrier.delayed',
      'eta.changed',
      'delivery.attempted',
      'shipment.damaged',
      'shipment.returned',
      'shipment.refused',
      'shipment.delivered',
      'proof-of-delivery.received',
      'freight-invoice.received',
    ],
  }),
  persistence: [messagingPersistence],
};
