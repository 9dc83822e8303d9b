import type { Role } from '#platform/access';

/** Somebody who signs in. Never deleted: the audit trail names people by their username, which is never given again. */
export interface Person {
  /** The `sub` of tokens. */
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly email?: string;
  readonly roles: readonly Role[];
  /** The partner whose developer it is; without one, of the enterprise itself. */
  readonly partnerId?: string;
  /** `password`: known here; `enterprise`: signs in at the enterprise's own identity provider. */
  readonly signsInBy: 'password' | 'enterprise';
  readonly disabled: boolean;
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

export const USERNAME = /^[a-z0-9][a-z0-9._@+-]{1,79}$/;
