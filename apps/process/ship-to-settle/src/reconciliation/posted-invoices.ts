import { addMoney, daysBetween, documentNumber, type Instant, type LocalDate, type Money } from '#canonical';
import type { BookTerms } from '#platform/config';
import { inTime, type Judgement, type Keyed, type Moving, type Rules, underWay } from '#process-manager';
import { netOf, settledInvoices } from '../postings.js';
import type { ShipToSettleState } from '../ship-to-settle.state.js';
import { moneyOf } from './accruals.js';

/** A carrier's document as it is known here; the key is its settlement's id, its number in the ledger and its currency. */
export interface OurInvoice extends Keyed, Moving {
  readonly amount: Money;
  /** In the ledger; absent while it is to be posted. */
  readonly documentNumber?: string;
  readonly released: boolean;
  readonly invoicedOn?: LocalDate;
}

/** One of a carrier's documents in an ERP's ledger. */
export interface TheirInvoice extends Keyed {
  readonly amount: Money;
  readonly documentNumber: string;
  readonly released: boolean;
  readonly postedOn: LocalDate;
  /** Its settlement; absent where there is none. */
  readonly settlement?: Moving;
}

export const POSTED_CODES = [
  'amount',
  'blocked-there',
  'posted-there',
  'not-in-ledger',
  'not-posted',
  'unknown-here',
] as const;
export type PostedCode = (typeof POSTED_CODES)[number];

export const postedRules = (
  asOf: Instant,
  { postingDays, settleMs }: Pick<BookTerms, 'postingDays' | 'settleMs'>,
): Rules<OurInvoice, TheirInvoice> => ({
  amountOf: ({ amount }) => amount.amount,
  unitOf: ({ amount }) => amount.currency,
  judge: (ours, theirs): Judgement | undefined => {
    const code = codeOf(ours, theirs);
    if (!code) return undefined;
    const moves = underWay([ours, theirs?.settlement], asOf, settleMs);
    if (moves) return moves;
    const days = ours?.invoicedOn === undefined ? 0 : daysBetween(ours.invoicedOn, asOf.slice(0, 10));
    if (code === 'not-posted' && days < postingDays) return inTime;
    const documentNumber = theirs?.documentNumber ?? ours?.documentNumber;
    return { kind: 'difference', difference: { code, ...moneyOf(ours, theirs), documentNumber } };
  },
});

function codeOf(ours: OurInvoice | undefined, theirs: TheirInvoice | undefined): PostedCode | undefined {
  if (!ours) return 'unknown-here';
  const isPosted = ours.documentNumber !== undefined;
  if (!theirs) return isPosted ? 'not-in-ledger' : 'not-posted';
  if (!isPosted) return 'posted-there';
  if (ours.amount.amount !== theirs.amount.amount) return 'amount';
  return ours.released && !theirs.released ? 'blocked-there' : undefined;
}

/** What of a settlement is in the ledger, on its way there, or billed and neither disputed nor on its way. */
export function invoicesOf(state: ShipToSettleState, moving: Moving): OurInvoice[] {
  const { settlementId, postings } = state;
  const dayOf = (number: string) =>
    state.invoices.find(({ invoice }) => invoice.invoiceNumber === number)?.invoice.invoiceDate;
  const posted = postings.map(({ reference, document, amount, documentNumber, released }): OurInvoice => {
    const invoicedOn = dayOf(document);
    return {
      key: keyOf(settlementId, reference, amount.currency),
      amount,
      ...(documentNumber && { documentNumber }),
      released,
      ...(invoicedOn && { invoicedOn }),
      ...moving,
    };
  });
  const waiting = settledInvoices(state)
    .filter((each) => WAITING.includes(each.state))
    .filter(({ invoice }) => !postings.some(({ document }) => document === invoice.invoiceNumber));
  return [
    ...posted,
    ...waiting.map((each): OurInvoice => {
      const { invoiceDate: invoicedOn } = each.invoice;
      const { total: amount } = netOf(state, each);
      return {
        key: keyOf(settlementId, documentNumber(each.invoice), amount.currency),
        amount,
        released: false,
        invoicedOn,
        ...moving,
      };
    }),
  ];
}

const WAITING: readonly string[] = ['received', 'matched', 'approved'];

interface Posted {
  readonly documentNumber: string;
  readonly invoiceNumber: string;
  readonly settlementId: string;
  readonly amount: Money;
  readonly postingDate: LocalDate;
  readonly released: boolean;
}

/** What the ledger holds under one number counts as one: an invoice and a credit memo may share it. */
export function theirInvoice(documents: readonly [Posted, ...Posted[]], settlement?: Moving): TheirInvoice {
  const [first, ...others] = documents;
  return {
    key: keyOf(first.settlementId, first.invoiceNumber, first.amount.currency),
    amount: others.reduce((sum, { amount }) => addMoney(sum, amount), first.amount),
    documentNumber: documents.map(({ documentNumber }) => documentNumber).join(', '),
    released: documents.every(({ released }) => released),
    postedOn: first.postingDate,
    ...(settlement && { settlement }),
  };
}

/** A settlement's id holds no slash; a carrier's number may. */
export const keyOf = (settlementId: string, number: string, currency: string): string =>
  `${settlementId}/${number} ${currency}`;
export const settlementOfKey = (key: string): string => key.slice(0, key.indexOf('/'));
export const numberOfKey = (key: string): string => key.slice(key.indexOf('/') + 1, key.lastIndexOf(' '));
