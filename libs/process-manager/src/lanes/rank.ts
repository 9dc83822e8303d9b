import { clock } from '#platform/clock';
import type { RetryableError } from '#platform/errors';
import { type Place, type Urgency, urgencyOf } from '#platform/http';
import type { CommandJobData } from '../instance.js';

const MINUTE = 60;
/** Behind every command that has not failed, however far away its time. */
const LAST = -1;

/**
 * By so many seconds the most urgent goes before another: whatever was decided later than that waits its turn behind it.
 * So nobody waits longer than that for being less urgent, and no rank has to be counted anew while something waits.
 */
const HEAD_START: Readonly<Record<Urgency | typeof LAST, number>> = {
  3: 0,
  2: 30 * MINUTE,
  1: 60 * MINUTE,
  0: 120 * MINUTE,
  [LAST]: 240 * MINUTE,
};
/** Ranks are counted from here: a queue's priority is of four bytes. */
const EPOCH = Date.UTC(2026, 0, 1);

/** Codes by which a system is away or has too much to do, whatever it is asked. */
const AWAY = new Set(['vendor-unavailable', 'service-unavailable', 'quota-exceeded']);
/** No clear answer: a system that hangs, or one that fails on this very command. */
const UNCLEAR = 'vendor-unclear';

/** Whether a failure may speak of the system rather than of the one command: our own mistakes do not. */
export const speaksOfSystem = ({ code }: Pick<RetryableError, 'code'>): boolean => AWAY.has(code) || code === UNCLEAR;

/** Ranks that a command loses by a failure: one where the system is away, all where it may be the command's own. */
export const setBackBy = ({ code }: Pick<RetryableError, 'code'>): number => (AWAY.has(code) ? 1 : 4);

/**
 * Where a command stands among those for its system: by when it was decided, by the time until it is due, and by how often it
 * has failed. One that failed begins to wait anew: age takes none before those that have not.
 */
export function placeOf(
  { dueBy, setBack = 0, decidedAt: since }: Pick<CommandJobData, 'dueBy' | 'setBack' | 'decidedAt'>,
  now: number = clock.now(),
): Place {
  const failed = setBack > 0;
  const urgency = Math.max(LAST, urgencyOf(dueBy, now) - setBack) as Urgency | typeof LAST;
  const waitsSince = Math.floor(((failed ? now : Date.parse(since)) - EPOCH) / 1_000);
  return { since, rank: -(waitsSince + HEAD_START[urgency]), failed };
}
