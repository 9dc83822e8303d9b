import { type ClientView, IdentityClient } from '#clients';
import type { Actor } from '#platform/audit';
import { FinalError } from '#platform/errors';
import {
  ClientDirectory,
  type Ending,
  type KeyInfo,
  type MadeDeveloper,
  type Making,
  type NewDeveloper,
  type NewKey,
  type PartnerClient,
  type WantedClient,
} from './client.directory.js';

/** A partner has two clients; somebody who registered more by hand is heard out. */
const PAGE = 200;

/** The clients as the identity API keeps them. */
export class IdentityDirectory extends ClientDirectory {
  constructor(private readonly identity: IdentityClient) {
    super();
  }

  async list(partnerId: string): Promise<readonly PartnerClient[]> {
    const { items } = await this.identity.listClients({ partnerId, limit: PAGE });
    return items.map(toClient);
  }

  async ensure({ clientId, ...wanted }: WantedClient): Promise<void> {
    const known = await this.identity.readClient(clientId).catch(unlessCode('not-found'));
    if (!known) await this.identity.putClient(clientId, wanted).catch(unlessCode('precondition-required'));
    else if (known.plan !== wanted.plan || known.partnerKind !== wanted.partnerKind)
      await this.identity.putClient(clientId, wanted, '*');
  }

  async setSuspended(clientId: string, suspended: boolean): Promise<void> {
    await (suspended ? this.identity.suspend(clientId) : this.identity.resume(clientId));
  }

  createSecret(
    clientId: string,
    { onlyFirst, ...making }: Making & { onlyFirst?: boolean },
  ): Promise<{ id: string; secret: string }> {
    return this.identity.createSecret(clientId, { onlyFirst }, callOf(making));
  }

  async deleteSecret(clientId: string, secretId: string, { by, ...ending }: Ending): Promise<void> {
    await this.identity.deleteSecret(clientId, secretId, ending, { onBehalfOf: by });
  }

  async registerKey(clientId: string, jwk: NewKey, making: Making): Promise<KeyInfo> {
    const { kid } = await this.identity.registerKey(clientId, jwk, callOf(making));
    return { kid };
  }

  async deleteKey(clientId: string, kid: string, { by, ...ending }: Ending): Promise<void> {
    await this.identity.deleteKey(clientId, kid, ending, { onBehalfOf: by });
  }

  async createDeveloper(partnerId: string, developer: NewDeveloper, making: Making): Promise<MadeDeveloper> {
    const { username, password } = await this.identity.createDeveloper(partnerId, developer, callOf(making));
    return { username, password };
  }

  async endInvitation(partnerId: string, invitation: string, by: Actor): Promise<void> {
    await this.identity.endInvitation(partnerId, invitation, { onBehalfOf: by });
  }
}

const callOf = ({ by, key }: Making) => ({ onBehalfOf: by, ...(key && { idempotencyKey: key }) });

/** A refusal that says: it is so already. */
const unlessCode =
  (code: string) =>
  (error: unknown): undefined => {
    if (error instanceof FinalError && error.code === code) return undefined;
    throw error;
  };

const lastUse = ({ lastUsedAt }: { lastUsedAt?: string }) => lastUsedAt && { lastUsedAt };

const toClient = ({ id, partnerId, environment, suspended, secrets, keys, version }: ClientView): PartnerClient => ({
  clientId: id,
  partnerId,
  environment,
  suspended,
  secrets: secrets.map((secret) => ({ id: secret.id, createdAt: secret.createdAt, ...lastUse(secret) })),
  keys: keys.map((key) => ({ kid: key.kid, ...lastUse(key) })),
  version,
});
