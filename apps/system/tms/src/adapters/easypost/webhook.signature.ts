import { createHmac } from 'node:crypto';
import { isSameText } from '#platform/secrets';

const HEADER = 'X-Hmac-Signature';

/**
 * EasyPost signs the bytes of the body, as it sends them: one that was parsed and written anew is another (`17.0` becomes `17`).
 * It signs no time, so nothing here tells an old telling from a new one: what is told twice has the same ids.
 * @returns why the request is not EasyPost's, or null when it is
 */
export function findSignatureFault(
  signature: string | undefined,
  rawBody: Buffer,
  secrets: readonly string[],
): string | null {
  if (!signature) return `${HEADER} is required`;
  // Each is compared, so that the time taken tells nothing about which secret is current.
  const matches = secrets.map((secret) => isSameText(sign(secret, rawBody), signature));
  return matches.includes(true) ? null : `${HEADER} does not match`;
}

/** https://docs.easypost.com/guides/webhooks-guide, as EasyPost's own client libraries do it: the secret in Unicode's NFKD. */
export function sign(secret: string, rawBody: Buffer): string {
  const key = Buffer.from(secret.normalize('NFKD'), 'utf8');
  return `hmac-sha256-hex=${createHmac('sha256', key).update(rawBody).digest('hex')}`;
}
