import type { Life } from './life.js';

export type FreightInvoiceState =
  | 'received'
  | 'matched'
  | 'variance'
  | 'approved'
  | 'disputed'
  | 'adjusted'
  | 'posted'
  | 'paid'
  | 'duplicate';

/** `adjusted`: replaced by the corrected invoice that the carrier sent after the dispute, or credited as a whole. */
export const FREIGHT_INVOICE_LIFE: Life<FreightInvoiceState> = {
  entity: 'freight-invoice',
  initial: 'received',
  transitions: {
    received: ['matched', 'variance', 'duplicate', 'adjusted'],
    matched: ['approved'],
    variance: ['disputed', 'approved'],
    disputed: ['adjusted', 'approved'],
    adjusted: [],
    approved: ['posted', 'adjusted'],
    posted: ['paid', 'adjusted'],
    paid: ['adjusted'],
    duplicate: [],
  },
  ends: ['paid', 'adjusted', 'duplicate'],
};
