import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Endpoint, LimitedByAddress } from '#platform/access';
import { PartnerPeople } from './partner-people.js';
import { ChosenPasswordDto, FollowedLinkDto } from './partner-person.dto.js';

@ApiTags('people')
@Controller('identity/v1/password-links')
export class PasswordLinksController {
  constructor(private readonly people: PartnerPeople) {}

  /**
   * Follows the link that somebody of a partner was given, once: whoever has it chooses the password, which nobody else
   * ever knows. A link that was used is not found.
   */
  @Post(':token/acceptance')
  @HttpCode(200)
  @LimitedByAddress({ requests: 20, windowMs: 60_000 })
  @Endpoint({
    summary: 'Choose a password by a link',
    public: true,
    idempotent: 'if-keyed',
    problems: ['gone', 'quota-exceeded'],
  })
  followPasswordLink(@Param('token') token: string, @Body() { password }: ChosenPasswordDto): Promise<FollowedLinkDto> {
    return this.people.accept(token, password);
  }
}
