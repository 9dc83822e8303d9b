import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { createDataSource, Database, migrate, type PersistenceFeature } from './index.js';

class First1795500000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE sample.things (id int PRIMARY KEY)');
    await runner.query('SELECT pg_sleep(0.1)');
    await runner.query('INSERT INTO sample.things VALUES (1)');
  }
  async down(): Promise<void> {}
}
class Second1795500000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('INSERT INTO sample.things SELECT max(id) + 1 FROM sample.things');
  }
  async down(): Promise<void> {}
}
class Broken1795500000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('INSERT INTO sample.things VALUES (99)');
    await runner.query('SELECT nonsense');
  }
  async down(): Promise<void> {}
}
class Other1795500000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE other.things (id int PRIMARY KEY)');
  }
  async down(): Promise<void> {}
}
const sample: PersistenceFeature = { schema: 'sample', migrations: [First1795500000001, Second1795500000002] };
const other: PersistenceFeature = { schema: 'other', migrations: [Other1795500000001] };

let test: TestDatabase;
let database: Database;
beforeEach(async () => {
  test = await createTestDatabase();
  database = new Database(await createDataSource(test.url, 2).initialize());
});
afterEach(async () => {
  await database.dataSource.destroy();
  await test.drop();
});
const things = async () =>
  (await database.query<{ id: number }>('SELECT id FROM sample.things ORDER BY id')).map(({ id }) => id);
/** Of this database: the cluster is shared with other specs. */
const locks = () =>
  database.query(
    `SELECT 1 FROM pg_locks WHERE locktype = 'advisory'
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );

describe('migrations', () => {
  it('that take long are waited for by others all the same', { timeout: 40_000 }, async () => {
    class Long1795500000003 implements MigrationInterface {
      async up(runner: QueryRunner): Promise<void> {
        await runner.query('SELECT pg_sleep(11)');
        await runner.query('INSERT INTO sample.things VALUES (3)');
      }
      async down(): Promise<void> {}
    }
    const long = { schema: 'sample', migrations: [...sample.migrations, Long1795500000003] };
    await Promise.all([migrate(test.url, [long]), migrate(test.url, [long])]);
    expect(await things()).toEqual([1, 2, 3]);
  });

  it('run once, however many start at once on an empty database, in whatever order they name their schemas', async () => {
    await Promise.all(
      Array.from({ length: 8 }, (_, nth) => migrate(test.url, nth % 2 === 0 ? [sample, other] : [other, sample])),
    );
    expect(await things()).toEqual([1, 2]);
    expect(await database.query('SELECT name FROM sample.migrations ORDER BY id')).toEqual([
      { name: 'First1795500000001' },
      { name: 'Second1795500000002' },
    ]);
    await expect.poll(locks).toEqual([]);
  });

  it('run again do nothing; a new one is added to what is there', async () => {
    await migrate(test.url, [{ ...sample, migrations: [First1795500000001] }]);
    expect(await things()).toEqual([1]);
    await migrate(test.url, [sample]);
    await migrate(test.url, [sample]);
    expect(await things()).toEqual([1, 2]);
  });

  it('that fail leave nothing of themselves and no lock; those before them stay', async () => {
    const broken = { ...sample, migrations: [...sample.migrations, Broken1795500000003] };
    await expect(migrate(test.url, [broken, other])).rejects.toThrow(/nonsense/);
    expect(await things()).toEqual([1, 2]);
    await expect.poll(locks).toEqual([]);
    await migrate(test.url, [sample, other]);
    expect(await things()).toEqual([1, 2]);
  });

  it('are finished by others when the process that ran them is killed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'crossdock-migrate-'));
    const script = join(folder, 'holder.mjs');
    // Stands for a start that dies halfway: it holds the lock, has begun a table, and never commits.
    writeFileSync(
      script,
      `import pg from ${JSON.stringify(fileURLToPath(import.meta.resolve('pg')))};
       const client = new pg.Client({ connectionString: process.argv[2] });
       await client.connect();
       await client.query('SELECT pg_advisory_lock(4711000001)');
       await client.query('BEGIN; CREATE SCHEMA sample; CREATE TABLE sample.things (id int)');
       process.send('holding');
       setInterval(() => undefined, 1_000);`,
    );
    const holder = fork(script, [test.url], { execArgv: [] });
    await once(holder, 'message');
    const waiting = migrate(test.url, [sample]);
    await new Promise((done) => setTimeout(done, 200));
    holder.kill('SIGKILL');
    await waiting;
    expect(await things()).toEqual([1, 2]);
    rmSync(folder, { recursive: true });
  });
});

describe('the database', () => {
  it('does all of a transaction or nothing', async () => {
    await migrate(test.url, [sample]);
    const failing = database.transaction(async (tx) => {
      await tx.query('INSERT INTO sample.things VALUES (7)');
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await things()).toEqual([1, 2]);
  });

  it('ends a transaction that its owner forgot, and statements without end', async () => {
    expect(await database.query('SHOW idle_in_transaction_session_timeout')).toEqual([
      { idle_in_transaction_session_timeout: '5s' },
    ]);
    expect(await database.query('SHOW statement_timeout')).toEqual([{ statement_timeout: '1min' }]);
  });
});
