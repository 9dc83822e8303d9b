import type { ShipToSettleCommandType } from './commands/ship-to-settle.commands.js';

/** What of a posting a person may edit, with a second one's approval: its day, never its amounts. JSON Pointers into its payload. */
export const EDITABLE = {
  'post-accrual': ['/accrual/postingDate'],
  'reverse-accrual': ['/postingDate'],
  'post-supplier-invoice': ['/invoice/postingDate'],
} as const satisfies Partial<Record<ShipToSettleCommandType, readonly string[]>>;

export const mayEdit = (type: string): boolean => type in EDITABLE;
