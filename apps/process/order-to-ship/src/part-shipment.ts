import { type CanonicalEvent, mergeUnits, type Package, type PickedLine } from '#canonical';
import { base, packagesOf } from './fulfilment.js';
import { reconcile } from './lines.js';
import { type Fulfilment, type OpenLine, reached } from './order-to-ship.state.js';
import { otherItems } from './overage.js';
import { askedAs, partsOf } from './parts.js';
import { type Plan, putFulfilment } from './plan.js';
import { lineOf, requestDelivery } from './promise.js';
import { termsOf } from './terms.js';

type Shipped = CanonicalEvent<'fulfilment.shipped'>;

/** What leaves now, in which units, and what of the units stays. */
export interface Part {
  readonly taken: readonly PickedLine[];
  readonly beyond: readonly OpenLine[];
  readonly excess: readonly string[];
  readonly packages: readonly Package[];
}

/**
 * Part of a fulfilment left and its warehouse says that more will follow: what stays is a part of its own from now on.
 * Null where nothing stays, or nothing can be concluded from what was told: then it is a shipment like any other.
 */
export function splitOff(plan: Plan, fulfilment: Fulfilment, left: readonly PickedLine[], event: Shipped): Part | null {
  if (event.data.final !== false) return null;
  const terms = termsOf(plan.state, fulfilment);
  const { taken, missing, beyond, excess, foreignUnits, foreignItems } = reconcile(fulfilment.taken, left, terms);
  if (foreignUnits.length > 0 || missing.length === 0 || taken.length === 0) return null;
  const packed = packagesOf(fulfilment);
  const named = event.data.packages ?? [];
  const unnamed = event.data.lines.length > 0 ? [] : packed;
  const gone = named.length > 0 ? mergeUnits(packed, named) : unnamed;
  const stays = gone.length > 0 ? packed.filter(({ sscc }) => !gone.some((unit) => unit.sscc === sscc)) : [];
  otherItems(plan, fulfilment, foreignItems, taken);
  const rest = missing.map(({ lineId, quantity }) => {
    const { sku, gtin } = lineOf(plan.state, lineId);
    return { lineId, sku, ...(gtin && { gtin }), quantity };
  });
  const next: Fulfilment = {
    ...base(fulfilment),
    fulfilmentId: `${plan.state.orderId}-F${plan.state.fulfilments.length + 1}`,
    continues: askedAs(fulfilment),
    asked: rest,
    taken: rest,
    stage: 'promised',
    resumes:
      stays.length > 0
        ? { stage: 'packed', packages: stays }
        : { stage: reached(fulfilment, 'picked') ? 'picked' : 'accepted' },
  };
  putFulfilment(plan, next);
  handOver(plan, fulfilment.fulfilmentId, next.fulfilmentId);
  plan.note(`${askedAs(fulfilment)} leaves in parts: what stays goes on as ${next.fulfilmentId}.`);
  return { taken, beyond, excess, packages: gone };
}

/** After the goods issue of the part that left: until then the ERP counts the rest as delivered. */
export function deliverRest(plan: Plan): void {
  const rest = plan.state.fulfilments.at(-1);
  if (rest?.continues) requestDelivery(plan, rest);
}

/** What a warehouse was asked to cancel is what it still has. */
function handOver(plan: Plan, from: string, to: string): void {
  const { cancellation } = plan.state;
  if (cancellation.state === 'none') return;
  const waitingFor = cancellation.waitingFor.map((id) => (id === from ? to : id));
  plan.update({ cancellation: { ...cancellation, waitingFor } });
}

/** A unit leaves once: units of a part that has left tell of that part, however often they are told. */
export function hasLeftBefore(plan: Plan, fulfilment: Fulfilment, { data: { packages = [] } }: Shipped): boolean {
  if (packages.length === 0) return false;
  const gone = partsOf(plan.state, askedAs(fulfilment))
    .filter((part) => part.fulfilmentId !== fulfilment.fulfilmentId)
    .flatMap(packagesOf)
    .map(({ sscc }) => sscc);
  return packages.every(({ sscc }) => gone.includes(sscc));
}
