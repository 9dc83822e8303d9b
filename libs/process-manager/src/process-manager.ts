import { randomUUID } from 'node:crypto';
import type { Job } from 'pg-boss';
import type { EventLogService, Notifications, StoredEvent, Subscriptions } from '#messaging';
import { ProblemError } from '#platform/errors';
import type { Database } from '#platform/persistence';
import type { Delivery } from './apply.js';
import { type CaseQuery, type CaseRecord, CaseStore } from './cases.js';
import { CommandWorker } from './command.worker.js';
import { Committer } from './committer.js';
import type { CommandJobData } from './instance.js';
import { InstanceReader } from './instance.reader.js';
import type { Jobs } from './jobs.js';
import type { CommandHandler, ProcessDefinition } from './process.js';
import { queuesOf } from './queues.js';
import { TimerWorker } from './timer.worker.js';
import { ViewPublisher } from './view.publisher.js';
import { WarnCases } from './warn-cases.js';

export interface ProcessManagerParts {
  /** Whose events it follows; everybody's when absent. Partners' sandbox worlds are tenants of their own. */
  readonly tenant?: string;
  readonly database: Database;
  readonly jobs: Jobs;
  readonly events: EventLogService;
  readonly subscriptions: Subscriptions;
  readonly notifications: Notifications;
}

export type CaseAction = 'retry' | 'resolve' | 'abandon';

/** Runs one process durably. Any number of these, in any number of processes, share the work. */
export class ProcessManager<S> {
  readonly instances: InstanceReader<S>;
  readonly cases: CaseStore;
  private readonly committer: Committer<S>;
  private readonly commands: CommandWorker<S>;
  private readonly timers: TimerWorker<S>;
  private readonly views: ViewPublisher<S>;
  private readonly queues;
  private unlisten: () => void = () => undefined;

  constructor(
    private readonly definition: ProcessDefinition<S>,
    handlers: readonly CommandHandler[],
    private readonly parts: ProcessManagerParts,
  ) {
    const { database, jobs, events, notifications } = parts;
    this.queues = queuesOf(definition.name);
    this.instances = new InstanceReader(definition.name, database);
    this.cases = new CaseStore(definition.name, database);
    this.views = new ViewPublisher(definition, database);
    const taker = {
      reserve: (wanted: number) => this.commands.reserve(wanted),
      take: (reserved: number, fetched: readonly Job<CommandJobData>[]) => this.commands.take(reserved, fetched),
    };
    this.committer = new Committer(definition, this.queues, database, jobs, events, notifications, taker, this.views);
    const warnings = new WarnCases(definition as ProcessDefinition<never>, database, events);
    this.commands = new CommandWorker(definition, handlers, this.queues, database, jobs, this.committer, warnings);
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
    subscriptions.add({
      name: this.definition.name,
      ...(this.parts.tenant && { tenant: this.parts.tenant }),
      types: this.definition.consumes,
      handle: async (events, tx) => {
        for (const [tenant, deliveries] of this.deliveriesOf(events))
          await this.committer.apply(tx, tenant, deliveries);
      },
    });
  }

  async stop(): Promise<void> {
    this.unlisten();
    await Promise.all([this.commands.stop(), this.timers.stop(), this.views.stop()]);
  }

  /** A person's act on an instance. Resolves when it is decided and stored. */
  async act(
    tenant: string,
    instance: string,
    action: { name: string; caseCode?: string; payload?: unknown; by: string; id?: string },
  ): Promise<void> {
    const { name, caseCode, payload = null, by } = action;
    await this.committer.submit({
      tenant,
      delivery: {
        instance,
        id: `action:${action.id ?? randomUUID()}`,
        input: {
          kind: 'action',
          action: name,
          payload,
          by,
          now: new Date().toISOString(),
          ...(caseCode && { caseCode }),
        },
      },
    });
  }

  listCases(tenant: string, query: CaseQuery) {
    return this.cases.list(tenant, query);
  }

  /**
   * What a person does to a case; the decider says what follows from it.
   * @throws ProblemError `not-found`, or `conflict` when the case is closed or does not offer the action
   */
  async actOnCase(tenant: string, id: string, action: CaseAction, by: string, payload?: unknown): Promise<CaseRecord> {
    const record = await this.openCase(tenant, id, action);
    await this.act(tenant, record.instanceId, { name: action, caseCode: record.code, payload, by });
    return (await this.cases.get(tenant, id)) as CaseRecord;
  }

  async assignCase(tenant: string, id: string, assignee: string): Promise<CaseRecord> {
    await this.openCase(tenant, id, 'assign');
    await this.cases.assign(tenant, id, assignee);
    return (await this.cases.get(tenant, id)) as CaseRecord;
  }

  private async openCase(tenant: string, id: string, action: string): Promise<CaseRecord> {
    const record = await this.cases.get(tenant, id);
    if (!record) throw new ProblemError('not-found', `There is no case ${id}`);
    if (record.state !== 'open') throw new ProblemError('conflict', `The case is ${record.state}`);
    if (!record.actions.includes(action)) throw new ProblemError('conflict', `The case does not offer ${action}`);
    return record;
  }

  private deliveriesOf(events: readonly StoredEvent[]): Map<string, Delivery[]> {
    const byTenant = new Map<string, Delivery[]>();
    for (const event of events) {
      const instance = this.definition.correlate(event);
      if (instance === null) continue;
      const delivery: Delivery = {
        instance,
        id: `event:${event.source}:${event.id}`,
        // The log's own clock: replaying the same events decides the same.
        input: { kind: 'event', event, now: event.receivedAt },
        ...(event.traceparent && { traceparent: event.traceparent }),
      };
      byTenant.set(event.tenant, [...(byTenant.get(event.tenant) ?? []), delivery]);
    }
    return byTenant;
  }
}
