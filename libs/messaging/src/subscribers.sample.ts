import { setTimeout as sleep } from 'node:timers/promises';
import type { CanonicalEvent } from '#canonical';
import type { CrossdockConfig } from '#platform/config';
import { createDataSource, Database, migrate } from '#platform/persistence';
import { HealthRegistry } from '#platform/telemetry';
import { createTestDatabase } from '../../../test/support/database.js';
import type { StoredEvent, Subscription, Tx } from './event-log.js';
import { EventLogService } from './event-log.service.js';
import { messagingPersistence } from './messaging.module.js';
import { Notifications } from './notifications.js';
import { Subscriptions } from './subscriptions.js';

let n = 0;
export const event = (id = `e${++n}`, type: CanonicalEvent['type'] = 'order.released'): CanonicalEvent =>
  ({
    id,
    source: '/erp/sap',
    type,
    version: 1,
    subject: id,
    receivedAt: new Date().toISOString(),
    classifier: 'actual',
    data: {},
  }) as unknown as CanonicalEvent;

export type Subscribers = Awaited<ReturnType<typeof createSubscribers>>;

/** A database with an event log, and a table in which handlers note what they have seen. */
export async function createSubscribers() {
  const test = await createTestDatabase();
  await migrate(test.url, [messagingPersistence]);
  const database = new Database(await createDataSource(test.url).initialize());
  await database.query('CREATE TABLE seen (n bigint GENERATED ALWAYS AS IDENTITY, name text, event text)');
  const running: (() => Promise<void>)[] = [];

  /** A process of its own, as far as the database can tell. */
  function processOf(...added: Subscription[]) {
    const health = new HealthRegistry();
    const notifications = new Notifications({ databaseUrl: test.url } as CrossdockConfig);
    const log = new EventLogService(database, notifications);
    const subscriptions = new Subscriptions(database, log, notifications, health);
    for (const each of added) subscriptions.add(each);
    subscriptions.onApplicationBootstrap();
    running.push(async () => {
      await subscriptions.beforeApplicationShutdown();
      await notifications.onApplicationShutdown();
    });
    return { log, subscriptions, notifications, health };
  }

  const note = async (name: string, events: readonly StoredEvent[], tx: Tx) => {
    for (const { id } of events) await tx.query('INSERT INTO seen (name, event) VALUES ($1, $2)', [name, id]);
  };
  const noting = (name: string, more: Partial<Subscription> = {}): Subscription => ({
    name,
    handle: (events, tx) => note(name, events, tx),
    ...more,
  });
  const seen = async (name: string) =>
    (await database.query<{ event: string }>('SELECT event FROM seen WHERE name = $1 ORDER BY n', [name])).map(
      (row) => row.event,
    );
  const append = (log: EventLogService, ...events: CanonicalEvent[]) =>
    database.transaction((tx) => log.append(tx, 'acme', events));

  const clear = async () => {
    await Promise.all(running.splice(0).map((stop) => stop()));
    await database.query(
      'TRUNCATE seen, messaging.events, messaging.pending, messaging.positions, messaging.parked CASCADE',
    );
    await database.query('DELETE FROM messaging.subscriptions');
  };
  const drop = async () => {
    await database.dataSource.destroy();
    await test.drop();
  };
  return { database, processOf, note, noting, seen, append, clear, drop };
}

export async function until(what: () => Promise<boolean>, ms = 8_000): Promise<void> {
  for (const deadline = Date.now() + ms; !(await what()); await sleep(10)) {
    if (Date.now() > deadline) throw new Error('waited in vain');
  }
}
