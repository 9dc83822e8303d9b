import { SALES_ORGANISATION } from './company.table.js';
import {
  changeDelivery,
  changeQuantity,
  createDelivery,
  deleteDelivery,
  itemTagOf,
  openDelivery,
  pickAllItems,
  postGoodsIssue,
} from './delivery.js';
import { deliveryRow, itemRow } from './delivery.rows.js';
import { onlyValues } from './odata.filter.js';
import type { Query } from './odata.query.js';
import { alpha, type EntitySet, type Key, type Service } from './odata.service.js';
import { type Body, dayIn, dayOf, demandOnly, rowsIn, textOf } from './odata.values.js';
import { piecesIn, piecesPer, unitOf } from './pieces.js';
import type { SapBook } from './sap.book.js';
import type { Delivery, DeliveryItem } from './sap.documents.js';
import { noSuchResource } from './sap.refusal.js';
import { tagOf } from './tag.js';

const headers: EntitySet = {
  key: ['DeliveryDocument'],
  list: (book, { filter }) => {
    const references = onlyValues(filter, 'DeliveryDocumentBySupplier');
    const deliveries = references
      ? references.flatMap((reference) => book.deliveriesWithReference(reference))
      : book.deliveries();
    return deliveries.map(deliveryRow);
  },
  get: (book, { DeliveryDocument = '' }) => {
    const delivery = book.delivery(DeliveryDocument);
    return delivery && deliveryRow(delivery);
  },
  create: (book, body) => deliveryRow(createDelivery(book, newDelivery(body))),
  change: (book, { DeliveryDocument = '' }, body, ifMatch) => {
    const delivery = openDelivery(book, DeliveryDocument, tagOf, ifMatch);
    demandOnly(body, 'A_OutbDeliveryHeader', ['ActualGoodsMovementDate', 'DeliveryDocumentBySupplier']);
    const goodsIssueDay = dayIn(body, 'ActualGoodsMovementDate');
    const reference = textOf(body, 'DeliveryDocumentBySupplier', 35);
    changeDelivery(book, delivery, { ...(goodsIssueDay && { goodsIssueDay }), ...(reference && { reference }) });
  },
  remove: (book, { DeliveryDocument = '' }, ifMatch) =>
    deleteDelivery(book, openDelivery(book, DeliveryDocument, tagOf, ifMatch)),
};

const items: EntitySet = {
  key: ['DeliveryDocument', 'DeliveryDocumentItem'],
  list: (book, query) =>
    deliveriesAsked(book, query).flatMap((delivery) => delivery.items.map((item) => itemRow(delivery, item))),
  get: (book, key) => {
    const delivery = book.delivery(key['DeliveryDocument'] ?? '');
    const item = delivery?.items.find((one) => one.item === key['DeliveryDocumentItem']);
    return delivery && item && itemRow(delivery, item);
  },
  change: (book, key, body, ifMatch) => {
    const { delivery, item } = openItem(book, key, ifMatch);
    demandOnly(body, 'A_OutbDeliveryItem', ['ActualDeliveryQuantity', 'DeliveryQuantityUnit']);
    const pieces = piecesIn(body, 'ActualDeliveryQuantity') * piecesPer(item.material, unitOf(item));
    changeQuantity(book, delivery, item, pieces);
  },
  remove: (book, key, ifMatch) => {
    const { delivery, item } = openItem(book, key, ifMatch);
    changeQuantity(book, delivery, item, 0);
  },
};

/** API_OUTBOUND_DELIVERY_SRV;v=0002 with reference to sales orders. */
export const deliveryService: Service = {
  namespace: 'API_OUTBOUND_DELIVERY_SRV',
  version: ';v=0002',
  sets: { A_OutbDeliveryHeader: headers, A_OutbDeliveryItem: items },
  functions: {
    PickAllItems: (book, parameters, ifMatch) => {
      pickAllItems(book, openDelivery(book, parameters('DeliveryDocument'), tagOf, ifMatch));
      return { results: [] };
    },
    PostGoodsIssue: (book, parameters, ifMatch) => {
      postGoodsIssue(book, openDelivery(book, parameters('DeliveryDocument'), tagOf, ifMatch), dayOf(book.now()));
      return { results: [] };
    },
  },
};

/** By material a search for what is still open must not read every delivery there ever was. */
function deliveriesAsked(book: SapBook, { filter }: Query): Delivery[] {
  const numbers = onlyValues(filter, 'DeliveryDocument');
  if (numbers) return numbers.flatMap((number) => book.delivery(alpha(number)) ?? []);
  const orders = onlyValues(filter, 'ReferenceSDDocument');
  if (orders) return orders.flatMap((order) => book.deliveriesOf(alpha(order)));
  const materials = onlyValues(filter, 'Material');
  const openOnly = filter?.is === 'and' && filter.right.is === 'ne' && filter.right.property === 'GoodsMovementStatus';
  if (!materials || !openOnly || filter.right.value !== 'C') return book.deliveries();
  const open = materials.flatMap((material) => book.openDeliveriesOf(material));
  return [...new Map(open.map((delivery) => [delivery.number, delivery])).values()];
}

function newDelivery(body: Body) {
  demandOnly(body, 'A_OutbDeliveryHeader', [
    'DeliveryDocument',
    'DeliveryDocumentBySupplier',
    'ShippingPoint',
    'DeliveryDate',
    'to_DeliveryDocumentItem',
  ]);
  return {
    reference: textOf(body, 'DeliveryDocumentBySupplier', 35),
    shippingPoint: textOf(body, 'ShippingPoint', 4) || SALES_ORGANISATION,
    items: rowsIn(body, 'to_DeliveryDocumentItem').map((item) => {
      demandOnly(item, 'A_OutbDeliveryItem', [
        'DeliveryDocument',
        'DeliveryDocumentItem',
        'ReferenceSDDocument',
        'ReferenceSDDocumentItem',
        'ActualDeliveryQuantity',
        'DeliveryQuantityUnit',
      ]);
      return {
        order: alpha(textOf(item, 'ReferenceSDDocument', 10)),
        orderItem: alpha(textOf(item, 'ReferenceSDDocumentItem', 6)),
        quantity: piecesIn(item, 'ActualDeliveryQuantity'),
        unit: textOf(item, 'DeliveryQuantityUnit', 3),
      };
    }),
  };
}

function openItem(book: SapBook, key: Key, ifMatch: string | undefined): { delivery: Delivery; item: DeliveryItem } {
  const number = key['DeliveryDocument'] ?? '';
  const find = (of: Delivery) => of.items.find((one) => one.item === key['DeliveryDocumentItem']);
  const tag = (of: Delivery) => {
    const item = find(of);
    if (!item) throw noSuchResource('A_OutbDeliveryItem');
    return itemTagOf(of, item);
  };
  const delivery = openDelivery(book, number, tag, ifMatch);
  return { delivery, item: find(delivery) as DeliveryItem };
}
