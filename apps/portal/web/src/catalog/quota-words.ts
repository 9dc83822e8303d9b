import type { OperationDetailView, RouteClassName } from '../../../src/portal.view.js';

interface Counting {
  /** All classes when absent. */
  readonly routes?: readonly RouteClassName[];
}

/** Which requests a quota counts. */
export const counted = ({ routes }: Counting): string =>
  routes ? `${routes.join(' and ')} requests` : 'every request';

export const counts = ({ routes }: Counting, asked: RouteClassName): boolean => routes?.includes(asked) ?? true;

/** Operations by what they count as, in the order of what they cost; what no quota counts is in none. */
export function byClass(
  operations: readonly OperationDetailView[],
): { readonly name: RouteClassName; readonly operations: readonly OperationDetailView[] }[] {
  return (['read', 'write', 'bulk'] as const)
    .map((name) => ({ name, operations: operations.filter(({ countsAs }) => countsAs === name) }))
    .filter((each) => each.operations.length > 0);
}

/** Windows that count a class, over all plans; with the plans, where not every one has it. */
export function windowsOf(
  plans: readonly { readonly name: string; readonly quotas: readonly (Counting & { readonly name: string })[] }[],
  asked: RouteClassName,
): string[] {
  const holders = new Map<string, string[]>();
  for (const { name: plan, quotas } of plans)
    for (const quota of quotas.filter((each) => counts(each, asked)))
      holders.set(quota.name, [...(holders.get(quota.name) ?? []), plan]);
  return [...holders].map(([window, of]) => (of.length === plans.length ? window : `${window} (${of.join(', ')})`));
}
