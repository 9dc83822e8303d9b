import { FREIGHT_INVOICE_LIFE, type FreightInvoiceState, type Money, mayReach, SETTLEMENT_LIFE } from '#canonical';
import type { Issued, Step } from '../../../../test/support/process.driver.js';
import { committed, owed } from './postings.js';
import type { SettlementRun } from './ship-to-settle.sample.js';
import { type ShipToSettleState, wordOf } from './ship-to-settle.state.js';

/** A person in the end looks at these; they do not hold the settlement up. */
export const MAY_OUTLIVE = /^(second-invoice:|goods-after-end$)/;

function waitsWithoutClock(run: SettlementRun): string[] {
  const { stage, stuck } = run.state;
  const wrong = stuck
    .filter(({ code }) => !run.openCases.has(code))
    .map(({ code }) => `${code} is kept without its case`);
  if (stage.name === 'closed') return run.timers.size > 0 ? [...wrong, 'closed, but timers are set'] : wrong;
  const commands: Partial<Record<typeof stage.name, string>> = {
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
      : run.timers.has('chase');
  return waits ? wrong : [...wrong, `${stage.name} without a clock`];
}

/** Postings that would be in the books twice. A repetition that a person asked for is one look-up, not a second posting. */
function postedTwice(run: SettlementRun): string[] {
  const names = run.issued
    .filter(({ byPerson, type }) => !byPerson && type !== 'dispute-freight-invoice')
    // The one before was refused: what is put off into a later period is the same posting.
    .filter(({ payload }) => !isPutOff(payload))
    .map(({ type, payload }) => {
      const { invoice, invoiceNumber } = payload as { invoice?: { invoiceNumber: string }; invoiceNumber?: string };
      return [type, invoice?.invoiceNumber ?? invoiceNumber].join(' ');
    });
  return names.filter((name, i) => names.indexOf(name) !== i).map((name) => `${name} issued twice`);
}

function isPutOff(payload: unknown): boolean {
  const { accrual, firstDay, documentDate } = payload as Record<string, unknown>;
  const { documentDate: accrued } = (accrual ?? {}) as Record<string, unknown>;
  return (firstDay ?? documentDate ?? accrued) !== undefined;
}

function centsLost({ type, payload }: Issued): string[] {
  const { accrual, invoice } = payload as Record<string, { amount: Money; allocations: { amount: Money }[] }>;
  const posting = accrual ?? invoice;
  if (!posting?.allocations) return [];
  const sum = posting.allocations.reduce((total, { amount }) => total + amount.amount, 0);
  return sum === posting.amount.amount ? [] : [`${type}: ${sum} of ${posting.amount.amount} is allocated`];
}

export function illegalSteps({ before, after }: Step<ShipToSettleState>): string[] {
  if (!after) return [];
  const wrong: string[] = [];
  const from = before ? wordOf(before) : SETTLEMENT_LIFE.initial;
  if (!mayReach(SETTLEMENT_LIFE, from, wordOf(after))) wrong.push(`settlement: ${from} → ${wordOf(after)}`);
  const wordsOf = (state: ShipToSettleState | null) =>
    new Map<string, FreightInvoiceState>(
      (state?.invoices ?? [])
        .filter(({ state: word }) => word !== 'duplicate')
        .map(({ invoice, state: word }) => [
          `${invoice.carrier} ${invoice.invoiceNumber} ${invoice.total.amount}`,
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

/** The books as the commands make them: what every document debits it credits, and they hold what the state says that they hold. */
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
  const booked = committed(run.state)?.amount ?? 0;
  const bills = run.everBilled.map(({ total }) => total.amount);
  if (booked > Math.max(0, ...bills)) wrong.push(`${booked} is in the books, more than any invoice bills`);
  if (booked < 0) wrong.push(`${booked}: more is taken back than was paid`);
  const { stage } = run.state;
  const due = owed(run.state)?.amount ?? booked;
  const isQuiet = stage.name === 'closed' || stage.name === 'disputed' || stage.name === 'awaiting-invoice';
  if (isQuiet && due !== booked) wrong.push(`${stage.name}: ${due} is owed, ${booked} in the books`);
  return wrong;
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
  ...postedTwice(run),
  ...run.issued.flatMap(centsLost),
  ...booksWrong(run),
  ...paidBeyond(run),
];
