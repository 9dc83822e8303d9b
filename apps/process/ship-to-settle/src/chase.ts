import { money } from '#canonical';
import type { ExceptionCase } from '#process-manager';
import { payablesIn } from './payables.js';
import type { Plan } from './plan.js';
import { currentInvoice, owed, settledInvoices } from './postings.js';
import { ofKind } from './ship-to-settle.cases.js';
import { isBilled, type ShipToSettleState } from './ship-to-settle.state.js';
import { agreedTender } from './tenders.js';

const DAY = 86_400_000;
const TIMER = 'chase';

interface Wanted {
  readonly what: 'goods' | 'tender' | 'proof' | 'invoice';
  readonly afterMs: number;
  readonly title: string;
  /** Where not all that its kind offers is offered. */
  readonly actions?: ExceptionCase['actions'];
}

/** Also while what was posted before is paid. */
function awaitsInvoice(state: ShipToSettleState): boolean {
  const { stage } = state;
  const current = currentInvoice(state);
  return (
    stage.name === 'awaiting-invoice' || (stage.name === 'releasing' && (!current || current.state === 'received'))
  );
}

/** What the settlement waits for from outside; null while it waits for a command or a person. */
export function wanted(state: ShipToSettleState): Wanted | null {
  const { stage, settlementId, goods, proven, postings } = state;
  if (stage.name === 'gathering' && !goods)
    return {
      what: 'goods',
      afterMs: 14 * DAY,
      title: `The goods of ${settlementId} were never issued`,
    };
  if (stage.name === 'gathering' && !agreedTender(state))
    return {
      what: 'tender',
      afterMs: 3 * DAY,
      title: `${settlementId} has left, and no carrier is known to have accepted it`,
    };
  if (!awaitsInvoice(state)) return null;
  if (!isBilled(state))
    return {
      what: 'invoice',
      afterMs: 14 * DAY,
      title: `No carrier has billed ${settlementId}`,
      // All that was billed is credited: a person may know that nothing more will be.
      ...(postings.length === 0 && { actions: ['assign'] }),
    };
  if (!proven)
    return {
      what: 'proof',
      afterMs: 7 * DAY,
      title: `${settlementId} is billed, but its delivery is not proven`,
    };
  return null;
}

/** One clock for whatever is wanted: it starts anew with each thing, and the case of the one before is over. */
export function chase(plan: Plan, before: ShipToSettleState | null): void {
  const was = before && wanted(before);
  const now = wanted(plan.state);
  if (was?.what === now?.what) return;
  if (was) plan.close(codeOf(was.what), 'It is no longer missing.');
  plan.timer(TIMER, now?.afterMs ?? null, now ? { what: now.what } : undefined);
}

export function stillMissing(plan: Plan, what: string): void {
  const now = wanted(plan.state);
  if (now?.what !== what) return;
  const { title, actions } = now;
  plan.open({ code: codeOf(now.what), title, ...ofKind(codeOf(now.what)), ...(actions && { actions }) });
  plan.note(`${title}: still missing.`);
  plan.timer(TIMER, now.afterMs, { what });
}

export const isMissing = (code: string): boolean => code.startsWith('missing:');
const codeOf = (what: Wanted['what']) => `missing:${what}` as const;

/** A person says that there is nothing to settle: the shipment never went, or nobody here asked for it. */
export function giveUp(plan: Plan, caseCode: string, by: string): void {
  const { stage, settlementId, orderId, postings } = plan.state;
  if (stage.name !== 'gathering' && !(stage.name === 'awaiting-invoice' && postings.length > 0)) return;
  const disputed = settledInvoices(plan.state).find(({ state }) => state === 'disputed');
  if (disputed) {
    plan.refuse(`${disputed.invoice.invoiceNumber} is disputed still: that is decided first.`);
    return;
  }
  const [payable] = payablesIn(plan.state);
  if (payable) {
    plan.refuse(`${payable.reference} is due on ${payable.dueOn}: it is paid first.`);
    return;
  }
  const tender = agreedTender(plan.state);
  plan.close(caseCode, `Given up by ${by}.`);
  plan.close('tender-unknown', `Given up by ${by}.`);
  plan.timer('tender-unknown', null);
  plan.update({ stage: { name: 'closed', paymentReleased: false } });
  plan.note(`${by} says that there is nothing to settle.`);
  if (!tender) return;
  const { total } = tender.rate;
  plan.emit({
    type: 'settlement.closed',
    subject: settlementId,
    orderId,
    data: { settlementId, expected: total, billed: owed(plan.state) ?? money(0, total.currency) },
  });
}
