import { CURRENCY, materialOf } from './company.table.js';
import { dayOf } from './odata.values.js';
import type { SapBook } from './sap.book.js';
import type { GoodsReceipt, PurchaseOrder } from './sap.documents.js';
import { receiveStock } from './stock.js';

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

export const receivedOf = (book: SapBook, order: PurchaseOrder, item: string): number =>
  book
    .goodsReceiptsOf(order.number)
    .flatMap(({ items }) => items)
    .filter(({ purchaseOrderItem }) => purchaseOrderItem === item)
    .reduce((sum, { quantity }) => sum + quantity, 0);

/** Movement type 101: the goods are on hand, and an item of which all came is complete. */
export function receivePurchaseOrder(
  book: SapBook,
  order: PurchaseOrder,
  lines: readonly { readonly item: string; readonly quantity: number }[],
): GoodsReceipt {
  const day = dayOf(book.now());
  const receipt: GoodsReceipt = {
    number: book.nextNumber('goods-receipt'),
    year: day.slice(0, 4),
    purchaseOrder: order.number,
    day,
    items: order.items.flatMap(({ item, material, plant }, index) => {
      const quantity = lines.filter((line) => line.item === item).reduce((sum, line) => sum + line.quantity, 0);
      return quantity === 0 ? [] : [{ item: String(index + 1), purchaseOrderItem: item, material, plant, quantity }];
    }),
  };
  for (const { plant, material, quantity } of receipt.items) receiveStock(book, { plant, material }, quantity);
  book.saveGoodsReceipt(receipt);
  const items = order.items.map((item) => ({ ...item, complete: receivedOf(book, order, item.item) >= item.quantity }));
  book.savePurchaseOrder({ ...order, items });
  return receipt;
}

/** A buyer takes the order back: nothing more of it is expected. */
export function deletePurchaseOrder(book: SapBook, order: PurchaseOrder): PurchaseOrder {
  const deleted: PurchaseOrder = { ...order, items: order.items.map((item) => ({ ...item, deleted: 'L' })) };
  book.savePurchaseOrder(deleted);
  return deleted;
}
