import { type CanonicalEvent, goodsThatLeft, mergeUnits, type PickedLine } from '#canonical';
import { count } from './counting.js';
import { packagesOf } from './fulfilment.js';
import { perOrderLine } from './lines.js';
import { type Fulfilment, reached } from './order-to-ship.state.js';
import { overshipped, shippedUnexpectedly } from './overage.js';
import { type Plan, putFulfilment } from './plan.js';
import { carriesWhatLeft, planShipment } from './shipment.js';
import { overtaken } from './stuck.js';
import { pickedUpByCarrier } from './tender.js';

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
