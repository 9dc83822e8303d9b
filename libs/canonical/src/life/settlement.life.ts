import type { Life } from './life.js';

export type SettlementState =
  | 'expected'
  | 'accrued'
  | 'awaiting-invoice'
  | 'auditing'
  | 'matched'
  | 'disputed'
  | 'approved'
  | 'posted'
  | 'paid'
  | 'closed';

/**
 * `expected` is the time between the first tender and the accrual: the cost is foreseen, nothing is booked yet. It closes
 * from there when a person says that there is nothing to settle.
 */
export const SETTLEMENT_LIFE: Life<SettlementState> = {
  entity: 'settlement',
  initial: 'expected',
  transitions: {
    expected: ['accrued', 'closed'],
    accrued: ['awaiting-invoice', 'auditing'],
    'awaiting-invoice': ['auditing'],
    auditing: ['matched', 'disputed'],
    matched: ['approved'],
    disputed: ['auditing', 'approved'],
    approved: ['posted'],
    posted: ['paid', 'closed'],
    paid: ['closed'],
    closed: [],
  },
};
