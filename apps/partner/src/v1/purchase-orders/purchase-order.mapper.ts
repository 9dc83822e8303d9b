import type { PurchaseOrder, PurchaseOrderLine } from '#canonical';
import type { Identified } from '../../world/world.js';
import type { PurchaseOrderDto, PurchaseOrderLineDto } from './purchase-order.dto.js';

/** What a supplier sees of an order to it. */
export function toPurchaseOrder(order: Identified<PurchaseOrder>): PurchaseOrderDto {
  const { id, purchaseOrderNumber, status, currency, orderedOn, lines } = order;
  return {
    id,
    purchaseOrderNumber,
    state: status,
    currency,
    ...(orderedOn && { orderedOn }),
    lines: lines.map(toLine),
  };
}

function toLine(line: PurchaseOrderLine): PurchaseOrderLineDto {
  const { lineId, sku, description, quantity, received, closed, unitPrice, warehouse, deliveryDate } = line;
  return {
    lineId,
    sku,
    ...(description && { description }),
    quantity: { value: quantity.value, unit: quantity.unit },
    received: { value: received.value, unit: received.unit },
    closed,
    ...(unitPrice && { unitPrice: { amount: unitPrice.amount, currency: unitPrice.currency } }),
    ...(warehouse && { warehouse }),
    ...(deliveryDate && { deliveryDate }),
  };
}
