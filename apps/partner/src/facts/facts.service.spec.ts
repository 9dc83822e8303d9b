import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Documents, EventLogService, type Feeds, messagingPersistence } from '#messaging';
import type { Principal } from '#platform/access';
import { createDataSource, Database, migrate } from '#platform/persistence';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { Facts } from './facts.service.js';

const TENANT = 'acme';
const principal = { clientId: 'east', partnerId: '3pl-east', environment: 'production' } as Principal;

describe('reports that come at the same time', () => {
  let test: TestDatabase;
  let database: Database;
  let facts: Facts;

  beforeAll(async () => {
    test = await createTestDatabase();
    await migrate(test.url, [messagingPersistence]);
    database = new Database(await createDataSource(test.url).initialize());
    facts = new Facts(
      database,
      new EventLogService(database),
      new Documents(database),
      {} as Sandbox,
      {
        heard: () => undefined,
      } as unknown as Feeds,
    );
  });
  afterAll(async () => {
    await database.dataSource.destroy();
    await test.drop();
  });

  const report = (key: string, sku: string, channel = 'POST /partner/v1/stock-adjustments') =>
    facts.record({
      tenant: TENANT,
      principal,
      idempotencyKey: key,
      channel,
      body: { sku, key },
      facts: [{ type: 'inventory.adjusted', subject: `inventory:${sku}`, data: { sku } } as never],
    });
  const eventsOf = (sku: string) =>
    database.query<{ event_id: string; sequence: number }>(
      'SELECT event_id, sequence FROM messaging.events WHERE subject = $1 ORDER BY sequence',
      [`inventory:${sku}`],
    );
  const transactions = async () => {
    const [row] = await database.query<{ n: number }>(
      `SELECT count(DISTINCT xmin::text)::int AS n FROM messaging.document_uses`,
    );
    return row?.n ?? 0;
  };

  it('share transactions, and each has its own receipt, document and event', async () => {
    const receipts = await Promise.all(Array.from({ length: 60 }, (_, nth) => report(`k${nth}`, `SKU-${nth % 3}`)));
    expect(new Set(receipts.map(({ id }) => id)).size).toBe(60);
    for (const nth of [0, 1, 2]) {
      const events = await eventsOf(`SKU-${nth}`);
      expect(events.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
      expect(new Set(events.map(({ event_id }) => event_id))).toEqual(
        new Set(receipts.filter((_, at) => at % 3 === nth).map(({ id }) => `${id}:0`)),
      );
    }
    expect(await transactions()).toBeLessThan(10);
  });

  it('fail one by one: the one that cannot be kept takes no other with it', async () => {
    const told = await Promise.allSettled(
      Array.from({ length: 9 }, (_, nth) => report(`f${nth}`, 'SKU-F', nth === 4 ? 'no \0 channel' : undefined)),
    );
    expect(told.map(({ status }) => status === 'fulfilled')).toEqual(told.map((_, nth) => nth !== 4));
    expect(await eventsOf('SKU-F')).toHaveLength(8);
  });
});
