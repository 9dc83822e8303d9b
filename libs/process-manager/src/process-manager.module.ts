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
import { EventLogService, MessagingModule, Notifications, Subscriptions } from '#messaging';
import { Audit } from '#platform/audit';
import type { CrossdockConfig } from '#platform/config';
import { CONFIG } from '#platform/config';
import { Database } from '#platform/persistence';
import type { EditRules } from './cases/edits/edit.rules.js';
import { Jobs } from './jobs.js';
import type { CommandHandler, ProcessDefinition } from './process.js';
import { ProcessManager } from './process-manager.js';

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
        ...options.handlers,
        {
          provide: token,
          inject: [CONFIG, Database, Jobs, EventLogService, Subscriptions, Notifications, Audit, ...options.handlers],
          useFactory: (
            config: CrossdockConfig,
            database: Database,
            jobs: Jobs,
            events: EventLogService,
            subscriptions: Subscriptions,
            notifications: Notifications,
            audit: Audit,
            ...handlers: CommandHandler[]
          ) => {
            const { tenant, serviceLevels = [] } = config.landscape;
            const { edits = {} } = options;
            const definition = { ...options.definition(config), serviceLevels };
            const parts = { tenant, database, jobs, events, subscriptions, notifications, audit, edits };
            return new ProcessManager(definition, handlers, parts);
          },
        },
        Lifecycle,
      ],
      exports: [token],
    };
  }
}
