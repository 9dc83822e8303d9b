import { clock } from '#platform/clock';
import type { LaneStanding } from './delivery.js';
import type { Outcome } from './outcome.js';
import { type DeliveryOptions, pauseAfter } from './schedule.js';

const LONGEST_ASKED_PAUSE_MS = 3_600_000;
/** Of the time after which an endpoint is disabled: failures that lie further apart are none that go on. */
const LONGEST_IDLE = 1 / 4;

/** Whether an endpoint takes anything at all: one that fails whatever it is sent is left alone for a while. */
export class EndpointHealth {
  private failures: number;
  private failingSince?: number;
  private failedAt?: number;
  private pausedUntil?: number;
  /** As it asked for itself by `Retry-After`: nothing that it takes meanwhile ends that. */
  private askedUntil?: number;

  constructor(
    private readonly options: DeliveryOptions,
    { failures, failingSince, failedAt }: Pick<LaneStanding, 'failures' | 'failingSince' | 'failedAt'>,
  ) {
    this.failures = failures;
    this.failingSince = failingSince;
    this.failedAt = failedAt;
  }

  /** Then it is asked with one event at a time. */
  get isDown(): boolean {
    return this.failures >= this.options.failuresToPause;
  }

  /** Then it is left alone. */
  get isPaused(): boolean {
    return Math.max(this.pausedUntil ?? 0, this.askedUntil ?? 0) > clock.now();
  }

  get standing(): Omit<LaneStanding, 'position'> {
    const { failures, failingSince, failedAt } = this;
    const pausedUntil = this.isPaused ? Math.max(this.pausedUntil ?? 0, this.askedUntil ?? 0) : undefined;
    return {
      failures,
      ...(failingSince !== undefined && { failingSince }),
      ...(failedAt !== undefined && { failedAt }),
      ...(pausedUntil !== undefined && { pausedUntil }),
    };
  }

  /** @returns whether it was down before */
  succeeded(): boolean {
    const wasDown = this.isDown;
    this.failures = 0;
    this.failingSince = undefined;
    this.failedAt = undefined;
    this.pausedUntil = undefined;
    return wasDown;
  }

  /** It is to be asked once more at once. */
  wake(): void {
    this.pausedUntil = undefined;
    this.askedUntil = undefined;
  }

  /** @returns why it is to be left alone for good, if it is */
  failed({ meaning, attempt, retryAfterMs = 0 }: Outcome): 'gone' | 'sustained-failure' | undefined {
    const now = clock.now();
    this.failures += 1;
    const idleMs = now - (this.failedAt ?? now);
    if (this.failingSince === undefined || idleMs > this.options.disableAfterMs * LONGEST_IDLE) this.failingSince = now;
    this.failedAt = now;
    const pauseMs = pauseAfter(this.options, this.failures);
    if (pauseMs > 0) this.pausedUntil = Math.max(this.pausedUntil ?? 0, now + pauseMs);
    const isBusy = attempt.status === 429 || attempt.status === 503;
    const askedMs = isBusy ? Math.min(retryAfterMs, LONGEST_ASKED_PAUSE_MS) : 0;
    if (askedMs > 0) this.askedUntil = Math.max(this.askedUntil ?? 0, now + askedMs);
    if (meaning === 'gone') return 'gone';
    return now - this.failingSince >= this.options.disableAfterMs ? 'sustained-failure' : undefined;
  }
}
