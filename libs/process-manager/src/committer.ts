import { Counter, Histogram } from 'prom-client';
import type { EventLog, Notifications, Tx } from '#messaging';
import { type Database, onCommit } from '#platform/persistence';
import { logger, metrics } from '#platform/telemetry';
import { applyInputs, type Delivery } from './apply.js';
import { InstanceStore } from './instance.store.js';
import { bossIn, type Jobs } from './jobs.js';
import type { ProcessDefinition } from './process.js';
import type { ProcessQueues } from './queues.js';

/** Instances in one transaction at most. */
const MAX_BATCH = 200;
/** Transactions of one process manager at a time: while one commits, the next one gathers. */
const PARALLEL = 2;

const decisions = new Counter({
  name: 'crossdock_process_decisions_total',
  help: 'Inputs decided, by process and kind',
  labelNames: ['process', 'kind'],
  registers: [metrics],
});
const batchSize = new Histogram({
  name: 'crossdock_process_batch_inputs',
  help: 'Inputs committed in one transaction',
  labelNames: ['process'],
  buckets: [1, 2, 5, 10, 20, 50, 100, 200],
  registers: [metrics],
});
const log = logger('committer');

/** What a worker hands in: an input, and the job that is done with it. */
export interface Submission {
  readonly tenant: string;
  readonly delivery: Delivery;
  readonly job?: { readonly queue: string; readonly id: string; readonly retryCount: number };
}

interface Waiting extends Submission {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Group commit: whatever inputs wait are decided and stored in one transaction, together with the commands they enqueue,
 * the jobs they finish and the events they emit. A batch that fails is halved until the one that fails by itself is left.
 *
 * Cost of a batch of any size: begin, lock, look for what was applied, write, enqueue, settle, append (2), commit.
 */
export class Committer<S> {
  private readonly store: InstanceStore<S>;
  private readonly waiting: Waiting[] = [];
  private flushing = 0;

  constructor(
    private readonly definition: ProcessDefinition<S>,
    private readonly queues: ProcessQueues,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly events: EventLog,
    private readonly notifications: Notifications,
  ) {
    this.store = new InstanceStore(definition);
  }

  /** Resolves when the input is committed, or was committed before. */
  submit(submission: Submission): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ ...submission, resolve, reject });
      if (this.flushing < PARALLEL) this.flushSoon();
    });
  }

  private flushSoon(): void {
    this.flushing += 1;
    // Let what arrives in this turn of the loop come along.
    setImmediate(() => {
      void this.flush().finally(() => {
        this.flushing -= 1;
        if (this.waiting.length > 0 && this.flushing < PARALLEL) this.flushSoon();
      });
    });
  }

  private async flush(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.nextBatch();
      await this.commitOrBisect(batch);
    }
  }

  /** The oldest of one tenant: a transaction never spans two. */
  private nextBatch(): Waiting[] {
    const tenant = this.waiting[0]?.tenant;
    const batch = this.waiting.filter((each) => each.tenant === tenant).slice(0, MAX_BATCH);
    const taken = new Set(batch);
    this.waiting.splice(0, this.waiting.length, ...this.waiting.filter((each) => !taken.has(each)));
    return batch;
  }

  private async commitOrBisect(batch: Waiting[]): Promise<void> {
    try {
      await this.commit(batch);
      for (const each of batch) each.resolve();
    } catch (error) {
      if (batch.length === 1) {
        batch[0]?.reject(error);
        return;
      }
      log.warn({ err: error, process: this.definition.name, inputs: batch.length }, 'batch failed, halving it');
      const middle = Math.ceil(batch.length / 2);
      await this.commitOrBisect(batch.slice(0, middle));
      await this.commitOrBisect(batch.slice(middle));
    }
  }

  private async commit(batch: readonly Submission[]): Promise<void> {
    const [{ tenant }] = batch as [Submission];
    await this.database.transaction(async (tx) => {
      await this.apply(
        tx,
        tenant,
        batch.map(({ delivery }) => delivery),
      );
      for (const queue of new Set(batch.flatMap(({ job }) => (job ? [job.queue] : [])))) {
        const done = batch.flatMap(({ job }) =>
          job?.queue === queue ? [{ id: job.id, retryCount: job.retryCount }] : [],
        );
        await this.jobs.boss.complete(queue, done, null, { db: bossIn(tx) });
      }
    });
  }

  /** In the caller's transaction. */
  async apply(tx: Tx, tenant: string, deliveries: readonly Delivery[]): Promise<void> {
    if (deliveries.length === 0) return;
    const instances = await this.store.lock(tx, tenant, deliveries);
    const fresh = await this.store.unapplied(tx, tenant, deliveries);
    batchSize.observe({ process: this.definition.name }, fresh.length);
    const changes = [...instances.values()].map((instance) =>
      applyInputs(
        this.definition,
        instance,
        fresh.filter((delivery) => delivery.instance === instance.id),
      ),
    );
    for (const { input } of fresh) decisions.inc({ process: this.definition.name, kind: input.kind });
    await this.store.write(tx, tenant, changes);
    const db = bossIn(tx);
    const jobs = changes.flatMap((change) => change.jobs).map((job) => ({ data: { tenant, ...job } }));
    if (jobs.length > 0) await this.jobs.boss.insert(this.queues.commands, jobs, { db });
    const timers = changes.flatMap((change) => change.timers);
    if (timers.length > 0) {
      await this.jobs.boss.insert(
        this.queues.timers,
        timers.map(({ dueAt, ...timer }) => ({ data: { tenant, ...timer }, startAfter: new Date(dueAt) })),
        { db },
      );
    }
    await this.events.append(
      tx,
      tenant,
      changes.flatMap(({ events }) => events),
    );
    if (jobs.length > 0) onCommit(tx, this, () => this.notifications.tell(this.queues.channel));
  }
}
