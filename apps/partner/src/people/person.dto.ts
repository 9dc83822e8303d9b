import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { PARTNER_ROLES, type PartnerRole } from '#platform/access';

const STATUSES = ['invited', 'expired', 'active', 'disabled'] as const;

export class RoleChangeDto {
  /** Owners look after the partner's people, developers after all else of the partner's, viewers change nothing. */
  @ApiProperty({ enum: PARTNER_ROLES, example: 'developer' })
  @IsIn(PARTNER_ROLES)
  role: PartnerRole;
}

export class NewPersonDto extends RoleChangeDto {
  /** Signs in by it, below the partner's id: `mia` of `3pl-north` by `3pl-north.mia`. Stays what it is, and is never given to anybody else. */
  @ApiProperty({ example: 'mia' })
  @Matches(/^[a-z0-9][a-z0-9._@+-]{1,79}$/)
  username: string;

  @ApiProperty({ example: 'Mia Jansen' })
  @IsString()
  @Length(1, 120)
  name: string;

  @ApiProperty({ required: false, example: 'mia@north.example' })
  @IsOptional()
  @IsEmail()
  @Length(3, 200)
  email?: string;
}

export class PartnerPersonDto {
  @ApiProperty({ example: '5b1f0f0e-6a0c-4d5b-8a61-6d1f3a2f7c11' })
  id: string;

  /** Signs in by it, and is named by it in the records. */
  @ApiProperty({ example: '3pl-north.mia' })
  username: string;

  @ApiProperty({ example: 'Mia Jansen' })
  name: string;

  @ApiProperty({ required: false, example: 'mia@north.example' })
  email?: string;

  @ApiProperty({ enum: PARTNER_ROLES, example: 'developer' })
  role: PartnerRole;

  /** `invited`, `expired`: without a password, and the link by which to choose one is good or no longer good. */
  @ApiProperty({ enum: STATUSES, example: 'active' })
  status: (typeof STATUSES)[number];

  /** By a password that is kept here, or at the enterprise's own identity provider: that one has no link. */
  @ApiProperty({ enum: ['password', 'enterprise'], example: 'password' })
  signsInBy: 'password' | 'enterprise';

  /** Until then its link is good. */
  @ApiProperty({ required: false, example: '2026-12-02T09:00:00.000Z' })
  linkUntil?: string;

  /** Wrong passwords locked it until then. */
  @ApiProperty({ required: false, example: '2026-11-26T08:05:00.000Z' })
  lockedUntil?: string;

  @ApiProperty({ required: false, example: '2026-11-26T08:00:00.000Z' })
  lastSignInAt?: string;

  @ApiProperty({ example: '2026-11-24T08:00:00.000Z' })
  createdAt: string;

  /** The ETag's number. Counts up with every change; a sign-in is none. */
  @ApiProperty({ type: 'integer', example: 3 })
  version: number;
}

export class PartnerPersonPageDto {
  @ApiProperty({ type: () => [PartnerPersonDto] })
  items: PartnerPersonDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

export class InvitedPersonDto extends PartnerPersonDto {
  /** Where the person chooses a password, once and within seven days; the token is behind the #, which no server is told. Shown now and never again. */
  @ApiProperty({ example: 'https://crossdock.example/portal/join#T0k3n' })
  acceptancePage: string;
}
