import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Track Alert signs nothing: it bears a credential that was agreed on, as `credential` or as a bearer token. What it says of a parcel of
 * nobody here has no effect, and what it says twice has the same ids.
 * @returns why the request is not from whoever knows the credential, or null when it is
 */
export function findCredentialFault(
  headers: Readonly<Record<string, string | undefined>>,
  credentials: readonly string[],
): string | null {
  const borne = headers['credential'] ?? /^Bearer (.+)$/i.exec(headers['authorization'] ?? '')?.[1];
  if (!borne) return 'a credential is required';
  // Each is compared, so that the time taken tells nothing about which one is current.
  const matches = credentials.map((credential) => timingSafeEqual(digest(credential), digest(borne)));
  return matches.includes(true) ? null : 'its credential is not known';
}

/** Of one length, whatever was sent. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
