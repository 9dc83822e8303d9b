import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { Partners } from '../registry/partners.js';
import { inEveryVersion } from '../served.js';

export class AccountDto {
  @ApiProperty({ example: '3pl-east' })
  id: string;

  @ApiProperty({ example: 'East Warehousing' })
  name: string;

  @ApiProperty({ enum: ['3pl', 'carrier', 'supplier', 'customer-portal'], example: '3pl' })
  kind: string;

  @ApiProperty({ enum: ['invited', 'onboarding', 'certified', 'active', 'suspended'], example: 'active' })
  status: string;

  /** Of the credentials that you ask with. */
  @ApiProperty({ enum: ['production', 'sandbox'], example: 'production' })
  environment: string;

  /** Name of your quota plan. */
  @ApiProperty({ example: 'standard' })
  plan: string;

  @ApiProperty({ type: [String], example: ['fulfilments:read', 'fulfilments:write'] })
  scopes: string[];
}

@ApiTags('account')
@Controller(inEveryVersion('account'))
export class AccountController {
  constructor(private readonly partners: Partners) {}

  /** Who you are to us: kind, standing, plan. */
  @Get()
  @Endpoint({ summary: 'Read your account', scope: 'account:read' })
  @ApiOkResponse({ type: AccountDto })
  readAccount(@CurrentPrincipal() principal: Principal): AccountDto {
    const { id, name, kind, status, plan } = this.partners.of(principal);
    return { id, name, kind, status, plan, environment: principal.environment, scopes: [...principal.scopes] };
  }
}
