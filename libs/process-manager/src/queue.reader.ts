import type { Job } from 'pg-boss';
import { clock } from '#platform/clock';
import { logger } from '#platform/telemetry';
import { attemptOf, HEARTBEAT_SECONDS, type Jobs } from './jobs.js';

/** Without being woken, a queue is looked at this often. */
const POLL_MS = 1_000;
/** How long work in hand may take to end when the process stops. */
const DRAIN_MS = 8_000;
/** Jobs fetched at once: a group that has become full meanwhile is met before it takes all the room. */
const MOST_AT_ONCE = 64;
const log = logger('queue');

/** Option of a fetch that leaves some groups' jobs where they are. */
export const ignoring = (groups: string[]) => (groups.length > 0 ? { ignoreGroups: groups } : {});

export interface ReadJob<T> {
  readonly job: Job<T>;
  /** The job is no longer in hand. */
  readonly done: () => void;
}

/**
 * Fetches jobs of one queue in batches as long as there is room, and keeps those in hand alive by heartbeats. A process
 * that dies stops beating, and pg-boss gives its jobs to another.
 */
export class QueueReader<T extends object> {
  private readonly inHand = new Map<string, Job<T>>();
  private readonly abort = new AbortController();
  private stopping = false;
  private loop?: Promise<void>;
  private heartbeat?: NodeJS.Timeout;
  private wakeUp: () => void = () => undefined;
  private woken = false;
  private reserved = 0;
  private full = false;
  private emptied = false;

  constructor(
    private readonly jobs: Jobs,
    private readonly queue: string,
    private readonly capacity: number,
    private readonly run: (batch: readonly ReadJob<T>[]) => Promise<void>,
    /** Groups of jobs that are left in the queue for now. */
    private readonly ignored: () => string[] = () => [],
  ) {}

  get aborted(): AbortSignal {
    return this.abort.signal;
  }

  start(): void {
    this.heartbeat = setInterval(() => this.beat(), (HEARTBEAT_SECONDS * 1000) / 3);
    this.loop = this.read();
  }

  /** Takes no more, waits for what is in hand, then cuts it off: cut-off work comes again elsewhere. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.loop;
    const until = clock.now() + DRAIN_MS;
    while (this.inHand.size + this.reserved > 0 && clock.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 20));
    this.abort.abort();
    clearInterval(this.heartbeat);
  }

  wake(): void {
    this.woken = true;
    this.wakeUp();
  }

  wakeAfter(ms: number): void {
    if (ms < POLL_MS) setTimeout(() => this.wake(), ms + 5).unref();
  }

  /** The queue had no more for us than there was room for when it was looked at last. */
  get caughtUp(): boolean {
    return this.emptied;
  }

  /** Keeps room for work that does not come from the queue. @returns for how much */
  reserve(wanted: number): number {
    const granted = this.stopping || !this.loop ? 0 : Math.min(wanted, this.room);
    this.reserved += granted;
    return granted;
  }

  /** Room that was reserved is free again. */
  release(reserved: number): void {
    this.reserved -= reserved;
    this.roomAgain();
  }

  private get room(): number {
    return Math.max(0, this.capacity - this.inHand.size - this.reserved);
  }

  /** The loop goes on when it found no room before. */
  private roomAgain(): void {
    if (!this.full) return;
    this.full = false;
    this.wake();
  }

  private async read(): Promise<void> {
    while (!this.stopping) {
      this.woken = false;
      const room = Math.min(MOST_AT_ONCE, this.room);
      this.full = room === 0;
      this.reserved += room;
      const fetched = room > 0 ? await this.fetch(room) : [];
      this.reserved -= room;
      if (fetched.length > 0) void this.hand(fetched);
      this.emptied = fetched.length < room;
      if (fetched.length === room && room > 0) continue;
      if (!this.woken && !this.stopping) await this.sleep();
    }
  }

  private async fetch(batchSize: number): Promise<Job<T>[]> {
    try {
      return await this.jobs.boss.fetch<T>(this.queue, { batchSize, ...ignoring(this.ignored()) });
    } catch (err) {
      if (!this.stopping) log.warn({ err, queue: this.queue }, 'cannot fetch');
      await new Promise((resolve) => setTimeout(resolve, 500));
      return [];
    }
  }

  private async hand(fetched: readonly Job<T>[]): Promise<void> {
    for (const job of fetched) this.inHand.set(job.id, job);
    const batch = fetched.map((job) => ({
      job,
      done: () => {
        this.inHand.delete(job.id);
        this.roomAgain();
      },
    }));
    try {
      await this.run(batch);
    } catch (err) {
      // Not settled and no longer kept alive: they come again.
      log.warn({ err, queue: this.queue, jobs: fetched.length }, 'batch not taken on');
      for (const { done } of batch) done();
    }
  }

  private beat(): void {
    if (this.inHand.size === 0) return;
    this.jobs.boss
      .touch(this.queue, [...this.inHand.values()].map(attemptOf))
      .catch((err) => log.warn({ err, queue: this.queue }, 'heartbeat failed'));
  }

  private sleep(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, POLL_MS);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
