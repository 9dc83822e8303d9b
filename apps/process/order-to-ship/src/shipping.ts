import { type CanonicalEvent, goodsThatLeft, mergeUnits, type Package, type PickedLine } from '#canonical';
import { takeBackUnwanted } from './cancelling.js';
import { count } from './counting.js';
import { type AtWarehouse, packagesOf } from './fulfilment.js';
import { perOrderLine, reconcile } from './lines.js';
import { type Fulfilment, reached } from './order-to-ship.state.js';
import { overshipped, shippedUnexpectedly } from './overage.js';
import { overtaken } from './overtaken.js';
import { deliverRest, hasLeftBefore, splitOff } from './part-shipment.js';
import { askedAs } from './parts.js';
import { type Plan, putFulfilment } from './plan.js';
import { announceReturn, broughtBack } from './returns.js';
import { carriesWhatLeft, planShipment, shipmentIdOf } from './shipment.js';
import { pickedUpByCarrier } from './tender.js';
import { termsOf } from './terms.js';

/** The goods left. Everything before it is implied: some warehouses tell only this. */
export function shipped(plan: Plan, fulfilment: Fulfilment, event: CanonicalEvent<'fulfilment.shipped'>): void {
  if (fulfilment.stage === 'promised') return;
  const left = leftOf(fulfilment, event);
  if (reached(fulfilment, 'shipped')) {
    shippedUnexpectedly(plan, fulfilment, left, event);
    return;
  }
  if (hasLeftBefore(plan, fulfilment, event)) {
    plan.note(`${askedAs(fulfilment)}: these units have left before; nothing is new.`);
    return;
  }
  if (
    event.data.final === false &&
    reconcile(fulfilment.taken, left, termsOf(plan.state, fulfilment)).taken.length === 0
  ) {
    overshipped(plan, fulfilment, { lines: [...new Set(left.map(({ lineId }) => lineId))], left }, event);
    plan.note(`${askedAs(fulfilment)}: nothing of what is told to have left counts.`);
    return;
  }
  const part = splitOff(plan, fulfilment, left, event);
  if (part) {
    const { taken, beyond, excess, packages } = part;
    if (excess.length > 0) overshipped(plan, fulfilment, { lines: excess, left }, event);
    leave(plan, { ...(fulfilment as AtWarehouse), taken, beyond }, packages, event);
    deliverRest(plan);
    return;
  }
  const counted = count(plan, fulfilment, left);
  if (!counted || counted.taken.length === 0) return;
  const { short: _, over, ...rest } = counted;
  if (over) overshipped(plan, fulfilment, { lines: over, left }, event);
  const packed = packagesOf(fulfilment);
  leave(plan, rest, event.data.packages?.length ? mergeUnits(packed, event.data.packages) : packed, event);
}

function leave(
  plan: Plan,
  counted: AtWarehouse,
  packages: readonly Package[],
  event: CanonicalEvent<'fulfilment.shipped'>,
): void {
  const { order, orderId } = plan.state;
  const { fulfilmentId } = counted;
  const shippedAt = event.occurredAt ? new Date(event.occurredAt).toISOString() : event.receivedAt;
  const partBy = event.data.final === false && { partBy: event.id };
  const next: Fulfilment = { ...counted, stage: 'shipped', packages, shippedAt, ...partBy };
  putFulfilment(plan, next);
  overtaken(plan, 'release-fulfilment', fulfilmentId);
  plan.close(`shipped-missing:${fulfilmentId}`, 'The warehouse has confirmed the shipment.');
  plan.close(`overpacked:${fulfilmentId}`, 'The goods have left; what counts is what the warehouse told of that.');
  const erp = order.source.system;
  plan.command({
    type: 'post-goods-issue',
    target: erp,
    payload: {
      erp,
      orderId,
      reference: fulfilmentId,
      orderNumber: order.orderNumber,
      deliveryNumber: next.deliveryNumber,
      lines: perOrderLine(next.taken),
      occurredAt: shippedAt,
    },
  });
  planShipment(plan, next);
  carriesWhatLeft(plan, next);
  pickedUpByCarrier(plan, fulfilmentId);
  takeBackUnwanted(plan, next);
  // The carrier was faster with bringing them back than the warehouse with its word.
  if (plan.state.shipments.some((each) => each.fulfilmentId === fulfilmentId && each.returned)) broughtBack(plan, next);
}

const leftOf = (fulfilment: Fulfilment, { data }: CanonicalEvent<'fulfilment.shipped'>): readonly PickedLine[] =>
  goodsThatLeft({ counted: fulfilment.taken, packages: packagesOf(fulfilment) }, data);

export function goodsIssued(plan: Plan, fulfilment: Fulfilment, documentNumber?: string): void {
  if (fulfilment.stage !== 'shipped') return;
  const { order, orderId, shipments } = plan.state;
  const issued: Fulfilment = { ...fulfilment, stage: 'goods-issued', ...(documentNumber && { documentNumber }) };
  putFulfilment(plan, issued);
  overtaken(plan, 'post-goods-issue', fulfilment.fulfilmentId);
  // It has set the quantities once more.
  overtaken(plan, 'shorten-delivery', fulfilment.fulfilmentId);
  const shipment = shipments.find(({ fulfilmentId }) => fulfilmentId === fulfilment.fulfilmentId);
  plan.emit({
    type: 'goods.issued',
    subject: askedAs(fulfilment),
    orderId,
    occurredAt: fulfilment.shippedAt,
    data: {
      fulfilmentId: askedAs(fulfilment),
      shipmentId: shipment?.shipmentId ?? shipmentIdOf(fulfilment.fulfilmentId),
      erp: order.source.system,
      orderNumber: order.orderNumber,
      deliveryNumber: fulfilment.deliveryNumber,
      ...(documentNumber && { documentNumber }),
      lines: perOrderLine(fulfilment.taken),
    },
  });
  announceReturn(plan, issued);
}
