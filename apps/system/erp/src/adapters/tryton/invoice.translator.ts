import { type InvoicedLine, quantity } from '#canonical';
import type { TrytonUnit } from './order.translator.js';
import { toRec20 } from './tryton.codes.js';

/** Fields read of `account.invoice.line`: what a line bills is its origin, of a credit note with a negative quantity. */
export const INVOICE_LINE_FIELDS = ['invoice', 'type', 'origin', 'quantity', 'unit.symbol'] as const;

export interface TrytonInvoiceLine {
  readonly id: number;
  readonly invoice: number;
  readonly type: string;
  /** Model and id, e.g. `sale.line,12`. */
  readonly origin: string | null;
  readonly quantity: number | null;
  readonly 'unit.': TrytonUnit | null;
}

/** What of a sale an invoice bills; an accountant's own lines bill nothing of it. */
export const translateInvoiceLines = (lines: readonly TrytonInvoiceLine[]): InvoicedLine[] =>
  lines.flatMap(({ type, origin, quantity: value, 'unit.': unit }) => {
    const orderLineId = /^sale\.line,(\d+)$/.exec(origin ?? '')?.[1];
    if (type !== 'line' || !orderLineId || value === null) return [];
    return [{ orderLineId, quantity: quantity(value, toRec20(unit?.symbol ?? 'u')) }];
  });
