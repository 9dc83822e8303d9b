import { PgBoss } from 'pg-boss';
import { clock } from '../clock/index.js';

/** Reads recurrences, and is never started: it has no connection. */
const reader = new PgBoss({ connectionString: 'postgres://unused' });

/**
 * Instants at which a recurrence occurs, strictly after `from`, in ascending order; fewer than asked for where it ends.
 *
 * @param expression cron, five fields or six with seconds first, or an RRULE (RFC 5545). Where a zone's clock leaps, a cron
 *   time that does not exist occurs when it would have been (02:30 at 03:30) and one that exists twice occurs the first
 *   time; an RRULE leaves a time out that does not exist (RFC 5545, 3.3.10)
 * @param zone IANA name, such as `Europe/Berlin`
 * @throws Error that tells what is wrong with either
 */
export function occurrencesAfter(expression: string, zone: string, from: Date, count = 1): Date[] {
  return reader.previewSchedule(expression, { tz: zone, from, count });
}

/**
 * What is wrong with a recurrence; undefined where it can be read. One that has ended can: whether it was kept while it
 * had not, so that its last occurrence may still be owed, is for whoever keeps it to say.
 */
export function problemOfRecurrence(expression: string, zone: string): string | undefined {
  try {
    occurrencesAfter(expression, zone, clock.date());
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Beyond this nobody counts, … */
const MOST_COUNTED = 1_000;
/** … nor for longer: the walk is synchronous, and occurrences that are years apart take milliseconds each to find. */
const COUNTING_MS = 200;

/**
 * How many times a recurrence occurred after `from`, up to and with `until`; at least so many where it is more than can be
 * counted. Steps double as long as there is time, so that none of them takes longer than all before it together.
 *
 * @throws Error that tells what is wrong with the recurrence
 */
export function countOccurrences(expression: string, zone: string, from: Date, until: Date): number {
  const began = performance.now();
  let counted = 0;
  for (let after = from, step = 1; counted < MOST_COUNTED && performance.now() - began < COUNTING_MS; step *= 2) {
    const next = occurrencesAfter(expression, zone, after, Math.min(step, MOST_COUNTED - counted));
    const passed = next.filter((each) => each <= until);
    counted += passed.length;
    if (passed.length < step) break;
    after = passed.at(-1) as Date;
  }
  return counted;
}
