import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { createDataSource, Database, migrate } from '../../persistence/index.js';
import { accessPersistence } from '../index.js';
import { finishIn, IdempotencyStore } from './idempotency.store.js';

let test: TestDatabase;
let database: Database;
let store: IdempotencyStore;
beforeAll(async () => {
  test = await createTestDatabase();
  await migrate(test.url, [accessPersistence]);
  database = new Database(await createDataSource(test.url).initialize());
  store = new IdempotencyStore(database);
});
afterAll(async () => {
  await database.dataSource.destroy();
  await test.drop();
});

let count = 0;
const fresh = () => ({ scope: 'client POST /things', key: `key-${++count}` });
/** As if the process that holds it had died and its time had passed. */
const loseLease = ({ key }: { key: string }) =>
  database.query(`UPDATE platform.idempotency_keys SET lease_until = now() - interval '1 s' WHERE key = $1`, [key]);
const age = ({ key }: { key: string }, days: number) =>
  database.query(
    `UPDATE platform.idempotency_keys SET created_at = now() - $2 * interval '1 day' - interval '1 s' WHERE key = $1`,
    [key, days],
  );

describe('a key', () => {
  it('is reserved by one of fifty at once; the others see it running', async () => {
    const at = fresh();
    const all = await Promise.all(Array.from({ length: 50 }, () => store.reserve(at, 'f', false)));
    expect(all.filter(({ kind }) => kind === 'reserved')).toHaveLength(1);
    expect(all.filter(({ kind }) => kind === 'running')).toHaveLength(49);
  });

  it('whose request is finished gives its answer again', async () => {
    const at = fresh();
    await store.reserve(at, 'f', false);
    await store.finish({ ...at, attempt: 1 }, 201, '{"id":1}');
    expect(await store.reserve(at, 'f', false)).toEqual({ kind: 'done', status: 201, body: '{"id":1}' });
  });

  it('with another payload is reused, whether it runs, is done, or failed', async () => {
    const at = fresh();
    await store.reserve(at, 'f', false);
    expect((await store.reserve(at, 'g', false)).kind).toBe('reused');
    await store.release({ ...at, attempt: 1 });
    expect((await store.reserve(at, 'g', false)).kind).toBe('reused');
    await store.reserve(at, 'f', false);
    await store.finish({ ...at, attempt: 2 }, 200, '');
    expect((await store.reserve(at, 'g', false)).kind).toBe('reused');
  });

  it('of another scope is another', async () => {
    const at = fresh();
    await store.reserve(at, 'f', false);
    expect(await store.reserve({ ...at, scope: 'other POST /things' }, 'g', false)).toMatchObject({
      kind: 'reserved',
      attempt: 1,
    });
  });

  it('whose process died can be reserved again, by one, as a repetition', async () => {
    const at = fresh();
    await store.reserve(at, 'f', false);
    await loseLease(at);
    const all = await Promise.all(Array.from({ length: 20 }, () => store.reserve(at, 'f', false)));
    expect(all.filter(({ kind }) => kind === 'reserved')).toMatchObject([{ kind: 'reserved', attempt: 2 }]);
  });

  it('that is renewed is not lost', async () => {
    const at = fresh();
    await store.reserve(at, 'f', false);
    await loseLease(at);
    expect(await store.renew({ ...at, attempt: 1 })).toBe(true);
    expect((await store.reserve(at, 'f', false)).kind).toBe('running');
  });

  it('that was lost to another is not finished, renewed or released by who had it before', async () => {
    const at = fresh();
    const late = { ...at, attempt: 1 };
    await store.reserve(at, 'f', false);
    await loseLease(at);
    await store.reserve(at, 'f', false);
    await store.finish(late, 500, 'of the first');
    await store.release(late);
    expect((await store.reserve(at, 'f', false)).kind).toBe('running');
    await loseLease(at);
    expect(await store.renew(late)).toBe(false);
    expect(await store.reserve(at, 'f', false)).toMatchObject({ kind: 'reserved', attempt: 3 });
    await store.finish({ ...at, attempt: 3 }, 201, 'of the last');
    await store.finish({ ...at, attempt: 2 }, 201, 'of the second');
    expect(await store.reserve(at, 'f', false)).toMatchObject({ kind: 'done', body: 'of the last' });
  });

  it('is kept seven days, then it is new', async () => {
    const at = fresh();
    await store.reserve(at, 'f', false);
    await store.finish({ ...at, attempt: 1 }, 201, '1');
    await age(at, 6);
    await store.expire();
    expect((await store.reserve(at, 'f', false)).kind).toBe('done');
    await age(at, 7);
    expect(await store.reserve(at, 'g', false)).toMatchObject({ kind: 'reserved', attempt: 1 });
    await age(at, 7);
    await store.expire();
    expect(await database.query('SELECT 1 FROM platform.idempotency_keys WHERE key = $1', [at.key])).toEqual([]);
  });
});

describe('keys that are asked for at the same time', () => {
  it('are each told what they would be told alone', async () => {
    const [first, done, running, reused, lost] = [fresh(), fresh(), fresh(), fresh(), fresh()];
    await Promise.all([done, running, reused, lost].map((at) => store.reserve(at, 'f', false)));
    await store.finish({ ...done, attempt: 1 }, 201, 'of the first');
    await loseLease(lost);
    const asked = [done, first, running, reused, lost, first];
    const told = await Promise.all(asked.map((at) => store.reserve(at, at === reused ? 'g' : 'f', false)));
    expect(told).toMatchObject([
      { kind: 'done', status: 201, body: 'of the first' },
      { kind: 'reserved', attempt: 1 },
      { kind: 'running' },
      { kind: 'reused' },
      { kind: 'reserved', attempt: 2 },
      { kind: 'running' },
    ]);
  });

  it('wait for none that a transaction holds: that one is running', async () => {
    const [held, free] = [fresh(), fresh()];
    await store.reserve(held, 'f', false);
    await loseLease(held);
    await database.transaction(async (tx) => {
      await finishIn(tx, [{ ...held, attempt: 1, status: 201, body: 'soon' }]);
      const told = await Promise.all([store.reserve(held, 'f', false), store.reserve(free, 'f', false)]);
      expect(told.map(({ kind }) => kind)).toEqual(['running', 'reserved']);
    });
    expect(await store.reserve(held, 'f', false)).toMatchObject({ kind: 'done', body: 'soon' });
  });
});

describe('outcomes that are kept in one transaction', () => {
  it('and retries of their keys never wait for each other in a circle, in whatever order they come', async () => {
    const keys = Array.from({ length: 20 }, fresh);
    await Promise.all(keys.map((at) => store.reserve(at, 'f', false)));
    for (let round = 0; round < 20; round++) {
      await database.query('UPDATE platform.idempotency_keys SET done = false WHERE key = ANY($1)', [
        keys.map(({ key }) => key),
      ]);
      const outcomes = keys.map((at) => ({ ...at, attempt: 1, status: 201, body: 'kept' })).reverse();
      const [kept, ...told] = await Promise.all([
        database.transaction((tx) => finishIn(tx, outcomes)),
        ...keys.map((at) => store.reserve(at, 'f', false)),
      ]);
      expect(kept).toBe(true);
      expect(told.filter(({ kind }) => kind !== 'running' && kind !== 'done')).toEqual([]);
    }
  });

  it('are kept all, or none where one claim is another’s by now', async () => {
    const [sound, lost] = [fresh(), fresh()];
    await Promise.all([sound, lost].map((at) => store.reserve(at, 'f', false)));
    await loseLease(lost);
    await store.reserve(lost, 'f', false);
    const outcome = { attempt: 1, status: 201, body: 'kept' };
    const keep = (...keys: object[]) =>
      database.transaction(async (tx) => {
        if (
          !(await finishIn(
            tx,
            keys.map((at) => ({ ...(at as typeof sound), ...outcome })),
          ))
        )
          throw new Error('not all');
      });
    await expect(keep(sound, lost)).rejects.toThrow('not all');
    expect((await store.reserve(sound, 'f', false)).kind).toBe('running');
    await keep(sound);
    expect(await store.reserve(sound, 'f', false)).toMatchObject({ kind: 'done', body: 'kept' });
  });

  it('make no key of one that is gone', async () => {
    const gone = fresh();
    await expect(
      database.transaction(async (tx) => {
        if (!(await finishIn(tx, [{ ...gone, attempt: 1, status: 201, body: 'x' }]))) throw new Error('gone');
      }),
    ).rejects.toThrow('gone');
    expect(await store.reserve(gone, 'f', false)).toMatchObject({ kind: 'reserved', attempt: 1 });
  });
});
