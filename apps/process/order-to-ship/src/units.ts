import { Big } from 'big.js';
import { type OrderLine, type Quantity, quantity, subtractQuantity, type UnitConversion } from '#canonical';
import type { AvailabilityAnswer } from './commands/order-to-ship.commands.js';
import type { OpenLine } from './order-to-ship.state.js';

/** Lines are ordered in one unit and lie in stock in another: how the two are held against each other. */

/** So many of the stock's unit are so many of the line's. */
export type Factor = Pick<UnitConversion, 'numerator' | 'denominator'>;

/** What the order says of its line counts before what the ERP says of the item. Null where nobody says. */
export function factorOf({ sku, quantity: ordered }: OrderLine, stockUnit: string, said: Said): Factor | null {
  const { value, unit, base } = ordered;
  if (unit === stockUnit) return { numerator: 1, denominator: 1 };
  if (base?.unit === stockUnit && value > 0 && base.value > 0) return { numerator: base.value, denominator: value };
  const known = said.conversions?.find((one) => one.sku === sku && one.unit === unit && one.baseUnit === stockUnit);
  return known && known.numerator > 0 && known.denominator > 0 ? known : null;
}

type Said = Pick<AvailabilityAnswer, 'items' | 'conversions'>;

/** Why lines cannot be held against the stock that there is of them, in words; null when all can. */
export function unconvertible(
  open: readonly OpenLine[],
  lineOf: (lineId: string) => OrderLine,
  said: Said,
): string | null {
  const strange = open.flatMap(({ lineId }) => {
    const line = lineOf(lineId);
    const kept = [...new Set(said.items.filter(({ sku }) => sku === line.sku).map(({ available }) => available.unit))];
    if (kept.length === 0 || kept.some((unit) => factorOf(line, unit, said))) return [];
    const { unit } = line.quantity;
    return [
      `Line ${lineId} is ordered in ${unit}, but ${line.sku} is kept in ${kept.join(' and ')}, and the ERP tells no conversion.`,
    ];
  });
  return strange.length > 0 ? strange.join(' ') : null;
}

/** Part of a line in its own unit. Where stock is kept in the base unit, only whole units of the line are given. */
export function served(
  wanted: Quantity,
  free: Quantity,
  factor: Factor | null,
): { quantity: Quantity; left: Quantity } | null {
  if (!factor || free.value <= 0) return null;
  if (free.unit === wanted.unit) {
    const given = quantity(Math.min(free.value, wanted.value), wanted.unit);
    return { quantity: given, left: subtractQuantity(free, given) };
  }
  const { numerator, denominator } = factor;
  const most = new Big(free.value).times(denominator).div(numerator);
  const whole = most.gte(wanted.value) ? wanted.value : most.round(0, Big.roundDown).toNumber();
  if (whole <= 0) return null;
  // Rounded up: what is given is never counted as still free.
  const taken = new Big(whole).times(numerator).div(denominator).round(6, Big.roundUp).toNumber();
  const inBase = quantity(Math.min(taken, free.value), free.unit);
  return { quantity: { ...quantity(whole, wanted.unit), base: inBase }, left: subtractQuantity(free, inBase) };
}
