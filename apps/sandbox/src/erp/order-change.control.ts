import { bodyReader } from '../core/control.body.js';
import { ControlProblem } from '../core/control.problem.js';
import { piecesPer, unitOf } from './pieces.js';
import { changeOrder } from './sales-order.js';
import type { SapBook } from './sap.book.js';
import type { SalesOrder } from './sap.documents.js';

const readQuantities = bodyReader<{ readonly lines: readonly { readonly item: string; readonly quantity: number }[] }>({
  type: 'object',
  required: ['lines'],
  additionalProperties: false,
  properties: {
    lines: {
      type: 'array',
      minItems: 1,
      maxItems: 999,
      items: {
        type: 'object',
        required: ['item', 'quantity'],
        additionalProperties: false,
        properties: { item: { type: 'string' }, quantity: { type: 'integer', minimum: 1, maximum: 999_999 } },
      },
    },
  },
});

/** A user changes how much is ordered (VA02), in each item's own unit: never below what is on deliveries. */
export function changeQuantities(book: SapBook, order: SalesOrder, body: unknown): SalesOrder {
  const { lines } = readQuantities(body);
  const asked = new Map(lines.map(({ item, quantity }) => [item, quantity]));
  const known = new Set(order.items.map(({ item }) => item));
  const unknown = lines.find(({ item }) => !known.has(item));
  if (unknown) throw new ControlProblem('not-found', `Order ${order.number} has no item ${unknown.item}.`);
  const items = order.items.map((each) => {
    const wanted = asked.get(each.item);
    return wanted === undefined ? each : { ...each, quantity: wanted * piecesPer(each.material, unitOf(each)) };
  });
  const below = items.find(({ quantity, delivered }) => quantity < delivered);
  if (below)
    throw new ControlProblem('conflict', `${below.delivered} of item ${below.item} are on deliveries already.`);
  const change = `${order.number}/${order.revision + 1}`;
  book.journal('order-change', change, { items: items.map(({ item, quantity }) => ({ item, quantity })) });
  return changeOrder(book, order, { items });
}
