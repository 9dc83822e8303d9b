import type { InventoryRun } from './inventory-sync.sample.js';

/** What of a place's stock, or of an inbound shipment, tells what it waits for. */
export type WaitingStock = Pick<InventoryRun, 'begun' | 'openCases' | 'outstanding'> & {
  readonly state: Pick<InventoryRun['state'], 'queue'> & Pick<InventoryRun['inbound'], 'held'>;
};

/** Whatever waits does so for the ERP, for a person, or for what was told before it. */
export const waitsForNothing = (run: WaitingStock): string[] => [...postsForNothing(run), ...heldForNothing(run)];

function heldForNothing(run: WaitingStock): string[] {
  const { held = [] } = run.begun ? run.state : {};
  const asked = [...run.openCases.keys()].filter((code) => code.startsWith('receipt:'));
  return held.length === asked.length ? [] : [`${held.length} receipts wait for ${asked.length} answers`];
}

function postsForNothing(run: WaitingStock): string[] {
  const [head] = run.begun ? run.state.queue : [];
  if (!head) return run.outstanding.length > 0 ? ['the ERP is asked for what nobody waits for'] : [];
  const waits = head.state === 'posting' ? run.outstanding.length === 1 : run.openCases.has(`movement:${head.id}`);
  return waits ? [] : [`${head.state} without a clock`];
}
