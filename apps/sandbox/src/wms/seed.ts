import type { FloorStock } from './floor.book.js';
import { SEED } from './warehouse.table.js';

/** What lies in the simulated warehouses on the first day; one lot per SKU and warehouse. */
export function seedStock(at: string): FloorStock[] {
  return SEED.flatMap(({ sku, onHand }) =>
    Object.entries(onHand).map(([warehouse, quantity]) => ({
      warehouse,
      sku,
      onHand: quantity,
      allocated: 0,
      lot: `L-${warehouse}-${sku.slice(-4)}`,
      sequence: 0,
      updatedAt: at,
    })),
  );
}
