import { afterAll, beforeAll, expect, it } from 'vitest';
import { FinalError, RetryableError } from '#platform/errors';
import { createDataSource, Database, migrate } from '#platform/persistence';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { caseOf } from '../model/facts.sample.js';
import { project } from '../model/project.js';
import { TowerStore } from '../model/store.js';
import { CasesReader } from '../read/cases.reader.js';
import { TOWER_MIGRATIONS } from '../tower.tables.js';
import { caseInFull } from './case.in.full.js';

const ID = '00000000-0000-4000-8000-000000000001';
let test: TestDatabase;
let database: Database;
let cases: CasesReader;
beforeAll(async () => {
  test = await createTestDatabase();
  await migrate(test.url, [{ schema: 'portal', migrations: TOWER_MIGRATIONS }]);
  database = new Database(await createDataSource(test.url).initialize());
  cases = new CasesReader(database);
  await database.transaction((tx) => new TowerStore().put(tx, project([caseOf('sap-1', 1)])));
});
afterAll(async () => {
  await database.dataSource.destroy();
  await test.drop();
});

const away = () => Promise.reject(new RetryableError('service-unavailable', 'away'));

it('a case can be opened while its process is away, and says that this is not all of it', async () => {
  const opened = await caseInFull(away, () => cases.kept('order-to-ship', ID));
  expect(opened).toMatchObject({
    kept: true,
    id: ID,
    title: 'Unknown item',
    owner: 'order-desk',
    actions: [],
    acts: [],
  });
});

it('a case that nobody knows is not there, and what its process refuses is refused', async () => {
  for (const [process, id] of [
    ['order-to-ship', ID.replace('1', '9')],
    ['order-to-ship', 'no-id'],
    ['ship-to-settle', ID],
  ] as const)
    await expect(caseInFull(away, () => cases.kept(process, id))).rejects.toThrow('away');
  const refused = () => Promise.reject(new FinalError('forbidden', 'not yours'));
  await expect(caseInFull(refused, () => cases.kept('order-to-ship', ID))).rejects.toThrow('not yours');
});
