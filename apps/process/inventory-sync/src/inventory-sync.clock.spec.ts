import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policiesIn } from '../../../../test/support/command-policies.js';
import { runs } from '../../../../test/support/runs.js';
import { DAY, HOUR, timeAlone } from '../../../../test/support/time-alone.js';
import { applyCompared, applyInbound, comparedMoves, inboundMovesBy } from './inventory-sync.moves.sample.js';
import { came, INBOUND, InventoryRun } from './inventory-sync.sample.js';
import {
  type InboundShipment,
  type InventorySyncState,
  isAtRest,
  type Posting,
  type Variance,
} from './inventory-sync.state.js';

type Clock = { readonly timer: string } | { readonly command: string } | { readonly exception: RegExp };
/** How stock comes to a state, what wakes it there, and how long it waits there at most, where that is not what its state allows. */
type Way = readonly [how: string, run: () => InventoryRun, clock: Clock, longest?: number];

const policies = await policiesIn(new URL('commands/', import.meta.url));

const inbound = () => new InventoryRun(INBOUND);
const POSTING = { command: 'post-stock-movement' };
const CASE = { exception: /^movement:/ };
const HELD = { exception: /^receipt:/ };

/** An effect is tried for a week before a person is asked, a question for a day. */
const [EFFECT, QUESTION] = [7 * DAY, DAY];
/** The notice of the samples names a day that is so far ahead. */
const EXPECTED_IN = 47 * HOUR;

type Part = 'posting' | 'variance' | 'shipment';
type State<P extends Part> = P extends 'posting'
  ? Posting['state']
  : P extends 'variance'
    ? Variance['state']
    : Exclude<InboundShipment['stage'], 'given-up'>;
type OfEach<T> = Readonly<{ [P in Part]: Readonly<Record<State<P>, T>> }>;

/** How long each state waits at most until a person is asked, or until it is over, by what the README says. */
const LONGEST: OfEach<number> = {
  posting: { posting: EFFECT, waiting: EFFECT, 'in-case': 0 },
  variance: { posting: QUESTION, 'in-case': 0, unclear: 0 },
  shipment: { expected: 14 * DAY, arrived: 2 * DAY, received: EFFECT },
};

/** Every state in which stock waits, how it comes there, and what wakes it. One that is new does not compile until it is here. */
const LIVE: OfEach<readonly Way[]> = {
  posting: {
    posting: [
      ['a change', () => new InventoryRun().changed(3), POSTING],
      [
        'a change that an order may have made',
        () => new InventoryRun().changed(-3, 'SHIPPED'),
        { command: 'find-cause' },
      ],
    ],
    waiting: [
      ['a change behind another', () => new InventoryRun().changed(3).changed(4), POSTING],
      ['a change behind one that waits for a person', () => new InventoryRun().changed(3, 'MOON').changed(4), CASE],
      [
        'a change from before a difference that is being posted',
        () =>
          new InventoryRun().pass(1_000).differs(98, 100).changed(-2, 'LOST', { occurredAt: '2026-11-24T08:00:00Z' }),
        { command: 'post-variance' },
      ],
    ],
    'in-case': [
      ['a refusal', () => new InventoryRun().changed(3).refused(), CASE],
      ['a reason that nobody knows', () => new InventoryRun().changed(3, 'MOON'), CASE],
    ],
  },
  variance: {
    posting: [['a difference', () => new InventoryRun().differs(98, 100), { command: 'post-variance' }]],
    'in-case': [
      [
        'a difference above tolerance',
        () => new InventoryRun().differs(80, 100, 'above-tolerance').fails('post-variance', 'approval-required'),
        { exception: /^variance$/ },
      ],
    ],
    unclear: [
      [
        'a difference that may be posted',
        () => new InventoryRun().differs(98, 100).fails('post-variance', 'gave-up'),
        { exception: /^variance$/ },
      ],
    ],
  },
  shipment: {
    expected: [
      ['a notice', () => inbound().notified(), { timer: 'overdue' }, EXPECTED_IN + DAY],
      ['a notice without a day', () => inbound().notified(100, { expectedAt: undefined }), { timer: 'overdue' }],
    ],
    arrived: [
      ['the gate', () => inbound().notified().arrived(), { timer: 'overdue' }],
      ['a receipt of what nobody announced', () => inbound().received(came(100)), HELD],
    ],
    received: [
      ['the count', () => inbound().notified().received(came(100)), POSTING],
      [
        'another receipt',
        () => inbound().notified().received(came(100)).posted().receivedBy('/elsewhere', {}, came(98)),
        HELD,
      ],
    ],
  },
};

const statesOf = (state: InventorySyncState): (readonly [Part, string])[] => [
  ...state.queue.map((each) => ['posting', each.state] as const),
  ...(state.kind === 'inbound-shipment'
    ? [['shipment', state.stage] as const]
    : state.variance
      ? [['variance', state.variance.state] as const]
      : []),
];

const longestOf = (part: Part, state: string): number =>
  (LONGEST[part] as Readonly<Record<string, number>>)[state] ?? Number.POSITIVE_INFINITY;

const all = (['posting', 'variance', 'shipment'] as const).flatMap((part) =>
  Object.entries<readonly Way[]>(LIVE[part]).flatMap(([state, ways]) =>
    ways.map(
      ([how, run, clock, longest = longestOf(part, state)]) => [`${part} ${state}`, how, run, clock, longest] as const,
    ),
  ),
);

describe('the clock of stock', () => {
  it.each(all)('runs while it is %s after %s', (state, _, reach, clock) => {
    const run = reach();
    expect(statesOf(run.state).map((each) => each.join(' '))).toContain(state);
    if ('timer' in clock) expect([...run.timers.keys()]).toEqual([clock.timer]);
    if ('command' in clock) expect(run.waitingFor).toEqual([clock.command]);
    if ('exception' in clock) expect(run.cases.filter((code) => clock.exception.test(code))).toHaveLength(1);
  });

  it.each(all)('ends in a case while it is %s after %s', (_, __, reach, clock) => {
    const run = reach();
    if ('timer' in clock) run.fire(clock.timer);
    if ('command' in clock) run.fails(clock.command, 'gave-up');
    expect(run.cases.length).toBeGreaterThan(0);
    for (const code of run.cases) expect(run.openCases.get(code)?.dueInMs, code).toBeGreaterThan(0);
  });

  it.each(['post-stock-movement', 'post-variance', 'find-cause'])(
    'of %s is its handler’s: it warns within a quarter of an hour, and gives up at last',
    (type) => {
      const policy = policies.get(type);
      expect(policy?.warnAfterMs).toBeLessThanOrEqual(15 * 60_000);
      expect(policy?.giveUpAfterMs).toBeLessThanOrEqual(7 * 86_400_000);
    },
  );
});

/**
 * Nobody does anything any more, until something tells a person or is over.
 * @param longest may be spent; what is waited for soonest decides
 */
function leftAlone(
  run: InventoryRun,
  longest = Math.min(...statesOf(run.state).map(([part, state]) => longestOf(part, state))),
): void {
  const waits = `days ${statesOf(run.state).join()}`;
  const spent = timeAlone(run, policies, () => run.cases.length > 0 || isAtRest(run.state));
  for (const code of run.cases) expect(run.openCases.get(code)?.dueInMs, code).toBeGreaterThan(0);
  expect(spent / DAY, waits).toBeLessThanOrEqual(longest / DAY);
}

describe('time alone', () => {
  it.each(all)('leads on to a case, and in its time, while it is %s after %s', (_, __, reach, ___, longest) => {
    leftAlone(reach(), longest);
  });

  it('leads on wherever the stock of a place has come', () => {
    fc.assert(
      fc.property(comparedMoves, (moves) => {
        const run = new InventoryRun();
        for (const each of moves) applyCompared(run, each);
        if (run.begun) leftAlone(run);
      }),
      { numRuns: runs(300) },
    );
  });

  it('leads on wherever a shipment has come, whoever tells of it', () => {
    fc.assert(
      fc.property(inboundMovesBy('/outside', '/elsewhere'), (moves) => {
        const run = inbound();
        for (const each of moves) applyInbound(run, each);
        if (run.begun) leftAlone(run);
      }),
      { numRuns: runs(300) },
    );
  });

  it('leads on from a shipment that a person waits for, again and again', () => {
    const run = inbound().notified();
    for (let times = 0; times < 5; times++) {
      leftAlone(run, times === 0 ? EXPECTED_IN + DAY : 2 * DAY);
      run.act('overdue:arrival', 'resolve');
    }
  });
});
