import { type Charge, formatMoney, type Money, parseMoney, sumMoney } from '#canonical';
import { readable, Untranslatable } from '#platform/connections';
import type { WireCharge } from './freighthub.wire.js';

/**
 * FreightHub's decimals to minor units of the currency (ISO 4217 exponent).
 * @throws Untranslatable for more digits than the currency has, or a total that is not the sum of its charges
 */
export function toCharges(wire: { charges: readonly WireCharge[]; total: string; currency: string }): {
  charges: Charge[];
  total: Money;
} {
  const charges = wire.charges.map(
    ({ code, amount, description, rated_weight_kg: rated }): Charge => ({
      code,
      amount: readable(() => parseMoney(amount, wire.currency)),
      ...(description && { description }),
      ...(rated && { ratedWeightKg: Number(rated) }),
    }),
  );
  const total = readable(() => parseMoney(wire.total, wire.currency));
  const sum = readable(() =>
    sumMoney(
      charges.map(({ amount }) => amount),
      wire.currency,
    ),
  );
  if (sum.amount !== total.amount) {
    throw new Untranslatable(`total ${wire.total} ${wire.currency} is not the sum of its charges, ${formatMoney(sum)}`);
  }
  return { charges, total };
}

export function toWireCharges(charges: readonly Charge[]): WireCharge[] {
  return charges.map(({ code, amount, description }) => ({
    code,
    ...(description && { description }),
    amount: formatMoney(amount),
  }));
}
