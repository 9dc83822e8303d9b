import { Injectable } from '@nestjs/common';
import { type ExpectedVersion, onwardKey, type Principal } from '#platform/access';
import { type Actor, actorOf } from '#platform/audit';
import { FinalError, ProblemError } from '#platform/errors';
import { Partners } from '../registry/partners.js';
import { ClientDirectory, type KeyInfo, type NewKey, type PartnerClient } from './client.directory.js';

export interface NewSecret {
  readonly id: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Who ends a credential of which client, at which version of it. */
export interface EndedCredential {
  readonly client: PartnerClient;
  readonly actor: Actor;
  readonly expected: ExpectedVersion;
  readonly revokeTokens: boolean;
  /** Not where the client would have no credential left. */
  readonly keepLast: boolean;
}

/**
 * Secrets and keys of a partner's clients. Whose a client is and of which environment stays as it is and is checked here;
 * what may change (versions, how many there are, which one is the last) the authorization server checks as it acts.
 */
@Injectable()
export class Credentials {
  constructor(
    private readonly directory: ClientDirectory,
    private readonly partners: Partners,
  ) {}

  list(partnerId: string): Promise<readonly PartnerClient[]> {
    return this.directory.list(partnerId);
  }

  /** @throws ProblemError `not-found`, also for another partner's */
  async read(partnerId: string, clientId: string): Promise<PartnerClient> {
    const client = (await this.directory.list(partnerId)).find((each) => each.clientId === clientId);
    if (!client) throw new ProblemError('not-found', `There is no client ${clientId}`);
    return client;
  }

  /**
   * The second secret beside the first, or a client's first. Sandbox credentials fetch the very first secret of the
   * production client; from then on only production credentials make another.
   * @throws ProblemError `forbidden`, `conflict` when there are two
   */
  async createSecret(principal: Principal, clientId: string): Promise<NewSecret> {
    const client = await this.read(this.partners.of(principal).id, clientId);
    if (client.environment === 'sandbox' && principal.environment === 'production' && client.suspended)
      throw new ProblemError('conflict', `Client ${clientId} is suspended`);
    const onlyFirst = client.environment === 'production' && principal.environment === 'sandbox';
    const { id, secret } = await this.directory
      .createSecret(clientId, { by: actorOf(principal), key: onwardKey(), onlyFirst })
      .catch((error: unknown) => {
        if (onlyFirst && error instanceof FinalError && error.code === 'conflict') throw notTheFirst(error);
        throw error;
      });
    return { id, clientId, clientSecret: secret };
  }

  async deleteSecret({ client, ...ended }: EndedCredential, secretId: string): Promise<void> {
    if (!client.secrets.some(({ id }) => id === secretId))
      throw new ProblemError('not-found', `There is no secret ${secretId}`);
    await this.directory.deleteSecret(client.clientId, secretId, endingOf(ended));
  }

  async registerKey(principal: Principal, clientId: string, jwk: NewKey): Promise<KeyInfo> {
    await this.own(principal, clientId);
    return this.directory.registerKey(clientId, jwk, { by: actorOf(principal), key: onwardKey() });
  }

  async deleteKey({ client, ...ended }: EndedCredential, kid: string): Promise<void> {
    if (!client.keys.some((key) => key.kid === kid)) throw new ProblemError('not-found', `There is no key ${kid}`);
    await this.directory.deleteKey(client.clientId, kid, endingOf(ended));
  }

  /**
   * Credentials change what is of their own environment.
   * @throws ProblemError `not-found`, `forbidden`
   */
  async own(principal: Principal, clientId: string): Promise<PartnerClient> {
    const client = await this.read(this.partners.of(principal).id, clientId);
    if (client.environment !== principal.environment)
      throw new ProblemError('forbidden', `Only ${client.environment} credentials change client ${clientId}`);
    return client;
  }
}

const endingOf = ({ actor, expected, ...rules }: Omit<EndedCredential, 'client'>) => ({
  by: actor,
  ifMatch: expected.toHeader(),
  ...rules,
});

const notTheFirst = (cause: unknown) =>
  new ProblemError('forbidden', 'Only production credentials make another secret of the production client', { cause });
