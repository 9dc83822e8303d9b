import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policiesIn } from '../../../../test/support/command-policies.js';
import { runs } from '../../../../test/support/runs.js';
import { stuckWithoutClock } from './clock.invariants.sample.js';
import { apply, finish, moves } from './order-to-ship.moves.sample.js';
import { OrderRun, sampleOrder } from './order-to-ship.sample.js';
import { Silence } from './order-to-ship.silence.sample.js';
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

const EVERY_STATE = Object.entries(LIVE).flatMap(([part, words]) =>
  Object.keys(words).map((word) => `${part} ${word}`),
);

const statesOf = ({ phase, fulfilments, shipments, cancellation, returns = [] }: OrderToShipState): string[] => [
  `phase ${phase.name}`,
  `cancellation ${cancellation.state}`,
  ...fulfilments.map(({ stage }) => `fulfilment ${stage}`),
  ...shipments.map(({ stage }) => `shipment ${stage}`),
  ...returns.map(({ state }) => `return ${state}`),
];

const isOver = ({ phase }: OrderToShipState) => phase.name === 'closed' || phase.name === 'cancelled';

/** The longest that anything may stay unseen: an effect is tried for a week before a person is asked. */
const LONGEST_MS = 8 * 86_400_000;

type Play = () => OrderRun;
const entered: Play = () => new OrderRun().tell('order.received', { order: sampleOrder({ status: 'entered' }) });
const invoiced: Play = () =>
  new OrderRun()
    .upTo('delivered')
    .carrier('S1', 'proof-of-delivery.received')
    .done('find-invoice', { items: [{ invoiceNumber: '90000001' }] });

/**
 * Random histories, the same in every run, and what comes of each point of them: something runs at once, and where no
 * person is asked yet, time alone leads to one. Once per combination of states.
 */
function livesOf(policies: ConstructorParameters<typeof Silence>[1]) {
  const [seen, left, wrong] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const look = (run: OrderRun, again: Play) => {
    if (!run.begun) return;
    for (const problem of stuckWithoutClock(run)) wrong.add(problem);
    if (isOver(run.state)) return;
    const states = statesOf(run.state);
    for (const state of states) seen.add(state);
    const all = states.toSorted().join(', ');
    if (run.timers.size + run.outstanding.length + run.openCases.size === 0)
      wrong.add(`${all}: nothing will ever wake it`);
    if (run.openCases.size > 0 || left.has(all)) return;
    left.add(all);
    const alone = again();
    if (!new Silence(alone, policies).leadsToACase(LONGEST_MS)) wrong.add(`${all}: left alone, nobody is asked`);
  };
  look(invoiced(), invoiced);
  for (const [nth, history] of fc.sample(moves, { numRuns: runs(120), seed: 3 }).entries()) {
    const begin: Play = nth % 4 === 0 ? entered : () => new OrderRun().release();
    const run = begin();
    look(run, begin);
    for (const [at, move] of history.entries()) {
      apply(run, move);
      look(run, () => {
        const again = begin();
        for (const before of history.slice(0, at + 1)) apply(again, before);
        return again;
      });
    }
    finish(run);
    for (const problem of stuckWithoutClock(run)) wrong.add(problem);
  }
  return { seen, wrong, left: new Set([...left].flatMap((all) => all.split(', '))) };
}

/** Whatever is so has a case from the first moment on, as its own specs show. */
const ASKED_AT_ONCE = ['phase held', 'return expected', 'return brought-back'];

describe('the clock of an order', () => {
  it('runs in every state that there is, and leads to a person where nothing ever comes', async () => {
    const { seen, wrong, left } = livesOf(await policiesIn(new URL('commands/', import.meta.url)));
    expect([...wrong]).toEqual([]);
    expect(EVERY_STATE.filter((state) => !seen.has(state))).toEqual([]);
    expect(EVERY_STATE.filter((state) => !left.has(state) && !ASKED_AT_ONCE.includes(state))).toEqual([]);
  }, 180_000);

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
