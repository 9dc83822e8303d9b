import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, ExpectedVersion, IfMatch, type Principal } from '#platform/access';
import { actorOf } from '#platform/audit';
import { PageQuery } from '#platform/query';
import { type Looking, PartnerPeople } from '../people/partner-people.js';
import {
  InvitedPersonDto,
  NewPersonDto,
  PartnerPersonDto,
  PartnerPersonPageDto,
  RoleChangeDto,
} from '../people/person.dto.js';
import { Partners } from '../registry/partners.js';
import { inEveryVersion } from '../served.js';

const [READ, WRITE] = ['partner-people:read', 'partner-people:write'];

/** Held by people alone: no client makes somebody who signs in. */
@ApiTags('account')
@Controller(inEveryVersion('people'))
export class PeopleController {
  constructor(
    private readonly people: PartnerPeople,
    private readonly partners: Partners,
  ) {}

  /** Who signs in for you, by user name. For your people who are signed in; your clients do not see it. */
  @Get()
  @Endpoint({ summary: 'List your people', scope: READ })
  @ApiOkResponse({ type: PartnerPersonPageDto })
  listPeople(@CurrentPrincipal() principal: Principal, @Query() query: PageQuery): Promise<PartnerPersonPageDto> {
    return this.people.list(this.partners.of(principal).id, query);
  }

  @Get(':personId')
  @Endpoint({ summary: 'Read one of your people', scope: READ, etag: true })
  @ApiOkResponse({ type: PartnerPersonDto })
  readPerson(@CurrentPrincipal() principal: Principal, @Param('personId') personId: string): Promise<PartnerPersonDto> {
    return this.people.read(this.partners.of(principal).id, personId);
  }

  /** Makes a link, good once and for seven days, by which the person chooses a password. */
  @Post()
  @Endpoint({
    summary: 'Invite a person',
    scope: WRITE,
    idempotent: 'elsewhere',
    secret: true,
    problems: ['conflict'],
  })
  @ApiCreatedResponse({ type: InvitedPersonDto })
  invitePerson(@CurrentPrincipal() principal: Principal, @Body() body: NewPersonDto): Promise<InvitedPersonDto> {
    return this.people.invite(this.looking(principal), body);
  }

  /** Signs the person out everywhere. Not where no owner would be left. */
  @Patch(':personId')
  @Endpoint({ summary: 'Change the role of a person', scope: WRITE, etag: true, problems: ['conflict'] })
  @ApiOkResponse({ type: PartnerPersonDto })
  changePerson(
    @CurrentPrincipal() principal: Principal,
    @Param('personId') personId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body() { role }: RoleChangeDto,
  ): Promise<PartnerPersonDto> {
    return this.people.changeRole(this.looking(principal), personId, role, expected);
  }

  /** Signs the person out everywhere, within seconds; a link that is out is good no more. Not where no owner would be left. */
  @Post(':personId/disable')
  @HttpCode(200)
  @Endpoint({ summary: 'Disable a person', scope: WRITE, idempotent: 'elsewhere', problems: ['conflict'] })
  @ApiOkResponse({ type: PartnerPersonDto })
  disablePerson(
    @CurrentPrincipal() principal: Principal,
    @Param('personId') personId: string,
  ): Promise<PartnerPersonDto> {
    return this.people.disable(this.looking(principal), personId);
  }

  /** Takes away a lock-out as well. One who never chose a password needs a new link. */
  @Post(':personId/enable')
  @HttpCode(200)
  @Endpoint({ summary: 'Enable a person', scope: WRITE, idempotent: 'elsewhere' })
  @ApiOkResponse({ type: PartnerPersonDto })
  enablePerson(
    @CurrentPrincipal() principal: Principal,
    @Param('personId') personId: string,
  ): Promise<PartnerPersonDto> {
    return this.people.enable(this.looking(principal), personId);
  }

  /** For a link or a password that was lost or got out: both end at once, with all sign-ins, and a new link leads to the next password. */
  @Post(':personId/reissue')
  @HttpCode(200)
  @Endpoint({
    summary: 'Give a person a new link',
    scope: WRITE,
    idempotent: 'elsewhere',
    secret: true,
    problems: ['conflict'],
  })
  @ApiOkResponse({ type: InvitedPersonDto })
  reissuePerson(
    @CurrentPrincipal() principal: Principal,
    @Param('personId') personId: string,
  ): Promise<InvitedPersonDto> {
    return this.people.reissue(this.looking(principal), personId);
  }

  private looking(principal: Principal): Looking {
    return { partnerId: this.partners.of(principal).id, by: actorOf(principal), keepOwner: true };
  }
}
