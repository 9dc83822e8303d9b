import { messagingPersistence } from '#messaging';
import type { ApiDefinition } from '#platform/application';
import { processFlow, processPersistence } from '#process-manager';
import { OrderToShipModule } from './order-to-ship.module.js';
import { orderToShip } from './order-to-ship.process.js';
import { orderToShipWorkflows } from './order-to-ship.workflows.js';

export { orderToShip } from './order-to-ship.process.js';

export const orderToShipApi: ApiDefinition = {
  name: 'order-to-ship',
  version: 'v1',
  title: 'Order-to-ship process API',
  description:
    'Takes an order that its ERP released through promise, warehouse, carrier and goods issue to its proof of delivery, invoice and closing, and tells its whole life.',
  owner: 'order-fulfilment',
  module: OrderToShipModule,
  persistence: [messagingPersistence, processPersistence('order-to-ship')],
  // What is read anew of an order's ERP, and what somebody asks for, are told like its feed would.
  flow: processFlow(orderToShip, { emits: ['order.released', 'order.changed', 'order.cancel-requested'] }),
  workflows: orderToShipWorkflows,
};
