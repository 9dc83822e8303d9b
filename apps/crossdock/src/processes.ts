import type { CrossdockConfig } from '#platform/config';
import type { ProcessDefinition } from '#process-manager';
import { orderToShip } from '../../process/order-to-ship/src/order-to-ship.process.js';
import { definedFor as shipToSettle } from '../../process/ship-to-settle/src/ship-to-settle.module.js';

/** A process as this build decides it, whatever its state is. */
export type AnyProcess = ProcessDefinition<unknown>;

/** The processes of the product, each as it decides in a landscape. */
export const PROCESSES: Readonly<Record<string, (config: CrossdockConfig) => AnyProcess>> = {
  'order-to-ship': () => orderToShip as AnyProcess,
  'ship-to-settle': (config) => shipToSettle(config) as AnyProcess,
};
