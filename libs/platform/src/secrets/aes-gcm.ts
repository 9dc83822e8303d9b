import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** AES-256. */
export const KEY_BYTES = 32;

/** A key of one purpose, from a secret that is the root of several. */
export const derivedKey = (rootSecret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', rootSecret, '', `crossdock ${purpose}`, KEY_BYTES));

/**
 * Nonce, tag and text, in this order.
 * @param of what the text belongs to: it opens as that one's alone
 */
export function sealUnder(key: Buffer, text: string, of = ''): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(of));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** @throws Error when it was sealed under another key or of something else, or was changed since */
export function openUnder(key: Buffer, sealed: Buffer, of = ''): string {
  const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(of));
  decipher.setAuthTag(tag);
  const body = sealed.subarray(NONCE_BYTES + TAG_BYTES);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
}
