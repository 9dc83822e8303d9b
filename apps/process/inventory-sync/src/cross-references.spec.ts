import { describe, expect, it } from 'vitest';
import { applyInputs } from '#process-manager';
import { crossReferences } from './cross-references.js';
import { inventorySync } from './inventory-sync.process.js';
import { came, INBOUND, InventoryRun, ORDER } from './inventory-sync.sample.js';

/** What the last decision of a run said, made once more. */
function namedBy(run: InventoryRun, result: unknown) {
  const [command] = run.outstanding;
  if (!command) throw new Error('nothing is outstanding');
  const { key, type, target, payload } = command;
  const outcome = { ok: true, result } as const;
  const input = { kind: 'outcome', command: { key, type, target, payload }, outcome, now: run.now } as const;
  const queues = { [target]: [key] };
  const bare = { id: 'i', state: run.state, sequence: 1, traceparent: '', queues, timers: {}, openCases: {}, refs: [] };
  return applyInputs(inventorySync, bare, [{ instance: 'i', id: 'o', input }]).named;
}

describe('what systems call stock movements and inbound shipments', () => {
  it('is the ERP’s document of a movement, told when it is posted: the place forgets it', () => {
    const run = new InventoryRun().changed(-3);
    const movement = run.asked[0]?.id;
    expect(namedBy(run, { erp: 'sap', documentNumber: 'D1' })).toEqual([
      { system: 'sap', kind: 'goods-movement', value: 'D1', entity: movement },
    ]);
    expect(crossReferences(run.posted().state)).toEqual([]);
  });

  it('is nothing of a movement that a person booked nobody knows where', () => {
    expect(namedBy(new InventoryRun().changed(-3), { documentNumber: 'D1' })).toEqual([]);
  });

  it('is the supplier’s number of its notice, and the ERP’s receipt', () => {
    const run = new InventoryRun(INBOUND).notified(100).received(came(100)).posted();
    expect(crossReferences(run.state)).toEqual([
      { system: 'rhein-supply', kind: 'advance-ship-notice', value: 'ASN-1', entity: INBOUND },
      { system: 'sap', kind: 'goods-receipt', value: 'D1', entity: INBOUND },
    ]);
  });

  it('is the ERP’s number of the purchase order, once a receipt tells which ERP that is', () => {
    const run = new InventoryRun(INBOUND).notified(100).received(came(100));
    expect(namedBy(run, { erp: 'sap', documentNumber: 'D1' })).toContainEqual({
      system: 'sap',
      kind: 'purchase-order-number',
      value: '4500000001',
      entity: ORDER,
    });
  });

  it('of goods that are not fit for sale names no second receipt', () => {
    const damaged = came(100, { damaged: { value: 4, unit: 'EA' } });
    const run = new InventoryRun(INBOUND).notified(100).received(damaged).posted();
    const receipts = crossReferences(run.state).filter(({ kind }) => kind === 'goods-receipt');
    expect(receipts.map(({ value }) => value)).toEqual(['D1']);
  });
});
