import { Big } from 'big.js';
import { quantity } from '#canonical';
import type { AvailabilityItem } from '../../erp.port.js';
import { anyOf, type Entity, expanded, type ODataRequest, parseDecimal, requiredText, text } from './odata.codec.js';
import { toRec20 } from './sales-order.translator.js';
import { COMPLETELY, SERVICES, UNRESTRICTED } from './sap.codes.js';

/** Materials per request: keeps the URL under what proxies accept. */
export const SKUS_PER_REQUEST = 20;

/** https://api.sap.com/api/API_MATERIAL_STOCK_SRV: book stock by material, plant, storage location and stock type. */
export const stockRequest = (skus: readonly string[]): ODataRequest => ({
  method: 'GET',
  service: SERVICES.stock,
  path: 'A_MaterialStock',
  query: { $filter: anyOf('Material', skus), $expand: 'to_MatlStkInAcctMod' },
});

/** Items of deliveries whose goods have not left: their stock is still in the book but is promised. */
export const openDeliveryItemsRequest = (skus: readonly string[]): ODataRequest => ({
  method: 'GET',
  service: SERVICES.delivery,
  path: 'A_OutbDeliveryItem',
  query: {
    $filter: `(${anyOf('Material', skus)}) and GoodsMovementStatus ne '${COMPLETELY}'`,
    // There may be many, and each has two hundred properties.
    $select: 'Material,Plant,ActualDeliveredQtyInBaseUnit,GoodsMovementStatus',
  },
});

interface Book {
  readonly sku: string;
  readonly plant: string;
  readonly unit: string;
  value: Big;
}

/**
 * Unrestricted stock less open deliveries, per material and plant. An approximation of SAP's own availability check
 * (ATP): it does not know confirmed order quantities without a delivery, planned receipts, or safety stock.
 */
export function toAvailability(skus: readonly string[], materials: readonly Entity[], openItems: readonly Entity[]) {
  const books = new Map<string, Book>();
  for (const material of materials) {
    for (const stock of expanded(material, 'to_MatlStkInAcctMod')) addStock(books, material, stock);
  }
  for (const item of openItems) {
    const book = books.get(bookKey(text(item, 'Material'), text(item, 'Plant')));
    if (book && text(item, 'GoodsMovementStatus') !== COMPLETELY) {
      book.value = book.value.minus(parseDecimal(item['ActualDeliveredQtyInBaseUnit']));
    }
  }
  const known = new Set(materials.map((material) => requiredText(material, 'Material')));
  const items: AvailabilityItem[] = [...books.values()].map(({ sku, plant, unit, value }) => ({
    sku,
    warehouseCode: plant,
    available: quantity(value.lt(0) ? 0 : value.toNumber(), unit),
  }));
  return { items, unknown: skus.filter((sku) => !known.has(sku)) };
}

const bookKey = (sku: string, plant: string): string => `${sku}\u0000${plant}`;

function addStock(books: Map<string, Book>, material: Entity, stock: Entity): void {
  if (text(stock, 'InventoryStockType') !== UNRESTRICTED || text(stock, 'InventorySpecialStockType') !== '') return;
  const sku = requiredText(material, 'Material');
  const plant = requiredText(stock, 'Plant');
  const unit = toRec20(text(stock, 'MaterialBaseUnit') || requiredText(material, 'MaterialBaseUnit'));
  const book = books.get(bookKey(sku, plant)) ?? { sku, plant, unit, value: new Big(0) };
  book.value = book.value.plus(parseDecimal(stock['MatlWrhsStkQtyInMatlBaseUnit']));
  books.set(bookKey(sku, plant), book);
}
