import { setTimeout as sleep } from 'node:timers/promises';
import type { EffectContext } from '../../erp.port.js';

/** A document that SAP finds by our reference, but does not keep unique. */
export interface Making<T> {
  /** Looks it up, and takes all back that carry the reference but one. */
  swept(): Promise<T | undefined>;
  make(): Promise<unknown>;
  /** How long after it was not to be found an earlier attempt may still be committed. */
  readonly lateCommitMs: number;
}

/**
 * Makes the document unless it is there, and reads it back.
 * @returns undefined when SAP said that it made it, and does not have it
 */
export async function madeOnce<T>(
  { swept, make, lateCommitMs }: Making<T>,
  { mayHaveHappened, signal }: EffectContext,
): Promise<T | undefined> {
  const there = mayHaveHappened ? await swept() : undefined;
  if (there) return there;
  await make();
  // SAP may still be at work on the attempt that was not to be found. Whoever gives up while waiting sweeps all the same.
  if (mayHaveHappened) await sleep(lateCommitMs, undefined, { signal }).catch(() => undefined);
  return swept();
}
