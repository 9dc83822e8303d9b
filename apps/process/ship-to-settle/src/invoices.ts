import {
  billingOf,
  billsNothing,
  type ChargeVariance,
  creditsOf,
  disputedWhole,
  type FreightInvoice,
  isAside,
} from '#canonical';
import { auditSupplement } from './audit.js';
import { credit } from './credits.js';
import { secondInvoice, undoCase, versionOf } from './documents.js';
import { termsOf } from './payables.js';
import { endDispute } from './paying.js';
import { type Plan, putInvoice } from './plan.js';
import { ofKind } from './ship-to-settle.cases.js';
import { type InvoiceRecord } from './ship-to-settle.state.js';
import { billedAgain, settledBefore, tellElsewhere, unbilledWhole } from './statements.js';
import { formOn } from './supplements.js';
import { endTelling } from './telling.js';
import { agreedTender } from './tenders.js';

const HOUR = 3_600_000;

/** An invoice came. The same one again is set aside; one that corrects a disputed one takes its place. */
export function receive(plan: Plan, invoice: FreightInvoice, eventId: string): void {
  const { state } = plan;
  const ended = state.stage.name === 'closed';
  const billing = billingOf(state.invoices, invoice, { agreed: agreedTender(state)?.carrier, ended });
  const isEmpty = billsNothing(invoice) && !('of' in billing && billing.of);
  const unbilled = isEmpty && billing.as === 'unexpected' ? settledBefore(state, invoice) : undefined;
  if (isEmpty && !unbilled) {
    plan.note(`${invoice.invoiceNumber} bills nothing for this shipment.`);
    return;
  }
  tellElsewhere(plan, invoice);
  if (unbilled) {
    const reason = `${unbilled.invoice.invoiceNumber} is ${unbilled.state}, and nothing of it is billed any more.`;
    unexpected(plan, { invoice, eventId, reason, variances: unbilledWhole(state, unbilled) });
    return;
  }
  switch (billing.as) {
    case 'duplicate':
      duplicate(plan, invoice, billing.reason);
      billedAgain(plan, invoice);
      return;
    case 'correction':
      adopt(plan, billing.of, invoice, eventId);
      return;
    case 'unexpected':
      unexpected(plan, { invoice, eventId, reason: billing.reason, corrected: billing.of });
      billedAgain(plan, invoice);
      return;
    case 'credit':
      credit(plan, billing.of, { invoice, eventId });
      return;
    case 'first':
      putInvoice(plan, {
        invoice,
        eventId,
        ...versionOf(state, invoice),
        state: 'received',
        variances: [],
        allocations: [],
      });
      if (!state.proven) plan.note(`Invoice ${invoice.invoiceNumber} waits for the proof of delivery.`);
      if (!agreedTender(state)) plan.timer('tender-unknown', HOUR);
  }
}

function duplicate(plan: Plan, invoice: FreightInvoice, reason: string): void {
  const { settlementId, orderId, invoices } = plan.state;
  const record: InvoiceRecord = { invoice, state: 'duplicate', variances: [], allocations: [], aside: reason };
  plan.update({ invoices: [...invoices, record] });
  plan.emit({
    type: 'freight-invoice.duplicate',
    subject: settlementId,
    orderId,
    data: { settlementId, invoiceNumber: invoice.invoiceNumber, carrier: invoice.carrier, reason },
  });
  plan.note(`Invoice ${invoice.invoiceNumber} is set aside: ${reason}`);
}

/** The records once another invoice has taken the place of one of them. */
function replaced({ state }: Plan, corrected: InvoiceRecord, invoice: FreightInvoice): InvoiceRecord[] {
  const credits = isAside(corrected) ? [] : creditsOf(state.invoices, corrected.invoice);
  const others = state.invoices
    .filter((each) => each !== corrected)
    // What was credited of it goes with it.
    .map((each) => (credits.includes(each) ? { ...each, state: 'adjusted' as const } : each));
  // Under the same number the old record must give way, or the number would name two invoices.
  return corrected.invoice.invoiceNumber === invoice.invoiceNumber
    ? others
    : [...others, { ...corrected, state: 'adjusted' }];
}

function adopt(plan: Plan, corrected: InvoiceRecord, invoice: FreightInvoice, eventId: string): void {
  const number = corrected.invoice.invoiceNumber;
  const { supplement } = corrected;
  const record: InvoiceRecord = {
    invoice,
    eventId,
    ...versionOf(plan.state, invoice),
    state: 'received',
    variances: [],
    allocations: [],
    ...(supplement && { supplement }),
    ...termsOf(corrected, invoice),
  };
  plan.update({
    invoices: [...replaced(plan, corrected, invoice), record],
    ...(!supplement && plan.state.stage.name === 'disputed' && { stage: { name: 'awaiting-invoice' } }),
  });
  endDispute(plan, corrected, `Corrected by ${invoice.invoiceNumber}.`);
  plan.close(undoCase(corrected), `Corrected by ${invoice.invoiceNumber}.`);
  plan.note(`Invoice ${invoice.invoiceNumber} corrects ${number}: audited again.`);
  if (supplement) auditSupplement(plan, record);
}

interface Unexpected {
  readonly invoice: FreightInvoice;
  readonly eventId: string;
  readonly reason: string;
  /** Absent where every charge of it is one. */
  readonly variances?: readonly ChargeVariance[];
  /** That was set aside, too. */
  readonly corrected?: InvoiceRecord | undefined;
}

/** The carrier is told that it is disputed as a whole; a person decides what becomes of it. */
function unexpected(plan: Plan, told: Unexpected): void {
  const { invoice, eventId, reason, variances = disputedWhole(invoice), corrected } = told;
  const { settlementId, orderId, invoices } = plan.state;
  const { invoiceNumber, carrier } = invoice;
  const record: InvoiceRecord = {
    invoice,
    eventId,
    ...versionOf(plan.state, invoice),
    state: 'disputed',
    variances,
    allocations: [],
    aside: reason,
    // What was posted of the one that it replaces may be on its way out of the books.
    ...(corrected?.supplement === invoiceNumber && { supplement: invoiceNumber }),
    ...(corrected && termsOf(corrected, invoice)),
  };
  if (corrected?.rejected) endTelling(plan, corrected, `Corrected by ${invoiceNumber}.`);
  plan.update({ invoices: [...(corrected ? replaced(plan, corrected, invoice) : invoices), record] });
  if (corrected) plan.close(secondInvoice(corrected), `Corrected by ${invoiceNumber}.`);
  plan.emit({
    type: 'freight-invoice.disputed',
    subject: settlementId,
    orderId,
    data: { settlementId, invoiceNumber, carrier, variances, reason },
  });
  plan.open({
    code: secondInvoice(record),
    title: `A freight invoice that is not expected for ${settlementId}`,
    detail: `${invoiceNumber} of ${carrier}: ${reason} Nothing was posted for it.`,
    ...ofKind('second-invoice'),
    resolveWith: formOn(invoice),
    evidence: invoice,
  });
  plan.note(`Invoice ${invoiceNumber} is not expected: a person decides.`);
}
