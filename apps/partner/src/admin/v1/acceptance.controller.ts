import { Body, Controller, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Endpoint } from '#platform/access';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { Acceptance } from '../../onboarding/acceptance.js';
import { AddressLimit } from '../../onboarding/address.limit.js';
import { NEWCOMERS } from '../../versions.js';
import { AcceptanceDto, SandboxCredentialsDto } from './invitation.dto.js';

@ApiTags('invitations')
@Controller('partner-admin/v1/invitations')
export class AcceptanceController {
  private readonly limit = new AddressLimit({ requests: 20, windowMs: 60_000 });

  constructor(
    private readonly acceptance: Acceptance,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  /**
   * Follows the link of an invitation, once: the answer holds the sandbox credentials, which are shown this one time. A
   * link that was used, has expired or was withdrawn is gone. `id` is the token that the link carries. Nothing has to be
   * sent; who is to sign in at the portal may be.
   */
  @Post(':id/acceptance')
  @Endpoint({
    summary: 'Accept an invitation',
    public: true,
    secret: true,
    problems: ['gone', 'conflict', 'quota-exceeded'],
  })
  @ApiBody({ type: AcceptanceDto, required: false })
  @ApiCreatedResponse({ type: SandboxCredentialsDto })
  async acceptInvitation(
    @Req() request: FastifyRequest,
    @Param('id') token: string,
    @Body() { developer: wanted }: AcceptanceDto,
  ): Promise<SandboxCredentialsDto> {
    this.limit.use(request.ip);
    const { partnerId, clientId, clientSecret, developer } = await this.acceptance.accept(token, wanted);
    const { publicUrl } = this.config;
    return {
      partnerId,
      environment: 'sandbox',
      clientId,
      clientSecret,
      ...(developer && { developer }),
      next: {
        tokenUrl: `${publicUrl}/oauth/token`,
        certificationUrl: `${publicUrl}/partner/${NEWCOMERS}/certification`,
        accountUrl: `${publicUrl}/partner/${NEWCOMERS}/account`,
        contractUrl: `${publicUrl}/openapi/partner/${NEWCOMERS}.json`,
      },
    };
  }
}
