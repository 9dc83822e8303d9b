import type { PickedLine } from '#canonical';
import { type AtWarehouse, endWithoutGoods } from './fulfilment.js';
import { reconcile } from './lines.js';
import { ofKind } from './order-to-ship.cases.js';
import type { Fulfilment } from './order-to-ship.state.js';
import { otherItems, wordOf } from './overage.js';
import { type Plan, putFulfilment } from './plan.js';
import { fallShort } from './shortfall.js';
import { termsOf } from './terms.js';

/** Holds what the warehouse tells against what it owes. What is missing the customer's rule decides on. */
export function count(
  plan: Plan,
  fulfilment: Fulfilment,
  told: readonly PickedLine[],
): (AtWarehouse & { readonly short?: boolean; readonly over?: readonly string[] }) | null {
  const terms = termsOf(plan.state, fulfilment);
  const { taken, missing, beyond, excess, foreignUnits, foreignItems } = reconcile(fulfilment.taken, told, terms);
  if (foreignUnits.length > 0) {
    plan.open({
      code: `units:${fulfilment.fulfilmentId}`,
      title: `${fulfilment.fulfilmentId} was confirmed in a unit that nobody asked for`,
      detail: `Lines ${foreignUnits.join(', ')}. The confirmation was not taken; ask the warehouse to send it again.`,
      ...ofKind('units'),
      evidence: told,
    });
    return null;
  }
  plan.close(`units:${fulfilment.fulfilmentId}`, 'The warehouse has told it anew.');
  otherItems(plan, fulfilment, foreignItems, taken);
  const over = excess.length > 0 && { over: excess };
  if (over)
    plan.note(
      `${fulfilment.fulfilmentId}: more than ${wordOf(fulfilment)} on lines ${excess.join(', ')} is not counted.`,
    );
  const counted = { ...(fulfilment as AtWarehouse), taken, beyond };
  if (missing.length === 0) return { ...counted, ...over };
  if (taken.length === 0) endWithoutGoods(plan, fulfilment, 'Nothing could be picked');
  else putFulfilment(plan, counted);
  fallShort(plan, fulfilment, missing);
  return { ...counted, short: true, ...over };
}
