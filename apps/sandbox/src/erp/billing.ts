import { Big } from 'big.js';
import { customerOf } from './company.table.js';
import { changeDelivery, isIssued, keyOf } from './delivery.js';
import { onlyValues } from './odata.filter.js';
import { entity } from './odata.query.js';
import { alpha, type Service } from './odata.service.js';
import { day, dayOf, decimal, type Row } from './odata.values.js';
import { BASE_UNIT } from './pieces.js';
import { changeItems, demandOrder } from './sales-order.js';
import type { SapBook } from './sap.book.js';
import type { BillingDocument, Delivery } from './sap.documents.js';
import { SapRefusal } from './sap.refusal.js';

export const VAT: Readonly<Record<string, string>> = { DE: '0.19' };

/** Bills what left with the delivery; a delivery is billed once. @throws SapRefusal before its goods issue */
export function billDelivery(book: SapBook, delivery: Delivery): BillingDocument {
  const there = delivery.billingDocument === undefined ? undefined : book.billingDocument(delivery.billingDocument);
  if (there) return there;
  if (!isIssued(delivery))
    throw new SapRefusal(400, 'VF/017', `Delivery ${delivery.number} cannot be billed before its goods issue`);
  const order = demandOrder(book, delivery.order);
  const items = delivery.items.map((item) => {
    const ordered = order.items.find((one) => one.item === item.orderItem);
    return {
      item: item.item,
      orderItem: item.orderItem,
      deliveryItem: item.item,
      material: item.material,
      text: ordered?.text ?? '',
      quantity: item.quantity,
      net: new Big(ordered?.price ?? 0).times(item.quantity).toFixed(2),
    };
  });
  const net = items.reduce((sum, item) => sum.plus(item.net), new Big(0));
  const document: BillingDocument = {
    number: book.nextNumber('billing-document'),
    order: order.number,
    delivery: delivery.number,
    customer: order.customer,
    currency: order.currency,
    day: dayOf(book.now()),
    net: net.toFixed(2),
    tax: net.times(VAT[customerOf(order.customer)?.country ?? ''] ?? 0).toFixed(2),
    items,
  };
  book.saveBillingDocument(document);
  const { currency, tax } = document;
  book.journal('customer-invoice', keyOf(delivery), {
    order: order.number,
    invoice: document.number,
    currency,
    net: document.net,
    tax,
    items: items.map(({ orderItem, material, quantity, net: amount }) => ({
      orderItem,
      material,
      quantity,
      net: amount,
    })),
  });
  changeDelivery(book, delivery, { billingDocument: document.number });
  changeItems(book, order.number, ({ item, billed }) => {
    const more = items.filter(({ orderItem }) => orderItem === item).reduce((sum, one) => sum + one.quantity, 0);
    return more === 0 ? undefined : { billed: billed + more };
  });
  return document;
}

/** API_BILLING_DOCUMENT_SRV, read only: billing is this system's own affair. */
export const billingService: Service = {
  namespace: 'API_BILLING_DOCUMENT_SRV',
  sets: {
    A_BillingDocument: {
      key: ['BillingDocument'],
      list: (book) => book.billingDocuments().map(documentRow),
      get: (book, { BillingDocument: number = '' }) => {
        const document = book.billingDocument(number);
        return document && documentRow(document);
      },
    },
    A_BillingDocumentItem: {
      key: ['BillingDocument', 'BillingDocumentItem'],
      list: (book, { filter }) => {
        const orders = onlyValues(filter, 'SalesDocument');
        const documents = orders
          ? orders.flatMap((order) => book.billingDocumentsOf(alpha(order)))
          : book.billingDocuments();
        return documents.flatMap(itemRows);
      },
      get: (book, key) => {
        const document = book.billingDocument(key['BillingDocument'] ?? '');
        return document && itemRows(document).find((row) => row['BillingDocumentItem'] === key['BillingDocumentItem']);
      },
    },
  },
};

const documentRow = (document: BillingDocument): Row => ({ ...headerRow(document), to_Item: itemRows(document) });

const headerRow = ({ number, isCreditMemo, customer, currency, day: on, net, tax }: BillingDocument): Row =>
  entity('A_BillingDocument', `'${number}'`, undefined, {
    BillingDocument: number,
    SDDocumentCategory: isCreditMemo ? 'O' : 'M',
    BillingDocumentType: isCreditMemo ? 'CBRE' : 'F2',
    BillingDocumentDate: day(on),
    CreationDate: day(on),
    BillingDocumentIsCancelled: false,
    CancelledBillingDocument: '',
    TotalNetAmount: net,
    TaxAmount: tax,
    TotalGrossAmount: new Big(net).plus(tax).toFixed(2),
    TransactionCurrency: currency,
    SoldToParty: customer,
    PayerParty: customer,
    AccountingPostingStatus: 'C',
    OverallSDProcessStatus: 'C',
  });

const itemRows = (document: BillingDocument): Row[] =>
  document.items.map((item) =>
    entity(
      'A_BillingDocumentItem',
      `BillingDocument='${document.number}',BillingDocumentItem='${item.item}'`,
      undefined,
      {
        BillingDocument: document.number,
        BillingDocumentItem: item.item,
        BillingDocumentItemText: item.text,
        SalesDocument: document.order,
        SalesDocumentItem: item.orderItem,
        ReferenceSDDocument: document.delivery,
        ReferenceSDDocumentItem: item.deliveryItem,
        Material: item.material,
        BillingQuantity: decimal(item.quantity),
        BillingQuantityUnit: BASE_UNIT,
        BillingQuantityInBaseUnit: decimal(item.quantity),
        BaseUnit: BASE_UNIT,
        NetAmount: item.net,
        TransactionCurrency: document.currency,
        to_BillingDocument: headerRow(document),
      },
    ),
  );
