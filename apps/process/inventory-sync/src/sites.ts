import type { Landscape } from '#platform/config';

/** Which ERP keeps which book. Nothing that is decided depends on it: a replay under another landscape decides the same. */
export interface Sites {
  /** ERPs that keep the book of any warehouse. */
  readonly erps: readonly string[];
  /** Of a warehouse, by its GLN: the first ERP that has a code for it; null where none has. */
  erpOf(warehouse: string): string | null;
  /** Of a purchase order, by the id that partners know it by: `<connection>-<number>`; null where it names no ERP. */
  orderAt(purchaseOrderId: string): { readonly erp: string; readonly number: string } | null;
}

export function sitesOf({ warehouses, connections }: Pick<Landscape, 'warehouses' | 'connections'>): Sites {
  const erps = connections.filter(({ kind }) => kind === 'erp').map(({ id }) => id);
  // One connection's name may begin with another's: the longest that fits is meant.
  const longestFirst = erps.toSorted((a, b) => b.length - a.length);
  const erpOf = (gln: string): string | null => {
    const codes = warehouses.find((warehouse) => warehouse.gln === gln)?.erpCodes ?? {};
    return erps.find((erp) => codes[erp] !== undefined) ?? null;
  };
  return {
    erps: [...new Set(warehouses.flatMap(({ gln }) => erpOf(gln) ?? []))],
    erpOf,
    orderAt: (id) => {
      const erp = longestFirst.find((each) => id.startsWith(`${each}-`) && id.length > each.length + 1);
      return erp === undefined ? null : { erp, number: id.slice(erp.length + 1) };
    },
  };
}
