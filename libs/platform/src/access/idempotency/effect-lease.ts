import { elapsedMs } from '../../clock/index.js';
import type { Leave } from '../../http/index.js';

/**
 * Longest that an effect on another system may take, over all of its calls there. Whoever waits for one waits longer, so
 * that it hears what came of it.
 */
export const EFFECT_MS = 40_000;

/**
 * The leave that an idempotent request has to act on other systems: as long as its key is its own, and no longer than its
 * caller waits. Reckoned from before the key was asked for, so that it ends here before another can be given the key.
 */
export class EffectLease implements Leave {
  private readonly deadline: number;
  private until: number;
  private ending?: AbortSignal;

  /**
   * @param askedAt when the key was asked for, by `elapsedMs`
   * @param leaseMs how long the key is held without renewal
   * @param effectMs longest that the effect may take
   */
  constructor(
    askedAt: number,
    private readonly leaseMs: number,
    effectMs: number,
    private readonly now: () => number = elapsedMs,
  ) {
    this.deadline = askedAt + effectMs;
    this.until = askedAt + leaseMs;
  }

  /** Made for the first call: most requests make none. */
  get signal(): AbortSignal {
    this.ending ??= AbortSignal.timeout(Math.max(0, Math.floor(this.deadline - this.now())));
    return this.ending;
  }

  isGiven(): boolean {
    return this.now() < Math.min(this.until, this.deadline);
  }

  /** @param renew tells whether the key was still its own; where that cannot be had, the lease runs on to its end */
  async renew(renew: () => Promise<boolean>): Promise<void> {
    const askedAt = this.now();
    const held = await renew().catch(() => undefined);
    if (held !== undefined) this.until = held ? askedAt + this.leaseMs : 0;
  }
}
