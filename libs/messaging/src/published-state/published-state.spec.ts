import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDataSource, Database, migrate, together } from '#platform/persistence';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { messagingPersistence } from '../messaging.module.js';
import { PublishedState } from './published-state.js';
import { type PublishedView, viewChanges } from './published-view.js';
import { StatePublisher } from './state.publisher.js';

const TENANT = 'acme';

describe('published state', () => {
  let test: TestDatabase;
  let database: Database;
  let state: PublishedState;
  const publisher = new StatePublisher('spec');

  beforeAll(async () => {
    test = await createTestDatabase();
    await migrate(test.url, [messagingPersistence]);
    database = new Database(await createDataSource(test.url).initialize());
    state = new PublishedState(database);
    await database.transaction((tx) => publisher.complete(tx, ['thing'], 1));
  });
  afterAll(async () => {
    await database.dataSource.destroy();
    await test.drop();
  });

  const thing = (id: string, body: object, ...owners: string[]): PublishedView => ({ kind: 'thing', id, owners, body });
  const put = (
    instance: string,
    after: readonly PublishedView[],
    before: readonly PublishedView[] = [],
    tenant = TENANT,
  ) =>
    database.transaction((tx) =>
      together(publisher.publish(tx, tenant, [{ instance, version: 1, changes: viewChanges(before, after) }])),
    );
  const idsOf = (items: readonly { body: { id: string } }[]) => items.map(({ body }) => body.id);
  const listOf = (owner: string, limit: number, cursor?: string) =>
    state.list<{ id: string }>({ kind: 'thing', tenant: TENANT, owner, limit, ...(cursor && { cursor }) });

  it('is read as it was published last', async () => {
    await put('i1', [thing('a', { n: 1, b: 'x', a: ['y'] })]);
    expect(JSON.stringify((await state.read('thing', TENANT, 'a'))?.body)).toBe('{"n":1,"b":"x","a":["y"]}');
    await put('i1', [thing('a', { n: 2 })], [thing('a', { n: 1 })]);
    expect((await state.read('thing', TENANT, 'a'))?.body).toEqual({ n: 2 });
  });

  it('is the same object as long as it did not change, and never one that it was before', async () => {
    const read = async () => (await state.read<object>('thing', TENANT, 'kept'))?.body;
    await put('i9', [thing('kept', { n: 1 })]);
    const first = await read();
    expect(await read()).toBe(first);
    // The version of the instance says nothing of it: it is the same in each of these.
    await put('i9', [thing('kept', { n: 2 })], [thing('kept', { n: 1 })]);
    expect(await read()).toEqual({ n: 2 });
    await put('i9', [], [thing('kept', { n: 2 })]);
    expect(await read()).toBeUndefined();
    await put('i9', [thing('kept', { n: 1 })]);
    const again = await read();
    expect(again).toEqual({ n: 1 });
    expect(again).not.toBe(first);
  });

  it('of another tenant, kind or id does not exist, also when they are read at the same time', async () => {
    await put('i2', [thing('b', { whose: 'acme' })]);
    await put('i2', [thing('b', { whose: 'other' })], [], 'other');
    const asked = await Promise.all([
      state.read('thing', TENANT, 'b'),
      state.read('thing', 'other', 'b'),
      state.read('thing', 'third', 'b'),
      state.read('thing', TENANT, 'missing'),
      state.read('thing', TENANT, "b'; --"),
    ]);
    expect(asked.map((view) => view?.body)).toEqual([
      { whose: 'acme' },
      { whose: 'other' },
      undefined,
      undefined,
      undefined,
    ]);
    const lists = await Promise.all([
      listOf('nobody', 10),
      state.list({ kind: 'thing', tenant: 'third', owner: 'x', limit: 1 }),
    ]);
    expect(lists.map(({ items }) => items)).toEqual([[], []]);
  });

  it('pages through an owner’s views in the order in which they came, each once, whatever one transaction added', async () => {
    const ids = ['p3', 'p1', 'p2', 'p5', 'p4'];
    await put(
      'i3',
      ids.slice(0, 3).map((id) => thing(id, { id }, 'owner')),
    );
    for (const id of ids.slice(3)) await put(`i3-${id}`, [thing(id, { id }, 'owner', 'somebody else')]);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listOf('owner', 2, cursor);
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...idsOf(page.items));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(['p1', 'p2', 'p3', 'p5', 'p4']);
    expect((await listOf('owner', 5)).nextCursor).toBeNull();
  });

  it('leaves the list of whoever lost it and joins that of whoever gained it', async () => {
    await put('i4', [thing('q', { id: 'q' }, 'first', 'both')]);
    await put('i4', [thing('q', { id: 'q' }, 'second', 'both')], [thing('q', { id: 'q' }, 'first', 'both')]);
    const lists = await Promise.all(['first', 'second', 'both'].map((owner) => listOf(owner, 10)));
    expect(lists.map(({ items }) => idsOf(items))).toEqual([[], ['q'], ['q']]);
    await put('i4', [], [thing('q', { id: 'q' }, 'second', 'both')]);
    expect(await state.read('thing', TENANT, 'q')).toBeUndefined();
    expect((await listOf('both', 10)).items).toEqual([]);
  });

  it('that two instances publish under one id is the older one’s, and goes back when that is gone', async () => {
    await put('i5', [thing('r', { of: 'i5' }, 'r')]);
    await put('i6', [thing('r', { of: 'i6' }, 'r')]);
    expect((await state.read('thing', TENANT, 'r'))?.body).toEqual({ of: 'i5' });
    expect((await listOf('r', 10)).items).toHaveLength(2);
    await put('i5', [], [thing('r', { of: 'i5' }, 'r')]);
    expect((await state.read('thing', TENANT, 'r'))?.body).toEqual({ of: 'i6' });
  });

  it('is not there before its transaction commits, nor after it was rolled back', async () => {
    const changes = viewChanges([], [thing('s', { id: 's' }, 's')]);
    const failing = database.transaction(async (tx) => {
      await together(publisher.publish(tx, TENANT, [{ instance: 'i7', version: 1, changes }]));
      expect(await state.read('thing', TENANT, 's')).toBeUndefined();
      throw new Error('decided otherwise');
    });
    await expect(failing).rejects.toThrow('decided otherwise');
    expect(await state.read('thing', TENANT, 's')).toBeUndefined();
    expect((await listOf('s', 10)).items).toEqual([]);
  });

  it.each(['nonsense', '', '[]', '{}', '["2026-01-01","a","b"]', '["2026-01-01T00:00:00.000000Z","a"]'])(
    'refuses the cursor %j, which no list gave',
    async (cursor) => {
      const asked = state.list({ kind: 'thing', tenant: TENANT, owner: 'owner', limit: 1, cursor });
      await expect(asked).rejects.toMatchObject({ code: 'validation-failed', errors: [{ code: 'invalid-cursor' }] });
    },
  );

  it('says that it cannot tell yet, not that there is none, before a kind was published once', async () => {
    const unpublished = { name: 'RetryableError', code: 'service-unavailable' };
    await expect(state.read('later', TENANT, 'a')).rejects.toMatchObject(unpublished);
    await expect(state.list({ kind: 'later', tenant: TENANT, owner: 'x', limit: 1 })).rejects.toMatchObject(
      unpublished,
    );
    await database.transaction((tx) => publisher.complete(tx, ['later'], 1));
    expect(await state.read('later', TENANT, 'a')).toBeUndefined();
  });

  it('of one kind is published by one process', async () => {
    const other = new StatePublisher('other');
    await expect(database.transaction((tx) => other.complete(tx, ['thing'], 1))).rejects.toThrow('kind of another');
  });

  it('can be had later where Postgres breaks off', async () => {
    await state.read('thing', TENANT, 'a');
    const release = await held('messaging.published_owners');
    const asked = expect(listOf('owner', 1)).rejects.toMatchObject({
      name: 'RetryableError',
      code: 'service-unavailable',
    });
    await expect
      .poll(() =>
        database.query(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
        ),
      )
      .toHaveLength(1);
    await asked;
    await release();
    expect((await listOf('owner', 1)).items).toHaveLength(1);
  });

  /** Locks a table until it is released. */
  async function held(table: string): Promise<() => Promise<void>> {
    const runner = database.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
    return async () => {
      await runner.rollbackTransaction();
      await runner.release();
    };
  }
});
