import { onCommit, type Tx } from '#platform/persistence';
import { logger } from '#platform/telemetry';

/** Tried before somebody else has a turn. */
const BATCH = 100;
const log = logger('parked');

export interface Tries<T> {
  /** What is to be tried again by now. */
  due(limit: number): Promise<readonly T[]>;
  /** @throws where it is still due: the database is away */
  tryAgain(each: T): Promise<void>;
}

/** Tries again what somebody marked for it: as soon as it is due, and whenever it is woken. One after the other. */
export class Again<T> {
  private working: Promise<unknown> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly process: string,
    private readonly tries: Tries<T>,
  ) {}

  /** Something is due so much later, once the transaction is committed. Whoever dies before leaves it to the next sweep. */
  after(tx: Tx, ms: number): void {
    onCommit(tx, {}, () => setTimeout(() => this.wake(), Math.max(0, ms)).unref());
  }

  /** Resolves once all that is due was tried. */
  async sweep(): Promise<void> {
    this.wake();
    await this.working;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.working;
  }

  private wake(): void {
    this.working = this.working
      .then(() => this.tryDue())
      .catch((err) => log.warn({ err, process: this.process }, 'what was set aside is tried again in a while'));
  }

  private async tryDue(): Promise<void> {
    for (let tried = BATCH; tried === BATCH && !this.stopped; ) {
      const due = await this.tries.due(BATCH);
      tried = due.length;
      for (const each of due) if (!this.stopped) await this.tries.tryAgain(each);
    }
  }
}
