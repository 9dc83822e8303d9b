import { generateKeyPairSync, type JsonWebKey, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { Database } from '#platform/persistence';
import { Seal } from '#platform/secrets';

/** Private signing keys, sealed (AES-256-GCM) under a key that derives from the internal secret. They survive a restart. */
@Injectable()
export class SigningKeyStore {
  private readonly seal: Seal;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) config: CrossdockConfig,
  ) {
    this.seal = new Seal(config.internalSecret, 'signing keys');
  }

  /** Newest first; the first one signs. Makes the first key of an installation, once, however many start. */
  async load(): Promise<JsonWebKey[]> {
    await this.database.transaction(async (tx) => {
      await tx.query('LOCK TABLE identity.signing_keys IN EXCLUSIVE MODE');
      const [{ count }] = (await tx.query('SELECT count(*)::int FROM identity.signing_keys')) as [{ count: number }];
      if (count > 0) return;
      const kid = randomUUID();
      const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const jwk = { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'ES256' };
      await tx.query('INSERT INTO identity.signing_keys (kid, sealed) VALUES ($1, $2)', [
        kid,
        this.seal.seal(JSON.stringify(jwk)),
      ]);
    });
    const rows = await this.database.query<{ sealed: Buffer }>(
      'SELECT sealed FROM identity.signing_keys ORDER BY created_at DESC',
    );
    return rows.map(({ sealed }) => JSON.parse(this.seal.open(sealed)) as JsonWebKey);
  }
}
