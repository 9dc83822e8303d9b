import { createHash, createPublicKey, verify } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { errors } from 'oidc-provider';
import { clock } from '#platform/clock';
import { Database } from '#platform/persistence';
import type { PublicKey } from '../clients/client.js';

/** An assertion is made for one request: one that would count for longer than this is refused. */
export const LONGEST_ASSERTION_SECONDS = 600;

export interface AssertionClaims {
  readonly aud?: unknown;
  readonly exp?: unknown;
}

/**
 * What is asked of a client's assertion beyond RFC 7523, whose signature and times oidc-provider has checked: the issuer
 * as sole audience (draft-ietf-oauth-rfc7523bis), so that what was made for another server is not taken here, and an end
 * that is near.
 * @throws InvalidClientAuth
 */
export function checkAssertion(claims: AssertionClaims, issuer: string, now = clock.now()): void {
  if (claims.aud !== issuer && !(Array.isArray(claims.aud) && claims.aud.length === 1 && claims.aud[0] === issuer))
    throw new errors.InvalidClientAuth('aud must be the issuer and nothing else');
  // oidc-provider asked the machine's clock; one that is slow would take what is over, and forgotten by then.
  if (!(Number(claims.exp) > now / 1000)) throw new errors.InvalidClientAuth('the assertion is over');
  if (Number(claims.exp) > now / 1000 + LONGEST_ASSERTION_SECONDS)
    throw new errors.InvalidClientAuth(`exp must be at most ${LONGEST_ASSERTION_SECONDS} s ahead`);
}

/** The `kid` of the key that signed an assertion which was verified: it need not name one (RFC 7515 4.1.4). */
export function signerOf(assertion: string, keys: readonly PublicKey[]): string | undefined {
  const [header = '', claims, signature = ''] = assertion.split('.');
  const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString('utf8')) as { kid?: string };
  if (kid !== undefined) return kid;
  const [signed, by] = [Buffer.from(`${header}.${claims}`), Buffer.from(signature, 'base64url')];
  const found = keys.find(({ kty, crv, x, y }) => {
    const key = createPublicKey({ key: { kty, crv, x, y }, format: 'jwk' });
    return verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, by);
  });
  return found?.kid;
}

/** Assertions that were used: each once, on whatever replica, restarts included. */
@Injectable()
export class UsedAssertions {
  constructor(private readonly database: Database) {}

  /** @returns false when it was used before */
  async take(clientId: string, jti: string, expiresAt: Date): Promise<boolean> {
    const id = createHash('sha256').update(`${clientId}\n${jti}`).digest('base64url');
    // Look-up and record in one statement: of two replicas that are sent the same one, one records it.
    const taken = await this.database.query(
      'INSERT INTO identity.used_assertions (id, expires_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING id',
      [id, expiresAt],
    );
    return taken.length === 1;
  }

  /** Forgets those that would be refused as expired, by clocks that differ a little too. */
  async forget(): Promise<void> {
    await this.database.query(`DELETE FROM identity.used_assertions WHERE expires_at < now() - interval '1 minute'`);
  }
}
