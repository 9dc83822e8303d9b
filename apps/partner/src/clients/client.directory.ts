import type { PartnerKind } from '#platform/config';

export type Environment = 'production' | 'sandbox';

/** A secret of a client, without the secret. */
export interface SecretInfo {
  readonly id: string;
  readonly createdAt: string;
  /** Absent when it was never used. */
  readonly lastUsedAt?: string;
}

/** A public key that a client signs its assertions with. */
export interface KeyInfo {
  readonly kid: string;
}

/** As it is registered: EC, P-256. */
export interface NewKey extends KeyInfo {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
}

export interface PartnerClient {
  readonly clientId: string;
  readonly partnerId: string;
  readonly environment: Environment;
  readonly suspended: boolean;
  readonly secrets: readonly SecretInfo[];
  readonly keys: readonly KeyInfo[];
}

export interface WantedClient {
  readonly clientId: string;
  readonly partnerId: string;
  readonly partnerKind: PartnerKind;
  readonly environment: Environment;
  readonly plan: string;
}

/**
 * The authorization server's clients, as far as partners go. Every act may be repeated: what is as it is asked for stays
 * so. Only a secret is a new one each time.
 */
export abstract class ClientDirectory {
  abstract list(partnerId: string): Promise<readonly PartnerClient[]>;
  abstract ensure(client: WantedClient): Promise<void>;
  abstract setSuspended(clientId: string, suspended: boolean): Promise<void>;
  abstract createSecret(clientId: string): Promise<{ readonly id: string; readonly secret: string }>;
  abstract deleteSecret(clientId: string, secretId: string): Promise<void>;
  abstract registerKey(clientId: string, jwk: NewKey): Promise<KeyInfo>;
  abstract deleteKey(clientId: string, kid: string): Promise<void>;
}

/** Client ids follow from the partner: nothing has to remember them. */
export const clientIdOf = (partnerId: string, environment: Environment): string =>
  environment === 'production' ? `partner-${partnerId}` : `sandbox-${partnerId}`;
