import { type ClientView, IdentityClient } from '#clients';
import { FinalError, ProblemError } from '#platform/errors';
import {
  ClientDirectory,
  type KeyInfo,
  type NewKey,
  type PartnerClient,
  type WantedClient,
} from './client.directory.js';

/** A partner has two clients; somebody who registered more by hand is heard out. */
const PAGE = 200;
/** Of a change that others come before. */
const MOST_TRIES = 5;

type Keys = Parameters<IdentityClient['replaceKeys']>[1];

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
    await this.changeKeys(clientId, (keys) => [...keys.filter(({ kid }) => kid !== jwk.kid), jwk]).catch(ofTheKeyAlone);
    return { kid: jwk.kid };
  }

  async deleteKey(clientId: string, kid: string): Promise<void> {
    await this.changeKeys(clientId, (keys) => keys.filter((key) => key.kid !== kid));
  }

  /** Keys are replaced as a whole: whoever comes second looks again and adds his to the first one's. */
  private async changeKeys(clientId: string, change: (keys: ClientView['keys']) => Keys): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const { keys, version } = await this.identity.readClient(clientId);
      const wanted = change(keys);
      if (wanted.length === keys.length && wanted.every((key) => keys.some((known) => known === key))) return;
      const done = await this.identity.replaceKeys(clientId, wanted, version).catch(unlessCode('precondition-failed'));
      if (done) return;
    }
    throw new ProblemError('conflict', `The keys of client ${clientId} are being changed by others`);
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

/** The directory speaks of all keys of the client, its caller of one. */
function ofTheKeyAlone(error: unknown): never {
  if (!(error instanceof FinalError) || !error.errors) throw error;
  const errors = error.errors.map((each) => ({ ...each, pointer: each.pointer.replace(/^\/keys(\/\d+)?/, '') }));
  throw new FinalError(error.code, error.message, { status: error.status, errors });
}

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
