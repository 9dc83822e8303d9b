import type { PartnerKind } from '#platform/config';

/** `sandbox`: credentials for trying and certification, good for the partner's own sandbox only. */
export type Environment = 'production' | 'sandbox';

/** A public key by which a client signs its assertions (RFC 7523): EC P-256, for ES256. */
export interface PublicKey {
  readonly kid: string;
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly alg: 'ES256';
  readonly use: 'sig';
}

/** A public key as it is told of. */
export interface KeySummary extends PublicKey {
  /** To the minute; absent when no token was ever got by it. */
  readonly lastUsedAt?: string;
}

/** A secret as it is told of after its first answer: never the secret itself. */
export interface SecretSummary {
  readonly id: string;
  readonly createdAt: string;
  /** To the minute; absent when no token was ever got by it. */
  readonly lastUsedAt?: string;
  /** Its last characters. */
  readonly hint?: string;
}

/** A partner's client as it is administered. */
export interface PartnerClient {
  readonly id: string;
  readonly partnerId: string;
  readonly partnerKind: PartnerKind;
  readonly environment: Environment;
  /** Name of the plan whose quotas count; the default plan when absent. */
  readonly plan?: string;
  readonly scopes: readonly string[];
  readonly suspended: boolean;
  /** Tokens issued before are no longer taken. */
  readonly tokensValidFrom?: string;
  /** The live ones, oldest first. */
  readonly secrets: readonly SecretSummary[];
  readonly keys: readonly KeySummary[];
  readonly createdAt: string;
  /** Counts up with every administrative change; a use of a secret is none. */
  readonly version: number;
}
