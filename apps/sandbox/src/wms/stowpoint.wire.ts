import type { FloorOrder, FloorStock } from './floor.book.js';
import { freeOf } from './stock.js';

/** A shipment order as StowPoint's published contract writes it. */
export function toShipmentOrder(order: FloorOrder): Record<string, unknown> {
  const { id, externalId, orderReference, warehouse, requestedShipDate, shipTo, status, statusReason } = order;
  return {
    id,
    externalId,
    ...(orderReference && { orderReference }),
    warehouse,
    status,
    ...(statusReason && { statusReason }),
    ...(requestedShipDate && { requestedShipDate }),
    shipTo,
    lines: order.lines.map((line) => ({
      externalLineId: line.externalLineId,
      sku: line.sku,
      ...(line.gtin && { gtin: line.gtin }),
      orderedQuantity: line.orderedQuantity,
      pickedQuantity: line.pickedQuantity,
      ...(line.returnedQuantity !== undefined && { returnedQuantity: line.returnedQuantity }),
      uom: line.uom,
      ...(line.dangerousGoods && { dangerousGoods: line.dangerousGoods }),
      ...(line.temperature && { temperature: line.temperature }),
      lots: line.lots,
    })),
    packages: order.packages,
    createdAt: order.createdAt,
    updatedAt: order.updatedAt,
  };
}

export function toInventoryLevel(stock: FloorStock, asOf: string): Record<string, unknown> {
  const { sku, warehouse, onHand, allocated, held = 0 } = stock;
  return { sku, warehouse, onHand, allocated, held, available: freeOf(stock), uom: 'EACH', asOf };
}

export interface ErrorDetail {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** StowPoint's errors, also the one that its gateway sends with a 200. */
export function toErrorBody(
  code: string,
  message: string,
  more: { details?: readonly ErrorDetail[]; existing?: unknown } = {},
): { error: Record<string, unknown> } {
  return { error: { code, message, ...more } };
}

/** A refusal in StowPoint's own form. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly more: { details?: readonly ErrorDetail[]; existing?: unknown } = {},
  ) {
    super(message);
  }
}
