import { derivedKey, openUnder, sealUnder } from './aes-gcm.js';

/** Secrets that must be had again, sealed (AES-256-GCM) under a key that derives from the installation's root secret. */
export class Seal {
  private readonly key: Buffer;

  /** @param purpose what is sealed, e.g. `signing keys`: what one purpose sealed, no other opens */
  constructor(rootSecret: string, purpose: string) {
    this.key = derivedKey(rootSecret, purpose);
  }

  seal(text: string): Buffer {
    return sealUnder(this.key, text);
  }

  /** @throws Error when it was sealed under another root secret or for another purpose, or was changed since */
  open(sealed: Buffer): string {
    try {
      return openUnder(this.key, sealed);
    } catch (cause) {
      throw new Error('INTERNAL_SECRET is not the one that this database was set up with', { cause });
    }
  }
}
