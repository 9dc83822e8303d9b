import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { createDataSource, Database, onCommit } from './database.js';
import { prepared, together } from './statement.js';

describe('transactions', () => {
  let test: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    test = await createTestDatabase();
    database = new Database(await createDataSource(test.url).initialize());
    await database.query('CREATE TABLE notes (text text PRIMARY KEY)');
  });
  afterAll(async () => {
    await database.dataSource.destroy();
    await test.drop();
  });

  const INSERT = 'INSERT INTO notes (text) VALUES ($1)';
  const notes = async () =>
    (await database.query<{ text: string }>('SELECT text FROM notes ORDER BY text')).map(({ text }) => text);

  it('do once what was asked for after the commit, and not when they are rolled back', async () => {
    const done: string[] = [];
    await database.transaction(async (tx) => {
      for (let i = 0; i < 3; i++) onCommit(tx, 'key', () => done.push('told'));
      await tx.query(INSERT, ['committed']);
      expect(done).toEqual([]);
    });
    expect(done).toEqual(['told']);
    const failing = database.transaction(async (tx) => {
      onCommit(tx, 'key', () => done.push('never'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(done).toEqual(['told']);
  });

  it('send statements together, run them in order, and see a prepared one as any other', async () => {
    const [, , rows] = await database.transaction((tx) =>
      together([
        prepared(tx, INSERT, ['one']),
        prepared(tx, INSERT, ['two']),
        prepared<{ count: number }>(tx, 'SELECT count(*)::int AS count FROM notes WHERE text = ANY($1)', [
          ['one', 'two'],
        ]),
      ]),
    );
    expect(rows).toEqual([{ count: 2 }]);
  });

  it('wait for all that travels together and keep nothing when one of it fails', async () => {
    const before = await notes();
    const failing = database.transaction((tx) =>
      together([
        prepared(tx, INSERT, ['first']),
        prepared(tx, INSERT, ['first']),
        prepared(tx, INSERT, ['behind']),
        new Promise((resolve) => setTimeout(resolve, 20)).then(() => prepared(tx, INSERT, ['late'])),
      ]),
    );
    await expect(failing).rejects.toThrow(/duplicate key/);
    expect(await notes()).toEqual(before);
    await database.transaction((tx) => prepared(tx, INSERT, ['connection still good']));
  });

  it('take no statement once they have ended', async () => {
    let late: Promise<unknown> = Promise.resolve();
    await database.transaction(async (tx) => {
      late = new Promise((resolve) => setTimeout(resolve, 20)).then(() => prepared(tx, INSERT, ['outside']));
      late.catch(() => undefined);
    });
    await expect(late).rejects.toThrow(/ended/);
    expect(await notes()).not.toContain('outside');
  });
});
