import type { Life } from './life.js';

export type FulfilmentState =
  | 'released'
  | 'accepted'
  | 'picked'
  | 'short'
  | 'packed'
  | 'loaded'
  | 'goods-issued'
  | 'cancelled';

/** `short` goes on like `picked`: what was picked ships, the rest becomes a backorder. Until it has left, a warehouse may unload and cancel. */
export const FULFILMENT_LIFE: Life<FulfilmentState> = {
  entity: 'fulfilment',
  initial: 'released',
  transitions: {
    released: ['accepted', 'cancelled'],
    accepted: ['picked', 'short', 'cancelled'],
    picked: ['packed', 'cancelled'],
    short: ['packed', 'cancelled'],
    packed: ['loaded', 'cancelled'],
    loaded: ['goods-issued', 'cancelled'],
    'goods-issued': [],
    cancelled: [],
  },
};
