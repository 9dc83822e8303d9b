import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { withVersion } from '#platform/access';
import { ProblemError } from '#platform/errors';
import type { Tx } from '#platform/persistence';
import type { KeySummary, PartnerClient, PublicKey, SecretSummary } from './client.js';
import { hashOf, hintOf, LIVE_SECRETS, newSecret } from './client.secret.js';
import { type Change, PartnerClients } from './partner-clients.js';
import { MOST_KEYS } from './public-keys.js';

/** A secret in its one answer. */
export type NewSecret = Omit<SecretSummary, 'lastUsedAt' | 'hint'> & { readonly secret: string; readonly hint: string };

/** How a secret or a key ends. */
export interface Ending {
  /** Tokens do not say by what they were got: all that the client holds end, and it gets new ones by what it has left. */
  readonly revokeTokens: boolean;
  /** Not where the client would have nothing left to authenticate by. */
  readonly keepLast: boolean;
}

/**
 * What a partner's client authenticates by: secrets, of which two live while one replaces the other, and public keys. Every
 * rule is checked on the locked client. What is told has the client's version.
 */
@Injectable()
export class ClientCredentials {
  constructor(private readonly clients: PartnerClients) {}

  /** @throws ProblemError `conflict` when two are live; with `onlyFirst` when there is or ever was one, or a key */
  createSecret(change: Change, { onlyFirst }: { onlyFirst: boolean }): Promise<NewSecret> {
    const [id, secret] = [randomUUID(), newSecret()];
    return this.clients.changeAndTell(
      change,
      'client-secret.created',
      async (tx, { secrets, keys }) => {
        if (onlyFirst && (keys.length > 0 || (await hadSecret(tx, change.id))))
          throw new ProblemError('conflict', 'It would not be the first credential of the client');
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
      },
      ({ secrets, version }) => {
        const { createdAt } = secrets.find((each) => each.id === id) as SecretSummary;
        return withVersion({ id, secret, hint: hintOf(secret), createdAt }, version);
      },
    );
  }

  /** Ends a secret, and tells when it was last used. */
  deleteSecret(change: Change, secretId: string, how: Ending): Promise<SecretSummary> {
    let ended: SecretSummary | undefined;
    return this.clients.changeAndTell(
      change,
      'client-secret.deleted',
      async (tx, current) => {
        ended = current.secrets.find(({ id }) => id === secretId);
        if (!ended) throw new ProblemError('not-found', `The client has no secret ${secretId}`);
        await this.beforeEnding(tx, current, how);
        await tx.query('UPDATE identity.client_secrets SET ended_at = now() WHERE id = $1', [secretId]);
      },
      ({ version }) => withVersion(ended as SecretSummary, version),
    );
  }

  /** The keys given are all that the client has from now on. */
  replaceKeys(change: Change, keys: readonly PublicKey[]): Promise<PartnerClient> {
    return this.clients.change(change, 'client-keys.replaced', (tx, current) => setKeys(tx, current, keys));
  }

  /**
   * Adds a key, or puts it in the place of the one with its `kid`.
   * @throws ProblemError `conflict` when there are as many as there may be
   */
  registerKey(change: Change, key: PublicKey): Promise<PublicKey> {
    return this.clients.changeAndTell(
      change,
      'client-key.registered',
      (tx, current) => {
        const others = current.keys.filter(({ kid }) => kid !== key.kid);
        if (others.length >= MOST_KEYS)
          throw new ProblemError('conflict', `The client has ${MOST_KEYS} keys; delete one first`);
        return setKeys(tx, current, [...others, key]);
      },
      ({ version }) => withVersion(key, version),
    );
  }

  /** Ends a key, and tells when it was last used. */
  deleteKey(change: Change, kid: string, how: Ending): Promise<KeySummary> {
    let ended: KeySummary | undefined;
    return this.clients.changeAndTell(
      change,
      'client-key.deleted',
      async (tx, current) => {
        ended = current.keys.find((key) => key.kid === kid);
        if (!ended) throw new ProblemError('not-found', `The client has no key ${kid}`);
        await this.beforeEnding(tx, current, how);
        const left = current.keys.filter((key) => key !== ended);
        await setKeys(tx, current, left);
      },
      ({ version }) => withVersion(ended as KeySummary, version),
    );
  }

  private async beforeEnding(tx: Tx, { id, secrets, keys }: PartnerClient, how: Ending): Promise<void> {
    if (how.keepLast && secrets.length + keys.length === 1)
      throw new ProblemError('conflict', 'It is the last credential of this client: make another one first');
    if (how.revokeTokens) await this.clients.endTokens(tx, id);
  }
}

/** Secrets that were ended stay known. */
async function hadSecret(tx: Tx, clientId: string): Promise<boolean> {
  const secrets = await tx.query('SELECT 1 FROM identity.client_secrets WHERE client_id = $1 LIMIT 1', [clientId]);
  return secrets.length > 0;
}

async function setKeys(tx: Tx, { id, keys: before }: PartnerClient, keys: readonly PublicKey[]): Promise<void> {
  const stay = keys.filter(({ kid, x, y }) => before.some((key) => key.kid === kid && key.x === x && key.y === y));
  await tx.query('UPDATE identity.clients SET keys = $2 WHERE id = $1', [id, JSON.stringify(keys.map(asGiven))]);
  // A key that comes later under the same name was never used.
  await tx.query('DELETE FROM identity.key_uses WHERE client_id = $1 AND kid <> ALL($2)', [
    id,
    stay.map(({ kid }) => kid),
  ]);
}

const asGiven = ({ kid, kty, crv, x, y, alg, use }: PublicKey): PublicKey => ({ kid, kty, crv, x, y, alg, use });
