import { type FreightInvoice, type LocalDate, plusDays } from '#canonical';
import type { Input } from '#process-manager';
import type { Plan } from './plan.js';
import type { Posting, ShipToSettleState } from './ship-to-settle.state.js';
import { agreedTender } from './tenders.js';

/** Fires on the day on which something is due. */
export const DUE = 'payment-due';

type Payable = Posting & { readonly dueOn: LocalDate };

const today = ({ now }: Plan): LocalDate => now.slice(0, 10);

/**
 * By the carrier's terms, from the day of its document; what takes something back is due with what it takes back.
 * @param of the invoice that is settled, and what is posted of it
 */
export function dueOf(
  { state }: Plan,
  { invoiceDate }: FreightInvoice,
  of: Pick<Posting, 'invoiceNumber' | 'amount'>,
): Pick<Posting, 'dueOn'> {
  const netDays = agreedTender(state)?.rules?.netDays;
  if (netDays === undefined) return {};
  const billed = state.postings.find(({ invoiceNumber }) => invoiceNumber === of.invoiceNumber);
  return { dueOn: (of.amount.amount < 0 ? billed?.dueOn : undefined) ?? plusDays(invoiceDate, netDays) };
}

/** What is in the books, is not to be paid before its day, and is due next. */
export const nextPayable = ({ postings }: ShipToSettleState): Payable | undefined =>
  postings
    .filter((each): each is Payable => each.dueOn !== undefined)
    .filter(({ documentNumber, released, paidByErp }) => documentNumber && !released && !paidByErp)
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))[0];

/** @returns false where it is not posted, or not due */
export function release(plan: Plan, posting: Posting | undefined): boolean {
  const { erp, orderId } = plan.state;
  if (!erp || !posting?.documentNumber || (posting.dueOn ?? '') > today(plan)) return false;
  const { documentNumber, reference, invoiceNumber } = posting;
  plan.update({ stage: { name: 'releasing', invoiceNumber, reference } });
  plan.command({
    type: 'release-payment',
    target: erp,
    payload: { erp, orderId, documentNumber, invoiceNumber: reference },
  });
  return true;
}

/** One clock for what is due next. What is due already is released as soon as nothing else is under way. */
export function payWhenDue(plan: Plan, before: ShipToSettleState | null, input: Input): void {
  const next = nextPayable(plan.state)?.dueOn;
  const isAhead = next !== undefined && next > today(plan);
  const isEarly = isAhead && input.kind === 'timer' && input.name === DUE;
  if (!isEarly && next === (before && nextPayable(before)?.dueOn)) return;
  plan.timer(DUE, isAhead ? Date.parse(next) - Date.parse(plan.now) : null);
}
