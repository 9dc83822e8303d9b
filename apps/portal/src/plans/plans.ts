import type { NamedPlan } from '#platform/access';
import type { PlanView } from './plan.view.js';

/** Who looks at plans: the enterprise sees all of them, a partner those that count for it. */
export interface PlansViewer {
  readonly isOfEnterprise: boolean;
  /** Names of the plans that count for the viewer's partner, by environment. */
  readonly own?: Readonly<Record<NamedPlan['environment'], string>>;
}

/** A plan that an installation named itself was made for somebody: others do not see its name, nor what was agreed. */
export const plansFor = (plans: readonly NamedPlan[], { isOfEnterprise, own }: PlansViewer): PlanView[] =>
  plans
    .map((plan) => ({ plan, isYours: own?.[plan.environment] === plan.name }))
    .filter(({ plan, isYours }) => isOfEnterprise || plan.isOurs || isYours)
    .map(({ plan: { name, environment, quotas, concurrency, isDefault }, isYours }) => ({
      name,
      environment,
      quotas,
      concurrency,
      isDefault,
      isYours,
    }));
