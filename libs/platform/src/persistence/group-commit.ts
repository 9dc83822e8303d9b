import { logger } from '../telemetry/index.js';
import { isDeadlock, isInfrastructure } from './infrastructure.js';

const log = logger('group-commit');

export interface GroupCommitOptions<T> {
  /** For the log. */
  readonly name: string;
  readonly maxBatch: number;
  /** Transactions at a time: while one commits, the next one gathers. */
  readonly parallel: number;
  /** Commits a batch of one tenant, all of it or nothing. */
  commit(tenant: string, batch: readonly T[]): Promise<void>;
}

interface Waiting<T> {
  readonly tenant: string;
  readonly work: T;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Group commit: whatever waits when a transaction becomes free is committed together. A batch that fails is halved until
 * the one that fails by itself is left. A transaction never spans two tenants, and tenants take turns.
 */
export class GroupCommit<T> {
  /** In the order in which the tenants' turns come. */
  private readonly waiting = new Map<string, Waiting<T>[]>();
  private flushing = 0;

  constructor(private readonly options: GroupCommitOptions<T>) {}

  /** Resolves when the work is committed. */
  submit(tenant: string, work: T): Promise<void> {
    return new Promise((resolve, reject) => {
      const each = { tenant, work, resolve, reject };
      const queue = this.waiting.get(tenant);
      if (queue) queue.push(each);
      else this.waiting.set(tenant, [each]);
      if (this.flushing < this.options.parallel) void this.flush();
    });
  }

  private async flush(): Promise<void> {
    this.flushing += 1;
    // Let what arrives in this turn of the loop come along.
    await new Promise<void>((resolve) => setImmediate(resolve));
    for (let batch = this.nextBatch(); batch; batch = this.nextBatch()) await this.commitOrBisect(batch);
    this.flushing -= 1;
  }

  private nextBatch(): Waiting<T>[] | undefined {
    const [next] = this.waiting;
    if (!next) return undefined;
    const [tenant, queue] = next;
    const batch = queue.splice(0, this.options.maxBatch);
    this.waiting.delete(tenant);
    if (queue.length > 0) this.waiting.set(tenant, queue);
    return batch;
  }

  private async commitOrBisect(batch: readonly Waiting<T>[]): Promise<void> {
    const [first] = batch as [Waiting<T>];
    try {
      await this.options.commit(
        first.tenant,
        batch.map(({ work }) => work),
      );
      for (const { resolve } of batch) resolve();
    } catch (error) {
      // Without a database every part would fail in the same way; a deadlock (class 40) is worth another try.
      if (batch.length === 1 || (isInfrastructure(error) && !isDeadlock(error))) {
        for (const { reject } of batch) reject(error);
        return;
      }
      log.warn({ err: error, name: this.options.name, size: batch.length }, 'batch failed, halving it');
      const middle = Math.ceil(batch.length / 2);
      await this.commitOrBisect(batch.slice(0, middle));
      await this.commitOrBisect(batch.slice(middle));
    }
  }
}
