import type { Tx } from '#platform/persistence';
import type { RetryPolicy } from '../process.js';

/** Work of a process that is due by the clock. Any number of processes share it; each occurrence is done by one of them. */
export interface ScheduledWork {
  /** Kebab-case, unique within the process; the installation names it to schedule it otherwise. */
  readonly name: string;
  /** What it does, for people. */
  readonly title: string;
  /** Cron, or an RRULE of RFC 5545. */
  readonly expression: string;
  /** IANA name of the zone whose clock it follows. */
  readonly zone: string;
  /** `warnAfterMs`: whatever is not done so long after it was due is a case, also when nobody has begun it. */
  readonly retry: RetryPolicy;
  /**
   * Does it. It may be begun anew in another process while this one still believes to be at work: what it stores, it
   * stores through `context.transaction`.
   * @returns figures of what was done, kept with the run
   * @throws FinalError when trying again is no use; anything else is tried again by `retry`
   */
  run(context: ScheduledRun): Promise<Readonly<Record<string, unknown>>>;
}

/** One run as whoever does it is told. */
export interface ScheduledRun {
  readonly tenant: string;
  /** The same on every attempt. */
  readonly id: string;
  /** The instant at which it was due. */
  readonly occurrence: string;
  /** Counts from 1. */
  readonly attempt: number;
  readonly signal: AbortSignal;
  /**
   * A transaction in which nobody else has the run.
   * @throws Superseded when another has it since
   */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

/** Another process does the run: what this one was about to store is that one's to store. */
export class Superseded extends Error {
  override readonly name = 'Superseded';
}
