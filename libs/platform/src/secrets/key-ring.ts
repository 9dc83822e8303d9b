import { openUnder, sealUnder } from './aes-gcm.js';

/** A key of 32 bytes, by the name that is kept beside whatever it sealed. */
export interface NamedKey {
  readonly id: string;
  readonly key: Buffer;
}

/** A secret as it is stored. */
export interface Sealed {
  readonly keyId: string;
  readonly bytes: Buffer;
}

/** What was sealed cannot be had: its key is not there, or is another one under that name. */
export class CannotOpen extends Error {
  override readonly name = 'CannotOpen';
}

/**
 * Several keys of one purpose, so that they can follow one another without anything being shut for a moment: the first
 * one seals, all of them open (AES-256-GCM).
 */
export class KeyRing {
  private readonly keys: ReadonlyMap<string, Buffer>;
  /** The key that seals. */
  readonly current: string;

  constructor(keys: readonly [NamedKey, ...NamedKey[]]) {
    this.current = keys[0].id;
    this.keys = new Map(keys.map(({ id, key }) => [id, key]));
  }

  /** @param of what the secret belongs to: moved to something else, it does not open */
  seal(text: string, of: string): Sealed {
    return { keyId: this.current, bytes: sealUnder(this.keys.get(this.current) as Buffer, text, of) };
  }

  /** @throws CannotOpen */
  open({ keyId, bytes }: Sealed, of: string): string {
    const key = this.keys.get(keyId);
    if (!key) throw new CannotOpen(`its credentials are sealed under the key ${keyId}, which is not among those given`);
    try {
      return openUnder(key, bytes, of);
    } catch (cause) {
      throw new CannotOpen(`its credentials do not open under the key ${keyId}: it is another one than sealed them`, {
        cause,
      });
    }
  }
}
