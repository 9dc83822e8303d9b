import type { Instant } from '#canonical';
import type { ScannedInstance } from '../instance.scan.js';
import type { Judgement } from './reconcile.js';

/** What a row of ours is about, as far as it still moves. */
export interface Moving {
  /** A command to the other side is still to be done. */
  readonly busy: boolean;
  readonly updatedAt: Instant;
}

/** @param system that the other side is read from */
export const movingOf = ({ busy, updatedAt }: ScannedInstance<unknown>, system: string): Moving => ({
  busy: busy.includes(system),
  updatedAt,
});

/**
 * Why nothing can be said yet where the sides differ; undefined where it can.
 * @param changes what changed on either side, and when
 */
export function underWay(
  changes: readonly (Partial<Moving> | undefined)[],
  asOf: Instant,
  settleMs: number,
): Judgement | undefined {
  if (changes.some((each) => each?.busy)) return { kind: 'deferred', why: 'A command is under way.' };
  const lately = Date.parse(asOf) - settleMs;
  // What changed after the other side was read is among them.
  return changes.some((each) => each?.updatedAt !== undefined && Date.parse(each.updatedAt) > lately)
    ? { kind: 'deferred', why: 'It changed a moment ago.' }
    : undefined;
}

const IN_TIME = 'There is still time for it.';

/** One side may follow the other later, and has not done so yet. */
export const inTime: Judgement = { kind: 'deferred', why: IN_TIME };

/** Whether it is put off because there is time, not because nobody can say. */
export const isInTime = ({ why }: { readonly why?: string }): boolean => why === IN_TIME;
