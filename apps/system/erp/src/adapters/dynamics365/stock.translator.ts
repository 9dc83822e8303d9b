import { Big } from 'big.js';
import { type Quantity, quantity } from '#canonical';
import { readable } from '#platform/connections';
import type { AvailabilityItem, StockBookItem } from '../../erp.port.js';
import { toRec20 } from './dynamics.codes.js';
import type { WireOnHand, WireProduct } from './dynamics.wire.js';

/** Unit that stock of an item is kept in; on-hand entities do not tell it. */
export type UnitsOfItems = ReadonlyMap<string, string>;

export const unitsOf = (products: readonly WireProduct[], units: Readonly<Record<string, string>>): UnitsOfItems =>
  new Map(products.map((product) => [product.ItemNumber, toRec20(product.InventoryUnitSymbol || 'ea', units)]));

/** Of all variants of an item together: our SKU is the item. @throws Untranslatable */
export function translateAvailability(rows: readonly WireOnHand[], units: UnitsOfItems): AvailabilityItem[] {
  const places = Map.groupBy(rows, (row) => JSON.stringify([row.ItemNumber, row.InventoryWarehouseId]));
  return [...places.values()].flatMap((kept) => {
    const [first] = kept;
    const unit = first && units.get(first.ItemNumber);
    if (!first || !unit) return [];
    const available = sum(kept, (row) => row.AvailableOnHandQuantity, unit);
    const free = available.value < 0 ? quantity(0, unit) : available;
    return [{ sku: first.ItemNumber, warehouseCode: first.InventoryWarehouseId, available: free }];
  });
}

/** What lies in one warehouse, by item. @throws Untranslatable */
export function translateStockBook(
  rows: readonly WireOnHand[],
  units: UnitsOfItems,
  blocking: readonly string[],
): StockBookItem[] {
  return [...Map.groupBy(rows, (row) => row.ItemNumber)].flatMap(([sku, kept]) => {
    const unit = units.get(sku);
    if (!unit) return [];
    const onHand = sum(kept, (row) => row.OnHandQuantity, unit);
    const blocked = kept.filter(({ InventoryStatusId }) => blocking.includes(InventoryStatusId ?? ''));
    const parts = Map.groupBy(kept, (row) => row.InventoryWarehouseId);
    return [
      {
        sku,
        onHand,
        blocked: sum(blocked, (row) => row.OnHandQuantity, unit),
        // No public entity tells of a finer place than the warehouse.
        parts: [...parts].map(([storageLocation, there]) => ({
          storageLocation,
          onHand: sum(there, (row) => row.OnHandQuantity, unit),
        })),
      },
    ];
  });
}

const sum = (rows: readonly WireOnHand[], of: (row: WireOnHand) => number, unit: string): Quantity =>
  readable(() => quantity(rows.reduce((all, row) => all.plus(of(row)), new Big(0)).toNumber(), unit));
