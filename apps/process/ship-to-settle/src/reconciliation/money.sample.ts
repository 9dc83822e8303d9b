import fc from 'fast-check';
import { emptyTally, type Keyed, type Pages, type Rules, reconcile } from '#process-manager';

interface Amount {
  readonly amount: { readonly amount: number; readonly currency: string };
}

/** What differs by a comparison, and by the sums of both books: currency by currency. */
export async function differences<L extends Keyed & Amount, R extends Keyed & Amount>(
  left: readonly L[],
  right: readonly R[],
  rules: Rules<L, R>,
): Promise<{ found: Record<string, number>; bySums: Record<string, number> }> {
  const tally = emptyTally();
  const found: Record<string, number> = {};
  const add = (currency: string, amount: number) => {
    found[currency] = (found[currency] ?? 0) + amount;
  };
  for await (const findings of reconcile(inOrder(left), inOrder(right), rules, tally))
    for (const { left: ours, right: theirs } of findings) {
      if (ours) add(ours.amount.currency, ours.amount.amount);
      if (theirs) add(theirs.amount.currency, -theirs.amount.amount);
    }
  const bySums = [...tally.sums].map(([currency, sum]) => [currency, sum.left - sum.right] as const);
  return { found: withoutZeros(Object.entries(found)), bySums: withoutZeros(bySums) };
}

async function* inOrder<T extends Keyed>(rows: readonly T[]): Pages<T> {
  yield rows.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

const withoutZeros = (amounts: readonly (readonly [string, number])[]): Record<string, number> =>
  Object.fromEntries(amounts.filter(([, amount]) => amount !== 0));

export const anyMoney = fc.record({
  amount: fc.integer({ min: -100_000, max: 100_000 }),
  currency: fc.constantFrom('EUR', 'USD', 'JPY'),
});
