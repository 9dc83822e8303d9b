import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

const MAC_BYTES = 16;

/**
 * Cursors that a caller can keep but not make: a place, authenticated (HMAC-SHA256, cut to 128 bits) for the one scope
 * that it was given in, such as a collection as one partner sees it. The key derives from the installation's root
 * secret, so that every replica opens what another one sealed.
 */
export class CursorSeal {
  private readonly key: Buffer;

  constructor(rootSecret: string) {
    this.key = Buffer.from(hkdfSync('sha256', rootSecret, '', 'crossdock cursors', 32));
  }

  seal(scope: readonly unknown[], place: string): string {
    const text = Buffer.from(place, 'utf8');
    return Buffer.concat([this.mac(scope, text), text]).toString('base64url');
  }

  /** @returns undefined for one that was forged, changed, or given in another scope */
  open(scope: readonly unknown[], cursor: string): string | undefined {
    const bytes = Buffer.from(cursor, 'base64url');
    // Base64 has several spellings of the same bytes; only ours was given.
    if (bytes.length < MAC_BYTES || bytes.toString('base64url') !== cursor) return undefined;
    const text = bytes.subarray(MAC_BYTES);
    return timingSafeEqual(bytes.subarray(0, MAC_BYTES), this.mac(scope, text)) ? text.toString('utf8') : undefined;
  }

  private mac(scope: readonly unknown[], text: Buffer): Buffer {
    return createHmac('sha256', this.key)
      .update(`${JSON.stringify(scope)}\n`)
      .update(text)
      .digest()
      .subarray(0, MAC_BYTES);
  }
}
