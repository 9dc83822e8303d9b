import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { createDataSource, Database } from './database.js';
import { Mirror } from './mirror.js';

interface Row {
  readonly id: string;
  readonly value: number;
}

let test: TestDatabase;
let database: Database;
let mirror: Mirror<Row>;

beforeAll(async () => {
  test = await createTestDatabase();
  database = new Database(await createDataSource(test.url).initialize());
  await database.query('CREATE TABLE mirrored (id text PRIMARY KEY, value int, changed_at timestamptz NOT NULL)');
  await database.query(`INSERT INTO mirrored VALUES ('a', 1, now() - interval '1 year')`);
  mirror = new Mirror(database, { table: 'mirrored', columns: ['id', 'value'], keyOf: ({ id }) => id });
  await mirror.start();
});
afterAll(async () => {
  mirror.stop();
  await database.dataSource.destroy();
  await test.drop();
});

describe('a mirrored table', () => {
  it('is known whole once it has started', () => {
    expect(mirror.get('a')).toMatchObject({ value: 1 });
  });

  it('shows a change within two seconds', async () => {
    await database.query(`UPDATE mirrored SET value = 2, changed_at = now() WHERE id = 'a'`);
    await expect.poll(() => mirror.get('a')?.value, { timeout: 2_000 }).toBe(2);
  });

  it('shows a change at once to whoever refreshes after it', async () => {
    await database.query(`UPDATE mirrored SET value = 3, changed_at = now() WHERE id = 'a'`);
    await mirror.refresh();
    expect(mirror.get('a')?.value).toBe(3);
  });

  it('does not miss a transaction that commits after a later one', async () => {
    const late = database.dataSource.createQueryRunner();
    await late.startTransaction();
    await late.query(`INSERT INTO mirrored VALUES ('late', 1, now())`);
    await database.query(`UPDATE mirrored SET value = 4, changed_at = clock_timestamp() WHERE id = 'a'`);
    await mirror.refresh();
    expect(mirror.get('late')).toBeUndefined();
    await late.commitTransaction();
    await late.release();
    await mirror.refresh();
    expect(mirror.get('late')).toMatchObject({ value: 1 });
  });

  it('has done what follows from a change before it tells whoever refreshes', async () => {
    const seen: (number | undefined)[] = [];
    const followed: Mirror<Row> = new Mirror(database, {
      table: 'mirrored',
      columns: ['id', 'value'],
      keyOf: ({ id }) => id,
      afterReading: async () => {
        seen.push(followed.get('a')?.value);
      },
    });
    await database.query(`UPDATE mirrored SET value = 5, changed_at = now() WHERE id = 'a'`);
    await followed.refresh();
    expect(seen).toEqual([5]);
  });
});
