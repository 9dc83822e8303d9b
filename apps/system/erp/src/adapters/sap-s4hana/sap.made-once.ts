import { setTimeout as sleep } from 'node:timers/promises';
import { VendorError } from '#platform/http';
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
  const refusal = await make().then(
    () => undefined,
    (error: unknown) => {
      // What can be done once alone is refused a second time: an attempt of ours may be what stands in the way.
      if (!mayHaveHappened || !(error instanceof VendorError) || error.kind !== 'rejected') throw error;
      return error;
    },
  );
  // SAP may still be at work on the attempt that was not to be found. Whoever gives up while waiting sweeps all the same.
  if (mayHaveHappened) await sleep(lateCommitMs, undefined, { signal }).catch(() => undefined);
  const made = await swept();
  if (!made && refusal) throw refusal;
  return made;
}
