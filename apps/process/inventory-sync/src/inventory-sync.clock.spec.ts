import { describe, expect, it } from 'vitest';
import { policiesIn } from '../../../../test/support/command-policies.js';
import { came, INBOUND, InventoryRun } from './inventory-sync.sample.js';
import type { InboundShipment, Posting } from './inventory-sync.state.js';

type Clock = { readonly timer: string } | { readonly command: string } | { readonly exception: RegExp };
type Live = `posting ${Posting['state']}` | Exclude<InboundShipment['stage'], 'given-up'>;

const inbound = () => new InventoryRun(INBOUND).notified();

/** Everything that waits, how it comes there, and what wakes it. One that is new does not compile until it is here. */
const LIVE: Readonly<Record<Live, readonly [run: () => InventoryRun, clock: Clock]>> = {
  'posting posting': [() => new InventoryRun().changed(1), { command: 'post-stock-movement' }],
  'posting waiting': [() => new InventoryRun().changed(1).changed(2), { command: 'post-stock-movement' }],
  'posting in-case': [() => new InventoryRun().changed(1, 'MOON'), { exception: /^movement:/ }],
  expected: [inbound, { timer: 'overdue' }],
  arrived: [() => inbound().arrived(), { timer: 'overdue' }],
  received: [() => inbound().received(came(100)), { command: 'post-stock-movement' }],
};
const all = Object.entries(LIVE).map(([state, [run, clock]]) => [state, run, clock] as const);

describe('the clock of inventory-sync', () => {
  it.each(all)('runs while it is %s', (_, reach, clock) => {
    const run = reach();
    if ('timer' in clock) expect([...run.timers.keys()]).toContain(clock.timer);
    if ('command' in clock) expect(run.waitingFor).toEqual([clock.command]);
    if ('exception' in clock) expect(run.onlyCase).toMatch(clock.exception);
  });

  it.each(all)('ends in a case while it is %s', (_, reach, clock) => {
    const run = reach();
    if ('timer' in clock) run.fire(clock.timer);
    if ('command' in clock) run.fails(clock.command, 'gave-up');
    expect(run.cases.length).toBeGreaterThan(0);
    for (const code of run.cases) expect(run.openCases.get(code)?.dueInMs, code).toBeGreaterThan(0);
  });

  it('of a command is its handler’s: it warns within a quarter of an hour, and gives up at last', async () => {
    const policies = await policiesIn(new URL('commands/', import.meta.url));
    expect(policies.get('post-stock-movement')).toMatchObject({
      warnAfterMs: 15 * 60_000,
      giveUpAfterMs: 7 * 86_400_000,
    });
  });
});
