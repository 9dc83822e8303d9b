import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsEmail, IsIn, IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { PARTNER_ROLES, type PartnerRole } from '#platform/access';
import { Flag } from '#platform/query';
import { PersonDto } from './person.dto.js';
import { USERNAME } from './person.js';

export class DeveloperParams {
  /** @example 3pl-east */
  @Matches(/^[a-z0-9][a-z0-9-]{0,79}$/)
  partnerId: string;
}

export class PartnerPersonParams extends DeveloperParams {
  /** @example 5b1f0f0e-6a0c-4d5b-8a61-6d1f3a2f7c11 */
  @IsUUID()
  personId: string;
}

export class CameByParams extends DeveloperParams {
  /** @example 6f1c7a52-4d0f-4b9c-a7be-0f7f5b9a1c11 */
  @IsUUID()
  invitationId: string;
}

export class InvitePersonDto {
  /**
   * Stays what it is, and is never given to anybody else.
   * @example 3pl-east.mia
   */
  @Matches(USERNAME)
  username: string;

  @ApiProperty({ example: 'Mia Jansen' })
  @IsString()
  @Length(1, 120)
  name: string;

  /** @example mia@example.org */
  @IsOptional()
  @IsEmail()
  @MaxLength(200)
  email?: string;

  /** Owners look after the partner's people, developers after all else of the partner's, viewers change nothing. */
  @ApiProperty({ enum: PARTNER_ROLES, required: false, default: 'developer' })
  @IsOptional()
  @IsIn(PARTNER_ROLES)
  role: PartnerRole = 'developer';
}

export class CreateDeveloperDto extends InvitePersonDto {
  /**
   * That it comes by. The same one, who comes by it again, gets another password and is let in again.
   * @example 6f1c7a52-4d0f-4b9c-a7be-0f7f5b9a1c11
   */
  @IsOptional()
  @IsUUID()
  invitation?: string;
}

export class RoleDto {
  @ApiProperty({ enum: PARTNER_ROLES, example: 'developer' })
  @IsIn(PARTNER_ROLES)
  role: PartnerRole;
}

export class KeepOwnerQuery {
  /** Whether it is refused where nobody would be left who looks after the partner's people. */
  @ApiProperty({ type: Boolean, required: false, default: false })
  @Flag()
  @IsBoolean()
  keepOwner: boolean = false;
}

export class InvitedPersonDto extends PersonDto {
  /**
   * Of the link by which the person chooses a password; told this once.
   * @example q0W3rTyUiOpAsDfGhJkLzXcVbNm1234567890abcdef
   */
  token: string;
}

export class EndedInvitationDto {
  /**
   * How many people were disabled.
   * @example 1
   */
  @ApiProperty({ type: 'integer' })
  disabled: number;
}

export class ChosenPasswordDto {
  /** At least 12 characters, and your name is not in it. */
  @ApiProperty({ example: 'chosen by nobody else', minLength: 12, maxLength: 200, format: 'password' })
  @IsString()
  @Length(1, 200)
  password: string;
}

export class FollowedLinkDto {
  /**
   * By which you sign in.
   * @example 3pl-east.mia
   */
  username: string;

  /** @example 3pl-east */
  partnerId: string;
}
