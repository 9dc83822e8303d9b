import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policiesIn } from '../../../../test/support/command-policies.js';
import { stuckWithoutClock } from './order-to-ship.invariants.sample.js';
import { apply, finish, moves } from './order-to-ship.moves.sample.js';
import { OrderRun, sampleOrder } from './order-to-ship.sample.js';
import type { FulfilmentStage, OrderToShipState, Phase, ShipmentStage } from './order-to-ship.state.js';
import type { Return } from './returns.state.js';
import type { Cancellation } from './stopping.state.js';

/** Every state in which an order, or a part of it, waits for something. One that is new does not compile until it is here. */
const LIVE = {
  phase: { received: 1, held: 1, promising: 1, fulfilling: 1, invoicing: 1, closing: 1 } satisfies Record<
    Exclude<Phase['name'], 'closed' | 'cancelled'>,
    1
  >,
  fulfilment: {
    promised: 1,
    'delivery-created': 1,
    released: 1,
    accepted: 1,
    picked: 1,
    short: 1,
    packed: 1,
    loaded: 1,
    shipped: 1,
  } satisfies Record<Exclude<FulfilmentStage, 'goods-issued' | 'cancelled'>, 1>,
  shipment: {
    planned: 1,
    tendered: 1,
    rejected: 1,
    accepted: 1,
    'picked-up': 1,
    'in-transit': 1,
    arrived: 1,
    delivered: 1,
  } satisfies Record<Exclude<ShipmentStage, 'pod-received'>, 1>,
  return: { expected: 1, 'brought-back': 1 } satisfies Record<Exclude<Return['state'], 'received' | 'called-off'>, 1>,
  cancellation: { requested: 1 } satisfies Record<Exclude<Cancellation['state'], 'none' | 'rejected'>, 1>,
};

const statesOf = ({ phase, fulfilments, shipments, cancellation, returns = [] }: OrderToShipState): string[] => [
  `phase ${phase.name}`,
  `cancellation ${cancellation.state}`,
  ...fulfilments.map(({ stage }) => `fulfilment ${stage}`),
  ...shipments.map(({ stage }) => `shipment ${stage}`),
  ...returns.map(({ state }) => `return ${state}`),
];

const isOver = ({ phase }: OrderToShipState) => phase.name === 'closed' || phase.name === 'cancelled';

/** Random histories, the same in every run: whatever they pass through has a clock, and they pass through everything. */
function passedThrough(): { seen: Set<string>; wrong: Set<string> } {
  const [seen, wrong] = [new Set<string>(), new Set<string>()];
  for (const [nth, history] of fc.sample(moves, { numRuns: 400, seed: 4711 }).entries()) {
    const run = new OrderRun();
    const look = () => {
      if (!run.begun) return;
      for (const problem of stuckWithoutClock(run)) wrong.add(problem);
      if (isOver(run.state)) return;
      for (const state of statesOf(run.state)) seen.add(state);
      if (run.timers.size + run.outstanding.length + run.openCases.size === 0)
        wrong.add(`${statesOf(run.state).join(', ')}: nothing will ever wake it`);
    };
    if (nth % 4 === 0) run.tell('order.received', { order: sampleOrder({ status: 'entered' }) });
    else run.release();
    look();
    for (const move of history) {
      apply(run, move);
      look();
    }
    finish(run);
    look();
  }
  return { seen, wrong };
}

describe('the clock of an order', () => {
  it('runs in every state that there is: a command that is tried, a timer, or a case', () => {
    const { seen, wrong } = passedThrough();
    expect([...wrong]).toEqual([]);
    const all = Object.entries(LIVE).flatMap(([part, words]) => Object.keys(words).map((word) => `${part} ${word}`));
    expect(all.filter((state) => !seen.has(state))).toEqual([]);
  }, 60_000);

  it('of a command is its handler’s: it warns within a quarter of an hour, and gives up at last', async () => {
    const policies = await policiesIn(new URL('commands/', import.meta.url));
    expect(policies.size).toBeGreaterThanOrEqual(11);
    for (const [type, { warnAfterMs, giveUpAfterMs }] of policies) {
      expect(warnAfterMs, type).toBeLessThanOrEqual(15 * 60_000);
      expect(giveUpAfterMs, type).toBeLessThanOrEqual(7 * 86_400_000);
    }
  });

  it('of an order that nobody releases is a week, again and again, and is over once the ERP decides', () => {
    const run = new OrderRun().tell('order.received', { order: sampleOrder({ status: 'entered' }) });
    expect(Date.parse(run.timers.get('unreleased')?.dueAt as string) - Date.parse(run.now)).toBe(7 * 86_400_000);
    run.fire('unreleased');
    expect(run.openCases.get('not-released')).toMatchObject({ owner: 'order-desk', severity: 'low' });
    expect(run.timers.has('unreleased')).toBe(true);
    run.release();
    expect(run.timers.has('unreleased')).toBe(false);
    expect(run.cases).toEqual([]);
  });

  it.each(['cancel', 'hold'])('of an unreleased order ends with a %s as well', (how) => {
    const run = new OrderRun().tell('order.received', { order: sampleOrder({ status: 'entered' }) }).fire('unreleased');
    const hold = { orderNumber: '4711', erp: 'sap', reason: 'credit', detail: 'limit' } as const;
    if (how === 'cancel') run.cancel();
    else run.tell('order.held', hold, { source: '/erp/sap' });
    expect(run.timers.has('unreleased')).toBe(false);
    expect(run.cases).not.toContain('not-released');
  });
});
