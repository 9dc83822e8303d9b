import { generateKeyPairSync, type JsonWebKey, randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { EndedKeys } from '#platform/access';
import { type Actor, Audit } from '#platform/audit';
import { clock } from '#platform/clock';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { Database, Mirror, type Tx } from '#platform/persistence';
import { Seal } from '#platform/secrets';
import { publishedKeys, replacementOf, type ScheduledKey, signingKey, succession } from './key-schedule.js';

export interface SigningKey extends ScheduledKey {
  readonly createdAt: number;
}

interface Row {
  readonly kid: string;
  readonly sealed: Buffer;
  readonly created_at: Date;
  readonly signs_from: Date;
  readonly withdraws_at: Date | null;
}

/**
 * The keys that sign access tokens, their private parts sealed. They survive a restart and follow one another by a
 * schedule that every replica knows within about a second, long before it says that another key signs.
 */
@Injectable()
export class SigningKeyStore implements OnModuleInit, OnApplicationShutdown {
  private readonly seal: Seal;
  private readonly mirror: Mirror<Row>;
  private readonly opened = new Map<string, JsonWebKey>();

  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly endedKeys: EndedKeys,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {
    this.seal = new Seal(config.internalSecret, 'signing keys');
    this.mirror = new Mirror(database, {
      table: 'identity.signing_keys',
      columns: ['kid', 'sealed', 'created_at', 'signs_from', 'withdraws_at'],
      keyOf: ({ kid }) => kid,
    });
  }

  /** Makes the first key of an installation, once, however many start. */
  async onModuleInit(): Promise<void> {
    await this.underLock(async (tx) => {
      if (publishedKeys(await this.stored(tx), clock.now()).length === 0) await this.insert(tx, clock.now());
    });
    await this.mirror.start();
    // A start with another internal secret fails here and not at the first token.
    for (const { kid } of this.published()) this.privateKey(kid);
  }

  onApplicationShutdown(): void {
    this.mirror.stop();
  }

  /** Keys whose tokens are taken now, newest first. */
  published(): SigningKey[] {
    return publishedKeys([...this.mirror.values()].map(toKey), clock.now());
  }

  /** The key that signs now. */
  signing(): SigningKey {
    const key = signingKey(this.published(), clock.now());
    if (!key) throw new Error('No key signs');
    return key;
  }

  privateKey(kid: string): JsonWebKey {
    const known = this.opened.get(kid);
    if (known) return known;
    const row = this.mirror.get(kid);
    if (!row) throw new Error(`There is no key ${kid}`);
    const key = JSON.parse(this.seal.open(row.sealed)) as JsonWebKey;
    this.opened.set(kid, key);
    return key;
  }

  /** Publishes a successor that signs a little later. While one is on its way already, that one is the answer. */
  rotate(actor: Actor): Promise<SigningKey> {
    return this.succeed(actor, () => true) as Promise<SigningKey>;
  }

  /** Rotates when the newest key has signed for longer than this. */
  rotateOlderThan(ms: number): Promise<SigningKey | undefined> {
    return this.succeed({ kind: 'product', id: 'identity' }, ({ signsFrom }) => signsFrom < clock.now() - ms);
  }

  private async succeed(actor: Actor, due: (newest: SigningKey) => boolean): Promise<SigningKey | undefined> {
    const key = await this.underLock(async (tx) => {
      const now = clock.now();
      const [newest] = publishedKeys(await this.stored(tx), now);
      if (newest && newest.signsFrom > now) return newest;
      if (newest && !due(newest)) return undefined;
      const { signsFrom, predecessorsWithdrawAt } = succession(now);
      await tx.query(
        `UPDATE identity.signing_keys SET withdraws_at = $1, changed_at = clock_timestamp() WHERE withdraws_at IS NULL`,
        [new Date(predecessorsWithdrawAt)],
      );
      // Of a key that is no longer published nobody needs the private part.
      await tx.query(
        `UPDATE identity.signing_keys SET sealed = '', changed_at = clock_timestamp() WHERE withdraws_at < $1 AND sealed <> ''`,
        [new Date(now)],
      );
      const successor = await this.insert(tx, signsFrom);
      await this.audit.record(tx, {
        tenant: this.config.landscape.tenant,
        actor,
        act: 'signing-key.rotated',
        subject: { type: 'signing-key', id: successor.kid },
        ...(newest && { before: { kid: newest.kid, withdrawsAt: new Date(predecessorsWithdrawAt).toISOString() } }),
        after: { kid: successor.kid, signsFrom: new Date(signsFrom).toISOString() },
      });
      return successor;
    });
    await this.mirror.refresh();
    return key;
  }

  /**
   * Ends a key now, whatever its turn: it is published no more and no token by it is taken, on any replica within seconds.
   * Where it signed, another signs at once. Again changes nothing.
   * @throws ProblemError `not-found`
   */
  async end(kid: string, actor: Actor): Promise<SigningKey> {
    const ended = await this.underLock(async (tx) => {
      const now = clock.now();
      const keys = await this.stored(tx);
      const key = keys.find((each) => each.kid === kid);
      if (!key) throw new ProblemError('not-found', `There is no signing key ${kid}`);
      if (!(await this.endedKeys.add(tx, kid))) return key;
      const successor = await this.replace(tx, key, keys, now);
      // From its beginning on: by no replica's clock it is published still.
      await tx.query(
        `UPDATE identity.signing_keys SET withdraws_at = created_at, sealed = '', changed_at = clock_timestamp() WHERE kid = $1`,
        [kid],
      );
      await this.audit.record(tx, {
        tenant: this.config.landscape.tenant,
        actor,
        act: 'signing-key.ended',
        subject: { type: 'signing-key', id: kid },
        ...(successor && { after: { successor } }),
      });
      return { ...key, withdrawsAt: key.createdAt };
    });
    this.opened.delete(kid);
    await Promise.all([this.mirror.refresh(), this.endedKeys.refresh()]);
    return ended;
  }

  /** @returns which key takes its place, where one has to */
  private async replace(tx: Tx, ended: SigningKey, keys: SigningKey[], now: number): Promise<string | undefined> {
    const replacement = replacementOf(ended, keys, now);
    switch (replacement?.kind) {
      case 'promoted':
        await tx.query(
          'UPDATE identity.signing_keys SET signs_from = $2, changed_at = clock_timestamp() WHERE kid = $1',
          [replacement.kid, new Date(replacement.signsFrom)],
        );
        return replacement.kid;
      case 'made': {
        const { signsFrom, signsUntilThen } = replacement;
        if (signsUntilThen)
          await tx.query(
            'UPDATE identity.signing_keys SET withdraws_at = $2, changed_at = clock_timestamp() WHERE kid = $1',
            [signsUntilThen.kid, new Date(signsUntilThen.withdrawsAt)],
          );
        return (await this.insert(tx, signsFrom)).kid;
      }
      case undefined:
        return undefined;
    }
  }

  private underLock<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      await tx.query('LOCK TABLE identity.signing_keys IN EXCLUSIVE MODE');
      return work(tx);
    });
  }

  private async stored(tx: Tx): Promise<SigningKey[]> {
    const rows = (await tx.query(
      'SELECT kid, created_at, signs_from, withdraws_at FROM identity.signing_keys',
    )) as Row[];
    return rows.map(toKey);
  }

  private async insert(tx: Tx, signsFrom: number): Promise<SigningKey> {
    const kid = randomUUID();
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const jwk = { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'ES256' };
    const createdAt = clock.now();
    await tx.query('INSERT INTO identity.signing_keys (kid, sealed, created_at, signs_from) VALUES ($1, $2, $3, $4)', [
      kid,
      this.seal.seal(JSON.stringify(jwk)),
      new Date(createdAt),
      new Date(signsFrom),
    ]);
    return { kid, createdAt, signsFrom };
  }
}

function toKey({ kid, created_at, signs_from, withdraws_at }: Omit<Row, 'sealed'>): SigningKey {
  return {
    kid,
    createdAt: created_at.getTime(),
    signsFrom: signs_from.getTime(),
    ...(withdraws_at && { withdrawsAt: withdraws_at.getTime() }),
  };
}
