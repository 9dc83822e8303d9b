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
 * audited or awaited. After the end a credit memo, or additional charges that a person takes, are posted, too, or disputed.
 * `posted` lasts until the last document is due; others may become due meanwhile, whatever is disputed or awaited.
 */
export const SETTLEMENT_LIFE: Life<SettlementState> = {
  entity: 'settlement',
  initial: 'expected',
  transitions: {
    expected: ['accrued', 'closed'],
    accrued: ['awaiting-invoice', 'auditing'],
    'awaiting-invoice': ['auditing', 'approved', 'posted', 'closed'],
    auditing: ['matched', 'disputed', 'posted'],
    matched: ['approved'],
    disputed: ['auditing', 'approved', 'posted', 'awaiting-invoice', 'closed'],
    approved: ['posted'],
    posted: ['paid', 'approved', 'disputed', 'auditing', 'awaiting-invoice', 'closed'],
    paid: ['closed'],
    closed: ['approved', 'disputed'],
  },
  ends: ['closed'],
  why: {
    'expected > accrued': 'goods issued and a carrier agreed',
    'accrued > awaiting-invoice': 'booked, or kept off the books',
    'awaiting-invoice > auditing': 'an invoice is there, the proof may be missing',
    'auditing > matched': 'within tolerance',
    'awaiting-invoice > approved': 'what was paid is credited as a whole',
    'awaiting-invoice > posted': 'what was posted is due',
    'awaiting-invoice > closed': 'and a person says that nothing more will be billed',
    'auditing > disputed': 'outside tolerance',
    'auditing > posted': 'what was posted is due',
    'disputed > auditing': 'a corrected invoice',
    'disputed > approved': 'accepted as billed, withdrawn, or what nobody disputes',
    'disputed > posted': 'what was posted is due, or what was tendered stays posted',
    'disputed > awaiting-invoice': 'credited as a whole',
    'disputed > closed': 'withdrawn, and all that is left was paid',
    'approved > posted': 'in the ERP, split over the order lines',
    'posted > paid': 'accrual taken back, and payment released once it is due',
    'posted > closed': 'the ERP pays by its own run',
    'posted > disputed': 'a part is paid, the rest is disputed still',
    'posted > auditing': 'a correction came meanwhile',
    'posted > approved': 'there is more to post, or to take back',
    'posted > awaiting-invoice': 'credited as a whole',
    'expected > closed': 'a person says that there is nothing to settle',
    'closed > approved': 'a credit memo comes after the end, or a supplement is right, or was taken by mistake',
    'closed > disputed': 'a supplement is not',
  },
};
