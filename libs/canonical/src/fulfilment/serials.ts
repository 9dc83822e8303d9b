import type { Quantity } from '../values.js';

/** What somebody told wrong: a JSON Pointer to it, a stable code, and why. */
export interface Fault {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** Goods of a line, of a purchase order where there are several, with the place at which they are told. */
export type PlacedGoods = readonly [
  at: string,
  goods: {
    readonly purchaseOrderId?: string;
    readonly lineId: string;
    readonly quantity: Quantity;
    readonly serials?: readonly string[];
  },
];

/** A serial number names one piece: as many as pieces, and none in two places. */
export function unlikelySerials(contents: readonly PlacedGoods[]): Fault[] {
  const seen = new Set<string>();
  return contents.flatMap(([at, { purchaseOrderId, lineId, serials, quantity }]) => {
    if (!serials) return [];
    const pointer = `${at}/serials`;
    const message = `${serials.length} serial numbers for ${quantity.value} ${quantity.unit}`;
    const miscounted = serials.length === quantity.value ? [] : [{ pointer, code: 'not-one-per-piece', message }];
    const nameOf = (serial: string) => JSON.stringify([purchaseOrderId, lineId, serial]);
    const repeated = serials.filter((serial) => seen.has(nameOf(serial)));
    for (const serial of serials) seen.add(nameOf(serial));
    return [
      ...miscounted,
      ...repeated.map((serial) => ({
        pointer,
        code: 'told-twice',
        message: `${serial} lies in another place already`,
      })),
    ];
  });
}
