import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Money, SettlementRulebook, SupplierInvoice } from '#canonical';
import type { Decision, ProcessDefinition } from '#process-manager';
import { policiesIn } from '../../../../test/support/command-policies.js';
import { runs } from '../../../../test/support/runs.js';
import { DAY } from '../../../../test/support/time-alone.js';
import type { PostAccrual, ReleasePayment, ReverseAccrual } from './commands/ship-to-settle.commands.js';
import { leftAlone, longestOf } from './longest-waits.sample.js';
import { faultsOf, illegalSteps, MAY_OUTLIVE } from './ship-to-settle.invariants.sample.js';
import { apply, finish, type Move, moves } from './ship-to-settle.moves.sample.js';
import { DETENTION_AGREED, SettlementRun, settle } from './ship-to-settle.sample.js';
import type { ShipToSettleState } from './ship-to-settle.state.js';

type Definition = ProcessDefinition<ShipToSettleState>;

const AGREED = { accessorials: { DETENTION: DETENTION_AGREED } };

const rulebook = fc
  .record({
    payUndisputed: fc.boolean(),
    tolerance: fc.constantFrom({ amount: 1, percent: 0.5 }, { amount: 0, percent: 0 }),
    terms: fc.constantFrom({}, { netDays: 0 }, { netDays: 30 }),
  })
  .map(({ terms, ...standard }) => ({ standard: { ...standard, ...terms, ...AGREED } }));

const PAYS: SettlementRulebook = { standard: { payUndisputed: true, ...AGREED } };

/** Plays the moves; at every step nothing may be wrong. */
function play(each: readonly Move[], rules: SettlementRulebook, definition = settle): SettlementRun {
  const illegal: string[] = [];
  const run = new SettlementRun((step) => illegal.push(...illegalSteps(step)), rules, definition).planned();
  run.ratesOfTheDay = null;
  for (const one of each) {
    apply(run, one);
    expect([...faultsOf(run), ...illegal].join('; ')).toBe('');
  }
  return run;
}

/** Once everybody does their part it closes, with nothing left but what is not its own. */
function playOut(each: readonly Move[], rules: SettlementRulebook, definition = settle): void {
  const run = play(each, rules, definition);
  finish(run);
  expect(run.word, `waits for ${run.waitingFor.join()}; cases ${run.cases.join()}`).toBe('closed');
  expect(run.cases.filter((code) => !MAY_OUTLIVE.test(code))).toEqual([]);
  expect(faultsOf(run).join('; ')).toBe('');
}

describe('a settlement, whatever comes in which order', () => {
  it('posts nothing twice, loses no cent, pays no more than is owed, never waits without a clock, and moves within its life', () => {
    fc.assert(
      fc.property(moves, rulebook, (each, rules) => {
        play(each, rules);
      }),
      { numRuns: runs(100) },
    );
  }, 60_000);

  it('leads to a case, or to its end, in the time of its stage when nobody does anything any more', async () => {
    const policies = await policiesIn(new URL('commands/', import.meta.url));
    fc.assert(
      fc.property(moves, rulebook, (each, rules) => {
        const run = play(each, rules);
        const [{ name }, longest] = [run.state.stage, longestOf(run)];
        expect(leftAlone(run, policies) / DAY, `days ${name}`).toBeLessThanOrEqual(longest / DAY);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('closes once everybody does their part, with nothing left but what is not its own', () => {
    fc.assert(
      fc.property(moves, rulebook, (each, rules) => playOut(each, rules)),
      { numRuns: runs(60) },
    );
  }, 60_000);
});

/** The decider with a defect planted in what it decides. */
const spoiled = (spoil: (decision: Decision<ShipToSettleState>) => Decision<ShipToSettleState>): Definition => {
  return {
    ...settle,
    decide: (state, input) => {
      const decision = settle.decide(state, input);
      return decision && spoil(decision);
    },
  };
};
const withCommands = (
  decision: Decision<ShipToSettleState>,
  change: (command: NonNullable<Decision<ShipToSettleState>['commands']>[number]) => readonly object[],
) => (decision.commands ? { ...decision, commands: decision.commands.flatMap(change) as never } : decision);

const turned = ({ amount, currency }: Money): Money => ({ amount: -amount, currency });

const twice = ({ amount, currency }: Money): Money => ({ amount: 2 * amount, currency });

const withPayloads =
  <P extends object>(type: string, change: (payload: P) => P): Parameters<typeof spoiled>[0] =>
  (decision) =>
    withCommands(decision, (each) => [each.type === type ? { ...each, payload: change(each.payload as P) } : each]);

describe('these tests', () => {
  it.each<[string, Parameters<typeof spoiled>[0]]>([
    ['each posting asked for twice', (decision) => withCommands(decision, (each) => [each, each])],
    [
      'a cent that is lost in the split',
      (decision) =>
        withCommands(decision, (each) => {
          const { invoice } = each.payload as { invoice?: SupplierInvoice };
          if (!invoice) return [each];
          const more = { ...invoice.amount, amount: invoice.amount.amount + 1 };
          return [{ ...each, payload: { ...(each.payload as object), invoice: { ...invoice, amount: more } } }];
        }),
    ],
    [
      'a posting that is forgotten',
      (decision) => withCommands(decision, (each) => (each.type === 'post-supplier-invoice' ? [] : [each])),
    ],
    [
      'an accrual that stays',
      (decision) => withCommands(decision, (each) => (each.type === 'reverse-accrual' ? [] : [each])),
    ],
    ['a dispute that nobody is told of', ({ open: _, ...decision }) => decision],
    ['a clock that is not set', ({ timers: _, ...decision }) => decision],
    [
      'a credit memo that is posted as an invoice',
      (decision) =>
        withCommands(decision, (each) => {
          const { invoice } = each.payload as { invoice?: SupplierInvoice };
          if (!invoice || invoice.amount.amount > 0) return [each];
          const allocations = invoice.allocations.map(({ lineId, amount }) => ({ lineId, amount: turned(amount) }));
          const posted = { ...invoice, amount: turned(invoice.amount), allocations };
          return [{ ...each, payload: { ...(each.payload as object), invoice: posted } }];
        }),
    ],
    [
      'an accrual of twice the freight',
      withPayloads<PostAccrual>('post-accrual', ({ accrual, ...others }) => {
        const allocations = accrual.allocations.map(({ lineId, amount }) => ({ lineId, amount: twice(amount) }));
        return { ...others, accrual: { ...accrual, amount: twice(accrual.amount), allocations } };
      }),
    ],
    [
      'an accrual for another carrier',
      withPayloads<PostAccrual>('post-accrual', ({ accrual, ...others }) => ({
        ...others,
        accrual: { ...accrual, carrier: 'OCNX' },
      })),
    ],
    [
      'another document that is taken back',
      withPayloads<ReverseAccrual>('reverse-accrual', (reversal) => ({ ...reversal, documentNumber: 'A-9' })),
    ],
    [
      'another document that is paid',
      withPayloads<ReleasePayment>('release-payment', (payment) => ({ ...payment, documentNumber: 'I-9' })),
    ],
    [
      'a posting that is put off twice',
      (decision) =>
        withCommands(decision, (each) => {
          const { firstDay, documentDate, accrual } = each.payload as Record<string, unknown>;
          const isPutOff = firstDay ?? documentDate ?? (accrual as PostAccrual['accrual'] | undefined)?.documentDate;
          return isPutOff ? [each, each] : [each];
        }),
    ],
  ])(
    'find a planted defect: %s',
    (_, spoil) => {
      const found = fc.check(
        fc.property(moves, (each) => playOut(each, PAYS, spoiled(spoil))),
        { numRuns: 300, endOnFailure: true },
      );
      expect(found.failed).toBe(true);
    },
    60_000,
  );
});
