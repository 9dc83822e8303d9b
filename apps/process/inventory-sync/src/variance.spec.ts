import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../../test/support/process.driver.js';
import { runs } from '../../../../test/support/runs.js';
import type { PostVariance } from './commands/post-variance.command.js';
import { EAST, InventoryRun, LANE, pieces, SKU } from './inventory-sync.sample.js';

const posted = { erp: 'sap', documentNumber: 'D-V' };
const RECOUNT = { countedBy: 'm.jansen', countedAt: '2026-11-26T08:00:00.000Z' };
const counted = (payload: PostVariance): PostVariance => ({ ...payload, recount: RECOUNT });

/** A difference of 20 that somebody has to look at. */
const above = () => new InventoryRun().differs(80, 100, 'above-tolerance').fails('post-variance', 'approval-required');

describe('a difference between shelf and book', () => {
  it('within tolerance is posted as a count, dated as the shelf was read, and told', () => {
    const asOf = '2026-11-26T02:00:00.000Z';
    const run = new InventoryRun().differs(98, 100, 'within-tolerance', { asOf });
    expect(run.issued).toMatchObject([
      {
        type: 'post-variance',
        payload: {
          needsApproval: false,
          movement: {
            reference: expect.stringMatching(/^mv-[0-9a-f]{20}$/),
            reason: 'count',
            warehouse: EAST,
            occurredAt: asOf,
            items: [{ sku: SKU, delta: pieces(-2) }],
          },
        },
      },
    ]);
    expect(run.word).toBe('differs');
    run.done('post-variance', posted);
    expect(run.eventsOf('stock.posted')).toMatchObject([
      {
        subject: LANE,
        data: { movementId: run.asked[0]?.id, reason: 'count', delta: pieces(-2), documentNumber: 'D-V' },
      },
    ]);
    expect([run.word, run.cases]).toEqual(['in-sync', []]);
  });

  it('is not posted again while it is being posted', () => {
    const run = new InventoryRun().differs(98, 100).differs(98, 100).differs(97, 100);
    expect(run.asked).toHaveLength(1);
  });

  it('that a rule accepts is left as it is', () => {
    const run = new InventoryRun().differs(98, 100, 'accepted');
    expect([run.asked, run.cases, run.word]).toEqual([[], [], 'in-sync']);
    expect(run.note).toContain('accepted');
  });

  it('above tolerance is a case with both figures, which nobody settles alone', () => {
    const run = above();
    const found = run.openCases.get(run.onlyCase);
    expect(found).toMatchObject({
      code: 'variance',
      owner: 'warehouse-desk',
      evidence: { wms: pieces(80), erp: pieces(100), difference: pieces(-20), itemClass: 'B' },
    });
    expect(found?.actions).toEqual(['edit', 'resolve', 'skip', 'assign']);
    expect(run.book).toEqual([]);
  });

  it('is posted once one person said who counted and another one approved it', () => {
    const run = above().edit('variance', counted);
    const [first, second] = run.issued;
    expect(second?.key).toBe(first?.key.replace(/:r0$/, ':r1'));
    expect(second?.payload).toMatchObject({ needsApproval: true, recount: RECOUNT });
    run.done('post-variance', posted);
    expect([run.book, run.cases, run.word]).toEqual([[-20], [], 'in-sync']);
  });

  it('found again is the same case; another figure is another one', () => {
    const run = above();
    const before = run.openCases.get('variance');
    run.differs(80, 100, 'above-tolerance');
    expect(run.openCases.get('variance')).toBe(before);
    run.differs(70, 100, 'above-tolerance').fails('post-variance', 'approval-required');
    expect(run.cases).toEqual(['variance']);
    expect(run.openCases.get('variance')?.evidence).toMatchObject({ difference: pieces(-30) });
  });

  it('ends with its case when both say the same again', () => {
    const run = above().differs(100, 100, 'agreed');
    expect([run.cases, run.word]).toEqual([[], 'in-sync']);
  });

  it('that somebody leaves as it is, is nobody’s any more until it is another one', () => {
    const run = above().act('variance', 'skip', { reason: 'consignment stock' });
    run.differs(80, 100, 'above-tolerance');
    expect([run.cases, run.waitingFor]).toEqual([[], []]);
    run.differs(79, 100, 'above-tolerance');
    expect(run.waitingFor).toEqual(['post-variance']);
  });

  it('that was settled by hand is looked at by the next run', () => {
    const run = above().act('variance', 'resolve');
    expect(run.cases).toEqual([]);
    run.differs(80, 100, 'above-tolerance');
    expect(run.waitingFor).toEqual(['post-variance']);
  });

  it('that is another one when it comes to be posted is dropped without a case', () => {
    const run = new InventoryRun()
      .differs(98, 100)
      .fails('post-variance', 'variance-changed', 'The books differ by 0 now');
    expect([run.cases, run.word, run.book]).toEqual([[], 'in-sync', []]);
  });

  it('that the ERP refuses is a case: tried again, or on another day with a second person', () => {
    const refused = () => new InventoryRun().differs(98, 100).fails('post-variance', 'vendor-rejected', 'M7/053');
    expect(refused().openCases.get('variance')).toMatchObject({ detail: 'M7/053' });
    const again = refused().act('variance', 'retry').done('post-variance', posted);
    expect(again.book).toEqual([-2]);
    const day = '2026-12-01T08:00:00.000Z';
    const edited = refused().edit('variance', (payload: PostVariance) => ({
      ...payload,
      movement: { ...payload.movement, occurredAt: day },
    }));
    expect(edited.issued.at(-1)?.payload).toMatchObject({ movement: { occurredAt: day } });
    expect(
      edited.fails('post-variance', 'vendor-rejected').act('variance', 'retry').issued.at(-1)?.payload,
    ).toMatchObject({
      movement: { occurredAt: day },
    });
  });

  it('keeps who counted when it is tried again', () => {
    const run = above().edit('variance', counted).fails('post-variance', 'vendor-rejected').act('variance', 'retry');
    expect(run.issued.at(-1)?.payload).toMatchObject({ recount: RECOUNT });
  });

  it('in two units is a case and never a posting', () => {
    const run = new InventoryRun().differs(8, 96, 'units-differ', { wms: { value: 8, unit: 'CS' } });
    expect([run.cases, run.asked]).toEqual([['variance'], []]);
    run.differs(96, 96, 'agreed');
    expect(run.cases).toEqual([]);
  });

  it('says nothing where movements of the place are under way', () => {
    const run = new InventoryRun().changed(3).differs(98, 100);
    expect(run.waitingFor).toEqual(['post-stock-movement']);
  });

  it('holds up no movement of the place, whoever it waits for', () => {
    const run = above().changed(3).postedOne();
    expect(run.book).toEqual([3]);
    const posting = new InventoryRun().differs(98, 100).changed(3);
    expect(posting.runnable().map(({ type }) => type)).toEqual(['post-variance', 'post-stock-movement']);
  });

  it('of an earlier kind, which says nothing of what follows, has no effect', () => {
    const run = new InventoryRun()
      .changed(1)
      .posted()
      .tell('inventory.variance', {
        sku: SKU,
        location: EAST,
        wms: pieces(1),
        erp: pieces(2),
      });
    expect([run.word, run.waitingFor]).toEqual(['in-sync', []]);
  });
});

const moves = fc.array(
  fc.oneof(
    fc.record({
      move: fc.constant('differs' as const),
      verdict: fc.constantFrom(
        'within-tolerance' as const,
        'above-tolerance' as const,
        'accepted' as const,
        'agreed' as const,
      ),
      wms: fc.integer({ min: 95, max: 105 }),
    }),
    fc.record({ move: fc.constant('changed' as const), delta: fc.integer({ min: -3, max: 3 }) }),
    fc.record({
      move: fc.constant('answer' as const),
      code: fc.constantFrom('ok', 'ok', 'approval-required', 'variance-changed', 'vendor-rejected', 'gave-up'),
    }),
    fc.record({ move: fc.constant('person' as const), action: fc.constantFrom('retry', 'resolve', 'skip', 'edit') }),
  ),
  { maxLength: 40 },
);

describe('a difference, whatever comes in which order', () => {
  it('is posted at most once, never above tolerance without two persons, and waits for nobody in silence', () => {
    fc.assert(
      fc.property(moves, (all) => {
        const run = new InventoryRun();
        for (const each of all) {
          play(run, each);
          if (!run.begun) continue;
          const { state } = run;
          const variance = state.kind === 'lane' ? state.variance : undefined;
          const asked = run.outstanding.filter(({ type }) => type === 'post-variance');
          expect(asked).toHaveLength(variance?.state === 'posting' ? 1 : 0);
          if (variance && variance.state !== 'posting') expect(run.cases).toContain('variance');
          const told = run.eventsOf('stock.posted').map(({ data }) => data.movementId);
          expect(new Set(told).size).toBe(told.length);
        }
        const done = run.issued.filter(({ type, outcome }) => type === 'post-variance' && outcome === 'done');
        for (const { payload } of done) {
          const { needsApproval, recount } = payload as PostVariance;
          expect(needsApproval && !recount).toBe(false);
        }
      }),
      { numRuns: runs(200) },
    );
  });
});

function play(run: InventoryRun, each: ReturnType<typeof moves.generate>['value'][number]): void {
  if (each.move === 'differs') run.differs(each.wms, 100, each.wms === 100 ? 'agreed' : each.verdict);
  else if (each.move === 'changed') run.changed(each.delta);
  else if (each.move === 'answer') answer(run, each.code);
  else if (run.begun && run.openCases.get('variance')?.actions.includes(each.action as 'retry')) {
    if (each.action === 'edit') run.edit('variance', counted);
    else run.act('variance', each.action as 'retry', each.action === 'skip' ? { reason: 'so be it' } : {});
  }
}

/** As the handler does: what needs approval and has none is refused by it. */
function answer(run: InventoryRun, code: string): void {
  const [command] = run.runnable();
  if (!command) return;
  const { needsApproval, recount } = command.payload as Partial<PostVariance>;
  if (needsApproval && !recount) run.settle(command, new Failure('approval-required'));
  else run.settle(command, code === 'ok' ? { ...posted, documentNumber: `D-${command.key}` } : new Failure(code));
}
