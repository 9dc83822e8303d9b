import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { ListOf, Nested } from '#canonical/dto';
import { clock } from '#platform/clock';
import type { PartnerKind } from '#platform/config';
import { PageQuery } from '#platform/query';
import type { Invitation } from '../../onboarding/invitation.js';
import { DEFAULT_PLAN } from '../../registry/partner.js';
import { ContactDto, PARTNER_KINDS, ReachDto, ReasonDto } from './partner.dto.js';

export class InviteDto {
  /** The partner's id from now on: lower-case letters, digits and hyphens. */
  @ApiProperty({ example: '3pl-north' })
  @Matches(/^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/)
  id: string;

  @ApiProperty({ enum: PARTNER_KINDS, example: '3pl' })
  @IsIn(PARTNER_KINDS)
  kind: PartnerKind;

  @ApiProperty({ example: 'North Warehousing' })
  @IsString()
  @Length(1, 200)
  name: string;

  @ListOf(() => ContactDto, { min: 1, max: 20 })
  contacts: ContactDto[];

  /** Name of its quota plan. */
  @ApiProperty({ example: DEFAULT_PLAN, required: false, default: DEFAULT_PLAN })
  @Matches(/^[a-z0-9-]{1,40}$/)
  plan: string = DEFAULT_PLAN;

  @ApiProperty({ type: () => ReachDto, required: false, example: { warehouses: ['4012345000092'] } })
  @IsOptional()
  @Nested(() => ReachDto)
  reach?: ReachDto;

  /** Lets the partner reach what another one holds: both see the same business. Recorded in the audit trail. */
  @IsOptional()
  @Nested(() => ReasonDto)
  sharing?: ReasonDto;
}

export class InvitationDto {
  @ApiProperty({ example: '6f1c7a52-4d0f-4b9c-a7be-0f7f5b9a1c11' })
  id: string;

  @ApiProperty({ example: '3pl-north' })
  partnerId: string;

  @ApiProperty({ enum: ['open', 'accepted', 'withdrawn', 'expired'], example: 'open' })
  status: string;

  @ApiProperty({ example: '2026-11-25T09:00:00.000Z' })
  createdAt: string;

  @ApiProperty({ example: '2026-12-02T09:00:00.000Z' })
  expiresAt: string;

  @ApiProperty({ required: false, example: '2026-11-26T10:00:00.000Z' })
  acceptedAt?: string;
}

export class InvitationPageDto {
  @ApiProperty({ type: () => [InvitationDto] })
  items: InvitationDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

export class InvitationListQuery extends PageQuery {
  /** Id of the partner that was invited. */
  @ApiProperty({ required: false, example: '3pl-north' })
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,40}$/)
  partner?: string;
}

export class IssuedInvitationDto extends InvitationDto {
  /** Good once, by POST and without a token. Shown now and never again. */
  @ApiProperty({ example: 'https://crossdock.example/partner-admin/v1/invitations/T0k3n/acceptance' })
  acceptanceUrl: string;

  /** The page where the partner's developer accepts it; the token is behind the #, which no server is told. */
  @ApiProperty({ example: 'https://crossdock.example/portal/invitation#T0k3n' })
  acceptancePage: string;
}

export const toInvitationDto = ({
  id,
  partnerId,
  status,
  createdAt,
  expiresAt,
  acceptedAt,
}: Invitation): InvitationDto => ({
  id,
  partnerId,
  status: status === 'open' && expiresAt <= clock.date() ? 'expired' : status,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  ...(acceptedAt && { acceptedAt: acceptedAt.toISOString() }),
});

export class NextStepsDto {
  /** Exchange the credentials for an access token here (client_credentials, client_secret_basic). */
  @ApiProperty({ example: 'https://crossdock.example/oauth/token' })
  tokenUrl: string;

  /** What you are to show before you get production credentials. */
  @ApiProperty({ example: 'https://crossdock.example/partner/v2/certification' })
  certificationUrl: string;

  @ApiProperty({ example: 'https://crossdock.example/partner/v2/account' })
  accountUrl: string;

  /** OpenAPI. */
  @ApiProperty({ example: 'https://crossdock.example/openapi/partner/v2.json' })
  contractUrl: string;
}

export class DeveloperDto {
  /** By which you sign in. It stays what it is, and is never given to anybody else. */
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

export class AcceptanceDto {
  /** Whoever accepts, to sign in at the portal as the partner's developer. */
  @IsOptional()
  @Nested(() => DeveloperDto)
  developer?: DeveloperDto;
}

export class NewDeveloperDto {
  @ApiProperty({ example: 'mia' })
  username: string;

  /** Shown now and never again; another one is chosen at the first sign-in. */
  @ApiProperty({ example: 'uX0s6cO1nQy2bF7kJwZ4' })
  password: string;
}

export class SandboxCredentialsDto {
  @ApiProperty({ example: '3pl-north' })
  partnerId: string;

  @ApiProperty({ enum: ['sandbox'], example: 'sandbox' })
  environment: 'sandbox';

  @ApiProperty({ example: 'sandbox-3pl-north' })
  clientId: string;

  /** Shown now and never again. */
  @ApiProperty({ example: 'kept-by-nobody-but-you' })
  clientSecret: string;

  /** Where one was asked for. */
  @ApiProperty({ type: () => NewDeveloperDto, required: false })
  developer?: NewDeveloperDto;

  @ApiProperty({ type: () => NextStepsDto })
  next: NextStepsDto;
}
