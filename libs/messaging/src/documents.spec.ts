import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CrossdockConfig } from '#platform/config';
import { createDataSource, Database, migrate } from '#platform/persistence';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { Documents } from './documents.js';
import { messagingPersistence } from './messaging.module.js';
import { WireTapService } from './wire-tap.service.js';

describe('documents and calls', () => {
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

  it('keeps a raw message once by its bytes, and every use of it', async () => {
    const documents = new Documents(database);
    const put = (tenant: string, orderId: string, body = 'ISA*00*') =>
      database.transaction((tx) =>
        documents.put(tx, {
          tenant,
          orderId,
          channel: 'edi',
          direction: 'in',
          mediaType: 'application/edi-x12',
          body: Buffer.from(body),
        }),
      );
    const first = await put('acme', 'o1');
    expect(await put('acme', 'o1')).toEqual(first);
    expect(await put('acme', 'o1', 'other')).not.toEqual(first);
    expect((await documents.get('acme', first.documentId))?.body.toString()).toBe('ISA*00*');
    expect(await documents.list('acme', 'o1')).toHaveLength(3);
    expect((await documents.list('acme', 'o1'))[0]).toMatchObject({ direction: 'in', channel: 'edi', size: 7 });
    expect(await documents.get('globex', first.documentId)).toBeNull();
    expect(await documents.list('globex', 'o1')).toEqual([]);
  });

  it('forgets a message whose transaction is rolled back', async () => {
    const documents = new Documents(database);
    let documentId = '';
    await database
      .transaction(async (tx) => {
        const body = Buffer.from('gone');
        ({ documentId } = await documents.put(tx, {
          tenant: 'acme',
          channel: 'webhook',
          direction: 'in',
          mediaType: 'application/json',
          body,
        }));
        throw new Error('no');
      })
      .catch(() => undefined);
    expect(await documents.get('acme', documentId)).toBeNull();
  });

  it('records calls without making anybody wait, and what is left when it stops', async () => {
    const tap = new WireTapService(database, { landscape: { tenant: 'acme' } } as CrossdockConfig);
    const call = (path: string) =>
      ({ orderId: 'o9', system: 'wms', path, startedAt: new Date().toISOString() }) as unknown as Parameters<
        WireTapService['record']
      >[0];
    tap.record(call('/1'));
    tap.record({ ...call('/other'), tenant: 'globex' });
    await sleep(250);
    tap.record(call('/2'));
    await tap.beforeApplicationShutdown();
    expect(await tap.read('acme', 'o9')).toMatchObject([{ path: '/1' }, { path: '/2' }]);
    expect(await tap.read('globex', 'o9')).toMatchObject([{ path: '/other' }]);
  });
});
