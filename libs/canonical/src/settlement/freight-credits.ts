import type { FreightInvoice } from '../entities/shipment.js';
import { sumMoney } from '../money.js';
import { type BilledInvoice, type Billing, isAside } from './billed-invoice.js';

/** Whether it takes back what another one billed; a negative total that names none is a credit all the same, of nothing known. */
export const isCredit = ({ credits, total }: FreightInvoice): boolean => credits !== undefined || total.amount < 0;

/** Number of the invoice that a credit memo takes back a part or all of. */
export const creditedBy = ({ invoice, attachedTo }: BilledInvoice): string | undefined => attachedTo ?? invoice.credits;

/** Credit memos of an invoice that count, in the order in which they came. */
export const creditsOf = <K extends BilledInvoice>(
  known: readonly K[],
  { carrier, invoiceNumber }: FreightInvoice,
): readonly K[] =>
  known.filter(
    (each) =>
      creditedBy(each) === invoiceNumber &&
      each.invoice.carrier === carrier &&
      each.state !== 'adjusted' &&
      !isAside(each),
  );

/** An invoice as it stands after its credit memos: their charges, which are negative, are charges of it. */
export function lessCredits(invoice: FreightInvoice, credits: readonly BilledInvoice[]): FreightInvoice {
  if (credits.length === 0) return invoice;
  const all = [invoice, ...credits.map((each) => each.invoice)];
  return {
    ...invoice,
    charges: all.flatMap(({ charges }) => charges),
    total: sumMoney(
      all.map(({ total }) => total),
      invoice.total.currency,
    ),
  };
}

/** Whether its number is another document's: a credit memo's, that of an invoice which is over, or, for a credit memo, of any. */
export const isUsed = (known: readonly BilledInvoice[], told: FreightInvoice): boolean =>
  known.some(
    (each) =>
      each.invoice.carrier === told.carrier &&
      each.invoice.invoiceNumber === told.invoiceNumber &&
      (isCredit(told) || isCredit(each.invoice) || each.state === 'adjusted') &&
      !isAside(each),
  );

/** Whether additional charges are settled under this number, whoever's it is: documents of a settlement are told apart by it. */
export const isSupplementNumber = (known: readonly BilledInvoice[], number: string): boolean =>
  known.some((each) => each.supplement !== undefined && each.invoice.invoiceNumber === number && !isAside(each));

/** A credit memo that credits more than was billed, or nothing that is known, is for a person. */
export function creditOf<K extends BilledInvoice>(known: readonly K[], memo: FreightInvoice): Billing<K> {
  const unexpected = (reason: string): Billing<K> => ({ as: 'unexpected', reason });
  const { invoiceNumber, carrier, credits, total } = memo;
  if (!credits) return unexpected(`${invoiceNumber} names no invoice that it credits.`);
  if (total.amount >= 0) return unexpected(`${invoiceNumber} takes nothing of ${credits} back.`);
  const named = known.filter(
    ({ invoice }) => invoice.invoiceNumber === credits && invoice.carrier === carrier && !isCredit(invoice),
  );
  const of = named.find((each) => !isAside(each) && each.state !== 'adjusted');
  if (!of) {
    const replaced = named.some(({ state }) => state === 'adjusted');
    return replaced
      ? { as: 'duplicate', reason: `${credits} is not settled any more: nothing of it is to be taken back.` }
      : unexpected(`${credits}, which ${invoiceNumber} credits, does not bill this shipment.`);
  }
  const before = creditsOf(known, of.invoice);
  const alike = before.find(({ invoice }) => invoice.total.amount === total.amount);
  const wrong = whyNoCredit(known, memo, of.invoice, before);
  if (wrong) return unexpected(wrong);
  return alike
    ? unexpected(`${alike.invoice.invoiceNumber} credits the same amount of ${credits} already.`)
    : { as: 'credit', of };
}

/**
 * @param of the invoice that it is to credit
 * @param before what credited that one already
 * @returns why that cannot be, whoever says so
 */
export function whyNoCredit(
  known: readonly BilledInvoice[],
  memo: FreightInvoice,
  of: FreightInvoice,
  before: readonly BilledInvoice[],
): string | undefined {
  const { invoiceNumber, total } = memo;
  if (isUsed(known, memo) || isSupplementNumber(known, invoiceNumber))
    return `${invoiceNumber} is the number of another document.`;
  if (total.currency !== of.total.currency) return `${of.invoiceNumber} is not billed in ${total.currency}.`;
  return lessCredits(of, before).total.amount + total.amount < 0
    ? `More of ${of.invoiceNumber} would be credited than it bills.`
    : undefined;
}
