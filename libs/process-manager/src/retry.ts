import type { RetryPolicy } from './process.js';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** An effect on a system that may be down for hours: it waits, and nobody has it done a second time. */
export const PATIENT: RetryPolicy = {
  firstDelayMs: 500,
  maxDelayMs: 30_000,
  giveUpAfterMs: 7 * DAY,
  warnAfterMs: 15 * MINUTE,
};

/** A question whose answer ages: sooner given up, because a person can ask it again at any time. */
export const QUESTION: RetryPolicy = { ...PATIENT, giveUpAfterMs: DAY };

/** A book of another system: one that is away is waited for; that it was not looked at for long is a case. */
export const BOOK: RetryPolicy = {
  firstDelayMs: 5_000,
  maxDelayMs: 10 * MINUTE,
  giveUpAfterMs: DAY / 4,
  warnAfterMs: 120 * MINUTE,
};

/** Exponential with full jitter, never earlier than the other side asked for. Milliseconds. */
export function retryDelay(
  policy: RetryPolicy,
  attempt: number,
  retryAfterMs: number | undefined,
  random: () => number = Math.random,
): number {
  const ceiling = Math.min(policy.maxDelayMs, policy.firstDelayMs * 2 ** Math.min(attempt - 1, 20));
  const backoff = ceiling / 2 + (random() * ceiling) / 2;
  return Math.round(Math.max(backoff, retryAfterMs ?? 0));
}
