import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, ExpectedVersion, IfMatch, type Principal } from '#platform/access';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { Database } from '#platform/persistence';
import { keysAt, pageOf } from '#platform/query';
import { PartnerActs } from '../../registry/partner.acts.js';
import { listPartners, readPartner } from '../../registry/partner.record.js';
import { Partners } from '../../registry/partners.js';
import {
  ApprovalDto,
  PartnerChangeDto,
  PartnerDto,
  PartnerListQuery,
  PartnerPageDto,
  ReasonDto,
} from './partner.dto.js';
import { checkPlan, checkReach, checkSilence, toPartner } from './partner.mapper.js';

@ApiTags('partners')
@Controller('partner-admin/v1/partners')
export class PartnersController {
  constructor(
    private readonly database: Database,
    private readonly partners: Partners,
    private readonly acts: PartnerActs,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  /** By id. */
  @Get()
  @Endpoint({ summary: 'List partners', scope: 'partners:read' })
  @ApiOkResponse({ type: PartnerPageDto })
  async listPartners(@Query() { cursor, limit, kind, status, plan }: PartnerListQuery): Promise<PartnerPageDto> {
    const [after] = keysAt(cursor, /^[a-z0-9-]{1,40}$/) ?? [];
    const rows = await listPartners(this.database, this.partners.enterprise, {
      limit: limit + 1,
      ...(kind && { kind }),
      ...(status && { status }),
      ...(plan && { plan }),
      ...(after && { after }),
    });
    const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id]);
    return { items: items.map(toPartner), nextCursor };
  }

  @Get(':id')
  @Endpoint({ summary: 'Read a partner', scope: 'partners:read', etag: true })
  @ApiOkResponse({ type: PartnerDto })
  async readPartner(@Param('id') id: string): Promise<PartnerDto> {
    return toPartner(await readPartner(this.database, this.partners.enterprise, id));
  }

  /** Changes what is named: name, contacts, plan, reach, how long it may be silent. A plan counts within seconds, for tokens that are out as well. */
  @Patch(':id')
  @Endpoint({ summary: 'Change a partner', scope: 'partners:write', etag: true, problems: ['conflict'] })
  @ApiOkResponse({ type: PartnerDto })
  async changePartner(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @IfMatch() expected: ExpectedVersion,
    @Body() { name, contacts, plan, reach, silentAfterMs, sharing }: PartnerChangeDto,
  ): Promise<PartnerDto> {
    const { kind } = await readPartner(this.database, this.partners.enterprise, id);
    if (reach) checkReach(kind, reach);
    if (plan !== undefined) checkPlan(plan, this.config.landscape);
    if (typeof silentAfterMs === 'number') checkSilence(kind);
    const change = {
      ...(name !== undefined && { name }),
      ...(contacts && { contacts }),
      ...(plan !== undefined && { plan }),
      ...(reach && { reach }),
      ...(silentAfterMs !== undefined && { silentAfterMs }),
    };
    return toPartner(await this.acts.change(id, principal, expected, change, sharing?.reason));
  }

  /** None of the partner's tokens is taken any more, within seconds and on every replica. */
  @Post(':id/suspension')
  @HttpCode(200)
  @Endpoint({ summary: 'Suspend a partner', scope: 'partners:write', idempotent: true, etag: true })
  @ApiOkResponse({ type: PartnerDto })
  suspendPartner(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<PartnerDto> {
    return this.acts.suspend(id, principal, reason, toPartner);
  }

  /** Back to where it was before its suspension. */
  @Post(':id/resumption')
  @HttpCode(200)
  @Endpoint({ summary: 'Resume a partner', scope: 'partners:write', idempotent: true, etag: true })
  @ApiOkResponse({ type: PartnerDto })
  resumePartner(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<PartnerDto> {
    return this.acts.resume(id, principal, reason, toPartner);
  }

  /** Gives a certified partner its production client; the partner fetches the secret itself. */
  @Post(':id/approval')
  @HttpCode(200)
  @Endpoint({
    summary: 'Approve a partner',
    scope: 'partners:write',
    idempotent: true,
    etag: true,
    problems: ['conflict'],
  })
  @ApiOkResponse({ type: PartnerDto })
  approvePartner(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { override }: ApprovalDto,
  ): Promise<PartnerDto> {
    return this.acts.approve(id, principal, override, toPartner);
  }
}
