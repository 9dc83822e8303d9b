import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterOwners, type Claim, type Drift, driftKey, heldAgainst, type Writer } from './drift.js';

const AT = '2026-11-24T08:00:00.000Z';
const wms: Writer = { kind: 'wms', system: 'stowpoint', eventId: 'e1', at: AT };
const erp: Writer = { kind: 'erp', system: 'sap', eventId: 'e1', at: AT };

const warehouse = (told: unknown, owned: unknown = 'EAST'): Claim => ({
  entityType: 'fulfilment',
  entity: 'sap-4711-F1',
  field: 'warehouse',
  owned,
  told,
});

describe('a fact, held against what owners say', () => {
  it('that says the same is no drift', () => {
    expect(heldAgainst([], [warehouse('EAST')], wms)).toEqual({ drifts: [], opened: [], closed: [], refused: false });
  });

  it('that says nothing of a field claims nothing', () => {
    expect(heldAgainst([], [warehouse(undefined)], wms).drifts).toEqual([]);
  });

  it('that says something else is recorded with both values, with its writer and where it was told', () => {
    const { opened, refused } = heldAgainst([], [warehouse('WEST')], wms);
    expect(opened).toEqual([
      {
        entityType: 'fulfilment',
        entity: 'sap-4711-F1',
        field: 'warehouse',
        owner: 'crossdock',
        ownerValue: 'EAST',
        writer: 'stowpoint',
        writerKind: 'wms',
        writerValue: 'WEST',
        foreign: 'drift',
        act: 'warehouse-desk',
        eventId: 'e1',
        since: AT,
      },
    ]);
    expect(refused).toBe(false);
  });

  it('of the owner itself is held against nothing', () => {
    const claim: Claim = {
      entityType: 'order',
      entity: 'sap-1',
      field: 'shipTo',
      state: 'held',
      owned: 'a',
      told: 'b',
    };
    expect(heldAgainst([], [claim], erp).drifts).toEqual([]);
    expect(heldAgainst([], [{ ...claim, state: 'promised' }], erp).drifts).toHaveLength(1);
  });

  it('of another system of the owner’s kind is foreign, and refused where the table says so', () => {
    const source: Claim = {
      entityType: 'order',
      entity: 'sap-1',
      field: 'source',
      ownedBy: 'sap',
      owned: 'sap',
      told: 'tryton',
    };
    expect(heldAgainst([], [source], erp).refused).toBe(false);
    const outcome = heldAgainst([], [source], { ...erp, system: 'tryton' });
    expect(outcome.refused).toBe(true);
    expect(outcome.opened).toMatchObject([{ ownedBy: 'sap', writer: 'tryton', foreign: 'refuse' }]);
  });

  it('of a field that its owner left empty is a drift from nothing', () => {
    expect(heldAgainst([], [{ ...warehouse('WEST'), owned: undefined }], wms).opened).toMatchObject([
      { ownerValue: null },
    ]);
  });

  it('told again opens nothing; told otherwise is the same drift with another value', () => {
    const first = heldAgainst([], [warehouse('WEST')], wms);
    const again = heldAgainst(first.drifts, [warehouse('WEST')], { ...wms, eventId: 'e2' });
    expect(again).toEqual({ drifts: first.drifts, opened: [], closed: [], refused: false });
    const other = heldAgainst(first.drifts, [warehouse('NORTH')], { ...wms, eventId: 'e3' });
    expect(other.drifts).toMatchObject([{ writerValue: 'NORTH', eventId: 'e1', since: AT }]);
    expect(other.opened).toHaveLength(1);
  });

  it('that agrees again closes it; a further difference is a new one', () => {
    const { drifts } = heldAgainst([], [warehouse('WEST')], wms);
    const agreed = heldAgainst(drifts, [warehouse('EAST')], { ...wms, eventId: 'e2' });
    expect(agreed.closed).toMatchObject([{ closedAt: AT, closedBy: 'e2', writerValue: 'WEST' }]);
    const anew = heldAgainst(agreed.drifts, [warehouse('WEST')], { ...wms, eventId: 'e3' });
    expect(anew.drifts).toMatchObject([{ eventId: 'e3' }]);
    expect(anew.drifts[0]).not.toHaveProperty('closedAt');
  });
});

describe('once an owner has changed its mind', () => {
  const { drifts } = heldAgainst([], [warehouse('WEST')], wms);

  it('a drift whose value it took over is closed', () => {
    expect(afterOwners(drifts, () => 'WEST', wms).closed).toMatchObject([{ ownerValue: 'WEST', closedBy: 'e1' }]);
  });

  it('one from which it still differs goes on with its new value', () => {
    const outcome = afterOwners(drifts, () => 'NORTH', wms);
    expect([outcome.closed, outcome.drifts]).toMatchObject([[], [{ ownerValue: 'NORTH', writerValue: 'WEST' }]]);
  });

  it('what is not known anew, and what was closed before, stays as it is', () => {
    expect(afterOwners(drifts, () => undefined, wms).drifts).toBe(drifts);
    const { drifts: closed } = heldAgainst(drifts, [warehouse('EAST')], wms);
    expect(afterOwners(closed, () => 'NORTH', wms).drifts).toBe(closed);
  });
});

describe('foreign writes, whatever comes in whatever order', () => {
  const write = fc.record({
    writer: fc.constantFrom('stowpoint', '3pl-east', '3pl-west'),
    entity: fc.constantFrom('F1', 'F2'),
    field: fc.constantFrom('warehouse', 'shipTo', 'lines'),
    told: fc.constantFrom('owned', 'a', 'b', undefined),
  });

  it('leave the owner’s value, and one open drift per field and writer that last said something else', () => {
    fc.assert(
      fc.property(fc.array(write, { maxLength: 40 }), (writes) => {
        const last = new Map<string, string>();
        let drifts: readonly Drift[] = [];
        writes.forEach(({ writer, entity, field, told }, i) => {
          const claim = { entityType: 'fulfilment', entity, field, owned: 'owned', told } as Claim;
          drifts = heldAgainst(drifts, [claim], { kind: 'wms', system: writer, eventId: `e${i}`, at: AT }).drifts;
          if (told !== undefined) last.set(driftKey({ entityType: 'fulfilment', entity, field, writer }), told);
        });
        const open = drifts.filter(({ closedAt }) => !closedAt);
        expect(new Set(drifts.map(driftKey)).size).toBe(drifts.length);
        expect(drifts.every(({ ownerValue }) => ownerValue === 'owned')).toBe(true);
        expect(new Map(open.map((drift) => [driftKey(drift), drift.writerValue]))).toEqual(
          new Map([...last].filter(([, told]) => told !== 'owned')),
        );
      }),
    );
  });
});
