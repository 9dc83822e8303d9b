import type { OrderView } from '#clients';
import { madeOnce } from '#platform/lasting';
import type { OrderDto } from './order.dto.js';

/** What a customer sees of its order. */
export const toOrder = madeOnce((view: OrderView): OrderDto => {
  return {
    id: view.id,
    orderNumber: view.orderNumber,
    state: view.state,
    lines: view.order.lines.map(({ lineId, sku, quantity }) => ({
      lineId,
      sku,
      quantity: { value: quantity.value, unit: quantity.unit },
    })),
    shipments: view.shipments.map(({ id, state, carrier, pro, eta, delayed }) => ({
      id,
      state,
      delayed,
      ...(carrier && { carrier }),
      ...(pro && { pro }),
      ...(eta && { eta }),
    })),
    ...(view.order.requestedShipDate && { requestedShipDate: view.order.requestedShipDate }),
  };
});
