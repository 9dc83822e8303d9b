import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDataSource, Database, migrate } from '#platform/persistence';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { at, stockOf, varianceOf } from '../model/facts.sample.js';
import { project } from '../model/project.js';
import { TowerStore } from '../model/store.js';
import { TOWER_MIGRATIONS } from '../tower.tables.js';
import type { CasesReader } from './cases.reader.js';
import { type DriftAsked, DriftReader } from './drift.reader.js';

let test: TestDatabase;
let database: Database;
let drifts: DriftReader;
beforeAll(async () => {
  test = await createTestDatabase();
  await migrate(test.url, [{ schema: 'portal', migrations: TOWER_MIGRATIONS }]);
  database = new Database(await createDataSource(test.url).initialize());
  drifts = new DriftReader(database, { openOf: async () => new Map() } as unknown as CasesReader);
  const facts = [
    stockOf('EAST', 'A', { value: 2 }),
    stockOf('EAST', 'B', { value: -30 }),
    stockOf('EAST', 'C', { value: 2.5 }),
    stockOf('WEST', 'A', { value: -2 }),
    stockOf('WEST', 'D', { value: 110 }),
    stockOf('WEST', 'E', { ended: true }),
    ...Array.from({ length: 40 }, (_, n) => varianceOf('EAST', 'B', n + 1, n - 39)),
    varianceOf('WEST', 'D', 50, 100),
    varianceOf('WEST', 'D', 51, 110),
  ];
  await database.transaction((tx) => new TowerStore().put(tx, project(facts)));
});
afterAll(async () => {
  await database.dataSource.destroy();
  await test.drop();
});

/** Ids page by page. */
async function allOf(asked: Omit<DriftAsked, 'limit' | 'cursor'>): Promise<string[][]> {
  const pages: string[][] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { items, nextCursor } = await drifts.page({ ...asked, limit: 2, ...(cursor && { cursor }) });
    pages.push(items.map(({ id }) => id));
    cursor = nextCursor;
  }
  return pages;
}

describe('places whose books differ', () => {
  it('are told by the size of the difference, whichever side has more', async () => {
    expect(await allOf({})).toEqual([['WEST/D', 'EAST/B'], ['EAST/C', 'EAST/A'], ['WEST/A']]);
  });

  it('are told place by place where one asks for it', async () => {
    expect(await allOf({ sort: 'place' })).toEqual([['EAST/A', 'EAST/B'], ['EAST/C', 'WEST/A'], ['WEST/D']]);
  });

  it('are those of one warehouse where one asks for it', async () => {
    expect(await allOf({ warehouse: 'WEST' })).toEqual([['WEST/D', 'WEST/A']]);
    expect(await allOf({ warehouse: 'EAST', sort: 'place' })).toEqual([['EAST/A', 'EAST/B'], ['EAST/C']]);
    expect(await allOf({ warehouse: 'NONE' })).toEqual([[]]);
  });

  it('come with what the last comparisons found at each, oldest first', async () => {
    const { items } = await drifts.page({ limit: 5 });
    const trends = Object.fromEntries(items.map(({ id, trend }) => [id, trend]));
    expect(trends['WEST/D']).toEqual([
      { at: at(50), delta: { value: 100, unit: 'EA' } },
      { at: at(51), delta: { value: 110, unit: 'EA' } },
    ]);
    expect(trends['EAST/B']?.map(({ delta }) => delta.value)).toEqual(Array.from({ length: 30 }, (_, n) => n - 29));
    expect(trends['EAST/A']).toEqual([]);
  });

  it('are not gone on with by the cursor of another order', async () => {
    const { nextCursor } = await drifts.page({ limit: 2 });
    const asked = drifts.page({ limit: 2, sort: 'place', cursor: nextCursor as string });
    await expect(asked).rejects.toMatchObject({ code: 'validation-failed' });
  });
});
