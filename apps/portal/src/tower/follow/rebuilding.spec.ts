import { afterAll, beforeAll, expect, it } from 'vitest';
import { Audit, AuditReader, auditPersistence } from '#platform/audit';
import type { CrossdockConfig } from '#platform/config';
import { createDataSource, Database, migrate } from '#platform/persistence';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { TOWER_MIGRATIONS } from '../tower.tables.js';
import { Rebuilding } from './rebuilding.js';
import { TowerState } from './tower.state.js';

let test: TestDatabase;
let database: Database;
beforeAll(async () => {
  test = await createTestDatabase();
  await migrate(test.url, [auditPersistence, { schema: 'portal', migrations: TOWER_MIGRATIONS }]);
  database = new Database(await createDataSource(test.url).initialize());
});
afterAll(async () => {
  await database.dataSource.destroy();
  await test.drop();
});

it('who has the read model built anew is on record with it', async () => {
  const state = new TowerState(database);
  await state.prepare();
  const config = { landscape: { tenant: 'acme' } } as CrossdockConfig;
  await new Rebuilding(state, new Audit(), config).by({ username: 'a.admin' });
  expect(await database.query('SELECT epoch FROM portal.tower_state')).toEqual([{ epoch: 2 }]);
  expect(await new AuditReader(database).read({ tenant: 'acme', limit: 9 })).toMatchObject([
    {
      act: 'control-tower.rebuilt',
      actor: { kind: 'person', id: 'a.admin' },
      subject: { type: 'read-model', id: 'control-tower' },
    },
  ]);
});
