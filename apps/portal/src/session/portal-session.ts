import type { Role } from '#platform/access';
import type { PartnerKind } from '#platform/config';

/** Who is signed in, as the authorization server said when the tokens were last renewed. */
export interface SignedInPerson {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly email?: string;
  readonly roles: readonly Role[];
  /** A partner's developer sees that partner's own and nothing else. */
  readonly partner?: {
    readonly id: string;
    readonly kind: PartnerKind;
    /** The client in whose place it calls. */
    readonly clientId: string;
  };
}

/** One sign-in in one browser. What it may not show is its tokens: those stay in the store. */
export interface PortalSession {
  readonly id: string;
  readonly person: SignedInPerson;
  readonly signedInAt: Date;
  /** Whatever is done until then. */
  readonly endsAt: Date;
}

/** Tokens of the authorization server. They never leave this process but to the APIs that they are for. */
export interface SessionTokens {
  readonly refreshToken: string;
  readonly idToken: string;
  readonly access: AccessToken;
  /** Good in the partner's sandbox only; there once it was asked for. */
  readonly sandbox?: AccessToken;
}

export interface AccessToken {
  readonly value: string;
  /** ms since the epoch. */
  readonly until: number;
}
