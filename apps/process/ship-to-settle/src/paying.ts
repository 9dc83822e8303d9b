import { isAside, isCredit, type Money, money, subtractMoney } from '#canonical';
import { reverseAccrual } from './accrual.js';
import { allocateFreight } from './allocation.js';
import { type Plan, putInvoice } from './plan.js';
import { committed, currentInvoice, netOf, owed, referenceFor } from './postings.js';
import { type InvoiceRecord, stuckCode } from './ship-to-settle.state.js';

/** What it takes to bring the books to what is owed goes one document at a time. */
const OTHERS_TURN: readonly string[] = ['gathering', 'accruing', 'posting', 'reversing', 'releasing'];

/**
 * The invoice that is settled may be posted: it matched, a person accepts it as billed, or the carrier withdraws what is disputed.
 * @param withheld what is not to be paid of it
 */
export function approve(plan: Plan, withheld?: Money): void {
  const { state } = plan;
  const { goods } = state;
  const current = currentInvoice(state);
  if (!goods || !current) return;
  const { undisputed: _, withheld: __, ...record } = current;
  const { invoiceNumber } = record.invoice;
  endDispute(plan, invoiceNumber, 'The invoice is approved.');
  const approved: InvoiceRecord = { ...record, state: 'approved', ...(withheld && { withheld }) };
  putInvoice(plan, approved);
  const amount = owed(plan.state) ?? record.invoice.total;
  putInvoice(plan, { ...approved, allocations: allocateFreight(amount, goods.lines, state.packages) });
  const booked = committed(state);
  // Credit memos that came before lower what is posted; they are no documents of their own then.
  if (!booked || amount.amount >= booked.amount)
    for (const each of plan.state.invoices.filter(isOpenCredit)) advance(plan, each, 'approved');
  settleOn(plan);
}

/** Whatever still hung on a dispute that is over. */
export function endDispute(plan: Plan, invoiceNumber: string, how: string): void {
  const failed = stuckCode('dispute-freight-invoice');
  plan.update({ stuck: plan.state.stuck.filter(({ code }) => code !== failed) });
  for (const code of [`disputed:${invoiceNumber}`, `dispute-by-hand:${invoiceNumber}`, failed]) plan.close(code, how);
}

/** Nothing is under way: the next document is posted, the next invoice audited, the dispute waited for, or all is done. */
export function settleOn(plan: Plan): void {
  const { stage } = plan.state;
  const isGivenUp = stage.name === 'closed' && stage.invoiceNumber === undefined;
  if (isGivenUp || OTHERS_TURN.includes(stage.name) || postDifference(plan)) return;
  const current = currentInvoice(plan.state);
  if (!current || current.state === 'received') {
    plan.update({ stage: { name: 'awaiting-invoice' } });
    return;
  }
  const { invoiceNumber } = current.invoice;
  if (current.state === 'disputed') {
    plan.update({ stage: { name: 'disputed', invoiceNumber } });
    return;
  }
  // Approved, and nothing of it is to be paid: what was expected is in the books still.
  if (!reverseAccrual(plan, invoiceNumber)) close(plan, current);
}

/** What is owed and not in the books goes there, what is in the books and not owed is taken back. */
function postDifference(plan: Plan): boolean {
  const { state } = plan;
  const due = owed(state);
  if (!due) return false;
  const booked = committed(state);
  const difference = booked ? subtractMoney(due, booked) : due;
  if (difference.amount === 0) return false;
  const memo = difference.amount < 0 ? state.invoices.find(isOpenCredit) : undefined;
  // Each credit memo is a document of its own, of no more than it says.
  const amount = memo ? money(Math.max(difference.amount, memo.invoice.total.amount), due.currency) : difference;
  const cause = memo ?? currentInvoice(state);
  if (!cause) return false;
  if (memo) advance(plan, memo, 'approved');
  post(plan, cause, amount);
  return true;
}

const isOpenCredit = (record: InvoiceRecord): boolean =>
  isCredit(record.invoice) && record.state === 'received' && !isAside(record);

const advance = (plan: Plan, record: InvoiceRecord, state: InvoiceRecord['state']): void =>
  putInvoice(plan, { ...record, state });

/** @param cause the carrier's document that says so */
function post(plan: Plan, { invoice }: InvoiceRecord, amount: Money): void {
  const { state } = plan;
  const { goods, erp, orderNumber, settlementId, orderId } = state;
  if (!goods || !erp || !orderNumber) return;
  const { invoiceNumber, carrier } = invoice;
  const reference = referenceFor(state, invoiceNumber);
  const allocations = allocateFreight(amount, goods.lines, state.packages);
  const settled = invoice.credits ?? invoiceNumber;
  plan.update({
    postings: [
      ...state.postings,
      { invoiceNumber: settled, document: invoiceNumber, reference, amount, allocations, released: false },
    ],
    stage: { name: 'posting', invoiceNumber: settled },
  });
  plan.emit({
    type: 'freight-invoice.approved',
    subject: settlementId,
    orderId,
    data: { settlementId, invoiceNumber, carrier, amount },
  });
  plan.command({
    type: 'post-supplier-invoice',
    target: erp,
    payload: {
      erp,
      orderId,
      invoice: {
        invoiceNumber: reference,
        settlementId,
        orderNumber,
        carrier,
        amount,
        allocations,
        documentDate: invoice.invoiceDate,
        postingDate: plan.now.slice(0, 10),
      },
    },
  });
}

function close(plan: Plan, current: InvoiceRecord): void {
  const { settlementId, orderId, accrual, postings } = plan.state;
  const { invoiceNumber } = current.invoice;
  const paymentReleased = postings.every(({ released }) => released);
  const word = paymentReleased ? 'paid' : 'posted';
  const settled = plan.state.invoices.filter(
    (each) =>
      !isAside(each) && (each === current || each.invoice.credits === invoiceNumber) && each.state !== 'adjusted',
  );
  for (const each of settled) if (each.state !== 'paid') advance(plan, each, word);
  const billed = owed(plan.state) ?? netOf(plan.state, current).total;
  plan.update({ stage: { name: 'closed', invoiceNumber, paymentReleased } });
  plan.emit({
    type: 'settlement.closed',
    subject: settlementId,
    orderId,
    data: { settlementId, expected: accrual.name === 'none' ? billed : accrual.amount, billed },
  });
  plan.note('The settlement is closed.');
}
