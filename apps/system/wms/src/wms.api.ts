import { flowOf } from '#canonical';
import { messagingPersistence } from '#messaging';
import type { ApiDefinition } from '#platform/application';
import { WmsModule } from './wms.module.js';

export { examineWms } from './wms.doctor.js';

export const wmsApi: ApiDefinition = {
  name: 'wms',
  version: 'v1',
  title: 'Warehouse system API',
  description:
    'Every connected WMS behind one canonical contract: release and cancel fulfilments, read where they stand, read stock, and take what the warehouses tell.',
  owner: 'warehouse-integration',
  module: WmsModule,
  flow: flowOf({
    emits: [
      'fulfilment.accepted',
      'fulfilment.rejected',
      'fulfilment.cancelled',
      'pick.confirmed',
      'pick.short',
      'fulfilment.packed',
      'pallet.loaded',
      'fulfilment.shipped',
      'fulfilment.returned',
      'inbound-shipment.arrived',
      'inbound-shipment.received',
      'stock.adjusted',
    ],
  }),
  persistence: [messagingPersistence],
};
