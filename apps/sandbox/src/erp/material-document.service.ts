import {
  cancelMaterialDocument,
  FOR_ORDERS,
  type NewMaterialDocument,
  postMaterialDocument,
} from './material-document.js';
import { onlyValues } from './odata.filter.js';
import { entity, type Query } from './odata.query.js';
import { alpha, type Service } from './odata.service.js';
import { type Body, day, dayIn, decimal, decimalIn, demandOnly, type Row, rowsIn, textOf } from './odata.values.js';
import type { SapBook } from './sap.book.js';
import type { MaterialDocument } from './sap.documents.js';
import { malformed, noSuchResource, SapRefusal } from './sap.refusal.js';

/** API_MATERIAL_DOCUMENT_SRV: goods movements, posted by deep insert; what was posted never changes. */
export const materialDocumentService: Service = {
  namespace: 'API_MATERIAL_DOCUMENT_SRV',
  sets: {
    A_MaterialDocumentHeader: {
      key: ['MaterialDocumentYear', 'MaterialDocument'],
      list: (book, query) => asked(book, query).map(headerRow),
      get: (book, key) => {
        const document = book.materialDocument(key['MaterialDocument'] ?? '', key['MaterialDocumentYear'] ?? '');
        return document && headerRow(document);
      },
      create: (book, body) => {
        const document = postMaterialDocument(book, newDocument(body));
        const { number, headerText, items } = document;
        book.journal('goods-movement', headerText || number, { materialDocument: number, day: document.day, items });
        return headerRow(document);
      },
    },
    A_MaterialDocumentItem: {
      key: ['MaterialDocumentYear', 'MaterialDocument', 'MaterialDocumentItem'],
      list: (book, query) => asked(book, query).flatMap(itemRows),
      get: (book, key) => {
        const document = book.materialDocument(key['MaterialDocument'] ?? '', key['MaterialDocumentYear'] ?? '');
        return (
          document && itemRows(document).find((row) => row['MaterialDocumentItem'] === key['MaterialDocumentItem'])
        );
      },
    },
  },
  functions: {
    Cancel: (book, parameters) => {
      const original = book.materialDocument(alpha(parameters('MaterialDocument')), parameters('MaterialDocumentYear'));
      if (!original) throw noSuchResource('A_MaterialDocumentHeader');
      const day = parameters('PostingDate').slice(0, 10);
      const cancelling = cancelMaterialDocument(book, original, day);
      const { number, items } = cancelling;
      const payload = { materialDocument: number, cancels: original.number, day, items };
      book.journal('goods-movement-cancel', original.headerText || original.number, payload);
      return headerRow(cancelling);
    },
  },
};

function asked(book: SapBook, { filter }: Query): MaterialDocument[] {
  const orders = onlyValues(filter, 'PurchaseOrder');
  if (orders) return orders.flatMap((order) => book.materialDocumentsBy('purchaseOrder', alpha(order)));
  const references = onlyValues(filter, 'MaterialDocumentHeaderText');
  if (references) return references.flatMap((reference) => book.materialDocumentsBy('headerText', reference));
  return book.materialDocuments();
}

/** Sent empty, if at all. */
const KEY = ['MaterialDocumentYear', 'MaterialDocument'];
const HEADER = [
  ...KEY,
  'GoodsMovementCode',
  'DocumentDate',
  'PostingDate',
  'MaterialDocumentHeaderText',
  'ReferenceDocument',
  'to_MaterialDocumentItem',
];
const ITEM = [
  ...KEY,
  'MaterialDocumentItem',
  'Material',
  'Plant',
  'StorageLocation',
  'GoodsMovementType',
  'QuantityInEntryUnit',
  'EntryUnit',
  'GoodsMovementRefDocType',
  'PurchaseOrder',
  'PurchaseOrderItem',
  'MaterialDocumentItemText',
];

function newDocument(body: Body): NewMaterialDocument {
  demandOnly(body, 'A_MaterialDocumentHeader', HEADER);
  if (!/^0[1-6]$/.test(textOf(body, 'GoodsMovementCode', 2)))
    throw new SapRefusal(400, 'M7/427', 'Goods movement code is missing or unknown', 'GoodsMovementCode');
  const postingDay = dayIn(body, 'PostingDate');
  if (postingDay === undefined) throw malformed('Property PostingDate is missing', 'PostingDate');
  const rows = rowsIn(body, 'to_MaterialDocumentItem');
  const [order = '', other] = new Set(rows.map((row) => alpha(textOf(row, 'PurchaseOrder', 10))));
  if (other !== undefined) throw malformed('Items of several purchase orders come in documents of their own');
  return {
    headerText: textOf(body, 'MaterialDocumentHeaderText', 25),
    purchaseOrder: order,
    day: postingDay,
    items: rows.map(newItem),
  };
}

function newItem(row: Body): NewMaterialDocument['items'][number] {
  demandOnly(row, 'A_MaterialDocumentItem', ITEM);
  const unit = textOf(row, 'EntryUnit', 3);
  const material = textOf(row, 'Material', 40);
  if (unit !== 'EA') throw new SapRefusal(400, 'M3/070', `No conversion of ${unit} into EA for material ${material}`);
  const quantity = Number(decimalIn(row, 'QuantityInEntryUnit'));
  if (!Number.isInteger(quantity) || quantity <= 0)
    throw new SapRefusal(400, 'M7/060', 'Enter a whole quantity of more than 0', 'QuantityInEntryUnit');
  return {
    movementType: textOf(row, 'GoodsMovementType', 3),
    purchaseOrderItem: alpha(textOf(row, 'PurchaseOrderItem', 5)),
    material,
    plant: textOf(row, 'Plant', 4),
    quantity,
  };
}

const keyOf = ({ number, year }: MaterialDocument): string =>
  `MaterialDocumentYear='${year}',MaterialDocument='${number}'`;

const headerRow = (document: MaterialDocument): Row =>
  entity('A_MaterialDocumentHeader', keyOf(document), undefined, {
    MaterialDocumentYear: document.year,
    MaterialDocument: document.number,
    DocumentDate: day(document.day),
    PostingDate: day(document.day),
    MaterialDocumentHeaderText: document.headerText,
    to_MaterialDocumentItem: itemRows(document),
  });

const itemRows = (document: MaterialDocument): Row[] =>
  document.items.map((item) =>
    entity('A_MaterialDocumentItem', `${keyOf(document)},MaterialDocumentItem='${item.item}'`, undefined, {
      MaterialDocumentYear: document.year,
      MaterialDocument: document.number,
      MaterialDocumentItem: item.item,
      Material: item.material,
      Plant: item.plant,
      StorageLocation: '0001',
      GoodsMovementType: item.movementType,
      GoodsMovementRefDocType: FOR_ORDERS.has(item.movementType) ? 'B' : '',
      PurchaseOrder: document.purchaseOrder,
      PurchaseOrderItem: item.purchaseOrderItem,
      EntryUnit: 'EA',
      QuantityInEntryUnit: decimal(item.quantity),
      MaterialBaseUnit: 'EA',
      QuantityInBaseUnit: decimal(item.quantity),
      GoodsMovementIsCancelled: document.isCancelled ?? false,
      ReversedMaterialDocument: document.cancels ?? '',
    }),
  );
