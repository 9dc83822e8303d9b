import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CanonicalEvent } from '#canonical';
import type { CrossdockConfig } from '#platform/config';
import { createDataSource, Database, migrate } from '#platform/persistence';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { EventSources } from './event.sources.js';
import { EventLogService } from './event-log.service.js';
import { messagingPersistence } from './messaging.module.js';

let test: TestDatabase;
let database: Database;
beforeAll(async () => {
  test = await createTestDatabase();
  await migrate(test.url, [messagingPersistence]);
  database = new Database(await createDataSource(test.url).initialize());
});
afterAll(async () => {
  await database.dataSource.destroy();
  await test.drop();
});

const event = (id: string, type: string, source: string, receivedAt: string) =>
  ({
    id,
    source,
    type,
    version: 1,
    subject: id,
    receivedAt,
    classifier: 'actual',
    data: {},
  }) as unknown as CanonicalEvent;

it('who told what is counted among the latest events of the tenant alone', async () => {
  const log = new EventLogService(database);
  const sources = new EventSources(database, { landscape: { tenant: 'acme' } } as CrossdockConfig);
  const [first, second, third] = ['2026-11-27T08:00:00.000Z', '2026-11-27T09:00:00.000Z', '2026-11-27T10:00:00.000Z'];
  const append = (tenant: string, ...events: CanonicalEvent[]) =>
    database.transaction((tx) => log.append(tx, tenant, events));
  await append('acme', event('old', 'order.received', '/erp/d365', first));
  await append(
    'acme',
    event('a', 'order.received', '/erp/sap', second),
    event('b', 'order.received', '/erp/sap', third),
  );
  await append('acme', event('c', 'order.held', '/order-to-ship', third));
  await append('other', event('d', 'order.held', '/order-to-ship', third));
  expect(await sources.among(3)).toEqual([
    { type: 'order.held', version: 1, source: '/order-to-ship', events: 1, lastAt: third },
    { type: 'order.received', version: 1, source: '/erp/sap', events: 2, lastAt: third },
  ]);
});
