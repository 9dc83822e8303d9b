import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FREIGHT_INVOICE_LIFE, type FreightInvoiceState, type Money, mayReach, SETTLEMENT_LIFE } from '#canonical';
import { Failure, type Issued, type Step } from '../../../../test/support/process.driver.js';
import { SettlementRun, sampleInvoice, sampleRate, WILLING } from './ship-to-settle.sample.js';
import { type ShipToSettleState, wordOf } from './ship-to-settle.state.js';

const FAILURES = ['vendor-rejected', 'gave-up', 'capability-missing', 'conflict'];
const CARRIERS = ['SWFT', 'SWFT', 'SWFT', 'NRTH'];
const NUMBERS = ['SW1', 'SW2', 'SW3'];

const pick = fc.nat(20);
const is = <T extends string>(move: T) => fc.constant(move);
const carrier = fc.constantFrom(...CARRIERS);
const version = fc.integer({ min: 1, max: 3 });
const move = fc.oneof(
  { weight: 3, arbitrary: fc.record({ move: is('sent'), version, carrier }) },
  { weight: 3, arbitrary: fc.record({ move: is('accepted'), version, carrier }) },
  { weight: 3, arbitrary: fc.record({ move: is('goods') }) },
  { weight: 3, arbitrary: fc.record({ move: is('proof') }) },
  {
    weight: 5,
    arbitrary: fc.record({
      move: is('invoice'),
      carrier,
      base: fc.constantFrom(12_000, 12_000, 12_001, 13_000),
      number: fc.constantFrom(...NUMBERS),
      corrects: fc.option(fc.constantFrom(...NUMBERS), { nil: undefined }),
    }),
  },
  { weight: 8, arbitrary: fc.record({ move: is('answer'), pick }) },
  { weight: 3, arbitrary: fc.record({ move: is('fail'), pick, code: fc.constantFrom(...FAILURES) }) },
  { weight: 2, arbitrary: fc.record({ move: is('timer'), pick }) },
  { weight: 3, arbitrary: fc.record({ move: is('person'), pick, action: pick, tells: fc.boolean() }) },
);
const moves = fc.array(move, { minLength: 1, maxLength: 40, size: 'max' });
type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;

const at = <T>(items: readonly T[], index: number): T | undefined => items[index % Math.max(1, items.length)];

function apply(run: SettlementRun, each: Move): void {
  switch (each.move) {
    case 'sent':
      run.tenderSent(each.version, sampleRate(undefined, each.carrier));
      return;
    case 'accepted':
      run.tenderAccepted(each.version, each.carrier);
      return;
    case 'goods':
      run.goodsIssued();
      return;
    case 'proof':
      run.proven();
      return;
    case 'invoice': {
      const { number: invoiceNumber, corrects } = each;
      const change = { carrier: each.carrier, invoiceNumber, ...(corrects && { corrects }) };
      run.billed(sampleInvoice({ BASE: each.base, FUEL: 1_500 }, change));
      return;
    }
    case 'answer': {
      const command = at(run.runnable(), each.pick);
      if (command) run.settle(command, WILLING[command.type as keyof typeof WILLING]?.(command.payload as never));
      return;
    }
    case 'fail': {
      const command = at(run.runnable(), each.pick);
      if (command) run.settle(command, new Failure(each.code));
      return;
    }
    case 'timer': {
      const name = at([...run.timers.keys()], each.pick);
      if (name) run.fire(name);
      return;
    }
    case 'person': {
      const code = at(run.cases, each.pick);
      const action = at(
        code ? (run.openCases.get(code)?.actions ?? []).filter((offered) => offered !== 'assign') : [],
        each.action,
      );
      if (!code || !action) return;
      if (action === 'edit') run.edit(code);
      else run.act(code, action, each.tells ? { result: { documentNumber: 'H-1' } } : {});
    }
  }
}

/** From here on everybody does their part. */
function finish(run: SettlementRun): void {
  run.tenderSent(9).tenderAccepted(9).goodsIssued().proven();
  for (let round = 0; round < 10 && run.state.stage.name !== 'closed'; round += 1) {
    run.play(WILLING);
    for (const code of run.cases) {
      const offered = run.openCases.get(code)?.actions ?? [];
      const action = (['retry', 'resolve'] as const).find((each) => offered.includes(each));
      if (action) run.act(code, action, { result: { documentNumber: 'H-1' } });
    }
    run.play(WILLING);
    if (run.state.stage.name === 'awaiting-invoice') run.billed(sampleInvoice(undefined, { invoiceNumber: 'SW9' }));
  }
}

/** A person in the end looks at these; they do not hold the settlement up. */
const MAY_OUTLIVE = /^(second-invoice:|goods-after-end$)/;

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
    .map(({ type }) => type);
  return names.filter((name, i) => names.indexOf(name) !== i).map((name) => `${name} issued twice`);
}

function centsLost({ type, payload }: Issued): string[] {
  const { accrual, invoice } = payload as Record<string, { amount: Money; allocations: { amount: Money }[] }>;
  const posting = accrual ?? invoice;
  if (!posting?.allocations) return [];
  const sum = posting.allocations.reduce((total, { amount }) => total + amount.amount, 0);
  return sum === posting.amount.amount ? [] : [`${type}: ${sum} of ${posting.amount.amount} is allocated`];
}

function illegalSteps({ before, after }: Step<ShipToSettleState>): string[] {
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

describe('a settlement, whatever comes in which order', () => {
  it('posts nothing twice, loses no cent, never waits without a clock, and moves within its life', () => {
    fc.assert(
      fc.property(moves, (each) => {
        const illegal: string[] = [];
        const run = new SettlementRun((step) => illegal.push(...illegalSteps(step))).planned();
        for (const one of each) {
          apply(run, one);
          const wrong = [...waitsWithoutClock(run), ...postedTwice(run), ...run.issued.flatMap(centsLost), ...illegal];
          expect(wrong.join('; ')).toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('closes once everybody does their part, with nothing left but what is not its own', () => {
    fc.assert(
      fc.property(moves, (each) => {
        const run = new SettlementRun().planned();
        for (const one of each) apply(run, one);
        finish(run);
        expect(run.word, `waits for ${run.waitingFor.join()}; cases ${run.cases.join()}`).toBe('closed');
        expect(run.cases.filter((code) => !MAY_OUTLIVE.test(code))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
