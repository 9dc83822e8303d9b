import { Big } from 'big.js';
import { quantity } from '#canonical';
import type { ErpPageQuery, StockBookItem, StockBookQuestion } from '../../erp.port.js';
import {
  anyOf,
  type Entity,
  expanded,
  literal,
  type ODataRequest,
  parseDecimal,
  requiredText,
  text,
} from './odata.codec.js';
import { toRec20 } from './sales-order.translator.js';
import { LIES_THERE, SERVICES, UNRESTRICTED } from './sap.codes.js';

/** Materials with what is kept of each anywhere: the service has no set of its own for one plant. */
export function stockBookRequest({ skus }: StockBookQuestion, { cursor, limit }: ErpPageQuery): ODataRequest {
  const conditions = [
    ...(skus ? [`(${anyOf('Material', skus)})`] : []),
    ...(cursor ? [`Material gt ${literal(cursor)}`] : []),
  ];
  return {
    method: 'GET',
    service: SERVICES.stock,
    path: 'A_MaterialStock',
    query: {
      ...(conditions.length > 0 && { $filter: conditions.join(' and ') }),
      $expand: 'to_MatlStkInAcctMod',
      $orderby: 'Material',
      $top: String(limit),
    },
  };
}

/** A material's own stock in a plant that lies there, whatever it is fit for; null where none is kept. */
export function toStockBookItem(material: Entity, plant: string): StockBookItem | null {
  const kept = expanded(material, 'to_MatlStkInAcctMod').filter(
    (stock) =>
      text(stock, 'Plant') === plant &&
      text(stock, 'InventorySpecialStockType') === '' &&
      LIES_THERE.has(text(stock, 'InventoryStockType')),
  );
  if (kept.length === 0) return null;
  const unit = toRec20(requiredText(material, 'MaterialBaseUnit'));
  const sum = (stocks: readonly Entity[]) =>
    quantity(
      stocks
        .reduce((all, stock) => all.plus(parseDecimal(stock['MatlWrhsStkQtyInMatlBaseUnit'])), new Big(0))
        .toNumber(),
      unit,
    );
  return {
    sku: requiredText(material, 'Material'),
    onHand: sum(kept),
    blocked: sum(kept.filter((stock) => text(stock, 'InventoryStockType') !== UNRESTRICTED)),
    parts: [...Map.groupBy(kept, (stock) => text(stock, 'StorageLocation'))].map(([storageLocation, stocks]) => ({
      storageLocation,
      onHand: sum(stocks),
    })),
  };
}
