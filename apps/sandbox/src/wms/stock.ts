import { type FloorBook, type FloorLine, type FloorOrder, FloorRefusal, type FloorStock } from './floor.book.js';
import { BEST_BEFORE, PIECES, piecesPer, SERIALIZED } from './warehouse.table.js';

/** On hand less what open work has a claim on, and what came back and is not looked at yet. */
export const freeOf = ({ onHand, allocated, held = 0 }: FloorStock): number => onHand - allocated - held;

/** Pieces in one of what a line counts: stock is kept in pieces. */
export const perUnit = ({ sku, uom }: Pick<FloorLine, 'sku' | 'uom'>): number => piecesPer(sku, uom) ?? 1;

/** Sets aside what is free, up to what was ordered; no case is opened. */
export function allocate(book: FloorBook, warehouse: string, line: FloorLine): number {
  const stock = book.stock(warehouse, line.sku);
  if (!stock) return 0;
  const per = perUnit(line);
  const units = Math.min(line.orderedQuantity, Math.floor(freeOf(stock) / per));
  const allocated = Math.max(0, units) * per;
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

/** What is found of a line: what was asked, or else ordered, as far as it can be reached. Somebody may take more than was ordered. */
export function pickLine(book: FloorBook, warehouse: string, line: FloorLine, asked?: number): FloorLine {
  const stock = book.stock(warehouse, line.sku);
  const reachable = stock ? line.allocated + Math.max(0, freeOf(stock)) : 0;
  const per = perUnit(line);
  const found = Math.floor(reachable / per);
  const pickedQuantity = Math.max(0, Math.min(asked ?? line.orderedQuantity, found));
  const picked = pickedQuantity * per;
  const lots = stock && pickedQuantity > 0 ? [lotOf(book, stock, line, pickedQuantity)] : [];
  if (stock) {
    book.saveStock({
      ...stock,
      allocated: stock.allocated - line.allocated + picked,
      updatedAt: book.now(warehouse),
    });
    const missing = Math.min(line.orderedQuantity, found) - pickedQuantity;
    if (missing > 0) recount(book, warehouse, line.sku, missing * per);
  }
  return { ...line, pickedQuantity, allocated: picked, lots };
}

/** What was taken of the one lot that lies there; pieces of some items have numbers of their own. */
function lotOf(
  book: FloorBook,
  { lot }: FloorStock,
  { sku, uom }: FloorLine,
  quantity: number,
): FloorLine['lots'][number] {
  const expiry = BEST_BEFORE[sku];
  const serials =
    SERIALIZED.has(sku) && PIECES.has(uom)
      ? Array.from({ length: quantity }, () => `SN-${sku.slice(-4)}-${book.nextNumber('serial')}`)
      : undefined;
  return { lot, quantity, ...(expiry && { expiry }), ...(serials && { serials }) };
}

/** Pieces that the book has and the picker did not find: written off, searched for, found. The next order gets them. */
function recount(book: FloorBook, warehouse: string, sku: string, missing: number): void {
  for (const [delta, reason] of [
    [-missing, 'SHORT_PICK'],
    [missing, 'CYCLE_COUNT'],
  ] as const)
    adjustStock(book, warehouse, sku, delta, reason);
}

/** Changes stock outside any order, and tells it. @returns the number of it that is told */
export function adjustStock(book: FloorBook, warehouse: string, sku: string, delta: number, reason: string): string {
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
  return adjustmentId;
}

/** The truck has gone: what was picked is no longer on hand. */
export function takeOut(book: FloorBook, order: FloorOrder): FloorLine[] {
  for (const line of order.lines) {
    const stock = book.stock(order.warehouse, line.sku);
    const left = (line.pickedQuantity ?? 0) * perUnit(line);
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

/** Goods that had left are on the shelf again, and held until somebody has looked at them. */
export const putBack = (book: FloorBook, warehouse: string, sku: string, quantity: number): void =>
  addStock(book, warehouse, sku, quantity, quantity);

/** Goods from a supplier lie on the shelf; what of them is not fit for sale is held. */
export function takeIn(
  book: FloorBook,
  warehouse: string,
  { sku, uom, quantity, held }: Pick<FloorLine, 'sku' | 'uom'> & { readonly quantity: number; readonly held: number },
): void {
  const per = perUnit({ sku, uom });
  addStock(book, warehouse, sku, quantity * per, held * per);
}

function addStock(book: FloorBook, warehouse: string, sku: string, more: number, heldMore: number): void {
  const stock = book.stock(warehouse, sku);
  if (!stock) throw new FloorRefusal('ITEM_UNKNOWN', `${sku} is not kept in ${warehouse}`);
  const held = (stock.held ?? 0) + heldMore;
  const changed = { ...stock, onHand: stock.onHand + more, updatedAt: book.now(warehouse) };
  book.saveStock({ ...changed, ...(held > 0 && { held }) });
}

/** Somebody has looked at what was held, and it may be sold again; told as an adjustment with that reason. */
export function releaseHeld(book: FloorBook, warehouse: string, sku: string, quantity: number, reason: string): string {
  const stock = book.stock(warehouse, sku);
  const { held = 0 } = stock ?? {};
  if (!stock || held < quantity) throw new FloorRefusal('NOT_HELD', `only ${held} of ${sku} are held in ${warehouse}`);
  book.saveStock({ ...stock, onHand: stock.onHand - quantity, held: held - quantity });
  return adjustStock(book, warehouse, sku, quantity, reason);
}
