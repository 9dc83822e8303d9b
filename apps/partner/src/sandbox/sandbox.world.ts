import { quantity } from '#canonical';
import type { World } from '../world/world.js';
import type { SandboxStore } from './sandbox.store.js';

/** A partner's sandbox as partner APIs read it: the same questions and answers as of the live world. */
export function sandboxWorld(store: SandboxStore, tenant: string): World {
  return {
    orders: {
      listOrders: ({ orderNumber, state, customer, ...page }) =>
        store.list(tenant, 'order', { orderNumber, state, customerId: customer }, page),
      readOrder: (id) => store.read(tenant, 'order', id),
      listFulfilments: ({ warehouse, ...page }) => store.list(tenant, 'fulfilment', { warehouse }, page),
      readFulfilment: (id) => store.read(tenant, 'fulfilment', id),
      listShipments: ({ carrier, customer, state, ...page }) =>
        store.list(tenant, 'shipment', { carrier, customerId: customer, state }, page),
      readShipment: (id) => store.read(tenant, 'shipment', id),
      listTenders: ({ carrier, state, ...page }) => store.list(tenant, 'tender', { carrier, state }, page),
      readTender: (id) => store.read(tenant, 'tender', id),
    },
    settlements: {
      listFreightInvoices: ({ carrier, ...page }) => store.list(tenant, 'freight-invoice', { carrier }, page),
      readFreightInvoice: (id) => store.read(tenant, 'freight-invoice', id),
    },
    stock: {
      readAvailability: async ({ sku }) => {
        const { items } = await store.list(tenant, 'inventory', { sku }, { limit: 200 });
        const [oldest] = items.map(({ asOf }) => asOf).sort();
        const value = items.reduce((sum, { free }) => sum + free.value, 0);
        return {
          free: quantity(value, items[0]?.free.unit ?? 'EA'),
          ...(oldest && { asOf: oldest }),
          stale: false,
        };
      },
    },
    purchasing: {
      list: ({ supplier, ...page }) => store.list(tenant, 'purchase-order', { supplier }, page),
      read: (id) => store.find(tenant, 'purchase-order', id),
    },
    billing: {
      list: ({ customer, ...page }) => store.list(tenant, 'customer-invoice', { customer }, page),
      read: (id) => store.find(tenant, 'customer-invoice', id),
    },
  };
}
