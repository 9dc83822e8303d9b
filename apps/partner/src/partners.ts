import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '#platform/access';
import { CONFIG, type CrossdockConfig, type PartnerConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';

/** Who a partner is: which sites, carriers and customers are its own. */
@Injectable()
export class Partners {
  constructor(@Inject(CONFIG) private readonly config: CrossdockConfig) {}

  get tenant(): string {
    return this.config.landscape.tenant;
  }

  of(principal: Principal): PartnerConfig {
    const partner = this.config.landscape.partners.find(({ id }) => id === principal.partnerId);
    if (!partner) throw new ProblemError('forbidden', 'The client belongs to no partner of this enterprise');
    return partner;
  }

  /** The SCACs that a carrier answers for. */
  scacs(principal: Principal): readonly string[] {
    return this.of(principal).scacs ?? [];
  }

  /** GLNs of the warehouses that a 3PL operates. */
  warehouses(principal: Principal): readonly string[] {
    return this.config.landscape.warehouses
      .filter(({ operatedBy }) => operatedBy === principal.partnerId)
      .map(({ gln }) => gln);
  }

  /** ERP customer numbers whose orders a portal sees. */
  customers(principal: Principal): readonly string[] {
    return this.of(principal).customers ?? [];
  }
}

/** Another partner's resource is as good as none. */
export const notFound = (what: string, id: string): ProblemError =>
  new ProblemError('not-found', `There is no ${what} ${id}`);
