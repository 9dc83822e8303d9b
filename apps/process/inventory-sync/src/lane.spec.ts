import { describe, expect, it } from 'vitest';
import type { PostStockMovement } from './commands/post-stock-movement.command.js';
import { inventorySync } from './inventory-sync.process.js';
import { InventoryRun, LANE, SKU, WEST } from './inventory-sync.sample.js';
import type { StockLane } from './inventory-sync.state.js';

describe('the stock of an item at a place', () => {
  it('reaches the ERP as what it means there, dated when it happened', () => {
    const run = new InventoryRun().changed(-2, 'damaged', { occurredAt: '2026-11-23T23:30:00+01:00' });
    expect(run.issued).toMatchObject([
      {
        type: 'post-stock-movement',
        target: 'erp',
        payload: {
          movement: {
            reference: expect.stringMatching(/^mv-[0-9a-f]{20}$/),
            reason: 'scrap',
            warehouse: '4012345000016',
            occurredAt: '2026-11-23T22:30:00.000Z',
            items: [{ sku: SKU, delta: { value: -2, unit: 'EA' } }],
          },
        },
      },
    ]);
    run.posted();
    expect(run.eventsOf('stock.posted')).toMatchObject([
      { subject: LANE, data: { movementId: run.asked[0]?.id, erp: 'sap', documentNumber: 'D1', reason: 'scrap' } },
    ]);
    expect(run.word).toBe('in-sync');
  });

  it('that nobody dated is dated when it was told', () => {
    const run = new InventoryRun().changed(1, 'FOUND', { occurredAt: null });
    expect(run.issued[0]?.payload).toMatchObject({ movement: { occurredAt: run.now } });
  });

  it('changes in the ERP in the order in which it was told, one at a time', () => {
    const run = new InventoryRun().changed(-2).changed(5).changed(-1);
    expect(run.outstanding).toHaveLength(1);
    run.postedOne();
    expect(run.asked.map(({ deltas }) => deltas)).toEqual([[-2], [5]]);
    expect(run.posted().book).toEqual([-2, 5, -1]);
  });

  it('is to be in the book a day after the oldest change that is not in it yet', () => {
    const dueBy = ({ state }: InventoryRun) => inventorySync.dueBy?.(state);
    const run = new InventoryRun().changed(-2, 'damaged', { occurredAt: '2026-11-23T23:30:00+01:00' }).changed(5);
    expect(dueBy(run)).toBe('2026-11-24T22:30:00.000Z');
    expect(dueBy(run.posted())).toBeUndefined();
    const { occurredAt } = (run.differs(3, 5).state as StockLane).variance ?? {};
    expect(dueBy(run)).toBe(new Date(Date.parse(occurredAt as string) + 24 * 3_600_000).toISOString());
  });

  it('is corrected by a movement of its own', () => {
    const run = new InventoryRun().changed(-5).posted().changed(5, 'CORRECTION').posted();
    expect(new Set(run.asked.map(({ id }) => id)).size).toBe(2);
    expect(run.book).toEqual([-5, 5]);
  });

  it('keeps no more than what is outstanding, however much has changed', () => {
    const run = new InventoryRun();
    for (let n = 1; n <= 50; n++) run.changed(n).posted();
    expect(JSON.stringify(run.state).length).toBeLessThan(100);
  });

  it.each([
    ['SHIPPED', 'goods issue'],
    ['goods issue', 'goods issue'],
    ['Receipt', 'inbound shipment'],
  ])('that changed because of %s is posted by its %s, not here, if there is one', (reason, other) => {
    const run = new InventoryRun().changed(-2, reason).looked(true);
    expect(run.asked).toEqual([]);
    expect(run.setAside).toEqual([expect.stringContaining(other)]);
    expect(run.cases).toEqual([]);
  });

  it.each([
    ['SHIPPED', -2, 'no order'],
    ['PUTAWAY', 2, 'nobody announced'],
  ])('that changed because of %s, of which there is none, is a case', (reason, delta, said) => {
    const unfound = () => new InventoryRun().changed(delta, reason).looked(false);
    const run = unfound();
    expect(run.openCases.get(run.onlyCase)).toMatchObject({
      title: expect.stringContaining(said),
      owner: 'warehouse-desk',
    });
    run.act(run.onlyCase, 'retry').looked(true);
    expect([run.cases, run.setAside.length, run.book]).toEqual([[], 1, []]);
    const counted = unfound();
    counted.act(counted.onlyCase, 'resolve', { result: { reason: 'count' } }).posted();
    expect([counted.cases, counted.book]).toEqual([[], [delta]]);
    const skipped = unfound();
    skipped.act(skipped.onlyCase, 'skip', { reason: 'a test of the scanner' });
    expect([skipped.cases, skipped.book, skipped.word]).toEqual([[], [], 'in-sync']);
  });

  it('waits behind one of which it is not known yet who posts it', () => {
    const run = new InventoryRun().changed(-2, 'SHIPPED').changed(5);
    expect(run.waitingFor).toEqual(['find-cause']);
    expect(run.looked(true).posted().book).toEqual([5]);
  });

  it('that did not change is not posted', () => {
    const run = new InventoryRun().changed(0);
    expect([run.issued.length, run.setAside]).toEqual([0, ['Nothing changed.']]);
  });

  it.each([
    ['BLOCKED', -1, 'block'],
    ['quarantine', -1, 'block'],
    ['Unblocked', 1, 'block'],
    ['cycle count', 1, 'count'],
    ['SHORT_PICK', -1, 'count'],
    ['EXPIRED', -1, 'scrap'],
  ])('changed for %s by %i is a %s', (reason, delta, meaning) => {
    expect(new InventoryRun().changed(delta, reason).asked).toMatchObject([{ reason: meaning }]);
  });

  it.each([
    ['MOON', -1],
    ['', -1],
    ['BLOCKED', 1],
    ['UNBLOCKED', -1],
    ['constructor', -1],
  ])('changed for %j by %i, which nobody knows: a person is asked what it means', (reason, delta) => {
    const run = new InventoryRun().changed(delta, reason);
    expect(run.issued).toEqual([]);
    expect(run.openCases.get(run.onlyCase)).toMatchObject({
      owner: 'warehouse-desk',
      detail: expect.stringContaining('means'),
    });
    run.act(run.onlyCase, 'resolve', { result: { reason: 'scrap' } });
    expect(run.cases).toEqual([]);
    expect(run.asked).toMatchObject([{ reason: 'scrap', deltas: [delta] }]);
  });

  it('waits behind one that waits for a person', () => {
    const run = new InventoryRun().changed(-1, 'MOON').changed(7);
    expect(run.word).toBe('blocked');
    expect(run.issued).toEqual([]);
    run.act(run.onlyCase, 'skip', { reason: 'a test of the scanner' });
    expect(run.posted().book).toEqual([7]);
    expect(run.setAside).toEqual(['Skipped by m.jansen: a test of the scanner']);
  });

  it('of a warehouse whose book no ERP keeps becomes a case, which ends with the document that somebody made', () => {
    const run = new InventoryRun(`${WEST}/${SKU}`).changed(-1, 'LOST', { location: WEST }).refused('unmapped');
    const code = run.onlyCase;
    run.act(code, 'resolve', { result: { documentNumber: 'H-1' } });
    expect(run.eventsOf('stock.posted')).toMatchObject([{ data: { documentNumber: 'H-1', byHand: true } }]);
    expect(run.eventsOf('stock.posted')[0]?.data).not.toHaveProperty('erp');
  });
});

describe('a movement that the ERP refuses', () => {
  it('becomes a case with what the ERP said, and is tried again under the same reference', () => {
    const run = new InventoryRun().changed(-2).refused();
    expect(run.openCases.get(run.onlyCase)).toMatchObject({
      title: 'The ERP does not post -2 EA of SKU-1001: vendor-rejected',
      detail: 'M7/053 Posting is not possible',
      actions: ['retry', 'resolve', 'assign', 'skip', 'edit'],
    });
    run.act(run.onlyCase, 'retry').posted();
    expect(new Set(run.asked.map(({ id }) => id)).size).toBe(1);
    expect([run.book, run.cases, run.word]).toEqual([[-2], [], 'in-sync']);
  });

  it('by an ERP that takes none is booked by hand, and a person says as what', () => {
    const run = new InventoryRun().changed(-2).refused('capability-missing');
    const code = run.onlyCase;
    expect(run.openCases.get(code)?.title).toBe('Book -2 EA of SKU-1001 in the ERP by hand');
    run.act(code, 'resolve', {});
    expect(run.cases).toEqual([code]);
    expect(run.note).toContain('must say');
    run.act(code, 'resolve', { result: { documentNumber: 'H-7' } });
    expect(run.eventsOf('stock.posted')).toMatchObject([{ data: { documentNumber: 'H-7', byHand: true } }]);
  });

  it('is refused again until somebody helps', () => {
    const run = new InventoryRun().changed(-2).refused();
    run.act(run.onlyCase, 'retry').refused();
    expect(run.everOpened).toHaveLength(2);
    run.act(run.onlyCase, 'skip', { reason: 'told in error' });
    expect([run.book, run.setAside]).toEqual([[], ['Skipped by m.jansen: told in error']]);
  });

  it('is booked on another day when two people say so', () => {
    const run = new InventoryRun().changed(-2).changed(5).refused();
    const [code] = run.cases;
    run.edit(code ?? '', ({ movement }: PostStockMovement) => ({
      movement: { ...movement, occurredAt: '2026-12-01T08:00:00.000Z' },
    }));
    expect(run.cases).toEqual([]);
    expect(run.outstanding).toMatchObject([{ payload: { movement: { occurredAt: '2026-12-01T08:00:00.000Z' } } }]);
    expect(run.posted().book).toEqual([-2, 5]);
    expect(new Set(run.asked.map(({ id }) => id)).size).toBe(2);
  });

  it('keeps its meaning: only a reason that nobody knew is told by one person', () => {
    const run = new InventoryRun().changed(-2).refused();
    const code = run.onlyCase;
    run.act(code, 'resolve', { result: { reason: 'scrap' } });
    expect([run.cases, run.outstanding]).toEqual([[code], []]);
  });
});
