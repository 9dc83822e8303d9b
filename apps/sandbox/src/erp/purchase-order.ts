import { CURRENCY, materialOf } from './company.table.js';
import { dayOf } from './odata.values.js';
import type { SapBook } from './sap.book.js';
import type { PurchaseOrder } from './sap.documents.js';

/** What a buyer enters. */
export interface NewPurchaseOrder {
  readonly supplier: string;
  readonly plant: string;
  readonly deliveryDay: string;
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
}

export function enterPurchaseOrder(book: SapBook, order: NewPurchaseOrder): PurchaseOrder {
  const { supplier, plant, deliveryDay, lines } = order;
  const entered: PurchaseOrder = {
    number: book.nextNumber('purchase-order'),
    supplier,
    currency: CURRENCY,
    orderedDay: dayOf(book.now()),
    items: lines.map(({ sku, quantity }, index) => {
      const { text, price } = materialOf(sku);
      const item = String((index + 1) * 10);
      return { item, material: sku, text, plant, quantity, price, deliveryDay, deleted: '', complete: false };
    }),
  };
  book.savePurchaseOrder(entered);
  return entered;
}

/** Received of one item: what came, less what was taken back. */
export const receivedOf = (book: SapBook, order: PurchaseOrder, item: string): number =>
  book
    .materialDocumentsBy('purchaseOrder', order.number)
    .flatMap(({ items }) => items)
    .filter(({ purchaseOrderItem }) => purchaseOrderItem === item)
    .reduce((sum, { movementType, quantity }) => sum + (movementType === '102' ? -quantity : quantity), 0);

/** An item of which all came is complete. */
export function recount(book: SapBook, order: PurchaseOrder): void {
  const items = order.items.map((item) => ({ ...item, complete: receivedOf(book, order, item.item) >= item.quantity }));
  book.savePurchaseOrder({ ...order, items });
}

/** A buyer takes the order back: nothing more of it is expected. */
export function deletePurchaseOrder(book: SapBook, order: PurchaseOrder): PurchaseOrder {
  const deleted: PurchaseOrder = { ...order, items: order.items.map((item) => ({ ...item, deleted: 'L' })) };
  book.savePurchaseOrder(deleted);
  return deleted;
}
