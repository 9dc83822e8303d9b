import type { CrossdockConfig } from '#platform/config';
import type { ProcessDefinition } from '#process-manager';
import { inventorySync } from '../../process/inventory-sync/src/inventory-sync.api.js';
import { orderToShip } from '../../process/order-to-ship/src/order-to-ship.api.js';
import { shipToSettleIn } from '../../process/ship-to-settle/src/ship-to-settle.api.js';

/** A process as this build decides it, whatever its state is. */
export type AnyProcess = ProcessDefinition<unknown>;

/** The processes of the product, each as it decides in a landscape. */
export const PROCESSES: Readonly<Record<string, (config: CrossdockConfig) => AnyProcess>> = {
  'order-to-ship': () => orderToShip as AnyProcess,
  'inventory-sync': () => inventorySync as AnyProcess,
  'ship-to-settle': (config) => shipToSettleIn(config) as AnyProcess,
};
