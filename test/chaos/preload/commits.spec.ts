import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { watchCommits } from './commits.js';
import { diskFull } from './full-disk.js';

let database: TestDatabase;
let client: pg.Client;
let refusal: Error | undefined;
const passed: string[] = [];
const untouched = pg.Client.prototype.query;

beforeAll(async () => {
  database = await createTestDatabase();
  watchCommits({
    pass: ({ moment, name }) => passed.push(`${moment} ${name}`),
    isNext: () => false,
    refusal: () => refusal,
  });
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('CREATE TABLE a (n int); CREATE TABLE b (n int)');
});
beforeEach(() => passed.splice(0));
afterAll(async () => {
  pg.Client.prototype.query = untouched;
  await client?.end();
  await database?.drop();
});

const rows = async (table: string) => (await client.query(`SELECT n FROM ${table} ORDER BY n`)).rows.map(({ n }) => n);

describe('a process that is watched', () => {
  it('passes one commit per transaction that wrote, named by all that it wrote', async () => {
    await client.query('START TRANSACTION');
    await client.query('INSERT INTO b VALUES (1)');
    await client.query({ text: 'INSERT INTO a VALUES ($1)', values: [1] });
    expect(passed).toEqual([]);
    await client.query('COMMIT');
    expect(passed).toEqual(['before a b', 'after a b']);
  });

  it('passes none for one that only read, or was rolled back', async () => {
    for (const statements of [
      ['BEGIN', 'SELECT 1 FROM a FOR UPDATE', 'COMMIT'],
      ['BEGIN', 'DELETE FROM a', 'ROLLBACK'],
    ])
      for (const statement of statements) await client.query(statement);
    expect(passed).toEqual([]);
    expect(await rows('a')).toEqual([1]);
  });

  it('passes a statement that is a transaction by itself, also one with a callback', async () => {
    await new Promise<void>((done, failed) =>
      client.query('UPDATE a SET n = $1', [2], (error) => {
        expect(passed).toEqual(['before a', 'after a']);
        error ? failed(error) : done();
      }),
    );
    expect(await rows('a')).toEqual([2]);
  });

  it('is after no commit that failed', async () => {
    await expect(client.query('INSERT INTO a VALUES (1 / 0)')).rejects.toMatchObject({ code: '22012' });
    expect(passed).toEqual(['before a']);
  });

  it('with a full disk writes nothing, reads on, and ends its transactions', async () => {
    await client.query('BEGIN');
    await client.query('INSERT INTO b VALUES (2)');
    refusal = diskFull();
    await expect(client.query('COMMIT')).rejects.toMatchObject({ code: '53100' });
    await client.query('ROLLBACK');
    await expect(client.query('INSERT INTO a VALUES ($1)', [3])).rejects.toMatchObject({ code: '53100' });
    const told = new Promise((done) => client.query('DELETE FROM a', done));
    expect(await told).toMatchObject({ code: '53100' });
    refusal = undefined;
    expect([await rows('a'), await rows('b')]).toEqual([[2], [1]]);
    expect(passed).toEqual([]);
  });
});
