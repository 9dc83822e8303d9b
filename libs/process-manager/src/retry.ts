import type { RetryPolicy } from './process.js';

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
