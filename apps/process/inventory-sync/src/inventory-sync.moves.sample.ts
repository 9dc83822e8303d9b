import fc from 'fast-check';
import type { ResultForm } from '#process-manager';
import { Failure } from '../../../../test/support/process.driver.js';
import { came, type InventoryRun, pieces } from './inventory-sync.sample.js';

/** What happens to the stock of an item at a place. */
export type Move =
  | { readonly move: 'changed'; readonly delta: number; readonly reason: string }
  | { readonly move: 'answer' }
  | { readonly move: 'fail'; readonly code: string }
  | {
      readonly move: 'person';
      readonly action: 'retry' | 'resolve' | 'skip';
      readonly tells: 'reason' | 'document' | 'nothing';
      readonly pick: number;
    };

const person = fc.record({
  move: fc.constant('person' as const),
  action: fc.constantFrom('retry' as const, 'resolve' as const, 'skip' as const),
  tells: fc.constantFrom('reason' as const, 'document' as const, 'nothing' as const),
  pick: fc.nat(10),
});
const answer = fc.constant({ move: 'answer' as const });
const fail = fc.record({
  move: fc.constant('fail' as const),
  code: fc.constantFrom('vendor-rejected', 'capability-missing', 'gave-up'),
});
const changed = fc.record({
  move: fc.constant('changed' as const),
  delta: fc.integer({ min: -50, max: 50 }),
  reason: fc.constantFrom('COUNT', 'DAMAGED', 'BLOCKED', 'UNBLOCKED', 'SHIPPED', 'RECEIPT', 'MOON'),
});
const laneMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 3, arbitrary: changed },
  { weight: 3, arbitrary: answer },
  { weight: 1, arbitrary: fail },
  { weight: 2, arbitrary: person },
);
export const laneMoves = fc.array(laneMove, { maxLength: 40 });

const TOLD = {
  reason: { result: { reason: 'count' } },
  document: { result: { documentNumber: 'H-1' } },
  nothing: {},
} as const;
const WHY = { reason: 'said so' };

export function apply(run: InventoryRun, each: Move): void {
  switch (each.move) {
    case 'changed':
      run.changed(each.delta, each.reason);
      return;
    case 'answer':
      run.answerFirst();
      return;
    case 'fail': {
      const [command] = run.runnable();
      if (command) run.settle(command, new Failure(each.code));
      return;
    }
    case 'person': {
      const code = run.cases[each.pick % Math.max(1, run.cases.length)];
      if (code && run.openCases.get(code)?.actions.includes(each.action))
        run.act(code, each.action, each.action === 'skip' ? WHY : TOLD[each.tells]);
    }
  }
}

/** What happens to an inbound shipment. */
type InboundWord =
  | ('notified' | 'arrived' | 'received' | 'answer' | 'fail' | 'timer')
  | ('retry' | 'resolve' | 'abandon' | 'decide');
export interface InboundMove {
  readonly move: InboundWord;
  readonly quantity: number;
  readonly damaged: number;
  /** Who tells it: the warehouse, or somebody else besides. */
  readonly source: '/outside' | '/elsewhere';
}

export const inboundMovesBy = (...sources: InboundMove['source'][]): fc.Arbitrary<InboundMove[]> =>
  fc.array(
    fc.record({
      move: fc.constantFrom<InboundWord>(
        ...(['notified', 'arrived', 'received', 'answer', 'fail', 'timer'] as const),
        ...(['retry', 'resolve', 'abandon', 'decide'] as const),
      ),
      quantity: fc.nat(120),
      damaged: fc.nat(5),
      source: fc.constantFrom(...sources),
    }),
    { maxLength: 25 },
  );

export function applyInbound(run: InventoryRun, { move, quantity, damaged, source }: InboundMove): void {
  const [head] = run.runnable();
  const waiting = run.cases.find((code) => code.startsWith('movement:'));
  const held = run.cases.find((code) => code.startsWith('receipt:'));
  const overdue = run.cases.find((code) => code.startsWith('overdue:'));
  if (move === 'notified') run.notified();
  else if (move === 'arrived') run.arrived();
  else if (move === 'received')
    run.receivedBy(source, {}, came(quantity, { damaged: pieces(Math.min(damaged, quantity)) }));
  else if (move === 'answer') run.answerFirst();
  else if (move === 'fail' && head) run.settle(head, new Failure('vendor-rejected'));
  else if (move === 'timer' && run.timers.has('overdue')) run.fire('overdue');
  else if (move === 'retry' && waiting) run.act(waiting, 'retry');
  else if (move === 'decide' && held) run.act(held, 'resolve', decisionOn(run, held));
  else if ((move === 'resolve' || move === 'abandon') && overdue) run.act(overdue, move);
}

/** All that was told is to count: a receipt of what nobody announced, and what another one differs by. */
export function decisionOn(run: InventoryRun, code: string): { readonly result: { readonly decision: string } } {
  const form = run.openCases.get(code)?.resolveWith as ResultForm | undefined;
  return { result: { decision: form && Object.hasOwn(form.properties, 'inboundShipmentId') ? 'post' : 'difference' } };
}

/** What a reconciliation finds: a book of 100, and another shelf. */
export interface Difference {
  readonly move: 'differs';
  readonly shelf: number;
  readonly verdict: 'within-tolerance' | 'above-tolerance' | 'units-differ' | 'accepted' | 'agreed';
}
const difference: fc.Arbitrary<Difference> = fc.record({
  move: fc.constant('differs'),
  shelf: fc.integer({ min: 95, max: 105 }),
  verdict: fc.constantFrom('within-tolerance', 'above-tolerance', 'units-differ', 'accepted', 'agreed'),
});

/** Movements of a place, and what is compared there meanwhile. */
export const comparedMoves: fc.Arbitrary<(Move | Difference)[]> = fc.array(
  fc.oneof({ weight: 4, arbitrary: laneMove }, { weight: 1, arbitrary: difference }),
  { maxLength: 40 },
);

export function applyCompared(run: InventoryRun, each: Move | Difference): void {
  if (each.move === 'differs') run.pass(60_000).differs(each.shelf, 100, each.verdict);
  else apply(run, each);
}

/** From here on everybody does their part. */
export function finish(run: InventoryRun): void {
  for (let round = 0; round < 100 && (run.outstanding.length > 0 || run.cases.length > 0); round++) {
    run.posted();
    for (const code of run.cases) {
      // What one of them decides may end another.
      if (!run.openCases.has(code)) continue;
      if (code.startsWith('receipt:')) {
        run.act(code, 'resolve', decisionOn(run, code));
        continue;
      }
      const isRefused = code.startsWith('movement:') && run.openCases.get(code)?.actions.includes('edit');
      const isInbound = run.state.kind === 'inbound-shipment' && code.startsWith('movement:');
      run.act(code, isRefused || isInbound ? 'retry' : 'resolve', TOLD.reason);
    }
  }
}
