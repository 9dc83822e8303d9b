import { parseMoney, quantity } from '#canonical';
import { codeIn } from '#platform/connections';
import type { ErpPageQuery, PurchaseOrder, PurchaseOrderLine } from '../../erp.port.js';
import {
  anyOf,
  type Entity,
  expanded,
  key,
  literal,
  type ODataRequest,
  pageAfter,
  parseDay,
  parseDecimal,
  requiredText,
  text,
} from './odata.codec.js';
import { toRec20, unitPrice } from './sales-order.translator.js';
import { RECEIPT_SIGN, SERVICES } from './sap.codes.js';

const EXPAND = 'to_PurchaseOrderItem,to_PurchaseOrderItem/to_ScheduleLine';

/** https://api.sap.com/api/API_PURCHASEORDER_PROCESS_SRV: a supplier's orders by number. */
export const purchaseOrdersRequest = (supplier: string, page: ErpPageQuery): ODataRequest => ({
  method: 'GET',
  service: SERVICES.purchaseOrder,
  path: 'A_PurchaseOrder',
  query: { $expand: EXPAND, ...pageAfter('PurchaseOrder', page, [`Supplier eq ${literal(supplier)}`]) },
});

export const purchaseOrderRequest = (purchaseOrderNumber: string): ODataRequest => ({
  method: 'GET',
  service: SERVICES.purchaseOrder,
  path: `A_PurchaseOrder(${key(purchaseOrderNumber)})`,
  query: { $expand: EXPAND },
});

/** The order does not tell what was received: its material documents do. */
export const receiptsRequest = (purchaseOrderNumbers: readonly string[]): ODataRequest => ({
  method: 'GET',
  service: SERVICES.materialDocument,
  path: 'A_MaterialDocumentItem',
  query: { $filter: anyOf('PurchaseOrder', purchaseOrderNumbers) },
});

/**
 * A_PurchaseOrder with items and schedule lines → canonical. Items that were deleted are left out.
 * @param receipts A_MaterialDocumentItem of this order, maybe among those of others
 */
export function toPurchaseOrder(entity: Entity, receipts: readonly Entity[], connection: string): PurchaseOrder {
  const purchaseOrderNumber = requiredText(entity, 'PurchaseOrder');
  const currency = requiredText(entity, 'DocumentCurrency');
  const own = receipts.filter((row) => text(row, 'PurchaseOrder') === purchaseOrderNumber);
  const lines = expanded(entity, 'to_PurchaseOrderItem')
    .filter((item) => !isDeleted(item))
    .map((item) => toLine(item, own, currency));
  const orderedOn = parseDay(entity['PurchaseOrderDate']);
  return {
    source: { system: connection, id: purchaseOrderNumber },
    purchaseOrderNumber,
    supplier: requiredText(entity, 'Supplier'),
    currency,
    status: statusOf(entity, lines),
    ...(orderedOn && { orderedOn }),
    lines,
  };
}

/** Deletion codes of header and item: L deleted, S blocked. */
const isDeleted = (row: Entity): boolean => text(row, 'PurchasingDocumentDeletionCode') === 'L';

function statusOf(entity: Entity, lines: readonly PurchaseOrderLine[]): PurchaseOrder['status'] {
  if (isDeleted(entity) || lines.length === 0) return 'cancelled';
  return lines.every(({ closed }) => closed) ? 'completed' : 'open';
}

function toLine(item: Entity, receipts: readonly Entity[], currency: string): PurchaseOrderLine {
  const lineId = requiredText(item, 'PurchaseOrderItem');
  const unit = toRec20(requiredText(item, 'PurchaseOrderQuantityUnit'));
  const ordered = parseDecimal(item['OrderQuantity']);
  const received = receipts
    .filter((row) => number(text(row, 'PurchaseOrderItem')) === number(lineId))
    .reduce((sum, row) => sum + receivedBy(row, unit), 0);
  const description = text(item, 'PurchaseOrderItemText');
  const price = priceOf(item, currency);
  const warehouseCode = text(item, 'Plant');
  const [first] = expanded(item, 'to_ScheduleLine')
    .map((row) => parseDay(row['ScheduleLineDeliveryDate']))
    .sort();
  return {
    lineId,
    sku: requiredText(item, 'Material'),
    ...(description && { description }),
    quantity: quantity(ordered, unit),
    received: quantity(received, unit),
    closed: item['IsCompletelyDelivered'] === true || received >= ordered,
    ...(price && { unitPrice: price }),
    ...(warehouseCode && { warehouseCode }),
    ...(first && { deliveryDate: first }),
  };
}

/** SAP writes item numbers with and without leading zeros. */
const number = (item: string): number => Number(item);

/** In the order's unit: a document in another unit tells it in the entry unit only, and is not counted. */
function receivedBy(row: Entity, unit: string): number {
  const sign = codeIn(RECEIPT_SIGN, text(row, 'GoodsMovementType'));
  if (!sign || toRec20(text(row, 'EntryUnit')) !== unit) return 0;
  return sign * parseDecimal(row['QuantityInEntryUnit']);
}

/** SAP prices `NetPriceQuantity` units; a price of one that is no whole number of cents is left out, not rounded. */
function priceOf(item: Entity, currency: string) {
  const amount = text(item, 'NetPriceAmount');
  if (amount === '') return undefined;
  const per = text(item, 'NetPriceQuantity') === '' ? 1 : parseDecimal(item['NetPriceQuantity']);
  return per === 1 ? parseMoney(amount, currency) : unitPrice(amount, per, currency);
}
