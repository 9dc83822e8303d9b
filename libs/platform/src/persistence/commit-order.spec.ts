import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import {
  adoptRestored,
  beginningOf,
  type CommitCursor,
  type CommitOrdered,
  createDataSource,
  Database,
  ForeignCursor,
  readCommitted,
  writtenAnew,
  writtenColumn,
} from './index.js';

const NOTES: CommitOrdered = {
  table: 'notes',
  columns: 'n',
  where: 'tenant = $1',
  keys: [{ column: 'n', type: 'int', least: '-1' }],
};
const TENANT = 'acme';

let test: TestDatabase;
let database: Database;
beforeAll(async () => {
  test = await createTestDatabase();
  database = new Database(await createDataSource(test.url).initialize());
});
beforeEach(async () => {
  await database.query('DROP TABLE IF EXISTS notes');
  await database.query('CREATE TABLE notes (tenant text NOT NULL, n int NOT NULL, PRIMARY KEY (tenant, n))');
});
afterAll(async () => {
  await database.dataSource.destroy();
  await test.drop();
});

const withColumn = async () => {
  for (const statement of writtenColumn('notes')) await database.query(statement);
};
const add = (numbers: readonly number[], tenant = TENANT) =>
  database.query('INSERT INTO notes (tenant, n) SELECT $1, unnest($2::int[])', [tenant, numbers]);

/** Until nobody writes any more who began before: other specs do in the same cluster, and are waited for like our own. */
async function settled(): Promise<void> {
  const [mine] = await database.query<{ id: string }>('SELECT pg_current_xact_id()::text AS id');
  const head = async () => {
    const [row] = await database.query<{ head: string }>(
      'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS head',
    );
    return BigInt(row?.head ?? 0) > BigInt(mine?.id ?? 0);
  };
  await expect.poll(head, { timeout: 10_000, interval: 5 }).toBe(true);
}

async function readOn(from: CommitCursor, limit: number): Promise<{ read: number[]; next: CommitCursor }> {
  const read: number[] = [];
  for (let next = from; ; ) {
    const page = await readCommitted<{ n: number }>(database, NOTES, TENANT, next, limit);
    expect(page.rows.length).toBeLessThanOrEqual(limit);
    read.push(...page.rows.map(({ n }) => n));
    next = page.next;
    if (!page.more) return { read, next };
  }
}

describe('rows in the order of their transactions', () => {
  it('are each read once, in pages of any size, whatever was there before and what comes while they are read', async () => {
    const groups = fc.array(fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(groups, groups, groups, fc.integer({ min: 1, max: 4 }), async (old, first, second, limit) => {
        await database.query('DROP TABLE notes');
        await database.query('CREATE TABLE notes (tenant text NOT NULL, n int NOT NULL, PRIMARY KEY (tenant, n))');
        let n = 0;
        const put = async (all: number[][]) => {
          for (const group of all) await add(group.map(() => n++));
        };
        await put(old);
        await withColumn();
        await put(first);
        await add([n + 1_000], 'other');
        await settled();
        const one = await readOn(beginningOf(NOTES), limit);
        await put(second);
        await settled();
        const two = await readOn(one.next, limit);
        expect([...one.read, ...two.read]).toEqual(Array.from({ length: n }, (_, nth) => nth));
      }),
      { numRuns: 25 },
    );
  });

  it('are not stepped over where a transaction that began earlier commits later', async () => {
    await withColumn();
    const late = database.dataSource.createQueryRunner();
    await late.startTransaction();
    await late.query('INSERT INTO notes (tenant, n) VALUES ($1, 1)', [TENANT]);
    await add([2]);
    const [{ now } = {}] = await database.query<{ now: Date }>('SELECT clock_timestamp() AS now');
    const before = await readOn(beginningOf(NOTES), 10);
    expect(before.read).toEqual([]);
    const { asOf } = await readCommitted(database, NOTES, TENANT, before.next, 10);
    expect(asOf < (now as Date)).toBe(true);
    await late.commitTransaction();
    await late.release();
    await settled();
    expect((await readOn(before.next, 10)).read).toEqual([1, 2]);
  });

  it('are read again where they were written anew', async () => {
    await database.query('CREATE SCHEMA IF NOT EXISTS anew');
    await database.query('CREATE TABLE anew.notes (tenant text NOT NULL, n int PRIMARY KEY, text text)');
    for (const statement of writtenAnew('anew', 'notes')) await database.query(statement);
    const source = { ...NOTES, table: 'anew.notes', columns: 'n, text' };
    await database.query('INSERT INTO anew.notes VALUES ($1, 1), ($1, 2)', [TENANT]);
    await settled();
    const first = await readCommitted(database, source, TENANT, beginningOf(source), 10);
    await database.query("UPDATE anew.notes SET text = 'changed' WHERE n = 1");
    await settled();
    const second = await readCommitted(database, source, TENANT, first.next, 10);
    expect([first.rows, second.rows]).toMatchObject([[{ n: 1 }, { n: 2 }], [{ n: 1, text: 'changed' }]]);
  });

  it('have to be read from the beginning after a restore, and are all there then', async () => {
    await withColumn();
    await add([1]);
    await database.query('UPDATE notes SET written = 4000000000000');
    await add([2]);
    await settled();
    await expect(readOn({ written: '4000000000001', keys: ['-1'] }, 10)).rejects.toThrow(ForeignCursor);
    await adoptRestored(database, NOTES);
    expect((await readOn(beginningOf(NOTES), 10)).read).toEqual([1, 2]);
  });
});
