import type { Fulfilment, OrderToShipState } from './order-to-ship.state.js';

/**
 * A warehouse may ship one fulfilment in several parts. Each part is a fulfilment of its own here, with its delivery, goods
 * issue and shipment; to the warehouse all of them are the one that it was asked for.
 */

/** The fulfilment as its warehouse knows it. */
export const askedAs = ({ continues, fulfilmentId }: Fulfilment): string => continues ?? fulfilmentId;

/** Every part of what a warehouse was asked for, in the order in which they left. */
export const partsOf = ({ fulfilments }: OrderToShipState, id: string): Fulfilment[] =>
  fulfilments.filter((fulfilment) => askedAs(fulfilment) === id);

/** What warehouses were asked for, each once. */
export const wholes = ({ fulfilments }: OrderToShipState): Fulfilment[] =>
  fulfilments.filter(({ continues }) => continues === undefined);

/** The part that a warehouse's word is about: the one that has not left, or the last. */
export const partAtWarehouse = (state: OrderToShipState, id: string): Fulfilment | undefined =>
  partsOf(state, id).at(-1);

/** The rest of what a warehouse has, while the ERP makes the delivery for it. */
export const isWaiting = (fulfilment: Fulfilment | undefined): boolean =>
  fulfilment?.stage === 'promised' && fulfilment.continues !== undefined;
