import { type Allocation, allocateMoney, type FulfilmentLine, type Money, type Package } from '#canonical';

/**
 * Splits freight over the order lines that caused it, by weight where every package tells its own, else by quantity.
 * Largest remainder: the parts sum to the whole, to the cent.
 */
export function allocateFreight(
  amount: Money,
  lines: readonly FulfilmentLine[],
  packages: readonly Package[],
): Allocation[] {
  if (lines.length === 0) return [];
  const weights = weightsOf(lines, packages) ?? lines.map(({ quantity: { value, base } }) => base?.value ?? value);
  return allocateMoney(amount, weights).map((part, i) => ({
    lineId: (lines[i] as FulfilmentLine).lineId,
    amount: part,
  }));
}

/** A package's weight falls to its lines by their quantity. Null when a package tells no weight or a line is in none. */
function weightsOf(lines: readonly FulfilmentLine[], packages: readonly Package[]): number[] | null {
  const weights = new Map<string, number>();
  for (const { weightKg, lines: packed } of packages) {
    if (weightKg === undefined) return null;
    const pieces = packed.reduce((sum, { quantity: { value } }) => sum + value, 0);
    for (const {
      lineId,
      quantity: { value },
    } of packed) {
      if (pieces > 0) weights.set(lineId, (weights.get(lineId) ?? 0) + (weightKg * value) / pieces);
    }
  }
  const all = lines.map(({ lineId }) => weights.get(lineId));
  return all.every((weight) => weight !== undefined) ? (all as number[]) : null;
}
