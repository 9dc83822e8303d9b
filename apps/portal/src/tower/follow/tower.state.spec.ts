import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDataSource, Database, migrate } from '#platform/persistence';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { ControlTower1797100014010 } from '../tower.migration.js';
import { SHAPE, TowerState, type Turn, TurnOver } from './tower.state.js';

let test: TestDatabase;
let database: Database;
let one: TowerState;
let other: TowerState;
beforeAll(async () => {
  test = await createTestDatabase();
  await migrate(test.url, [{ schema: 'portal', migrations: [ControlTower1797100014010] }]);
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
});
