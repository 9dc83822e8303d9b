import type { CanonicalEvent } from '#canonical';
import type { Plan } from './plan.js';
import { ofKind } from './ship-to-settle.cases.js';
import { agreedTender } from './tenders.js';

// How the goods of a shipment left, and how that ended.

/** Whoever does not carry a shipment cannot tell how it ended. */
export function isOfAnother(plan: Plan, { carrier }: { readonly carrier?: string }): boolean {
  const agreed = agreedTender(plan.state)?.rate.carrier;
  if (carrier === undefined || agreed === undefined || agreed === carrier) return false;
  plan.note(`${carrier} tells how it ended, and ${agreed} carries it: not taken.`);
  return true;
}

/** The carrier has done what it bills, and where it brought the goods is no place that its invoice could be held against. */
export function broughtBack(plan: Plan): void {
  const { destination: _, ...state } = plan.state;
  plan.state = { ...state, proven: true };
  plan.note('The goods were brought back.');
}

export function takeGoods(plan: Plan, event: CanonicalEvent<'goods.issued'>): void {
  if (plan.state.goods) return;
  if (plan.state.stage.name === 'closed') lateGoods(plan);
  const { lines, erp, orderNumber } = event.data;
  const issuedOn = new Date(event.occurredAt ?? event.receivedAt).toISOString().slice(0, 10);
  plan.update({ erp, orderNumber, goods: { lines, issuedOn } });
}

/** Somebody said that there is nothing to settle, and was wrong. */
function lateGoods(plan: Plan): void {
  const { settlementId } = plan.state;
  plan.open({
    code: 'goods-after-end',
    title: `${settlementId} has left after its settlement was given up`,
    detail: 'Nothing is accrued for it. Its freight has to be booked by hand.',
    ...ofKind('goods-after-end'),
  });
}
