import { describe, expect, it } from 'vitest';
import { policiesIn } from '../../../../test/support/command-policies.js';
import { came, INBOUND, InventoryRun } from './inventory-sync.sample.js';
import type { InboundShipment, InventorySyncState, Posting } from './inventory-sync.state.js';

type Clock = { readonly timer: string } | { readonly command: string } | { readonly exception: RegExp };
type Way = readonly [how: string, run: () => InventoryRun, clock: Clock];

const inbound = () => new InventoryRun(INBOUND);
const POSTING = { command: 'post-stock-movement' };
const CASE = { exception: /^movement:/ };

/** Every state in which stock waits, how it comes there, and what wakes it. One that is new does not compile until it is here. */
const LIVE: Readonly<{
  posting: Record<Posting['state'], readonly Way[]>;
  shipment: Record<Exclude<InboundShipment['stage'], 'given-up'>, readonly Way[]>;
}> = {
  posting: {
    posting: [['a change', () => new InventoryRun().changed(3), POSTING]],
    waiting: [
      ['a change behind another', () => new InventoryRun().changed(3).changed(4), POSTING],
      ['a change behind one that waits for a person', () => new InventoryRun().changed(3, 'MOON').changed(4), CASE],
    ],
    'in-case': [
      ['a refusal', () => new InventoryRun().changed(3).refused(), CASE],
      ['a reason that nobody knows', () => new InventoryRun().changed(3, 'MOON'), CASE],
    ],
  },
  shipment: {
    expected: [['a notice', () => inbound().notified(), { timer: 'overdue' }]],
    arrived: [['the gate', () => inbound().notified().arrived(), { timer: 'overdue' }]],
    received: [['the count', () => inbound().notified().received(came(100)), POSTING]],
  },
};

const statesOf = (state: InventorySyncState): string[] => [
  ...state.queue.map((each) => each.state),
  ...(state.kind === 'inbound-shipment' ? [state.stage] : []),
];

const all = [LIVE.posting, LIVE.shipment].flatMap((part) =>
  Object.entries(part).flatMap(([state, ways]) => ways.map(([how, run, clock]) => [state, how, run, clock] as const)),
);

describe('the clock of stock', () => {
  it.each(all)('runs while it is %s after %s', (state, _, reach, clock) => {
    const run = reach();
    expect(statesOf(run.state)).toContain(state);
    if ('timer' in clock) expect([...run.timers.keys()]).toEqual([clock.timer]);
    if ('command' in clock) expect(run.waitingFor).toEqual([clock.command]);
    if ('exception' in clock) expect(run.cases.filter((code) => clock.exception.test(code))).toHaveLength(1);
  });

  it.each(all)('ends in a case while it is %s after %s', (_, __, reach, clock) => {
    const run = reach();
    if ('timer' in clock) run.fire(clock.timer);
    if ('command' in clock) run.refused('gave-up');
    expect(run.cases.length).toBeGreaterThan(0);
    for (const code of run.cases) expect(run.openCases.get(code)?.dueInMs, code).toBeGreaterThan(0);
  });

  it('of a command is its handler’s: it warns within a quarter of an hour, and gives up at last', async () => {
    const policy = (await policiesIn(new URL('commands/', import.meta.url))).get('post-stock-movement');
    expect(policy?.warnAfterMs).toBeLessThanOrEqual(15 * 60_000);
    expect(policy?.giveUpAfterMs).toBeLessThanOrEqual(7 * 86_400_000);
  });
});
