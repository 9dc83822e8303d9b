import type { Job } from 'pg-boss';
import { Counter, Histogram } from 'prom-client';
import type { CanonicalEvent } from '#canonical';
import type { EventLog, Notifications, Tx } from '#messaging';
import { type Database, GroupCommit, onCommit, together } from '#platform/persistence';
import { metrics } from '#platform/telemetry';
import { applyInputs, type Changes, type Delivery } from './apply.js';
import type { CommandJobData, StoredCommand } from './instance.js';
import { InstanceStore } from './instance.store.js';
import { BossTransaction, commandJob, type Jobs } from './jobs.js';
import type { ProcessDefinition } from './process.js';
import { ignoring } from './queue.reader.js';
import type { ProcessQueues } from './queues.js';
import { LaterVersion } from './upcast.js';
import type { ViewPublisher } from './view.publisher.js';

/** Inputs in one transaction at most. */
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

/** What a worker hands in: an input, and the job that is done with it. */
export interface Submission {
  readonly tenant: string;
  readonly delivery: Delivery;
  readonly job?: { readonly queue: string; readonly id: string; readonly retryCount: number };
}

/** Whoever does commands in this process: gets those that a transaction of ours has both enqueued and fetched. */
export interface CommandTaker {
  /** @returns for how many there is room */
  reserve(wanted: number): number;
  /** Targets whose commands are left in the queue for now. */
  ignored(): string[];
  take(reserved: number, jobs: readonly Job<CommandJobData>[]): void;
}

/**
 * Applies inputs in groups: decided and stored in one transaction, together with the commands they enqueue, the jobs they
 * finish and the events they emit. Commands for which this process has room are fetched by the same transaction: they
 * begin as soon as it is committed.
 *
 * Cost of a batch of outcomes of any size: begin, lock, write, enqueue, settle, fetch, commit; other inputs are looked
 * for in the history first, emitted events are two statements more, published views one.
 */
export class Committer<S> {
  private readonly store: InstanceStore<S>;
  private readonly group: GroupCommit<Submission>;

  constructor(
    private readonly definition: ProcessDefinition<S>,
    private readonly queues: ProcessQueues,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly events: EventLog,
    private readonly notifications: Notifications,
    private readonly taker: CommandTaker,
    private readonly views: ViewPublisher<S>,
    /** Called when an instance turns out to be of a later version of the process than this one is. */
    private readonly onLaterVersion: () => void,
  ) {
    this.store = new InstanceStore(definition);
    this.group = new GroupCommit({
      name: definition.name,
      maxBatch: MAX_BATCH,
      parallel: PARALLEL,
      commit: (tenant, batch) => this.commit(tenant, batch),
    });
  }

  /** Resolves when the input is committed, or was committed before. */
  submit(submission: Submission): Promise<void> {
    return this.group.submit(submission.tenant, submission);
  }

  /**
   * In the caller's transaction.
   * @param told what is appended to the log in front of that which the decisions emit
   */
  async apply(
    tx: Tx,
    tenant: string,
    deliveries: readonly Delivery[],
    told: readonly CanonicalEvent[] = [],
  ): Promise<void> {
    const { enqueued, stored } = await this.decide(tx, new BossTransaction(tx), tenant, deliveries, told);
    await together(stored);
    if (enqueued > 0) this.tell(tx);
  }

  private async commit(tenant: string, batch: readonly Submission[]): Promise<void> {
    let reserved = 0;
    let fetched: readonly Job<CommandJobData>[] = [];
    try {
      fetched = await this.database.transaction(async (tx) => {
        const deliveries = batch.map(({ delivery }) => delivery);
        const boss = new BossTransaction(tx);
        const { enqueued, stored } = await this.decide(tx, boss, tenant, deliveries);
        // One more than there should be: that it is not filled tells that nothing else waits.
        reserved = enqueued > 0 ? this.taker.reserve(upToPowerOfTwo(enqueued + 1)) : 0;
        const batchSize = downToPowerOfTwo(reserved);
        const settled = this.settle(boss, batch);
        const fetch = boss.run(async (db) =>
          batchSize > 0
            ? this.jobs.boss.fetch<CommandJobData>(this.queues.commands, {
                batchSize,
                db,
                ...ignoring(this.taker.ignored()),
              })
            : [],
        );
        const [claimed] = await together([fetch, ...stored, ...settled]);
        if (claimed.length >= batchSize && enqueued > 0) this.tell(tx);
        return claimed;
      });
    } catch (error) {
      // Those that were fetched wait again.
      if (reserved > 0) this.notifications.tell(this.queues.channel);
      throw error;
    } finally {
      this.taker.take(reserved, fetched);
    }
  }

  /** What it stores is on its way when it returns: statements behind it in the transaction come after. */
  private async decide(
    tx: Tx,
    boss: BossTransaction,
    tenant: string,
    deliveries: readonly Delivery[],
    told: readonly CanonicalEvent[] = [],
  ): Promise<{ enqueued: number; stored: Promise<unknown>[] }> {
    if (deliveries.length + told.length === 0) return { enqueued: 0, stored: [] };
    const instances = await this.store.lock(tx, tenant, deliveries).catch((error) => {
      if (error instanceof LaterVersion) this.onLaterVersion();
      throw error;
    });
    const fresh = await this.store.unapplied(tx, tenant, deliveries);
    batchSize.observe({ process: this.definition.name }, fresh.length);
    for (const { input } of fresh) decisions.inc({ process: this.definition.name, kind: input.kind });
    const byInstance = Map.groupBy(fresh, ({ instance }) => instance);
    const changes = [...instances.values()].map((instance) =>
      applyInputs(this.definition, instance, byInstance.get(instance.id) ?? []),
    );
    const due = await this.dueCommands(tx, tenant, changes);
    const events = [...told, ...changes.flatMap((change) => change.events)];
    const stored = [
      ...this.store.write(tx, tenant, changes),
      ...this.enqueue(boss, due, changes),
      ...this.setTimers(boss, tenant, changes),
      ...this.views.publish(tx, tenant, changes),
      this.events.append(tx, tenant, events),
    ];
    return { enqueued: due.length, stored };
  }

  /** Most were decided just now; those that waited behind another are looked up. */
  private async dueCommands(tx: Tx, tenant: string, changes: readonly Changes<S>[]): Promise<CommandJobData[]> {
    const due = changes.flatMap(({ instance, due }) => due.map((key) => ({ key, instance })));
    const commands = new Map(changes.flatMap((change) => change.commands.map((command) => [command.key, command])));
    const earlier = due.filter(({ key }) => !commands.has(key));
    if (earlier.length > 0) {
      const keys = earlier.map(({ key }) => key);
      for (const { command } of await this.store.load(tx, tenant, keys)) commands.set(command.key, command);
    }
    return due.map(({ key, instance: { traceparent, state } }) => {
      const dueBy = state === null ? undefined : this.definition.dueBy?.(state);
      return { ...(commands.get(key) as StoredCommand), tenant, traceparent, attempts: 0, ...(dueBy && { dueBy }) };
    });
  }

  private enqueue(
    boss: BossTransaction,
    due: readonly CommandJobData[],
    changes: readonly Changes<S>[],
  ): Promise<unknown>[] {
    if (due.length === 0) return [];
    const delayed = new Map(changes.flatMap((change) => [...change.delayed]));
    const jobs = due.map((data) => {
      const startAfter = delayed.get(data.key);
      return { ...commandJob(data), ...(startAfter && { startAfter }) };
    });
    return [boss.run((db) => this.jobs.boss.insert(this.queues.commands, jobs, { db }))];
  }

  private setTimers(boss: BossTransaction, tenant: string, changes: readonly Changes<S>[]): Promise<unknown>[] {
    const timers = changes.flatMap((change) => change.timers);
    if (timers.length === 0) return [];
    const jobs = timers.map(({ dueAt, ...timer }) => ({ data: { tenant, ...timer }, startAfter: new Date(dueAt) }));
    return [boss.run((db) => this.jobs.boss.insert(this.queues.timers, jobs, { db }))];
  }

  private settle(boss: BossTransaction, batch: readonly Submission[]): Promise<unknown>[] {
    const jobs = batch.flatMap(({ job }) => (job ? [job] : []));
    return [...Map.groupBy(jobs, (job) => job.queue)].map(([queue, done]) => {
      const attempts = done.map(({ id, retryCount }) => ({ id, retryCount }));
      return boss.run((db) => this.jobs.boss.complete(queue, attempts, null, { db }));
    });
  }

  private tell(tx: Tx): void {
    onCommit(tx, this, () => this.notifications.tell(this.queues.channel));
  }
}

/** The number of jobs is part of pg-boss's statement: few different numbers are few statements to keep prepared. */
const upToPowerOfTwo = (n: number) => (n === 0 ? 0 : 2 ** Math.ceil(Math.log2(n)));
const downToPowerOfTwo = (n: number) => (n === 0 ? 0 : 2 ** Math.floor(Math.log2(n)));
