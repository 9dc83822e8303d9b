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

async function commit(): Promise<string> {
  const client = new pg.Client({ connectionString: proxy.through(database.url) });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('INSERT INTO written VALUES (1)');
    await client.query('COMMIT');
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
    expect([await commit(), await written(), proxy.disarm()]).toEqual(['lost', 0, 1]);
  });

  it('cut after a COMMIT: it is written and nobody was told', async () => {
    proxy.cutCommits('after', 1);
    expect([await commit(), await written(), proxy.disarm()]).toEqual(['lost', 1, 1]);
  });

  it('is cut as often as was asked for, and not after it is disarmed', async () => {
    proxy.cutCommits('after', 1);
    expect([await commit(), await commit()]).toEqual(['lost', 'told']);
    proxy.cutCommits('before', 5);
    expect(proxy.disarm()).toBe(1);
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
