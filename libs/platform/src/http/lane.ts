import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhenResult,
} from 'cockatiel';
import PQueue from 'p-queue';
import { AdaptiveLimit } from './adaptive-limit.js';
import { Pace } from './pace.js';

/** Commands to one system under way in one process at most. */
const MOST = 100;
/** Commands that wait for their turn in it rather than in the queue, … */
const WAITING = 64;
/** … or more, where it begins them within this time: a way through the queue takes longer. */
const SOON_MS = 50;
/** Commands that failed in a row before a system is left alone, … */
const FAILURES = 10;
/** … and for how long until one of them may try it. */
const COOL_DOWN_MS = 2_000;
/** Before every rank: whoever tries a system that was left alone. */
const FIRST = Number.MAX_SAFE_INTEGER;

/** How the commands to one system fare in this process. */
export interface LaneStatus {
  readonly breaker: 'closed' | 'half-open' | 'open';
  /** Commands at a time. */
  readonly limit: number;
  readonly underWay: number;
}

/** What waits in a lane for its turn. */
export interface Queued {
  readonly commands: number;
  /** When the oldest of them was decided; absent where none waits. */
  readonly since?: string;
}

/** Where a command stands among those that wait. */
export interface Place {
  /** When it was decided. */
  readonly since: string;
  /** The higher is the sooner. Whoever gives it sees to it that what waits long does not wait for ever. */
  readonly rank: number;
  /** It has been tried in vain: it is no good for finding out whether the system is back. */
  readonly failed: boolean;
}

/**
 * Bulkhead, circuit breaker and adaptive limit of one target system: however slow or dead it is, it takes no more than its
 * share of the worker, and what waits for it starts again slowly.
 */
export class Lane {
  private readonly queue = new PQueue({ concurrency: MOST });
  private readonly limit = new AdaptiveLimit(MOST);
  private readonly pace = new Pace();
  private readonly breaker: CircuitBreakerPolicy;
  private reopening?: NodeJS.Timeout;
  private trying = false;
  private stopped = false;
  private refused = false;
  private readonly waiting = new Map<string, Place>();
  private count = 0;

  /** @param onRoom called when there may be room again */
  constructor(private readonly onRoom: () => void) {
    this.breaker = circuitBreaker(
      handleWhenResult((result) => (result as { readonly busy?: boolean }).busy === true),
      { halfOpenAfter: COOL_DOWN_MS, breaker: new ConsecutiveBreaker(FAILURES) },
    );
    this.breaker.onStateChange((state) => {
      if (state === CircuitState.Open) this.leaveAlone();
      if (state === CircuitState.Closed) this.comesBack();
    });
  }

  /** Nothing more is to be fetched for it. Whoever is told so is told when that is over. */
  get full(): boolean {
    this.refused = this.queue.isPaused || this.queue.size > 0;
    return this.refused;
  }

  /** How many more it takes, those included that would wait for their turn. */
  get room(): number {
    const places = this.queue.concurrency - this.queue.pending - this.queue.size;
    return this.queue.isPaused ? 0 : Math.max(0, places + Math.max(WAITING, this.pace.within(SOON_MS)));
  }

  get status(): LaneStatus {
    const open = this.queue.isPaused;
    return {
      breaker: open ? 'open' : this.trying ? 'half-open' : 'closed',
      limit: open ? 0 : this.queue.concurrency,
      underWay: this.queue.pending,
    };
  }

  get queued(): Queued {
    const [since] = [...this.waiting.values()].map((place) => place.since).sort();
    return { commands: this.waiting.size, ...(since && { since }) };
  }

  /**
   * Does the work when its turn comes: the higher rank first, then what came first.
   * @param busy whether the result says that the system is away or has too much to do
   * @returns null when it was not begun: the system is left alone, or the lane has stopped
   */
  async run<R extends object>(work: () => Promise<R>, busy: (result: R) => boolean, place: Place): Promise<R | null> {
    const id = String(++this.count);
    const begin = () => {
      this.waiting.delete(id);
      return this.stopped ? null : this.judged(work, busy);
    };
    this.waiting.set(id, place);
    try {
      return await this.queue.add(begin, { priority: place.rank, id });
    } finally {
      if (this.refused && !this.full) this.onRoom();
    }
  }

  /** What waits is not begun any more. */
  stop(): void {
    this.stopped = true;
    clearTimeout(this.reopening);
    this.queue.concurrency = Number.POSITIVE_INFINITY;
    this.queue.start();
  }

  private async judged<R extends object>(work: () => Promise<R>, busy: (result: R) => boolean): Promise<R | null> {
    try {
      const done = await this.breaker.execute(async () => {
        const result = await work();
        return { result, busy: busy(result) };
      });
      this.learn(done.busy);
      return done.result;
    } catch (error) {
      if (error instanceof BrokenCircuitError) return null;
      throw error;
    }
  }

  private learn(busy: boolean): void {
    if (busy) this.limit.tooMuch();
    else {
      this.limit.coped();
      this.pace.count();
    }
    if (!this.trying) this.open();
  }

  /** Telling the queue what it knows has it look through what waits, with every outcome. */
  private open(): void {
    const { value } = this.limit;
    if (!this.stopped && this.queue.concurrency !== value) this.queue.concurrency = value;
  }

  private leaveAlone(): void {
    if (this.stopped) return;
    this.trying = true;
    this.queue.pause();
    this.queue.concurrency = 1;
    this.reopening = setTimeout(() => {
      this.chooseWhoTries();
      this.queue.start();
      this.onRoom();
    }, COOL_DOWN_MS + 10).unref();
  }

  /** What always fails would keep the system shut for what would not, however urgent it is. */
  private chooseWhoTries(): void {
    const untried = [...this.waiting].filter(([, { failed }]) => !failed);
    const [id] = untried.sort(([, a], [, b]) => b.rank - a.rank)[0] ?? [];
    if (id !== undefined) this.queue.setPriority(id, FIRST);
  }

  private comesBack(): void {
    this.trying = false;
    this.limit.restart();
    this.open();
  }
}
