import {
  addMoney,
  type Charge,
  creditsOf,
  documentNumber,
  type FreightInvoice,
  isAside,
  isCredit,
  lessCredits,
  type Money,
  money,
  subtractMoney,
} from '#canonical';
import type { InvoiceRecord, Posting, ShipToSettleState } from './ship-to-settle.state.js';

/** What is settled side by side, each with books of its own: what was tendered (`undefined`), and each supplement. */
type Line = InvoiceRecord['supplement'];

const isLive = (each: InvoiceRecord): boolean => !isAside(each) && !isCredit(each.invoice) && each.state !== 'adjusted';

/** Those that are settled: the one that bills what was tendered and its supplements. */
export const settledInvoices = ({ invoices }: ShipToSettleState): readonly InvoiceRecord[] => invoices.filter(isLive);

/** The invoice that is settled in a line; null where none has come, or the one that had is credited as a whole. */
export const invoiceIn = ({ invoices }: ShipToSettleState, line: Line): InvoiceRecord | null =>
  invoices.find((each) => isLive(each) && each.supplement === line) ?? null;

/** The invoice that bills what was tendered. */
export const currentInvoice = (state: ShipToSettleState): InvoiceRecord | null => invoiceIn(state, undefined);

/** Of a line whose supplement was taken by mistake: what it is taken back by, as no document of its carrier says so. */
export const takenBackIn = ({ invoices }: ShipToSettleState, line: Line): InvoiceRecord | undefined =>
  line === undefined ? undefined : invoices.findLast((each) => each.supplement === line && !isCredit(each.invoice));

export const linesOf = ({ invoices, postings }: ShipToSettleState): readonly Line[] => [
  ...new Set([undefined, ...[...invoices, ...postings].map(({ supplement }) => supplement)]),
];

/** What an invoice bills after its credit memos. */
export const netOf = ({ invoices }: ShipToSettleState, { invoice }: InvoiceRecord) =>
  lessCredits(invoice, creditsOf(invoices, invoice));

/** What an invoice bills after its credit memos, without what its carrier withdrew: that may be billed anew. */
export function chargesBilled(state: ShipToSettleState, record: InvoiceRecord): readonly Charge[] {
  const { charges } = netOf(state, record);
  if (!isApproved(record) || !record.withheld) return charges;
  let left = record.withheld.amount;
  const withdrawn = record.variances.map(({ code, expected: { amount, currency } }): Charge => {
    const billed = charges.reduce((sum, each) => (each.code === code ? sum + each.amount.amount : sum), 0);
    const taken = Math.min(left, Math.max(0, billed - amount));
    left -= taken;
    return { code, amount: money(-taken, currency) };
  });
  return [...charges, ...withdrawn];
}

/** What is in the books, or on its way there; null while nothing is. */
export function committed({ postings }: Pick<ShipToSettleState, 'postings'>): Money | null {
  const [first, ...others] = postings.map(({ amount }) => amount);
  return first ? others.reduce(addMoney, first) : null;
}

/** The same of one line. */
export const committedIn = ({ postings }: Pick<ShipToSettleState, 'postings'>, line: Line): Money | null =>
  committed({ postings: postings.filter(({ supplement }) => supplement === line) });

/** What is to be in the books, all lines together; null while nothing is decided of any. */
export function owed(state: ShipToSettleState): Money | null {
  const [first, ...others] = linesOf(state).flatMap((line) => owedIn(state, line) ?? []);
  return first ? others.reduce(addMoney, first) : null;
}

/** What is to be in the books of a line, as far as that is decided: what is approved, else what nobody disputes where that is paid. */
export function owedIn(state: ShipToSettleState, line: Line): Money | null {
  const current = invoiceIn(state, line);
  const booked = committedIn(state, line);
  if (!current) return booked && money(0, booked.currency);
  const { total } = netOf(state, current);
  const { withheld } = current;
  if (isApproved(current)) return withheld ? subtractMoney(total, withheld) : total;
  return current.state === 'disputed' && withheld ? subtractMoney(total, withheld) : booked;
}

export const isApproved = ({ state }: InvoiceRecord): boolean =>
  state === 'approved' || state === 'posted' || state === 'paid';

/**
 * A number that the carrier's documents do not have in the ERP yet: of a part of a statement with its place in that. Once
 * something of it is posted it keeps that place, also where the statement comes again with other parts.
 */
export function referenceFor({ postings }: ShipToSettleState, invoice: FreightInvoice): string {
  const before = postings.find(({ document }) => document === invoice.invoiceNumber);
  const number = before?.reference ?? documentNumber(invoice);
  const used = new Set(postings.map(({ reference }) => reference));
  for (let part = 1; ; part += 1) {
    const reference = part === 1 ? number : `${number}/${part}`;
    if (!used.has(reference)) return reference;
  }
}

/** The first version kept one document per invoice, of all of it, with the invoice itself. */
export function withPostings(earlier: unknown): ShipToSettleState {
  const state = earlier as Omit<ShipToSettleState, 'postings'>;
  const postings = state.invoices
    .filter((record) => isApproved(record) && !isAside(record))
    .map(
      ({ invoice, allocations, documentNumber, state: word }): Posting => ({
        invoiceNumber: invoice.invoiceNumber,
        document: invoice.invoiceNumber,
        reference: invoice.invoiceNumber,
        amount: invoice.total,
        allocations,
        ...(documentNumber && { documentNumber }),
        released: word === 'paid',
      }),
    );
  return { ...state, postings };
}
