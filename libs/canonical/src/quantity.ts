import { Big } from 'big.js';
import type { Quantity } from './values.js';

/** Quantities of different units, a unit that is no Rec 20 code, or a conversion that would lose a piece. */
export class InvalidQuantity extends Error {
  override readonly name = 'InvalidQuantity';
}

/** UN/ECE Recommendation 20 codes are one to three capitals or digits. */
const REC_20 = /^[0-9A-Z]{1,3}$/;

/**
 * Units that count things, of which there are only whole ones: pieces, pairs and sets by Rec 20, packages as orders and
 * X12 (element 355) name them. Those of Rec 21 stand in Rec 20 behind an X.
 */
const COUNTED = new Set('C62 EA H87 NAR NMB PR SET KT UN PCE PC BG BX CA CR CS CT DR PA PAL PF PK PL RO TU'.split(' '));
const PACKAGE = /^X[0-9A-Z]{2}$/;

/** Whether the unit counts whole things. */
export const isCounted = (unit: string): boolean => COUNTED.has(unit) || PACKAGE.test(unit);

/** @param value finite, at most six decimals */
export function quantity(value: number, unit: string): Quantity {
  if (!Number.isFinite(value)) throw new InvalidQuantity(`${value} is not a number`);
  if (!REC_20.test(unit)) throw new InvalidQuantity(`${JSON.stringify(unit)} is not a UN/ECE Rec 20 code`);
  return { value: new Big(value).round(6).toNumber() || 0, unit };
}

function combine(a: Quantity, b: Quantity, operation: 'plus' | 'minus'): Quantity {
  if (a.unit !== b.unit) throw new InvalidQuantity(`${a.unit} and ${b.unit} cannot be mixed`);
  return quantity(new Big(a.value)[operation](b.value).toNumber(), a.unit);
}

export const addQuantity = (a: Quantity, b: Quantity): Quantity => combine(a, b, 'plus');
export const subtractQuantity = (a: Quantity, b: Quantity): Quantity => combine(a, b, 'minus');

/** How many of an item's base unit are how many of another one: `denominator` of `unit` are `numerator` of `baseUnit`. */
export interface UnitConversion {
  readonly sku: string;
  readonly unit: string;
  readonly baseUnit: string;
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Into the item's base unit, exactly.
 * @param factor pieces of the base unit in one of this unit, as numerator and denominator (SAP keeps both)
 */
export function toBase(
  q: Quantity,
  baseUnit: string,
  factor: Pick<UnitConversion, 'numerator' | 'denominator'>,
): Quantity {
  const base = new Big(q.value).times(factor.numerator).div(factor.denominator);
  if (!base.times(factor.denominator).eq(new Big(q.value).times(factor.numerator)) || !base.eq(base.round(6))) {
    throw new InvalidQuantity(`${q.value} ${q.unit} is no whole amount of ${baseUnit}`);
  }
  return { ...quantity(q.value, q.unit), base: { value: base.toNumber(), unit: baseUnit } };
}

/** Whole packs and the loose pieces that are left: nothing is lost. */
export function splitIntoPacks(pieces: number, perPack: number): { packs: number; loose: number } {
  if (!Number.isSafeInteger(pieces) || !Number.isSafeInteger(perPack) || perPack < 1 || pieces < 0) {
    throw new InvalidQuantity(`cannot split ${pieces} pieces into packs of ${perPack}`);
  }
  return { packs: Math.floor(pieces / perPack), loose: pieces % perPack };
}
