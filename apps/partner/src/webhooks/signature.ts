import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';
const SECRET_BYTES = 32;

/** A secret as Standard Webhooks wants it: `whsec_` and base64 of 24 to 64 bytes. */
export const newSecret = (): string => PREFIX + randomBytes(SECRET_BYTES).toString('base64');

/** As a key object: to make one anew for each signature takes longer than the signature. */
export const keyOf = (secret: string): KeyObject => createSecretKey(secret.slice(PREFIX.length), 'base64');

/**
 * The header `webhook-signature`: one signature per live secret, the newest first.
 * @param timestamp seconds since the epoch
 */
export function sign(keys: readonly KeyObject[], id: string, timestamp: number, body: string): string {
  return keys
    .map((key) => `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`)
    .join(' ');
}
