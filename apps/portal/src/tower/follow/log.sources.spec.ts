import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CanonicalEvent } from '#canonical';
import { EventLogService, messagingPersistence } from '#messaging';
import { createDataSource, Database, migrate } from '#platform/persistence';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { EventSource } from './log.sources.js';
import { StartOver } from './source.js';

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

const event = (id: string) =>
  ({
    id,
    source: '/erp/sap',
    type: 'order.released',
    version: 1,
    subject: 'sap-1',
    orderId: 'sap-1',
    receivedAt: '2026-11-24T08:00:00.000Z',
    classifier: 'actual',
    data: {},
  }) as unknown as CanonicalEvent;

it('the tower is built anew where the event log was restored to an earlier moment than it has read to', async () => {
  const log = new EventLogService(database);
  const source = new EventSource('acme', log);
  await database.transaction((tx) => log.append(tx, 'acme', [event('kept'), event('lost')]));
  const { read, next } = await source.read(undefined);
  expect(read).toBe(2);
  expect(await source.read(next)).toMatchObject({ read: 0, next });
  await database.query('DELETE FROM messaging.positions WHERE position = $1', [next]);
  await expect(source.read(next)).rejects.toThrow(StartOver);
});

it('what a comparison found at a place is told of that place, where both books count in one unit', async () => {
  const log = new EventLogService(database);
  const { next } = await new EventSource('stock', log).read(undefined);
  const found = (id: string, unit: string) =>
    ({
      ...event(id),
      type: 'inventory.variance',
      subject: 'EAST/SKU-1',
      orderId: undefined,
      data: { location: 'EAST', sku: 'SKU-1', wms: { value: 97.5, unit: 'EA' }, erp: { value: 100, unit } },
    }) as unknown as CanonicalEvent;
  await database.transaction((tx) => log.append(tx, 'stock', [found('one', 'EA'), found('other', 'CS')]));
  const { facts, read } = await new EventSource('stock', log).read(next);
  expect(read).toBe(2);
  expect(facts).toEqual([
    {
      kind: 'variance',
      warehouse: 'EAST',
      sku: 'SKU-1',
      position: expect.any(BigInt),
      at: '2026-11-24T08:00:00.000Z',
      delta: { value: -2.5, unit: 'EA' },
    },
  ]);
});
