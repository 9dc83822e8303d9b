import { randomUUID } from 'node:crypto';
import type { Job } from 'pg-boss';
import { Gauge } from 'prom-client';
import type { CanonicalEvent } from '#canonical';
import type { EventLogService, Notifications, Subscriptions, Tx } from '#messaging';
import { commitAnswer } from '#platform/access';
import { ProblemError } from '#platform/errors';
import type { Database } from '#platform/persistence';
import { logger, metrics } from '#platform/telemetry';
import type { Delivery } from './apply.js';
import { CaseClock } from './cases/case.clock.js';
import { type CaseQuery, type CaseRecord, CaseStore } from './cases/case.store.js';
import { LateCommands } from './cases/late-commands.js';
import { OwnCases } from './cases/own.cases.js';
import { CommandWorker } from './command.worker.js';
import { Committer } from './committer.js';
import type { CommandJobData } from './instance.js';
import { InstanceReader } from './instance.reader.js';
import type { Jobs } from './jobs.js';
import type { CommandHandler, ProcessDefinition } from './process.js';
import { queuesOf } from './queues.js';
import { RecordingReader } from './replay/recording.reader.js';
import { ReplayCheck } from './replay/replay.check.js';
import { TimerWorker } from './timer.worker.js';
import { ViewPublisher } from './view.publisher.js';

const supersededBy = new Gauge({
  name: 'crossdock_process_superseded',
  help: '1 where a later version of the process has taken over and this one does nothing any more',
  labelNames: ['process'],
  registers: [metrics],
});
const log = logger('process');

export interface ProcessManagerParts {
  /** Whose events it follows; everybody's when absent. Partners' sandbox worlds are tenants of their own. */
  readonly tenant?: string;
  readonly database: Database;
  readonly jobs: Jobs;
  readonly events: EventLogService;
  readonly subscriptions: Subscriptions;
  readonly notifications: Notifications;
  /** Of the clock of cases; the machine's when absent. */
  readonly now?: () => Date;
}

export type CaseAction = 'retry' | 'resolve' | 'abandon';

/** Runs one process durably. Any number of these, in any number of processes, share the work. */
export class ProcessManager<S> {
  readonly instances: InstanceReader<S>;
  readonly cases: CaseStore;
  private readonly committer: Committer<S>;
  private readonly commands: CommandWorker<S>;
  private readonly timers: TimerWorker<S>;
  /** Escalates cases that are due. */
  readonly clock: CaseClock;
  /** Rebuilds a sample of the instances now and then. */
  readonly replays: ReplayCheck<S>;
  private readonly views: ViewPublisher<S>;
  private readonly queues;
  private unlisten: () => void = () => undefined;
  private superseded = false;

  constructor(
    private readonly definition: ProcessDefinition<S>,
    handlers: readonly CommandHandler[],
    private readonly parts: ProcessManagerParts,
  ) {
    const { database, jobs, events, notifications } = parts;
    this.queues = queuesOf(definition.name);
    this.instances = new InstanceReader(definition, database);
    this.cases = new CaseStore(definition.name, database);
    this.views = new ViewPublisher(definition, database);
    const taker = {
      reserve: (wanted: number) => this.commands.reserve(wanted),
      take: (reserved: number, fetched: readonly Job<CommandJobData>[]) => this.commands.take(reserved, fetched),
    };
    const standBack = () => this.standBack();
    this.committer = new Committer(
      definition,
      this.queues,
      database,
      jobs,
      events,
      notifications,
      taker,
      this.views,
      standBack,
    );
    const { tenant, now = () => new Date() } = parts;
    const own = new OwnCases(definition, database, events, now);
    const late = new LateCommands(definition.name, database, own);
    this.commands = new CommandWorker(definition, handlers, this.queues, database, jobs, this.committer, late);
    this.clock = new CaseClock(definition, database, events, now, () => late.sweep());
    this.replays = new ReplayCheck(definition, tenant, new RecordingReader(definition.name, database), own);
    this.timers = new TimerWorker(this.queues.timers, jobs, this.committer);
  }

  async start(): Promise<void> {
    const { jobs, notifications, subscriptions } = this.parts;
    await this.views.start();
    await jobs.queue(this.queues.commands);
    await jobs.queue(this.queues.timers);
    this.unlisten = notifications.listen(this.queues.channel, () => this.commands.wake());
    this.commands.start();
    this.timers.start();
    this.clock.start();
    this.replays.start();
    subscriptions.add({
      name: this.definition.name,
      ...(this.parts.tenant && { tenant: this.parts.tenant }),
      types: this.definition.consumes,
      handle: async (events, tx) => {
        for (const [tenant, ofOne] of Map.groupBy(events, (event) => event.tenant))
          await this.committer.apply(tx, tenant, this.deliveriesOf(ofOne));
      },
    });
  }

  async stop(): Promise<void> {
    this.unlisten();
    await Promise.all([
      this.commands.stop(),
      this.timers.stop(),
      this.clock.stop(),
      this.replays.stop(),
      this.views.stop(),
    ]);
  }

  /**
   * Appends events to the log and decides them at once, in the caller's transaction: its instance can be read as it
   * stands after them. When they come through the log they are known.
   */
  tell(tx: Tx, tenant: string, events: readonly CanonicalEvent[]): Promise<void> {
    return this.committer.apply(tx, tenant, this.deliveriesOf(events), events);
  }

  /** A person's act on an instance, decided in the caller's transaction. */
  act(
    tx: Tx,
    tenant: string,
    instance: string,
    { name, caseCode, payload = null, by }: { name: string; caseCode?: string; payload?: unknown; by: string },
  ): Promise<void> {
    const now = new Date().toISOString();
    const input = { kind: 'action', action: name, payload, by, now, ...(caseCode && { caseCode }) } as const;
    return this.committer.apply(tx, tenant, [{ instance, id: `action:${randomUUID()}`, input }]);
  }

  listCases(tenant: string, query: CaseQuery) {
    return this.cases.list(tenant, query);
  }

  /**
   * What a person does to a case; the decider says what follows from it.
   * @param answer what the person is told of the case, and told again under its Idempotency-Key
   * @throws ProblemError `not-found`, or `conflict` when the case is closed or does not offer the action
   */
  actOnCase<T>(
    tenant: string,
    id: string,
    { action, by, payload }: { action: CaseAction; by: string; payload?: unknown },
    answer: (record: CaseRecord) => T,
  ): Promise<T> {
    const work = (tx: Tx, { instanceId, code }: CaseRecord) =>
      this.act(tx, tenant, instanceId, { name: action, caseCode: code, payload, by });
    return this.onCase(tenant, id, action, work, answer);
  }

  /** @param answer as of `actOnCase` */
  assignCase<T>(tenant: string, id: string, assignee: string, answer: (record: CaseRecord) => T): Promise<T> {
    return this.onCase(tenant, id, 'assign', (tx) => this.cases.assign(tx, tenant, id, assignee), answer);
  }

  private onCase<T>(
    tenant: string,
    id: string,
    action: string,
    work: (tx: Tx, record: CaseRecord) => Promise<void>,
    answer: (record: CaseRecord) => T,
  ): Promise<T> {
    return this.parts.database.transaction(async (tx) => {
      await work(tx, await this.openCase(tx, tenant, id, action));
      return commitAnswer(tx, answer((await this.cases.get(tenant, id, tx)) as CaseRecord));
    });
  }

  private async openCase(tx: Tx, tenant: string, id: string, action: string): Promise<CaseRecord> {
    const record = await this.cases.get(tenant, id, tx);
    if (!record) throw new ProblemError('not-found', `There is no case ${id}`);
    if (record.state !== 'open') throw new ProblemError('conflict', `The case is ${record.state}`);
    if (!record.actions.includes(action)) throw new ProblemError('conflict', `The case does not offer ${action}`);
    return record;
  }

  /**
   * A later version of the process is being rolled out and has taken over instances: what this one holds goes to those
   * that have it, and it takes no more. Events wait for them, too: a batch that this one cannot decide is tried again.
   */
  private standBack(): void {
    if (this.superseded) return;
    this.superseded = true;
    supersededBy.set({ process: this.definition.name }, 1);
    log.warn({ process: this.definition.name, version: this.definition.version }, 'a later version has taken over');
    void Promise.all([this.commands.stop(), this.timers.stop()]);
  }

  private deliveriesOf(events: readonly CanonicalEvent[]): Delivery[] {
    return events.flatMap((event): Delivery[] => {
      const instance = this.definition.correlate(event);
      if (instance === null) return [];
      const delivery: Delivery = {
        instance,
        id: `event:${event.source}:${event.id}`,
        // The log's own clock: replaying the same events decides the same.
        input: { kind: 'event', event, now: event.receivedAt },
        ...(event.traceparent && { traceparent: event.traceparent }),
      };
      return [delivery];
    });
  }
}
