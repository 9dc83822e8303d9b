import { createHash } from 'node:crypto';
import { Big } from 'big.js';
import { type OpenOrder, type Order, type OrderLine, parseMoney, quantity } from '#canonical';
import { readable } from '#platform/connections';
import type { DynamicsConfig } from './config.js';
import { CANCELLED, CONFIRMED, dayOf, INVOICED, instantOf, toRec20 } from './dynamics.codes.js';
import type { WireOrder, WireOrderLine } from './dynamics.wire.js';

/** What is read of an order; its lines come with it. */
export const ORDER_FIELDS = [
  'SalesOrderNumber',
  'SalesOrderStatus',
  'SalesOrderProcessingStatus',
  'IsSalesProcessingStopped',
  'OrderingCustomerAccountNumber',
  'SalesOrderName',
  'CurrencyCode',
  'DeliveryAddressName',
  'DeliveryAddressStreet',
  'DeliveryAddressCity',
  'DeliveryAddressZipCode',
  'DeliveryAddressStateId',
  'DeliveryAddressCountryRegionISOCode',
  'RequestedShippingDate',
  'OrderCreationDateTime',
].join(',');

export type OrderOptions = Pick<DynamicsConfig, 'defaultCountry' | 'releaseAt' | 'units'>;

/**
 * A sales order to a canonical one. Lines that were cancelled there, and those without an item (a category), are no lines
 * to ship. The service tells when it was entered, and never when it was changed.
 * @throws Untranslatable
 */
export function translateOrder(order: WireOrder, connection: string, options: OrderOptions): Order {
  const requestedShipDate = dayOf(order.RequestedShippingDate);
  const enteredAt = instantOf(order.OrderCreationDateTime);
  const block = blockOf(order);
  const name = order.SalesOrderName || order.OrderingCustomerAccountNumber || '';
  return {
    source: { system: connection, id: order.SalesOrderNumber },
    orderNumber: order.SalesOrderNumber,
    customer: { id: order.OrderingCustomerAccountNumber ?? '', ...(name && { name }) },
    currency: order.CurrencyCode,
    // Credit management holds orders there, and no public entity tells of it.
    credit: 'not-checked',
    ...(block && { deliveryBlock: block }),
    status: statusOf(order, options),
    shipTo: {
      name: order.DeliveryAddressName || name,
      ...(order.DeliveryAddressStreet && { street: order.DeliveryAddressStreet }),
      city: order.DeliveryAddressCity ?? '',
      postalCode: order.DeliveryAddressZipCode ?? '',
      ...(order.DeliveryAddressStateId && { region: order.DeliveryAddressStateId }),
      country: order.DeliveryAddressCountryRegionISOCode || options.defaultCountry,
    },
    lines: shippedLines(order).map((line) => translateLine(line, order.CurrencyCode, options)),
    ...(requestedShipDate && { requestedShipDate }),
    ...(enteredAt && { enteredAt }),
  };
}

/** Null once it has ended. */
export function translateOpenOrder(order: WireOrder, options: OrderOptions): OpenOrder | null {
  const status = statusOf(order, options);
  if (status === 'cancelled' || status === 'completed') return null;
  const enteredAt = instantOf(order.OrderCreationDateTime);
  return {
    orderNumber: order.SalesOrderNumber,
    customer: order.OrderingCustomerAccountNumber ?? '',
    status,
    ...(enteredAt && { enteredAt }),
  };
}

/** The same as long as nothing of it and of its lines is changed: a tag of the one says nothing of the others. */
export const changeIdOf = (order: WireOrder): string =>
  createHash('sha256').update(JSON.stringify(order)).digest('base64url').slice(0, 22);

function statusOf(order: WireOrder, { releaseAt }: Pick<OrderOptions, 'releaseAt'>): Order['status'] {
  if (order.SalesOrderStatus === CANCELLED) return 'cancelled';
  if (order.SalesOrderStatus === INVOICED) return 'completed';
  if (blockOf(order)) return 'entered';
  const released = releaseAt === 'entry' || CONFIRMED.has(order.SalesOrderProcessingStatus ?? '');
  return released ? 'released' : 'entered';
}

function blockOf(order: WireOrder): string | undefined {
  if (order.IsSalesProcessingStopped === 'Yes') return 'Do not process';
  const stopped = shippedLines(order).filter(({ IsLineStopped }) => IsLineStopped === 'Yes');
  return stopped.length === 0 ? undefined : `Stopped: ${stopped.map(({ ItemNumber }) => ItemNumber).join(', ')}`;
}

const shippedLines = ({ SalesOrderLines }: WireOrder): readonly WireOrderLine[] =>
  SalesOrderLines.filter(({ ItemNumber, SalesOrderLineStatus }) => ItemNumber && SalesOrderLineStatus !== CANCELLED);

function translateLine(line: WireOrderLine, currency: string, { units }: Pick<OrderOptions, 'units'>): OrderLine {
  const requestedShipDate = dayOf(line.RequestedShippingDate);
  return {
    lineId: line.InventoryLotId,
    sku: line.ItemNumber ?? '',
    ...(line.LineDescription && { description: line.LineDescription }),
    quantity: readable(() => quantity(line.OrderedSalesQuantity, toRec20(line.SalesUnitSymbol || 'ea', units))),
    ...unitPrice(line, currency),
    ...(requestedShipDate && { requestedShipDate }),
  };
}

/** A price may be finer than its currency, or for several pieces: what is no whole amount of one is left out, not rounded. */
function unitPrice({ SalesPrice, SalesPriceQuantity }: WireOrderLine, currency: string): Pick<OrderLine, 'unitPrice'> {
  if (typeof SalesPrice !== 'number') return {};
  try {
    const price = new Big(SalesPrice).div(SalesPriceQuantity || 1);
    return { unitPrice: parseMoney(price.toFixed(), currency) };
  } catch {
    return {};
  }
}
