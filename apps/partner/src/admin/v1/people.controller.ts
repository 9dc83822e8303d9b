import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, ExpectedVersion, IfMatch, type Principal } from '#platform/access';
import { actorOf } from '#platform/audit';
import { Database } from '#platform/persistence';
import { PageQuery } from '#platform/query';
import { type Looking, PartnerPeople } from '../../people/partner-people.js';
import {
  InvitedPersonDto,
  NewPersonDto,
  PartnerPersonDto,
  PartnerPersonPageDto,
  RoleChangeDto,
} from '../../people/person.dto.js';
import { readPartner } from '../../registry/partner.record.js';
import { Partners } from '../../registry/partners.js';

@ApiTags('people')
@Controller('partner-admin/v1/partners/:id/people')
export class PartnerPeopleController {
  constructor(
    private readonly database: Database,
    private readonly partners: Partners,
    private readonly people: PartnerPeople,
  ) {}

  /** Who signs in for the partner, by user name. */
  @Get()
  @Endpoint({ summary: "List a partner's people", scope: 'partners:read' })
  @ApiOkResponse({ type: PartnerPersonPageDto })
  async listPartnerPeople(@Param('id') id: string, @Query() query: PageQuery): Promise<PartnerPersonPageDto> {
    return this.people.list(await this.known(id), query);
  }

  @Get(':personId')
  @Endpoint({ summary: "Read one of a partner's people", scope: 'partners:read', etag: true })
  @ApiOkResponse({ type: PartnerPersonDto })
  async readPartnerPerson(@Param('id') id: string, @Param('personId') personId: string): Promise<PartnerPersonDto> {
    return this.people.read(await this.known(id), personId);
  }

  /** Makes a link, good once and for seven days, by which the person chooses a password. */
  @Post()
  @Endpoint({
    summary: "Invite somebody to a partner's people",
    scope: 'partners:write',
    idempotent: 'elsewhere',
    secret: true,
    problems: ['conflict'],
  })
  @ApiCreatedResponse({ type: InvitedPersonDto })
  async invitePartnerPerson(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() body: NewPersonDto,
  ): Promise<InvitedPersonDto> {
    return this.people.invite(looking(principal, await this.known(id)), body);
  }

  /** Signs the person out everywhere. */
  @Patch(':personId')
  @Endpoint({
    summary: "Change the role of one of a partner's people",
    scope: 'partners:write',
    etag: true,
    problems: ['conflict'],
  })
  @ApiOkResponse({ type: PartnerPersonDto })
  async changePartnerPerson(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Param('personId') personId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body() { role }: RoleChangeDto,
  ): Promise<PartnerPersonDto> {
    return this.people.changeRole(looking(principal, await this.known(id)), personId, role, expected);
  }

  /** Signs the person out everywhere, within seconds; a link that is out is good no more. */
  @Post(':personId/disable')
  @HttpCode(200)
  @Endpoint({
    summary: "Disable one of a partner's people",
    scope: 'partners:write',
    idempotent: 'elsewhere',
    problems: ['conflict'],
  })
  @ApiOkResponse({ type: PartnerPersonDto })
  async disablePartnerPerson(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Param('personId') personId: string,
  ): Promise<PartnerPersonDto> {
    return this.people.disable(looking(principal, await this.known(id)), personId);
  }

  /** Takes away a lock-out as well. One who never chose a password needs a new link. */
  @Post(':personId/enable')
  @HttpCode(200)
  @Endpoint({ summary: "Enable one of a partner's people", scope: 'partners:write', idempotent: 'elsewhere' })
  @ApiOkResponse({ type: PartnerPersonDto })
  async enablePartnerPerson(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Param('personId') personId: string,
  ): Promise<PartnerPersonDto> {
    return this.people.enable(looking(principal, await this.known(id)), personId);
  }

  /** For a link or a password that was lost or got out: both end at once, with all sign-ins, and a new link leads to the next password. */
  @Post(':personId/reissue')
  @HttpCode(200)
  @Endpoint({
    summary: "Give one of a partner's people a new link",
    scope: 'partners:write',
    idempotent: 'elsewhere',
    secret: true,
    problems: ['conflict'],
  })
  @ApiOkResponse({ type: InvitedPersonDto })
  async reissuePartnerPerson(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Param('personId') personId: string,
  ): Promise<InvitedPersonDto> {
    return this.people.reissue(looking(principal, await this.known(id)), personId);
  }

  /** @throws ProblemError `not-found` */
  private async known(id: string): Promise<string> {
    return (await readPartner(this.database, this.partners.enterprise, id)).id;
  }
}

/** An operator may leave a partner without an owner, and make another one. */
const looking = (principal: Principal, partnerId: string): Looking => ({
  partnerId,
  by: actorOf(principal),
  keepOwner: false,
});
