import { type ClientView, IdentityClient } from '#clients';
import { FinalError } from '#platform/errors';
import {
  ClientDirectory,
  type KeyInfo,
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
    const known = await this.find(clientId);
    if (!known) await this.identity.createClient(clientId, wanted).catch(unlessCode('precondition-required'));
    else if (known.plan !== wanted.plan || known.partnerKind !== wanted.partnerKind)
      await this.identity.changeClient(clientId, wanted, '*');
  }

  async setSuspended(clientId: string, suspended: boolean): Promise<void> {
    await (suspended ? this.identity.suspend(clientId) : this.identity.resume(clientId));
  }

  async createSecret(clientId: string): Promise<{ id: string; secret: string }> {
    const { id, secret } = await this.identity.createSecret(clientId);
    return { id, secret };
  }

  async deleteSecret(clientId: string, secretId: string): Promise<void> {
    await this.identity.deleteSecret(clientId, secretId, '*').catch(unlessCode('not-found'));
  }

  async registerKey(clientId: string, jwk: NewKey): Promise<KeyInfo> {
    const { keys, version } = await this.identity.readClient(clientId);
    const others = keys.filter(({ kid }) => kid !== jwk.kid);
    await this.identity.replaceKeys(clientId, [...others, jwk], version);
    return { kid: jwk.kid };
  }

  async deleteKey(clientId: string, kid: string): Promise<void> {
    const { keys, version } = await this.identity.readClient(clientId);
    const left = keys.filter((key) => key.kid !== kid);
    if (left.length < keys.length) await this.identity.replaceKeys(clientId, left, version);
  }

  private find(clientId: string): Promise<ClientView | undefined> {
    return this.identity.readClient(clientId).catch(unlessCode('not-found'));
  }
}

/** A refusal that says: it is so already. */
const unlessCode =
  (code: string) =>
  (error: unknown): undefined => {
    if (error instanceof FinalError && error.code === code) return undefined;
    throw error;
  };

const toClient = ({ id, partnerId, environment, suspended, secrets, keys }: ClientView): PartnerClient => ({
  clientId: id,
  partnerId,
  environment,
  suspended,
  secrets: secrets.map(({ id: secretId, createdAt, lastUsedAt }) => ({
    id: secretId,
    createdAt,
    ...(lastUsedAt && { lastUsedAt }),
  })),
  keys: keys.map(({ kid }) => ({ kid })),
});
