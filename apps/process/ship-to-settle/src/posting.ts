import { creditedBy, type EventData, isAside } from '#canonical';
import { reverseAccrual } from './accrual.js';
import { release } from './payables.js';
import { settleOn } from './paying.js';
import { type Plan, remark } from './plan.js';
import type { InvoiceRecord, Posting } from './ship-to-settle.state.js';

type PaymentMade = Pick<EventData['payment.made'], 'invoiceNumber' | 'paidOn' | 'documentNumber'>;

/** The document is in the books: with the first one what was accrued is taken back, then its payment is released once it is due. */
export function invoicePosted(plan: Plan, documentNumber: string): void {
  const { stage, erp, settlementId, orderId, postings } = plan.state;
  const posting = postings.at(-1);
  if (stage.name !== 'posting' || !erp || !posting) return;
  const { invoiceNumber } = stage;
  change(plan, posting, { documentNumber });
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
  if (!reverseAccrual(plan, invoiceNumber)) releasePayment(plan);
}

export function accrualReversed(plan: Plan, reversal?: string): void {
  const { accrual, stage } = plan.state;
  if (stage.name !== 'reversing') return;
  if (accrual.name === 'posted')
    plan.update({ accrual: { ...accrual, name: 'reversed', ...(reversal && { reversal }) } });
  plan.note('The accrual is taken back.');
  releasePayment(plan);
}

/** Where nothing is to be paid there is nothing to release. */
function releasePayment(plan: Plan): void {
  if (release(plan, plan.state.postings.at(-1))) return;
  plan.update({ stage: { name: 'awaiting-invoice' } });
  settleOn(plan);
}

/** @param byErp the ERP has no release of payments: it pays by its own run, and nothing is left to do here */
export function paymentReleased(plan: Plan, byErp = false): void {
  const { stage, settlementId, orderId, postings, invoices } = plan.state;
  if (stage.name !== 'releasing') return;
  const posting = postings.find(({ reference }) => reference === stage.reference) ?? postings.at(-1);
  if (!posting) return;
  if (byErp) {
    change(plan, posting, { paidByErp: true });
    remark(plan, 'The ERP has no release of payments: it pays by its own run.');
  } else {
    change(plan, posting, { released: true, releasedOn: plan.now.slice(0, 10) });
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

const change = (plan: Plan, posting: Posting, changed: Partial<Posting>): void =>
  plan.update({
    postings: plan.state.postings.map((each) =>
      each.reference === posting.reference ? { ...each, ...changed } : each,
    ),
  });

/** The carrier's document of a posting, and the credit memos that lowered it before it was posted, go on together. */
function moveDocuments(
  plan: Plan,
  { document }: Posting,
  from: InvoiceRecord['state'],
  change: Pick<InvoiceRecord, 'state' | 'documentNumber'>,
): void {
  const { invoices, postings } = plan.state;
  const isOfIt = (each: InvoiceRecord) => {
    const { invoiceNumber } = each.invoice;
    const lowered = creditedBy(each) === document && !postings.some((other) => other.document === invoiceNumber);
    return invoiceNumber === document || lowered;
  };
  plan.update({
    invoices: invoices.map((each) =>
      isOfIt(each) && each.state === from && !isAside(each) ? { ...each, ...change } : each,
    ),
  });
}
