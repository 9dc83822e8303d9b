import { recount } from './purchase-order.js';
import type { SapBook } from './sap.book.js';
import type { MaterialDocument, PurchaseOrder } from './sap.documents.js';
import { SapRefusal } from './sap.refusal.js';
import { receiveStock, unblockStock } from './stock.js';

type Item = MaterialDocument['items'][number];

export type NewMaterialDocument = Pick<MaterialDocument, 'headerText' | 'purchaseOrder' | 'day' | 'cancels'> & {
  readonly items: readonly Omit<Item, 'item'>[];
};

/** What each movement type adds to unrestricted stock; 343 and 344 take it out of blocked stock, or put it there. */
const SIGN: Readonly<Record<string, 1 | -1>> = {
  '101': 1,
  '102': -1,
  '343': 1,
  '344': -1,
  '551': -1,
  '552': 1,
  '701': 1,
  '702': -1,
};
const PAIRS = [
  ['101', '102'],
  ['343', '344'],
  ['551', '552'],
  ['701', '702'],
] as const;
const OPPOSITE: Readonly<Record<string, string>> = Object.fromEntries(
  PAIRS.flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
);
const TRANSFERS: ReadonlySet<string> = new Set(['343', '344']);
export const FOR_ORDERS: ReadonlySet<string> = new Set(['101', '102']);

/**
 * What is refused leaves nothing behind: everything is checked before anything is written.
 * @throws SapRefusal when the period is closed, the order does not expect it, or stock would fall below 0
 */
export function postMaterialDocument(book: SapBook, document: NewMaterialDocument): MaterialDocument {
  const { headerText, purchaseOrder, day, cancels, items } = document;
  if (items.length === 0) throw new SapRefusal(400, 'M7/001', 'The document contains no items');
  demandOpenGoodsPeriod(book, day);
  const order = purchaseOrder === '' ? undefined : demandOrder(book, purchaseOrder);
  for (const item of items) demandMovable(book, item, order);
  const posted: MaterialDocument = {
    number: book.nextNumber('goods-receipt'),
    year: day.slice(0, 4),
    headerText,
    purchaseOrder,
    day,
    ...(cancels && { cancels }),
    items: items.map((item, index) => ({ ...item, item: String(index + 1) })),
  };
  for (const item of items) move(book, item);
  book.saveMaterialDocument(posted);
  if (order) recount(book, order);
  return posted;
}

/** Posts the opposite of each item, once. @throws SapRefusal where it was done before, or what came is gone by now */
export function cancelMaterialDocument(book: SapBook, original: MaterialDocument, day: string): MaterialDocument {
  const { number, headerText, purchaseOrder } = original;
  if (original.isCancelled || original.cancels)
    throw new SapRefusal(400, 'M7/042', `Material document ${number} is cancelled already, or cancels another one`);
  const items = original.items.map((item) => ({ ...item, movementType: OPPOSITE[item.movementType] ?? '' }));
  const cancelling = postMaterialDocument(book, { headerText, purchaseOrder, day, cancels: number, items });
  book.saveMaterialDocument({ ...original, isCancelled: true });
  return cancelling;
}

function move(book: SapBook, item: Omit<Item, 'item'>): void {
  const change = signOf(item) * item.quantity;
  if (TRANSFERS.has(item.movementType)) unblockStock(book, item, change);
  else receiveStock(book, item, change);
}

function signOf({ movementType }: Pick<Item, 'movementType'>): 1 | -1 {
  const sign = SIGN[movementType];
  if (!sign)
    throw new SapRefusal(400, 'M7/030', `Movement type ${movementType} is not allowed here`, 'GoodsMovementType');
  return sign;
}

/** @throws SapRefusal where the period of that day takes no goods movements */
export function demandOpenGoodsPeriod(book: SapBook, day: string): void {
  if (book.isClosed(day.slice(0, 7)))
    throw new SapRefusal(400, 'M7/053', `Posting is not possible in period ${day.slice(0, 7)}`, 'PostingDate');
}

function demandOrder(book: SapBook, number: string): PurchaseOrder {
  const order = book.purchaseOrder(number);
  if (!order) throw new SapRefusal(400, 'M7/036', `Purchase order ${number} does not exist`, 'PurchaseOrder');
  return order;
}

function demandMovable(book: SapBook, item: Omit<Item, 'item'>, order: PurchaseOrder | undefined): void {
  const { material, plant, purchaseOrderItem, quantity } = item;
  const sign = signOf(item);
  const stock = book.stock(plant, material);
  if (FOR_ORDERS.has(item.movementType)) {
    const ordered = order?.items.find((each) => each.item === purchaseOrderItem);
    if (!ordered || ordered.deleted || ordered.material !== material || ordered.plant !== plant)
      throw new SapRefusal(400, 'M7/064', `Order ${order?.number ?? ''} does not expect ${material} in ${plant}`);
  } else if (!stock) {
    throw new SapRefusal(400, 'M3/351', `Material ${material} is not maintained in plant ${plant}`, 'Material');
  }
  const source = item.movementType === '343' ? (stock?.blocked ?? 0) : sign < 0 ? (stock?.onHand ?? 0) : quantity;
  if (quantity > source)
    throw new SapRefusal(400, 'M7/021', `Deficit of stock ${quantity - source} EA: ${material} ${plant} 0001`);
}
