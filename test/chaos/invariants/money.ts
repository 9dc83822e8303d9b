import type { JournalEntry, Json } from '../../support/world.js';
import type { Evidence } from './evidence.js';
import { net } from './journals.js';

type Money = Pick<Evidence, 'settlements' | 'journals'>;

/** What does not balance, or is not what a settlement says of it: accruals, supplier invoices, and their G/L lines. */
export function outOfBalance({ settlements, journals: { sap = [] } }: Money): string[] {
  const accruals = sap.filter(({ kind }) => kind === 'accrual');
  const invoices = sap.filter(({ kind }) => kind === 'supplier-invoice');
  const owners = new Set(settlements.map(({ id }) => id));
  const posted = new Set(settlements.flatMap(({ postings }) => postings.map(({ reference }: Json) => reference)));
  return [
    ...accruals.flatMap(({ businessKey, payload }) =>
      Object.entries(sums(payload.items)).flatMap(([currency, sum]) =>
        sum === 0 ? [] : [`accrual ${businessKey} is out by ${sum} ${currency}`],
      ),
    ),
    ...nobodys('accrual', accruals, owners),
    ...invoices.flatMap(({ businessKey, payload }) => {
      const [lines, gross] = [total(linesOf(payload)), grossOf(payload)];
      return lines === gross ? [] : [`the lines of ${businessKey} come to ${lines}, its gross is ${gross}`];
    }),
    ...nobodys('supplier invoice', invoices, posted),
    ...settlements.flatMap((each) => misposted(each, invoices)),
    ...settlements.filter(({ state }) => state === 'closed').flatMap((each) => unsettled(each, sap, invoices)),
  ];
}

const nobodys = (what: string, found: readonly JournalEntry[], owners: ReadonlySet<string>): string[] =>
  found.flatMap(({ businessKey }) => (owners.has(businessKey) ? [] : [`${what} ${businessKey} is nobody's`]));

/** Each document is of the amount that was to be posted, and split over the order's lines as the settlement splits it. */
function misposted({ id, postings, invoices = [] }: Json, documents: readonly JournalEntry[]): string[] {
  return postings.flatMap(({ reference, document, amount }: Json) => {
    const payload = documents.find(({ businessKey }) => businessKey === reference)?.payload;
    if (!payload) return [];
    const inBooks = grossOf(payload);
    if (inBooks !== amount.amount || payload.currency !== amount.currency)
      return [`${id} posts ${amount.amount} ${amount.currency} as ${reference}, the ERP has ${inBooks}`];
    const { allocations = [] } = invoices.find(({ invoiceNumber }: Json) => invoiceNumber === document) ?? {};
    const split = allocations.map(({ lineId, amount: { amount } }: Json): Line => ({ lineId, amount }));
    // Of an invoice that is posted in parts each part has a split of its own.
    if (total(split) !== inBooks || told(split) === told(linesOf(payload))) return [];
    return [`${id} splits ${reference} into ${told(split)}, the ERP has ${told(linesOf(payload))}`];
  });
}

/** What was accrued is reversed, and the documents come to what the settlement says is posted and billed. */
function unsettled(
  { id, billed, posted, postings }: Json,
  sap: readonly JournalEntry[],
  documents: readonly JournalEntry[],
): string[] {
  const references = new Set(postings.map(({ reference }: Json) => reference));
  const inBooks = documents
    .filter(({ businessKey }) => references.has(businessKey))
    .reduce((sum, { payload }) => sum + grossOf(payload), 0);
  const accrued = net(sap, 'accrual', id);
  return [
    ...(accrued === 0 ? [] : [`${id} is closed with ${accrued} accruals`]),
    ...(posted && posted.amount !== inBooks ? [`${id} has posted ${posted.amount}, the ERP has ${inBooks}`] : []),
    ...(posted && billed && posted.amount !== billed.amount
      ? [`${id} was billed ${billed.amount}, posted ${posted.amount}`]
      : []),
  ];
}

/** A line of an order, and what of the freight falls to it. */
interface Line {
  readonly lineId: string;
  readonly amount: number;
}

/** Its text ends in the order's line. */
const linesOf = ({ items }: Json): Line[] =>
  items.map(({ text, debitCredit, amount }: Json) => ({
    lineId: String(text).split('/').at(-1),
    amount: (debitCredit === 'H' ? -1 : 1) * minor(amount),
  }));

const grossOf = ({ isCreditMemo, gross }: Json): number => (isCreditMemo ? -1 : 1) * minor(gross);

const total = (lines: readonly Line[]): number => lines.reduce((sum, { amount }) => sum + amount, 0);

/** What falls to no line is not posted. */
const told = (lines: readonly Line[]): string =>
  lines
    .filter(({ amount }) => amount !== 0)
    .map(({ lineId, amount }) => `${lineId}: ${amount}`)
    .sort()
    .join(', ');

const sums = (items: readonly Json[]): Record<string, number> =>
  items.reduce<Record<string, number>>((all, { amount, currency }) => {
    all[currency] = (all[currency] ?? 0) + minor(amount);
    return all;
  }, {});

/** Cents: what the vendor writes is decimal text or a number. */
const minor = (amount: string | number): number => Math.round(Number(amount) * 100);
