import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policiesIn } from '../../../../test/support/command-policies.js';
import { runs } from '../../../../test/support/runs.js';
import { DAY, HOUR, timeAlone } from '../../../../test/support/time-alone.js';
import { stuckWithoutClock } from './clock.invariants.sample.js';
import { apply, finish, moves } from './order-to-ship.moves.sample.js';
import { OrderRun, routing, sampleOrder } from './order-to-ship.sample.js';
import type { FulfilmentStage, OrderToShipState, Phase, ShipmentStage } from './order-to-ship.state.js';
import type { Return } from './returns.state.js';
import type { Cancellation } from './stopping.state.js';

/** An effect is tried for a week before a person is asked, a question for a day. */
const [EFFECT, QUESTION] = [7 * DAY, DAY];
/** A person is asked in the moment in which it is so. */
const AT_ONCE = 0;
/** What moved on within the day that a warehouse may be silent is given a day again. */
const WAREHOUSE = 2 * DAY;
/**
 * A TMS is asked one thing after the other: before what it knows of a carrier that was silent for 72 h, and again after a
 * milestone, or of rates comes an offer that it has not answered, made once the time of the one before was up.
 */
const CARRIER = routing.tenderResponseMs + EFFECT;
/** An invoice is asked for again every quarter of an hour, after what the ERP owes of before. */
const INVOICE = HOUR / 4 + EFFECT;
/** What has no clock of its own waits for a part that has: the longest of them is an effect that a question leads to. */
const ITS_PARTS = QUESTION + EFFECT;

/**
 * Every state in which an order, or a part of it, waits for something, and how long at most until a person is asked, by what
 * the README says. One that is new does not compile until it is here.
 */
const LIVE = {
  phase: {
    received: 7 * DAY,
    held: AT_ONCE,
    promising: QUESTION,
    fulfilling: ITS_PARTS,
    invoicing: INVOICE,
    closing: EFFECT,
  } satisfies Record<Exclude<Phase['name'], 'closed' | 'cancelled'>, number>,
  fulfilment: {
    promised: EFFECT,
    'delivery-created': EFFECT,
    released: WAREHOUSE,
    accepted: WAREHOUSE,
    picked: WAREHOUSE,
    short: WAREHOUSE,
    packed: WAREHOUSE,
    loaded: WAREHOUSE,
    shipped: EFFECT,
  } satisfies Record<Exclude<FulfilmentStage, 'goods-issued' | 'cancelled'>, number>,
  shipment: {
    planned: CARRIER,
    tendered: CARRIER,
    rejected: CARRIER,
    accepted: ITS_PARTS,
    'picked-up': CARRIER,
    'in-transit': CARRIER,
    arrived: CARRIER,
    delivered: CARRIER,
  } satisfies Record<Exclude<ShipmentStage, 'pod-received'>, number>,
  // What is awaited is a person's at once; what is counted is being posted.
  return: { expected: EFFECT, 'brought-back': EFFECT } satisfies Record<
    Exclude<Return['state'], 'received' | 'called-off'>,
    number
  >,
  cancellation: { requested: EFFECT } satisfies Record<Exclude<Cancellation['state'], 'none' | 'rejected'>, number>,
};

const LONGEST: ReadonlyMap<string, number> = new Map(
  Object.entries(LIVE).flatMap(([part, words]) =>
    Object.entries<number>(words).map(([word, longest]) => [`${part} ${word}`, longest] as const),
  ),
);
const EVERY_STATE = [...LONGEST.keys()];

const statesOf = ({ phase, fulfilments, shipments, cancellation, returns = [] }: OrderToShipState): string[] => [
  `phase ${phase.name}`,
  `cancellation ${cancellation.state}`,
  ...fulfilments.map(({ stage }) => `fulfilment ${stage}`),
  ...shipments.map(({ stage }) => `shipment ${stage}`),
  ...returns.map(({ state }) => `return ${state}`),
];

/** By what it waits for; a shipment whose goods do not come waits for nothing. */
function longestOf(state: OrderToShipState): number {
  const comes = (id: string) =>
    state.fulfilments.find(({ fulfilmentId }) => fulfilmentId === id)?.stage !== 'cancelled';
  const shipments = state.shipments.filter(({ fulfilmentId }) => comes(fulfilmentId));
  return Math.min(...statesOf({ ...state, shipments }).map((word) => LONGEST.get(word) ?? ITS_PARTS));
}

const isOver = ({ phase }: OrderToShipState) => phase.name === 'closed' || phase.name === 'cancelled';

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
function livesOf(policies: Parameters<typeof timeAlone>[1]) {
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
    const spent = timeAlone(alone, policies, () => alone.openCases.size > 0);
    if (spent > longestOf(run.state)) wrong.add(`${all}: left alone, nobody is asked for ${spent / DAY} days`);
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
