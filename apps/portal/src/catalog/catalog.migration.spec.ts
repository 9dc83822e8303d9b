import { afterAll, beforeAll, expect, it } from 'vitest';
import { deprecationPersistence } from '#platform/deprecation';
import { createDataSource, Database, migrate } from '#platform/persistence';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { Deprecations1795600000310, DeprecationsMoved1795600000312 } from './catalog.migration.js';

let test: TestDatabase;
let database: Database;
beforeAll(async () => {
  test = await createTestDatabase();
  database = new Database(await createDataSource(test.url, 1).initialize());
});
afterAll(async () => {
  await database.dataSource.destroy();
  await test.drop();
});

it('what was agreed in the catalog before is kept', async () => {
  await migrate(test.url, [{ schema: 'catalog', migrations: [Deprecations1795600000310] }]);
  await database.query(
    `INSERT INTO catalog.deprecations (tenant, api, version, deprecated_at, reason, report, proposed_by)
     VALUES ('acme', 'partner', 'v1', now(), 'old', '{"digest":"d"}', 'operator')`,
  );
  await database.query(
    `INSERT INTO catalog.deprecation_consents (tenant, api, version, partner_id, kind, reason, given_by, recorded_by)
     VALUES ('acme', 'partner', 'v1', 'east', 'consent', 'moves', 'M. Jansen', 'operator')`,
  );
  const moved = { schema: 'catalog', migrations: [Deprecations1795600000310, DeprecationsMoved1795600000312] };
  await migrate(test.url, [deprecationPersistence, moved]);
  expect(await database.query('SELECT api, reason, report FROM platform.deprecations')).toEqual([
    { api: 'partner', reason: 'old', report: { digest: 'd' } },
  ]);
  expect(await database.query('SELECT partner_id, given_by FROM platform.deprecation_consents')).toEqual([
    { partner_id: 'east', given_by: 'M. Jansen' },
  ]);
});
