import type { SapBook } from './sap.book.js';
import type { Delivery } from './sap.documents.js';
import { SapRefusal } from './sap.refusal.js';

/** What may still be put on deliveries: on hand less what open ones hold. */
export function freeStock(book: SapBook, plant: string, material: string): number {
  const onHand = book.stock(plant, material)?.onHand ?? 0;
  const promised = book
    .openDeliveriesOf(material)
    .flatMap(({ items }) => items)
    .filter((item) => item.plant === plant && item.material === material)
    .reduce((sum, { quantity }) => sum + quantity, 0);
  return onHand - promised;
}

export function receiveStock(book: SapBook, plant: string, material: string, quantity: number): number {
  const onHand = (book.stock(plant, material)?.onHand ?? 0) + quantity;
  book.saveStock({ plant, material, onHand });
  return onHand;
}

/** Movement type 601. @throws SapRefusal when the book has less than that */
export function issueStock(book: SapBook, { items }: Delivery): void {
  for (const { plant, material, quantity } of items) {
    const onHand = book.stock(plant, material)?.onHand ?? 0;
    if (onHand < quantity)
      throw new SapRefusal(
        400,
        'M7/021',
        `Deficit of SL Unrestricted-use ${quantity - onHand} EA : ${material} ${plant} 0001`,
      );
    book.saveStock({ plant, material, onHand: onHand - quantity });
  }
}
