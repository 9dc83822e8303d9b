import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDataSource, Database, migrate } from '#platform/persistence';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { commandOf, instanceOf } from '../model/facts.sample.js';
import { TowerStore } from '../model/store.js';
import { TOWER_MIGRATIONS } from '../tower.tables.js';
import { Following } from './following.js';
import type { Source } from './source.js';
import { TowerState, type Turn } from './tower.state.js';

let test: TestDatabase;
let database: Database;
let state: TowerState;
let turn: Turn;
beforeAll(async () => {
  test = await createTestDatabase();
  await migrate(test.url, [{ schema: 'portal', migrations: TOWER_MIGRATIONS }]);
  database = new Database(await createDataSource(test.url).initialize());
});
beforeEach(async () => {
  await database.query('TRUNCATE portal.tower_state, portal.tower_sources');
  state = new TowerState(database);
  await state.prepare();
  turn = (await state.take()) as Turn;
});
afterAll(async () => {
  await database.dataSource.destroy();
  await test.drop();
});

/** Takes the question and never answers, whoever gives up. */
const hung: Source = { name: 'calls', read: () => new Promise(() => undefined) };
const telling: Source = {
  name: 'order-to-ship',
  read: async (after = '0') => ({
    facts: [instanceOf('sap-1', Number(after) + 1, false, 'EAST'), commandOf('sap-1', Number(after), 'ok')],
    read: 1,
    next: String(Number(after) + 1),
    more: Number(after) < 3,
  }),
};
/** However busy the machine is. */
const soon = <T>(get: () => T) => expect.poll(get, { timeout: 10_000 });
const placeOf = async (name: string) => (await state.places()).find((each) => each.name === name);

describe('a source that hangs', () => {
  it('holds up none of the others, and does not cost the replica its turn', async () => {
    const following = new Following(turn, state, new TowerStore(), [hung, telling], () => undefined);
    const over = following.run();
    await soon(async () => Number((await placeOf('order-to-ship'))?.read)).toBeGreaterThan(3);
    await database.query("UPDATE portal.tower_state SET held_until = now() - interval '1 second'");
    await soon(() => database.query('SELECT held_until > now() AS held FROM portal.tower_state')).toEqual([
      { held: true },
    ]);
    expect(await new TowerState(database).take()).toBeUndefined();
    expect(await placeOf('calls')).toMatchObject({ read: 0 });
    following.stop();
    await over;
  });
});

describe('a source that tells how things stand', () => {
  it('is asked as often as it says, whatever happens, and at once when somebody comes to look', async () => {
    let asked = 0;
    const standing: Source = {
      name: 'systems',
      everyMs: 60_000,
      read: async () => ({ facts: [], read: ++asked, next: '', more: false }),
    };
    const following = new Following(turn, state, new TowerStore(), [standing, telling], () => undefined);
    const over = following.run();
    await soon(async () => Number((await placeOf('order-to-ship'))?.read)).toBeGreaterThan(3);
    following.wake();
    await soon(async () => Number((await placeOf('order-to-ship'))?.read)).toBeGreaterThan(5);
    expect(asked).toBe(1);
    following.askAnew();
    await soon(() => asked).toBe(2);
    following.stop();
    await over;
  });
});

describe('a source that fails', () => {
  it('is told with the reason until it answers again', async () => {
    let down = true;
    const flaky: Source = {
      name: 'calls',
      read: async () => {
        if (down) throw new Error('away');
        return { facts: [], read: 1, next: '1', more: false };
      },
    };
    const following = new Following(turn, state, new TowerStore(), [flaky], () => undefined);
    const over = following.run();
    await soon(() => placeOf('calls')).toMatchObject({ failure: 'away' });
    down = false;
    await soon(() => placeOf('calls')).toMatchObject({ cursor: '1' });
    expect(await placeOf('calls')).not.toHaveProperty('failure');
    following.stop();
    await over;
  });
});
