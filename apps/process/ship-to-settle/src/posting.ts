import { type EventData, isAside } from '#canonical';
import { reverseAccrual } from './accrual.js';
import { settleOn } from './paying.js';
import { type Plan, remark } from './plan.js';
import type { InvoiceRecord, Posting } from './ship-to-settle.state.js';

type PaymentMade = Pick<EventData['payment.made'], 'invoiceNumber' | 'paidOn' | 'documentNumber'>;

/** The document is in the books: with the first one what was accrued is taken back, then its payment is released. */
export function invoicePosted(plan: Plan, documentNumber: string): void {
  const { stage, erp, settlementId, orderId, postings } = plan.state;
  const posting = postings.at(-1);
  if (stage.name !== 'posting' || !erp || !posting) return;
  const { invoiceNumber } = stage;
  changeLast(plan, { documentNumber });
  moveDocuments(plan, posting, 'approved', { state: 'posted', documentNumber });
  plan.emit({
    type: 'cost.posted',
    subject: settlementId,
    orderId,
    data: { settlementId, invoiceNumber: posting.document, erp, documentNumber, amount: posting.amount },
  });
  plan.note(
    `${posting.amount.amount < 0 ? 'Credit memo' : 'Invoice'} ${posting.document} is posted as ${documentNumber}.`,
  );
  if (!reverseAccrual(plan, invoiceNumber)) releasePayment(plan, invoiceNumber);
}

export function accrualReversed(plan: Plan, reversal?: string): void {
  const { accrual, stage } = plan.state;
  if (stage.name !== 'reversing') return;
  if (accrual.name === 'posted')
    plan.update({ accrual: { ...accrual, name: 'reversed', ...(reversal && { reversal }) } });
  plan.note('The accrual is taken back.');
  releasePayment(plan, stage.invoiceNumber);
}

/** Where nothing is to be paid there is nothing to release. */
function releasePayment(plan: Plan, invoiceNumber: string): void {
  const { erp, orderId, postings } = plan.state;
  const { documentNumber, reference } = postings.at(-1) ?? {};
  if (!erp || !documentNumber || !reference) {
    plan.update({ stage: { name: 'awaiting-invoice' } });
    settleOn(plan);
    return;
  }
  plan.update({ stage: { name: 'releasing', invoiceNumber } });
  plan.command({
    type: 'release-payment',
    target: erp,
    payload: { erp, orderId, documentNumber, invoiceNumber: reference },
  });
}

/** @param byErp the ERP has no release of payments: it pays by its own run, and nothing is left to do here */
export function paymentReleased(plan: Plan, byErp = false): void {
  const { stage, settlementId, orderId, postings, invoices } = plan.state;
  const posting = postings.at(-1);
  if (stage.name !== 'releasing' || !posting) return;
  if (byErp) {
    remark(plan, 'The ERP has no release of payments: it pays by its own run.');
  } else {
    changeLast(plan, { released: true, releasedOn: plan.now.slice(0, 10) });
    moveDocuments(plan, posting, 'posted', { state: 'paid' });
    const carrier = invoices.find(({ invoice }) => invoice.invoiceNumber === posting.document)?.invoice.carrier;
    plan.emit({
      type: 'payment.released',
      subject: settlementId,
      orderId,
      data: { settlementId, invoiceNumber: posting.document, ...(carrier && { carrier }), amount: posting.amount },
    });
  }
  plan.update({ stage: { name: 'awaiting-invoice' } });
  settleOn(plan);
}

/** The ERP told that a document was paid or set off; of one that it pays by its own run that is all that is ever heard. */
export function paid(plan: Plan, { invoiceNumber, paidOn, documentNumber }: PaymentMade): void {
  const { postings } = plan.state;
  const posting = postings.find(({ reference }) => reference === invoiceNumber);
  if (!posting?.documentNumber || posting.payment) return;
  const payment = { paidOn, documentNumber };
  plan.update({ postings: postings.map((each) => (each === posting ? { ...each, payment } : each)) });
  moveDocuments(plan, posting, 'posted', { state: 'paid' });
  plan.note(`${invoiceNumber} was paid on ${paidOn} by ${documentNumber}.`);
}

function changeLast(plan: Plan, change: Partial<Posting>): void {
  const { postings } = plan.state;
  plan.update({ postings: postings.map((each, at) => (at === postings.length - 1 ? { ...each, ...change } : each)) });
}

/** The carrier's document of a posting, and the credit memos that lowered it before it was posted, go on together. */
function moveDocuments(
  plan: Plan,
  { document }: Posting,
  from: InvoiceRecord['state'],
  change: Pick<InvoiceRecord, 'state' | 'documentNumber'>,
): void {
  const { invoices, postings } = plan.state;
  const isOfIt = ({ invoice: { invoiceNumber, credits } }: InvoiceRecord) =>
    invoiceNumber === document || (credits === document && !postings.some((each) => each.document === invoiceNumber));
  plan.update({
    invoices: invoices.map((each) =>
      isOfIt(each) && each.state === from && !isAside(each) ? { ...each, ...change } : each,
    ),
  });
}
