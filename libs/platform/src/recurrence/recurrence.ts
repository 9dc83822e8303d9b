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

/** What is wrong with a recurrence; undefined where it can be kept. One that never occurs is wrong as well. */
export function problemOfRecurrence(expression: string, zone: string): string | undefined {
  try {
    const [next] = occurrencesAfter(expression, zone, clock.date());
    return next ? undefined : `${expression} never occurs`;
  } catch (error) {
    return (error as Error).message;
  }
}
