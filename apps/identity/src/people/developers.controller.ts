import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { ActingFor, type Actor, TakesOnBehalfOf } from '#platform/audit';
import { PartnerPeople } from './partner-people.js';
import { CreateDeveloperDto, DeveloperParams } from './partner-person.dto.js';
import { NewPersonDto } from './person.dto.js';

/** For the app that brings partners in: whoever accepts a partner's invitation. */
@ApiTags('people')
@Controller('identity/v1/partners/:partnerId/developers')
export class DevelopersController {
  constructor(private readonly people: PartnerPeople) {}

  /**
   * The answer has a password that is told this once and has to be changed at the first sign-in. Under an
   * Idempotency-Key a call whose answer was lost may be made again.
   */
  @Post()
  @TakesOnBehalfOf()
  @Endpoint({
    summary: "Make a partner's developer",
    scope: 'developers:write',
    etag: true,
    idempotent: 'if-keyed',
    secret: true,
    problems: ['conflict'],
  })
  createDeveloper(
    @ActingFor() by: Actor,
    @Param() { partnerId }: DeveloperParams,
    @Body() { username, invitation, ...data }: CreateDeveloperDto,
  ): Promise<NewPersonDto> {
    return this.people.follow(by, partnerId, username, data, invitation);
  }
}
