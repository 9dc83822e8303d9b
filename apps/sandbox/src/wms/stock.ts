import { type FloorBook, type FloorLine, type FloorOrder, FloorRefusal } from './floor.book.js';

/** Sets aside what is free, up to what was ordered. */
export function allocate(book: FloorBook, warehouse: string, line: FloorLine): number {
  const stock = book.stock(warehouse, line.sku);
  if (!stock) return 0;
  const allocated = Math.max(0, Math.min(line.orderedQuantity, stock.onHand - stock.allocated));
  book.saveStock({ ...stock, allocated: stock.allocated + allocated, updatedAt: book.now(warehouse) });
  return allocated;
}

export function releaseAllocation(book: FloorBook, order: FloorOrder): FloorOrder {
  for (const { sku, allocated } of order.lines) {
    const stock = book.stock(order.warehouse, sku);
    if (!stock || allocated === 0) continue;
    book.saveStock({ ...stock, allocated: stock.allocated - allocated, updatedAt: book.now(order.warehouse) });
  }
  return { ...order, lines: order.lines.map((line) => ({ ...line, allocated: 0 })) };
}

/** What is found of a line: what was asked, what was ordered, what can be reached, whichever is least. */
export function pickLine(book: FloorBook, warehouse: string, line: FloorLine, asked?: number): FloorLine {
  const stock = book.stock(warehouse, line.sku);
  const reachable = stock ? line.allocated + Math.max(0, stock.onHand - stock.allocated) : 0;
  const pickedQuantity = Math.max(0, Math.min(asked ?? line.orderedQuantity, line.orderedQuantity, reachable));
  const lots = stock && pickedQuantity > 0 ? [{ lot: stock.lot, quantity: pickedQuantity }] : [];
  if (stock) {
    book.saveStock({
      ...stock,
      allocated: stock.allocated - line.allocated + pickedQuantity,
      updatedAt: book.now(warehouse),
    });
    const missing = Math.min(line.orderedQuantity, reachable) - pickedQuantity;
    if (missing > 0) recount(book, warehouse, line.sku, missing);
  }
  return { ...line, pickedQuantity, allocated: pickedQuantity, lots };
}

/** Pieces that the book has and the picker did not find: written off, searched for, found. The next order gets them. */
function recount(book: FloorBook, warehouse: string, sku: string, missing: number): void {
  for (const [delta, reason] of [
    [-missing, 'SHORT_PICK'],
    [missing, 'CYCLE_COUNT'],
  ] as const)
    adjustStock(book, warehouse, sku, delta, reason);
}

/** Changes stock outside any order, and tells it. */
export function adjustStock(book: FloorBook, warehouse: string, sku: string, delta: number, reason: string): void {
  const stock = book.stock(warehouse, sku);
  if (!stock) throw new FloorRefusal('ITEM_UNKNOWN', `${sku} is not kept in ${warehouse}`);
  const occurredAt = book.now(warehouse);
  const changed = { ...stock, onHand: stock.onHand + delta, sequence: stock.sequence + 1, updatedAt: occurredAt };
  book.saveStock(changed);
  const adjustmentId = `ADJ-${book.nextNumber('adjustment')}`;
  book.tell('stock.adjusted', {
    about: `${warehouse}/${sku}`,
    occurredAt,
    sequence: changed.sequence,
    data: { adjustment: { adjustmentId, sku, warehouse, delta, uom: 'EACH', reason, lot: stock.lot } },
  });
}

/** The truck has gone: what was picked is no longer on hand. */
export function takeOut(book: FloorBook, order: FloorOrder): FloorLine[] {
  for (const line of order.lines) {
    const stock = book.stock(order.warehouse, line.sku);
    const left = line.pickedQuantity ?? 0;
    if (!stock || left === 0) continue;
    book.saveStock({
      ...stock,
      onHand: stock.onHand - left,
      allocated: stock.allocated - left,
      updatedAt: book.now(order.warehouse),
    });
  }
  return order.lines.map((line) => ({ ...line, allocated: 0 }));
}
