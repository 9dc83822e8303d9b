import { type FreightInvoice, type Instant, type LocalDate, plusDays } from '#canonical';
import type { Input } from '#process-manager';
import type { Plan } from './plan.js';
import { settledInvoices } from './postings.js';
import type { InvoiceRecord, Posting, ShipToSettleState } from './ship-to-settle.state.js';
import { agreedTender } from './tenders.js';

/** Fires on the day on which something is due. */
export const DUE = 'payment-due';

type Payable = Posting & { readonly dueOn: LocalDate };

const today = ({ now }: Plan): LocalDate => now.slice(0, 10);

/** A correction is due with what it corrects. */
const termsFrom = (record: Pick<InvoiceRecord, 'invoice' | 'termsFrom'>): LocalDate =>
  record.termsFrom ?? record.invoice.invoiceDate;

/** Another carrier's invoice says nothing of when the right one's is due. */
export const termsOf = (
  corrected: Pick<InvoiceRecord, 'invoice' | 'termsFrom'>,
  { carrier }: FreightInvoice,
): Pick<InvoiceRecord, 'termsFrom'> =>
  corrected.invoice.carrier === carrier ? { termsFrom: termsFrom(corrected) } : {};

/**
 * By the carrier's terms, from the day of the invoice that is settled; what takes something back is due with what it takes back.
 * @param cause the carrier's document that says so
 * @param of number of the invoice that is settled by it, and what is posted of it
 */
export function dueOf(
  { state }: Plan,
  cause: InvoiceRecord,
  of: Pick<Posting, 'invoiceNumber' | 'amount'>,
): Pick<Posting, 'dueOn'> {
  const netDays = agreedTender(state)?.rules?.netDays;
  if (netDays === undefined) return {};
  const billed = state.postings.find(({ invoiceNumber }) => invoiceNumber === of.invoiceNumber);
  const settled = settledInvoices(state).find(({ invoice }) => invoice.invoiceNumber === of.invoiceNumber) ?? cause;
  return { dueOn: (of.amount.amount < 0 ? billed?.dueOn : undefined) ?? plusDays(termsFrom(settled), netDays) };
}

/** What is in the books and not to be paid before its day, by its day. */
export const payablesIn = ({ postings }: ShipToSettleState): readonly Payable[] =>
  postings
    .filter((each): each is Payable => each.dueOn !== undefined)
    .filter(({ documentNumber, released, paidByErp }) => documentNumber && !released && !paidByErp)
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));

/** Somebody wants its supplement taken back: it is not paid before a second person has decided. */
const isContested = (state: ShipToSettleState, { supplement }: Posting): boolean =>
  supplement !== undefined && settledInvoices(state).some((each) => each.undoing && each.supplement === supplement);

/** What of it is due next. */
export const nextPayable = (state: ShipToSettleState): Payable | undefined =>
  payablesIn(state).find((each) => !isContested(state, each));

/**
 * Until when something of it should be done: the cost be in the books of the month in which the goods left, what is to be paid
 * be released on its day. Absent where nothing waits for a day.
 */
export function dueBy(state: ShipToSettleState): Instant | undefined {
  const { goods, accrual } = state;
  const booked = accrual.name !== 'none' && accrual.name !== 'posting';
  const period = goods && !booked ? nextMonth(goods.issuedOn) : undefined;
  const payable = nextPayable(state);
  const days = [period, payable && plusDays(payable.dueOn, 1)].filter((day) => day !== undefined);
  const [first] = days.toSorted();
  return first && `${first}T00:00:00.000Z`;
}

/** The first day of it. */
const nextMonth = (day: LocalDate): LocalDate => `${plusDays(`${day.slice(0, 7)}-01`, 31).slice(0, 7)}-01`;

/** @returns false where it is not posted, not due, or a second person decides on it first */
export function release(plan: Plan, posting: Posting | undefined): boolean {
  const { erp, orderId } = plan.state;
  if (!erp || !posting?.documentNumber || (posting.dueOn ?? '') > today(plan)) return false;
  const { documentNumber, reference, invoiceNumber } = posting;
  if (isContested(plan.state, posting)) {
    // It would be paid by now: from today on it waits.
    if (!posting.dueOn) putPosting(plan, { ...posting, dueOn: today(plan) });
    return false;
  }
  plan.update({ stage: { name: 'releasing', invoiceNumber, reference } });
  plan.command({
    type: 'release-payment',
    target: erp,
    payload: { erp, orderId, documentNumber, invoiceNumber: reference },
  });
  return true;
}

const putPosting = (plan: Plan, posting: Posting): void =>
  plan.update({
    postings: plan.state.postings.map((each) => (each.reference === posting.reference ? posting : each)),
  });

/** One clock for what is due next. What is due already is released as soon as nothing else is under way. */
export function payWhenDue(plan: Plan, before: ShipToSettleState | null, input: Input): void {
  const next = nextPayable(plan.state)?.dueOn;
  const isAhead = next !== undefined && next > today(plan);
  const isEarly = isAhead && input.kind === 'timer' && input.name === DUE;
  if (!isEarly && next === (before && nextPayable(before)?.dueOn)) return;
  plan.timer(DUE, isAhead ? Date.parse(next) - Date.parse(plan.now) : null);
}
