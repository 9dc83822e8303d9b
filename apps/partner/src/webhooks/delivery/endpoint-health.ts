import type { LaneStanding } from './delivery.js';
import type { Outcome } from './outcome.js';
import { type DeliveryOptions, pauseAfter } from './schedule.js';

const LONGEST_ASKED_PAUSE_MS = 3_600_000;

/** Whether an endpoint takes anything at all: one that fails whatever it is sent is left alone for a while. */
export class EndpointHealth {
  private failures: number;
  private failingSince?: number;
  private pausedUntil?: number;

  constructor(
    private readonly options: DeliveryOptions,
    { failures, failingSince }: { readonly failures: number; readonly failingSince?: number },
  ) {
    this.failures = failures;
    this.failingSince = failingSince;
  }

  /** Then it is asked with one event at a time. */
  get isDown(): boolean {
    return this.failures >= this.options.failuresToPause;
  }

  get standing(): Omit<LaneStanding, 'position'> {
    const { failures, failingSince, pausedUntil } = this;
    return {
      failures,
      ...(failingSince !== undefined && { failingSince }),
      ...(pausedUntil !== undefined && { pausedUntil }),
    };
  }

  /** @returns whether it was down before */
  succeeded(): boolean {
    const wasDown = this.isDown;
    this.failures = 0;
    this.failingSince = undefined;
    this.pausedUntil = undefined;
    return wasDown;
  }

  /** @returns whether it is to be left alone, and whether for good */
  failed({ meaning, attempt, retryAfterMs = 0 }: Outcome): { pause: boolean; disable?: 'gone' | 'sustained-failure' } {
    const now = Date.now();
    this.failures += 1;
    this.failingSince ??= now;
    const isBusy = attempt.status === 429 || attempt.status === 503;
    const asked = isBusy ? Math.min(retryAfterMs, LONGEST_ASKED_PAUSE_MS) : 0;
    const pauseMs = Math.max(pauseAfter(this.options, this.failures), asked);
    if (pauseMs > 0) this.pausedUntil = Math.max(this.pausedUntil ?? 0, now + pauseMs);
    if (meaning === 'gone') return { pause: true, disable: 'gone' };
    if (now - this.failingSince >= this.options.disableAfterMs) return { pause: true, disable: 'sustained-failure' };
    return { pause: pauseMs > 0 };
  }
}
