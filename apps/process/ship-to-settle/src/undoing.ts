import { creditsOf, disputedWhole } from '#canonical';
import { undoCase } from './documents.js';
import { nextPayable } from './payables.js';
import { endDispute, settleOn } from './paying.js';
import { type Plan, putInPlace } from './plan.js';
import { committedIn, settledInvoices } from './postings.js';
import { ofKind } from './ship-to-settle.cases.js';
import type { InvoiceRecord, ShipToSettleState } from './ship-to-settle.state.js';
import { tellCarrier } from './telling.js';

/** Acts of persons on the settlement, not on one of its cases. */
export const UNDO = 'undo-supplement';
export const APPROVE_UNDOING = 'approve-undoing';

export interface Supplement {
  /** Of its carrier. */
  readonly invoiceNumber: string;
}
export interface UndoSupplement extends Supplement {
  readonly reason: string;
}

type Undoing = NonNullable<InvoiceRecord['undoing']>;
type Proposed = InvoiceRecord & { readonly undoing: Undoing };

/** @returns the supplement that may be taken back, or why there is none */
export function undoable(state: ShipToSettleState, invoiceNumber: string): InvoiceRecord | string {
  const record = settledInvoices(state).find(
    ({ invoice, supplement }) => supplement !== undefined && invoice.invoiceNumber === invoiceNumber,
  );
  if (!record) return `${invoiceNumber} is no supplement that is settled with ${state.settlementId}.`;
  return isProposed(record)
    ? `${record.undoing.by} wants ${invoiceNumber} taken back already: a second person decides.`
    : record;
}

/** @returns the supplement that somebody wants taken back, or why there is none */
export function undoingOf(state: ShipToSettleState, invoiceNumber: string): Proposed | string {
  const record = settledInvoices(state).find(({ invoice }) => invoice.invoiceNumber === invoiceNumber);
  return record && isProposed(record) ? record : `Nobody wants ${invoiceNumber} taken back.`;
}

const isProposed = (record: InvoiceRecord): record is Proposed => record.undoing !== undefined;

/** It was taken by mistake. Once money is in the books for it, a second person has to agree. */
export function askToUndo(plan: Plan, { invoiceNumber, reason }: UndoSupplement, by: string): void {
  const record = undoable(plan.state, invoiceNumber);
  if (typeof record === 'string') {
    plan.refuse(record);
    return;
  }
  const booked = committedIn(plan.state, record.supplement);
  if (!booked || booked.amount === 0) {
    undo(plan, record, { by, reason });
    return;
  }
  putInPlace(plan, record, { ...record, undoing: { by, reason } });
  plan.open({
    code: undoCase(record),
    title: `${invoiceNumber} was taken as a supplement by mistake`,
    detail: `${by}: ${reason} A second person decides whether what is in the books is taken back.`,
    ...ofKind('undo-supplement'),
    evidence: { invoice: record.invoice, booked },
  });
  plan.note(`${by} wants ${invoiceNumber} taken back: ${reason}`);
}

/** A second person agrees: what is in the books is taken back. */
export function approveUndoing(plan: Plan, { invoiceNumber }: Supplement, by: string): void {
  const record = undoingOf(plan.state, invoiceNumber);
  if (typeof record === 'string' || record.undoing.by === by) {
    plan.refuse(typeof record === 'string' ? record : `${by} wants it taken back: a second person decides.`);
    return;
  }
  undo(plan, record, record.undoing, by);
  plan.close(undoCase(record), `Taken back by ${record.undoing.by} and ${by}.`);
}

/** It stays a supplement. */
export function leaveSupplement(plan: Plan, caseCode: string, by: string): void {
  const record = plan.state.invoices.find((each) => each.undoing && undoCase(each) === caseCode);
  if (!record) return;
  const { undoing: _, ...kept } = record;
  putInPlace(plan, record, kept);
  plan.close(caseCode, `${by} leaves it as it is.`);
  plan.note(`${by} leaves ${record.invoice.invoiceNumber} a supplement.`);
  if (nextPayable(plan.state)) settleOn(plan);
}

/** It is set aside after all, as if it had been rejected, and what is in the books of it is taken back by a document of its own. */
function undo(plan: Plan, record: InvoiceRecord, { by, reason }: Undoing, second?: string): void {
  const { settlementId, orderId, invoices } = plan.state;
  const { invoice, eventId, version, supplement } = record;
  const { invoiceNumber, carrier } = invoice;
  const variances = disputedWhole(invoice);
  const credits = creditsOf(invoices, invoice);
  endDispute(plan, record, 'It is no supplement after all.');
  const aside: InvoiceRecord = {
    invoice,
    ...(eventId && { eventId }),
    ...(version && { version }),
    state: 'disputed',
    variances,
    allocations: [],
    ...(supplement && { supplement }),
    aside: `Taken as a supplement by mistake: ${reason}`,
    rejected: true,
  };
  plan.update({
    invoices: invoices.map((each) => {
      if (each === record) return aside;
      return credits.includes(each) ? { ...each, state: 'adjusted' } : each;
    }),
  });
  plan.emit({
    type: 'freight-invoice.disputed',
    subject: settlementId,
    orderId,
    data: { settlementId, invoiceNumber, carrier, variances, reason },
  });
  tellCarrier(plan, aside, variances);
  plan.note(`${[by, ...(second ? [second] : [])].join(' and ')} have ${invoiceNumber} taken back: ${reason}`);
  settleOn(plan);
}
