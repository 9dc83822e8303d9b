import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { clock } from '#platform/clock';
import { Deprecations } from '#platform/deprecation';
import { ProblemError } from '#platform/errors';
import { CatalogReader } from './catalog.reader.js';
import {
  DeprecationDto,
  ProposeDeprecationDto,
  RecordConsentDto,
  WithdrawDeprecationDto,
  WithdrawnDeprecationDto,
} from './deprecation.dto.js';
import { toDeprecation } from './deprecation.mapper.js';
import { wrongDates, wrongSuccessor } from './deprecation.rules.js';

@ApiTags('deprecations')
@Controller('catalog/v1/apis/:api/versions/:version/deprecation')
export class DeprecationsController {
  constructor(
    private readonly catalog: CatalogReader,
    private readonly deprecations: Deprecations,
  ) {}

  @Get()
  @Endpoint({ summary: 'The deprecation of a version, and who has agreed to it', scope: 'catalog:read' })
  @ApiOkResponse({ type: DeprecationDto })
  async readDeprecation(@Param('api') api: string, @Param('version') version: string): Promise<DeprecationDto> {
    return toDeprecation(await this.deprecations.read({ api, version }));
  }

  /**
   * Rests on an impact report that says what is so now; who has read an older one reads it again. Where the version tells
   * dates or a successor of its own already, with these.
   */
  @Post()
  @HttpCode(201)
  @Endpoint({
    summary: 'Propose to deprecate a version',
    scope: 'catalog:write',
    idempotent: true,
    problems: ['conflict', 'impact-report-outdated'],
  })
  @ApiCreatedResponse({ type: DeprecationDto })
  async proposeDeprecation(
    @CurrentPrincipal() principal: Principal,
    @Param('api') api: string,
    @Param('version') version: string,
    @Body() { impactReport, ...proposal }: ProposeDeprecationDto,
  ): Promise<DeprecationDto> {
    const ending = await this.catalog.find(api, version);
    const dates = wrongDates(proposal, ending.lifecycle, clock.date());
    if (dates.length > 0) throw new ProblemError('validation-failed', 'The dates are wrong', { errors: dates });
    if (proposal.successor) {
      const errors = wrongSuccessor(ending, await this.catalog.find(api, proposal.successor));
      if (errors.length > 0) throw new ProblemError('validation-failed', 'No version to move to', { errors });
    }
    return this.deprecations.propose({ api, version }, proposal, impactReport, principal, toDeprecation);
  }

  /** Partners consent by themselves too (`/partner/…/deprecations`). */
  @Post('consents')
  @HttpCode(201)
  @Endpoint({
    summary: 'Record that a partner agrees, or that it was overridden',
    scope: 'catalog:write',
    idempotent: true,
    problems: ['conflict'],
  })
  @ApiCreatedResponse({ type: DeprecationDto })
  recordConsent(
    @CurrentPrincipal() principal: Principal,
    @Param('api') api: string,
    @Param('version') version: string,
    @Body() body: RecordConsentDto,
  ): Promise<DeprecationDto> {
    return this.deprecations.record({ api, version }, body, principal, toDeprecation);
  }

  /** Nothing is agreed any more, and the version does not end. It can be proposed anew; consents are asked for anew then. */
  @Post('withdrawal')
  @HttpCode(200)
  @Endpoint({ summary: 'Withdraw the deprecation of a version', scope: 'catalog:write', idempotent: true })
  @ApiOkResponse({ type: WithdrawnDeprecationDto })
  withdrawDeprecation(
    @CurrentPrincipal() principal: Principal,
    @Param('api') api: string,
    @Param('version') version: string,
    @Body() { reason }: WithdrawDeprecationDto,
  ): Promise<WithdrawnDeprecationDto> {
    return this.deprecations.withdraw({ api, version }, reason, principal);
  }
}
