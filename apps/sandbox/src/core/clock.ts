import type { Store } from './store.js';

const HOUR_MS = 3_600_000;

/**
 * Simulated seconds per second with which an order settles well within a minute: a warehouse takes an hour and a half,
 * a carrier half a day, so an order is through in about twenty seconds.
 */
export const SEEDED_SPEED = 3_600;

/**
 * The simulated clock. It runs at `speed` times the wall clock and stands still at 0 and while the sandbox is down, so
 * that after a restart everything comes in the order in which it would have come.
 */
export class Clock {
  private speedNow: number;
  private simulatedAt: number;
  private readAt = performance.now();

  constructor(
    private readonly store: Store,
    seededSpeed: number,
  ) {
    const row = store.row<{ speed: number; simulated: number }>('SELECT speed, simulated FROM clock');
    this.speedNow = row?.speed ?? seededSpeed;
    this.simulatedAt = row?.simulated ?? 0;
    store.onBeforeCommit(() => this.save());
  }

  get speed(): number {
    return this.speedNow;
  }

  /** Milliseconds of simulated time since the sandbox was first started. */
  now(): number {
    return this.simulatedAt + (performance.now() - this.readAt) * this.speedNow;
  }

  after(hours: number): number {
    return this.now() + hours * HOUR_MS;
  }

  /** Milliseconds of the wall clock until then; null when it never comes. */
  until(due: number): number | null {
    const left = due - this.now();
    if (left <= 0) return 0;
    return this.speedNow === 0 ? null : left / this.speedNow;
  }

  setSpeed(speed: number): void {
    this.simulatedAt = this.now();
    this.readAt = performance.now();
    this.speedNow = speed;
    this.save();
  }

  private save(): void {
    this.store.write(
      'INSERT INTO clock (only_row, speed, simulated) VALUES (1, ?, ?) ON CONFLICT DO UPDATE SET speed = excluded.speed, simulated = excluded.simulated',
      this.speedNow,
      this.now(),
    );
  }
}
