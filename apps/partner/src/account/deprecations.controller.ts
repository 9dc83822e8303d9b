import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { Deprecations, type OwnDeprecation } from '#platform/deprecation';
import { ProblemError } from '#platform/errors';
import { notFound, Partners } from '../registry/partners.js';
import { inEveryVersion } from '../served.js';
import { ConsentDto, OwnDeprecationDto, OwnDeprecationPageDto, toOwnDeprecation } from './deprecation.dto.js';

@ApiTags('account')
@Controller(inEveryVersion('deprecations'))
export class DeprecationsController {
  constructor(
    private readonly deprecations: Deprecations,
    private readonly partners: Partners,
  ) {}

  /** Versions that are to end and that you use, or have had your say on. Sandbox credentials see the use of the sandbox. */
  @Get()
  @Endpoint({ summary: 'List deprecations that concern you', scope: 'account:read' })
  @ApiOkResponse({ type: OwnDeprecationPageDto })
  async listDeprecations(@CurrentPrincipal() principal: Principal): Promise<OwnDeprecationPageDto> {
    return { items: (await this.concerning(principal)).map(toOwnDeprecation), nextCursor: null };
  }

  @Get(':id')
  @Endpoint({ summary: 'Read a deprecation that concerns you', scope: 'account:read' })
  @ApiOkResponse({ type: OwnDeprecationDto })
  async readDeprecation(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<OwnDeprecationDto> {
    return toOwnDeprecation(await this.find(principal, id));
  }

  /** Says that you will have moved by the sunset. With production credentials; it stays, and is in the audit trail. */
  @Post(':id/consent')
  @Endpoint({
    summary: 'Consent to a deprecation',
    scope: 'account:write',
    idempotent: true,
    problems: ['conflict'],
  })
  @ApiCreatedResponse({ type: OwnDeprecationDto })
  async consentToDeprecation(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { givenBy, reason }: ConsentDto,
  ): Promise<OwnDeprecationDto> {
    if (principal.environment !== 'production')
      throw new ProblemError('forbidden', 'Only production credentials speak for your production');
    const own = await this.find(principal, id);
    const { id: partnerId } = this.partners.of(principal);
    return this.deprecations.record(
      own.deprecation,
      { partnerId, kind: 'consent', givenBy, reason },
      principal,
      ({ consents }) => {
        const word = consents.find((each) => each.partnerId === partnerId);
        return toOwnDeprecation({ ...own, ...(word && { word }) });
      },
    );
  }

  private concerning(principal: Principal): Promise<OwnDeprecation[]> {
    return this.deprecations.concerning(this.partners.of(principal).id, principal.environment);
  }

  private async find(principal: Principal, id: string): Promise<OwnDeprecation> {
    const all = await this.concerning(principal);
    const found = all.find(({ deprecation: { api, version } }) => `${api}-${version}` === id);
    if (!found) throw notFound('deprecation', id);
    return found;
  }
}
