import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Global,
  Inject,
  Injectable,
  Module,
  type OnApplicationBootstrap,
  type Type,
} from '@nestjs/common';
import { EventLogService, Feeds, MessagingModule, Notifications, Subscriptions } from '#messaging';
import { Audit } from '#platform/audit';
import type { CrossdockConfig } from '#platform/config';
import { BOOK_TERMS, CONFIG } from '#platform/config';
import { Database } from '#platform/persistence';
import type { EditRules } from './cases/edits/edit.rules.js';
import { Jobs } from './jobs.js';
import type { CommandHandler, ProcessDefinition } from './process.js';
import { ProcessManager } from './process-manager.js';
import type { Reconciliation } from './reconciliation/reconciliation.js';
import type { ScheduledWork } from './schedules/scheduled.work.js';

/** Injection token of a process's manager. */
export const processManagerOf = (process: string): string => `ProcessManager:${process}`;

@Global()
@Module({ imports: [MessagingModule], providers: [Jobs], exports: [Jobs] })
class JobsModule {}

export interface ProcessModuleOptions<S> {
  readonly name: string;
  /** The definition knows the landscape: it is built from the configuration. */
  readonly definition: (config: CrossdockConfig) => ProcessDefinition<S>;
  readonly handlers: readonly Type<CommandHandler>[];
  /** What is due by the clock. */
  readonly schedules?: readonly Type<ScheduledWork>[];
  /** Books that are held against each other by the clock. */
  readonly reconciliations?: readonly Type<Reconciliation>[];
  /** What those share. */
  readonly collaborators?: readonly Type[];
  /** It sees that nobody who tells us things falls silent. */
  readonly watchesFeeds?: boolean;
  /** What of the commands a person may edit once they failed. */
  readonly edits?: EditRules;
  /** Modules that the handlers need. */
  readonly imports?: DynamicModule['imports'];
}

/** Runs a process within a Nest application: it works from bootstrap, and drains before the listeners close. */
@Module({})
export class ProcessManagerModule {
  static forProcess<S>(options: ProcessModuleOptions<S>): DynamicModule {
    const token = processManagerOf(options.name);
    const { name, handlers, schedules = [], reconciliations = [], edits = {} } = options;

    @Injectable()
    class Lifecycle implements OnApplicationBootstrap, BeforeApplicationShutdown {
      constructor(@Inject(token) private readonly manager: ProcessManager<S>) {}
      onApplicationBootstrap(): Promise<void> {
        return this.manager.start();
      }
      beforeApplicationShutdown(): Promise<void> {
        return this.manager.stop();
      }
    }

    return {
      module: ProcessManagerModule,
      imports: [JobsModule, ...(options.imports ?? [])],
      providers: [
        ...handlers,
        ...schedules,
        ...reconciliations,
        ...(options.collaborators ?? []),
        {
          provide: token,
          inject: [
            CONFIG,
            Database,
            Jobs,
            EventLogService,
            Subscriptions,
            Notifications,
            Audit,
            Feeds,
            ...handlers,
            ...schedules,
            ...reconciliations,
          ],
          useFactory: (
            config: CrossdockConfig,
            database: Database,
            jobs: Jobs,
            events: EventLogService,
            subscriptions: Subscriptions,
            notifications: Notifications,
            audit: Audit,
            feeds: Feeds,
            ...given: (CommandHandler | ScheduledWork | Reconciliation)[]
          ) => {
            const { tenant, serviceLevels = [], schedules: scheduled = {}, books = {} } = config.landscape;
            const definition = { ...options.definition(config), serviceLevels };
            const [done, worked] = [handlers.length, handlers.length + schedules.length];
            const works = given.slice(done, worked) as ScheduledWork[];
            const held = given.slice(worked) as Reconciliation[];
            const scheduling = scheduled[name] ?? {};
            const runtime = { database, jobs, events, subscriptions, notifications, audit };
            const { keepDays } = { ...BOOK_TERMS, ...books };
            const watched = options.watchesFeeds && { feeds };
            const parts = { ...runtime, tenant, edits, works, reconciliations: held, keepDays, scheduling, ...watched };
            return new ProcessManager(definition, given.slice(0, done) as CommandHandler[], parts);
          },
        },
        Lifecycle,
      ],
      exports: [token],
    };
  }
}
