import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDataSource, Database, migrate } from '#platform/persistence';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { TOWER_MIGRATIONS } from '../tower.tables.js';
import { SHAPE, TowerState, type Turn, TurnOver } from './tower.state.js';

let test: TestDatabase;
let database: Database;
let one: TowerState;
let other: TowerState;
beforeAll(async () => {
  test = await createTestDatabase();
  await migrate(test.url, [{ schema: 'portal', migrations: TOWER_MIGRATIONS }]);
  database = new Database(await createDataSource(test.url).initialize());
});
beforeEach(async () => {
  await database.query('TRUNCATE portal.tower_state, portal.tower_sources');
  [one, other] = [new TowerState(database), new TowerState(database)];
  await Promise.all([one.prepare(), other.prepare()]);
});
afterAll(async () => {
  await database.dataSource.destroy();
  await test.drop();
});

const place = { name: 'events', cursor: '7', read: 3 };

describe('who follows', () => {
  it('is one replica at a time, and the next one goes on where it was left', async () => {
    const turn = (await one.take()) as Turn;
    expect(await other.take()).toBeUndefined();
    await one.keep(turn, [place]);
    await one.leave();
    const next = (await other.take()) as Turn;
    expect(next.places.get('events')).toMatchObject(place);
    expect(await one.take()).toBeUndefined();
  });

  it('has lost its turn once another took over, and writes nothing any more', async () => {
    const turn = (await one.take()) as Turn;
    await database.query("UPDATE portal.tower_state SET held_until = now() - interval '1 second'");
    expect(await other.take()).toBeDefined();
    const written = one.keep(turn, [place], async () => expect.unreachable());
    await expect(written).rejects.toThrow(TurnOver);
    expect(await one.places()).toEqual([]);
  });

  it('reads everything again once it was emptied, and does not put down what it had read for before', async () => {
    const turn = (await one.take()) as Turn;
    await one.keep(turn, [place]);
    await other.startOver();
    await expect(one.keep(turn, [{ ...place, cursor: '8' }])).rejects.toThrow(TurnOver);
    expect((await one.take())?.places.size).toBe(0);
  });

  it('empties what an earlier release made, and leaves a later one’s alone', async () => {
    const turn = (await one.take()) as Turn;
    await one.keep(turn, [place]);
    await database.query('UPDATE portal.tower_state SET shape = $1', [SHAPE - 1]);
    await other.prepare();
    expect(await other.places()).toEqual([]);
    await database.query('UPDATE portal.tower_state SET shape = $1, holder = NULL', [SHAPE + 1]);
    await other.prepare();
    expect(await other.take()).toBeUndefined();
  });

  it('is emptied without anybody who reads being given up for it, however its tables are read', async () => {
    const reader = database.dataSource.createQueryRunner();
    await reader.startTransaction();
    await reader.query('SELECT FROM portal.tower_cases');
    const emptied = one.startOver();
    // It holds what comes before in its order and waits for the cases.
    await expect
      .poll(
        () =>
          database.query(
            "SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted AND relation = 'portal.tower_cases'::regclass",
          ),
        { timeout: 10_000 },
      )
      .toEqual([{ n: 1 }]);
    await reader.query('SELECT FROM portal.tower_orders');
    await reader.commitTransaction();
    await reader.release();
    await emptied;
    expect((await database.query('SELECT epoch FROM portal.tower_state'))[0]).toEqual({ epoch: 2 });
  });
});
