import { isDeepStrictEqual } from 'node:util';
import { FREIGHT_INVOICE_LIFE, type FreightInvoiceState, type Money, mayReach, SETTLEMENT_LIFE } from '#canonical';
import type { Issued, Step } from '../../../../test/support/process.driver.js';
import { isUndoing } from './documents.js';
import { DUE, nextPayable } from './payables.js';
import { committed, committedIn, linesOf, owedIn } from './postings.js';
import { ledgerWrong } from './ship-to-settle.ledger.sample.js';
import { DETENTION_AGREED, type SettlementRun } from './ship-to-settle.sample.js';
import { type ShipToSettleState, wordOf } from './ship-to-settle.state.js';

/** A person in the end looks at these; they do not hold the settlement up. */
export const MAY_OUTLIVE = /^(drift:|second-invoice:|undo-supplement:|goods-after-end$)/;

/** What of a settlement tells what it waits for. */
export type WaitingSettlement = Pick<SettlementRun, 'state' | 'openCases' | 'timers' | 'waitingFor' | 'now'>;

export function waitsWithoutClock(run: WaitingSettlement): string[] {
  const { stage, stuck } = run.state;
  const wrong = stuck
    .filter(({ code }) => !run.openCases.has(code))
    .map(({ code }) => `${code} is kept without its case`);
  if (stage.name === 'closed') return run.timers.size > 0 ? [...wrong, 'closed, but timers are set'] : wrong;
  const commands: Partial<Record<typeof stage.name, string>> = {
    rating: 'rate-shipped',
    accruing: 'post-accrual',
    posting: 'post-supplier-invoice',
    reversing: 'reverse-accrual',
    releasing: 'release-payment',
  };
  const command = commands[stage.name];
  const waits = command
    ? run.waitingFor.includes(command) || run.openCases.has(`command-failed:${command}`)
    : stage.name === 'disputed'
      ? run.openCases.has(`disputed:${stage.invoiceNumber}`)
      : stage.name === 'payable'
        ? run.timers.has(DUE) || [...run.openCases.keys()].some(isUndoing)
        : run.timers.has('chase');
  const payable = nextPayable(run.state);
  if (payable && payable.dueOn > run.now.slice(0, 10) && !run.timers.has(DUE))
    wrong.push(`${payable.reference} is payable without a clock`);
  return waits ? wrong : [...wrong, `${stage.name} without a clock`];
}

function centsLost({ type, payload }: Issued): string[] {
  const { accrual, invoice } = payload as Record<string, { amount: Money; allocations: { amount: Money }[] }>;
  const posting = accrual ?? invoice;
  if (!posting?.allocations) return [];
  const sum = posting.allocations.reduce((total, { amount }) => total + amount.amount, 0);
  return sum === posting.amount.amount ? [] : [`${type}: ${sum} of ${posting.amount.amount} is allocated`];
}

/** What an invoice tells of the shipment is never taken for what its owners said. */
function overwritten({ input, before, after }: Step<ShipToSettleState>): string[] {
  if (input.kind !== 'event' || input.event.type !== 'freight-invoice.received' || !before || !after) return [];
  const owned = ({ destination, goods, packages, tenders, shipped }: ShipToSettleState) => [
    shipped,
    destination,
    goods,
    packages,
    tenders,
  ];
  return isDeepStrictEqual(owned(before), owned(after)) ? [] : ['an invoice changed what is not its carrier’s'];
}

export function illegalSteps(step: Step<ShipToSettleState>): string[] {
  const { before, after } = step;
  if (!after) return [];
  const wrong: string[] = overwritten(step);
  const from = before ? wordOf(before) : SETTLEMENT_LIFE.initial;
  if (!mayReach(SETTLEMENT_LIFE, from, wordOf(after))) wrong.push(`settlement: ${from} → ${wordOf(after)}`);
  const wordsOf = (state: ShipToSettleState | null) =>
    new Map<string, FreightInvoiceState>(
      (state?.invoices ?? [])
        .filter(({ state: word }) => word !== 'duplicate')
        .map(({ invoice, state: word }) => [
          `${invoice.carrier} ${invoice.invoiceNumber} ${invoice.pro} ${invoice.total.amount}`,
          word,
        ]),
    );
  const was = wordsOf(before);
  for (const [id, word] of wordsOf(after)) {
    const old = was.get(id) ?? FREIGHT_INVOICE_LIFE.initial;
    if (!mayReach(FREIGHT_INVOICE_LIFE, old, word)) wrong.push(`invoice ${id}: ${old} → ${word}`);
  }
  return wrong;
}

/** What was asked for is what the state says is in the books. */
function booksWrong(run: SettlementRun): string[] {
  const { postings, accrual, stage } = run.state;
  const asked = new Map(
    run.of('post-supplier-invoice').map(({ payload }) => {
      const { invoice } = payload as { invoice: { invoiceNumber: string; amount: Money } };
      return [invoice.invoiceNumber, invoice.amount.amount];
    }),
  );
  const wrong = postings
    .filter(({ reference, amount }) => asked.get(reference) !== amount.amount)
    .map(({ reference }) => `${reference} is in the books otherwise than asked for`);
  if (asked.size !== postings.length) wrong.push(`${asked.size} documents asked for, ${postings.length} kept`);
  const open = accrual.name === 'posted' || accrual.name === 'posting';
  if (stage.name === 'closed' && open) wrong.push('closed, but accrued still');
  return wrong;
}

/** Nothing is paid that is not posted, nothing posted that is not approved, and never more than was billed. */
function paidBeyond(run: SettlementRun): string[] {
  const told = (type: 'payment.released' | 'cost.posted' | 'freight-invoice.approved') =>
    run.eventsOf(type).map(({ data }) => `${data.invoiceNumber} ${data.amount.amount}`);
  const [approved, posted, paid] = [told('freight-invoice.approved'), told('cost.posted'), told('payment.released')];
  const wrong = [...beyond(posted, approved, 'posted, not approved'), ...beyond(paid, posted, 'paid, not posted')];
  const most = Math.max(0, ...run.everBilled.map(({ total }) => total.amount));
  const { stage } = run.state;
  const isQuiet = ['closed', 'disputed', 'awaiting-invoice', 'payable'].includes(stage.name);
  for (const line of linesOf(run.state)) {
    const name = line ?? 'what was tendered';
    const booked = committedIn(run.state, line)?.amount ?? 0;
    if (booked > most) wrong.push(`${name}: ${booked} is in the books, more than any invoice bills`);
    if (booked < 0) wrong.push(`${name}: ${booked}, more is taken back than was paid`);
    const due = owedIn(run.state, line)?.amount ?? booked;
    if (isQuiet && due !== booked) wrong.push(`${name}, ${stage.name}: ${due} is owed, ${booked} in the books`);
    if (line !== undefined && !run.taken.has(line)) wrong.push(`${line} is a supplement by nobody's word`);
  }
  for (const { reference, dueOn, releasedOn } of run.state.postings)
    if (dueOn && releasedOn && releasedOn < dueOn) wrong.push(`${reference} is released before it is due`);
  return [...wrong, ...agreedBeyond(run)];
}

/** A charge is paid once, whichever invoices bill it, unless a person accepted what was disputed. */
function agreedBeyond(run: SettlementRun): string[] {
  const booked = committed(run.state)?.amount ?? 0;
  const tendered = Math.max(0, ...run.offers.map(({ rate }) => rate.total.amount));
  const tolerated = 2 * 100;
  return run.accepted || booked <= tendered + tolerated + DETENTION_AGREED.amount
    ? []
    : [`${booked} is in the books, more than was agreed`];
}

function beyond(some: readonly string[], all: readonly string[], words: string): string[] {
  const left = [...all];
  return some
    .filter((each) => {
      const at = left.indexOf(each);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    })
    .map((each) => `${each}: ${words}`);
}

/** What is wrong with a settlement at this moment, whatever has happened to it. */
export const faultsOf = (run: SettlementRun): string[] => [
  ...waitsWithoutClock(run),
  ...ledgerWrong(run),
  ...run.issued.flatMap(centsLost),
  ...booksWrong(run),
  ...paidBeyond(run),
];
