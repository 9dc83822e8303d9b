/** Longest that an access token lives. */
export const ACCESS_TOKEN_SECONDS = 600;

/**
 * A key is published this long before it signs: every replica knows it by then, and so does every verifier that asked
 * anew since. Longer than the 30 s for which common verifiers do not ask again for a `kid` that they do not know.
 */
export const PUBLISHED_AHEAD_MS = 60_000;
/** A key stays published this long after its last token has ended: for replicas that took the new one late. */
const GRACE_MS = 60_000;

export interface ScheduledKey {
  readonly kid: string;
  /** ms since the epoch, as the other. */
  readonly signsFrom: number;
  /** From then on it is not published; open as long as no successor is known. */
  readonly withdrawsAt?: number;
}

/** `pending`: published, does not sign yet; `retiring`: signs no more, its tokens still count. */
export type KeyState = 'pending' | 'signing' | 'retiring' | 'withdrawn';

/** Keys whose tokens are taken at that moment, newest first. */
export function publishedKeys<K extends ScheduledKey>(keys: Iterable<K>, now: number): K[] {
  return [...keys]
    .filter(({ withdrawsAt }) => withdrawsAt === undefined || withdrawsAt > now)
    .sort((a, b) => b.signsFrom - a.signsFrom || (a.kid < b.kid ? -1 : 1));
}

/** The key that signs at that moment: the same on every replica that knows the same keys. */
export function signingKey<K extends ScheduledKey>(keys: Iterable<K>, now: number): K | undefined {
  return publishedKeys(keys, now).find(({ signsFrom }) => signsFrom <= now);
}

export function stateOf(key: ScheduledKey, keys: Iterable<ScheduledKey>, now: number): KeyState {
  if (key.withdrawsAt !== undefined && key.withdrawsAt <= now) return 'withdrawn';
  if (key.signsFrom > now) return 'pending';
  return signingKey(keys, now)?.kid === key.kid ? 'signing' : 'retiring';
}

/** When a successor that is made now signs, and when those before it are withdrawn. */
export function succession(now: number): { signsFrom: number; predecessorsWithdrawAt: number } {
  const signsFrom = now + PUBLISHED_AHEAD_MS;
  return { signsFrom, predecessorsWithdrawAt: signsFrom + ACCESS_TOKEN_SECONDS * 1000 + GRACE_MS };
}

/** How the other keys go on when one is ended. */
export type Replacement =
  /** One that waited for its turn signs at once. */
  | { readonly kind: 'promoted'; readonly kid: string; readonly signsFrom: number }
  /** A new one signs from then on; the one that signs until then, if any, is withdrawn as at any rotation. */
  | {
      readonly kind: 'made';
      readonly signsFrom: number;
      readonly signsUntilThen?: { kid: string; withdrawsAt: number };
    };

/**
 * What takes the place of a key that is ended now, so that one key signs and one has no end; nothing for a key that signs
 * no more. A key that has to sign at once does so from a minute ago: replicas agree on it although their clocks differ.
 */
export function replacementOf(
  ended: ScheduledKey,
  keys: readonly ScheduledKey[],
  now: number,
): Replacement | undefined {
  const published = publishedKeys(keys, now);
  const signing = signingKey(published, now);
  switch (stateOf(ended, published, now)) {
    case 'signing': {
      const atOnce = now - PUBLISHED_AHEAD_MS;
      const next = published.find(({ signsFrom }) => signsFrom > now);
      return next ? { kind: 'promoted', kid: next.kid, signsFrom: atOnce } : { kind: 'made', signsFrom: atOnce };
    }
    case 'pending': {
      const { signsFrom, predecessorsWithdrawAt: withdrawsAt } = succession(now);
      return { kind: 'made', signsFrom, ...(signing && { signsUntilThen: { kid: signing.kid, withdrawsAt } }) };
    }
    default:
      return undefined;
  }
}
