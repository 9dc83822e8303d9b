import { type AddressInfo, connect, createServer } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { createDataSource, Database, onCommit, type Tx } from './database.js';
import { isInfrastructure } from './infrastructure.js';
import { planned, prepared } from './statement.js';
import { lastly, together } from './transaction.js';

/** As Postgres says that it goes: ErrorResponse (PostgreSQL 18, 54.7). */
const GOES = Buffer.from('E\0\0\0\x28SFATAL\0VFATAL\0C57P01\0Mit goes away\0\0', 'latin1');
const READY = Buffer.from('Z\0\0\0\x05I', 'latin1');

/** A wire to Postgres whose connections end as soon as they are ready, which is told in one packet. */
async function endingAtOnce(url: string): Promise<{ url: string; stop(): void }> {
  const { hostname, port, searchParams } = new URL(url);
  const socket = searchParams.get('host');
  const server = createServer((client) => {
    const behind = socket ? connect(`${socket}/.s.PGSQL.5432`) : connect(Number(port), hostname);
    for (const each of [client, behind]) each.on('error', () => undefined);
    client.pipe(behind);
    behind.on('data', (chunk) =>
      chunk.includes(READY) ? client.end(Buffer.concat([chunk, GOES]), () => behind.destroy()) : client.write(chunk),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const through = new URL(url);
  through.searchParams.delete('host');
  through.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: through.href, stop: () => void server.close() };
}

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

  it.each<[string, (tx: Tx) => Promise<unknown>]>([
    ['a statement', (tx) => tx.query(INSERT, ['lost'])],
    ['a prepared statement', (tx) => prepared(tx, INSERT, ['lost'])],
  ])('whose connection is lost before %s fail as those that the database did not answer', async (_, statement) => {
    const lost = database.transaction(async (tx) => {
      const [row] = (await tx.query('SELECT pg_backend_pid() AS pid')) as [{ pid: number }];
      await database.query('SELECT pg_terminate_backend($1)', [row.pid]);
      await expect.poll(() => tx.queryRunner?.isReleased, { timeout: 5_000 }).toBe(true);
      await statement(tx);
    });
    const error = await lost.catch((reason: unknown) => reason);
    expect([isInfrastructure(error), String(error)]).toEqual([true, expect.any(String)]);
    expect(await notes()).not.toContain('lost');
  });

  it('on a connection that ends in the moment in which it is made fail as those that the database did not answer', async () => {
    const wire = await endingAtOnce(test.url);
    const dataSource = createDataSource(wire.url);
    try {
      // TypeORM asks for its version on a connection of its own first.
      const error = await dataSource.initialize().catch((reason: unknown) => reason);
      expect([isInfrastructure(error), String(error)]).toEqual([true, expect.any(String)]);
    } finally {
      if (dataSource.isInitialized) await dataSource.destroy();
      wire.stop();
    }
  });

  const statementsLater: [string, (tx: Tx) => Promise<unknown>][] = [
    ['a statement', (tx) => tx.query(INSERT, ['late'])],
    ['a prepared statement', (tx) => prepared(tx, INSERT, ['late'])],
  ];
  it.each(statementsLater)(
    'that stood still for too long fail at %s as those that the database did not answer',
    async (_, statement) => {
      const ended = database.transaction(async (tx) => {
        await tx.query(`SET LOCAL idle_in_transaction_session_timeout = 50`);
        // As a process that is stopped does, which hears nothing meanwhile either.
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
        await statement(tx);
      });
      const error = await ended.catch((reason: unknown) => reason);
      expect([isInfrastructure(error), String(error)]).toEqual([true, expect.any(String)]);
      expect(await notes()).not.toContain('late');
    },
  );

  it('are ended by Postgres where they stand still, which is no fault of theirs', async () => {
    const client = new pg.Client({ connectionString: test.url });
    const ended = new Promise((told) => client.on('error', told));
    await client.connect();
    await client.query('BEGIN; SET LOCAL idle_in_transaction_session_timeout = 50');
    const error = await ended;
    expect([isInfrastructure(error), error]).toEqual([true, expect.objectContaining({ code: '25P03' })]);
  });

  it('that take too long in all fail as those that the database did not answer', async () => {
    const ended = database.transaction(async (tx) => {
      await tx.query(`SET LOCAL transaction_timeout = 50`);
      await tx.query('SELECT pg_sleep(5)');
    });
    const error = await ended.catch((reason: unknown) => reason);
    expect([isInfrastructure(error), error]).toEqual([true, expect.objectContaining({ code: '25P04' })]);
  });

  const REFUSED = `DO $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$`;
  it.each([
    ['query', (door: Database) => door.query(REFUSED)],
    ['prepared', (door: Database) => door.prepared(REFUSED, [])],
    ['transaction', (door: Database) => door.transaction((tx) => tx.query(REFUSED))],
  ])('tell for ten seconds that the disk of the database was full (%s)', async (_, write) => {
    const door = new Database(database.dataSource);
    expect(door.isFull).toBe(false);
    await expect(write(door)).rejects.toThrow('could not extend file');
    expect(door.isFull).toBe(true);
    const later = performance.now() + 10_001;
    vi.spyOn(performance, 'now').mockReturnValue(later);
    expect(door.isFull).toBe(false);
    vi.restoreAllMocks();
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

  it('are committed with their last statements', async () => {
    const [, rows] = await database.transaction((tx) =>
      lastly(tx, [prepared(tx, INSERT, ['last']), prepared(tx, 'SELECT 1 AS one', [])]),
    );
    expect(rows).toEqual([{ one: 1 }]);
    expect(await notes()).toContain('last');
  });

  it('keep nothing when one of their last statements fails, or cannot be sent', async () => {
    const before = await notes();
    const unsendable = {
      toPostgres: () => {
        throw new Error('has no form');
      },
    };
    for (const [bad, message] of [
      ['first', /duplicate key/],
      [unsendable, /has no form/],
    ] as const) {
      const failing = database.transaction((tx) =>
        lastly(tx, [prepared(tx, INSERT, ['first']), planned(tx, INSERT, [bad]), prepared(tx, INSERT, ['behind'])]),
      );
      await expect(failing).rejects.toThrow(message);
      expect(await notes()).toEqual(before);
    }
  });

  it('take no statement behind their last ones', async () => {
    await database.transaction(async (tx) => {
      const last = lastly(tx, [prepared(tx, INSERT, ['the last'])]);
      await new Promise((resolve) => setImmediate(resolve));
      await expect(prepared(tx, INSERT, ['behind it'])).rejects.toThrow(/ended/);
      await expect(tx.query(INSERT, ['behind it'])).rejects.toThrow();
      await last;
    });
    expect(await notes()).toContain('the last');
    expect(await notes()).not.toContain('behind it');
  });

  it('tell whoever takes no notice of a statement that failed', async () => {
    const before = await notes();
    const failing = database.transaction(async (tx) => {
      await tx.query(INSERT, ['unnoticed']);
      await tx.query('nonsense').catch(() => undefined);
    });
    await expect(failing).rejects.toThrow(/rolled back/);
    expect(await notes()).toEqual(before);
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
