import { Big } from 'big.js';
import { customerOf, materialOf, SALES_ORGANISATION } from './company.table.js';
import { earliest, matches, onlyValues } from './odata.filter.js';
import { entity, type Query } from './odata.query.js';
import { alpha, demandTag, type Key, type Service } from './odata.service.js';
import { type Body, day, dayOf, decimal, demandOnly, instant, type Row, textOf } from './odata.values.js';
import { told, unitOf } from './pieces.js';
import { changeItems, isDone } from './sales-order.js';
import type { SapBook } from './sap.book.js';
import type { OrderItem, SalesOrder } from './sap.documents.js';
import { noSuchResource, SapRefusal } from './sap.refusal.js';
import { tagOf } from './tag.js';

/** API_SALES_ORDER_SRV, as far as it reads orders and ends items. */
export const salesOrderService: Service = {
  namespace: 'API_SALES_ORDER_SRV',
  sets: {
    A_SalesOrder: {
      key: ['SalesOrder'],
      list,
      get: (book, { SalesOrder = '' }) => rowOf(book.order(SalesOrder)),
    },
    A_SalesOrderItem: {
      key: ['SalesOrder', 'SalesOrderItem'],
      list: (book, query) => ordersOf(book, query).flatMap((order) => order.items.map((item) => itemRow(order, item))),
      get: (book, key) => {
        const order = book.order(key['SalesOrder'] ?? '');
        const item = order?.items.find((one) => one.item === key['SalesOrderItem']);
        return order && item && itemRow(order, item);
      },
      change: changeItem,
    },
  },
};

/** A change feed asks for the next few of very many: they are not all read for it. */
function list(book: SapBook, query: Query): readonly Row[] {
  const { filter, orderby, top, skip } = query;
  const from = earliest(filter, 'LastChangeDateTime');
  const [first] = orderby;
  if (from === undefined) return ordersOf(book, query).map(orderRow);
  const isFeed = filter && top && first?.property === 'LastChangeDateTime' && !first.descending;
  for (let limit = isFeed ? 2 * (top + skip) : Number.MAX_SAFE_INTEGER; ; limit *= 4) {
    const orders = book.ordersChangedSince(from, limit);
    const rows = orders.map(orderRow);
    if (orders.length < limit || !filter) return rows;
    const matching = rows.filter((row) => matches(filter, row));
    if (matching.length >= skip + (top ?? 0)) return matching;
  }
}

function ordersOf(book: SapBook, { filter }: Query): SalesOrder[] {
  const numbers = onlyValues(filter, 'SalesOrder');
  return numbers ? numbers.flatMap((number) => book.order(alpha(number)) ?? []) : book.orders();
}

/** A reason for rejection ends what is still open of an item; an empty one opens it again. */
function changeItem(book: SapBook, key: Key, body: Body, ifMatch: string | undefined): void {
  const { SalesOrder = '', SalesOrderItem = '' } = key;
  const order = book.order(SalesOrder);
  const item = order?.items.find((one) => one.item === SalesOrderItem);
  if (!order || !item) throw noSuchResource('A_SalesOrderItem');
  demandTag(tagOf(order), ifMatch);
  demandOnly(body, 'A_SalesOrderItem', ['SalesDocumentRjcnReason']);
  const rejection = textOf(body, 'SalesDocumentRjcnReason', 2);
  if (rejection !== '' && !REJECTION_REASONS.has(rejection))
    throw new SapRefusal(400, 'V1/474', `Reason for rejection ${rejection} is not defined`, 'SalesDocumentRjcnReason');
  changeItems(book, SalesOrder, (one) => (one.item === SalesOrderItem ? { rejection } : undefined));
}

const REJECTION_REASONS: ReadonlySet<string> = new Set(['01', '02', '03', '05', '50']);

const rowOf = (order: SalesOrder | undefined): Row | undefined => order && orderRow(order);

function orderRow(order: SalesOrder): Row {
  const { number, items } = order;
  const rejected = items.filter(({ rejection }) => rejection !== '').length;
  const delivery = worst(items.map(deliveryStatus));
  return entity('A_SalesOrder', `'${number}'`, tagOf(order), {
    SalesOrder: number,
    SalesOrderType: 'OR',
    SalesOrganization: SALES_ORGANISATION,
    DistributionChannel: '10',
    OrganizationDivision: '00',
    SoldToParty: order.customer,
    CreationDate: day(dayOf(order.enteredAt)),
    CreatedByUser: 'SALES',
    LastChangeDate: day(dayOf(order.changedAt)),
    LastChangeDateTime: instant(order.changedAt),
    PurchaseOrderByCustomer: `PO-${number}`,
    SalesOrderDate: day(dayOf(order.enteredAt)),
    TotalNetAmount: items.reduce((sum, item) => sum.plus(netOf(item)), new Big(0)).toFixed(2),
    TransactionCurrency: order.currency,
    PricingDate: day(dayOf(order.enteredAt)),
    RequestedDeliveryDate: day(order.requestedDay),
    ShippingCondition: '01',
    CompleteDeliveryIsDefined: false,
    HeaderBillingBlockReason: '',
    DeliveryBlockReason: order.deliveryBlock,
    IncotermsClassification: 'DAP',
    CustomerPaymentTerms: '0004',
    OverallDeliveryStatus: delivery,
    OverallTotalDeliveryStatus: delivery,
    OverallSDProcessStatus: processStatus(order),
    OverallSDDocumentRejectionSts: rejected === 0 ? 'A' : rejected < items.length ? 'B' : 'C',
    TotalCreditCheckStatus: order.credit,
    TotalBlockStatus: order.deliveryBlock ? 'C' : '',
    to_Item: items.map((item) => itemRow(order, item)),
    to_Partner: [partnerRow(order, 'SP'), partnerRow(order, 'SH')],
  });
}

function itemRow(order: SalesOrder, item: OrderItem): Row {
  const weight = decimal(materialOf(item.material).weightKg * item.quantity);
  // SAP keeps one tag for the whole order, at its header.
  return entity('A_SalesOrderItem', `SalesOrder='${order.number}',SalesOrderItem='${item.item}'`, undefined, {
    SalesOrder: order.number,
    SalesOrderItem: item.item,
    HigherLevelItem: '0',
    SalesOrderItemCategory: 'TAN',
    SalesOrderItemText: item.text,
    Material: item.material,
    RequestedQuantity: told(item, item.quantity),
    RequestedQuantityUnit: unitOf(item),
    RequestedQuantitySAPUnit: unitOf(item),
    RequestedQuantityISOUnit: unitOf(item),
    OrderQuantityUnit: unitOf(item),
    ItemGrossWeight: weight,
    ItemNetWeight: weight,
    ItemWeightUnit: 'KG',
    TransactionCurrency: order.currency,
    NetAmount: netOf(item).toFixed(2),
    ProductionPlant: item.plant,
    StorageLocation: '0001',
    ShippingPoint: item.plant,
    SalesDocumentRjcnReason: item.rejection,
    SDProcessStatus: isDone(item) ? 'C' : item.delivered > 0 ? 'B' : 'A',
    DeliveryStatus: deliveryStatus(item),
    OrderRelatedBillingStatus: '',
  });
}

function partnerRow(order: SalesOrder, partnerFunction: 'SP' | 'SH'): Row {
  const customer = customerOf(order.customer);
  const key = `SalesOrder='${order.number}',PartnerFunction='${partnerFunction}'`;
  return entity('A_SalesOrderHeaderPartner', key, undefined, {
    SalesOrder: order.number,
    PartnerFunction: partnerFunction,
    PartnerFunctionInternalCode: partnerFunction === 'SP' ? 'AG' : 'WE',
    Customer: order.customer,
    Supplier: '',
    Personnel: '0',
    ContactPerson: '0',
    AddressID: order.customer.slice(-5),
    to_Address: [
      entity('A_SalesOrderPartnerAddress', `${key},AddressRepresentationCode=''`, undefined, {
        SalesOrder: order.number,
        PartnerFunction: partnerFunction,
        AddressRepresentationCode: '',
        CorrespondenceLanguage: 'EN',
        AddresseeFullName: customer?.name ?? '',
        OrganizationName1: customer?.name.slice(0, 40) ?? '',
        StreetName: customer?.street ?? '',
        HouseNumber: customer?.houseNumber ?? '',
        CityName: customer?.city ?? '',
        PostalCode: customer?.postalCode ?? '',
        Region: customer?.region ?? '',
        Country: customer?.country ?? '',
      }),
    ],
  });
}

export const netOf = ({ price, quantity }: Pick<OrderItem, 'price' | 'quantity'>): Big =>
  new Big(price).times(quantity);

/** How much is on deliveries, whether or not it has left. */
const deliveryStatus = ({ delivered, quantity }: OrderItem): string =>
  delivered === 0 ? 'A' : delivered < quantity ? 'B' : 'C';

const worst = (statuses: readonly string[]): string =>
  statuses.every((status) => status === 'C') ? 'C' : statuses.every((status) => status === 'A') ? 'A' : 'B';

const processStatus = ({ complete, items }: SalesOrder): string =>
  complete ? 'C' : items.some(({ delivered, rejection }) => delivered > 0 || rejection !== '') ? 'B' : 'A';
