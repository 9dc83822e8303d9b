import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Endpoint, ExpectedVersion, IfMatch } from '#platform/access';
import { ActingFor, type Actor, TakesOnBehalfOf } from '#platform/audit';
import { keysAt, PageQuery, pageOf } from '#platform/query';
import { PartnerPeople } from './partner-people.js';
import {
  CameByParams,
  DeveloperParams,
  EndedInvitationDto,
  InvitedPersonDto,
  InvitePersonDto,
  KeepOwnerQuery,
  PartnerPersonParams,
  RoleDto,
} from './partner-person.dto.js';
import { noPerson, PeopleReader } from './people.reader.js';
import { PersonDto, PersonPageDto } from './person.dto.js';
import { USERNAME } from './person.js';

/** For the app that looks after partners: a partner's people, and nobody else. */
@ApiTags('people')
@Controller('identity/v1/partners/:partnerId')
export class PartnerPeopleController {
  constructor(
    private readonly reader: PeopleReader,
    private readonly people: PartnerPeople,
  ) {}

  @Get('people')
  @Endpoint({ summary: "List a partner's people", scope: 'developers:read' })
  async listPeopleOfPartner(
    @Param() { partnerId }: DeveloperParams,
    @Query() { cursor, limit }: PageQuery,
  ): Promise<PersonPageDto> {
    const [after] = keysAt(cursor, USERNAME) ?? [];
    const found = await this.reader.list({ partnerId, ...(after !== undefined && { after }), limit: limit + 1 });
    return pageOf(found, limit, ({ username }) => [username]);
  }

  @Get('people/:personId')
  @Endpoint({ summary: "Read one of a partner's people", scope: 'developers:read', etag: true })
  async readPersonOfPartner(@Param() { partnerId, personId }: PartnerPersonParams): Promise<PersonDto> {
    const person = await this.reader.find(personId);
    if (person?.partnerId !== partnerId) throw noPerson(personId);
    return person;
  }

  /** The answer has the token of a link, good once and for seven days, by which the person chooses a password. */
  @Post('people')
  @TakesOnBehalfOf()
  @Endpoint({
    summary: "Invite somebody to a partner's people",
    scope: 'developers:write',
    etag: true,
    idempotent: 'if-keyed',
    secret: true,
    problems: ['conflict'],
  })
  invitePersonOfPartner(
    @ActingFor() by: Actor,
    @Param() { partnerId }: DeveloperParams,
    @Body() { username, ...data }: InvitePersonDto,
  ): Promise<InvitedPersonDto> {
    return this.people.invite(by, partnerId, username, data);
  }

  /** Ends all sign-ins and tokens of the person: what it may do from now on counts from now on. */
  @Put('people/:personId/role')
  @TakesOnBehalfOf()
  @Endpoint({
    summary: "Change the role of one of a partner's people",
    scope: 'developers:write',
    etag: true,
    problems: ['conflict'],
  })
  changeRoleOfPartnersPerson(
    @ActingFor() by: Actor,
    @Param() { partnerId, personId: id }: PartnerPersonParams,
    @Query() { keepOwner }: KeepOwnerQuery,
    @IfMatch() expected: ExpectedVersion,
    @Body() { role }: RoleDto,
  ): Promise<PersonDto> {
    return this.people.changeRole({ by, id, partnerId, keepOwner, expected }, role);
  }

  /** Signs it out everywhere, and a link that is out is good no more. Again changes nothing. */
  @Post('people/:personId/disable')
  @HttpCode(200)
  @TakesOnBehalfOf()
  @Endpoint({
    summary: "Disable one of a partner's people",
    scope: 'developers:write',
    etag: true,
    idempotent: 'if-keyed',
    problems: ['conflict'],
  })
  disablePersonOfPartner(
    @ActingFor() by: Actor,
    @Param() { partnerId, personId: id }: PartnerPersonParams,
    @Query() { keepOwner }: KeepOwnerQuery,
  ): Promise<PersonDto> {
    return this.people.disable({ by, id, partnerId, keepOwner });
  }

  /** Takes away a lock-out as well. One who never chose a password needs a new link. */
  @Post('people/:personId/enable')
  @HttpCode(200)
  @TakesOnBehalfOf()
  @Endpoint({
    summary: "Enable one of a partner's people",
    scope: 'developers:write',
    etag: true,
    idempotent: 'if-keyed',
  })
  enablePersonOfPartner(
    @ActingFor() by: Actor,
    @Param() { partnerId, personId: id }: PartnerPersonParams,
  ): Promise<PersonDto> {
    return this.people.enable({ by, id, partnerId });
  }

  /** Its password and all its sign-ins end; the answer has the token of a new link, the one before is good no more. */
  @Post('people/:personId/reissue')
  @HttpCode(200)
  @TakesOnBehalfOf()
  @Endpoint({
    summary: "Give one of a partner's people a new link",
    scope: 'developers:write',
    etag: true,
    idempotent: 'if-keyed',
    secret: true,
    problems: ['conflict'],
  })
  reissuePersonOfPartner(
    @ActingFor() by: Actor,
    @Param() { partnerId, personId: id }: PartnerPersonParams,
    @Query() { keepOwner }: KeepOwnerQuery,
  ): Promise<InvitedPersonDto> {
    return this.people.reissue({ by, id, partnerId, keepOwner });
  }

  /** Of an invitation whose link got out or was lost: disables who came by it, and whom those invited. */
  @Post('invitations/:invitationId/end')
  @HttpCode(200)
  @TakesOnBehalfOf()
  @Endpoint({ summary: 'Disable who came by an invitation', scope: 'developers:write' })
  async endInvitation(
    @ActingFor() by: Actor,
    @Param() { partnerId, invitationId }: CameByParams,
  ): Promise<EndedInvitationDto> {
    return { disabled: await this.people.endInvitation(by, partnerId, invitationId) };
  }
}
