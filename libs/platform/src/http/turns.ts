import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';
import { AdaptiveLimit } from './adaptive-limit.js';
import type { Urgency } from './urgency.js';

/** How many may wait for each that can be under way. Beyond that nobody is served by waiting. */
const WAITING_PER_CALL = 10;

/** By so much a call goes before one of the next lower urgency: nobody waits longer than that, three times, for being less urgent. */
const HEAD_START_MS = 2_000;

/** A place whose call was refused rests at most so long, … */
const MOST_REST_MS = 2_000;
/** … and so long where the system does not say for how long. */
const REST_MS = 500;

/** Has the place of a call rest, for as long as the system says where it does. */
export type Rest = (ms?: number) => void;

/** Too many wait already. */
export class TooManyWait extends Error {}

/** The places among the calls to one system: as many as it copes with, the more urgent first within bounds, then the older. */
export class Turns {
  private readonly queue: PQueue;
  private readonly limit: AdaptiveLimit;
  private readonly waitingSince = new Set<number>();

  constructor(private readonly most: number) {
    this.queue = new PQueue({ concurrency: most });
    this.limit = new AdaptiveLimit(most);
  }

  get status(): { limit: number; underWay: number; waiting: number; waitingMs: number } {
    const [oldest = performance.now()] = this.waitingSince;
    const { concurrency, pending, size } = this.queue;
    return { limit: concurrency, underWay: pending, waiting: size, waitingMs: Math.round(performance.now() - oldest) };
  }

  /**
   * @param work is told how to have its place rest, once it knows that it was refused: fewer places are then fewer calls a
   *   second as well, however fast a refusal is
   * @throws TooManyWait
   */
  take<T>(work: (rest: Rest) => Promise<T>, urgency: Urgency): Promise<T> {
    if (this.queue.size >= this.most * WAITING_PER_CALL) return Promise.reject(new TooManyWait());
    // No two are the same instant: the clock's steps are finer than a turn of the loop.
    const since = performance.now();
    this.waitingSince.add(since);
    return new Promise<T>((resolve, reject) => {
      const begin = async () => {
        this.waitingSince.delete(since);
        let restMs = 0;
        const done = work((ms = REST_MS) => {
          restMs = Math.min(ms, MOST_REST_MS);
        });
        done.then(resolve, reject);
        await done.catch(() => undefined);
        if (restMs > 0) await sleep(restMs, undefined, { ref: false });
      };
      this.queue.add(begin, { priority: urgency * HEAD_START_MS - since }).catch(reject);
    });
  }

  /** The system said that it was too much (429), or did what it was asked. */
  learn(tooMuch: boolean): void {
    if (tooMuch) this.limit.tooMuch();
    else this.limit.coped();
    this.queue.concurrency = this.limit.value;
  }
}
