import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { DatabaseProxy } from './database.proxy.js';

let database: TestDatabase;
let proxy: DatabaseProxy;
let book: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  proxy = await DatabaseProxy.before(database.url);
  book = new pg.Client({ connectionString: database.url });
  await book.connect();
  await book.query('CREATE TABLE written (n integer)');
});
beforeEach(() => book.query('DELETE FROM written'));
afterAll(async () => {
  await book?.end();
  await proxy?.stop();
  await database?.drop();
});

const written = async () => (await book.query('SELECT n FROM written')).rows.length;

const commit = () => run('BEGIN', 'INSERT INTO written VALUES (1)', 'COMMIT');
/** As the product sends it: parsed, bound and executed. */
const alone = { text: 'INSERT INTO written VALUES ($1)', values: [1] };

async function run(...statements: (string | pg.QueryConfig)[]): Promise<string> {
  const client = new pg.Client({ connectionString: proxy.through(database.url) });
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
    return 'told';
  } catch {
    return 'lost';
  } finally {
    await client.end().catch(() => undefined);
  }
}

describe('a wire to Postgres', () => {
  it('carries a transaction as it is', async () => {
    expect([await commit(), await written()]).toEqual(['told', 1]);
  });

  it('cut before a COMMIT: nothing is written', async () => {
    proxy.cutCommits('before', 1);
    expect([await commit(), await written(), proxy.disarm()]).toEqual(['lost', 0, { transaction: 1, statement: 0 }]);
  });

  it('cut after a COMMIT: it is written and nobody was told', async () => {
    proxy.cutCommits('after', 1);
    expect([await commit(), await written(), proxy.disarm()]).toEqual(['lost', 1, { transaction: 1, statement: 0 }]);
  });

  it('cut after a statement that commits by itself: it is written and nobody was told', async () => {
    proxy.cutCommits('after', 1);
    expect([await run(alone), await written(), proxy.disarm()]).toEqual(['lost', 1, { transaction: 0, statement: 1 }]);
  });

  it('carries what commits nothing past a cut: a read, a write of no row, a transaction that is rolled back', async () => {
    proxy.cutCommits('after', 1);
    const none = { text: 'DELETE FROM written WHERE n = $1', values: [7] };
    expect(await run('SELECT 1', none, 'BEGIN', alone, 'ROLLBACK')).toBe('told');
    expect(proxy.disarm()).toEqual({ transaction: 0, statement: 0 });
  });

  it('is cut after transactions and after statements by themselves, half each', async () => {
    proxy.cutCommits('after', 2);
    const ends = [await run(alone), await run(alone), await commit(), await commit()];
    expect([ends, proxy.disarm()]).toEqual([['lost', 'told', 'lost', 'told'], { transaction: 1, statement: 1 }]);
  });

  it('is cut as often as was asked for, and not after it is disarmed', async () => {
    proxy.cutCommits('after', 1);
    expect([await commit(), await commit()]).toEqual(['lost', 'told']);
    proxy.cutCommits('before', 5);
    expect(proxy.disarm().transaction).toBe(1);
    expect(await commit()).toBe('told');
  });

  it('loses every connection at once', async () => {
    const client = new pg.Client({ connectionString: proxy.through(database.url) });
    const lost = new Promise((done) => client.on('error', done));
    await client.connect();
    expect(proxy.cutAll()).toBe(1);
    expect(await lost).toBeInstanceOf(Error);
  });
});
