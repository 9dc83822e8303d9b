import { OVERDELIVERY_PERCENT, PLANTS } from './company.table.js';
import { demandTag } from './odata.service.js';
import { BASE_UNIT, piecesPer, unitOf } from './pieces.js';
import { changeItems, demandOrder } from './sales-order.js';
import type { SapBook } from './sap.book.js';
import type { Delivery, DeliveryItem, OrderItem, SalesOrder } from './sap.documents.js';
import { noSuchResource, SapRefusal } from './sap.refusal.js';
import { freeStock, issueStock, promiseStock } from './stock.js';
import { tagOf } from './tag.js';

export interface NewDelivery {
  readonly reference: string;
  readonly shippingPoint: string;
  readonly items: readonly {
    readonly order: string;
    readonly orderItem: string;
    readonly quantity: number;
    readonly unit: string;
  }[];
}

/** Hours until what was issued is billed: the billing due list is worked off by a job. */
const BILLED_AFTER_HOURS = 1;

export interface BillingPlan {
  readonly bill: string;
}

/**
 * What is refused leaves nothing behind: everything is checked before anything is written.
 * @throws SapRefusal when the order is blocked, or its items cannot be delivered like this
 */
export function createDelivery(book: SapBook, { reference, shippingPoint, items }: NewDelivery): Delivery {
  const [first] = items;
  if (!first) throw new SapRefusal(400, 'VL/561', 'Essential transfer parameters are missing: delivery items');
  if (!PLANTS.some(({ plant }) => plant === shippingPoint))
    throw new SapRefusal(400, 'VL/248', `Shipping point ${shippingPoint} is not defined`, 'ShippingPoint');
  if (items.some(({ order }) => order !== first.order))
    throw new SapRefusal(400, 'VL/247', 'The items belong to orders that cannot be delivered together');
  const order = demandOrder(book, first.order);
  demandDeliverable(order);
  const wanted = items.map(({ orderItem, quantity, unit: asked }, index): DeliveryItem => {
    const ordered = deliverable(order, orderItem);
    const { material } = ordered;
    const unit = asked || unitOf(ordered);
    const pieces = quantity * piecesPer(material, unit);
    return {
      item: String((index + 1) * 10),
      orderItem,
      material,
      plant: shippingPoint,
      quantity: pieces,
      ...(unit !== BASE_UNIT && { unit }),
      original: pieces,
      picked: 0,
      revision: 1,
    };
  });
  demandOpen(order, wanted);
  demandStock(book, wanted);
  const now = book.now();
  const delivery: Delivery = {
    number: book.nextNumber('delivery'),
    reference,
    order: order.number,
    customer: order.customer,
    shippingPoint,
    createdAt: now,
    changedAt: now,
    revision: 1,
    items: wanted,
  };
  for (const item of wanted) promiseStock(book, item, item.quantity);
  book.saveDelivery(delivery);
  shiftDelivered(book, delivery, (item) => item.quantity);
  book.journal('delivery', keyOf(delivery), {
    order: delivery.order,
    shippingPoint,
    items: delivery.items.map(({ orderItem, material, plant, quantity }) => ({ orderItem, material, plant, quantity })),
  });
  return delivery;
}

/** What the journal knows a delivery by: the caller's reference where there is one. */
export const keyOf = ({ reference, order }: Delivery): string => reference || order;

export const isIssued = ({ materialDocument }: Delivery): boolean => materialDocument !== undefined;

function demandDeliverable({ number, credit, deliveryBlock }: SalesOrder): void {
  if (credit === 'B') throw new SapRefusal(400, 'VL/113', `Order ${number} is blocked for delivery: credit limit`);
  if (deliveryBlock)
    throw new SapRefusal(400, 'VL/114', `Order ${number} is blocked for delivery: delivery block ${deliveryBlock}`);
}

function deliverable(order: SalesOrder, orderItem: string): OrderItem {
  const item = order.items.find((one) => one.item === orderItem);
  if (!item) throw new SapRefusal(400, 'VL/367', `Item ${orderItem} of order ${order.number} does not exist`);
  if (item.rejection)
    throw new SapRefusal(400, 'VL/368', `Item ${orderItem} of order ${order.number} was rejected (${item.rejection})`);
  return item;
}

/** @param tolerance percent of the ordered quantity by which a delivery may exceed it */
function demandOpen(order: SalesOrder, items: readonly DeliveryItem[], tolerance = 0): void {
  for (const { item, quantity, delivered } of order.items) {
    const asked = items.filter(({ orderItem }) => orderItem === item).reduce((sum, one) => sum + one.quantity, 0);
    const most = Math.floor(quantity * (1 + tolerance / 100));
    if (asked > most - delivered)
      throw new SapRefusal(
        400,
        'VL/363',
        `Item ${item} of order ${order.number}: ${asked} EA exceed the open quantity of ${most - delivered} EA`,
        'ActualDeliveryQuantity',
      );
  }
}

function demandStock(book: SapBook, items: readonly DeliveryItem[]): void {
  for (const [material, same] of Map.groupBy(items, (item) => item.material)) {
    const [{ plant }] = same as [DeliveryItem];
    const free = freeStock(book, { plant, material });
    if (same.reduce((sum, { quantity }) => sum + quantity, 0) > free)
      throw new SapRefusal(
        400,
        'VL/150',
        `Only ${Math.max(0, free)} EA of material ${material} are available in plant ${plant}`,
        'ActualDeliveryQuantity',
      );
  }
}

/** Keeps the order's items in step with what is on their deliveries. */
function shiftDelivered(book: SapBook, { order, items }: Delivery, by: (item: DeliveryItem) => number): void {
  changeItems(book, order, ({ item, delivered }) => {
    const moved = items.filter(({ orderItem }) => orderItem === item).reduce((sum, one) => sum + by(one), 0);
    return moved === 0 ? undefined : { delivered: delivered + moved };
  });
}

/** For a change by its caller. @throws SapRefusal 404, 428, 412, or because the goods have left */
export function openDelivery(book: SapBook, number: string, tag: (delivery: Delivery) => string, ifMatch?: string) {
  const delivery = book.delivery(number);
  if (!delivery) throw noSuchResource('A_OutbDeliveryHeader');
  demandTag(tag(delivery), ifMatch);
  if (isIssued(delivery))
    throw new SapRefusal(400, 'VL/609', `Goods issue has already been posted for delivery ${number}`);
  return delivery;
}

export function changeDelivery(book: SapBook, delivery: Delivery, changes: Partial<Delivery>): Delivery {
  const changed = { ...delivery, ...changes, changedAt: book.now(), revision: delivery.revision + 1 };
  book.saveDelivery(changed);
  return changed;
}

/** @param quantity 0 takes the item off the delivery */
export function changeQuantity(book: SapBook, delivery: Delivery, item: DeliveryItem, quantity: number): void {
  const difference = quantity - item.quantity;
  const order = demandOrder(book, delivery.order);
  if (difference > 0) {
    const more = [{ ...item, quantity: difference }];
    demandOpen(order, more, OVERDELIVERY_PERCENT);
    demandStock(book, more);
  }
  promiseStock(book, item, difference);
  const items =
    quantity === 0
      ? delivery.items.filter((one) => one !== item)
      : delivery.items.map((one) =>
          one === item
            ? { ...item, quantity, picked: Math.min(item.picked, quantity), revision: item.revision + 1 }
            : one,
        );
  changeDelivery(book, delivery, { items });
  shiftDelivered(book, { ...delivery, items: [item] }, () => difference);
}

/** @throws SapRefusal once picking has begun: what was picked has to be put back first */
export function deleteDelivery(book: SapBook, delivery: Delivery): void {
  const picked = delivery.items.find((item) => item.picked > 0);
  if (picked)
    throw new SapRefusal(400, 'VL/606', `Delivery ${delivery.number} cannot be deleted: item ${picked.item} is picked`);
  book.removeDelivery(delivery.number);
  for (const item of delivery.items) promiseStock(book, item, -item.quantity);
  shiftDelivered(book, delivery, ({ quantity }) => -quantity);
  book.journal('delivery-delete', keyOf(delivery), { order: delivery.order, delivery: delivery.number });
}

export function pickAllItems(book: SapBook, delivery: Delivery): Delivery {
  const items = delivery.items.map((item) => ({ ...item, picked: item.quantity, revision: item.revision + 1 }));
  return changeDelivery(book, delivery, { items });
}

/** Moves the stock, once, and lets billing come by itself. */
export function postGoodsIssue(book: SapBook, delivery: Delivery, today: string): Delivery {
  const { number, items } = delivery;
  if (items.length === 0) throw new SapRefusal(400, 'VL/365', `Delivery ${number} has no items`);
  const unpicked = items.find(({ picked, quantity }) => picked < quantity);
  if (unpicked)
    throw new SapRefusal(400, 'VL/608', `Delivery ${number} has not been completely picked: item ${unpicked.item}`);
  issueStock(book, delivery);
  const issued = changeDelivery(book, delivery, {
    materialDocument: book.nextNumber('material-document'),
    goodsIssueDay: delivery.goodsIssueDay ?? today,
  });
  changeItems(book, delivery.order, ({ item, issued: before }) => {
    const left = items.filter(({ orderItem }) => orderItem === item).reduce((sum, one) => sum + one.quantity, 0);
    return left === 0 ? undefined : { issued: before + left };
  });
  book.journal('goods-issue', keyOf(delivery), {
    order: delivery.order,
    delivery: number,
    postingDate: issued.goodsIssueDay,
    items: items.map(({ orderItem, material, plant, quantity }) => ({ orderItem, material, plant, quantity })),
  });
  book.plan(BILLED_AFTER_HOURS, { bill: number } satisfies BillingPlan);
  return issued;
}

/** An item has a tag of its own, so that a change of one does not make the tags of the others stale. */
export const itemTagOf = ({ createdAt }: Delivery, { item, revision }: DeliveryItem): string =>
  tagOf({ changedAt: createdAt + Number(item), revision });
