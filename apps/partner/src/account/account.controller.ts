import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, Plans, type Principal } from '#platform/access';
import { Partners } from '../registry/partners.js';
import { inEveryVersion } from '../served.js';
import { AccountDto } from './account.dto.js';

@ApiTags('account')
@Controller(inEveryVersion('account'))
export class AccountController {
  constructor(
    private readonly partners: Partners,
    private readonly plans: Plans,
  ) {}

  /** Who you are to us: kind, standing, plan and its quotas. */
  @Get()
  @Endpoint({ summary: 'Read your account', scope: 'account:read' })
  @ApiOkResponse({ type: AccountDto })
  readAccount(@CurrentPrincipal() principal: Principal): AccountDto {
    const { id, name, kind, status, plan } = this.partners.of(principal);
    const { quotas, concurrency } = this.plans.of(principal);
    return {
      id,
      name,
      kind,
      status,
      plan,
      environment: principal.environment,
      scopes: [...principal.scopes],
      quotas: quotas.map(({ name: window, limit, windowSeconds, routes }) => ({
        name: window,
        limit,
        windowSeconds,
        ...(routes && { routes: [...routes] }),
      })),
      concurrency,
    };
  }
}
