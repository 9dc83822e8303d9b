import fc from 'fast-check';
import { Failure } from '../../../../test/support/process.driver.js';
import { type SettlementRun, sampleCredit, sampleInvoice, sampleRate, WILLING } from './ship-to-settle.sample.js';

/** Everything that can happen to a settlement, in any order: news, answers, silence, people. */
const FAILURES = ['vendor-rejected', 'gave-up', 'capability-missing', 'conflict', 'period-closed'];
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
      gate: fc.constantFrom(0, 0, 4_000),
      corrects: fc.option(fc.constantFrom(...NUMBERS), { nil: undefined }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      move: is('credit'),
      of: fc.constantFrom(...NUMBERS),
      number: fc.constantFrom('CM1', 'CM2', 'CM3', 'SW2'),
      part: fc.constantFrom('BASE', 'FUEL', 'LIFTGATE', 'all'),
      amount: fc.constantFrom(1, 500, 1_000, 4_000, 50_000),
    }),
  },
  { weight: 8, arbitrary: fc.record({ move: is('answer'), pick }) },
  { weight: 3, arbitrary: fc.record({ move: is('fail'), pick, code: fc.constantFrom(...FAILURES) }) },
  { weight: 2, arbitrary: fc.record({ move: is('timer'), pick }) },
  { weight: 3, arbitrary: fc.record({ move: is('person'), pick, action: pick, tells: fc.boolean() }) },
);
export const moves = fc.array(move, { minLength: 1, maxLength: 40, size: 'max' });
export type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;

const at = <T>(items: readonly T[], index: number): T | undefined => items[index % Math.max(1, items.length)];

/** Of a part, or of all that an invoice billed. */
function creditOf(run: SettlementRun, { of, number, part, amount }: Extract<Move, { move: 'credit' }>) {
  const billed = run.begun
    ? run.state.invoices.find(({ invoice }) => invoice.invoiceNumber === of)?.invoice
    : undefined;
  const parts =
    part === 'all'
      ? Object.fromEntries((billed?.charges ?? []).map((charge) => [charge.code, -charge.amount.amount]))
      : { [part]: -amount };
  return sampleCredit(parts, { invoiceNumber: number, credits: of, ...(billed && { carrier: billed.carrier }) });
}

export function apply(run: SettlementRun, each: Move): void {
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
      run.billed(sampleInvoice({ BASE: each.base, FUEL: 1_500, ...(each.gate && { LIFTGATE: each.gate }) }, change));
      return;
    }
    case 'credit':
      run.billed(creditOf(run, each));
      return;
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
export function finish(run: SettlementRun): void {
  run.tenderSent(9).tenderAccepted(9).goodsIssued().proven();
  for (let round = 0; round < 10 && run.state.stage.name !== 'closed'; round += 1) {
    run.play(WILLING);
    for (const code of run.cases) {
      const offered = run.openCases.get(code)?.actions ?? [];
      const action = (['retry', 'resolve'] as const).find((each) => offered.includes(each));
      if (action) run.act(code, action, { result: { documentNumber: 'H-1' } });
    }
    run.play(WILLING);
    if (run.state.stage.name === 'awaiting-invoice')
      run.billed(sampleInvoice(undefined, { invoiceNumber: `SW9${round}` }));
  }
}
