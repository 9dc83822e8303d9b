import { createHash, createPublicKey } from 'node:crypto';
import { type PointerError, ProblemError } from '#platform/errors';
import type { PublicKey } from './client.js';

/** Enough for the old key, the new one, and those of two machines. */
export const MOST_KEYS = 4;

interface GivenKey {
  readonly kid?: string;
  readonly x: string;
  readonly y: string;
}

/**
 * The public keys that a client gives, each with a `kid`: its own, or the thumbprint (RFC 7638).
 * @throws ProblemError `validation-failed` for a point that is not on the curve, or a `kid` that is there twice
 */
export function publicKeysOf(given: readonly GivenKey[]): PublicKey[] {
  const keys = given.map(named);
  const errors = keys.flatMap(({ kid, ...point }, at): PointerError[] => [
    ...(isOnCurve(point) ? [] : [notOnCurve(`/keys/${at}`)]),
    ...(keys.findIndex((each) => each.kid === kid) === at
      ? []
      : [{ pointer: `/keys/${at}/kid`, code: 'duplicate', message: 'another key has the same kid' }]),
  ]);
  if (errors.length > 0) throw wrong(errors);
  return keys;
}

/** @throws ProblemError `validation-failed` for a point that is not on the curve */
export function publicKeyOf(given: GivenKey): PublicKey {
  const key = named(given);
  if (!isOnCurve(key)) throw wrong([notOnCurve('')]);
  return key;
}

function named({ kid, x, y }: GivenKey): PublicKey {
  const point = { kty: 'EC', crv: 'P-256', x, y } as const;
  return { kid: kid ?? thumbprint(point), ...point, alg: 'ES256', use: 'sig' };
}

const wrong = (errors: PointerError[]) =>
  new ProblemError('validation-failed', 'Members of the request are wrong.', { errors });

const notOnCurve = (pointer: string): PointerError => ({
  pointer,
  code: 'not-on-curve',
  message: 'x and y are no point of P-256',
});

function isOnCurve({ kty, crv, x, y }: Pick<PublicKey, 'kty' | 'crv' | 'x' | 'y'>): boolean {
  try {
    createPublicKey({ key: { kty, crv, x, y }, format: 'jwk' });
    return true;
  } catch {
    return false;
  }
}

/** RFC 7638 3.2: the required members of an EC key, in lexicographic order. */
const thumbprint = ({ x, y }: { x: string; y: string }) =>
  createHash('sha256')
    .update(JSON.stringify({ crv: 'P-256', kty: 'EC', x, y }))
    .digest('base64url');
