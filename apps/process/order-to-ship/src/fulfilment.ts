import {
  type CanonicalEvent,
  type FulfilmentRequest,
  goodsThatLeft,
  mergeUnits,
  type Package,
  type PickedLine,
} from '#canonical';
import { joinLines, perOrderLine, reconcile } from './lines.js';
import { type Fulfilment, reached } from './order-to-ship.state.js';
import { overpacked, overshipped, shippedUnexpectedly, wordOf } from './overage.js';
import { type Plan, putFulfilment } from './plan.js';
import { askAvailability } from './promise.js';
import { carriesWhatLeft, planShipment, voidShipment } from './shipment.js';
import { overtaken } from './stuck.js';
import { pickedUpByCarrier } from './tender.js';

/** Fulfilments that a warehouse holds: past the delivery, before the goods have left. */
type AtWarehouse = Extract<Fulfilment, { deliveryNumber: string }>;

export function deliveryCreated(plan: Plan, fulfilment: Fulfilment, deliveryNumber: string): void {
  if (fulfilment.stage !== 'promised') return;
  const { order, orderId } = plan.state;
  putFulfilment(plan, { ...fulfilment, stage: 'delivery-created', deliveryNumber });
  plan.command({
    type: 'release-fulfilment',
    target: fulfilment.wms,
    payload: { wms: fulfilment.wms, request: requestOf(plan, fulfilment, orderId, order.orderNumber) },
  });
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
  putFulfilment(plan, { ...withoutLines(fulfilment), stage: 'cancelled', reason });
  plan.update({ open: joinLines(plan.state.open, fulfilment.taken) });
  ended(plan, fulfilment);
  plan.note(`${fulfilment.fulfilmentId}: ${reason}.`);
}

/** Ends a fulfilment whose quantities are given up for good. */
export function cancelled(plan: Plan, fulfilment: Fulfilment, reason: string): void {
  if (reached(fulfilment, 'shipped')) return;
  putFulfilment(plan, { ...withoutLines(fulfilment), stage: 'cancelled', reason });
  plan.update({ cancelled: joinLines(plan.state.cancelled, fulfilment.taken) });
  ended(plan, fulfilment);
  plan.note(`${fulfilment.fulfilmentId} is cancelled: ${reason}.`);
}

/** Whatever still hung on a fulfilment that ends without goods. */
function ended(plan: Plan, fulfilment: Fulfilment): void {
  const { fulfilmentId } = fulfilment;
  overtaken(plan, 'create-delivery', fulfilmentId);
  overtaken(plan, 'release-fulfilment', fulfilmentId);
  overtaken(plan, 'shorten-delivery', fulfilmentId);
  overtaken(plan, 'cancel-fulfilment', fulfilmentId);
  plan.close(`units:${fulfilmentId}`, 'It ended without goods.');
  plan.close(`overpacked:${fulfilmentId}`, 'It ended without goods.');
  voidShipment(plan, fulfilmentId);
  leftBehind(plan, fulfilment);
}

function base({ fulfilmentId, warehouse, wms, partner, asked, taken }: Fulfilment) {
  return { fulfilmentId, warehouse, wms, ...(partner && { partner }), asked, taken };
}

function withoutLines(fulfilment: Fulfilment) {
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

export function picked(plan: Plan, fulfilment: Fulfilment, told: readonly PickedLine[]): void {
  if (reached(fulfilment, 'picked') || fulfilment.stage === 'promised') return;
  const counted = count(plan, fulfilment, told);
  if (!counted || counted.taken.length === 0) return;
  const { short, over: _, ...rest } = counted;
  putFulfilment(plan, { ...rest, stage: short ? 'short' : 'picked' } as Fulfilment);
  if (short) shortenDelivery(plan, counted);
  overtaken(plan, 'release-fulfilment', fulfilment.fulfilmentId);
}

/** Decided after the question for the rest and done before its answer: commands to one ERP keep their order. */
function shortenDelivery(plan: Plan, { fulfilmentId, deliveryNumber, taken }: AtWarehouse): void {
  const { order, orderId } = plan.state;
  const erp = order.source.system;
  const { orderNumber } = order;
  plan.command({
    type: 'shorten-delivery',
    target: erp,
    payload: { erp, orderId, reference: fulfilmentId, orderNumber, deliveryNumber, lines: perOrderLine(taken) },
  });
}

/** Holds what the warehouse tells against what it owes. What is missing goes back to be promised at once. */
function count(
  plan: Plan,
  fulfilment: Fulfilment,
  told: readonly PickedLine[],
): (AtWarehouse & { readonly short?: boolean; readonly over?: readonly string[] }) | null {
  const { taken, missing, excess, foreignUnits } = reconcile(fulfilment.taken, told);
  if (foreignUnits.length > 0) {
    plan.open({
      code: `units:${fulfilment.fulfilmentId}`,
      title: `${fulfilment.fulfilmentId} was confirmed in a unit that nobody asked for`,
      detail: `Lines ${foreignUnits.join(', ')}. The confirmation was not taken; ask the warehouse to send it again.`,
      owner: 'warehouse-desk',
      severity: 'high',
      dueInMs: 4 * 3_600_000,
      actions: ['resolve', 'assign'],
      evidence: told,
    });
    return null;
  }
  plan.close(`units:${fulfilment.fulfilmentId}`, 'The warehouse has told it anew.');
  const over = excess.length > 0 && { over: excess };
  if (over)
    plan.note(
      `${fulfilment.fulfilmentId}: more than ${wordOf(fulfilment)} on lines ${excess.join(', ')} is not counted.`,
    );
  if (missing.length === 0) return { ...(fulfilment as AtWarehouse), taken, ...over };
  if (taken.length === 0) {
    giveBack(plan, fulfilment, 'Nothing could be picked');
  } else {
    putFulfilment(plan, { ...fulfilment, taken });
    plan.update({ open: joinLines(plan.state.open, missing) });
    const what = missing
      .map(({ lineId, quantity: { value, unit } }) => `${value} ${unit} of line ${lineId}`)
      .join(', ');
    plan.note(`${fulfilment.fulfilmentId} ran short of ${what}: the rest ships, this is promised anew.`);
  }
  askAvailability(plan, [fulfilment.warehouse]);
  return { ...(fulfilment as AtWarehouse), taken, short: true, ...over };
}

export function packed(plan: Plan, fulfilment: Fulfilment, packages: readonly Package[]): void {
  if (reached(fulfilment, 'packed') || fulfilment.stage === 'promised') return;
  const next: Fulfilment = { ...(fulfilment as AtWarehouse), stage: 'packed', packages };
  putFulfilment(plan, next);
  overpacked(plan, fulfilment, packages);
  overtaken(plan, 'release-fulfilment', fulfilment.fulfilmentId);
  planShipment(plan, next);
}

export function loaded(plan: Plan, fulfilment: Fulfilment): void {
  if (reached(fulfilment, 'loaded') || fulfilment.stage === 'promised') return;
  const next: Fulfilment = { ...(fulfilment as AtWarehouse), stage: 'loaded', packages: packagesOf(fulfilment) };
  putFulfilment(plan, next);
  overtaken(plan, 'release-fulfilment', fulfilment.fulfilmentId);
  planShipment(plan, next);
}

/** The goods left. Everything before it is implied: some warehouses tell only this. */
export function shipped(plan: Plan, fulfilment: Fulfilment, event: CanonicalEvent<'fulfilment.shipped'>): void {
  if (fulfilment.stage === 'promised') return;
  if (reached(fulfilment, 'shipped')) {
    shippedUnexpectedly(plan, fulfilment, leftOf(fulfilment, event), event);
    return;
  }
  const left = leftOf(fulfilment, event);
  const counted = count(plan, fulfilment, left);
  if (!counted || counted.taken.length === 0) return;
  const { short: _, over, ...rest } = counted;
  if (over) overshipped(plan, fulfilment, { lines: over, left }, event);
  const { order, orderId } = plan.state;
  const shippedAt = event.occurredAt ? new Date(event.occurredAt).toISOString() : event.receivedAt;
  const packed = packagesOf(fulfilment);
  const packages = event.data.packages?.length ? mergeUnits(packed, event.data.packages) : packed;
  const next: Fulfilment = { ...rest, stage: 'shipped', packages, shippedAt };
  putFulfilment(plan, next);
  overtaken(plan, 'release-fulfilment', fulfilment.fulfilmentId);
  plan.close(`shipped-missing:${fulfilment.fulfilmentId}`, 'The warehouse has confirmed the shipment.');
  plan.close(
    `overpacked:${fulfilment.fulfilmentId}`,
    'The goods have left; what counts is what the warehouse told of that.',
  );
  const erp = order.source.system;
  plan.command({
    type: 'post-goods-issue',
    target: erp,
    payload: {
      erp,
      orderId,
      reference: fulfilment.fulfilmentId,
      orderNumber: order.orderNumber,
      deliveryNumber: next.deliveryNumber,
      lines: perOrderLine(next.taken),
      occurredAt: shippedAt,
    },
  });
  planShipment(plan, next);
  carriesWhatLeft(plan, next);
  pickedUpByCarrier(plan, fulfilment.fulfilmentId);
}

const leftOf = (fulfilment: Fulfilment, { data }: CanonicalEvent<'fulfilment.shipped'>): readonly PickedLine[] =>
  goodsThatLeft({ counted: fulfilment.taken, packages: packagesOf(fulfilment) }, data);

const packagesOf = (fulfilment: Fulfilment): readonly Package[] =>
  'packages' in fulfilment ? fulfilment.packages : [];

export function goodsIssued(plan: Plan, fulfilment: Fulfilment, documentNumber?: string): void {
  if (fulfilment.stage !== 'shipped') return;
  const { order, orderId, shipments } = plan.state;
  putFulfilment(plan, { ...fulfilment, stage: 'goods-issued', ...(documentNumber && { documentNumber }) });
  overtaken(plan, 'post-goods-issue', fulfilment.fulfilmentId);
  const shipment = shipments.find(({ fulfilmentId }) => fulfilmentId === fulfilment.fulfilmentId);
  plan.emit({
    type: 'goods.issued',
    subject: fulfilment.fulfilmentId,
    orderId,
    occurredAt: fulfilment.shippedAt,
    data: {
      fulfilmentId: fulfilment.fulfilmentId,
      shipmentId: shipment?.shipmentId ?? fulfilment.fulfilmentId.replace(/-F(\d+)$/, '-S$1'),
      erp: order.source.system,
      orderNumber: order.orderNumber,
      deliveryNumber: fulfilment.deliveryNumber,
      ...(documentNumber && { documentNumber }),
      lines: perOrderLine(fulfilment.taken),
    },
  });
}
