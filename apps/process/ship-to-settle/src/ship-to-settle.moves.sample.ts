import fc from 'fast-check';
import type { FreightInvoice } from '#canonical';
import { Failure } from '../../../../test/support/process.driver.js';
import { isSecondInvoice, isUndoing } from './documents.js';
import { DUE } from './payables.js';
import { settledInvoices } from './postings.js';
import { LEDGER, postedByHand } from './ship-to-settle.ledger.sample.js';
import { asPart, type SettlementRun, sampleCredit, sampleInvoice, sampleRate } from './ship-to-settle.sample.js';
import { APPROVE_UNDOING } from './undoing.js';

/** Everything that can happen to a settlement, in any order: news, answers, silence, people. */
const FAILURES = ['vendor-rejected', 'gave-up', 'capability-missing', 'conflict', 'period-closed'];
const CARRIERS = ['SWFT', 'SWFT', 'SWFT', 'NRTH'];
const NUMBERS = ['SW1', 'SW2', 'SW3'];
const MORE = ['S1', 'S2'];

const pick = fc.nat(20);
const is = <T extends string>(move: T) => fc.constant(move);
const carrier = fc.constantFrom(...CARRIERS);
const version = fc.integer({ min: 1, max: 3 });
const move = fc.oneof(
  { weight: 3, arbitrary: fc.record({ move: is('sent'), version, carrier }) },
  { weight: 3, arbitrary: fc.record({ move: is('accepted'), version, carrier }) },
  { weight: 2, arbitrary: fc.record({ move: is('rejected'), version, carrier }) },
  { weight: 3, arbitrary: fc.record({ move: is('goods') }) },
  { weight: 1, arbitrary: fc.record({ move: is('brought-back') }) },
  { weight: 3, arbitrary: fc.record({ move: is('proof') }) },
  {
    weight: 5,
    arbitrary: fc.record({
      move: is('invoice'),
      carrier,
      base: fc.constantFrom(12_000, 12_000, 12_001, 13_000),
      number: fc.constantFrom(...NUMBERS),
      gate: fc.constantFrom(0, 0, 4_000),
      says: fc.constantFrom(
        {},
        {},
        { pro: 'P9' },
        { deliveredTo: { postalCode: '89073', country: 'DE' } },
        { pickedUpOn: '2026-11-01' },
      ),
      corrects: fc.option(fc.constantFrom(...NUMBERS), { nil: undefined }),
      part: fc.constantFrom(false, false, true),
    }),
  },
  { weight: 1, arbitrary: fc.record({ move: is('combined'), carrier }) },
  {
    weight: 3,
    arbitrary: fc.record({
      move: is('credit'),
      of: fc.constantFrom(...NUMBERS, ...MORE),
      number: fc.constantFrom('CM1', 'CM2', 'CM3', 'SW2', 'S2'),
      part: fc.constantFrom('BASE', 'FUEL', 'LIFTGATE', 'DETENTION', 'all'),
      amount: fc.constantFrom(1, 500, 1_000, 4_000, 50_000),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      move: is('more'),
      carrier,
      number: fc.constantFrom(...MORE, ...MORE, 'SW1'),
      parts: fc.constantFrom<Readonly<Record<string, number>>[]>(
        { DETENTION: 2_000 },
        { DETENTION: 5_000 },
        { DETENTION: 6_000, FUEL: 1_500 },
        { CUSTOMS: 900, DETENTION: 1_000 },
        { BASE: 60 },
        { BASE: 12_000 },
        { DETENTION: 3_000, BASE: -500 },
      ),
      corrects: fc.option(fc.constantFrom(...MORE), { nil: undefined, freq: 3 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      move: is('second'),
      pick,
      takes: fc.constantFrom(true, true, false),
      of: fc.option(fc.constantFrom(...NUMBERS, ...MORE), { nil: undefined }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ move: is('undo'), pick, approves: fc.boolean() }) },
  { weight: 8, arbitrary: fc.record({ move: is('answer'), pick }) },
  { weight: 3, arbitrary: fc.record({ move: is('fail'), pick, code: fc.constantFrom(...FAILURES) }) },
  { weight: 2, arbitrary: fc.record({ move: is('timer'), pick }) },
  { weight: 3, arbitrary: fc.record({ move: is('person'), pick, action: pick, tells: fc.boolean() }) },
);
export type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;

const anyMoves: fc.Arbitrary<Move[]> = fc.array(move, { minLength: 1, maxLength: 40, size: 'max' });
const answered: Move = { move: 'answer', pick: 0 };

/** All goes well, to the invoice that matches: what comes after that comes seldom by chance. */
const WELL: readonly Move[] = [
  { move: 'sent', version: 1, carrier: 'SWFT' },
  { move: 'accepted', version: 1, carrier: 'SWFT' },
  { move: 'goods' },
  answered,
  answered,
  { move: 'proof' },
  {
    move: 'invoice',
    carrier: 'SWFT',
    base: 12_000,
    number: 'SW1',
    gate: 0,
    says: {},
    corrects: undefined,
    part: false,
  },
];
export const moves = fc.oneof(
  anyMoves,
  anyMoves.map((others) => [...WELL, ...others]),
);

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
    case 'rejected':
      run.tenderRejected(each.version, each.carrier);
      return;
    case 'combined':
      run.carriedTogether('P9', each.carrier);
      return;
    case 'brought-back':
      run.broughtBack();
      return;
    case 'goods':
      run.goodsIssued();
      return;
    case 'proof':
      run.proven();
      return;
    case 'invoice': {
      const { number: invoiceNumber, corrects } = each;
      const change = { carrier: each.carrier, invoiceNumber, ...each.says, ...(corrects && { corrects }) };
      const parts = { BASE: each.base, FUEL: 1_500, ...(each.gate && { LIFTGATE: each.gate }) };
      const invoice = sampleInvoice(parts, change);
      run.billed(each.part ? asPart(invoice) : invoice);
      return;
    }
    case 'credit':
      run.billed(creditOf(run, each));
      return;
    case 'more': {
      const { number: invoiceNumber, corrects } = each;
      run.billed(sampleInvoice(each.parts, { carrier: each.carrier, invoiceNumber, ...(corrects && { corrects }) }));
      return;
    }
    case 'second': {
      const code = at(run.cases.filter(isSecondInvoice), each.pick);
      if (code) decide(run, code, each.takes, each.of);
      return;
    }
    case 'undo': {
      const supplements = run.begun ? settledInvoices(run.state).filter(({ supplement }) => supplement) : [];
      const number = at(supplements, each.pick)?.invoice.invoiceNumber;
      if (!number) return;
      if (each.approves) run.ask(APPROVE_UNDOING, { invoiceNumber: number }, 'a.diaz');
      else run.undoes(number);
      return;
    }
    case 'answer': {
      const command = at(run.runnable(), each.pick);
      if (command) run.settle(command, LEDGER[command.type as keyof typeof LEDGER]?.(command.payload as never));
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
      else act(run, code, action, each.tells);
    }
  }
}

/** A person who says that it is done by hand has posted it, and may forget to tell the number. */
function act(run: SettlementRun, code: string, action: 'retry' | 'resolve' | 'abandon' | 'skip', tells: boolean): void {
  if (isSecondInvoice(code)) {
    decide(run, code, tells);
    return;
  }
  if (action === 'resolve' && code.startsWith('disputed:')) run.accepted = true;
  const hand = action === 'resolve' ? postedByHand(run.openCases.get(code)) : undefined;
  run.act(code, action, hand && tells ? { result: hand.result } : {});
  if (hand && !run.openCases.has(code)) run.byHand.push(hand.posting);
}

function decide(run: SettlementRun, code: string, takes: boolean, of?: string): void {
  const { resolveWith, evidence } = run.openCases.get(code) ?? {};
  const offered = (resolveWith?.properties['decision'] as { enum: readonly string[] } | undefined)?.enum ?? [];
  const decision = offered.find((each) => (each === 'reject') !== takes);
  if (decision === 'supplement') run.taken.add((evidence as FreightInvoice).invoiceNumber);
  run.act(code, 'resolve', { result: { decision, ...(decision === 'credit' && of && { invoiceNumber: of }) } });
}

/** That the carrier of a rejected invoice is told may outlast the settlement, but not everybody's part. */
const isTelling = (code: string): boolean =>
  code.startsWith('dispute-by-hand:') || code.startsWith('command-failed:dispute-freight-invoice');

/** From here on everybody does their part. */
export function finish(run: SettlementRun): void {
  run.tenderSent(9).tenderAccepted(9).goodsIssued().proven();
  const isOver = () => run.state.stage.name === 'closed' && !run.cases.some(isTelling);
  for (let round = 0; round < 10 && !isOver(); round += 1) {
    run.play(LEDGER);
    for (const code of run.cases) {
      const offered = run.openCases.get(code)?.actions ?? [];
      const action = (['retry', 'resolve'] as const).find((each) => offered.includes(each));
      if (action) act(run, code, action, true);
      if (isSecondInvoice(code) && run.openCases.has(code)) decide(run, code, false);
      if (isUndoing(code) && run.openCases.has(code)) run.act(code, 'abandon');
    }
    run.play(LEDGER);
    if (run.timers.has(DUE)) run.fire(DUE).play(LEDGER);
    if (run.state.stage.name === 'awaiting-invoice')
      run.billed(sampleInvoice(undefined, { invoiceNumber: `SW9${round}` }));
  }
}
