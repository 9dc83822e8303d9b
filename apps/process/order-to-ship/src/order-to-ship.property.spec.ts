import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShortPickRule } from '#canonical';
import { illegalSteps, issuedTwice, quantitiesLost, stuckWithoutClock } from './order-to-ship.invariants.sample.js';
import { apply, finish, moves } from './order-to-ship.moves.sample.js';
import { OrderRun, sampleOrder } from './order-to-ship.sample.js';

/** Cases that outlive their order: something in the world is left to be put right. */
const MAY_OUTLIVE =
  /^(delivery-left|damaged|return|carrier-off|shipped-unexpectedly|overshipped|goes-on|moves-without-goods|command-failed:cancel-fulfilment):/;

/** An order and every step of it that no life allows. Rerun a failure with the seed and path that fast-check prints. */
function begin(released = true, shortPickRule: ShortPickRule = 'backorder'): { run: OrderRun; illegal: string[] } {
  const illegal: string[] = [];
  const run = new OrderRun((step) => illegal.push(...illegalSteps(step)));
  if (released) run.release({ shortPickRule });
  else run.tell('order.received', { order: sampleOrder({ status: 'entered', shortPickRule }) });
  return { run, illegal };
}

const rules = fc.constantFrom<ShortPickRule>('backorder', 'backorder', 'ship-short', 'hold');

describe('an order, whatever comes in which order', () => {
  it('loses no piece, issues nothing twice, never waits without a clock, and moves within its life', () => {
    fc.assert(
      fc.property(moves, fc.boolean(), rules, (each, released, rule) => {
        const { run, illegal } = begin(released, rule);
        for (const move of each) {
          apply(run, move);
          const wrong = [...quantitiesLost(run.state), ...issuedTwice(run), ...stuckWithoutClock(run), ...illegal];
          expect(wrong.join('; ')).toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('comes to its end once everybody does their part, and leaves only what a person must put right', () => {
    fc.assert(
      fc.property(moves, rules, (each, rule) => {
        const { run, illegal } = begin(true, rule);
        for (const move of each) apply(run, move);
        finish(run);
        expect(run.state.phase.name, `waits for ${run.waitingFor.join()}; cases ${run.cases.join()}`).toMatch(
          /^(closed|cancelled)$/,
        );
        expect(run.cases.filter((code) => !MAY_OUTLIVE.test(code))).toEqual([]);
        expect([...quantitiesLost(run.state), ...illegal].join('; ')).toBe('');
      }),
      { numRuns: 150 },
    );
  });
});
