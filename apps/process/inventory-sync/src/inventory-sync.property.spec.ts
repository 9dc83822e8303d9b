import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INBOUND_SHIPMENT_LIFE, mayReach } from '#canonical';
import type { Step } from '../../../../test/support/process.driver.js';
import { runs } from '../../../../test/support/runs.js';
import { waitsForNothing } from './inventory-sync.invariants.sample.js';
import { apply, applyInbound, finish, inboundMovesBy, laneMoves } from './inventory-sync.moves.sample.js';
import { INBOUND, InventoryRun } from './inventory-sync.sample.js';
import { type InventorySyncState, inboundWord } from './inventory-sync.state.js';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const queued = (run: InventoryRun): number =>
  sum(run.begun ? run.state.queue.flatMap(({ items }) => items.map(({ delta }) => delta.value)) : []);
const aside = (run: InventoryRun): number => sum(run.eventsOf('stock.set-aside').map(({ data }) => data.delta.value));
const ended = (run: InventoryRun): string[] => [
  ...run.eventsOf('stock.posted').map(({ data }) => data.movementId),
  ...run.eventsOf('stock.set-aside').map(({ data }) => data.movementId),
];

describe('the stock of an item at a place, whatever comes in which order', () => {
  it('loses and doubles nothing, is asked for one at a time, and never waits for nothing', () => {
    fc.assert(
      fc.property(laneMoves, (moves) => {
        const run = new InventoryRun();
        let told = 0;
        for (const each of moves) {
          apply(run, each);
          if (each.move === 'changed') told += each.delta;
          expect(waitsForNothing(run)).toEqual([]);
          expect(run.outstanding.length).toBeLessThanOrEqual(1);
          expect(sum(run.book) + aside(run) + queued(run)).toBe(told);
          expect(new Set(ended(run)).size).toBe(ended(run).length);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('reaches the ERP in the order in which it was told', () => {
    fc.assert(
      fc.property(laneMoves, (moves) => {
        const order: string[] = [];
        const run = new InventoryRun(undefined, ({ after }) => {
          for (const { id } of after?.queue ?? []) if (!order.includes(id)) order.push(id);
        });
        for (const each of moves) apply(run, each);
        const posted = run.eventsOf('stock.posted').map(({ data }) => data.movementId);
        const byErp = run
          .eventsOf('stock.posted')
          .filter(({ data }) => !data.byHand)
          .map(({ data }) => data.movementId);
        expect(byErp).toEqual(order.filter((id) => byErp.includes(id)));
        expect(new Set(posted).size).toBe(posted.length);
      }),
      { numRuns: runs(300) },
    );
  });

  it('is in step once everybody does their part', () => {
    fc.assert(
      fc.property(laneMoves, (moves) => {
        const run = new InventoryRun();
        for (const each of moves) apply(run, each);
        finish(run);
        if (run.begun) expect([run.word, run.cases]).toEqual(['in-sync', []]);
      }),
      { numRuns: runs(150) },
    );
  });
});

describe('an inbound shipment, whatever comes in which order', () => {
  it('posts all that was received and all that is not fit, once, and never waits without a clock', () => {
    fc.assert(
      fc.property(inboundMovesBy('/outside'), (moves) => {
        const illegal: string[] = [];
        const run = new InventoryRun(INBOUND, (step) => illegal.push(...illegalStep(step)));
        let received = 0;
        let unfit = 0;
        for (const each of moves) {
          applyInbound(run, each);
          if (each.move === 'received') {
            received += each.quantity;
            unfit += Math.min(each.damaged, each.quantity);
          }
          if (!run.begun) continue;
          const { stage, queue, held } = run.inbound;
          const awaits = stage === 'expected' || stage === 'arrived';
          if (awaits)
            expect(run.timers.has('overdue') || run.cases.some((code) => /^(overdue|receipt):/.test(code))).toBe(true);
          if (queue.length > 0 || held) expect(waitsForNothing(run)).toEqual([]);
        }
        finish(run);
        const posted = run.eventsOf('stock.posted').map(({ data }) => data);
        const total = (reason: string) =>
          sum(posted.filter((each) => each.reason === reason).map(({ delta }) => delta.value));
        expect([total('receipt'), total('block')]).toEqual([received, unfit === 0 ? 0 : -unfit]);
        expect(new Set(posted.map(({ movementId }) => movementId)).size).toBe(posted.length);
        expect(illegal).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });
});

function illegalStep({ before, after }: Step<InventorySyncState>): string[] {
  if (after?.kind !== 'inbound-shipment') return [];
  const from = before?.kind === 'inbound-shipment' ? inboundWord(before) : INBOUND_SHIPMENT_LIFE.initial;
  // A receipt of which nothing came is posted at once.
  const through =
    inboundWord(after) === 'posted' && from !== 'received' && from !== 'posted' ? 'received' : inboundWord(after);
  return mayReach(INBOUND_SHIPMENT_LIFE, from, through) ? [] : [`${from} → ${through}`];
}
