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
  why: {
    'received > validated': 'released',
    'received > held': 'credit, delivery block, not valid',
    'held > validated': 'released, or looked at again',
    'validated > held': 'unknown item, or the ERP holds it',
    'validated > promised': 'stock is found, or a backorder waits for it',
    'promised > released': 'the first warehouse has it',
    'released > promised': 'the warehouse refuses, promised elsewhere',
    'promised > partially-shipped': 'part has left, the rest has no warehouse yet',
    'released > partially-shipped': 'part has left',
    'released > shipped': 'everything has left',
    'partially-shipped > shipped': 'the rest has left',
    'shipped > invoiced': 'all proven, and all that left is billed',
    'invoiced > closed': 'closed in the ERP',
    'promised > cancel-requested': 'asked to cancel',
    'released > cancel-requested': 'asked to cancel',
    'partially-shipped > cancel-requested': 'asked to cancel the rest',
    'cancel-requested > cancelled': 'every warehouse agrees',
    'cancel-requested > cancel-rejected': 'a warehouse refuses, or the goods have left',
    'released > cancel-rejected': 'too late, all of it is packed',
    'cancel-rejected > cancel-requested': 'asked again',
    'cancel-rejected > shipped': 'what could not be stopped goes on',
    'cancel-rejected > cancelled': 'its warehouses refuse it after all',
    'held > cancelled': 'given up, or cancelled in the ERP',
    'promised > cancelled': 'nothing is left to ship',
    'released > cancelled': 'nothing is left to ship',
  },
};
