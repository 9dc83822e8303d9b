import type { Package, PickedLine } from '#canonical';
import { count } from './counting.js';
import { type AtWarehouse, packagesOf } from './fulfilment.js';
import { perOrderLine } from './lines.js';
import { type Fulfilment, reached } from './order-to-ship.state.js';
import { overpacked } from './overage.js';
import { overtaken } from './overtaken.js';
import { type Plan, putFulfilment } from './plan.js';
import { planShipment } from './shipment.js';

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
