import type { SapBook } from './sap.book.js';
import type { Delivery, DeliveryItem, Stock } from './sap.documents.js';

type Place = Pick<DeliveryItem, 'plant' | 'material'>;

const stockAt = (book: SapBook, { plant, material }: Place): Stock =>
  book.stock(plant, material) ?? { plant, material, onHand: 0, promised: 0 };

/** What may still be put on deliveries: on hand less what open ones hold. */
export function freeStock(book: SapBook, place: Place): number {
  const { onHand, promised } = stockAt(book, place);
  return onHand - promised;
}

/** Puts so much more, or less, on deliveries. */
export function promiseStock(book: SapBook, place: Place, quantity: number): void {
  const stock = stockAt(book, place);
  book.saveStock({ ...stock, promised: stock.promised + quantity });
}

/** So much more on hand, or less. */
export function receiveStock(book: SapBook, place: Place, quantity: number): Stock {
  const stock = stockAt(book, place);
  const received = { ...stock, onHand: stock.onHand + quantity };
  book.saveStock(received);
  return received;
}

/** Out of blocked stock into what may be sold, or, with less than 0, into it. */
export function unblockStock(book: SapBook, place: Place, quantity: number): void {
  const stock = receiveStock(book, place, quantity);
  book.saveStock({ ...stock, blocked: (stock.blocked ?? 0) - quantity });
}

/** Movement type 657: what customers send back may not be sold until somebody has looked at it. */
export function receiveReturned(book: SapBook, place: Place, quantity: number): void {
  const stock = stockAt(book, place);
  book.saveStock({ ...stock, blocked: (stock.blocked ?? 0) + quantity });
}

/** Movement type 601. What a delivery holds is on hand: nothing was put on it that was not. */
export function issueStock(book: SapBook, { items }: Delivery): void {
  for (const item of items) {
    const stock = stockAt(book, item);
    book.saveStock({
      ...stock,
      onHand: stock.onHand - item.quantity,
      promised: stock.promised - item.quantity,
    });
  }
}
