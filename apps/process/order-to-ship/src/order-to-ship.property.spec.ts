import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShortPickRule } from '#canonical';
import type { Decision, ProcessDefinition } from '#process-manager';
import { illegalSteps, issuedTwice, quantitiesLost, stuckWithoutClock } from './order-to-ship.invariants.sample.js';
import { apply, finish, moves } from './order-to-ship.moves.sample.js';
import { orderToShip } from './order-to-ship.process.js';
import { OrderRun, sampleOrder } from './order-to-ship.sample.js';
import type { Fulfilment, OrderToShipState, Routing } from './order-to-ship.state.js';

/** Cases that outlive their order: something in the world is left to be put right. */
const MAY_OUTLIVE =
  /^(delivery-left|damaged|return|other-item|carrier-off|shipped-unexpectedly|overshipped|goes-on|moves-without-goods|command-failed:cancel-fulfilment):/;

interface World {
  readonly released: boolean;
  readonly shortPickRule: ShortPickRule;
  readonly rules: Routing['rules'];
}

/** An order and every step of it that no life allows. Rerun a failure with the seed and path that fast-check prints. */
function begin({ released, shortPickRule, rules }: World, definition = orderToShip) {
  const illegal: string[] = [];
  const run = new OrderRun((step) => illegal.push(...illegalSteps(step)), { definition, rules });
  if (released) run.release({ shortPickRule });
  else run.tell('order.received', { order: sampleOrder({ status: 'entered', shortPickRule }) });
  return { run, illegal };
}

const world = fc.record({
  released: fc.constantFrom(true, true, true, false),
  shortPickRule: fc.constantFrom<ShortPickRule>('backorder', 'backorder', 'ship-short', 'hold'),
  rules: fc.record({
    overShip: fc.constantFrom(
      {},
      { percent: 20 },
      { quantity: 1 },
      { percent: 50, skus: { 'SKU-20': { quantity: 0 } } },
    ),
    substitution: fc.constantFrom('accept' as const, 'refuse' as const),
  }),
});

/** What is wrong after any of the moves. */
const anyTime = (definition?: ProcessDefinition<OrderToShipState>) =>
  fc.property(moves, world, (each, of) => {
    const { run, illegal } = begin(of, definition);
    for (const move of each) {
      apply(run, move);
      const wrong = [...quantitiesLost(run.state), ...issuedTwice(run), ...stuckWithoutClock(run), ...illegal];
      expect(wrong.join('; ')).toBe('');
    }
  });

/** What is wrong at the end. */
const inTheEnd = (definition?: ProcessDefinition<OrderToShipState>) =>
  fc.property(moves, world, fc.boolean(), (each, of, lost) => {
    const { run, illegal } = begin({ ...of, released: true }, definition);
    for (const move of each) apply(run, move);
    finish(run, lost);
    expect(run.state.phase.name, `waits for ${run.waitingFor.join()}; cases ${run.cases.join()}`).toMatch(
      /^(closed|cancelled)$/,
    );
    expect(run.cases.filter((code) => !MAY_OUTLIVE.test(code))).toEqual([]);
    expect([...quantitiesLost(run.state), ...illegal].join('; ')).toBe('');
  });

describe('an order, whatever comes in which order, again, or never', () => {
  it('loses no piece, issues nothing twice, never waits without a clock, and moves within its life', () => {
    fc.assert(anyTime(), { numRuns: 250 });
  }, 60_000);

  it('comes to its end once everybody does their part, and leaves only what a person must put right', () => {
    fc.assert(inTheEnd(), { numRuns: 150 });
  }, 60_000);
});

type Planted = (decision: Decision<OrderToShipState>) => Decision<OrderToShipState>;
const withParts =
  (change: (fulfilment: Fulfilment) => Fulfilment): Planted =>
  (decision) => ({
    ...decision,
    state: { ...decision.state, fulfilments: decision.state.fulfilments.map(change) },
  });

/** Defects as deciders have them. A property that lets one pass proves nothing. */
const DEFECTS: Readonly<Record<string, Planted>> = {
  'issues goods twice': (decision) => ({
    ...decision,
    commands: (decision.commands ?? []).flatMap((each) => (each.type === 'post-goods-issue' ? [each, each] : [each])),
  }),
  'loses a piece of what follows in another part': withParts((each) =>
    each.continues ? { ...each, taken: each.taken.slice(1) } : each,
  ),
  'forgets what goes beyond the order': withParts(({ beyond: _, ...each }) => each as Fulfilment),
  'forgets the clock of a warehouse': (decision) => ({
    ...decision,
    timers: (decision.timers ?? []).filter(({ name }) => !/^silent:.*-F/.test(name)),
  }),
  'opens no case for a return': (decision) => ({
    ...decision,
    open: (decision.open ?? []).filter(({ code }) => !code.startsWith('return:')),
  }),
  'goes back from goods issued': withParts((each) =>
    each.stage === 'goods-issued' ? ({ ...each, stage: 'picked' } as Fulfilment) : each,
  ),
};

/** A defect that only shows at the end. */
const STUCK: Planted = (decision) => ({
  ...decision,
  commands: (decision.commands ?? []).filter(({ type }) => type !== 'close-order'),
});

const planted = (defect: Planted): ProcessDefinition<OrderToShipState> => ({
  ...orderToShip,
  decide: (state, input) => {
    const decision = orderToShip.decide(state, input);
    return decision && defect(decision);
  },
});

describe('what holds at any time is held against defects', () => {
  it.each(Object.entries(DEFECTS))(
    'a decider that %s is found out',
    (_, defect) => {
      expect(fc.check(anyTime(planted(defect)), { numRuns: 400, endOnFailure: true }).failed).toBe(true);
    },
    60_000,
  );

  it('a decider that never closes an order is found out', () => {
    expect(fc.check(inTheEnd(planted(STUCK)), { numRuns: 20, endOnFailure: true }).failed).toBe(true);
  }, 60_000);
});
