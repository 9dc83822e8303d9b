import type { DecisionDraft } from '#process-manager';
import type { Fulfilment, OrderToShipState, Shipment } from './order-to-ship.state.js';

/** One decision about an order while it is being made. */
export type Plan = DecisionDraft<OrderToShipState>;

export function putFulfilment(plan: Plan, changed: Fulfilment): void {
  const { fulfilments } = plan.state;
  const known = fulfilments.some(({ fulfilmentId }) => fulfilmentId === changed.fulfilmentId);
  plan.update({
    fulfilments: known
      ? fulfilments.map((each) => (each.fulfilmentId === changed.fulfilmentId ? changed : each))
      : [...fulfilments, changed],
  });
}

export function putShipment(plan: Plan, changed: Shipment): void {
  const { shipments } = plan.state;
  const known = shipments.some(({ shipmentId }) => shipmentId === changed.shipmentId);
  plan.update({
    shipments: known
      ? shipments.map((each) => (each.shipmentId === changed.shipmentId ? changed : each))
      : [...shipments, changed],
  });
}
