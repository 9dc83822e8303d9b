import { type FloorBook, type FloorLine, type FloorOrder, FloorRefusal } from './floor.book.js';
import { perUnit, putBack } from './stock.js';

/** So much of a line. */
export interface CameBack {
  readonly line: FloorLine;
  readonly quantity: number;
}

const outOf = ({ pickedQuantity, returnedQuantity = 0 }: FloorLine): number => (pickedQuantity ?? 0) - returnedQuantity;

/**
 * What of an order that left is counted as it comes back.
 * @param told by SKU; absent: all that has not come back yet
 * @throws FloorRefusal for an item that is not on the order, or more than left of it
 */
export function cameBack(
  order: FloorOrder,
  told?: readonly { readonly sku: string; readonly quantity: number }[],
): readonly CameBack[] {
  const counted = told
    ? told.flatMap(({ sku, quantity }) => spread(order, sku, quantity))
    : order.lines.map((line) => ({ line, quantity: outOf(line) }));
  return counted.filter(({ quantity }) => quantity > 0);
}

function spread(order: FloorOrder, sku: string, quantity: number): CameBack[] {
  const lines = order.lines.filter((line) => line.sku === sku);
  if (lines.length === 0) throw new FloorRefusal('ITEM_UNKNOWN', `${sku} is not on ${order.id}`);
  let left = quantity;
  const counted = lines.map((line) => {
    const taken = Math.min(left, outOf(line));
    left -= taken;
    return { line, quantity: taken };
  });
  if (left > 0) throw new FloorRefusal('MORE_THAN_SHIPPED', `${left} more of ${sku} than left with ${order.id}`);
  return counted;
}

/** Onto the shelf, once. @returns the order as it is then */
export function takeBack(book: FloorBook, order: FloorOrder, counted: readonly CameBack[]): FloorOrder {
  for (const { line, quantity } of counted) putBack(book, order.warehouse, line.sku, quantity * perUnit(line));
  const lines = order.lines.map((line) => {
    const quantity = counted.find((each) => each.line === line)?.quantity ?? 0;
    return quantity === 0 ? line : { ...line, returnedQuantity: (line.returnedQuantity ?? 0) + quantity };
  });
  return { ...order, lines, returns: (order.returns ?? 0) + 1 };
}

/** The count as it is told, under a number of its own. */
export const receiptOf = (book: FloorBook, counted: readonly CameBack[], reason?: string) => ({
  returnId: `RET-${book.nextNumber('return')}`,
  ...(reason && { reason }),
  lines: counted.map(({ line: { externalLineId, sku, uom, lots }, quantity }) => ({
    ...{ externalLineId, sku, quantity, uom },
    ...(lots[0] && { lot: lots[0].lot }),
  })),
});
