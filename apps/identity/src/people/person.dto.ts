import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import { ROLES, type Role } from '#platform/access';
import { PageQuery } from '#platform/query';
import { PERSON_STATUSES, type Person, type PersonStatus, USERNAME } from './person.js';

export class PersonParams {
  /** @example 5b1f0f0e-6a0c-4d5b-8a61-6d1f3a2f7c11 */
  @IsUUID()
  personId: string;
}

export class PersonQueryDto extends PageQuery {
  /** @example 3pl-east */
  @IsOptional()
  @IsString()
  @MaxLength(80)
  partnerId?: string;
}

export class PutPersonDto {
  @ApiProperty({ example: 'Mia Jansen' })
  @IsString()
  @Length(1, 120)
  name: string;

  /** @example mia@example.org */
  @IsOptional()
  @IsEmail()
  @MaxLength(200)
  email?: string;

  /** What the person may do. Somebody of a partner is one of `owner`, `developer`, `viewer`. */
  @ApiProperty({ enum: ROLES, isArray: true, example: ['developer'] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @ArrayMaxSize(ROLES.length)
  @IsIn(ROLES, { each: true })
  roles: Role[];

  /**
   * The partner whose this is; without one, somebody of the enterprise.
   * @example 3pl-east
   */
  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9-]{0,79}$/)
  partnerId?: string;
}

export class CreatePersonDto extends PutPersonDto {
  /**
   * Stays what it is, and is never given to anybody else.
   * @example mia
   */
  @Matches(USERNAME)
  username: string;
}

export class PersonDto {
  /**
   * The subject of this person's tokens.
   * @example 5b1f0f0e-6a0c-4d5b-8a61-6d1f3a2f7c11
   */
  id: string;

  /** @example mia */
  username: string;

  @ApiProperty({ example: 'Mia Jansen' })
  name: string;

  /** @example mia@example.org */
  email?: string;

  @ApiProperty({ enum: ROLES, isArray: true, example: ['operator'] })
  roles: readonly Role[];

  /** @example 3pl-east */
  partnerId?: string;

  /** `invited`, `expired`: without a password, and the link by which to choose one is good or no longer good. */
  @ApiProperty({ enum: PERSON_STATUSES, example: 'active' })
  status: PersonStatus;

  /**
   * The invitation that it came by, or whoever invited it did.
   * @example 6f1c7a52-4d0f-4b9c-a7be-0f7f5b9a1c11
   */
  invitation?: string;

  /**
   * Until then its link is good.
   * @example 2026-12-02T09:00:00.000Z
   */
  linkUntil?: string;

  /** By a password that is kept here, or at the enterprise's own identity provider. */
  @ApiProperty({ enum: ['password', 'enterprise'], example: 'password' })
  signsInBy: Person['signsInBy'];

  /** Cannot sign in, and no token of this person is taken. */
  disabled: boolean;

  /**
   * Wrong passwords locked it until then.
   * @example 2026-11-26T08:05:00.000Z
   */
  lockedUntil?: string;

  /** @example 2026-11-26T08:00:00.000Z */
  lastSignInAt?: string;

  /** @example 2026-11-24T08:00:00.000Z */
  createdAt: string;

  /**
   * The ETag's number. Counts up with every administrative change; a sign-in is none.
   * @example 3
   */
  @ApiProperty({ type: 'integer' })
  version: number;
}

export class PersonPageDto {
  @ApiProperty({ type: [PersonDto] })
  items: readonly PersonDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

export class NewPersonDto extends PersonDto {
  /**
   * Told this once. It has to be changed at the first sign-in.
   * @example uX0s6cO1nQy2bF7kJwZ4
   */
  password: string;
}
