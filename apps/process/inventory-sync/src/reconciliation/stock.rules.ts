import { type Instant, type Quantity, subtractQuantity } from '#canonical';
import { type StockTolerances, stockToleranceOf } from '#platform/config';
import type { Rules } from '#process-manager';

/** What one book says of an item at a place. */
export interface StockRow {
  /** `<GLN>/<SKU>`: also the instance of that place. */
  readonly key: string;
  readonly sku: string;
  /** GLN. */
  readonly location: string;
  /** All that lies there, fit for sale or not. */
  readonly onHand: Quantity;
  readonly asOf: Instant;
}

export const keyOf = (location: string, sku: string): string => `${location}/${sku}`;

/** The shelf against the book: what is not there is nothing. A place without anything in either is none. */
export const STOCK_RULES: Rules<StockRow, StockRow> = {
  judge: (wms, erp) => {
    const units = unitsOf(wms, erp);
    if (units.length > 1) return { kind: 'difference', difference: { units } };
    const onHand = differenceOf(wms, erp);
    return onHand.value === 0 ? undefined : { kind: 'difference', difference: { onHand } };
  },
  amountOf: ({ onHand }) => onHand.value,
  unitOf: ({ onHand }) => onHand.unit,
};

const unitsOf = (wms: StockRow | undefined, erp: StockRow | undefined): string[] => [
  ...new Set([wms, erp].flatMap((row) => row?.onHand.unit ?? [])),
];

/** What is missing on a side is nothing, in the unit of the other. */
export function figuresOf(wms: StockRow | undefined, erp: StockRow | undefined): { wms: Quantity; erp: Quantity } {
  const { unit } = ((wms ?? erp) as StockRow).onHand;
  return { wms: wms?.onHand ?? { value: 0, unit }, erp: erp?.onHand ?? { value: 0, unit } };
}

/** By how much the shelf holds more than the book, in one unit. */
export function differenceOf(wms: StockRow | undefined, erp: StockRow | undefined): Quantity {
  const figures = figuresOf(wms, erp);
  return subtractQuantity(figures.wms, figures.erp);
}

export type Verdict = 'within-tolerance' | 'accepted' | 'above-tolerance' | 'units-differ';

/** What a difference is by the tolerance of the item's class. */
export function verdictOf(
  tolerances: StockTolerances,
  wms: StockRow | undefined,
  erp: StockRow | undefined,
): { readonly verdict: Verdict; readonly itemClass: string } {
  const { sku } = (wms ?? erp) as StockRow;
  const { itemClass, quantity, percent, within } = stockToleranceOf(tolerances, sku);
  if (unitsOf(wms, erp).length > 1) return { verdict: 'units-differ', itemClass };
  const most = Math.min(quantity, ((erp?.onHand.value ?? 0) * percent) / 100);
  if (Math.abs(differenceOf(wms, erp).value) > most) return { verdict: 'above-tolerance', itemClass };
  return { verdict: within === 'post' ? 'within-tolerance' : 'accepted', itemClass };
}
