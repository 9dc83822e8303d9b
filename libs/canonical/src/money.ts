import { Big } from 'big.js';
import type { Money } from './values.js';

/** ISO 4217 currencies whose minor unit is not two digits; see https://www.six-group.com/en/products-services/financial-information/data-standards.html. */
const MINOR_DIGITS: Readonly<Record<string, number>> = {
  BHD: 3,
  BIF: 0,
  CLF: 4,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  IQD: 3,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  PYG: 0,
  RWF: 0,
  TND: 3,
  UGX: 0,
  UYI: 0,
  UYW: 4,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
};

/** An amount that cannot be what it says: wrong text, too precise for its currency, or two currencies mixed. */
export class InvalidMoney extends Error {
  override readonly name = 'InvalidMoney';
}

/** Digits after the decimal separator of an ISO 4217 currency. */
export function minorDigits(currency: string): number {
  if (!/^[A-Z]{3}$/.test(currency)) throw new InvalidMoney(`${JSON.stringify(currency)} is not an ISO 4217 code`);
  return MINOR_DIGITS[currency] ?? 2;
}

export function money(amount: number, currency: string): Money {
  if (!Number.isSafeInteger(amount)) throw new InvalidMoney(`${amount} is not an integer number of minor units`);
  minorDigits(currency);
  return { amount, currency };
}

/** `"12.34"` EUR → 1234. More digits than the currency has are refused, unless they are zeros: nothing is rounded in silence. */
export function parseMoney(decimal: string, currency: string): Money {
  if (!/^-?[0-9]+(\.[0-9]+)?$/.test(decimal.trim()))
    throw new InvalidMoney(`${JSON.stringify(decimal)} is not a decimal`);
  const minor = new Big(decimal.trim()).times(new Big(10).pow(minorDigits(currency)));
  if (!minor.eq(minor.round(0))) throw new InvalidMoney(`${decimal} is more precise than ${currency} allows`);
  return money(minor.toNumber() || 0, currency);
}

/** 1234 EUR → `"12.34"`, as vendors and documents write it. */
export function formatMoney({ amount, currency }: Money): string {
  const digits = minorDigits(currency);
  return new Big(amount).div(new Big(10).pow(digits)).toFixed(digits);
}

function sameCurrency(a: Money, b: Money): void {
  if (a.currency !== b.currency) throw new InvalidMoney(`${a.currency} and ${b.currency} cannot be mixed`);
}

export function addMoney(a: Money, b: Money): Money {
  sameCurrency(a, b);
  return money(a.amount + b.amount, a.currency);
}

export function subtractMoney(a: Money, b: Money): Money {
  sameCurrency(a, b);
  return money(a.amount - b.amount, a.currency);
}

export function sumMoney(parts: readonly Money[], currency: string): Money {
  return parts.reduce(addMoney, money(0, currency));
}

/** An amount times a factor, half to even, to the minor unit. @param currency of the result, where the factor is a rate of exchange */
export function scaleMoney(
  { amount, currency: from }: Money,
  factor: Big.Big | number | string,
  currency = from,
): Money {
  const digits = minorDigits(currency) - minorDigits(from);
  const scaled = new Big(amount).times(factor).times(new Big(10).pow(digits)).round(0, Big.roundHalfEven);
  return money(scaled.toNumber() || 0, currency);
}

/**
 * Splits an amount by weights so that the parts sum to it exactly (largest remainder, ties to the earlier part). A negative
 * amount is split as its opposite is: what is taken back is what was billed, part by part.
 * @param weights non-negative; all zero means equal parts
 */
export function allocateMoney(total: Money, weights: readonly number[]): Money[] {
  if (weights.length === 0) throw new InvalidMoney('nothing to allocate to');
  if (weights.some((weight) => !Number.isFinite(weight) || weight < 0))
    throw new InvalidMoney('weights must be non-negative');
  const whole = weights.reduce((sum, weight) => sum.plus(weight), new Big(0));
  const sign = Math.sign(total.amount);
  const size = Math.abs(total.amount);
  const shares = weights.map((weight) =>
    whole.eq(0) ? new Big(size).div(weights.length) : new Big(size).times(weight).div(whole),
  );
  const floors = shares.map((share) => share.round(0, Big.roundDown));
  let rest = size - floors.reduce((sum, floor) => sum + floor.toNumber(), 0);
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share.minus(floors[index] as Big) }))
    .sort((a, b) => b.remainder.cmp(a.remainder) || a.index - b.index);
  const parts = floors.map((floor) => floor.toNumber());
  for (const { index } of byRemainder) {
    if (rest === 0) break;
    parts[index] = (parts[index] as number) + 1;
    rest -= 1;
  }
  return parts.map((part) => money(sign * part || 0, total.currency));
}
