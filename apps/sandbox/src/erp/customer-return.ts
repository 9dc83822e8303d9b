import { PLANTS } from './company.table.js';
import { demandTag } from './odata.service.js';
import { BASE_UNIT, piecesPer } from './pieces.js';
import { demandOrder } from './sales-order.js';
import type { SapBook } from './sap.book.js';
import type { CustomerReturn, ReturnItem, SalesOrder } from './sap.documents.js';
import { noSuchResource, SapRefusal } from './sap.refusal.js';
import { tagOf } from './tag.js';

export interface NewReturn {
  readonly reference: string;
  readonly order: string;
  readonly items: readonly {
    readonly orderItem: string;
    readonly quantity: number;
    readonly unit: string;
    readonly plant: string;
    readonly reason: string;
  }[];
}

/** Checked whole before anything is written. @throws SapRefusal when more would come back than left */
export function createReturn(book: SapBook, { reference, order: number, items: asked }: NewReturn): CustomerReturn {
  const order = demandOrder(book, number);
  const items = asked.map((item) => inPieces(order, item));
  if (items.length === 0) throw new SapRefusal(400, 'V1/330', 'A returns order needs at least one item');
  demandIssued(book, order, items);
  const now = book.now();
  const created: CustomerReturn = {
    number: book.nextNumber('customer-return'),
    reference,
    order: order.number,
    customer: order.customer,
    currency: order.currency,
    createdAt: now,
    changedAt: now,
    revision: 1,
    items: items.map((item, index) => newItem(order, item, index)),
  };
  book.saveCustomerReturn(created);
  book.journal('return', keyOf(created), {
    order: order.number,
    customerReturn: created.number,
    items: created.items.map(({ orderItem, material, plant, quantity }) => ({ orderItem, material, plant, quantity })),
  });
  return created;
}

/** What the journal knows a return by: the caller's reference where there is one. */
const keyOf = ({ reference, number }: CustomerReturn): string => reference || number;

/** @throws SapRefusal for an item that there is not, or a unit that it does not have */
function inPieces(order: SalesOrder, item: NewReturn['items'][number]): NewReturn['items'][number] {
  const ordered = order.items.find((one) => one.item === item.orderItem);
  if (!ordered) throw new SapRefusal(400, 'V1/331', `Item ${item.orderItem} of order ${order.number} does not exist`);
  return { ...item, quantity: item.quantity * piecesPer(ordered.material, item.unit) };
}

function newItem(order: SalesOrder, wanted: NewReturn['items'][number], index: number): ReturnItem {
  const { orderItem, quantity, unit, plant, reason } = wanted;
  const ordered = order.items.find(({ item }) => item === orderItem);
  if (!ordered) throw new SapRefusal(400, 'V1/331', `Item ${orderItem} of order ${order.number} does not exist`);
  if (!PLANTS.some((one) => one.plant === plant))
    throw new SapRefusal(400, 'M7/018', `Plant ${plant} does not exist`, 'ProductionPlant');
  if (reason === '') throw new SapRefusal(400, 'V1/332', `Item ${orderItem} needs a return reason`, 'ReturnReason');
  const { material, text, price } = ordered;
  const item = String((index + 1) * 10);
  return {
    item,
    orderItem,
    material,
    text,
    plant,
    quantity,
    ...(unit !== BASE_UNIT && { unit }),
    price,
    reason,
    rejection: '',
    delivered: 0,
    received: 0,
  };
}

/** No more comes back of an item than left, over all its returns. */
function demandIssued(book: SapBook, order: SalesOrder, items: NewReturn['items']): void {
  const returned = book.customerReturnsBy('order', order.number).flatMap((one) => one.items);
  for (const { item, issued } of order.items) {
    const before = returned.filter(({ orderItem }) => orderItem === item).reduce((sum, one) => sum + stays(one), 0);
    const asked = items.filter(({ orderItem }) => orderItem === item).reduce((sum, one) => sum + one.quantity, 0);
    if (asked > issued - before)
      throw new SapRefusal(
        400,
        'V1/333',
        `Item ${item} of order ${order.number}: ${asked} EA exceed the ${issued - before} EA that can come back`,
        'RequestedQuantity',
      );
  }
}

const stays = ({ rejection, delivered, quantity }: ReturnItem): number => (rejection ? delivered : quantity);

export function demandReturn(book: SapBook, number: string): CustomerReturn {
  const found = book.customerReturn(number);
  if (!found) throw new SapRefusal(400, 'V1/302', `SD document ${number} is not in the database or has been archived`);
  return found;
}

/** For a change by its caller. @throws SapRefusal 404, 428, 412 */
export function openReturn(book: SapBook, number: string, ifMatch: string | undefined): CustomerReturn {
  const found = book.customerReturn(number);
  if (!found) throw noSuchResource('A_CustomerReturn');
  demandTag(tagOf(found), ifMatch);
  return found;
}

export function changeReturnItems(
  book: SapBook,
  number: string,
  change: (item: ReturnItem) => Partial<ReturnItem> | undefined,
): CustomerReturn {
  const before = demandReturn(book, number);
  const items = before.items.map((item) => ({ ...item, ...change(item) }));
  const after = { ...before, items, changedAt: book.now(), revision: before.revision + 1 };
  book.saveCustomerReturn(after);
  return after;
}

/** Nothing more of the item comes; what is on returns deliveries stays there. */
export function rejectReturnItem(book: SapBook, before: CustomerReturn, item: string, rejection: string): void {
  if (!before.items.some((one) => one.item === item)) throw noSuchResource('A_CustomerReturnItem');
  const after = changeReturnItems(book, before.number, (one) => (one.item === item ? { rejection } : undefined));
  if (isOver(after) && !isOver(before))
    book.journal('return-cancel', keyOf(after), {
      customerReturn: after.number,
      items: after.items.map(({ orderItem, quantity, received }) => ({ orderItem, quantity, received })),
    });
}

const isOver = ({ items }: CustomerReturn): boolean => items.every((item) => isDone(item) || item.rejection !== '');

export const isDone = ({ received, quantity }: ReturnItem): boolean => received >= quantity;

export function deleteReturn(book: SapBook, document: CustomerReturn): void {
  if (document.items.some(({ delivered }) => delivered > 0))
    throw new SapRefusal(400, 'V1/306', `Returns order ${document.number} has subsequent documents`);
  book.removeCustomerReturn(document.number);
  book.journal('return-delete', keyOf(document), { customerReturn: document.number, order: document.order });
}
