import type { FulfilmentRequest, Package } from '#canonical';
import { joinLines, withoutLines } from './lines.js';
import { type Fulfilment, type OpenLine, reached } from './order-to-ship.state.js';
import { overtaken } from './overtaken.js';
import { askedAs } from './parts.js';
import { type Plan, putFulfilment } from './plan.js';
import { askAvailability } from './promise.js';
import { planShipment, voidShipment } from './shipment.js';

/** Fulfilments that a warehouse holds: past the delivery, before the goods have left. */
export type AtWarehouse = Extract<Fulfilment, { deliveryNumber: string }>;

export function deliveryCreated(plan: Plan, fulfilment: Fulfilment, deliveryNumber: string): void {
  if (fulfilment.stage !== 'promised') return;
  if (fulfilment.resumes) {
    resume(plan, fulfilment, fulfilment.resumes, deliveryNumber);
    return;
  }
  const { order, orderId } = plan.state;
  putFulfilment(plan, { ...fulfilment, stage: 'delivery-created', deliveryNumber });
  plan.command({
    type: 'release-fulfilment',
    target: fulfilment.wms,
    payload: { wms: fulfilment.wms, request: requestOf(plan, fulfilment, orderId, order.orderNumber) },
  });
}

/** The warehouse has it already: nothing is released a second time. */
function resume(
  plan: Plan,
  fulfilment: Fulfilment,
  resumes: NonNullable<Extract<Fulfilment, { stage: 'promised' }>['resumes']>,
  deliveryNumber: string,
): void {
  const next: Fulfilment = { ...base(fulfilment), ...resumes, deliveryNumber };
  putFulfilment(plan, next);
  if ('packages' in next) planShipment(plan, next);
}

function requestOf(plan: Plan, fulfilment: Fulfilment, orderId: string, orderNumber: string): FulfilmentRequest {
  const { shipTo, requestedShipDate } = plan.state.order;
  return {
    fulfilmentId: fulfilment.fulfilmentId,
    orderId,
    orderNumber,
    warehouse: fulfilment.warehouse,
    shipTo,
    lines: fulfilment.asked,
    ...(requestedShipDate && { requestedShipDate }),
  };
}

/** The warehouse system has it. Told also when the warehouse was faster with its own word than the call with its answer. */
export function released(plan: Plan, fulfilment: Fulfilment): void {
  const { order, orderId } = plan.state;
  if (fulfilment.stage === 'delivery-created') putFulfilment(plan, { ...fulfilment, stage: 'released' });
  overtaken(plan, 'release-fulfilment', fulfilment.fulfilmentId);
  if (fulfilment.stage === 'cancelled') return;
  plan.emit({
    type: 'fulfilment.released',
    subject: fulfilment.fulfilmentId,
    orderId,
    data: {
      fulfilment: requestOf(plan, fulfilment, orderId, order.orderNumber),
      ...(fulfilment.partner && { partner: fulfilment.partner }),
      wms: fulfilment.wms,
    },
  });
}

export function accepted(plan: Plan, fulfilment: Fulfilment): void {
  if (fulfilment.stage !== 'delivery-created' && fulfilment.stage !== 'released') return;
  putFulfilment(plan, { ...base(fulfilment), stage: 'accepted', deliveryNumber: fulfilment.deliveryNumber });
  overtaken(plan, 'release-fulfilment', fulfilment.fulfilmentId);
}

/** The warehouse will not do it, whatever it has done so far: everything goes back to be promised elsewhere. */
export function rejected(plan: Plan, fulfilment: Fulfilment, reason: string): void {
  if (fulfilment.stage === 'cancelled') return;
  if (reached(fulfilment, 'shipped')) {
    plan.note(`${fulfilment.fulfilmentId} has left; its warehouse can no longer refuse it (${reason}).`);
    return;
  }
  giveBack(plan, fulfilment, `Rejected by the warehouse: ${reason}`);
  askAvailability(plan, [fulfilment.warehouse]);
}

function giveBack(plan: Plan, fulfilment: Fulfilment, reason: string): void {
  endWithoutGoods(plan, fulfilment, reason);
  plan.update({ open: joinLines(plan.state.open, owedBy(fulfilment)) });
}

/** What of the order it stands for: what goes beyond that nobody misses. */
const owedBy = ({ taken, beyond = [] }: Fulfilment): OpenLine[] => withoutLines(taken, beyond);

/** What becomes of its quantities is said elsewhere. */
export function endWithoutGoods(plan: Plan, fulfilment: Fulfilment, reason: string): void {
  putFulfilment(plan, { ...emptied(fulfilment), stage: 'cancelled', reason });
  ended(plan, fulfilment);
  plan.note(`${fulfilment.fulfilmentId}: ${reason}.`);
}

/** Ends a fulfilment whose quantities are given up for good. */
export function cancelled(plan: Plan, fulfilment: Fulfilment, reason: string): void {
  if (reached(fulfilment, 'shipped')) return;
  putFulfilment(plan, { ...emptied(fulfilment), stage: 'cancelled', reason });
  plan.update({ cancelled: joinLines(plan.state.cancelled, owedBy(fulfilment)) });
  ended(plan, fulfilment);
  plan.note(`${fulfilment.fulfilmentId} is cancelled: ${reason}.`);
}

/** Whatever still hung on a fulfilment that ends without goods. */
function ended(plan: Plan, fulfilment: Fulfilment): void {
  const { fulfilmentId } = fulfilment;
  overtaken(plan, 'create-delivery', fulfilmentId);
  overtaken(plan, 'release-fulfilment', fulfilmentId);
  overtaken(plan, 'shorten-delivery', fulfilmentId);
  overtaken(plan, 'cancel-fulfilment', askedAs(fulfilment));
  plan.close(`units:${fulfilmentId}`, 'It ended without goods.');
  plan.close(`overpacked:${fulfilmentId}`, 'It ended without goods.');
  voidShipment(plan, fulfilmentId);
  leftBehind(plan, fulfilment);
}

export function base({ fulfilmentId, warehouse, wms, partner, continues, asked, taken }: Fulfilment) {
  return { fulfilmentId, warehouse, wms, ...(partner && { partner }), ...(continues && { continues }), asked, taken };
}

function emptied(fulfilment: Fulfilment) {
  const deliveryNumber = 'deliveryNumber' in fulfilment ? fulfilment.deliveryNumber : undefined;
  return { ...base(fulfilment), taken: [], ...(deliveryNumber && { deliveryNumber }) };
}

/** The ERP's delivery of a fulfilment that ended without goods: no ERP call deletes it, so a person does. */
function leftBehind(plan: Plan, fulfilment: Fulfilment): void {
  if (!('deliveryNumber' in fulfilment) || !fulfilment.deliveryNumber) return;
  plan.open({
    code: `delivery-left:${fulfilment.fulfilmentId}`,
    title: `Delete delivery ${fulfilment.deliveryNumber} in the ERP`,
    detail: `${fulfilment.fulfilmentId} ended without goods; its delivery still reserves stock.`,
    owner: 'order-desk',
    severity: 'low',
    dueInMs: 2 * 86_400_000,
    actions: ['resolve', 'assign'],
  });
}

export const packagesOf = (fulfilment: Fulfilment): readonly Package[] =>
  'packages' in fulfilment ? fulfilment.packages : [];
