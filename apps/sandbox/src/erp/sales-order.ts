import { CURRENCY, type Customer, materialOf, PLANTS } from './company.table.js';
import { BASE_UNIT, piecesPer } from './pieces.js';
import type { SapBook } from './sap.book.js';
import type { OrderItem, SalesOrder } from './sap.documents.js';
import { SapRefusal } from './sap.refusal.js';
import { freeStock } from './stock.js';

/** Reasons for rejection (TVAG) that people here use. */
export const REJECTED_BY_CUSTOMER = '02';
const BLOCKED_ON_ENTRY = '01';

/** What a user enters. */
export interface NewOrder {
  readonly customer: Customer;
  readonly requestedDay: string;
  readonly lines: readonly { readonly sku: string; readonly quantity: number; readonly unit?: string }[];
  /** Milliseconds since 1970. */
  readonly enteredAt: number;
}

export function enterOrder(book: SapBook, { customer, requestedDay, lines, enteredAt }: NewOrder): SalesOrder {
  const order: SalesOrder = {
    number: book.nextNumber('sales-order'),
    customer: customer.customer,
    currency: CURRENCY,
    enteredAt,
    changedAt: enteredAt,
    revision: 1,
    requestedDay,
    credit: customer.onEntry === 'credit-hold' ? 'B' : 'A',
    deliveryBlock: customer.onEntry === 'delivery-block' ? BLOCKED_ON_ENTRY : '',
    items: lines.map((line, index) => newItem(book, line, index)),
    complete: false,
  };
  book.saveOrder(order);
  book.journal('order', order.number, {
    customer: order.customer,
    lines,
    credit: order.credit,
    deliveryBlock: order.deliveryBlock,
  });
  return order;
}

/** The plant that has most of it free is proposed. */
function newItem(
  book: SapBook,
  { sku, quantity, unit = BASE_UNIT }: NewOrder['lines'][number],
  index: number,
): OrderItem {
  const { text, price } = materialOf(sku);
  const [first] = PLANTS.map(({ plant }) => ({ plant, free: freeStock(book, { plant, material: sku }) })).sort(
    (a, b) => b.free - a.free,
  );
  return {
    item: String((index + 1) * 10),
    material: sku,
    text,
    quantity: quantity * piecesPer(sku, unit),
    ...(unit !== BASE_UNIT && { unit }),
    price,
    plant: first?.plant ?? '',
    rejection: '',
    delivered: 0,
    issued: 0,
    billed: 0,
  };
}

export function demandOrder(book: SapBook, number: string): SalesOrder {
  const order = book.order(number);
  if (!order) throw new SapRefusal(400, 'V1/302', `SD document ${number} is not in the database or has been archived`);
  return order;
}

/** Every change stamps the order, gives it a new tag, and completes it when nothing is left to do. */
export function changeOrder(book: SapBook, order: SalesOrder, changes: Partial<SalesOrder>): SalesOrder {
  const changed = { ...order, ...changes, changedAt: book.now(), revision: order.revision + 1 };
  const complete = changed.items.every(isDone);
  const saved = { ...changed, complete };
  book.saveOrder(saved);
  // An order of which nothing left was cancelled, not closed.
  if (complete && !order.complete && saved.items.some(({ issued }) => issued > 0))
    book.journal('order-close', order.number, { items: saved.items.map(({ item, issued }) => ({ item, issued })) });
  return saved;
}

export function changeItems(
  book: SapBook,
  number: string,
  change: (item: OrderItem) => Partial<OrderItem> | undefined,
): SalesOrder {
  const order = demandOrder(book, number);
  return changeOrder(book, order, { items: order.items.map((item) => ({ ...item, ...change(item) })) });
}

/** Delivered as far as it will ever be, gone, and billed. */
export const isDone = (item: OrderItem): boolean =>
  (item.rejection !== '' || item.delivered >= item.quantity) &&
  item.issued >= item.delivered &&
  item.billed >= item.issued;

/** A user rejects every item: nothing more is delivered. What is on deliveries stays there until somebody acts. */
export function cancelOrder(book: SapBook, order: SalesOrder): SalesOrder {
  const items = order.items.map((item) => ({ ...item, rejection: item.rejection || REJECTED_BY_CUSTOMER }));
  const cancelled = changeOrder(book, order, { items });
  book.journal('order-cancel', order.number, { items: items.map(({ item, rejection }) => ({ item, rejection })) });
  return cancelled;
}

/** A job rejects what is open and completes the order, and stamps nothing: no change feed tells of it. */
export function endUnstamped(book: SapBook, order: SalesOrder): void {
  const items = order.items.map((item) => ({
    ...item,
    rejection: item.rejection || (item.delivered < item.quantity ? REJECTED_BY_CUSTOMER : ''),
  }));
  book.saveOrder({ ...order, items, complete: true, revision: order.revision + 1 });
  book.journal('order-end', order.number, { changedAt: new Date(order.changedAt).toISOString() });
}

/** The customer wants one more piece of what the first item is: the order is open again. */
export function addItem(book: SapBook, order: SalesOrder): SalesOrder {
  const [{ material: sku } = { material: '' }] = order.items;
  const items = [...order.items, newItem(book, { sku, quantity: 1 }, order.items.length)];
  return changeOrder(book, order, { items });
}
