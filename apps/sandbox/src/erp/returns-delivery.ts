import { Big } from 'big.js';
import { VAT } from './billing.js';
import { customerOf } from './company.table.js';
import { changeReturnItems, demandReturn } from './customer-return.js';
import { demandOpenGoodsPeriod } from './material-document.js';
import { demandTag } from './odata.service.js';
import { dayOf } from './odata.values.js';
import { BASE_UNIT, piecesPer } from './pieces.js';
import type { SapBook } from './sap.book.js';
import type { BillingDocument, CustomerReturn, ReturnsDelivery, ReturnsDeliveryItem } from './sap.documents.js';
import { noSuchResource, SapRefusal } from './sap.refusal.js';
import { receiveReturned } from './stock.js';
import { tagOf } from './tag.js';

export interface NewReturnsDelivery {
  readonly reference: string;
  readonly deliveryDay?: string;
  readonly items: readonly {
    readonly customerReturn: string;
    readonly returnItem: string;
    readonly quantity: number;
    readonly unit: string;
  }[];
}

/** Hours until what was received is credited. */
const CREDITED_AFTER_HOURS = 1;

export interface CreditPlan {
  readonly credit: string;
}

/** @throws SapRefusal when more would come than the return still waits for */
export function createReturnsDelivery(
  book: SapBook,
  { reference, deliveryDay, items }: NewReturnsDelivery,
): ReturnsDelivery {
  const [first] = items;
  if (!first) throw new SapRefusal(400, 'VL/561', 'Essential transfer parameters are missing: delivery items');
  if (items.some(({ customerReturn }) => customerReturn !== first.customerReturn))
    throw new SapRefusal(400, 'VL/247', 'The items belong to returns that cannot be delivered together');
  const from = demandReturn(book, first.customerReturn);
  const wanted = items.map((item, index): ReturnsDeliveryItem => {
    const { returnItem, unit } = item;
    const { material, plant, pieces } = awaited(from, item);
    const isOther = unit !== BASE_UNIT && { unit };
    return {
      item: String((index + 1) * 10),
      returnItem,
      material,
      plant,
      quantity: pieces,
      ...isOther,
      isPutAway: false,
    };
  });
  const now = book.now();
  const delivery: ReturnsDelivery = {
    number: book.nextNumber('returns-delivery'),
    reference,
    ...(deliveryDay !== undefined && { deliveryDay }),
    customerReturn: from.number,
    customer: from.customer,
    shippingPoint: wanted[0]?.plant ?? '',
    createdAt: now,
    changedAt: now,
    revision: 1,
    items: wanted,
  };
  book.saveReturnsDelivery(delivery);
  shift(book, delivery, (item, quantity) => ({ delivered: item.delivered + quantity }));
  book.journal('returns-delivery', keyOf(delivery), { customerReturn: from.number, items: wanted });
  return delivery;
}

function awaited(from: CustomerReturn, { returnItem, quantity, unit }: NewReturnsDelivery['items'][number]) {
  const item = from.items.find((one) => one.item === returnItem);
  if (!item) throw new SapRefusal(400, 'VL/367', `Item ${returnItem} of return ${from.number} does not exist`);
  if (item.rejection)
    throw new SapRefusal(400, 'VL/368', `Item ${returnItem} of return ${from.number} was rejected (${item.rejection})`);
  const pieces = quantity * piecesPer(item.material, unit);
  const open = item.quantity - item.delivered;
  if (pieces > open)
    throw new SapRefusal(
      400,
      'VL/363',
      `Item ${returnItem} of return ${from.number}: ${pieces} EA exceed the open quantity of ${open} EA`,
      'ActualDeliveryQuantity',
    );
  return { ...item, pieces };
}

/** What the journal knows it by: the caller's reference where there is one. */
const keyOf = ({ reference, number }: ReturnsDelivery): string => reference || number;

/** Keeps the return's items in step with what is on their deliveries. */
function shift(
  book: SapBook,
  { customerReturn, items }: ReturnsDelivery,
  change: (item: CustomerReturn['items'][number], quantity: number) => Partial<CustomerReturn['items'][number]>,
): void {
  changeReturnItems(book, customerReturn, (item) => {
    const moved = items
      .filter(({ returnItem }) => returnItem === item.item)
      .reduce((sum, one) => sum + one.quantity, 0);
    return moved === 0 ? undefined : change(item, moved);
  });
}

export const isReceived = ({ materialDocument }: ReturnsDelivery): boolean => materialDocument !== undefined;

/** For a change by its caller. @throws SapRefusal 404, 428, 412, or because the goods are received */
export function openReturnsDelivery(book: SapBook, number: string, ifMatch: string | undefined): ReturnsDelivery {
  const delivery = book.returnsDelivery(number);
  if (!delivery) throw noSuchResource('A_ReturnsDeliveryHeader');
  demandTag(tagOf(delivery), ifMatch);
  if (isReceived(delivery))
    throw new SapRefusal(400, 'VL/609', `Goods receipt has already been posted for delivery ${number}`);
  return delivery;
}

export function changeReturnsDelivery(
  book: SapBook,
  delivery: ReturnsDelivery,
  changes: Partial<ReturnsDelivery>,
): ReturnsDelivery {
  const changed = { ...delivery, ...changes, changedAt: book.now(), revision: delivery.revision + 1 };
  book.saveReturnsDelivery(changed);
  return changed;
}

export function deleteReturnsDelivery(book: SapBook, delivery: ReturnsDelivery): void {
  book.removeReturnsDelivery(delivery.number);
  shift(book, delivery, (item, quantity) => ({ delivered: item.delivered - quantity }));
  book.journal('returns-delivery-delete', keyOf(delivery), { delivery: delivery.number });
}

export const putAwayAllItems = (book: SapBook, delivery: ReturnsDelivery): ReturnsDelivery =>
  changeReturnsDelivery(book, delivery, { items: delivery.items.map((item) => ({ ...item, isPutAway: true })) });

/** Moves the stock, once, into what may not be sold yet, and lets the credit come by itself. */
export function postGoodsReceipt(book: SapBook, delivery: ReturnsDelivery, day: string): ReturnsDelivery {
  const { number, items } = delivery;
  const waiting = items.find(({ isPutAway }) => !isPutAway);
  if (waiting) throw new SapRefusal(400, 'VL/608', `Delivery ${number} is not put away: item ${waiting.item}`);
  demandOpenGoodsPeriod(book, day);
  for (const item of items) receiveReturned(book, item, item.quantity);
  const received = changeReturnsDelivery(book, delivery, {
    materialDocument: book.nextNumber('material-document'),
    goodsReceiptDay: day,
  });
  shift(book, delivery, (item, quantity) => ({ received: item.received + quantity }));
  book.journal('return-receipt', keyOf(delivery), {
    customerReturn: delivery.customerReturn,
    delivery: number,
    deliveryDate: delivery.deliveryDay,
    postingDate: day,
    items: items.map(({ returnItem, material, plant, quantity }) => ({ returnItem, material, plant, quantity })),
  });
  book.plan(CREDITED_AFTER_HOURS, { credit: number } satisfies CreditPlan);
  return received;
}

/** Credits what came with the delivery; a delivery is credited once. @returns number of the credit memo */
export function creditReturn(book: SapBook, delivery: ReturnsDelivery): string {
  if (delivery.creditMemo !== undefined) return delivery.creditMemo;
  const from = demandReturn(book, delivery.customerReturn);
  const items = delivery.items.map(({ item, returnItem, material, quantity }) => {
    const { price = '0', text = '' } = from.items.find((one) => one.item === returnItem) ?? {};
    const net = new Big(price).times(quantity).toFixed(2);
    return { item, orderItem: returnItem, deliveryItem: item, material, text, quantity, net };
  });
  const net = items.reduce((sum, item) => sum.plus(item.net), new Big(0));
  const memo: BillingDocument = {
    number: book.nextNumber('billing-document'),
    isCreditMemo: true,
    order: from.number,
    delivery: delivery.number,
    customer: from.customer,
    currency: from.currency,
    day: dayOf(book.now()),
    net: net.toFixed(2),
    tax: net.times(VAT[customerOf(from.customer)?.country ?? ''] ?? 0).toFixed(2),
    items,
  };
  book.saveBillingDocument(memo);
  changeReturnsDelivery(book, delivery, { creditMemo: memo.number });
  const { number, currency, tax } = memo;
  book.journal('credit-memo', keyOf(delivery), { creditMemo: number, currency, net: memo.net, tax });
  return number;
}
