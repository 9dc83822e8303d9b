import { creditedBy, creditsOf, isAside, isCredit, whyNoCredit } from '#canonical';
import { credit } from './credits.js';
import { secondInvoice } from './documents.js';
import { type Plan, putInPlace } from './plan.js';
import type { InvoiceRecord, ShipToSettleState } from './ship-to-settle.state.js';
import { endTelling } from './telling.js';

interface Taken {
  /** Number of the invoice that it credits, where that is not the one that it names. */
  readonly of: string | undefined;
  readonly by: string;
}

/** A person says that a credit memo which was set aside is right: of the invoice that it names, or of another. */
export function takeCredit(plan: Plan, memo: InvoiceRecord, { of: told, by }: Taken): void {
  const { invoice } = memo;
  const { invoiceNumber, total } = invoice;
  const pointer = told === undefined ? '/result/decision' : '/result/invoiceNumber';
  const number = told ?? invoice.credits;
  const of = number === undefined ? undefined : creditable(plan.state, memo, number);
  if (total.amount >= 0) {
    plan.refuse(`${invoiceNumber} takes nothing back.`, '/result/decision');
    return;
  }
  if (!of) {
    plan.refuse(`${number ?? 'No invoice'} is none that ${invoiceNumber} could credit.`, pointer);
    return;
  }
  const wrong = whyNoCredit(plan.state.invoices, invoice, of.invoice, creditsSoFar(plan.state, of));
  if (wrong) {
    plan.refuse(wrong, pointer);
    return;
  }
  if (isAside(of) && !setOff(plan, memo, of)) return;
  plan.close(secondInvoice(memo), `Taken as a credit of ${of.invoice.invoiceNumber} by ${by}.`);
  plan.note(`${by} takes ${invoiceNumber} as a credit of ${of.invoice.invoiceNumber}.`);
  if (isAside(of)) return;
  plan.update({ invoices: plan.state.invoices.filter((each) => each !== memo) });
  credit(plan, of, memo);
}

/** What is settled comes before what is set aside; what is over cannot be credited. */
function creditable({ invoices }: ShipToSettleState, { invoice }: InvoiceRecord, number: string) {
  const named = invoices.filter(
    (each) =>
      each.invoice.invoiceNumber === number &&
      each.invoice.carrier === invoice.carrier &&
      each.state !== 'adjusted' &&
      !isCredit(each.invoice),
  );
  return named.find((each) => !isAside(each)) ?? named.at(-1);
}

/** Those of an invoice that is set aside are over as soon as they are taken: nothing was posted that they could take back. */
const creditsSoFar = ({ invoices }: ShipToSettleState, of: InvoiceRecord): readonly InvoiceRecord[] =>
  isAside(of)
    ? invoices.filter(
        (each) =>
          each.state === 'adjusted' &&
          creditedBy(each) === of.invoice.invoiceNumber &&
          each.invoice.carrier === of.invoice.carrier,
      )
    : creditsOf(invoices, of.invoice);

/**
 * Nothing was posted for what is set aside: as a whole it is over with its credit memo, in part its rest is decided on.
 * @returns false where that has to be decided first
 */
function setOff(plan: Plan, memo: InvoiceRecord, of: InvoiceRecord): boolean {
  const { invoiceNumber, total } = of.invoice;
  const credited = [...creditsSoFar(plan.state, of), memo].reduce((sum, { invoice }) => sum + invoice.total.amount, 0);
  const isWhole = total.amount + credited === 0;
  if (!isWhole && of.state === 'disputed' && !of.rejected) {
    plan.refuse(`${invoiceNumber} is set aside, and not credited as a whole: that is decided first.`);
    return false;
  }
  const attached = memo.invoice.credits === invoiceNumber ? {} : { attachedTo: invoiceNumber };
  putInPlace(plan, memo, { ...memo, ...attached, state: 'adjusted' });
  if (!isWhole || of.state === 'duplicate') return true;
  putInPlace(plan, of, { ...of, state: 'adjusted' });
  plan.close(secondInvoice(of), `Credited as a whole by ${memo.invoice.invoiceNumber}.`);
  endTelling(plan, of, `Credited as a whole by ${memo.invoice.invoiceNumber}.`);
  return true;
}
