import {
  createCipheriv,
  createDecipheriv,
  generateKeyPairSync,
  hkdfSync,
  type JsonWebKey,
  randomBytes,
  randomUUID,
} from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { Database } from '#platform/persistence';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Private signing keys, sealed (AES-256-GCM) under a key that derives from the internal secret. They survive a restart. */
@Injectable()
export class SigningKeyStore {
  private readonly sealingKey: Buffer;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) config: CrossdockConfig,
  ) {
    this.sealingKey = Buffer.from(hkdfSync('sha256', config.internalSecret, '', 'crossdock signing keys', 32));
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
        this.seal(JSON.stringify(jwk)),
      ]);
    });
    const rows = await this.database.query<{ sealed: Buffer }>(
      'SELECT sealed FROM identity.signing_keys ORDER BY created_at DESC',
    );
    return rows.map(({ sealed }) => JSON.parse(this.open(sealed)) as JsonWebKey);
  }

  private seal(text: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.sealingKey, nonce);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  }

  private open(sealed: Buffer): string {
    const decipher = createDecipheriv('aes-256-gcm', this.sealingKey, sealed.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString(
        'utf8',
      );
    } catch (cause) {
      throw new Error('INTERNAL_SECRET is not the one that this database was set up with', { cause });
    }
  }
}
