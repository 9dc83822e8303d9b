import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ErpClient, ProcessClients, TmsClient, WmsClient } from '#clients';
import type { CurrentLandscape } from '#platform/connections';
import { createDataSource, Database, migrate } from '#platform/persistence';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { SystemsSource } from '../follow/systems.source.js';
import { project } from '../model/project.js';
import { TowerStore } from '../model/store.js';
import { TOWER_MIGRATIONS } from '../tower.tables.js';
import { VendorsReader } from './vendors.reader.js';

let test: TestDatabase;
let database: Database;
let erpAnswers = true;
beforeAll(async () => {
  test = await createTestDatabase();
  await migrate(test.url, [{ schema: 'portal', migrations: TOWER_MIGRATIONS }]);
  database = new Database(await createDataSource(test.url).initialize());
});
afterAll(async () => {
  await database.dataSource.destroy();
  await test.drop();
});

const sap = { id: 'sap', label: 'SAP S/4HANA', maturity: 'stable', status: 'up', capabilities: ['accruals'] };
const systems = (some: () => object[]) => ({ listSystems: async () => ({ items: some() }) });
const erp = systems(() => {
  if (!erpAnswers) throw new Error('away');
  return [sap];
});
const none = systems(() => []);
const queue = { target: 'sap', waiting: 3, breaker: 'open' };
const processes = { of: () => ({ listQueues: async () => ({ items: [queue] }) }) } as unknown as ProcessClients;
const lookers = { any: false };
const source = new SystemsSource(
  () => ['sap', 'wms'],
  [erp, none, none] as unknown as [ErpClient, WmsClient, TmsClient],
  processes,
  lookers,
);
const connections = [
  { id: 'sap', kind: 'erp', vendor: 'sap-s4hana' },
  { id: 'wms', kind: 'wms', vendor: 'stowpoint' },
];
const read = () => new VendorsReader(database, { now: { connections } } as unknown as CurrentLandscape).read();
const ask = async () => {
  const { facts } = await source.read(undefined, new AbortController().signal);
  await database.transaction((tx) => new TowerStore().put(tx, project(facts)));
};

it('how systems fare is told as it was told last, and not as how they fare once that is long ago', async () => {
  expect(await read()).toMatchObject([{ id: 'sap', kind: 'erp', label: 'sap-s4hana', queues: [] }, { id: 'wms' }]);
  await ask();
  expect((await read())[0]).toMatchObject({
    ...sap,
    kind: 'erp',
    queues: expect.arrayContaining([{ process: 'order-to-ship', waiting: 3, breaker: 'open' }]),
  });
  erpAnswers = false;
  await ask();
  const [silent] = await read();
  expect(silent).toMatchObject({ label: 'SAP S/4HANA', capabilities: ['accruals'], queues: [{ waiting: 3 }, {}, {}] });
  expect(silent).not.toHaveProperty('status');
  erpAnswers = true;
  await ask();
  await database.query("UPDATE portal.tower_systems SET told_at = told_at - interval '91 seconds'");
  expect((await read())[0]).toEqual({
    id: 'sap',
    kind: 'erp',
    vendor: 'sap-s4hana',
    label: 'SAP S/4HANA',
    maturity: 'stable',
    capabilities: ['accruals'],
    queues: [],
  });
});

it('systems are asked often only while somebody looks, or where one was not told', async () => {
  const told = async (erps: object[]) => {
    const kinds = [systems(() => erps), none, none] as unknown as [ErpClient, WmsClient, TmsClient];
    const asked = new SystemsSource(() => ['sap'], kinds, processes, lookers);
    await asked.read(undefined, new AbortController().signal);
    return asked;
  };
  const all = await told([sap]);
  expect(all.everyMs).toBe(30_000);
  expect((await told([])).everyMs).toBe(5_000);
  lookers.any = true;
  expect(all.everyMs).toBe(5_000);
});
