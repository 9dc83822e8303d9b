import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Endpoint, LimitedByAddress } from '#platform/access';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { Acceptance, type SandboxCredentials } from '../../onboarding/acceptance.js';
import { NEWCOMERS } from '../../versions.js';
import { AcceptanceDto, SandboxCredentialsDto } from './invitation.dto.js';

@ApiTags('invitations')
@Controller('partner-admin/v1/invitations')
export class AcceptanceController {
  constructor(
    private readonly acceptance: Acceptance,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  /**
   * Follows the link of an invitation, once: the answer holds the sandbox credentials, which are shown this one time. A
   * link that was used, has expired or was withdrawn is gone. `id` is the token that the link carries. Nothing has to be
   * sent; who is to sign in at the portal may be. Under an Idempotency-Key a call whose answer was lost may be made again.
   */
  @Post(':id/acceptance')
  @LimitedByAddress({ requests: 20, windowMs: 60_000 })
  @Endpoint({
    summary: 'Accept an invitation',
    public: true,
    idempotent: 'if-keyed',
    secret: true,
    problems: ['gone', 'conflict', 'quota-exceeded'],
  })
  @ApiBody({ type: AcceptanceDto, required: false })
  @ApiCreatedResponse({ type: SandboxCredentialsDto })
  acceptInvitation(
    @Param('id') token: string,
    @Body() { developer: wanted }: AcceptanceDto,
  ): Promise<SandboxCredentialsDto> {
    return this.acceptance.accept(token, (credentials) => this.toldOf(credentials), wanted);
  }

  private toldOf({ partnerId, clientId, clientSecret, developer }: SandboxCredentials): SandboxCredentialsDto {
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
