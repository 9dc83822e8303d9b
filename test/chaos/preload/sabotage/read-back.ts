import { StowPointClient } from '../../../../apps/system/wms/src/adapters/stowpoint/stowpoint.client.js';
import type { ShipmentOrder } from '../../../../apps/system/wms/src/adapters/stowpoint/stowpoint.wire.js';
import { sabotage } from './switches.js';

const said = new Map<string, ShipmentOrder>();

/** What the warehouse says that it made … */
sabotage(
  'read-back',
  StowPointClient,
  'createOrder',
  (createOrder) =>
    async function (this: StowPointClient, order, signal) {
      const created = await createOrder.call(this, order, signal);
      said.set(order.externalId, created);
      return created;
    },
);

/** … is believed instead of read. */
sabotage(
  'read-back',
  StowPointClient,
  'findOrder',
  (findOrder) =>
    async function (this: StowPointClient, externalId, signal) {
      return said.get(externalId) ?? findOrder.call(this, externalId, signal);
    },
);
