import type { FulfilmentRequest, Package } from '#canonical';
import { requested } from './commodities.js';
import { keptBack } from './gate.js';
import { deleteDelivery, recallEnded } from './left-deliveries.js';
import { joinLines, withoutLines } from './lines.js';
import { type Fulfilment, fulfilmentOf, type OpenLine, reached } from './order-to-ship.state.js';
import { isStuck, overtaken } from './overtaken.js';
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
  putFulfilment(plan, { ...fulfilment, stage: 'delivery-created', deliveryNumber });
  releaseToWarehouse(plan, fulfilmentOf(plan.state, fulfilment.fulfilmentId));
}

/** Also of one that was kept back. */
export function releaseToWarehouse(plan: Plan, fulfilment: Fulfilment): void {
  if (fulfilment.stage !== 'delivery-created' || keptBack(plan, fulfilment.fulfilmentId)) return;
  const { order, orderId } = plan.state;
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
    lines: fulfilment.asked.map((line) => requested(plan.state, line)),
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

/** Its warehouse has told what it calls it. */
export function known(plan: Plan, fulfilment: Fulfilment, reference: string | undefined): Fulfilment {
  if (!reference || reference === fulfilment.reference) return fulfilment;
  const next: Fulfilment = { ...fulfilment, reference };
  putFulfilment(plan, next);
  return next;
}

export function accepted(plan: Plan, fulfilment: Fulfilment): void {
  if (fulfilment.stage !== 'delivery-created' && fulfilment.stage !== 'released') return;
  putFulfilment(plan, { ...base(fulfilment), stage: 'accepted', deliveryNumber: fulfilment.deliveryNumber });
  overtaken(plan, 'release-fulfilment', fulfilment.fulfilmentId);
}

/** The warehouse will not do it, whatever it has done so far: everything goes back to be promised elsewhere. */
export function rejected(plan: Plan, fulfilment: Fulfilment, reason: string): void {
  if (fulfilment.stage === 'cancelled') {
    recallEnded(plan, fulfilment);
    return;
  }
  if (reached(fulfilment, 'shipped')) {
    plan.note(`${fulfilment.fulfilmentId} has left; its warehouse can no longer refuse it (${reason}).`);
    return;
  }
  if (plan.state.unwanted) {
    cancelled(plan, fulfilment, `rejected by the warehouse: ${reason}`);
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

/**
 * Ends a fulfilment whose quantities are given up for good.
 * @param recall its warehouse may have it, and is asked to stop
 */
export function cancelled(plan: Plan, fulfilment: Fulfilment, reason: string, recall = false): void {
  if (reached(fulfilment, 'shipped')) return;
  putFulfilment(plan, { ...emptied(fulfilment), stage: 'cancelled', reason, ...(recall && { recalled: true }) });
  plan.update({ cancelled: joinLines(plan.state.cancelled, owedBy(fulfilment)) });
  ended(plan, fulfilment);
  plan.note(`${fulfilment.fulfilmentId} is cancelled: ${reason}.`);
}

/** Whatever still hung on a fulfilment that ends without goods. */
function ended(plan: Plan, fulfilment: Fulfilment): void {
  const { fulfilmentId } = fulfilment;
  const mayHaveOne = 'deliveryNumber' in fulfilment || isStuck(plan, 'create-delivery', fulfilmentId);
  overtaken(plan, 'create-delivery', fulfilmentId);
  overtaken(plan, 'release-fulfilment', fulfilmentId);
  overtaken(plan, 'shorten-delivery', fulfilmentId);
  overtaken(plan, 'cancel-fulfilment', askedAs(fulfilment));
  plan.close(`units:${fulfilmentId}`, 'It ended without goods.');
  plan.close(`overpacked:${fulfilmentId}`, 'It ended without goods.');
  voidShipment(plan, fulfilmentId);
  // One that is being made is deleted once it is there.
  if (mayHaveOne) deleteDelivery(plan, fulfilmentOf(plan.state, fulfilmentId));
}

export function base({ fulfilmentId, warehouse, wms, partner, reference, continues, asked, taken }: Fulfilment) {
  return {
    fulfilmentId,
    warehouse,
    wms,
    ...(partner && { partner }),
    ...(reference && { reference }),
    ...(continues && { continues }),
    asked,
    taken,
  };
}

function emptied(fulfilment: Fulfilment) {
  const deliveryNumber = 'deliveryNumber' in fulfilment ? fulfilment.deliveryNumber : undefined;
  return { ...base(fulfilment), taken: [], ...(deliveryNumber && { deliveryNumber }) };
}

export const packagesOf = (fulfilment: Fulfilment): readonly Package[] =>
  'packages' in fulfilment ? fulfilment.packages : [];
