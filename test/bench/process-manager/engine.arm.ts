import { setTimeout as sleep } from 'node:timers/promises';
import type { CanonicalEvent } from '#canonical';
import { EventLogService, Notifications, Subscriptions } from '#messaging';
import { Audit } from '#platform/audit';
import type { CrossdockConfig } from '#platform/config';
import { createDataSource, Database } from '#platform/persistence';
import { Jobs, type ProcessDefinition, ProcessManager } from '#process-manager';
import { atOnce } from '../bench.js';
import {
  accepted,
  handlersOf,
  released,
  type SixSteps,
  sixSteps,
  sixStepsPublished,
  WARM_UP,
} from './six-steps.process.js';

/** How often it is asked which flows have ended. */
const LOOK_MS = 10;

/**
 * The engine as the product runs it: the event log, a subscription, pg-boss jobs, the process manager. A flow counts as
 * ended when the outcome of its last command is committed.
 * @returns milliseconds that each flow took
 */
export const runEngine = (url: string, round: string, orders: number, width: number) =>
  run(sixSteps, url, round, orders, width);

/** The same, and what others may read of a flow is published with each decision. */
export const runPublishing = (url: string, round: string, orders: number, width: number) =>
  run(sixStepsPublished, url, round, orders, width);

async function run(
  process: ProcessDefinition<SixSteps>,
  url: string,
  round: string,
  orders: number,
  width: number,
): Promise<number[]> {
  // Each follows the events of a tenant of its own.
  const tenant = process.name;
  const config = { databaseUrl: url } as CrossdockConfig;
  const database = new Database(await createDataSource(url).initialize());
  const notifications = new Notifications(config);
  const events = new EventLogService(database, notifications);
  const subscriptions = new Subscriptions(database, events, notifications);
  const jobs = new Jobs(config);
  const append = (event: CanonicalEvent) => database.transaction((tx) => events.append(tx, tenant, [event]));
  const handlers = handlersOf((order) => void append(accepted(order)));
  const manager = new ProcessManager<SixSteps>(process, handlers, {
    tenant,
    database,
    jobs,
    events,
    subscriptions,
    notifications,
    audit: new Audit(),
  });
  await jobs.onModuleInit();
  await manager.start();
  subscriptions.onApplicationBootstrap();
  const took: number[] = [];
  const waiting = new Map<string, () => void>();
  let running = true;
  const watching = watch(database, process.name, waiting, () => running);
  const runOne = async (order: string) => {
    const ended = new Promise<void>((resolve) => waiting.set(order, resolve));
    await append(released(order));
    await ended;
  };
  await atOnce(width, WARM_UP, (n) => runOne(`${round}-warm-${n}`));
  const started = performance.now();
  await atOnce(width, orders, async (n) => {
    const begun = performance.now();
    await runOne(`${round}-${n}`);
    took.push(performance.now() - begun);
  });
  const total = performance.now() - started;

  running = false;
  await watching;
  await Promise.all([subscriptions.beforeApplicationShutdown(), manager.stop()]);
  await notifications.onApplicationShutdown();
  await jobs.onApplicationShutdown();
  await database.dataSource.destroy();
  return [total, ...took];
}

/** Tells the flows that wait for it that they have ended. */
async function watch(
  database: Database,
  process: string,
  waiting: Map<string, () => void>,
  running: () => boolean,
): Promise<void> {
  while (running()) {
    if (waiting.size > 0) {
      const rows = await database.query<{ id: string }>(
        `SELECT id FROM ${process.replaceAll('-', '_')}.instances WHERE tenant = $1 AND id = ANY($2) AND terminal`,
        [process, [...waiting.keys()]],
      );
      for (const { id } of rows) {
        waiting.get(id)?.();
        waiting.delete(id);
      }
    }
    await sleep(LOOK_MS);
  }
}
