import { randomUUID } from 'node:crypto';
import type { Job } from 'pg-boss';
import { Gauge } from 'prom-client';
import type { CanonicalEvent } from '#canonical';
import type { EventLogService, Notifications, Subscriptions, Tx } from '#messaging';
import type { Audit } from '#platform/audit';
import type { LaneStatus } from '#platform/http';
import type { Database } from '#platform/persistence';
import { logger, metrics } from '#platform/telemetry';
import type { Delivery } from './apply.js';
import { CaseClock } from './cases/case.clock.js';
import { CaseDesk } from './cases/case.desk.js';
import { CaseGroups } from './cases/case.groups.js';
import { type CaseQuery, CaseStore } from './cases/case.store.js';
import { CaseEdits } from './cases/edits/case.edits.js';
import type { EditRules } from './cases/edits/edit.rules.js';
import { EditStore } from './cases/edits/edit.store.js';
import { GroupRetry } from './cases/group.retry.js';
import { LateCommands } from './cases/late-commands.js';
import { OwnCases } from './cases/own.cases.js';
import { CommandWorker } from './command.worker.js';
import { Committer } from './committer.js';
import type { CommandJobData } from './instance.js';
import { InstanceReader } from './instance.reader.js';
import type { Jobs } from './jobs.js';
import { WaitingCommands } from './lanes/waiting.commands.js';
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

/** What waits for a system, in all processes together, and how it fares in this one. */
export interface QueueStatus extends LaneStatus {
  readonly target: string;
  readonly waiting: number;
  readonly waitingSince?: string;
  readonly waitingMs?: number;
}

export interface ProcessManagerParts {
  /** Whose events it follows; everybody's when absent. Partners' sandbox worlds are tenants of their own. */
  readonly tenant?: string;
  readonly database: Database;
  readonly jobs: Jobs;
  readonly events: EventLogService;
  readonly subscriptions: Subscriptions;
  readonly notifications: Notifications;
  readonly audit: Audit;
  /** What of its commands a person may edit once they failed. */
  readonly edits?: EditRules;
  /** Of the clock of cases; the machine's when absent. */
  readonly now?: () => Date;
}

/** Runs one process durably. Any number of these, in any number of processes, share the work. */
export class ProcessManager<S> {
  readonly instances: InstanceReader<S>;
  readonly cases: CaseStore;
  readonly groups: CaseGroups;
  /** Where people work on cases. */
  readonly desk: CaseDesk;
  readonly groupRetry: GroupRetry;
  readonly edits: CaseEdits;
  private readonly committer: Committer<S>;
  private readonly timers: TimerWorker<S>;
  /** Does the commands. */
  readonly commands: CommandWorker<S>;
  private readonly waiting: WaitingCommands;
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
    this.groups = new CaseGroups(definition.name, database);
    this.views = new ViewPublisher(definition, database);
    const taker = {
      reserve: (wanted: number) => this.commands.reserve(wanted),
      ignored: () => this.commands.lanes.full,
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
    this.desk = new CaseDesk(definition.name, this.cases, this.committer, parts);
    this.groupRetry = new GroupRetry(definition.name, this.cases, this.desk, this.committer, parts);
    const editing = new EditStore(definition.name, database);
    this.edits = new CaseEdits(parts.edits ?? {}, editing, this.cases, this.desk, parts);
    const { tenant, now = () => new Date() } = parts;
    const own = new OwnCases(definition, database, events, now);
    this.waiting = new WaitingCommands(definition.name, this.queues.commands, database);
    const late = new LateCommands(definition.name, handlers, database, own, this.waiting);
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

  /** What waits for each system that commands go to, and how the system fares in this process; by the systems' names. */
  async queueing(): Promise<QueueStatus[]> {
    const waiting = new Map((await this.waiting.byTarget()).map((each) => [each.target, each]));
    const targets = new Set([...this.commands.lanes.targets, ...waiting.keys()]);
    return [...targets].sort().map((target) => {
      const { commands = 0, since } = waiting.get(target) ?? {};
      const waited = since && { waitingSince: since, waitingMs: Math.max(0, Date.now() - Date.parse(since)) };
      return { target, waiting: commands, ...waited, ...this.commands.lanes.statusOf(target) };
    });
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

  /** The order that an instance belongs to. */
  orderOf(instance: string): string {
    return this.definition.orderOf?.(instance) ?? instance;
  }

  listCases(tenant: string, query: CaseQuery) {
    return this.cases.list(tenant, query);
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
