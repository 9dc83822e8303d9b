import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ProblemError } from '#platform/errors';
import type { PartnerClient, PublicKey, SecretSummary } from './client.js';
import { hashOf, hintOf, LIVE_SECRETS, newSecret } from './client.secret.js';
import { type Change, PartnerClients } from './partner-clients.js';

/** A secret in its one answer. */
export type NewSecret = Omit<SecretSummary, 'lastUsedAt' | 'hint'> & { readonly secret: string; readonly hint: string };

/** What a partner's client authenticates by: secrets, of which two live while one replaces the other, and public keys. */
@Injectable()
export class ClientCredentials {
  constructor(private readonly clients: PartnerClients) {}

  /** @throws ProblemError `conflict` when two are live */
  async createSecret(change: Change): Promise<{ secret: NewSecret; client: PartnerClient }> {
    const [id, secret] = [randomUUID(), newSecret()];
    const client = await this.clients.change(change, 'client-secret.created', async (tx, { secrets }) => {
      if (secrets.length >= LIVE_SECRETS)
        throw new ProblemError(
          'conflict',
          `The client has ${LIVE_SECRETS} live secrets; delete the one that is no longer used`,
        );
      await tx.query('INSERT INTO identity.client_secrets (client_id, id, hash, hint) VALUES ($1, $2, $3, $4)', [
        change.id,
        id,
        hashOf(secret),
        hintOf(secret),
      ]);
    });
    const { createdAt } = client.secrets.find((each) => each.id === id) as SecretSummary;
    return { secret: { id, secret, hint: hintOf(secret), createdAt }, client };
  }

  /**
   * Ends a secret, and tells when it was last used. Tokens do not say by which secret they were got: with `revokeTokens`
   * all that the client holds end, and it gets new ones by its other secret.
   */
  async deleteSecret(
    change: Change,
    secretId: string,
    { revokeTokens }: { revokeTokens: boolean },
  ): Promise<{ secret: SecretSummary; client: PartnerClient }> {
    let ended: SecretSummary | undefined;
    const client = await this.clients.change(change, 'client-secret.deleted', async (tx, { secrets }) => {
      ended = secrets.find(({ id }) => id === secretId);
      if (!ended) throw new ProblemError('not-found', `The client has no secret ${secretId}`);
      await tx.query('UPDATE identity.client_secrets SET ended_at = now() WHERE id = $1', [secretId]);
      if (revokeTokens) await this.clients.endTokens(tx, change.id);
    });
    return { secret: ended as SecretSummary, client };
  }

  /** The keys given are all that the client has from now on. */
  replaceKeys(change: Change, keys: readonly PublicKey[]): Promise<PartnerClient> {
    return this.clients.change(change, 'client-keys.replaced', async (tx) => {
      await tx.query('UPDATE identity.clients SET keys = $2 WHERE id = $1', [change.id, JSON.stringify(keys)]);
    });
  }
}
