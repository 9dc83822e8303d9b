import type { Life } from './life.js';

export type FreightInvoiceState =
  | 'received'
  | 'matched'
  | 'approved'
  | 'disputed'
  | 'adjusted'
  | 'posted'
  | 'paid'
  | 'duplicate';

/**
 * `adjusted`: replaced by the corrected invoice that the carrier sent after the dispute, credited as a whole, or a credit
 * memo of what was never settled. A supplement that was taken by mistake is disputed again, also once it was paid. A
 * `duplicate` that corrects its original is received once that is credited as a whole.
 */
export const FREIGHT_INVOICE_LIFE: Life<FreightInvoiceState> = {
  entity: 'freight-invoice',
  initial: 'received',
  transitions: {
    received: ['matched', 'disputed', 'approved', 'duplicate', 'adjusted'],
    matched: ['approved'],
    disputed: ['received', 'adjusted', 'approved'],
    adjusted: [],
    approved: ['posted', 'adjusted', 'disputed'],
    posted: ['paid', 'adjusted', 'disputed'],
    paid: ['adjusted', 'disputed'],
    duplicate: ['received'],
  },
  ends: ['paid', 'adjusted', 'duplicate'],
};
