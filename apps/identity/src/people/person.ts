import type { PartnerRole, Role } from '#platform/access';

/** `invited`, `expired`: it has no password, and the link by which it chooses one is good or no longer good. */
export const PERSON_STATUSES = ['invited', 'expired', 'active', 'disabled'] as const;
export type PersonStatus = (typeof PERSON_STATUSES)[number];

/** Somebody who signs in. Never deleted: the audit trail names people by their username, which is never given again. */
export interface Person {
  /** The `sub` of tokens. */
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly email?: string;
  readonly roles: readonly Role[];
  /** The partner whose it is; without one, of the enterprise itself. */
  readonly partnerId?: string;
  /** `password`: known here; `enterprise`: signs in at the enterprise's own identity provider. */
  readonly signsInBy: 'password' | 'enterprise';
  readonly status: PersonStatus;
  readonly disabled: boolean;
  /** The invitation that it came by, or whoever invited it did. */
  readonly invitation?: string;
  /** ISO 8601, UTC: until then its link leads to a password. */
  readonly linkUntil?: string;
  /** ISO 8601, UTC; wrong passwords locked it. */
  readonly lockedUntil?: string;
  readonly lastSignInAt?: string;
  readonly createdAt: string;
  /** Counts up with every administrative change; a sign-in is none. */
  readonly version: number;
}

/** What an administrator says of a person. */
export interface PersonData {
  readonly name: string;
  readonly email?: string;
  readonly roles: readonly Role[];
  readonly partnerId?: string;
}

/** Somebody of a partner, as whoever invites it says. */
export interface PartnerPersonData {
  readonly name: string;
  readonly email?: string;
  readonly role: PartnerRole;
}

/** By which somebody chooses a password: only its hash is kept. */
export interface PasswordLink {
  readonly hash: string;
  readonly until: Date;
}

/** How a person comes in: by a password, by a link that leads to one, or known to the enterprise's identity provider. */
export interface Entry {
  readonly password?: { readonly hash: string; readonly temporary: boolean };
  readonly link?: PasswordLink;
  readonly elsewhere?: { readonly issuer: string; readonly subject: string };
  readonly invitation?: string;
}

export const USERNAME = /^[a-z0-9][a-z0-9._@+-]{1,79}$/;
