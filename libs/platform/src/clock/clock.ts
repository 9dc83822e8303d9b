/** As long as a process's own clock is off by less than this it is right. */
const TOLERANCE_MS = 1_000;
/** An answer that took longer says too little about when it was given. */
const LONGEST_TRIP_MS = 500;

/**
 * What time it is, by the clock that all processes of the product share: that of their database. A process whose own
 * clock agrees with it goes by its own; one whose clock is wrong, or is set while it runs, goes by what the database
 * said, carried on by a clock that nobody sets. What is kept or sent carries this time, and is held against it.
 */
export class Clock {
  /** By the database, when `performance.now()` was zero; ms since the epoch. */
  private origin?: number;

  /** ms since the epoch. Until the database was asked it is the process's own time. */
  now(): number {
    const own = Date.now();
    if (this.origin === undefined) return own;
    const shared = this.origin + performance.now();
    return Math.abs(own - shared) < TOLERANCE_MS ? own : Math.round(shared);
  }

  date(): Date {
    return new Date(this.now());
  }

  /** ISO 8601, UTC. */
  iso(): string {
    return this.date().toISOString();
  }

  /** By how many milliseconds the process's own clock is fast; 0 as long as that is not known. */
  get fastByMs(): number {
    return this.origin === undefined ? 0 : Math.round(Date.now() - this.origin - performance.now());
  }

  get isOff(): boolean {
    return Math.abs(this.fastByMs) >= TOLERANCE_MS;
  }

  /** @param read asks the database: ms since the epoch */
  async setBy(read: () => Promise<number>): Promise<void> {
    const asked = performance.now();
    const told = await read();
    const answered = performance.now();
    if (answered - asked < LONGEST_TRIP_MS) this.origin = told - (asked + answered) / 2;
  }
}

/** Of this process. */
export const clock = new Clock();

const began = { wall: Date.now(), steady: performance.now() };

/**
 * Milliseconds that have passed for this process, by whichever of its clocks went further: one is set now and then, the
 * other one stands still while its machine sleeps. What is held for a time is held no longer than that by either.
 */
export const elapsedMs = (): number => Math.max(Date.now() - began.wall, performance.now() - began.steady);
