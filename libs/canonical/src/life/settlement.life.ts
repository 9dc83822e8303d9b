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
 * from there when a person says that there is nothing to settle. Paid in part it is disputed still, or another invoice is
 * audited or awaited; a credit memo that comes after the end is posted, too.
 */
export const SETTLEMENT_LIFE: Life<SettlementState> = {
  entity: 'settlement',
  initial: 'expected',
  transitions: {
    expected: ['accrued', 'closed'],
    accrued: ['awaiting-invoice', 'auditing'],
    'awaiting-invoice': ['auditing', 'approved', 'closed'],
    auditing: ['matched', 'disputed'],
    matched: ['approved'],
    disputed: ['auditing', 'approved', 'awaiting-invoice', 'closed'],
    approved: ['posted'],
    posted: ['paid', 'approved', 'disputed', 'auditing', 'awaiting-invoice', 'closed'],
    paid: ['closed'],
    closed: ['approved'],
  },
  ends: ['closed'],
};
