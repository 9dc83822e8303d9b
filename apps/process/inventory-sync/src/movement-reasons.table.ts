import type { MovementReason } from '#canonical';

/** What moves stock and is posted by whoever it belongs to: posting it here too would move the stock twice. */
export type Cause = 'order' | 'receipt';

/** What a warehouse's word for a change of stock means for the ERP's book. */
export type Meaning = { readonly post: MovementReason } | { readonly cause: Cause };

export const POSTED_BY: Readonly<Record<Cause, string>> = {
  order: 'The goods issue of its order posts it.',
  receipt: 'The receipt of its inbound shipment or return posts it.',
};

/** Words as warehouses use them, in capitals, with `_` between them. */
const POSTED: Readonly<Record<MovementReason, string>> = {
  count: 'COUNT CYCLE_COUNT INVENTORY STOCKTAKE FOUND LOST MISSING SHRINKAGE THEFT SHORT_PICK CORRECTION',
  scrap: 'SCRAP SCRAPPED DAMAGE DAMAGED BROKEN EXPIRED DESTROYED',
  block: '',
  receipt: '',
};
/** They also say in which direction: the other one contradicts them. */
const BLOCKED = new Set('BLOCK BLOCKED QUARANTINE HOLD ON_HOLD QUALITY_HOLD'.split(' '));
const UNBLOCKED = new Set('UNBLOCK UNBLOCKED RELEASE RELEASED UNHOLD'.split(' '));

const MEANINGS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...Object.entries(POSTED).flatMap(([reason, words]) =>
    words.split(' ').map((word): [string, Meaning] => [word, { post: reason as MovementReason }]),
  ),
  ...'SHIP SHIPMENT SHIPPED GOODS_ISSUE PICK PICKED ORDER'
    .split(' ')
    .map((word): [string, Meaning] => [word, { cause: 'order' }]),
  ...'RECEIPT RECEIVED RECEIVING PUTAWAY INBOUND GOODS_RECEIPT'
    .split(' ')
    .map((word): [string, Meaning] => [word, { cause: 'receipt' }]),
]);

/** @returns null for a word that is not known here, or that the sign of the change contradicts */
export function meaningOf(told: string, delta: number): Meaning | null {
  const word = told
    .trim()
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, '_');
  if ((BLOCKED.has(word) && delta < 0) || (UNBLOCKED.has(word) && delta > 0)) return { post: 'block' };
  return word === '' ? null : (MEANINGS.get(word) ?? null);
}
