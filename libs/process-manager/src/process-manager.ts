import { randomUUID } from 'node:crypto';
import { Gauge } from 'prom-client';
import type { CanonicalEvent } from '#canonical';
import type { EventLogService, Feeds, Notifications, StoredEvent, Subscriptions, Tx } from '#messaging';
import { clock } from '#platform/clock';
import { BOOK_TERMS } from '#platform/config';
import type { LaneStatus } from '#platform/http';
import { logger, metrics } from '#platform/telemetry';
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
import { problemOf } from './cases/refusal.js';
import { ChangesReader } from './changes/changes.reader.js';
import type { Delivery } from './changes.js';
import { CommandWorker } from './command.worker.js';
import { Committer } from './committer.js';
import { FeedWatch } from './feeds/feed.watch.js';
import { InstanceReader } from './instance.reader.js';
import { WaitingCommands, worseOf } from './lanes/waiting.commands.js';
import { inputIdOf } from './parked/parked.case.js';
import { Parking } from './parked/parking.js';
import { StuckTimers } from './parked/stuck.timers.js';
import type { CommandHandler, ProcessDefinition } from './process.js';
import { queuesOf } from './queues.js';
import type { Reconciliation } from './reconciliation/reconciliation.js';
import { measured } from './reconciliation/reconciliation.metrics.js';
import { ReconciliationReader } from './reconciliation/reconciliation.reader.js';
import { Reconciling } from './reconciliation/reconciling.js';
import { RecordKeeper } from './record/record.keeper.js';
import { RecordReader } from './record/record.reader.js';
import { RecordingReader } from './replay/recording.reader.js';
import { ReplayCheck } from './replay/replay.check.js';
import { Schedules, type SchedulesParts } from './schedules/schedules.js';
import { TimerStore } from './timers/timer.store.js';
import { TimerWorker } from './timers/timer.worker.js';
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

export interface ProcessManagerParts extends SchedulesParts {
  /** Whose events it follows; everybody's when absent. Partners' sandbox worlds are tenants of their own. */
  readonly tenant?: string;
  readonly events: EventLogService;
  readonly subscriptions: Subscriptions;
  readonly notifications: Notifications;
  /** What of its commands a person may edit once they failed. */
  readonly edits?: EditRules;
  /** Books that are held against each other by the clock. */
  readonly reconciliations?: readonly Reconciliation[];
  /** For how long their runs are kept. */
  readonly keepDays?: number;
  /** Of whom it is to see that they do not fall silent; one process of an installation does. */
  readonly feeds?: Feeds;
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
  private readonly parked: Parking<S>;
  /** Escalates cases that are due. */
  readonly clock: CaseClock<S>;
  /** Rebuilds a sample of the instances now and then. */
  readonly replays: ReplayCheck<S>;
  /** Work that is due by the clock. */
  readonly schedules: Schedules;
  readonly reconciliations: ReconciliationReader;
  /** Looks that everybody who tells us things still does. */
  readonly feeds: FeedWatch | undefined;
  /** What systems call the things of the process, and where they say something else than the owner. */
  readonly record: RecordReader;
  /** Everything that happens, for those who keep a view of their own. */
  readonly changes: ChangesReader<S>;
  private readonly views: ViewPublisher<S>;
  private readonly keeper: RecordKeeper<S>;
  private readonly queues;
  private unlisten: () => void = () => undefined;
  private superseded = false;

  constructor(
    readonly definition: ProcessDefinition<S>,
    readonly handlers: readonly CommandHandler[],
    private readonly parts: ProcessManagerParts,
  ) {
    const { database, jobs, events, notifications } = parts;
    this.queues = queuesOf(definition.name);
    this.instances = new InstanceReader(definition, database);
    this.cases = new CaseStore(definition.name, database);
    this.groups = new CaseGroups(definition.name, database);
    this.record = new RecordReader(definition.name, database);
    this.changes = new ChangesReader(definition, database);
    this.views = new ViewPublisher(definition, database);
    this.keeper = new RecordKeeper(definition, database);
    const timers = new TimerStore(definition.name);
    this.committer = new Committer(definition, {
      ...{ queues: this.queues, database, jobs, events, notifications },
      timers,
      publishers: [this.views, this.keeper],
      holder: () => this.commands.held,
      laterVersion: () => this.standBack(),
      undecided: (tx, tenant, changes) => this.parked.events.keep(tx, tenant, changes),
    });
    const { tenant, now = () => clock.date() } = parts;
    const own = new OwnCases(definition, database, events, now);
    const { cases, committer: decider } = this;
    const deliveriesOf = (told: readonly CanonicalEvent[]) => this.deliveriesOf(told);
    this.parked = new Parking(definition, { database, events, own, cases, decider, deliveriesOf, now });
    this.desk = new CaseDesk(definition.name, cases, decider, own, this.parked, parts);
    this.groupRetry = new GroupRetry(definition.name, cases, this.desk, decider, this.parked, parts);
    const editing = new EditStore(definition.name, database);
    this.edits = new CaseEdits(parts.edits ?? {}, editing, this.cases, this.desk, parts);
    this.waiting = new WaitingCommands(definition.name, this.queues.commands, database, () => this.commands.waiting);
    const stuck = new StuckTimers(definition.name, database, own);
    const late = new LateCommands(definition.name, handlers, database, own, this.waiting);
    this.commands = new CommandWorker(definition, handlers, this.queues, database, jobs, this.committer, late);
    const sweeps = { ...late.sweeps, ...this.parked.sweeps, 'stuck-timers': () => stuck.sweep() };
    this.clock = new CaseClock(definition, database, events, cases, now, sweeps);
    this.replays = new ReplayCheck(definition, tenant, new RecordingReader(definition.name, database), own);
    const { works = [], reconciliations = [], keepDays = BOOK_TERMS.keepDays } = parts;
    const reconciling = reconciliations.map((each) => new Reconciling(definition.name, each, database, own, keepDays));
    this.schedules = new Schedules(definition.name, { ...parts, works: [...works, ...reconciling] }, own);
    this.reconciliations = new ReconciliationReader(definition.name, database, reconciliations);
    if (tenant && reconciliations.length > 0) measured(definition.name, () => this.reconciliations.lastDone(tenant));
    this.feeds = parts.feeds && tenant !== undefined ? new FeedWatch(tenant, parts.feeds, database, own) : undefined;
    this.timers = new TimerWorker(definition.name, timers, database, this.committer, stuck);
  }

  async start(): Promise<void> {
    const { jobs, notifications, subscriptions } = this.parts;
    await this.changes.adoptRestored();
    await this.views.start();
    this.keeper.start();
    await jobs.queue(this.queues.commands);
    this.unlisten = notifications.listen(this.queues.channel, () => this.commands.wake());
    await this.commands.start();
    this.timers.start();
    this.clock.start();
    this.replays.start();
    await this.schedules.start();
    this.feeds?.start();
    subscriptions.add({
      name: this.definition.name,
      ...(this.parts.tenant && { tenant: this.parts.tenant }),
      types: this.definition.consumes,
      // Those that are handed over together are of one tenant.
      handle: async (events, tx) =>
        this.committer.applyLast(tx, (events[0] as StoredEvent).tenant, this.deliveriesOf(events)),
      park: (event, error, tx) => this.parked.events.park(tx, event, error),
    });
  }

  async stop(): Promise<void> {
    this.unlisten();
    await Promise.all([
      this.commands.stop(),
      this.timers.stop(),
      this.clock.stop(),
      this.parked.stop(),
      this.replays.stop(),
      this.schedules.stop(),
      this.feeds?.stop(),
      this.views.stop(),
      this.keeper.stop(),
    ]);
  }

  /**
   * Appends events to the log and decides them at once, in the caller's transaction: its instance can be read as it
   * stands after them. When they come through the log they are known.
   */
  async tell(tx: Tx, tenant: string, events: readonly CanonicalEvent[]): Promise<void> {
    await this.committer.apply(tx, tenant, this.deliveriesOf(events), events);
  }

  /** What waits for each system that commands go to and whether it is left alone, in all processes, and how it fares in this one; by the systems' names. */
  async queueing(): Promise<QueueStatus[]> {
    const waiting = new Map((await this.waiting.byTarget()).map((each) => [each.target, each]));
    const targets = new Set([...this.commands.lanes.targets, ...waiting.keys()]);
    return [...targets].sort().map((target) => {
      const { commands = 0, since, breaker: told = 'closed' } = waiting.get(target) ?? {};
      const own = this.commands.lanes.statusOf(target);
      const waited = since && { waitingSince: since, waitingMs: Math.max(0, clock.now() - Date.parse(since)) };
      return { target, waiting: commands, ...waited, ...own, breaker: worseOf(told, own.breaker) };
    });
  }

  /** A person's act on an instance, decided in the caller's transaction. @throws ProblemError for one that is refused */
  async act(
    tx: Tx,
    tenant: string,
    instance: string,
    { name, caseCode, payload = null, by }: { name: string; caseCode?: string; payload?: unknown; by: string },
  ): Promise<void> {
    const now = clock.iso();
    const input = { kind: 'action', action: name, payload, by, now, ...(caseCode && { caseCode }) } as const;
    const [refused] = await this.committer.apply(tx, tenant, [{ instance, id: `action:${randomUUID()}`, input }]);
    if (refused) throw problemOf(refused.refusal);
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
    void Promise.all([
      this.commands.stop(),
      this.timers.stop(),
      this.schedules.stop(),
      this.feeds?.stop(),
      this.parked.stop(),
      this.replays.stop(),
    ]);
  }

  private deliveriesOf(events: readonly CanonicalEvent[]): Delivery[] {
    return events.flatMap((event): Delivery[] => {
      const instance = this.definition.correlate(event);
      if (instance === null) return [];
      const delivery: Delivery = {
        instance,
        id: inputIdOf(event),
        // The log's own clock: replaying the same events decides the same.
        input: { kind: 'event', event, now: event.receivedAt },
        ...(event.traceparent && { traceparent: event.traceparent }),
      };
      return [delivery];
    });
  }
}
