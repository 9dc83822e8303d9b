import { Big } from 'big.js';
import { CURRENCY, SALES_ORGANISATION } from './company.table.js';
import { createReturn, deleteReturn, isDone, type NewReturn, openReturn, rejectReturnItem } from './customer-return.js';
import { onlyValues } from './odata.filter.js';
import { entity, type Query } from './odata.query.js';
import { alpha, type EntitySet, type Service } from './odata.service.js';
import { type Body, day, dayOf, demandOnly, instant, type Row, rowsIn, textOf } from './odata.values.js';
import { piecesIn, told, unitOf } from './pieces.js';
import { netOf } from './sales-order.service.js';
import type { SapBook } from './sap.book.js';
import type { CustomerReturn, ReturnItem } from './sap.documents.js';
import { malformed } from './sap.refusal.js';
import { tagOf } from './tag.js';

const headers: EntitySet = {
  key: ['CustomerReturn'],
  list: (book, query) => asked(book, query).map(headerRow),
  get: (book, { CustomerReturn = '' }) => {
    const found = book.customerReturn(CustomerReturn);
    return found && headerRow(found);
  },
  create: (book, body) => headerRow(createReturn(book, newReturn(body))),
  remove: (book, { CustomerReturn = '' }, ifMatch) => deleteReturn(book, openReturn(book, CustomerReturn, ifMatch)),
};

const items: EntitySet = {
  key: ['CustomerReturn', 'CustomerReturnItem'],
  list: (book, query) => asked(book, query).flatMap((found) => found.items.map((item) => itemRow(found, item))),
  get: (book, { CustomerReturn = '', CustomerReturnItem }) => {
    const found = book.customerReturn(CustomerReturn);
    const item = found?.items.find((one) => one.item === CustomerReturnItem);
    return found && item && itemRow(found, item);
  },
  change: (book, { CustomerReturn = '', CustomerReturnItem = '' }, body, ifMatch) => {
    const found = openReturn(book, CustomerReturn, ifMatch);
    demandOnly(body, 'A_CustomerReturnItem', ['SalesDocumentRjcnReason']);
    rejectReturnItem(book, found, CustomerReturnItem, textOf(body, 'SalesDocumentRjcnReason', 2));
  },
};

/** API_CUSTOMER_RETURN_SRV with reference to sales orders. */
export const customerReturnService: Service = {
  namespace: 'API_CUSTOMER_RETURN_SRV',
  sets: { A_CustomerReturn: headers, A_CustomerReturnItem: items },
};

function asked(book: SapBook, { filter }: Query): CustomerReturn[] {
  const references = onlyValues(filter, 'PurchaseOrderByCustomer');
  return references
    ? references.flatMap((reference) => book.customerReturnsBy('reference', reference))
    : book.customerReturns();
}

function newReturn(body: Body): NewReturn {
  demandOnly(body, 'A_CustomerReturn', [
    'CustomerReturn',
    'CustomerReturnType',
    'PurchaseOrderByCustomer',
    'ReferenceSDDocument',
    'to_Item',
  ]);
  if (textOf(body, 'CustomerReturnType', 4) === '')
    throw malformed('Property CustomerReturnType is missing', 'CustomerReturnType');
  const order = alpha(textOf(body, 'ReferenceSDDocument', 10));
  return {
    reference: textOf(body, 'PurchaseOrderByCustomer', 35),
    order,
    items: rowsIn(body, 'to_Item').map((item) => {
      demandOnly(item, 'A_CustomerReturnItem', [
        'CustomerReturnItem',
        'ReferenceSDDocument',
        'ReferenceSDDocumentItem',
        'RequestedQuantity',
        'RequestedQuantityUnit',
        'ProductionPlant',
        'ReturnReason',
        'CustRetItmFollowUpActivity',
      ]);
      if (alpha(textOf(item, 'ReferenceSDDocument', 10)) !== order)
        throw malformed('An item refers to another document than its header', 'ReferenceSDDocument');
      return {
        orderItem: alpha(textOf(item, 'ReferenceSDDocumentItem', 6)),
        quantity: piecesIn(item, 'RequestedQuantity'),
        unit: textOf(item, 'RequestedQuantityUnit', 3),
        plant: textOf(item, 'ProductionPlant', 4),
        reason: textOf(item, 'ReturnReason', 3),
      };
    }),
  };
}

function headerRow(found: CustomerReturn): Row {
  const rejected = found.items.filter(({ rejection }) => rejection !== '').length;
  return entity('A_CustomerReturn', `'${found.number}'`, tagOf(found), {
    CustomerReturn: found.number,
    CustomerReturnType: 'CBAR',
    SalesOrganization: SALES_ORGANISATION,
    DistributionChannel: '10',
    OrganizationDivision: '00',
    SoldToParty: found.customer,
    CreationDate: day(dayOf(found.createdAt)),
    CreatedByUser: 'CROSSDOCK',
    LastChangeDate: day(dayOf(found.changedAt)),
    LastChangeDateTime: instant(found.changedAt),
    PurchaseOrderByCustomer: found.reference,
    CustomerReturnDate: day(dayOf(found.createdAt)),
    TotalNetAmount: found.items.reduce((sum, item) => sum.plus(netOf(item)), new Big(0)).toFixed(2),
    TransactionCurrency: CURRENCY,
    ReferenceSDDocument: found.order,
    ReferenceSDDocumentCategory: 'C',
    OverallSDProcessStatus: statusOf(found.items),
    OverallSDDocumentRejectionSts: rejected === 0 ? 'A' : rejected < found.items.length ? 'B' : 'C',
    to_Item: found.items.map((item) => itemRow(found, item)),
  });
}

function itemRow(found: CustomerReturn, item: ReturnItem): Row {
  const key = `CustomerReturn='${found.number}',CustomerReturnItem='${item.item}'`;
  return entity('A_CustomerReturnItem', key, undefined, {
    CustomerReturn: found.number,
    CustomerReturnItem: item.item,
    CustomerReturnItemCategory: 'CBRN',
    CustomerReturnItemText: item.text,
    Material: item.material,
    RequestedQuantity: told(item, item.quantity),
    RequestedQuantityUnit: unitOf(item),
    NetAmount: netOf(item).toFixed(2),
    TransactionCurrency: found.currency,
    ProductionPlant: item.plant,
    StorageLocation: '0001',
    ReturnReason: item.reason,
    SalesDocumentRjcnReason: item.rejection,
    SDDocumentRejectionStatus: item.rejection ? 'C' : 'A',
    SDProcessStatus: statusOf([item]),
    ReferenceSDDocument: found.order,
    ReferenceSDDocumentItem: item.orderItem,
    ReferenceSDDocumentCategory: 'C',
  });
}

const statusOf = (of: readonly ReturnItem[]): string =>
  of.every((item) => isDone(item) || item.rejection) ? 'C' : of.some(({ delivered }) => delivered > 0) ? 'B' : 'A';
