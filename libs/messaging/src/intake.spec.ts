import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CanonicalEvent } from '#canonical';
import { createDataSource, Database, migrate } from '#platform/persistence';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { Documents } from './documents.js';
import { EventLogService } from './event-log.service.js';
import { Intake } from './intake.js';
import { messagingPersistence } from './messaging.module.js';

describe('intake', () => {
  let test: TestDatabase;
  let database: Database;
  let intake: Intake;
  let log: EventLogService;
  let documents: Documents;

  beforeAll(async () => {
    test = await createTestDatabase();
    await migrate(test.url, [messagingPersistence]);
    database = new Database(await createDataSource(test.url).initialize());
    log = new EventLogService(database);
    documents = new Documents(database);
    intake = new Intake(database, documents, log);
  });
  afterAll(async () => {
    await database.dataSource.destroy();
    await test.drop();
  });

  const event = (id: string, change: object = {}) =>
    ({
      id,
      source: '/wms/stowpoint',
      type: 'order.released',
      version: 1,
      subject: id,
      orderId: id,
      receivedAt: new Date().toISOString(),
      classifier: 'actual',
      data: {},
      ...change,
    }) as unknown as CanonicalEvent;
  const document = (orderId: string) => ({
    orderId,
    channel: '/wms/stowpoint',
    direction: 'in' as const,
    mediaType: 'application/json',
    body: Buffer.from(orderId),
  });
  const idsOf = async (tenant: string) => (await log.read({ tenant, limit: 100 })).map(({ id }) => id).sort();

  it('keeps each message with what it means, and tells how much of that was new', async () => {
    const first = await intake.take('t1', { documents: [document('a')], events: [event('a'), event('b')] });
    const again = await intake.take('t1', { documents: [document('a')], events: [event('a'), event('c')] });
    expect([first, again]).toEqual([2, 1]);
    expect(await intake.take('t1', { events: [] })).toBe(0);
    expect(await idsOf('t1')).toEqual(['a', 'b', 'c']);
    expect(await documents.list('t1', 'a')).toHaveLength(2);
  });

  it('commits messages that come at the same time together', async () => {
    const transactions = () =>
      database.query<{ id: string }>(`SELECT DISTINCT xmin::text AS id FROM messaging.events WHERE tenant = 't2'`);
    await Promise.all(Array.from({ length: 20 }, (_, i) => intake.take('t2', { events: [event(`e${i}`)] })));
    expect(await idsOf('t2')).toHaveLength(20);
    expect((await transactions()).length).toBeLessThan(5);
  });

  it('does not let a message that cannot be kept harm those that come with it', async () => {
    const bad = { documents: [document('bad')], events: [event('bad', { data: { text: 'not for \u0000 jsonb' } })] };
    const taken = await Promise.allSettled([
      intake.take('t3', { events: [event('x')] }),
      intake.take('t3', bad),
      intake.take('t3', { documents: [document('y')], events: [event('y')] }),
    ]);
    expect(taken.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await idsOf('t3')).toEqual(['x', 'y']);
    expect(await documents.list('t3', 'bad')).toEqual([]);
  });
});
