import type { Job } from 'pg-boss';
import { Counter, Histogram } from 'prom-client';
import type { EventLog, Notifications, Tx } from '#messaging';
import { type Database, GroupCommit, onCommit } from '#platform/persistence';
import { metrics } from '#platform/telemetry';
import { applyInputs, type Changes, type Delivery } from './apply.js';
import type { CommandJobData, StoredCommand } from './instance.js';
import { InstanceStore } from './instance.store.js';
import { bossIn, type Jobs } from './jobs.js';
import type { ProcessDefinition } from './process.js';
import type { ProcessQueues } from './queues.js';

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
  take(reserved: number, jobs: readonly Job<CommandJobData>[]): void;
}

/**
 * Applies inputs in groups: decided and stored in one transaction, together with the commands they enqueue, the jobs they
 * finish and the events they emit. Commands for which this process has room are fetched by the same transaction: they
 * begin as soon as it is committed.
 *
 * Cost of a batch of outcomes of any size: begin, lock, write, enqueue, settle, fetch, commit; other inputs are looked
 * for in the history first, and emitted events are two statements more.
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

  /** In the caller's transaction. */
  async apply(tx: Tx, tenant: string, deliveries: readonly Delivery[]): Promise<void> {
    if ((await this.decide(tx, tenant, deliveries)) > 0) this.tell(tx);
  }

  private async commit(tenant: string, batch: readonly Submission[]): Promise<void> {
    let reserved = 0;
    let fetched: Job<CommandJobData>[] = [];
    try {
      await this.database.transaction(async (tx) => {
        const deliveries = batch.map(({ delivery }) => delivery);
        const enqueued = await this.decide(tx, tenant, deliveries);
        await this.settle(tx, batch);
        reserved = this.taker.reserve(upToPowerOfTwo(enqueued));
        const fetching = downToPowerOfTwo(reserved);
        const { commands } = this.queues;
        const claimed =
          fetching > 0 ? await this.jobs.boss.fetch(commands, { batchSize: fetching, db: bossIn(tx) }) : [];
        if (claimed.length < enqueued) this.tell(tx);
        onCommit(tx, this.taker, () => {
          fetched = claimed as Job<CommandJobData>[];
        });
      });
    } finally {
      this.taker.take(reserved, fetched);
    }
  }

  /** @returns how many commands were enqueued */
  private async decide(tx: Tx, tenant: string, deliveries: readonly Delivery[]): Promise<number> {
    if (deliveries.length === 0) return 0;
    const instances = await this.store.lock(tx, tenant, deliveries);
    const fresh = await this.store.unapplied(tx, tenant, deliveries);
    batchSize.observe({ process: this.definition.name }, fresh.length);
    for (const { input } of fresh) decisions.inc({ process: this.definition.name, kind: input.kind });
    const byInstance = Map.groupBy(fresh, ({ instance }) => instance);
    const changes = [...instances.values()].map((instance) =>
      applyInputs(this.definition, instance, byInstance.get(instance.id) ?? []),
    );
    await this.store.write(tx, tenant, changes);
    const enqueued = await this.enqueue(tx, tenant, changes);
    await this.setTimers(tx, tenant, changes);
    await this.events.append(
      tx,
      tenant,
      changes.flatMap(({ events }) => events),
    );
    return enqueued;
  }

  private async enqueue(tx: Tx, tenant: string, changes: readonly Changes<S>[]): Promise<number> {
    const due = changes.flatMap(({ instance, due }) => due.map((key) => ({ key, instance })));
    if (due.length === 0) return 0;
    const commands = new Map(changes.flatMap((change) => change.commands.map((command) => [command.key, command])));
    const earlier = due.filter(({ key }) => !commands.has(key));
    if (earlier.length > 0) {
      const loaded = await this.store.load(
        tx,
        tenant,
        earlier.map(({ key }) => key),
      );
      const instanceOf = new Map(earlier.map(({ key, instance }) => [key, instance.id]));
      for (const { finished: _, warned: __, ...command } of loaded)
        commands.set(command.key, { ...command, instance: instanceOf.get(command.key) as string });
    }
    const jobs = due.map(({ key, instance }) => ({
      data: { ...(commands.get(key) as StoredCommand), tenant, traceparent: instance.traceparent, attempts: 0 },
    }));
    await this.jobs.boss.insert(this.queues.commands, jobs, { db: bossIn(tx) });
    return jobs.length;
  }

  private async setTimers(tx: Tx, tenant: string, changes: readonly Changes<S>[]): Promise<void> {
    const timers = changes.flatMap((change) => change.timers);
    if (timers.length === 0) return;
    const jobs = timers.map(({ dueAt, ...timer }) => ({ data: { tenant, ...timer }, startAfter: new Date(dueAt) }));
    await this.jobs.boss.insert(this.queues.timers, jobs, { db: bossIn(tx) });
  }

  private async settle(tx: Tx, batch: readonly Submission[]): Promise<void> {
    const jobs = batch.flatMap(({ job }) => (job ? [job] : []));
    for (const [queue, done] of Map.groupBy(jobs, (job) => job.queue)) {
      const attempts = done.map(({ id, retryCount }) => ({ id, retryCount }));
      await this.jobs.boss.complete(queue, attempts, null, { db: bossIn(tx) });
    }
  }

  private tell(tx: Tx): void {
    onCommit(tx, this, () => this.notifications.tell(this.queues.channel));
  }
}

/** The number of jobs is part of pg-boss's statement: few different numbers are few statements to keep prepared. */
const upToPowerOfTwo = (n: number) => (n === 0 ? 0 : 2 ** Math.ceil(Math.log2(n)));
const downToPowerOfTwo = (n: number) => (n === 0 ? 0 : 2 ** Math.floor(Math.log2(n)));
