import { creditsOf, type FreightInvoice, money } from '#canonical';
import { auditAnew } from './audit.js';
import { undoCase } from './documents.js';
import { endDispute, settleOn } from './paying.js';
import { type Plan, putInvoice } from './plan.js';
import { committedIn, isApproved, netOf } from './postings.js';
import type { InvoiceRecord } from './ship-to-settle.state.js';
import { endUnbilled } from './statements.js';

/**
 * A credit memo came, or a person took one that was set aside: what it credits is less from now on. What is in the books
 * already is taken back by a posting of its own.
 */
export function credit(
  plan: Plan,
  of: InvoiceRecord,
  memo: Pick<InvoiceRecord, 'invoice' | 'eventId' | 'version'>,
): void {
  const { invoiceNumber } = of.invoice;
  const { supplement } = of;
  const { invoice, eventId, version } = memo;
  const record: InvoiceRecord = {
    invoice,
    ...(eventId && { eventId }),
    ...(version && { version }),
    state: 'received',
    variances: [],
    allocations: [],
    ...(supplement && { supplement }),
    ...(invoice.credits !== invoiceNumber && { attachedTo: invoiceNumber }),
  };
  plan.update({ invoices: [...plan.state.invoices, record] });
  plan.note(`${invoice.invoiceNumber} takes a part of ${invoiceNumber} back.`);
  if (netOf(plan.state, of).total.amount === 0) {
    cancel(plan, of);
    return;
  }
  if (of.state === 'disputed') {
    auditAnew(plan, of);
    return;
  }
  if (!isApproved(of)) return;
  if (of.withheld) putInvoice(plan, lessWithheld(of, invoice));
  settleOn(plan);
}

/** Nothing of it is left: another invoice may take its place, unless it was a supplement. */
function cancel(plan: Plan, of: InvoiceRecord): void {
  const { invoiceNumber } = of.invoice;
  // Of what was billed and credited before nothing is left there.
  const isBooked = (committedIn(plan.state, of.supplement)?.amount ?? 0) !== 0;
  const credits = creditsOf(plan.state.invoices, of.invoice);
  plan.update({
    invoices: plan.state.invoices.map((each) => {
      if (each === of) return { ...each, state: 'adjusted' };
      // What is in the books is taken back by the credit memos that are not there yet.
      return credits.includes(each) && !isBooked ? { ...each, state: 'adjusted' } : each;
    }),
  });
  endDispute(plan, of, 'It is credited as a whole.');
  plan.close(undoCase(of), 'It is credited as a whole.');
  endUnbilled(plan, of, 'It is credited as a whole.');
  plan.note(`Nothing of ${invoiceNumber} is left${of.supplement ? '.' : ': another invoice is awaited.'}`);
  settleOn(plan);
}

/** The carrier takes back in writing what it had withdrawn: it is not taken twice. */
function lessWithheld({ withheld, ...record }: InvoiceRecord, { total }: FreightInvoice): InvoiceRecord {
  const left = (withheld?.amount ?? 0) + total.amount;
  return left > 0 ? { ...record, withheld: money(left, total.currency) } : record;
}
