import { type CanonicalEvent, contentsOf, type Package, type PickedLine } from '#canonical';
import { excessOf, reconcile } from './lines.js';
import { ofKind } from './order-to-ship.cases.js';
import { type Fulfilment, reached } from './order-to-ship.state.js';
import { askedAs, partsOf } from './parts.js';
import type { Plan } from './plan.js';
import { termsOf } from './terms.js';

/** Warehouses that tell more than counts, or tell it anew: what counts stays as it is, and a person finds out. */

/** What the goods of a fulfilment are held against, in the words of its cases. */
export const wordOf = (fulfilment: Fulfilment): 'picked' | 'asked for' =>
  reached(fulfilment, 'picked') ? 'picked' : 'asked for';

/** Packages that hold more than there is: they are shown as told, and no more is issued for that. */
export function overpacked(plan: Plan, before: Fulfilment, packages: readonly Package[]): void {
  const { fulfilmentId, taken } = before;
  const held = contentsOf(packages) ?? [];
  const { excess } = reconcile(taken, held, { ...termsOf(plan.state, before), substitutes: true });
  if (excess.length === 0) return;
  const word = wordOf(before);
  plan.open({
    code: `overpacked:${fulfilmentId}`,
    title: `${fulfilmentId} was packed with more than was ${word}`,
    detail: excessOf(excess, [held, 'packed'], [taken, word]),
    ...ofKind('overpacked'),
    evidence: { counted: taken, packages },
  });
}

/** Another item than ordered came. Where the customer takes it, it counts and is told; where not, it does not count. */
export function otherItems(
  plan: Plan,
  { fulfilmentId }: Fulfilment,
  refused: readonly PickedLine[],
  taken: readonly PickedLine[],
): void {
  for (const { lineId, sku, substituteFor, quantity: q } of taken)
    if (substituteFor)
      plan.note(`${fulfilmentId}: ${q.value} ${q.unit} ${sku} for ${substituteFor} on line ${lineId}.`);
  const code = `other-item:${fulfilmentId}`;
  if (refused.length === 0) {
    plan.close(code, 'The warehouse has told it anew.');
    return;
  }
  plan.open({
    code,
    title: `${fulfilmentId} was confirmed with another item than ordered`,
    detail: `Its customer takes no substitutes. ${refused.map(({ lineId, sku, quantity: q }) => `Line ${lineId}: ${q.value} ${q.unit} ${sku}, not counted.`).join(' ')}`,
    ...ofKind('other-item'),
    evidence: refused,
  });
}

/** What left beyond what counts is in no delivery: stock and bill would be wrong without a person. */
export function overshipped(
  plan: Plan,
  before: Fulfilment,
  { lines, left }: { readonly lines: readonly string[]; readonly left: readonly PickedLine[] },
  event: CanonicalEvent<'fulfilment.shipped'>,
): void {
  const { fulfilmentId, asked, taken } = before;
  const word = wordOf(before);
  plan.open({
    code: `overshipped:${fulfilmentId}`,
    title: `${fulfilmentId} was shipped with more than was ${word}`,
    detail: `${excessOf(lines, [left, 'shipped'], [taken, word])} Only what was ${word} is issued and billed.`,
    ...ofKind('overshipped'),
    evidence: { asked, counted: taken, told: event.data },
  });
}

function isSame(counted: readonly PickedLine[], left: readonly PickedLine[]): boolean {
  const { missing, excess } = reconcile(counted, left);
  return missing.length === 0 && excess.length === 0;
}

/** The same news again is nothing new; other goods, or goods that were not to leave, a person must look at. */
export function shippedUnexpectedly(
  plan: Plan,
  fulfilment: Fulfilment,
  left: readonly PickedLine[],
  event: CanonicalEvent<'fulfilment.shipped'>,
): void {
  const { fulfilmentId, stage, taken } = fulfilment;
  if (stage !== 'cancelled' && partsOf(plan.state, askedAs(fulfilment)).some((part) => isSame(part.taken, left)))
    return;
  plan.open({
    code: `shipped-unexpectedly:${fulfilmentId}`,
    title:
      stage === 'cancelled'
        ? `${fulfilmentId} was shipped although it is cancelled`
        : `${fulfilmentId} was told shipped twice, with other quantities`,
    detail: 'Nothing was posted for it. Stock, delivery and carrier have to be put right by hand.',
    ...ofKind('shipped-unexpectedly'),
    evidence: { counted: taken, told: event.data },
  });
  plan.note(`${fulfilmentId} is ${stage} and is told shipped: a person looks at it.`);
}
