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

  get standing(): Omit<LaneStanding, 'position'> {
    const { failures, failingSince, failedAt, pausedUntil } = this;
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
  }

  /** @returns whether it is to be left alone, and whether for good */
  failed({ meaning, attempt, retryAfterMs = 0 }: Outcome): { pause: boolean; disable?: 'gone' | 'sustained-failure' } {
    const now = Date.now();
    this.failures += 1;
    const idleMs = now - (this.failedAt ?? now);
    if (this.failingSince === undefined || idleMs > this.options.disableAfterMs * LONGEST_IDLE) this.failingSince = now;
    this.failedAt = now;
    const isBusy = attempt.status === 429 || attempt.status === 503;
    const asked = isBusy ? Math.min(retryAfterMs, LONGEST_ASKED_PAUSE_MS) : 0;
    const pauseMs = Math.max(pauseAfter(this.options, this.failures), asked);
    if (pauseMs > 0) this.pausedUntil = Math.max(this.pausedUntil ?? 0, now + pauseMs);
    if (meaning === 'gone') return { pause: true, disable: 'gone' };
    if (now - this.failingSince >= this.options.disableAfterMs) return { pause: true, disable: 'sustained-failure' };
    return { pause: pauseMs > 0 };
  }
}
