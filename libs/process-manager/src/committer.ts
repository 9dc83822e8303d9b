import { Counter, Histogram } from 'prom-client';
import type { CanonicalEvent } from '#canonical';
import type { EventLog, Notifications, Tx } from '#messaging';
import {
  type Database,
  GroupCommit,
  isDeadlock,
  isInfrastructure,
  lastly,
  onCommit,
  together,
} from '#platform/persistence';
import { logger, metrics } from '#platform/telemetry';
import { applyInputs } from './apply.js';
import type { RefusedAct } from './cases/refusal.js';
import type { Changes, Delivery } from './changes.js';
import type { HeldInstances } from './held.instances.js';
import type { CommandJobData, HeldCommand, Instance, StoredCommand } from './instance.js';
import { InstanceStore } from './instance.store.js';
import { BossTransaction, commandJob, type Jobs } from './jobs.js';
import type { ProcessDefinition } from './process.js';
import type { ProcessQueues } from './queues.js';
import type { TimerStore } from './timers/timer.store.js';
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

/** The statements under way that store what was decided: our own, and those of jobs. */
interface Decided {
  readonly stored: readonly Promise<unknown>[];
  readonly queued: readonly Promise<unknown>[];
  readonly refused: readonly RefusedAct[];
}

const log = logger('committer');

/**
 * An instance as it is in hand does not wait for what it is told. What another worker has decided meanwhile may: where
 * nothing is stored for the instance, nothing else would find that out.
 */
class NotWaitedFor extends Error {}

const takenUp = <S>(changes: readonly Changes<S>[]): number =>
  changes.reduce((inputs, { history }) => inputs + history.length, 0);

/** Whoever does commands in this process. */
export interface Holder<S> {
  /** Takes on what there is room for; it begins when the transaction is committed. */
  hold(tx: Tx, due: readonly CommandJobData[]): readonly HeldCommand[];
  readonly instances: HeldInstances<S>;
}

export interface CommitterParts<S> {
  readonly queues: ProcessQueues;
  readonly database: Database;
  readonly jobs: Jobs;
  readonly events: EventLog;
  readonly notifications: Notifications;
  readonly timers: TimerStore;
  /** What is kept of a decision beside the instance, in its transaction. */
  readonly publishers: readonly Pick<ViewPublisher<S>, 'publish'>[];
  holder(): Holder<S>;
  /** An instance turned out to be of a later version of the process than this one is. */
  laterVersion(): void;
  /** The decider threw on events: called in the transaction, and waited for. */
  undecided(tx: Tx, tenant: string, changes: readonly Changes<S>[]): Promise<void>;
}

/**
 * Applies inputs in groups: decided and stored in one transaction, together with the commands they enqueue, the jobs they
 * finish and the events they emit. Commands for which this process has room need no job: it holds them, and they begin as
 * soon as the transaction is committed.
 *
 * Cost of a batch of any size of outcomes of held commands: begin, write, commit, in one round trip. Where an instance is
 * not in hand all are locked first; other inputs are looked for in the history, too. What does not find room or comes from
 * the queue is one statement more each to enqueue and to settle, emitted events are two, timers that are set, timers that
 * are over, published views and numbers that systems gave one each.
 */
export class Committer<S> {
  private readonly store: InstanceStore<S>;
  private readonly group: GroupCommit<Submission>;

  constructor(
    private readonly definition: ProcessDefinition<S>,
    private readonly parts: CommitterParts<S>,
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
   * @returns acts of persons that were not taken
   */
  async apply(
    tx: Tx,
    tenant: string,
    deliveries: readonly Delivery[],
    told: readonly CanonicalEvent[] = [],
  ): Promise<readonly RefusedAct[]> {
    const { stored, queued, refused } = await this.decide(tx, new BossTransaction(tx), tenant, deliveries, told);
    await together([...stored, ...queued]);
    return refused;
  }

  /** `apply` where the caller's transaction ends with it. @returns the statements that it ends with, under way */
  async applyLast(tx: Tx, tenant: string, deliveries: readonly Delivery[]): Promise<readonly Promise<unknown>[]> {
    const { stored, queued } = await this.decide(tx, new BossTransaction(tx), tenant, deliveries);
    if (queued.length === 0) return stored;
    // pg-boss takes its time with what it sends.
    await together([...stored, ...queued]);
    return [];
  }

  /** On the instances as this worker has them in hand, or else as they are found when they are locked. */
  private async commit(tenant: string, batch: readonly Submission[]): Promise<void> {
    const inHand = this.inHand(tenant, batch);
    if (inHand) {
      try {
        return await this.commitOn(inHand, tenant, batch);
      } catch (error) {
        if (isInfrastructure(error) && !isDeadlock(error)) throw error;
        log.debug(
          { err: error, process: this.definition.name },
          'others decided meanwhile, or something cannot be stored',
        );
      }
    }
    await this.commitOn(undefined, tenant, batch);
  }

  /** The instances of a batch, where all are in hand and nothing in it might have been applied before. */
  private inHand(tenant: string, batch: readonly Submission[]): readonly Instance<S>[] | undefined {
    const ids = new Set<string>();
    for (const { delivery } of batch) {
      if (delivery.input.kind !== 'outcome' && delivery.input.kind !== 'timer') return undefined;
      ids.add(delivery.instance);
    }
    return this.parts.holder().instances.take(tenant, [...ids].sort());
  }

  private commitOn(
    inHand: readonly Instance<S>[] | undefined,
    tenant: string,
    batch: readonly Submission[],
  ): Promise<void> {
    return this.parts.database.transaction(async (tx) => {
      const deliveries = batch.map(({ delivery }) => delivery);
      const boss = new BossTransaction(tx);
      const { stored, queued } = await this.decide(tx, boss, tenant, deliveries, [], inHand);
      const jobs = [...queued, ...this.settle(boss, batch)];
      // pg-boss takes its time with what it sends.
      if (jobs.length > 0) await together([...stored, ...jobs]);
      else await lastly(tx, stored);
    });
  }

  /** @returns the statements under way: those behind them in the transaction come after */
  private async decide(
    tx: Tx,
    boss: BossTransaction,
    tenant: string,
    deliveries: readonly Delivery[],
    told: readonly CanonicalEvent[] = [],
    inHand?: readonly Instance<S>[],
  ): Promise<Decided> {
    if (deliveries.length + told.length === 0) return { stored: [], queued: [], refused: [] };
    const { instances, unapplied: fresh } = inHand
      ? { instances: inHand, unapplied: deliveries }
      : await this.lock(tx, tenant, deliveries);
    batchSize.observe({ process: this.definition.name }, fresh.length);
    for (const { input } of fresh) decisions.inc({ process: this.definition.name, kind: input.kind });
    const byInstance = Map.groupBy(fresh, ({ instance }) => instance);
    const changes = instances.map((instance) =>
      applyInputs(this.definition, instance, byInstance.get(instance.id) ?? []),
    );
    if (inHand && takenUp(changes) < fresh.length) throw new NotWaitedFor();
    const events = [...told, ...changes.flatMap((change) => change.events)];
    const isPoisoned = changes.some(({ undecided }) => undecided.length > 0);
    if (isPoisoned) {
      // What is told just now is parked as the log has it.
      await this.parts.events.append(tx, tenant, events);
      await this.parts.undecided(tx, tenant, changes);
    }
    const due = await this.dueCommands(tx, tenant, changes);
    const delayed = new Map(changes.flatMap((change) => [...change.delayed]));
    const atOnce = due.filter(({ key }) => !delayed.has(key));
    const held = this.parts.holder().hold(tx, atOnce);
    onCommit(tx, changes, () => this.parts.holder().instances.keep(tenant, changes));
    const taken = new Set(held.map(({ key }) => key));
    const waiting = due.filter(({ key }) => !taken.has(key));
    if (waiting.length > 0) this.tell(tx);
    const queued = this.enqueue(boss, waiting, delayed);
    const stored = [
      ...this.store.write(tx, tenant, changes, held),
      ...this.parts.timers.write(tx, tenant, changes, deliveries),
      ...this.parts.publishers.flatMap((each) => each.publish(tx, tenant, changes)),
      ...(isPoisoned ? [] : [this.parts.events.append(tx, tenant, events)]),
    ];
    return { stored, queued, refused: changes.flatMap((change) => change.refused) };
  }

  private lock(tx: Tx, tenant: string, deliveries: readonly Delivery[]) {
    this.parts.holder().instances.forget(
      tenant,
      deliveries.map(({ instance }) => instance),
    );
    return this.store.lock(tx, tenant, deliveries).catch((error) => {
      if (error instanceof LaterVersion) this.parts.laterVersion();
      throw error;
    });
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
    delayed: ReadonlyMap<string, Date>,
  ): Promise<unknown>[] {
    if (due.length === 0) return [];
    const jobs = due.map((data) => {
      const startAfter = delayed.get(data.key);
      return { ...commandJob(data), ...(startAfter && { startAfter }) };
    });
    return [boss.run((db) => this.parts.jobs.boss.insert(this.parts.queues.commands, jobs, { db }))];
  }

  private settle(boss: BossTransaction, batch: readonly Submission[]): Promise<unknown>[] {
    const jobs = batch.flatMap(({ job }) => (job ? [job] : []));
    return [...Map.groupBy(jobs, (job) => job.queue)].map(([queue, done]) => {
      const attempts = done.map(({ id, retryCount }) => ({ id, retryCount }));
      return boss.run((db) => this.parts.jobs.boss.complete(queue, attempts, null, { db }));
    });
  }

  private tell(tx: Tx): void {
    onCommit(tx, this, () => this.parts.notifications.tell(this.parts.queues.channel));
  }
}
