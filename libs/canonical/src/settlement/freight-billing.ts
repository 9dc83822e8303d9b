import type { ChargeVariance } from '../entities/settlement.js';
import type { FreightInvoice } from '../entities/shipment.js';
import { money } from '../money.js';
import { type BilledInvoice, type Billing, isAside, numbersOf } from './billed-invoice.js';
import { creditOf, isCredit, isSupplementNumber, isUsed } from './freight-credits.js';
import { billsNothing } from './freight-statement.js';

/**
 * Holds a carrier's invoice against those that came for its shipment before. Pure.
 * @param agreed SCAC of the carrier that was to carry; undefined while that is not known
 * @param ended a person said that there is nothing to settle
 */
export function billingOf<K extends BilledInvoice>(
  known: readonly K[],
  invoice: FreightInvoice,
  { agreed, ended }: { readonly agreed: string | undefined; readonly ended: boolean },
): Billing<K> {
  const { invoiceNumber, carrier, corrects } = invoice;
  if (known.some((each) => each.state !== 'duplicate' && isSame(each.invoice, invoice)))
    return { as: 'duplicate', reason: `${invoiceNumber} came before.` };
  if (isCredit(invoice)) return creditOf(known, invoice);
  const used = { as: 'unexpected', reason: `${invoiceNumber} is the number of another document.` } as const;
  if (isUsed(known, invoice)) return used;
  const bills = known.filter((each) => !isCredit(each.invoice));
  const settled = correctedBy(
    bills.filter((each) => !isAside(each)),
    invoice,
    agreed,
  );
  if (settled?.invoice.invoiceNumber !== invoiceNumber && isSettledUnder(known, invoiceNumber, settled)) return used;
  if (settled) return { as: 'correction', of: settled };
  const of = correctedAside(bills, invoice);
  const replaced = of ? { of } : {};
  const rival = bills.find((each) => !isAside(each) && each.state !== 'adjusted' && each.supplement === undefined);
  if (!rival)
    return ended
      ? { as: 'unexpected', reason: 'Nothing is to be settled for this shipment.', ...replaced }
      : { as: 'first' };
  const { total } = rival.invoice;
  const { statement } = invoice;
  const alike = total.amount === invoice.total.amount && total.currency === invoice.total.currency;
  // A statement is corrected as a whole: what was right of it comes again with what was not, and after it was left out.
  const isRepeated = !corrects || (statement !== undefined && (!of || billsNothing(of.invoice)));
  if (rival.invoice.carrier === carrier && alike && rival.invoice.invoiceNumber !== invoiceNumber && isRepeated)
    return { as: 'duplicate', reason: `${rival.invoice.invoiceNumber} bills this shipment with the same amount.` };
  return {
    as: 'unexpected',
    reason: `${rival.invoice.invoiceNumber} bills this shipment and is ${rival.state}.`,
    ...replaced,
  };
}

/**
 * Once nothing of an invoice is left: the newest of those that correct it and were set aside because they bill the same.
 * `of`: what it corrects
 */
export function takenUp<K extends BilledInvoice>(
  known: readonly K[],
): { readonly record: K; readonly of: K } | undefined {
  const over = known.filter((each) => each.state === 'adjusted' && !isCredit(each.invoice) && !isAside(each));
  const isKnownBeside = ({ carrier, invoiceNumber }: FreightInvoice) =>
    known.some(
      ({ state, invoice }) =>
        state !== 'duplicate' && invoice.carrier === carrier && invoice.invoiceNumber === invoiceNumber,
    );
  for (const record of known.toReversed()) {
    const { invoice, state } = record;
    if (state !== 'duplicate' || isCredit(invoice) || isKnownBeside(invoice)) continue;
    const numbers = numbersOf(known, invoice);
    const of = over.find((each) => each.invoice.carrier === invoice.carrier && numbers.has(each.invoice.invoiceNumber));
    if (of) return { record, of };
  }
  return undefined;
}

/** Same carrier and number, PRO and amount: it does not matter by which way or under which control numbers it came. */
function isSame(a: FreightInvoice, b: FreightInvoice): boolean {
  return (
    a.carrier === b.carrier &&
    a.invoiceNumber === b.invoiceNumber &&
    (a.pro ?? b.pro) === (b.pro ?? a.pro) &&
    a.total.amount === b.total.amount &&
    a.total.currency === b.total.currency
  );
}

const isOpen = ({ state }: BilledInvoice): boolean => state === 'received' || state === 'disputed';

/**
 * The invoice that this one replaces: one that is not approved yet and that it names; or the disputed one, when it comes
 * under its number with other amounts, or from the carrier that should have billed instead of it.
 */
function correctedBy<K extends BilledInvoice>(
  known: readonly K[],
  invoice: FreightInvoice,
  agreed: string | undefined,
): K | undefined {
  const named = known.find((each) => isOpen(each) && isNamed(each, invoice));
  if (named) return named;
  const disputed = known.filter(({ state }) => state === 'disputed');
  const anew = disputed.find(
    (each) => each.invoice.carrier === invoice.carrier && each.invoice.invoiceNumber === invoice.invoiceNumber,
  );
  if (anew || invoice.carrier !== agreed) return anew;
  return disputed.find((each) => each.supplement === undefined && each.invoice.carrier !== agreed);
}

/** Whether a number tells something else that is settled: what bills what was tendered, or additional charges. */
const isSettledUnder = (
  known: readonly BilledInvoice[],
  number: string,
  corrected: BilledInvoice | undefined,
): boolean =>
  corrected?.supplement === undefined
    ? isSupplementNumber(known, number)
    : known.some((each) => each.invoice.invoiceNumber === number && !isAside(each));

/** One that was set aside and is corrected stays aside in its new form. */
const correctedAside = <K extends BilledInvoice>(known: readonly K[], invoice: FreightInvoice): K | undefined =>
  known.find(
    (each) =>
      each.state === 'disputed' &&
      isAside(each) &&
      (isNamed(each, invoice) ||
        (each.invoice.carrier === invoice.carrier && each.invoice.invoiceNumber === invoice.invoiceNumber)),
  );

const isNamed = ({ invoice: { invoiceNumber, carrier } }: BilledInvoice, by: FreightInvoice): boolean =>
  invoiceNumber === by.corrects && carrier === by.carrier;

/** An invoice of which nothing was expected: every charge of it is disputed. */
export const disputedWhole = ({ charges }: FreightInvoice): ChargeVariance[] =>
  charges.map(({ code, amount }) => ({
    code,
    expected: money(0, amount.currency),
    billed: amount,
    reason: 'unplanned-charge',
  }));
