import { Big } from 'big.js';
import { type Address, type Money, minorDigits, money, type Order, type OrderLine, quantity } from '#canonical';
import { codeIn } from '#platform/connections';
import type { GoodsData } from './goods-data.translator.js';
import {
  type Entity,
  expanded,
  key,
  type ODataRequest,
  parseDate,
  parseDay,
  parseDecimal,
  requiredText,
  text,
} from './odata.codec.js';
import { COMPLETELY, CREDIT_STATUS, SERVICES, SHIP_TO, SOLD_TO, UNIT_TO_REC20 } from './sap.codes.js';

/** What of an order is read: its items, and its partners with their addresses. */
export const ORDER_EXPAND = 'to_Item,to_Partner/to_Address';

/** https://api.sap.com/api/API_SALES_ORDER_SRV: A_SalesOrder by key. */
export const orderRequest = (orderNumber: string): ODataRequest => ({
  method: 'GET',
  service: SERVICES.salesOrder,
  path: `A_SalesOrder(${key(orderNumber)})`,
  query: { $expand: ORDER_EXPAND },
});

export const itemsOf = (order: Entity): readonly Entity[] => expanded(order, 'to_Item');

export const isRejected = (item: Entity): boolean => text(item, 'SalesDocumentRjcnReason') !== '';

/** Materials of the items that may be shipped. */
export const materialsOf = (order: Entity): readonly string[] =>
  itemsOf(order)
    .filter((item) => !isRejected(item))
    // One without is none that can be read, and found to be so where it is read.
    .map((item) => text(item, 'Material'))
    .filter((material) => material !== '');

const NOTHING: ReadonlyMap<string, GoodsData> = new Map();

/**
 * A_SalesOrder → canonical. Rejected items are not part of what may be shipped, so they are left out.
 * @param goods what the material master says of them, by material
 */
export function toOrder(entity: Entity, connection: string, goods = NOTHING): Order {
  const orderNumber = requiredText(entity, 'SalesOrder');
  const currency = requiredText(entity, 'TransactionCurrency');
  const partners = expanded(entity, 'to_Partner');
  const soldTo = addressOf(partners, SOLD_TO);
  const requested = parseDay(entity['RequestedDeliveryDate']);
  const deliveryBlock = text(entity, 'DeliveryBlockReason');
  const entered = parseDay(entity['CreationDate']);
  const changed = parseDate(entity['LastChangeDateTime']);
  return {
    source: { system: connection, id: orderNumber },
    orderNumber,
    customer: { id: requiredText(entity, 'SoldToParty'), ...(soldTo && { name: soldTo.name }) },
    currency,
    credit: creditOf(entity),
    ...(deliveryBlock && { deliveryBlock }),
    status: statusOf(entity),
    shipTo: addressOf(partners, SHIP_TO) ?? soldTo ?? { name: '', city: '', postalCode: '', country: '' },
    lines: itemsOf(entity)
      .filter((item) => !isRejected(item))
      .map((item) => ({ ...toLine(item, currency, requested), ...goods.get(requiredText(item, 'Material')) })),
    // The header names the day of delivery; without schedule lines it is the latest day on which to ship.
    ...(requested && { requestedShipDate: requested }),
    ...(entered && { enteredAt: `${entered}T00:00:00.000Z` }),
    ...(changed && { changedAt: changed.toISOString() }),
  };
}

/** A status that this table does not know holds the order rather than shipping it. */
const creditOf = (entity: Entity): Order['credit'] =>
  codeIn(CREDIT_STATUS, text(entity, 'TotalCreditCheckStatus')) ?? 'blocked';

export function statusOf(entity: Entity): Order['status'] {
  const items = itemsOf(entity);
  const allRejected = items.length > 0 && items.every(isRejected);
  const nothingDelivered = items.every((item) => !['B', COMPLETELY].includes(text(item, 'DeliveryStatus')));
  const complete = text(entity, 'OverallSDProcessStatus') === COMPLETELY;
  // Delivered means on a delivery, not gone: an order rejected as a whole while its deliveries are open is to be stopped.
  // One of which the rest was rejected after all else was shipped and billed is complete.
  if ((text(entity, 'OverallSDDocumentRejectionSts') === COMPLETELY || allRejected) && (nothingDelivered || !complete))
    return 'cancelled';
  if (complete) return 'completed';
  const blocked = text(entity, 'DeliveryBlockReason') !== '' || creditOf(entity) === 'blocked';
  return blocked ? 'entered' : 'released';
}

function toLine(item: Entity, currency: string, requestedShipDate: string | undefined): OrderLine {
  const value = parseDecimal(item['RequestedQuantity']);
  const price = unitPrice(text(item, 'NetAmount'), value, text(item, 'TransactionCurrency') || currency);
  const description = text(item, 'SalesOrderItemText');
  return {
    lineId: requiredText(item, 'SalesOrderItem'),
    sku: requiredText(item, 'Material'),
    ...(description && { description }),
    quantity: quantity(
      value,
      toRec20(text(item, 'RequestedQuantityISOUnit') || requiredText(item, 'RequestedQuantityUnit')),
    ),
    ...(price && { unitPrice: price }),
    ...(requestedShipDate && { requestedShipDate }),
  };
}

export const toRec20 = (unit: string): string => codeIn(UNIT_TO_REC20, unit) ?? unit;

/** SAP gives the net value of the whole item. A price of one unit that is no whole number of cents is left out, not rounded. */
export function unitPrice(netAmount: string, units: number, currency: string): Money | undefined {
  if (netAmount === '' || units === 0) return undefined;
  const minor = new Big(netAmount.trim()).times(new Big(10).pow(minorDigits(currency))).div(units);
  return minor.eq(minor.round(0)) &&
    minor.times(units).eq(new Big(netAmount.trim()).times(new Big(10).pow(minorDigits(currency))))
    ? money(minor.toNumber() || 0, currency)
    : undefined;
}

function addressOf(partners: readonly Entity[], partnerFunction: string): Address | undefined {
  const partner = partners.find((row) => text(row, 'PartnerFunction') === partnerFunction);
  const address = partner && expanded(partner, 'to_Address')[0];
  if (!address) return undefined;
  const street = [text(address, 'StreetName'), text(address, 'HouseNumber')].filter(Boolean).join(' ');
  const region = text(address, 'Region');
  return {
    name: text(address, 'AddresseeFullName') || text(address, 'OrganizationName1'),
    ...(street && { street }),
    city: text(address, 'CityName'),
    postalCode: text(address, 'PostalCode'),
    ...(region && { region }),
    country: text(address, 'Country'),
  };
}
