import type { Life } from './life.js';

export type OrderState =
  | 'received'
  | 'held'
  | 'validated'
  | 'promised'
  | 'released'
  | 'partially-shipped'
  | 'shipped'
  | 'invoiced'
  | 'closed'
  | 'cancel-requested'
  | 'cancelled'
  | 'cancel-rejected';

/** A rejected cancellation leaves the order where it was: it goes on from `cancel-rejected` as from there. */
export const ORDER_LIFE: Life<OrderState> = {
  entity: 'order',
  initial: 'received',
  transitions: {
    received: ['validated', 'held', 'cancel-requested', 'cancelled'],
    held: ['validated', 'cancel-requested', 'cancelled'],
    validated: ['promised', 'held', 'cancel-requested', 'cancelled'],
    promised: ['released', 'partially-shipped', 'shipped', 'cancel-requested', 'cancelled'],
    released: ['promised', 'partially-shipped', 'shipped', 'cancel-requested', 'cancel-rejected', 'cancelled'],
    'partially-shipped': ['shipped', 'cancel-requested', 'cancel-rejected'],
    shipped: ['invoiced', 'cancel-rejected'],
    invoiced: ['closed', 'cancel-rejected'],
    closed: [],
    'cancel-requested': ['cancelled', 'cancel-rejected', 'released', 'partially-shipped', 'shipped'],
    cancelled: [],
    'cancel-rejected': [
      'promised',
      'released',
      'partially-shipped',
      'shipped',
      'invoiced',
      'closed',
      'cancel-requested',
      'cancelled',
    ],
  },
};
