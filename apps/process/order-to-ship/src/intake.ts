import { isDeepStrictEqual } from 'node:util';
import type { Order } from '#canonical';
import { asKnown, missingGoodsData, tellGoods } from './goods-data.js';
import { closeHold, hold } from './hold.js';
import type { OrderToShipState } from './order-to-ship.state.js';
import { overtaken } from './overtaken.js';
import type { Plan } from './plan.js';
import { askAvailability } from './promise.js';
import type { HoldReason } from './stopping.state.js';

export function newOrder(orderId: string, order: Order): OrderToShipState {
  return {
    orderId,
    order,
    phase: { name: 'received' },
    cancellation: { state: 'none' },
    check: 'none',
    open: [],
    cancelled: [],
    fulfilments: [],
    shipments: [],
    stuck: [],
  };
}

/** Whether nothing was promised yet, so that the order may still be taken as it stands in the ERP now. */
export const isUntouched = ({ phase }: OrderToShipState): boolean =>
  phase.name === 'received' || phase.name === 'held' || phase.name === 'promising';

/**
 * A telling of the order from before the last one says nothing of now.
 * @returns whether it is one
 */
export function isOlder(plan: Plan, told: Order): boolean {
  const { changedAt: known } = plan.state.order;
  const { changedAt } = told;
  if (!changedAt || !known || Date.parse(changedAt) >= Date.parse(known)) return false;
  plan.note(`The ERP’s order of ${changedAt} is older than what is known of it (${known}); not taken.`);
  return true;
}

/**
 * The ERP tells the order anew before anything of it is promised: it is taken as it stands there now. One that was released
 * and no longer is goes no further.
 */
export function retake(plan: Plan, told: Order): void {
  const { phase } = plan.state;
  if (told.status === 'released') {
    release(plan, told);
    return;
  }
  plan.update({ order: asKnown(plan.state, told) });
  const problem = problemOf(plan.state.order);
  const isHeldForIt = phase.name === 'held' && phase.reason === problem?.reason;
  if (phase.name !== 'received' && problem && !isHeldForIt) hold(plan, problem.reason, problem.detail);
}

/** The ERP says that the order may be shipped; checked here once more, because a whole order may also be posted to us. */
export function release(plan: Plan, told: Order, resolution = 'The ERP released the order.'): void {
  const { phase } = plan.state;
  const order = asKnown(plan.state, told);
  if (!isUntouched(plan.state) || plan.state.cancellation.state === 'requested') return;
  // The question that is under way is answered for what is open then.
  const check = phase.name === 'promising' ? plan.state.check : 'none';
  if (phase.name === 'promising' && isDeepStrictEqual(order, plan.state.order)) return;
  plan.update({ order });
  const problem = problemOf(order);
  if (problem) {
    hold(plan, problem.reason, problem.detail);
    return;
  }
  closeHold(plan, resolution);
  plan.update({
    phase: { name: 'promising' },
    check,
    open: order.lines.map(({ lineId, quantity: { value, unit } }) => ({ lineId, quantity: { value, unit } })),
  });
  plan.note(`Order ${order.orderNumber} of customer ${order.customer.id} is valid; asking for stock.`);
  askAvailability(plan);
}

/** Why an order may not go on; null when it may. */
function problemOf(order: Order): { reason: HoldReason; detail: string } | null {
  if (order.credit === 'blocked')
    return { reason: 'credit', detail: `The ERP blocks the credit of customer ${order.customer.id}.` };
  if (order.deliveryBlock)
    return { reason: 'delivery-block', detail: `The ERP blocks delivery: ${order.deliveryBlock}.` };
  if (order.status !== 'released')
    return { reason: 'not-released', detail: `The ERP has the order as ${order.status}.` };
  if (order.lines.length === 0) return { reason: 'validation', detail: 'The order has no lines.' };
  const lineIds = order.lines.map(({ lineId }) => lineId);
  if (new Set(lineIds).size !== lineIds.length)
    return { reason: 'validation', detail: 'Two lines carry the same number.' };
  const empty = order.lines.find(({ quantity: { value } }) => value <= 0);
  if (empty) return { reason: 'validation', detail: `Line ${empty.lineId} asks for nothing.` };
  const { name, city, country } = order.shipTo;
  if (!name || !city || !country)
    return { reason: 'validation', detail: 'The ship-to address lacks a name, a city or a country.' };
  const missing = missingGoodsData(order);
  return missing ? { reason: 'goods-data', detail: missing } : null;
}

/** A person tells of the goods what the ERP does not, and the order goes on with that. */
export function goodsTold(plan: Plan, result: unknown, by: string): void {
  if (plan.state.phase.name !== 'held' || plan.state.phase.reason !== 'goods-data') return;
  const order = tellGoods(plan, result, by);
  if (order) release(plan, order, `${by} told what was missing.`);
}

/** A person asks that a held order be looked at again: an unknown item is checked anew, for anything else the ERP is read. */
export function recheckHeld(plan: Plan): void {
  const { phase, order, orderId } = plan.state;
  if (phase.name !== 'held') return;
  if (phase.reason === 'unknown-item') {
    release(plan, order);
    return;
  }
  const erp = order.source.system;
  plan.command({ type: 'read-order', target: erp, payload: { erp, orderId, orderNumber: order.orderNumber } });
  plan.note('Reading the order from the ERP again.');
}

/** Nothing was given to a warehouse yet: the cancellation is done by ending here. */
export function cancelUntouched(plan: Plan, reason?: string): void {
  const { order, orderId } = plan.state;
  closeHold(plan, 'The order was cancelled.');
  overtaken(plan, 'check-availability', orderId);
  plan.update({
    phase: { name: 'cancelled', ...(reason && { reason }) },
    cancellation: { state: 'none' },
    check: 'none',
    cancelled: order.lines.map(({ lineId, quantity: { value, unit } }) => ({ lineId, quantity: { value, unit } })),
    open: [],
  });
  plan.emit({
    type: 'order.cancelled',
    subject: orderId,
    orderId,
    data: { orderNumber: order.orderNumber, erp: order.source.system, ...(reason && { reason }) },
  });
  plan.note('Cancelled before anything was given to a warehouse.');
}
