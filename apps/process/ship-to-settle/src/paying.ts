import { creditedBy, creditsOf, isAside, isCredit, type Money, money, subtractMoney, takenUp } from '#canonical';
import { reverseAccrual } from './accrual.js';
import { allocateFreight } from './allocation.js';
import { dueOf, nextPayable, payablesIn, release, termsOf } from './payables.js';
import { type Plan, putInPlace, putInvoice } from './plan.js';
import {
  committedIn,
  currentInvoice,
  invoiceIn,
  isApproved,
  linesOf,
  netOf,
  owed,
  owedIn,
  referenceFor,
  settledInvoices,
  takenBackIn,
} from './postings.js';
import { type InvoiceRecord } from './ship-to-settle.state.js';
import { endTelling } from './telling.js';

/** What it takes to bring the books to what is owed goes one document at a time. */
const OTHERS_TURN: readonly string[] = ['gathering', 'rating', 'accruing', 'posting', 'reversing', 'releasing'];

/**
 * The invoice that is settled may be posted: it matched, a person accepts it as billed, or the carrier withdraws what is disputed.
 * @param line whose invoice
 * @param withheld what is not to be paid of it
 */
export function approve(plan: Plan, line: InvoiceRecord['supplement'], withheld?: Money): void {
  const { state } = plan;
  const { goods } = state;
  const current = invoiceIn(state, line);
  if (!goods || !current) return;
  const { undisputed: _, withheld: __, ...record } = current;
  endDispute(plan, record, 'The invoice is approved.');
  const approved: InvoiceRecord = { ...record, state: 'approved', ...(withheld && { withheld }) };
  putInvoice(plan, approved);
  const amount = owedIn(plan.state, line) ?? record.invoice.total;
  putInvoice(plan, { ...approved, allocations: allocateFreight(amount, goods.lines, state.packages) });
  const booked = committedIn(state, line);
  if (!booked || amount.amount >= booked.amount) includeCredits(plan, line);
  settleOn(plan);
}

/** Credit memos that came before lower what is posted; they are no documents of their own then. */
function includeCredits(plan: Plan, line: InvoiceRecord['supplement']): void {
  for (const each of openCredits(plan, line)) advance(plan, each, 'approved');
}

/** Whatever still hung on a dispute that is over. */
export function endDispute(plan: Plan, record: InvoiceRecord, how: string): void {
  plan.close(`disputed:${record.invoice.invoiceNumber}`, how);
  endTelling(plan, record, how);
}

/** Nothing is under way: the next document is posted or paid, the next invoice audited, the dispute or the next day waited for, or all is done. */
export function settleOn(plan: Plan): void {
  const { stage } = plan.state;
  const isGivenUp = stage.name === 'closed' && stage.invoiceNumber === undefined;
  if (OTHERS_TURN.includes(stage.name) || linesOf(plan.state).some((line) => postDifference(plan, line))) return;
  const payable = nextPayable(plan.state);
  if (payable && release(plan, payable)) return;
  if (isGivenUp) return;
  const current = currentInvoice(plan.state) ?? takeUp(plan);
  if (!current || current.state === 'received') {
    plan.update({ stage: { name: 'awaiting-invoice' } });
    return;
  }
  const disputed = [current, ...settledInvoices(plan.state)].find(({ state }) => state === 'disputed');
  if (disputed) {
    plan.update({ stage: { name: 'disputed', invoiceNumber: disputed.invoice.invoiceNumber } });
    return;
  }
  // Approved, and nothing of it is to be paid: what was expected is in the books still.
  const { invoiceNumber } = current.invoice;
  if (reverseAccrual(plan, invoiceNumber)) return;
  if (payablesIn(plan.state).length > 0) plan.update({ stage: { name: 'payable', invoiceNumber } });
  else close(plan, current);
}

/** Once an invoice is credited as a whole, its correction that was a duplicate of it is settled instead of it. */
function takeUp(plan: Plan): InvoiceRecord | undefined {
  const found = takenUp(plan.state.invoices);
  if (!found) return undefined;
  const { record, of } = found;
  const { invoice } = record;
  const taken: InvoiceRecord = {
    invoice,
    state: 'received',
    variances: [],
    allocations: [],
    ...termsOf(of, invoice),
  };
  putInPlace(plan, record, taken);
  plan.note(`${invoice.invoiceNumber} takes the place of ${of.invoice.invoiceNumber}: audited again.`);
  return taken;
}

/** What is owed in a line and not in its books goes there, what is in them and not owed is taken back. */
function postDifference(plan: Plan, line: InvoiceRecord['supplement']): boolean {
  const { state } = plan;
  const due = owedIn(state, line);
  if (!due) return false;
  const booked = committedIn(state, line);
  const difference = booked ? subtractMoney(due, booked) : due;
  if (difference.amount === 0) return false;
  const current = invoiceIn(state, line);
  // What was approved while another document was under way may have been credited since.
  if (!booked && current && isApproved(current)) includeCredits(plan, line);
  const memo = difference.amount < 0 ? openCredits(plan, line)[0] : undefined;
  // Each credit memo is a document of its own, of no more than it says.
  const amount = memo ? money(Math.max(difference.amount, memo.invoice.total.amount), due.currency) : difference;
  const cause = memo ?? current ?? takenBackIn(state, line);
  if (!cause) return false;
  if (memo) advance(plan, memo, 'approved');
  post(plan, cause, amount);
  return true;
}

const openCredits = ({ state }: Plan, line: InvoiceRecord['supplement']): InvoiceRecord[] =>
  state.invoices.filter(
    (each) => isCredit(each.invoice) && each.state === 'received' && !isAside(each) && each.supplement === line,
  );

const advance = (plan: Plan, record: InvoiceRecord, state: InvoiceRecord['state']): void =>
  putInvoice(plan, { ...record, state });

/** @param cause the carrier's document that says so */
function post(plan: Plan, cause: InvoiceRecord, amount: Money): void {
  const { state } = plan;
  const { goods, erp, orderNumber, settlementId, orderId } = state;
  if (!goods || !erp || !orderNumber) return;
  const { invoice, supplement } = cause;
  const { invoiceNumber, carrier } = invoice;
  const reference = referenceFor(state, invoice);
  const allocations = allocateFreight(amount, goods.lines, state.packages);
  const settled = creditedBy(cause) ?? invoiceNumber;
  plan.update({
    postings: [
      ...state.postings,
      {
        invoiceNumber: settled,
        document: invoiceNumber,
        ...(supplement && { supplement }),
        reference,
        amount,
        allocations,
        ...dueOf(plan, cause, { invoiceNumber: settled, amount }),
        released: false,
      },
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
  const settled = settledInvoices(plan.state).flatMap((each) => [
    each,
    ...creditsOf(plan.state.invoices, each.invoice),
  ]);
  for (const each of settled) {
    const isPaid = postings.every(({ released, supplement }) => released || supplement !== each.supplement);
    if (each.state !== 'paid') advance(plan, each, isPaid ? 'paid' : 'posted');
  }
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
