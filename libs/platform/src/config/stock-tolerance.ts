export const WITHIN_TOLERANCE = ['post', 'accept'] as const;

/** By how much the books may differ about items of one class before a person is asked. */
export interface StockTolerance {
  /** In the item's base unit. The smaller of the two limits counts. */
  readonly quantity: number;
  /** Of what the ERP's book says. */
  readonly percent: number;
  /** What becomes of a difference within both: posted as a count, or left as it is. */
  readonly within: (typeof WITHIN_TOLERANCE)[number];
}

/** Classes of items, as a house sorts them by value (ABC analysis). */
export interface StockTolerances {
  readonly classes?: Readonly<Record<string, StockTolerance>>;
  /** SKU → class. */
  readonly items?: Readonly<Record<string, string>>;
  /** Class of every other item. */
  readonly standard?: string;
}

/** Without a word of the installation: A is dear and always a person's, C is cheap. */
const CLASSES: Readonly<Record<string, StockTolerance>> = {
  A: { quantity: 0, percent: 0, within: 'post' },
  B: { quantity: 2, percent: 2, within: 'post' },
  C: { quantity: 10, percent: 5, within: 'post' },
};
const STANDARD = 'B';

export interface ItemTolerance extends StockTolerance {
  readonly itemClass: string;
}

/** The tolerance of an item; an item of a class that has none has none. */
export function stockToleranceOf(
  { classes = {}, items = {}, standard = STANDARD }: StockTolerances,
  sku: string,
): ItemTolerance {
  const itemClass = items[sku] ?? standard;
  const tolerance = { ...CLASSES, ...classes }[itemClass] ?? { quantity: 0, percent: 0, within: 'post' };
  return { itemClass, ...tolerance };
}

/** Classes that have a tolerance. */
export const knownClasses = ({ classes = {} }: StockTolerances): string[] => Object.keys({ ...CLASSES, ...classes });
