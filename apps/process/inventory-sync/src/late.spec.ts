import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../test/support/runs.js';
import type { PostStockMovement } from './commands/post-stock-movement.command.js';
import type { PostVariance } from './commands/post-variance.command.js';
import { InventoryRun } from './inventory-sync.sample.js';

const READ = '2026-11-24T08:00:00.000Z';
const BEFORE = '2026-11-24T08:59:00+01:00';
const posted = { erp: 'sap', documentNumber: 'D-V', asOf: READ };

/** A difference of -3 that was found, and is being posted. */
const posting = () => new InventoryRun().pass(60_000).differs(97, 100, 'within-tolerance', { asOf: READ });
const counted = () => posting().done('post-variance', posted);
const late = (run: InventoryRun, delta: number, reason = 'LOST') => run.changed(delta, reason, { occurredAt: BEFORE });

describe('a change of stock that is told after the book was brought to the shelf', () => {
  it('is in the book where it happened before the shelf was read', () => {
    const run = late(counted(), -3);
    expect([run.book, run.waitingFor, run.cases, run.word]).toEqual([[-3], [], [], 'in-sync']);
    expect(run.setAside).toEqual([`The difference that was posted as of ${READ} has it already.`]);
  });

  it('is booked by its reason, and as much of the count is taken back', () => {
    const run = late(counted(), -3, 'DAMAGED').posted();
    expect(run.asked.slice(1).map(({ reason, deltas }) => [reason, deltas])).toEqual([
      ['count', [3]],
      ['scrap', [-3]],
    ]);
    expect([run.book, run.cases]).toEqual([[-3, 3, -3], []]);
  });

  it('explains no more of the difference than there is left of it', () => {
    const run = late(late(counted(), -2), -1);
    expect([run.book, run.setAside.length]).toEqual([[-3], 2]);
    expect(late(run, -1).cases).toHaveLength(1);
  });

  it.each([
    ['more of it', -4],
    ['the other direction', 3],
  ])('is a case where it does not fit: %s', (_, delta) => {
    const run = late(counted(), delta);
    expect([run.waitingFor, run.book]).toEqual([[], [-3]]);
    expect(run.openCases.get(run.onlyCase)).toMatchObject({
      title: expect.stringContaining('Told after'),
      detail: expect.stringContaining('D-V'),
      owner: 'warehouse-desk',
    });
    const left = late(counted(), delta);
    left.act(left.onlyCase, 'skip', { reason: 'it is in the count' });
    expect([left.book, left.cases, left.word]).toEqual([[-3], [], 'in-sync']);
    run.act(run.onlyCase, 'retry').posted();
    expect([run.book, run.cases]).toEqual([[-3, delta], []]);
  });

  it('is posted where it happened afterwards, or nobody knows when', () => {
    const run = counted().changed(-3, 'LOST').posted().changed(-3, 'LOST', { occurredAt: null }).posted();
    expect(run.book).toEqual([-3, -3, -3]);
  });

  it('is posted where it moved nothing off the shelf', () => {
    expect(late(counted(), -3, 'BLOCKED').posted().book).toEqual([-3, -3]);
  });

  it('waits for the difference that is being posted, and is posted itself where that is not', () => {
    expect(late(posting(), -3).waitingFor).toEqual(['post-variance']);
    expect(late(posting(), -3).done('post-variance', posted).setAside).toHaveLength(1);
    expect(late(posting(), -3).fails('post-variance', 'variance-changed').posted().book).toEqual([-3]);
  });

  it('waits as long as nobody knows whether the difference is posted', () => {
    const run = late(posting().fails('post-variance', 'gave-up'), -3);
    expect([run.waitingFor, run.cases]).toEqual([[], ['variance']]);
    run.act('variance', 'retry').done('post-variance', { erp: 'sap', documentNumber: 'D-V' });
    expect([run.book, run.setAside.length, run.cases]).toEqual([[-3], 1, []]);
    const byHand = late(posting().fails('post-variance', 'gave-up').act('variance', 'resolve'), -3);
    expect([byHand.waitingFor, byHand.cases.length]).toEqual([[], 1]);
  });

  it('of a reason that nobody knew is weighed once it is known', () => {
    const run = late(counted(), -3, 'MOON');
    run.act(run.onlyCase, 'resolve', { result: { reason: 'count' } });
    expect([run.book, run.cases, run.setAside.length]).toEqual([[-3], [], 1]);
  });
});

type Move =
  | { readonly move: 'told' | 'untold'; readonly delta: number }
  | { readonly move: 'tell' | 'compare' | 'answer' };
const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof(
    fc.record({ move: fc.constantFrom('told' as const, 'untold' as const), delta: fc.integer({ min: -4, max: 4 }) }),
    fc.record({ move: fc.constantFrom('tell' as const, 'compare' as const, 'answer' as const, 'answer' as const) }),
  ),
  { maxLength: 40 },
);

/** A shelf, the book of it, and a warehouse that tells some of what happens late. */
class Warehouse {
  readonly run = new InventoryRun();
  shelf = 100;
  book = 100;
  private readonly untold: { readonly delta: number; readonly at: string }[] = [];

  play(each: Move): void {
    this.run.pass(1_000);
    // What is told while a difference is being posted, and happened since it was found, goes its own way beside it.
    if (each.move === 'told') while (this.run.waitingFor.includes('post-variance')) this.answer();
    if ('delta' in each) this.happens(each.delta, each.move === 'told');
    else if (each.move === 'tell') this.tell();
    else if (each.move === 'answer') this.answer();
    else if (this.shelf !== this.book)
      this.run.differs(this.shelf, this.book, 'within-tolerance', { asOf: this.run.now });
  }

  finish(): void {
    // What happened last happened before the shelf is read again.
    this.run.pass(1_000);
    while (this.untold.length > 0) this.tell();
    while (this.run.begun && (this.run.waitingFor.length > 0 || this.run.cases.length > 0)) {
      this.answer();
      for (const code of this.run.cases) this.run.act(code, 'skip', { reason: 'what the shelf held is in the book' });
    }
  }

  private happens(delta: number, told: boolean): void {
    this.shelf += delta;
    if (told) this.run.changed(delta, reasonOf(delta));
    else this.untold.push({ delta, at: this.run.now });
  }

  private tell(): void {
    const next = this.untold.shift();
    if (next) this.run.changed(next.delta, reasonOf(next.delta), { occurredAt: next.at });
  }

  /** As the handlers do. */
  private answer(): void {
    const [command] = this.run.runnable();
    if (!command) return;
    const { movement } = command.payload as PostStockMovement | PostVariance;
    const delta = movement.items[0]?.delta.value ?? 0;
    const stands = command.type !== 'post-variance' || this.shelf - this.book === delta;
    if (!stands) {
      this.run.fails('post-variance', 'variance-changed');
      return;
    }
    this.book += delta;
    this.run.done(command.type, { erp: 'sap', documentNumber: `D-${command.key}`, asOf: this.run.now });
  }
}

const reasonOf = (delta: number): string => (delta % 2 === 0 ? 'COUNT' : 'SCRAP');

describe('a warehouse that tells late', () => {
  it('has everything in the book once, whatever was compared meanwhile', () => {
    fc.assert(
      fc.property(moves, (all) => {
        const warehouse = new Warehouse();
        for (const each of all) warehouse.play(each);
        warehouse.finish();
        expect(warehouse.book).toBe(warehouse.shelf);
      }),
      { numRuns: runs(200) },
    );
  });
});
