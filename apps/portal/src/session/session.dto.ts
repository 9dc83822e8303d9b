import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches, MaxLength } from 'class-validator';
import { ROLES, type Role } from '#platform/access';

/** A path of the portal and nothing else: no other host, whatever a browser makes of slashes and control characters. */
const PORTAL_PATH = /^\/portal(?:[/?#][\x21-\x5b\x5d-\x7e]*)?$/;

export class SignInQueryDto {
  /** @example /portal/orders */
  @IsOptional()
  @MaxLength(2_000)
  @Matches(PORTAL_PATH, { message: 'returnTo is a path below /portal' })
  returnTo: string = '/portal';
}

export class SignedInPersonDto {
  id: string;
  username: string;
  name: string;
  email?: string;
  @ApiProperty({ enum: ROLES, isArray: true })
  roles: readonly Role[];
  /** The partner whose developer it is. */
  partner?: { readonly id: string; readonly kind: string };
}

export class MeDto {
  /** Null for nobody. */
  person: SignedInPersonDto | null;
  /** When the sign-in ends whatever is done, ISO 8601. */
  endsAt?: string;
  /** Whether the catalog is open without a sign-in. */
  publicCatalog: boolean;
}

export class SignedOutDto {
  /** Where the browser goes now, so that the sign-in ends there too. */
  location: string;
}
