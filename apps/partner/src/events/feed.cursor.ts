import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

const MAC_BYTES = 12;

/** A reader: a partner in one of its worlds. */
export interface FeedOf {
  readonly tenant: string;
  readonly partnerId: string;
}

/** Cursors of feeds: a place, authenticated for the one reader that it was given to. */
export class FeedCursors {
  private readonly key: Buffer;

  constructor(rootSecret: string) {
    this.key = Buffer.from(hkdfSync('sha256', rootSecret, '', 'crossdock feed cursors', 32));
  }

  encode(feed: FeedOf, position: bigint): string {
    const place = Buffer.alloc(8);
    place.writeBigInt64BE(position);
    return Buffer.concat([place, this.mac(feed, place)]).toString('base64url');
  }

  /** @returns undefined for one that was forged, changed, or given to somebody else */
  decode(feed: FeedOf, cursor: string): bigint | undefined {
    const bytes = Buffer.from(cursor, 'base64url');
    if (bytes.length !== 8 + MAC_BYTES || bytes.toString('base64url') !== cursor) return undefined;
    const place = bytes.subarray(0, 8);
    return timingSafeEqual(bytes.subarray(8), this.mac(feed, place)) ? place.readBigInt64BE() : undefined;
  }

  private mac({ tenant, partnerId }: FeedOf, place: Buffer): Buffer {
    return createHmac('sha256', this.key)
      .update(`${tenant}\n${partnerId}\n`)
      .update(place)
      .digest()
      .subarray(0, MAC_BYTES);
  }
}
