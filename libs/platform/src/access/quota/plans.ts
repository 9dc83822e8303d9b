import { Inject, Injectable } from '@nestjs/common';
import type { CrossdockConfig } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import type { Plan, Quota, RouteClass } from '../../config/plan.js';
import { logger } from '../../telemetry/index.js';
import { ClientStandings } from '../client-standings.js';
import type { Principal } from '../principal.js';
import { DEFAULT_PLAN, PLANS, plansOf, SANDBOX_PLAN } from './plans.table.js';

const log = logger('plans');

/** A plan as it counts here. */
export interface NamedPlan extends Plan {
  readonly name: string;
  /** Which credentials it counts for: sandbox credentials have this one, whatever the partner's plan. */
  readonly environment: Principal['environment'];
  /** It counts for a partner that was given none. */
  readonly isDefault: boolean;
  /** It comes with the product, with an installation's limits where that has its own; others the installation named itself. */
  readonly isOurs: boolean;
}

/** Which plan counts for whom. */
@Injectable()
export class Plans {
  private readonly plans: ReadonlyMap<string, Plan>;
  private readonly quotas = new Map<Plan, Map<RouteClass, readonly Quota[]>>();
  private readonly unknown = new Set<string>();

  constructor(
    private readonly standings: ClientStandings,
    @Inject(CONFIG) config: CrossdockConfig,
  ) {
    this.plans = new Map(Object.entries(plansOf(config.landscape)));
  }

  /** Sandbox credentials have a plan of their own; others the one that their standing names. */
  of(client: Pick<Principal, 'clientId' | 'environment'>): Plan {
    return this.plans.get(this.nameOf(client)) as Plan;
  }

  /** Name of the plan that counts. */
  nameOf({ clientId, environment }: Pick<Principal, 'clientId' | 'environment'>): string {
    const name = environment === 'sandbox' ? SANDBOX_PLAN : (this.standings.of(clientId)?.plan ?? DEFAULT_PLAN);
    if (this.plans.has(name)) return name;
    // Told once: a name that was mistyped must not lock the partner out, nor let it through unlimited.
    if (!this.unknown.has(name)) log.error({ plan: name }, `no such plan, counting by ${DEFAULT_PLAN}`);
    this.unknown.add(name);
    return DEFAULT_PLAN;
  }

  /** Those of the product first. */
  all(): NamedPlan[] {
    return [...this.plans].map(([name, plan]) => ({
      ...plan,
      name,
      environment: name === SANDBOX_PLAN ? 'sandbox' : 'production',
      isDefault: name === DEFAULT_PLAN,
      isOurs: Object.hasOwn(PLANS, name),
    }));
  }

  /** The quotas that count a route of this class, always the same array. */
  quotasOf(plan: Plan, routes: RouteClass): readonly Quota[] {
    const known = this.quotas.get(plan) ?? new Map<RouteClass, readonly Quota[]>();
    this.quotas.set(plan, known);
    const quotas = known.get(routes) ?? plan.quotas.filter((quota) => quota.routes?.includes(routes) ?? true);
    known.set(routes, quotas);
    return quotas;
  }
}
