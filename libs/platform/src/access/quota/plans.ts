import { Inject, Injectable } from '@nestjs/common';
import type { CrossdockConfig } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import type { Plan, Quota, RouteClass } from '../../config/plan.js';
import { logger } from '../../telemetry/index.js';
import { ClientStandings } from '../client-standings.js';
import type { Principal } from '../principal.js';
import { DEFAULT_PLAN, PLANS, SANDBOX_PLAN } from './plans.table.js';

const log = logger('plans');

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
    this.plans = new Map(Object.entries<Plan>({ ...PLANS, ...config.landscape.plans }));
  }

  /** Sandbox credentials have a plan of their own; others the one that their standing names. */
  of({ clientId, environment }: Principal): Plan {
    if (environment === 'sandbox') return this.named(SANDBOX_PLAN);
    return this.named(this.standings.of(clientId)?.plan ?? DEFAULT_PLAN);
  }

  /** The quotas that count a route of this class, always the same array. */
  quotasOf(plan: Plan, routes: RouteClass): readonly Quota[] {
    const known = this.quotas.get(plan) ?? new Map<RouteClass, readonly Quota[]>();
    this.quotas.set(plan, known);
    const quotas = known.get(routes) ?? plan.quotas.filter((quota) => quota.routes?.includes(routes) ?? true);
    known.set(routes, quotas);
    return quotas;
  }

  private named(name: string): Plan {
    const plan = this.plans.get(name);
    if (plan) return plan;
    // Told once: a name that was mistyped must not lock the partner out, nor let it through unlimited.
    if (!this.unknown.has(name)) log.error({ plan: name }, `no such plan, counting by ${DEFAULT_PLAN}`);
    this.unknown.add(name);
    return this.plans.get(DEFAULT_PLAN) as Plan;
  }
}
