import type { FreightInvoice } from '../entities/shipment.js';
import type { FreightInvoiceState } from '../life/freight-invoice.life.js';

/** An invoice that came for a shipment before, and how it stands. */
export interface BilledInvoice {
  readonly invoice: FreightInvoice;
  readonly state: FreightInvoiceState;
  /** Why nothing is settled by it. */
  readonly aside?: string;
  /** Of one that bills additional charges: the number under which a person took it. Absent of what is settled first. */
  readonly supplement?: string;
  /** Of a credit memo that a person took: number of the invoice that it credits, where its own word is another. */
  readonly attachedTo?: string;
}

/** What an invoice is beside those that came before. `of`: the one whose place it takes. */
export type Billing<K extends BilledInvoice> =
  | { readonly as: 'first' }
  /** It is settled instead of the one that it corrects. */
  | { readonly as: 'correction'; readonly of: K }
  /** A credit memo: it takes back a part of the invoice, or all of it. */
  | { readonly as: 'credit'; readonly of: K }
  /** The same once more: set aside. */
  | { readonly as: 'duplicate'; readonly reason: string }
  /** Another one for a shipment that is billed already: set aside and disputed, a person decides. */
  | { readonly as: 'unexpected'; readonly reason: string; readonly of?: K };

/**
 * Numbers under which a carrier billed what an invoice bills: its own, that of the one that it corrects, and so on back.
 * @param known oldest first
 */
export function numbersOf(
  known: readonly Pick<BilledInvoice, 'invoice'>[],
  { carrier, invoiceNumber, corrects }: FreightInvoice,
): ReadonlySet<string> {
  const numbers = new Set(corrects === undefined ? [invoiceNumber] : [invoiceNumber, corrects]);
  for (const { invoice } of known.toReversed())
    if (invoice.carrier === carrier && invoice.corrects !== undefined && numbers.has(invoice.invoiceNumber))
      numbers.add(invoice.corrects);
  return numbers;
}

/** Whether nothing is settled by it. */
export const isAside = ({ state, aside }: BilledInvoice): boolean => state === 'duplicate' || aside !== undefined;
