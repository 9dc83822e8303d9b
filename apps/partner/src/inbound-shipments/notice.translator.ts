import type { InboundLine, InboundNotice, InboundUnit, PurchaseOrder, PurchaseOrderLine, Quantity } from '#canonical';
import { quantity } from '#canonical';
import { type PointerError, ProblemError } from '#platform/errors';

/** Goods of a purchase order line, with the place in the message where they are told. */
export interface ToldInboundLine extends Omit<InboundLine, 'sku'> {
  readonly at: string;
  readonly sku?: string;
}

/** A handling unit as it is told; `lines` is what lies in it and in no unit on it. */
export interface ToldInboundUnit extends Omit<InboundUnit, 'lines' | 'units'> {
  readonly lines: readonly ToldInboundLine[];
  readonly units?: readonly ToldInboundUnit[];
}

/** A supplier's notice before it is held against its orders. */
export interface ToldNotice extends Omit<InboundNotice, 'supplier' | 'units'> {
  readonly units: readonly ToldInboundUnit[];
}

/** The supplier's own purchase orders by id; one that is missing is not its own, or none. */
export type OwnOrders = ReadonlyMap<string, PurchaseOrder>;

/**
 * An advance ship notice to the canonical one. Pure.
 * @param underWay lines that the supplier announced before and nobody has received yet
 * @throws ProblemError `validation-failed` when it names what was not ordered, from here, or more than is open
 */
export function translateNotice(
  supplier: string,
  told: ToldNotice,
  orders: OwnOrders,
  underWay: readonly InboundLine[],
): InboundNotice {
  const lines = told.units.flatMap(linesOf);
  const foreign = lines.flatMap((line) => foreignTo(orders, told.warehouse, line));
  const errors = foreign.length > 0 ? foreign : excess(orders, lines, underWay);
  if (errors.length > 0)
    throw new ProblemError('validation-failed', 'The notice does not fit your purchase orders.', { errors });
  const { shipmentNumber, warehouse, expectedAt, carrier, pro } = told;
  return {
    shipmentNumber,
    supplier,
    warehouse,
    ...(expectedAt && { expectedAt }),
    ...(carrier && { carrier }),
    ...(pro && { pro }),
    units: told.units.map((unit) => toUnit(unit, orders)),
  };
}

const linesOf = ({ lines, units }: ToldInboundUnit): ToldInboundLine[] => [...lines, ...(units ?? []).flatMap(linesOf)];

const lineOf = (orders: OwnOrders, { purchaseOrderId, lineId }: Pick<InboundLine, 'purchaseOrderId' | 'lineId'>) =>
  orders.get(purchaseOrderId)?.lines.find((line) => line.lineId === lineId);

function foreignTo(orders: OwnOrders, warehouse: string, told: ToldInboundLine): PointerError[] {
  const wrong = (member: string, code: string, message: string) => [{ pointer: `${told.at}/${member}`, code, message }];
  const { purchaseOrderId, lineId } = told;
  const order = orders.get(purchaseOrderId);
  if (!order)
    return wrong('purchaseOrderId', 'unknown-purchase-order', `you have no purchase order ${purchaseOrderId}`);
  const line = lineOf(orders, told);
  if (!line) return wrong('lineId', 'unknown-line', `no line ${lineId} in ${purchaseOrderId}`);
  if (order.status !== 'open' || line.closed)
    return wrong('lineId', 'not-open', `nothing more of line ${lineId} of ${purchaseOrderId} is expected`);
  if (told.sku !== undefined && told.sku !== line.sku)
    return wrong('sku', 'other-item', `line ${lineId} is ${line.sku}`);
  if (told.quantity.unit !== line.quantity.unit)
    return wrong('quantity/unit', 'other-unit', `line ${lineId} is in ${line.quantity.unit}`);
  if (line.warehouse !== warehouse) {
    const goes = line.warehouse ? `goes to ${line.warehouse}` : 'goes to no warehouse of ours';
    return wrong('lineId', 'other-warehouse', `line ${lineId} ${goes}`);
  }
  return [];
}

/** More than ordered, less what came and what is under way. */
function excess(
  orders: OwnOrders,
  lines: readonly ToldInboundLine[],
  underWay: readonly InboundLine[],
): PointerError[] {
  const seen = new Set<string>();
  return lines.flatMap((told) => {
    const key = JSON.stringify([told.purchaseOrderId, told.lineId]);
    if (seen.has(key)) return [];
    seen.add(key);
    const line = lineOf(orders, told) as PurchaseOrderLine;
    const announced = sum(lines, told);
    const before = sum(underWay, told);
    const open = quantity(line.quantity.value - line.received.value - before, line.quantity.unit).value;
    if (announced <= open) return [];
    const message = `${announced} of line ${told.lineId}, but ${open} of it are open`;
    return [{ pointer: `${told.at}/quantity/value`, code: 'more-than-open', message }];
  });
}

const sum = (
  lines: readonly Pick<InboundLine, 'purchaseOrderId' | 'lineId' | 'quantity'>[],
  { purchaseOrderId, lineId, quantity: { unit } }: { purchaseOrderId: string; lineId: string; quantity: Quantity },
): number =>
  lines
    .filter((line) => line.purchaseOrderId === purchaseOrderId && line.lineId === lineId)
    .reduce((total, line) => quantity(total + line.quantity.value, unit).value, 0);

function toUnit(unit: ToldInboundUnit, orders: OwnOrders): InboundUnit {
  const { sscc, weightKg, dimensions, units } = unit;
  return {
    sscc,
    ...(weightKg !== undefined && { weightKg }),
    ...(dimensions && { dimensions: { ...dimensions } }),
    lines: linesOf(unit).map((line) => toLine(line, orders)),
    ...(units && units.length > 0 && { units: units.map((inner) => toUnit(inner, orders)) }),
  };
}

function toLine({ at: _, quantity: amount, ...line }: ToldInboundLine, orders: OwnOrders): InboundLine {
  return { ...line, sku: (lineOf(orders, line) as PurchaseOrderLine).sku, quantity: { ...amount } };
}
