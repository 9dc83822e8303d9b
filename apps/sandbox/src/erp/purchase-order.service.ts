import { onlyValues } from './odata.filter.js';
import { entity } from './odata.query.js';
import { alpha, type Service } from './odata.service.js';
import { day, type Row } from './odata.values.js';
import type { PurchaseOrder } from './sap.documents.js';

/** API_PURCHASEORDER_PROCESS_SRV, read only: buyers enter orders in their own transactions. */
export const purchaseOrderService: Service = {
  namespace: 'API_PURCHASEORDER_PROCESS_SRV',
  sets: {
    A_PurchaseOrder: {
      key: ['PurchaseOrder'],
      list: (book, { filter }) => {
        const suppliers = onlyValues(filter, 'Supplier');
        const orders = suppliers
          ? suppliers.flatMap((supplier) => book.purchaseOrdersTo(alpha(supplier)))
          : book.purchaseOrders();
        return orders.map(orderRow);
      },
      get: (book, { PurchaseOrder: number = '' }) => {
        const order = book.purchaseOrder(number);
        return order && orderRow(order);
      },
    },
    A_PurchaseOrderItem: {
      key: ['PurchaseOrder', 'PurchaseOrderItem'],
      list: (book) => book.purchaseOrders().flatMap(itemRows),
      get: (book, key) => {
        const order = book.purchaseOrder(key['PurchaseOrder'] ?? '');
        return order && itemRows(order).find((row) => row['PurchaseOrderItem'] === key['PurchaseOrderItem']);
      },
    },
  },
};

const orderRow = (order: PurchaseOrder): Row =>
  entity('A_PurchaseOrder', `'${order.number}'`, undefined, {
    PurchaseOrder: order.number,
    CompanyCode: '1010',
    PurchaseOrderType: 'NB',
    PurchasingDocumentDeletionCode: order.items.every(({ deleted }) => deleted) ? 'L' : '',
    Supplier: order.supplier,
    PurchaseOrderDate: day(order.orderedDay),
    DocumentCurrency: order.currency,
    to_PurchaseOrderItem: itemRows(order),
  });

const itemRows = ({ number, items }: PurchaseOrder): Row[] =>
  items.map((item) =>
    entity('A_PurchaseOrderItem', `PurchaseOrder='${number}',PurchaseOrderItem='${item.item}'`, undefined, {
      PurchaseOrder: number,
      PurchaseOrderItem: item.item,
      PurchasingDocumentDeletionCode: item.deleted,
      PurchaseOrderItemText: item.text,
      Material: item.material,
      Plant: item.plant,
      OrderQuantity: String(item.quantity),
      PurchaseOrderQuantityUnit: 'EA',
      NetPriceAmount: item.price,
      NetPriceQuantity: '1',
      IsCompletelyDelivered: item.complete,
      GoodsReceiptIsExpected: true,
      to_ScheduleLine: [
        entity(
          'A_PurchaseOrderScheduleLine',
          `PurchasingDocument='${number}',PurchasingDocumentItem='${item.item}',ScheduleLine='1'`,
          undefined,
          {
            PurchasingDocument: number,
            PurchasingDocumentItem: item.item,
            ScheduleLine: '1',
            ScheduleLineDeliveryDate: day(item.deliveryDay),
            ScheduleLineOrderQuantity: String(item.quantity),
            PurchaseOrderQuantityUnit: 'EA',
          },
        ),
      ],
    }),
  );
