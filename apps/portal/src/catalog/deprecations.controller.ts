import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { ProblemError } from '#platform/errors';
import type { ApiVersion } from '#platform/traffic';
import { CatalogReader } from './catalog.reader.js';
import { DeprecationDto, ProposeDeprecationDto, RecordConsentDto } from './deprecation.dto.js';
import { type Deprecation, DeprecationStore } from './deprecation.store.js';
import { ImpactReports } from './impact.reports.js';

@ApiTags('deprecations')
@Controller('catalog/v1/apis/:api/versions/:version/deprecation')
export class DeprecationsController {
  constructor(
    private readonly catalog: CatalogReader,
    private readonly reports: ImpactReports,
    private readonly deprecations: DeprecationStore,
  ) {}

  @Get()
  @Endpoint({ summary: 'The deprecation of a version, and who has agreed to it', scope: 'catalog:read' })
  @ApiOkResponse({ type: DeprecationDto })
  async readDeprecation(@Param('api') api: string, @Param('version') version: string): Promise<DeprecationDto> {
    const deprecation = await this.existing({ api, version });
    return told(deprecation, (await this.reports.of(deprecation)).affected);
  }

  /** Rests on an impact report that says what is so now; who has read an older one reads it again. */
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
    @Body() body: ProposeDeprecationDto,
  ): Promise<DeprecationDto> {
    await this.catalog.find(api, version);
    if (body.sunsetAt && Date.parse(body.sunsetAt) < Date.parse(body.deprecatedAt)) throw sunsetTooEarly();
    if (body.successor) await this.catalog.find(api, body.successor);
    const report = await this.reports.of({ api, version });
    if (report.digest !== body.impactReport)
      throw new ProblemError('impact-report-outdated', `The report now has the digest ${report.digest}: read it again`);
    return this.deprecations.propose({ api, version }, body, report, principal, (proposed) =>
      told(proposed, report.affected),
    );
  }

  @Post('consents')
  @HttpCode(201)
  @Endpoint({
    summary: 'Record that a partner agrees, or that it was overridden',
    scope: 'catalog:write',
    idempotent: true,
    problems: ['conflict'],
  })
  @ApiCreatedResponse({ type: DeprecationDto })
  async recordConsent(
    @CurrentPrincipal() principal: Principal,
    @Param('api') api: string,
    @Param('version') version: string,
    @Body() body: RecordConsentDto,
  ): Promise<DeprecationDto> {
    const deprecation = await this.existing({ api, version });
    const { affected } = await this.reports.of(deprecation);
    const { awaiting, consents } = told(deprecation, affected);
    const isAffected = awaiting.includes(body.partnerId) || consents.some((each) => each.partnerId === body.partnerId);
    if (!isAffected) throw new ProblemError('conflict', `${body.partnerId} does not use this version`);
    return this.deprecations.consent({ api, version }, body, principal, (consented) => told(consented, affected));
  }

  private async existing(version: ApiVersion): Promise<Deprecation> {
    const found = await this.deprecations.find(version);
    if (!found) throw new ProblemError('not-found', `No deprecation of ${version.api} ${version.version} is proposed`);
    return found;
  }
}

/** Whoever uses the version now has a say, whether it did when this was proposed or not. */
function told({ consents, ...deprecation }: Deprecation, affected: readonly string[]): DeprecationDto {
  const awaiting = affected.filter((id) => !consents.some(({ partnerId }) => partnerId === id));
  const state = awaiting.length === 0 ? 'agreed' : 'awaiting-consents';
  return { ...deprecation, consents: [...consents], awaiting, state };
}

function sunsetTooEarly(): ProblemError {
  const message = 'The sunset is before the deprecation';
  return new ProblemError('validation-failed', message, {
    errors: [{ pointer: '/sunsetAt', code: 'before-deprecation', message }],
  });
}
