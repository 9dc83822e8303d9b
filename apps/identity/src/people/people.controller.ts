import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, ExpectedVersion, IfMatch, type Principal } from '#platform/access';
import { actorOf } from '#platform/audit';
import { keysAt, pageOf } from '#platform/query';
import { People } from './people.js';
import { noPerson, PeopleReader } from './people.reader.js';
import {
  CreatePersonDto,
  NewPersonDto,
  PersonDto,
  PersonPageDto,
  PersonParams,
  PersonQueryDto,
  PutPersonDto,
} from './person.dto.js';
import { USERNAME } from './person.js';

/** For administrators: who signs in, and as what. */
@ApiTags('people')
@Controller('identity/v1/people')
export class PeopleController {
  constructor(
    private readonly reader: PeopleReader,
    private readonly people: People,
  ) {}

  @Get()
  @Endpoint({ summary: 'List the people who sign in', scope: 'people:read' })
  async listPeople(@Query() { partnerId, cursor, limit }: PersonQueryDto): Promise<PersonPageDto> {
    const [after] = keysAt(cursor, USERNAME) ?? [];
    const found = await this.reader.list({
      ...(partnerId !== undefined && { partnerId }),
      ...(after !== undefined && { after }),
      limit: limit + 1,
    });
    return pageOf(found, limit, ({ username }) => [username]);
  }

  /**
   * The answer has a password that is told this once and has to be changed at the first sign-in. Under an
   * Idempotency-Key a call whose answer was lost may be made again.
   */
  @Post()
  @Endpoint({
    summary: 'Make a person',
    scope: 'people:write',
    etag: true,
    idempotent: 'if-keyed',
    secret: true,
    problems: ['conflict'],
  })
  createPerson(
    @CurrentPrincipal() by: Principal,
    @Body() { username, ...data }: CreatePersonDto,
  ): Promise<NewPersonDto> {
    return this.people.create(actorOf(by), username, data);
  }

  @Get(':personId')
  @Endpoint({ summary: 'Read a person', scope: 'people:read', etag: true })
  async readPerson(@Param() { personId }: PersonParams): Promise<PersonDto> {
    const person = await this.reader.find(personId);
    if (!person) throw noPerson(personId);
    return person;
  }

  /** Ends all sign-ins and tokens of the person: what it may do from now on counts from now on. */
  @Put(':personId')
  @Endpoint({ summary: 'Change a person', scope: 'people:write', etag: true })
  changePerson(
    @CurrentPrincipal() by: Principal,
    @Param() { personId }: PersonParams,
    @IfMatch() expected: ExpectedVersion,
    @Body() data: PutPersonDto,
  ): Promise<PersonDto> {
    return this.people.change({ by: actorOf(by), id: personId, expected }, data);
  }

  /** Signs it out everywhere; none of its tokens is taken, on any replica within five seconds. Again changes nothing. */
  @Post(':personId/disable')
  @HttpCode(200)
  @Endpoint({ summary: 'Disable a person', scope: 'people:write', etag: true })
  disablePerson(@CurrentPrincipal() by: Principal, @Param() { personId }: PersonParams): Promise<PersonDto> {
    return this.people.disable({ by: actorOf(by), id: personId });
  }

  /** Takes away a lock-out as well. */
  @Post(':personId/enable')
  @HttpCode(200)
  @Endpoint({ summary: 'Enable a person', scope: 'people:write', etag: true })
  enablePerson(@CurrentPrincipal() by: Principal, @Param() { personId }: PersonParams): Promise<PersonDto> {
    return this.people.enable({ by: actorOf(by), id: personId });
  }

  @Post(':personId/sign-out')
  @HttpCode(200)
  @Endpoint({ summary: 'Sign a person out everywhere', scope: 'people:write', etag: true })
  signOutPerson(@CurrentPrincipal() by: Principal, @Param() { personId }: PersonParams): Promise<PersonDto> {
    return this.people.signOutEverywhere({ by: actorOf(by), id: personId });
  }

  /** Signs it out everywhere. The answer has a password that is told this once and has to be changed at the next sign-in. */
  @Post(':personId/reset-password')
  @HttpCode(200)
  @Endpoint({
    summary: 'Give a person another password',
    scope: 'people:write',
    etag: true,
    idempotent: 'if-keyed',
    secret: true,
    problems: ['conflict'],
  })
  resetPersonPassword(@CurrentPrincipal() by: Principal, @Param() { personId }: PersonParams): Promise<NewPersonDto> {
    return this.people.resetPassword({ by: actorOf(by), id: personId });
  }
}
