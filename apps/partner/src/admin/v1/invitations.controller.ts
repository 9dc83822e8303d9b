import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, type Principal, withVersion } from '#platform/access';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { keysAt, pageOf } from '#platform/query';
import type { IssuedInvitation } from '../../onboarding/invitation.js';
import { Invitations } from '../../onboarding/invitations.js';
import {
  InvitationDto,
  InvitationListQuery,
  InvitationPageDto,
  InviteDto,
  IssuedInvitationDto,
  toInvitationDto,
} from './invitation.dto.js';
import { checkPlan, checkReach } from './partner.mapper.js';

@ApiTags('invitations')
@Controller('partner-admin/v1/invitations')
export class InvitationsController {
  constructor(
    private readonly invitations: Invitations,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  /** Makes the partner known and a link for its developer, good once and for seven days. */
  @Post()
  @Endpoint({
    summary: 'Invite a partner',
    scope: 'partners:write',
    idempotent: true,
    secret: true,
    problems: ['conflict'],
  })
  @ApiCreatedResponse({ type: IssuedInvitationDto })
  async invitePartner(@CurrentPrincipal() principal: Principal, @Body() body: InviteDto): Promise<IssuedInvitationDto> {
    const { reach = {}, sharing, ...invitee } = body;
    checkReach(body.kind, body.reach);
    checkPlan(body.plan, this.config.landscape);
    const answer = (issued: IssuedInvitation) => this.issued(issued);
    return this.invitations.create({ ...invitee, reach }, principal, answer, sharing?.reason);
  }

  /** Latest first. */
  @Get()
  @Endpoint({ summary: 'List invitations', scope: 'partners:read' })
  @ApiOkResponse({ type: InvitationPageDto })
  async listInvitations(@Query() { cursor, limit, partner }: InvitationListQuery): Promise<InvitationPageDto> {
    const after = keysAt(cursor, /^\d{4}-\d\d-\d\dT[0-9:.]+Z$/, /^[0-9a-f-]{36}$/);
    const rows = await this.invitations.list({
      limit: limit + 1,
      ...(partner && { partner }),
      ...(after && { after }),
    });
    const { items, nextCursor } = pageOf(rows, limit, ({ createdAt, id }) => [createdAt.toISOString(), id]);
    return { items: items.map(toInvitationDto), nextCursor };
  }

  @Get(':id')
  @Endpoint({ summary: 'Read an invitation', scope: 'partners:read', etag: true })
  @ApiOkResponse({ type: InvitationDto })
  async readInvitation(@Param('id') id: string): Promise<InvitationDto> {
    const invitation = await this.invitations.read(id);
    return withVersion(toInvitationDto(invitation), invitation.version);
  }

  /** The link is good no more. */
  @Post(':id/withdrawal')
  @HttpCode(200)
  @Endpoint({ summary: 'Withdraw an invitation', scope: 'partners:write', idempotent: true, problems: ['conflict'] })
  @ApiOkResponse({ type: InvitationDto })
  withdrawInvitation(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<InvitationDto> {
    return this.invitations.withdraw(id, principal, toInvitationDto);
  }

  /** A new link in place of the old one, also where that was used and its credentials were lost on the way. */
  @Post(':id/reissue')
  @HttpCode(200)
  @Endpoint({
    summary: 'Issue an invitation anew',
    scope: 'partners:write',
    idempotent: true,
    secret: true,
    problems: ['conflict'],
  })
  @ApiOkResponse({ type: IssuedInvitationDto })
  reissueInvitation(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<IssuedInvitationDto> {
    return this.invitations.reissue(id, principal, (issued) => this.issued(issued));
  }

  private issued(invitation: IssuedInvitation): IssuedInvitationDto {
    const { publicUrl } = this.config;
    return {
      ...toInvitationDto(invitation),
      acceptanceUrl: `${publicUrl}/partner-admin/v1/invitations/${invitation.token}/acceptance`,
      acceptancePage: `${publicUrl}/portal/invitation#${invitation.token}`,
    };
  }
}
