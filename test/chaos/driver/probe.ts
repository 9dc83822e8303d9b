import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Asked, Caller } from './caller.js';
import type { Trade, Urls } from './trade.js';

/** 99th percentiles, as a client sees them. */
export interface Speed {
  readonly readMs: number;
  readonly postMs: number;
}

const EVERY_MS = 50;
const WINDOW_MS = 8_000;
/** How long it may take. */
export const BACK_WITHIN_MS = 60_000;
/** How much slower than before is still the same: by half, … */
const AS_FAST = 1.5;
/**
 * … or by so much where half is less. A window has some ninety samples, so that its 99th percentile is the slowest of them: one
 * commit behind another's fsync and one collection of garbage, and no more.
 */
const NOISE_MS = 50;

/** An item that no warehouse ever had: its order waits for stock as long as it is looked at. */
const NEVER_THERE = { lines: [{ sku: 'SKU-9999', quantity: 1 }] };

/** Reads one order and starts it, which it is already, again and again, and takes the time. */
export class Probe {
  private order = '';

  constructor(
    private readonly caller: Caller,
    private readonly urls: Urls,
  ) {}

  /** Enters the order, and waits until it is under way. */
  async begin(trade: Trade): Promise<void> {
    this.order = (await trade.enter(NEVER_THERE)) ?? '';
    for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(200))
      if ((await this.caller.once({ ...this.post, key: randomUUID() }))?.status === 201) return;
    throw new Error('no order comes through before anything strikes');
  }

  async measure(forMs: number): Promise<Speed> {
    const reads: number[] = [];
    const posts: number[] = [];
    for (const end = Date.now() + forMs; Date.now() < end; await sleep(EVERY_MS)) {
      reads.push(await this.timed(this.read));
      posts.push(await this.timed({ ...this.post, key: randomUUID() }));
    }
    return { readMs: p99(reads), postMs: p99(posts) };
  }

  /**
   * Measures until it is as fast as it was, or its time is over.
   * @param since when the last fault ended
   * @returns how long after that it began to be so
   */
  async untilAsFast(baseline: Speed, since: number): Promise<{ afterMs: number; speed: Speed }> {
    for (;;) {
      const afterMs = Date.now() - since;
      const speed = await this.measure(WINDOW_MS);
      if (isAsFast(speed, baseline) || afterMs > BACK_WITHIN_MS) return { afterMs, speed };
    }
  }

  private get read(): Asked {
    return { client: 'operator', url: `${this.urls['order-to-ship']}/order-to-ship/v1/orders/${this.order}` };
  }

  private get post(): Asked {
    const body = { erp: 'sap', orderNumber: this.order.replace('sap-', '') };
    return { client: 'operator', url: `${this.urls['order-to-ship']}/order-to-ship/v1/orders`, body };
  }

  /** One that fails took for ever. */
  private async timed(asked: Asked): Promise<number> {
    const began = performance.now();
    const answer = await this.caller.once(asked);
    return answer && answer.status < 300 ? performance.now() - began : Number.POSITIVE_INFINITY;
  }
}

/** What a percentile may be at most to be as before. */
export const mostOf = (beforeMs: number): number => Math.max(AS_FAST * beforeMs, beforeMs + NOISE_MS);

export const isAsFast = (speed: Speed, baseline: Speed): boolean =>
  speed.readMs <= mostOf(baseline.readMs) && speed.postMs <= mostOf(baseline.postMs);

function p99(samples: readonly number[]): number {
  const sorted = [...samples].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? Number.POSITIVE_INFINITY;
}
