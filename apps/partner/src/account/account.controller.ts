import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, Plans, type Principal, QuotaUses } from '#platform/access';
import { Partners } from '../registry/partners.js';
import { inEveryVersion } from '../served.js';
import { AccountDto } from './account.dto.js';

@ApiTags('account')
@Controller(inEveryVersion('account'))
export class AccountController {
  constructor(
    private readonly partners: Partners,
    private readonly plans: Plans,
    private readonly uses: QuotaUses,
  ) {}

  /** Who you are to us: kind, standing, what is yours, plan, its quotas and what is left of them. */
  @Get()
  @Endpoint({ summary: 'Read your account', scope: 'account:read' })
  @ApiOkResponse({ type: AccountDto })
  readAccount(@CurrentPrincipal() principal: Principal): AccountDto {
    const { id, name, kind, status, plan } = this.partners.of(principal);
    const { quotas, concurrency } = this.plans.of(principal);
    const uses = this.uses.of(principal);
    return {
      id,
      name,
      kind,
      status,
      plan,
      environment: principal.environment,
      reach: this.partners.reach(principal),
      scopes: [...principal.scopes],
      quotas: quotas.map(({ name: window, limit, windowSeconds, routes }) => ({
        name: window,
        limit,
        windowSeconds,
        ...(routes && { routes: [...routes] }),
        ...leftOf(uses?.find(({ name }) => name === window)),
      })),
      concurrency,
    };
  }
}

const leftOf = (use?: { readonly remaining: number; readonly resetSeconds: number }) =>
  use && { remaining: use.remaining, resetSeconds: use.resetSeconds };
