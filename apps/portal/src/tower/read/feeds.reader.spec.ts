import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awaitedFrom, Feeds, messagingPersistence, StatePublisher, viewChanges } from '#messaging';
import type { CrossdockConfig } from '#platform/config';
import { createDataSource, Database, migrate } from '#platform/persistence';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { TOWER_MIGRATIONS } from '../tower.tables.js';
import { CasesReader } from './cases.reader.js';
import { FeedsReader } from './feeds.reader.js';

const TENANT = 'acme';
const HOUR = 3_600_000;
const SILENT_CASE = {
  id: '7f3e1c52-8f4e-4c0e-9a37-0c4b9d1e2a11',
  instanceId: 'feed:/wms/wms',
  orderId: 'feed:/wms/wms',
  code: 'feed-silent',
  title: 'wms is silent',
  owner: 'integration',
  severity: 'high',
  state: 'open',
  actions: ['resolve'],
  openedAt: '2026-11-27T02:00:00.000Z',
  dueAt: '2026-11-27T03:00:00.000Z',
};

let test: TestDatabase;
let database: Database;
let reader: FeedsReader;
beforeAll(async () => {
  test = await createTestDatabase();
  await migrate(test.url, [messagingPersistence, { schema: 'portal', migrations: TOWER_MIGRATIONS }]);
  database = new Database(await createDataSource(test.url).initialize());
  const feeds = new Feeds(database, { landscape: { tenant: TENANT } } as CrossdockConfig);
  reader = new FeedsReader(database, feeds, new CasesReader(database));
  await feeds.agree('/', [
    { name: '/erp/d365', silentAfterMs: HOUR },
    { name: '/erp/sap', silentAfterMs: HOUR },
    { name: '/partner/3pl-east', silentAfterMs: HOUR, awaited: [awaitedFrom('warehouse:1')], fromFirstWord: true },
    { name: '/tms/left', silentAfterMs: HOUR, awaited: [awaitedFrom('/tms/left')] },
    { name: '/wms/wms', silentAfterMs: HOUR, awaited: [awaitedFrom('/wms/wms')] },
  ]);
  await feeds.agree('/tms/', []);
  await database.query(`UPDATE messaging.feeds SET heard_at = now() WHERE feed LIKE '/erp/%'`);
  await database.query(`UPDATE messaging.feeds SET failure = $1 WHERE feed = '/erp/sap'`, [
    JSON.stringify({ code: 'vendor-unavailable', message: 'SAP did not answer' }),
  ]);
  await database.query(
    `UPDATE messaging.feeds SET heard_at = now() - interval '3 hours', silent_since = now() - interval '2 hours'
     WHERE feed = '/wms/wms'`,
  );
  await publish('F1', '2 hours');
  await publish('F2', '4 hours');
  await database.query(
    `INSERT INTO portal.tower_cases (id, process, instance_id, order_id, code, cause, owner, severity, state, opened_at, due_at,
       changed_in, body, revision)
     VALUES ($1, 'order-to-ship', $2, $2, 'feed-silent', 'wms:silent', 'integration', 'high', 'open', now(), now(), 1, $3, 1)`,
    [SILENT_CASE.id, SILENT_CASE.instanceId, JSON.stringify(SILENT_CASE)],
  );
});
afterAll(async () => {
  await database.dataSource.destroy();
  await test.drop();
});

/** A fulfilment that waits for the word of the WMS, and has not moved for so long. */
async function publish(id: string, age: string): Promise<void> {
  const view = { kind: 'fulfilment', id, owners: [awaitedFrom('/wms/wms')], body: {} };
  const publication = { instance: `order-of-${id}`, version: 1, changes: viewChanges([], [view]) };
  await database.transaction(async (tx) => {
    await Promise.all(new StatePublisher('sample').publish(tx, TENANT, [publication]));
  });
  await database.query('UPDATE messaging.published_state SET changed_at = now() - $1::interval WHERE id = $2', [
    age,
    id,
  ]);
}

describe('those who tell us things', () => {
  it('are listed with whoever is silent first, then who cannot be read, then who is quiet', async () => {
    expect((await reader.list()).map(({ name, state }) => [name, state])).toEqual([
      ['/wms/wms', 'silent'],
      ['/erp/sap', 'heard'],
      ['/partner/3pl-east', 'quiet'],
      ['/erp/d365', 'heard'],
    ]);
  });

  it('are told with what has stood longest waiting for the word of a silent one, and its case', async () => {
    const [wms] = await reader.list();
    expect(wms).toMatchObject({
      kind: 'wms',
      id: 'wms',
      read: false,
      silentSince: expect.any(String),
      awaited: { parts: 2, longest: [{ id: 'F2', orderId: 'order-of-F2' }, { id: 'F1' }] },
      cases: [{ id: SILENT_CASE.id, title: 'wms is silent' }],
    });
  });

  it('are told with why one cannot be read, and that one owes nothing before its first word', async () => {
    const [, sap, east] = await reader.list();
    expect(sap).toMatchObject({ read: true, failure: { message: 'SAP did not answer' } });
    expect(east).toMatchObject({ read: false, unbegun: true });
    expect(east).not.toHaveProperty('lastHeardAt');
  });

  it('are counted, those that are silent by name, and none that is no feed any more', async () => {
    expect(await reader.figures()).toEqual({
      heard: 2,
      quiet: 1,
      silent: [{ name: '/wms/wms', kind: 'wms', id: 'wms', silentSince: expect.any(String) }],
    });
  });
});
