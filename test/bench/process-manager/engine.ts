import type { CanonicalEvent } from '#canonical';
import { Documents, EventLogService, Intake, Notifications, Subscriptions } from '#messaging';
import { Audit } from '#platform/audit';
import type { CrossdockConfig } from '#platform/config';
import { createDataSource, Database } from '#platform/persistence';
import { type CommandHandler, Jobs, type ProcessDefinition, ProcessManager } from '#process-manager';

/** Who appends to the log and looks at the database, without a process manager. */
export interface Outside {
  readonly database: Database;
  /** Resolves when the event is in the log. */
  append(event: CanonicalEvent): Promise<unknown>;
  stop(): Promise<void>;
}

/** One process manager with what it needs, as the product puts them together. */
export interface Engine<S> extends Outside {
  readonly manager: ProcessManager<S>;
}

async function connect(url: string, tenant: string) {
  const config = { databaseUrl: url } as CrossdockConfig;
  const database = new Database(await createDataSource(url).initialize());
  const notifications = new Notifications(config);
  const events = new EventLogService(database, notifications);
  const intake = new Intake(database, new Documents(database), events);
  const append = (event: CanonicalEvent) => intake.take(tenant, { events: [event] });
  const stop = async () => {
    await notifications.onApplicationShutdown();
    await database.dataSource.destroy();
  };
  return { config, database, notifications, events, append, stop };
}

/** Whose events are for the process that is named as the tenant. */
export const startOutside = (url: string, tenant: string): Promise<Outside> => connect(url, tenant);

/**
 * Starts it. Each follows the events of a tenant of its own, named as its process is.
 * @param handlersOf gets what appends an event
 */
export async function startEngine<S>(
  url: string,
  process: ProcessDefinition<S>,
  handlersOf: (append: (event: CanonicalEvent) => Promise<unknown>) => readonly CommandHandler[],
): Promise<Engine<S>> {
  const tenant = process.name;
  const { config, database, notifications, events, append, stop: disconnect } = await connect(url, tenant);
  const subscriptions = new Subscriptions(database, events, notifications);
  const jobs = new Jobs(config);
  const audit = new Audit();
  const parts = { tenant, database, jobs, events, subscriptions, notifications, audit };
  const manager = new ProcessManager(process, handlersOf(append), parts);
  await jobs.onModuleInit();
  await manager.start();
  subscriptions.onApplicationBootstrap();
  const stop = async () => {
    await Promise.all([subscriptions.beforeApplicationShutdown(), manager.stop()]);
    await jobs.onApplicationShutdown();
    await disconnect();
  };
  return { database, manager, append, stop };
}
