import type { RetryableError } from '#platform/errors';
import { type Place, urgencyOf } from '#platform/http';
import type { CommandJobData } from '../instance.js';

/** Behind every command that has not failed, however far away its time. */
const LAST = -1;

/** Codes by which a system is away or has too much to do, whatever it is asked. */
const AWAY = new Set(['vendor-unavailable', 'service-unavailable', 'quota-exceeded']);
/** No clear answer: a system that hangs, or one that fails on this very command. */
const UNCLEAR = 'vendor-unclear';

/** Whether a failure may speak of the system rather than of the one command: our own mistakes do not. */
export const speaksOfSystem = ({ code }: Pick<RetryableError, 'code'>): boolean => AWAY.has(code) || code === UNCLEAR;

/** Ranks that a command loses by a failure: one where the system is away, all where it may be the command's own. */
export const setBackBy = ({ code }: Pick<RetryableError, 'code'>): number => (AWAY.has(code) ? 1 : 4);

/** Where a command stands among those for its system: by the time until it is due, and by how often it has failed. */
export function placeOf({
  dueBy,
  setBack = 0,
  decidedAt: since,
}: Pick<CommandJobData, 'dueBy' | 'setBack' | 'decidedAt'>): Place {
  return { since, rank: Math.max(LAST, urgencyOf(dueBy) - setBack), failed: setBack > 0 };
}
