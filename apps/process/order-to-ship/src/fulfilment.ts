import type { CanonicalEvent, FulfilmentRequest, Package, PickedLine } from '#canonical';
import { joinLines, perOrderLine, reconcile, shippedOf } from './lines.js';
import { type Fulfilment, reached } from './order-to-ship.state.js';
import { type Plan, putFulfilment } from './plan.js';
import { askAvailability } from './promise.js';
import { planShipment, voidShipment } from './shipment.js';
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
  if (over) plan.note(`${fulfilment.fulfilmentId}: more than asked for on lines ${excess.join(', ')} is not counted.`);
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
    shippedUnexpectedly(plan, fulfilment, event);
    return;
  }
  const counted = count(plan, fulfilment, shippedOf(fulfilment.taken, event.data.lines));
  if (!counted || counted.taken.length === 0) return;
  const { short: _, over, ...rest } = counted;
  if (over) overshipped(plan, fulfilment, over, event);
  const { order, orderId } = plan.state;
  const shippedAt = event.occurredAt ? new Date(event.occurredAt).toISOString() : event.receivedAt;
  const packages = event.data.packages?.length ? event.data.packages : packagesOf(fulfilment);
  const next: Fulfilment = { ...rest, stage: 'shipped', packages, shippedAt };
  putFulfilment(plan, next);
  overtaken(plan, 'release-fulfilment', fulfilment.fulfilmentId);
  plan.close(`shipped-missing:${fulfilment.fulfilmentId}`, 'The warehouse has confirmed the shipment.');
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
  pickedUpByCarrier(plan, fulfilment.fulfilmentId);
}

/** The same news again is nothing new; other goods, or goods that were not to leave, a person must look at. */
function shippedUnexpectedly(plan: Plan, fulfilment: Fulfilment, event: CanonicalEvent<'fulfilment.shipped'>): void {
  const { fulfilmentId, stage, taken } = fulfilment;
  const told = reconcile(taken, shippedOf(fulfilment.taken, event.data.lines));
  if (stage !== 'cancelled' && told.missing.length === 0 && told.excess.length === 0) return;
  plan.open({
    code: `shipped-unexpectedly:${fulfilmentId}`,
    title:
      stage === 'cancelled'
        ? `${fulfilmentId} was shipped although it is cancelled`
        : `${fulfilmentId} was told shipped twice, with other quantities`,
    detail: 'Nothing was posted for it. Stock, delivery and carrier have to be put right by hand.',
    owner: 'warehouse-desk',
    severity: 'high',
    dueInMs: 4 * 3_600_000,
    actions: ['resolve', 'assign'],
    evidence: { counted: taken, told: event.data },
  });
  plan.note(`${fulfilmentId} is ${stage} and is told shipped: a person looks at it.`);
}

/** What left beyond what was asked for is in no delivery: stock and bill would be wrong without a person. */
function overshipped(
  plan: Plan,
  { fulfilmentId, asked }: Fulfilment,
  lines: readonly string[],
  event: CanonicalEvent<'fulfilment.shipped'>,
): void {
  plan.open({
    code: `overshipped:${fulfilmentId}`,
    title: `${fulfilmentId} was shipped with more than was asked for`,
    detail: `Lines ${lines.join(', ')}. Only what was asked for is issued and billed.`,
    owner: 'warehouse-desk',
    severity: 'medium',
    dueInMs: 86_400_000,
    actions: ['resolve', 'assign'],
    evidence: { asked, told: event.data },
  });
}

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
