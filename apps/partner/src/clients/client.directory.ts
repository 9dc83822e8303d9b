import type { PartnerRole } from '#platform/access';
import type { Actor } from '#platform/audit';
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
  /** Absent when it was never used. */
  readonly lastUsedAt?: string;
}

/** As it is registered: EC, P-256. */
export interface NewKey {
  readonly kid: string;
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
  /** Counts up by one with every change of the client or its credentials; a use of them is none. */
  readonly version: number;
}

export interface WantedClient {
  readonly clientId: string;
  readonly partnerId: string;
  readonly partnerKind: PartnerKind;
  readonly environment: Environment;
  readonly plan: string;
}

/** Who is to sign in for a partner. */
export interface NewDeveloper {
  readonly username: string;
  readonly name: string;
  readonly email?: string;
  readonly role: PartnerRole;
  /** That it comes by: the same one, who comes by it again, gets another password. */
  readonly invitation: string;
}

/** With a password that is told this once. */
export interface MadeDeveloper {
  readonly username: string;
  readonly password: string;
}

/** A credential that is made. */
export interface Making {
  /** Whom the audit trail names. */
  readonly by: Actor;
  /** Under one key there is one credential, and the same answer again. */
  readonly key?: string;
}

/** A credential that is ended. */
export interface Ending {
  /** Whom the audit trail names. */
  readonly by: Actor;
  /** What the client's version has to be: If-Match. */
  readonly ifMatch: string;
  /** All tokens that the client holds end with it. */
  readonly revokeTokens?: boolean;
  /** Not where the client would have no credential left. */
  readonly keepLast?: boolean;
}

/**
 * The authorization server's clients and people, as far as partners go. It alone keeps the rules of credentials, and records who did
 * what in the act's own transaction. `ensure` and `setSuspended` may be repeated: what is as it is asked for stays so.
 */
export abstract class ClientDirectory {
  abstract list(partnerId: string): Promise<readonly PartnerClient[]>;
  abstract ensure(client: WantedClient): Promise<void>;
  abstract setSuspended(clientId: string, suspended: boolean): Promise<void>;
  /** @throws FinalError `conflict` when two are live; with `onlyFirst` when there is or ever was a credential */
  abstract createSecret(
    clientId: string,
    making: Making & { readonly onlyFirst?: boolean },
  ): Promise<{ readonly id: string; readonly secret: string }>;
  /** @throws FinalError `precondition-failed`, `not-found`, `conflict` for the last one */
  abstract deleteSecret(clientId: string, secretId: string, ending: Ending): Promise<void>;
  /** @throws FinalError `conflict` when there are as many as there may be, `validation-failed` */
  abstract registerKey(clientId: string, jwk: NewKey, making: Making): Promise<KeyInfo>;
  /** @throws FinalError `precondition-failed`, `not-found`, `conflict` for the last one */
  abstract deleteKey(clientId: string, kid: string, ending: Ending): Promise<void>;
  /** @throws FinalError `conflict` when somebody else has or had the username */
  abstract createDeveloper(partnerId: string, developer: NewDeveloper, making: Making): Promise<MadeDeveloper>;
  /** Disables who came by the invitation, and whom those invited. May be repeated. */
  abstract endInvitation(partnerId: string, invitation: string, by: Actor): Promise<void>;
}
