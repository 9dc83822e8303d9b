import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Secrets that must be had again, sealed (AES-256-GCM) under a key that derives from the installation's root secret. */
export class Seal {
  private readonly key: Buffer;

  /** @param purpose what is sealed, e.g. `signing keys`: what one purpose sealed, no other opens */
  constructor(rootSecret: string, purpose: string) {
    this.key = Buffer.from(hkdfSync('sha256', rootSecret, '', `crossdock ${purpose}`, 32));
  }

  /** Nonce, tag and text, in this order. */
  seal(text: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  }

  /** @throws Error when it was sealed under another root secret or for another purpose, or was changed since */
  open(sealed: Buffer): string {
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      const body = sealed.subarray(NONCE_BYTES + TAG_BYTES);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
    } catch (cause) {
      throw new Error('INTERNAL_SECRET is not the one that this database was set up with', { cause });
    }
  }
}
