import { CURRENCY, materialOf, SALES_ORGANISATION } from './company.table.js';
import { onlyValues } from './odata.filter.js';
import { entity, type Query } from './odata.query.js';
import { alpha, type EntitySet, type Service } from './odata.service.js';
import { type Body, day, dayIn, dayOf, decimal, demandOnly, type Row, rowsIn, textOf } from './odata.values.js';
import { piecesIn, told, unitOf } from './pieces.js';
import {
  createReturnsDelivery,
  deleteReturnsDelivery,
  isReceived,
  type NewReturnsDelivery,
  openReturnsDelivery,
  postGoodsReceipt,
  putAwayAllItems,
} from './returns-delivery.js';
import type { SapBook } from './sap.book.js';
import type { ReturnsDelivery, ReturnsDeliveryItem } from './sap.documents.js';
import { tagOf } from './tag.js';

/** Document categories of the document flow (domain VBTYPL): returns delivery, goods movement, credit memo. */
const RETURNS_DELIVERY = 'T';
const GOODS_MOVEMENT = 'R';
const CREDIT_MEMO = 'O';

const headers: EntitySet = {
  key: ['DeliveryDocument'],
  list: (book, query) => asked(book, query).map(headerRow),
  get: (book, { DeliveryDocument = '' }) => {
    const delivery = book.returnsDelivery(DeliveryDocument);
    return delivery && headerRow(delivery);
  },
  create: (book, body) => headerRow(createReturnsDelivery(book, newReturnsDelivery(body))),
  remove: (book, { DeliveryDocument = '' }, ifMatch) =>
    deleteReturnsDelivery(book, openReturnsDelivery(book, DeliveryDocument, ifMatch)),
};

const items: EntitySet = {
  key: ['DeliveryDocument', 'DeliveryDocumentItem'],
  list: (book, query) => asked(book, query).flatMap((one) => one.items.map((item) => itemRow(one, item))),
  get: (book, { DeliveryDocument = '', DeliveryDocumentItem }) => {
    const delivery = book.returnsDelivery(DeliveryDocument);
    const item = delivery?.items.find((one) => one.item === DeliveryDocumentItem);
    return delivery && item && itemRow(delivery, item);
  },
};

/** API_CUSTOMER_RETURNS_DELIVERY_SRV;v=0002 with reference to returns orders. */
export const returnsDeliveryService: Service = {
  namespace: 'API_CUSTOMER_RETURNS_DELIVERY_SRV',
  version: ';v=0002',
  sets: { A_ReturnsDeliveryHeader: headers, A_ReturnsDeliveryItem: items },
  functions: {
    PutawayAllItems: (book, parameters, ifMatch) => {
      putAwayAllItems(book, openReturnsDelivery(book, parameters('DeliveryDocument'), ifMatch));
      return { results: [] };
    },
    PostGoodsReceipt: (book, parameters, ifMatch) => {
      const delivery = openReturnsDelivery(book, parameters('DeliveryDocument'), ifMatch);
      postGoodsReceipt(book, delivery, parameters('ActualGoodsMovementDate').slice(0, 10));
      return { results: [] };
    },
  },
};

function asked(book: SapBook, { filter }: Query): ReturnsDelivery[] {
  const returns = onlyValues(filter, 'ReferenceSDDocument');
  if (returns) return returns.flatMap((number) => book.returnsDeliveriesBy('customerReturn', alpha(number)));
  const references = onlyValues(filter, 'DeliveryDocumentBySupplier');
  return references
    ? references.flatMap((reference) => book.returnsDeliveriesBy('reference', reference))
    : book.returnsDeliveries();
}

function newReturnsDelivery(body: Body): NewReturnsDelivery {
  demandOnly(body, 'A_ReturnsDeliveryHeader', [
    'DeliveryDocumentBySupplier',
    'DeliveryDate',
    'to_DeliveryDocumentItem',
  ]);
  const deliveryDay = dayIn(body, 'DeliveryDate');
  return {
    reference: textOf(body, 'DeliveryDocumentBySupplier', 35),
    ...(deliveryDay !== undefined && { deliveryDay }),
    items: rowsIn(body, 'to_DeliveryDocumentItem').map((item) => {
      demandOnly(item, 'A_ReturnsDeliveryItem', [
        'DeliveryDocument',
        'ReferenceSDDocument',
        'ReferenceSDDocumentItem',
        'ActualDeliveryQuantity',
        'DeliveryQuantityUnit',
      ]);
      return {
        customerReturn: alpha(textOf(item, 'ReferenceSDDocument', 10)),
        returnItem: alpha(textOf(item, 'ReferenceSDDocumentItem', 6)),
        quantity: piecesIn(item, 'ActualDeliveryQuantity'),
        unit: textOf(item, 'DeliveryQuantityUnit', 3),
      };
    }),
  };
}

const headerRow = (delivery: ReturnsDelivery): Row =>
  entity('A_ReturnsDeliveryHeader', `'${delivery.number}'`, tagOf(delivery), {
    DeliveryDocument: delivery.number,
    DeliveryDocumentBySupplier: delivery.reference,
    DeliveryDocumentType: 'LR2',
    SDDocumentCategory: RETURNS_DELIVERY,
    SalesOrganization: SALES_ORGANISATION,
    ShippingPoint: delivery.shippingPoint,
    ShipToParty: delivery.customer,
    SoldToParty: delivery.customer,
    CreatedByUser: 'CROSSDOCK',
    CreationDate: day(dayOf(delivery.createdAt)),
    LastChangeDate: day(dayOf(delivery.changedAt)),
    DeliveryDate: day(delivery.deliveryDay ?? dayOf(delivery.createdAt)),
    ActualGoodsMovementDate: delivery.goodsReceiptDay === undefined ? null : day(delivery.goodsReceiptDay),
    TransactionCurrency: CURRENCY,
    OverallPickingStatus: delivery.items.every(({ isPutAway }) => isPutAway) ? 'C' : 'A',
    OverallGoodsMovementStatus: isReceived(delivery) ? 'C' : 'A',
    OverallDelivReltdBillgStatus: delivery.creditMemo === undefined ? 'A' : 'C',
    OverallSDProcessStatus: delivery.creditMemo === undefined ? (isReceived(delivery) ? 'B' : 'A') : 'C',
    to_DeliveryDocumentItem: delivery.items.map((item) => itemRow(delivery, item)),
  });

const itemRow = (delivery: ReturnsDelivery, item: ReturnsDeliveryItem): Row =>
  entity(
    'A_ReturnsDeliveryItem',
    `DeliveryDocument='${delivery.number}',DeliveryDocumentItem='${item.item}'`,
    undefined,
    {
      DeliveryDocument: delivery.number,
      DeliveryDocumentItem: item.item,
      DeliveryDocumentItemCategory: 'REN',
      DeliveryDocumentItemText: materialOf(item.material).text,
      ReferenceSDDocument: delivery.customerReturn,
      ReferenceSDDocumentItem: item.returnItem,
      ReferenceSDDocumentCategory: 'H',
      Material: item.material,
      Plant: item.plant,
      StorageLocation: '0001',
      ActualDeliveryQuantity: told(item, item.quantity),
      ActualDeliveredQtyInBaseUnit: decimal(item.quantity),
      DeliveryQuantityUnit: unitOf(item),
      BaseUnit: 'EA',
      GoodsMovementType: '657',
      PickingStatus: item.isPutAway ? 'C' : 'A',
      GoodsMovementStatus: isReceived(delivery) ? 'C' : 'A',
      to_DocumentFlow: flowOf(delivery, item),
    },
  );

function flowOf({ number, materialDocument, creditMemo }: ReturnsDelivery, item: ReturnsDeliveryItem): Row[] {
  const next = (category: string, document: string | undefined): Row[] =>
    document === undefined
      ? []
      : [
          entity(
            'A_ReturnsDeliveryDocFlow',
            `PrecedingDocument='${number}',PrecedingDocumentItem='${item.item}',SubsequentDocumentCategory='${category}'`,
            undefined,
            {
              PrecedingDocument: number,
              PrecedingDocumentCategory: RETURNS_DELIVERY,
              PrecedingDocumentItem: item.item,
              Subsequentdocument: document,
              QuantityInBaseUnit: decimal(item.quantity),
              SubsequentDocumentItem: item.item,
              SubsequentDocumentCategory: category,
            },
          ),
        ];
  return [...next(GOODS_MOVEMENT, materialDocument), ...next(CREDIT_MEMO, creditMemo)];
}
