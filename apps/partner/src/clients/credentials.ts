import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type ExpectedVersion, type Principal, withVersion } from '#platform/access';
import { type Actor, Audit, actorOf } from '#platform/audit';
import { ProblemError } from '#platform/errors';
import { Database } from '#platform/persistence';
import { Partners } from '../registry/partners.js';
import { ClientDirectory, type KeyInfo, type NewKey, type PartnerClient } from './client.directory.js';

export interface NewSecret {
  readonly id: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** A client holds two live secrets: the old one until the new one is in use. */
const MOST_SECRETS = 2;
const MOST_KEYS = 4;

/**
 * Secrets and keys of a partner's clients. The authorization server keeps them and acts first; the audit entry follows.
 * Both an act that failed after it and a retry leave one more entry, never an act without any.
 */
@Injectable()
export class Credentials {
  constructor(
    private readonly directory: ClientDirectory,
    private readonly partners: Partners,
    private readonly database: Database,
    private readonly audit: Audit,
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

  /** What is told of a client, with an ETag over which secrets and keys there are, whenever they were used. */
  versioned<
    T extends
      | Pick<PartnerClient, 'secrets' | 'keys' | 'suspended'>
      | { secrets: { id: string }[]; keys: { kid: string }[] },
  >(client: T): T {
    return withVersion(client, versionOf(client));
  }

  /**
   * The second secret beside the first, or a client's first. Sandbox credentials fetch the first secret of the production
   * client, once there is one; from then on only production credentials make another.
   * @throws ProblemError `forbidden`, `conflict` when there are two
   */
  async createSecret(principal: Principal, clientId: string): Promise<NewSecret> {
    const { id: partnerId } = this.partners.of(principal);
    const client = await this.read(partnerId, clientId);
    if (client.environment === 'production' && principal.environment === 'sandbox' && hasCredentials(client))
      throw new ProblemError('forbidden', 'Only production credentials make another secret of the production client');
    if (client.environment === 'sandbox' && principal.environment === 'production' && client.suspended)
      throw new ProblemError('conflict', `Client ${clientId} is suspended`);
    if (client.secrets.length >= MOST_SECRETS)
      throw new ProblemError(
        'conflict',
        `Client ${clientId} has two secrets: delete the one that is not used any more`,
      );
    const { id, secret } = await this.directory.createSecret(clientId);
    await this.record(actorOf(principal), partnerId, 'client-secret.created', { client: clientId, keyId: id });
    return { id, clientId, clientSecret: secret };
  }

  async deleteSecret(
    actor: Actor,
    partnerId: string,
    clientId: string,
    secretId: string,
    expected: ExpectedVersion,
  ): Promise<void> {
    const client = await this.read(partnerId, clientId);
    if (!client.secrets.some(({ id }) => id === secretId))
      throw new ProblemError('not-found', `There is no secret ${secretId}`);
    expected.check(versionOf(client));
    if (actor.kind === 'partner' && client.secrets.length + client.keys.length === 1)
      throw new ProblemError('conflict', 'It is the last credential of this client: make another one first');
    await this.directory.deleteSecret(clientId, secretId);
    await this.record(actor, partnerId, 'client-secret.deleted', { client: clientId, keyId: secretId });
  }

  async registerKey(principal: Principal, clientId: string, jwk: NewKey): Promise<KeyInfo> {
    const { id: partnerId } = this.partners.of(principal);
    const client = await this.own(principal, clientId);
    if (client.keys.length >= MOST_KEYS && !client.keys.some(({ kid }) => kid === jwk.kid))
      throw new ProblemError('conflict', `Client ${clientId} has ${MOST_KEYS} keys: delete one first`);
    const key = await this.directory.registerKey(clientId, jwk);
    await this.record(actorOf(principal), partnerId, 'client-key.registered', { client: clientId, kid: key.kid });
    return key;
  }

  async deleteKey(principal: Principal, clientId: string, kid: string, expected: ExpectedVersion): Promise<void> {
    const { id: partnerId } = this.partners.of(principal);
    const client = await this.own(principal, clientId);
    if (!client.keys.some((key) => key.kid === kid)) throw new ProblemError('not-found', `There is no key ${kid}`);
    expected.check(versionOf(client));
    if (client.secrets.length + client.keys.length === 1)
      throw new ProblemError('conflict', 'It is the last credential of this client: make another one first');
    await this.directory.deleteKey(clientId, kid);
    await this.record(actorOf(principal), partnerId, 'client-key.deleted', { client: clientId, kid });
  }

  /** Credentials change what is of their own environment. */
  async own(principal: Principal, clientId: string): Promise<PartnerClient> {
    const client = await this.read(this.partners.of(principal).id, clientId);
    if (client.environment !== principal.environment)
      throw new ProblemError('forbidden', `Only ${client.environment} credentials change client ${clientId}`);
    return client;
  }

  private async record(actor: Actor, partnerId: string, act: string, after: object): Promise<void> {
    await this.database.transaction((tx) =>
      this.audit.record(tx, {
        tenant: this.partners.enterprise,
        actor,
        act,
        subject: { type: 'partner', id: partnerId },
        after,
      }),
    );
  }
}

const hasCredentials = ({ secrets, keys }: PartnerClient) => secrets.length + keys.length > 0;

function versionOf({
  secrets,
  keys,
}: {
  secrets: readonly { id: string }[];
  keys: readonly { kid: string }[];
}): string {
  const names = [...secrets.map(({ id }) => `secret ${id}`), ...keys.map(({ kid }) => `key ${kid}`)].sort();
  return createHash('sha256').update(names.join('\n')).digest('base64url').slice(0, 16);
}
